"""Values as text in the styles of OpenAPI, written and read.

Comes in: plain JSON values; or texts as they stood in a URL, a header or a cookie. Goes
out: the other of the two. Must not know: where on the wire the text stands, operations,
types.

The styles are those of OpenAPI 3.1, section 4.8.12.2, most of them operators of RFC
6570, and `cookie` of OpenAPI 3.2. Nested values, about which the standards say nothing,
are written as JSON, in `deepObject` as further brackets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from . import uri
from .declared import Shape, Style

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is particular to a style: the text in front of all pieces, between exploded
    pieces, and between the members of one piece; whether pieces carry the name."""

    first: str = ""
    separator: str = "&"
    delimiter: str = ","
    named: bool = True


_RULES: dict[Style, _Rule] = {
    "matrix": _Rule(first=";", separator=";"),
    "label": _Rule(first=".", separator=".", named=False),
    "simple": _Rule(separator=",", named=False),
    "form": _Rule(),
    "spaceDelimited": _Rule(delimiter=" "),
    "pipeDelimited": _Rule(delimiter="|"),
    "tabDelimited": _Rule(delimiter="\t"),
    "deepObject": _Rule(),
    "cookie": _Rule(separator="; "),
}
_DELIMITERS = {
    ",": re.compile(","),
    " ": re.compile(r"%20|\+| "),
    "|": re.compile(r"%7C|\|", re.IGNORECASE),
    "\t": re.compile(r"%09|\t"),
}
_BRACKETS = re.compile(r"\[([^\]]*)\]")


def scalar(value: Json) -> str:
    """One value as text: a string as it is, anything else as JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Spelling:
    """A style with all that decides how it looks.

    `escape` makes text fit for its place, `unescape` undoes it.
    """

    style: Style
    explode: bool
    escape: Callable[[str], str] = uri.encode
    unescape: Callable[[str], str] = uri.decode

    def text(self, name: str, value: Json) -> str:
        """`value` as one text: `;color=blue,black`."""
        rule, pieces = _RULES[self.style], self.pieces(name, value)
        return rule.first + rule.separator.join(pieces) if pieces else ""

    def pieces(self, name: str, value: Json) -> list[str]:
        """The texts that `value` becomes, with names where the style has them."""
        rule, object_ = _RULES[self.style], isinstance(value, dict) and self.explode
        members = self.members(name, value)
        if not rule.named and not object_:
            return [text for _, text in members]
        # A matrix piece without a value has no equals sign (RFC 6570, section 3.2.7).
        bare = self.style == "matrix" and not object_
        return [
            self._name(key) + ("=" if text or not bare else "") + text
            for key, text in members
        ]

    def members(self, name: str, value: Json) -> Pairs:
        """Names and texts: one for each exploded member, else one.

        An empty list or object becomes none: RFC 6570 (section 3.2.1) calls it
        undefined.
        """
        match value:
            case dict() | list() if self.style == "deepObject":
                return [
                    (path, self._spelled(leaf)) for path, leaf in _leaves(name, value)
                ]
            case dict() if self.explode:
                return [(key, self._spelled(item)) for key, item in value.items()]
            case list() if self.explode:
                return [(name, self._spelled(item)) for item in value]
            case dict():
                flat = [part for item in value.items() for part in item]
                return [(name, self._joined(flat))] if flat else []
            case list():
                return [(name, self._joined(value))] if value else []
        return [(name, self._spelled(value))]

    def _spelled(self, value: Json) -> str:
        return self.escape(scalar(value))

    def _joined(self, members: list[Json]) -> str:
        delimiter = _RULES[self.style].delimiter
        glue = delimiter if delimiter == "," else self.escape(delimiter)
        return glue.join(map(self._spelled, members))

    def _name(self, name: str) -> str:
        return name if self.style == "cookie" else uri.encode(name)

    def read(self, name: str, text: str, shape: Shape) -> tuple[Json, ...]:
        """The value that `text` spells, its scalars still text; nothing where it has
        none."""
        rule = _RULES[self.style]
        if not text.startswith(rule.first):
            raise ValueError(f"does not start with {rule.first!r}")
        text = text.removeprefix(rule.first)
        if rule.named:
            return self.collect(name, pairs(text, rule.separator, self.unescape), shape)
        mark = rule.separator if self.explode else rule.delimiter
        match shape:
            case "array":
                return ([self.unescape(part.strip()) for part in text.split(mark)],)
            case "object" if self.explode:
                return (self._object(pairs(text, mark, self.unescape)),)
            case "object":
                return (
                    _alternating(
                        [self.unescape(part.strip()) for part in text.split(mark)]
                    ),
                )
        return (self.unescape(text),)

    def collect(self, name: str, found: Pairs, shape: Shape) -> tuple[Json, ...]:
        """The value that `name` has among `found`, or as an exploded object consists
        of."""
        if self.style == "deepObject" and shape != "scalar":
            value = self._brackets(name, found)
            return (value,) if value else ()
        if shape == "object" and self.explode:
            return (self._object(found),) if found else ()
        texts = [text for key, text in found if key == name]
        match shape:
            case _ if not texts:
                return ()
            case "array" if self.explode:
                return ([self.unescape(text) for text in texts],)
            case "array":
                return (self._members(texts[0]),)
            case "object":
                return (_alternating(self._members(texts[0])),)
            case _ if len(texts) > 1:
                raise ValueError("is given more than once")
        return (self.unescape(texts[0]),)

    def _members(self, text: str) -> list[Json]:
        parts = _DELIMITERS[_RULES[self.style].delimiter].split(text)
        return [self.unescape(part) for part in parts]

    def _object(self, found: Pairs) -> Json:
        return {key: self.unescape(text) for key, text in found}

    def _brackets(self, name: str, found: Pairs) -> Json:
        value: dict[str, Json] = {}
        for key, text in found:
            base, mark, path = key.partition("[")
            if base == name and mark:
                _put(value, _BRACKETS.findall(mark + path), self.unescape(text))
        return value


def pairs(
    text: str, separator: str, unescape: Callable[[str], str] = uri.decode_form
) -> Pairs:
    """`a=1&b=2` in its pieces: the keys decoded, the values as they are."""
    split = (piece.strip().partition("=") for piece in text.split(separator))
    return [(unescape(key), value) for key, equals, value in split if key or equals]


def _leaves(path: str, value: Json) -> Iterator[tuple[str, Json]]:
    """All scalars in `value` with their way there: `filter[tags][0]`."""
    match value:
        case dict():
            members: Iterable[tuple[object, Json]] = value.items()
        case list():
            members = enumerate(value)
        case _:
            yield path, value
            return
    for key, member in members:
        yield from _leaves(f"{path}[{key}]", member)


def _put(value: dict[str, Json], path: list[str], text: str) -> None:
    """Sets the leaf at `path`. An empty step (`tags[]`) and a repeated leaf count
    on."""
    *parents, last = path
    for step in parents:
        member = value.setdefault(step, {})
        if not isinstance(member, dict):
            raise ValueError(f"{step!r} has a value as well as members")
        value = member
    if last == "":
        last = str(len(value))
    if isinstance(before := value.get(last), str | list):
        value[last] = [*(before if isinstance(before, list) else [before]), text]
    else:
        value[last] = text


def _alternating(parts: list[str] | list[Json]) -> Json:
    if len(parts) % 2:
        raise ValueError("has a key without a value")
    return {str(key): value for key, value in zip(parts[::2], parts[1::2], strict=True)}
