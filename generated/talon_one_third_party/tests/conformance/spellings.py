"""Other ways to write an instance as JSON, and texts that are not JSON.

Comes in: an instance. Goes out: texts. The writer's choices in JSON (RFC 8259: white
space, escapes, the form of numbers) must make no difference, and texts that are not
JSON must be refused. Must not know: schemas.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from .json_value import Json, Path, replaced

# Not JSON in any place: numbers of Python, other languages and older standards, half a
# surrogate pair, a bare line break, other quotes.
_NOTHING = (
    *("NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10", "1_000"),
    *('"\\ud800"', '"\\udc00\\ud800"', '"\n"', "'x'", '"\\x41"', "True", "None"),
)
_MARK = "\x00here\x00"
# The number of places to break in an instance
_PLACES = 2
# Beyond this, a number written with a fraction may be another one in a double.
_EXACT = 2**53


def respelled(instance: Json) -> Iterator[str]:
    """The same instance, written differently."""
    yield json.dumps(instance, ensure_ascii=False, indent="\t")
    yield _written(instance, _escaped, json.dumps)
    for form in ("{}.0", "{}e-0", "{}.00E+0"):
        yield _written(instance, json.dumps, partial(_in_form, form))


def no_json(instance: Json) -> Iterator[str]:
    """Texts that are almost the JSON of the instance."""
    text = json.dumps(instance)
    yield from ("", f"[{text}", f"{text},", f"{text} {text}", f"\ufeff{text}")
    for path in islice(_leaves(instance, ()), _PLACES):
        marked = json.dumps(replaced(instance, path, _MARK))
        yield from (marked.replace(json.dumps(_MARK), wrong) for wrong in _NOTHING)


def _written(
    value: Json, text: Callable[[str], str], number: Callable[[int | float], str]
) -> str:
    match value:
        case str():
            return text(value)
        case bool() | None:
            return json.dumps(value)
        case int() | float():
            return number(value)
        case list():
            return f"[{','.join(_written(item, text, number) for item in value)}]"
        case dict():
            pairs = (
                f"{text(name)}:{_written(item, text, number)}"
                for name, item in value.items()
            )
            return f"{{{','.join(pairs)}}}"


def _escaped(text: str) -> str:
    units = text.encode("utf-16-be", "surrogatepass").hex()
    quads = (units[at : at + 4] for at in range(0, len(units), 4))
    return '"' + "".join(f"\\u{quad}" for quad in quads) + '"'


def _in_form(form: str, number: int | float) -> str:
    is_plain = isinstance(number, int) and abs(number) < _EXACT
    return form.format(number) if is_plain else json.dumps(number)


def _leaves(value: Json, path: Path) -> Iterator[Path]:
    match value:
        case dict():
            for name, member in value.items():
                yield from _leaves(member, (*path, name))
        case list():
            for at, item in enumerate(value):
                yield from _leaves(item, (*path, at))
        case _:
            yield path
