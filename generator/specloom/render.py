"""Templates and views become text.

Comes in: what the targets list. Goes out: one `Rendered` per file. Must not know: the document,
what is in a view, the folder that is written to.

The guard: a template prints `Code` and nothing else. Text of the document reaches the output only
through `| literal`, `| docstring` or `| comment`, which make it harmless.
"""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
)
from jinja2.ext import Extension

from specloom.python.code import Code, comment, docstring, literal
from specloom.targets import Copy, Data, File, Item


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file of the package before formatting. `template` is named when the text is no Python;
    `verbatim` text stays as it is."""

    path: str
    text: str
    template: str
    verbatim: bool = False


class TemplateError(Exception):
    """A template failed, or made what is no Python. `ours` tells ours from a user's own."""

    def __init__(self, template: str, line: int, message: str, *, ours: bool) -> None:
        self.template = template
        self.line = line
        self.message = message
        self.ours = ours
        super().__init__(f"{template}:{line}: {message}")


def environment(folder: Path | None = None) -> Environment:
    """Finds templates in the user's folder first, then in ours.

    A user's template extends ours by its full name: `{% extends "specloom/models/x.py.jinja" %}`.
    """
    ours = FileSystemLoader(templates_folder())
    own = [FileSystemLoader(folder)] if folder else []
    made = _Environment(
        loader=ChoiceLoader([*own, ours, PrefixLoader({"specloom": ours})]),
        undefined=StrictUndefined,
        finalize=_guard,
        extensions=[_Indentation],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters = {"literal": literal, "docstring": docstring, "comment": comment}
    return made


def templates_folder() -> Path:
    """`specloom/templates` where the wheel put it, else the checkout's `templates/`."""
    here = Path(__file__).resolve().parent
    installed = here / "templates"
    return installed if installed.is_dir() else here.parents[1] / "templates"


def render(items: Iterable[Item], env: Environment) -> Iterator[Rendered]:
    """The text of every file, in order. Raises TemplateError."""
    for item in items:
        match item:
            case File(path, template, view):
                yield Rendered(path, _text(env, template, view), template)
            case Copy(path, source):
                yield from _copies(env, path, source)
            case Data(path, value):
                text = json.dumps(value, indent=2)
                yield Rendered(path, f"{text}\n", "", verbatim=True)


class _Environment(Environment):
    """Joins printed pieces to `Code`: each passed the guard, so `{{ super() }}` may pass too."""

    @staticmethod
    def concat(pieces: Iterable[str]) -> Code:
        return Code("".join(pieces))


class _Indentation(Extension):
    """Tells `docstring` and `comment` the column at which their line starts."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return "\n".join(map(_with_column, source.split("\n")))


_BLOCK_FILTER = re.compile(r"\|\s*(?:docstring|comment)\b(?!\()")


def _with_column(line: str) -> str:
    return _BLOCK_FILTER.sub(rf"\g<0>({len(line) - len(line.lstrip())})", line)


def _guard(value: object) -> Code:
    match value:
        case Code():
            return value
        case StrictUndefined():
            return Code(value)  # raises, and says what is undefined
    raise TypeError(
        f"only Code can be printed, not {type(value).__name__}: use literal, docstring or comment"
    )


def _text(env: Environment, template: str, view: object) -> str:
    try:
        return str(env.get_template(template).render(view=view))
    except TemplateSyntaxError as error:
        place = error.filename or template, error.lineno
        raise _failure(*place, error.message or "wrong syntax") from error
    except Exception as error:
        raise _failure(*_place(error, template), f"{type(error).__name__}: {error}") from error


def _place(error: Exception, template: str) -> tuple[str, int]:
    """The innermost line of a template that led to `error`."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".jinja"):
            return frame.filename, frame.lineno or 0
    return template, 0


def _failure(file: str, line: int, message: str) -> TemplateError:
    place = Path(file).resolve()
    ours = not place.is_file() or place.is_relative_to(templates_folder())
    return TemplateError(file, line, message, ours=ours)


def _copies(env: Environment, path: str, source: str) -> Iterator[Rendered]:
    if Path(source).suffix:
        yield _copy(env, path, source)
        return
    prefix = f"{source}/"
    for name in env.list_templates(["py"]):
        if name.startswith(prefix):
            yield _copy(env, f"{path}/{name.removeprefix(prefix)}", name)


def _copy(env: Environment, path: str, source: str) -> Rendered:
    assert env.loader is not None
    text, _, _ = env.loader.get_source(env, source)
    return Rendered(path, text, source, verbatim=True)
