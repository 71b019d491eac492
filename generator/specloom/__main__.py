"""The program, as `specloom` and as `python -m specloom`.

Comes in: what the system says to a program: signals, the encoding of its streams. Goes out: an
exit code. Must not know: what the commands are. They are imported, which takes a moment, when
Ctrl-C is already listened for.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from importlib import import_module
from types import FrameType
from typing import NoReturn

_ENDING = (signal.SIGINT, signal.SIGTERM)


class Stopped(BaseException):
    """Somebody wants the program to end; whoever has something to put back does it on the way."""


def main() -> None:
    """Runs the command line. One that is stopped ends with 128 and the signal's number, as shells
    count."""
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` and scripts with `&` wish
            signal.signal(number, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # names no terminal can show
    try:
        import_module("specloom.cli").main(prog_name="specloom")
    except Stopped as stop:
        os.write(2, b"specloom: stopped\n")
        sys.exit(128 + stop.args[0])
    finally:
        _stop_listening()


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    _stop_listening()  # what is put back now, is put back whole
    raise Stopped(number)


def _stop_listening() -> None:
    for number in _ENDING:
        signal.signal(number, signal.SIG_IGN)


if __name__ == "__main__":
    main()
