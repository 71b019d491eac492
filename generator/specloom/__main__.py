"""The program, as `specloom` and as `python -m specloom`.

Comes in: what the system tells a program: signals, and the encoding of its streams. Goes out: an
exit code. Must not know: what the commands are. They are imported, which takes a moment, after the
handler for Ctrl-C is in place.
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
    """The program is asked to end; code with something to restore does so as this passes."""


def main() -> None:
    """Runs the command line. When stopped, the exit code is 128 plus the signal's number, as in
    shells."""
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as `nohup` and scripts with `&` wish
            signal.signal(number, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # names that no terminal can show
    try:
        import_module("specloom.cli").main(prog_name="specloom")
    except Stopped as stop:
        os.write(2, b"specloom: stopped\n")
        sys.exit(128 + stop.args[0])
    finally:
        _stop_listening()


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    _stop_listening()  # so that restoring is not interrupted
    raise Stopped(number)


def _stop_listening() -> None:
    for number in _ENDING:
        signal.signal(number, signal.SIG_IGN)


if __name__ == "__main__":
    main()
