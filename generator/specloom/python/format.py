"""Rendered modules become finished ones: imports tidied, then formatted by black.

Comes in: source texts, and what earlier runs made of some. Goes out: finished texts. Must not know:
templates, files.
"""

from __future__ import annotations

import hashlib
import inspect
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

import black

from specloom.python import tidy
from specloom.version import VERSION

# Below this much text, starting processes costs more than they save.
_MUCH = 100_000

# Whatever decides about the result besides the source itself.
_RECIPE = f"{VERSION} {black.__version__} {inspect.getsource(tidy)}"


class NotPythonError(Exception):
    """The source at `index` has a syntax error in `line`."""

    def __init__(self, index: int, line: int, message: str) -> None:
        super().__init__(message)
        self.index = index
        self.line = line


def finish(sources: Sequence[str], known: Mapping[str, str]) -> list[tuple[str, str]]:
    """(key, finished text) of each source; `known` holds texts by the keys of earlier runs.

    Raises NotPythonError for the first source that is none.
    """
    keys = [hashlib.sha256(f"{_RECIPE}{source}".encode()).hexdigest() for source in sources]
    new = [index for index, key in enumerate(keys) if key not in known]
    made = dict(known)
    for index, text in zip(new, _finished([sources[i] for i in new]), strict=True):
        if not isinstance(text, str):
            raise NotPythonError(index, text[0], text[1])
        made[keys[index]] = text
    return [(key, made[key]) for key in keys]


def _finished(sources: Sequence[str]) -> Iterator[str | tuple[int, str]]:
    workers = _processors()
    if workers == 1 or sum(map(len, sources)) < _MUCH:
        yield from map(_finish, sources)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_finish, sources, chunksize=1 + len(sources) // (workers * 8))


def _finish(source: str) -> str | tuple[int, str]:
    """The finished text, or line and message of what is wrong: plain data between processes."""
    try:
        return black.format_str(tidy.tidy(source), mode=black.Mode())
    except SyntaxError as error:
        return error.lineno or 0, error.msg
    except black.InvalidInput as error:
        return 0, str(error)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
