"""Finishes rendered modules: imports tidied, everything in black's style.

Comes in: source texts, and the results of earlier runs for some. Goes out: finished texts. Must not
know: templates, files.
"""

from __future__ import annotations

import gc
import hashlib
import inspect
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.metadata import version

from specloom.python import blacken, layout, needs_black, tidy
from specloom.version import VERSION

# Below this much text, starting processes costs more than they save.
_MUCH = 500_000


class NotPythonError(Exception):
    """The source at `index` has a syntax error in `line`."""

    def __init__(self, index: int, line: int, message: str) -> None:
        super().__init__(message)
        self.index = index
        self.line = line


def finish(
    sources: Sequence[str], known: Mapping[str, str], *, ours: bool = True
) -> list[tuple[str, str]]:
    """(key, finished text) of each source; `known` holds texts by the keys of earlier runs.

    `ours`: built-in templates write in black's style, so black only sees their doubtful statements;
    it sees all of other sources. Raises NotPythonError for the first source that is not Python.
    """
    recipe = _recipe(ours)
    keys = [hashlib.sha256(f"{recipe}{source}".encode()).hexdigest() for source in sources]
    new = [index for index, key in enumerate(keys) if key not in known]
    made = dict(known)
    for index, text in zip(new, _finished([sources[i] for i in new], ours), strict=True):
        if not isinstance(text, str):
            raise NotPythonError(index, text[0], text[1])
        made[keys[index]] = text
    return [(key, made[key]) for key in keys]


def _recipe(ours: bool) -> str:
    """Everything that affects the result besides the source itself."""
    code = "".join(map(inspect.getsource, (tidy, needs_black, blacken, layout)))
    return f"{VERSION} {version('black')} {ours} {code}"


def _finished(sources: Sequence[str], ours: bool) -> Iterator[str | tuple[int, str]]:
    workers = _processors()
    work = partial(_finish, ours=ours)
    if workers == 1 or sum(map(len, sources)) < _MUCH:
        yield from map(work, sources)
        return
    with ProcessPoolExecutor(workers, initializer=_start_worker) as pool:
        yield from pool.map(work, sources, chunksize=1 + len(sources) // (workers * 8))


def _start_worker() -> None:
    """Objects that exist by now outlive the worker: its garbage collector can skip them. Signals
    that end the program end the worker silently: the program itself reports."""
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _finish(source: str, ours: bool) -> str | tuple[int, str]:
    """The finished text, or line and message of what is wrong: plain data between processes."""
    try:
        tidied = tidy.tidy(source)
        return blacken.where_doubtful(tidied) if ours else blacken.everywhere(tidied)
    except SyntaxError as error:
        return error.lineno or 0, error.msg
    except blacken.InvalidInputError as error:
        return 0, str(error)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
