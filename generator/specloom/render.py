"""Templates and views become text.

Comes in: the items that the targets list. Goes out: one `Rendered` per file. Must not know: the
document, what is in a view, the output folder.

The guard: a template prints nothing but `Code`. Text of the document reaches the output only
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
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.ext import Extension

from specloom.diagnostics import did_you_mean
from specloom.python.code import Code, comment, docstring, literal
from specloom.shipped import templates_folder
from specloom.targets import Copy, Data, File, Item

_OURS = "specloom"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file of the package before formatting. `template` is the file to blame if the text is not
    valid Python; `verbatim` text stays as it is."""

    path: str
    text: str
    template: str
    verbatim: bool = False


class TemplateError(Exception):
    """A template failed, or produced invalid Python. `ours` is false for a user's template."""

    def __init__(self, template: str, line: int, message: str, hint: str = "") -> None:
        self.template = template
        self.line = line
        self.message = message
        self.hint = hint
        super().__init__(f"{template}:{line}: {message}")

    @property
    def ours(self) -> bool:
        place = Path(self.template).resolve()
        return not place.is_file() or place.is_relative_to(templates_folder())


def environment(folder: Path | None = None) -> Environment:
    """Finds templates in the user's folder first, then in the built-in one.

    `specloom/` always means the built-in one, and so does a template's own name inside it: a user's
    `models/init.py.jinja` may extend `specloom/models/init.py.jinja`, or `models/init.py.jinja`.
    """
    ours = FileSystemLoader(templates_folder())
    own = [FileSystemLoader(folder)] if folder else []
    made = _Environment(
        loader=ChoiceLoader([*own, ours, PrefixLoader({_OURS: ours})]),
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


def render(items: Iterable[Item], env: Environment) -> Iterator[Rendered]:
    """The text of every file, in order. Raises TemplateError."""
    for item in items:
        match item:
            case File(path, template, view):
                yield _rendered(env, path, template, view)
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

    def join_path(self, template: str, parent: str) -> str:
        return f"{_OURS}/{template}" if template == parent else template


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
            return Code(value)  # raises, naming what is undefined
    raise TypeError(
        f"only Code can be printed, not {type(value).__name__}: use literal, docstring or comment"
    )


def _rendered(env: Environment, path: str, template: str, view: object) -> Rendered:
    try:
        found = env.get_template(template)
        return Rendered(path, str(found.render(view=view)), found.filename or template)
    except TemplateSyntaxError as error:
        place, message = error.filename or template, error.message or "wrong syntax"
        raise TemplateError(place, error.lineno, message) from error
    except TemplateNotFound as error:
        message = f"there is no template {error.name!r}"
        hint = did_you_mean(str(error.name), env.list_templates())
        raise TemplateError(*_place(error, template), message, hint) from error
    except RecursionError as error:
        message = "this extends or includes itself, through other templates, without end"
        raise TemplateError(*_place(error, template), message, _EXTENDS) from error
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        raise TemplateError(*_place(error, template), message) from error


_EXTENDS = f"a path that starts with '{_OURS}/' always means the built-in template"


def _place(error: Exception, template: str) -> tuple[str, int]:
    """The innermost template line that led to `error`."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".jinja"):
            return frame.filename, frame.lineno or 0
    return template, 0


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
