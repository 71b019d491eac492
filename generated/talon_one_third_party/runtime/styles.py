"""Writes and reads values in OpenAPI's styles.

Comes in: plain JSON values, or texts from a URL, a header or a cookie. Goes out: the
other of the two. Must not know: where in a request the text is, operations, types.

The styles are those of OpenAPI 3.1, section 4.8.12.2, most of them operators of RFC
6570, and `cookie` of OpenAPI 3.2. The standards say nothing about nested values: they
are written as JSON, in `deepObject` as further brackets. Exploded cookies are separated
by `; `: the `&` of `form` is wrong there (OpenAPI 3.1.1, Appendix D).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

from . import brackets, uri
from .declared import Shape, Style
from .json_value import JsonValue
from .record import Record

Pairs = list[tuple[str, str]]
# The possible values of a text, the likeliest first, their scalars still text; empty if
# there is no value.
Readings = tuple[JsonValue, ...]


class _Rule(Record):
    """How a style differs: the text before all pieces, between exploded pieces, and
    between the members of one piece; and whether pieces have a name."""

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
_MARKS = {
    ",": re.compile("[ \t]*,[ \t]*"),
    ".": re.compile(r"\."),
    " ": re.compile(r"%20|\+| "),
    "|": re.compile(r"%7C|\|", re.IGNORECASE),
    "\t": re.compile(r"%09|\t"),
    ";": re.compile(";"),
    "&": re.compile("&"),
    "; ": re.compile("; "),
}


def scalar(value: JsonValue) -> str:
    """One value as text: a string as it is, anything else as JSON. Raises ValueError
    for NaN and infinity."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class Spelling(Record):
    """A style with its options.

    `escape` escapes text for its place, `unescape` reverses that. `named` is whether
    the name is written if the style has one: headers and path segments have another
    place for it. `inner` lists the styles of lists inside lists, the outermost first.
    """

    style: Style
    explode: bool
    escape: Callable[[str], str] = staticmethod(uri.encode)
    unescape: Callable[[str], str] = staticmethod(uri.decode)
    named: bool = True
    inner: Sequence[Style] = ()

    def text(self, name: str, value: JsonValue) -> str:
        """`value` as one text: `;color=blue,black`."""
        rule, pieces = _RULES[self.style], self.pieces(name, value)
        if not pieces:
            return ""
        is_composed = self.explode and isinstance(value, dict | list)
        if is_composed or len(pieces) > 1:
            return rule.first + _glued(pieces, rule.separator)
        return rule.first + pieces[0]

    def pieces(self, name: str, value: JsonValue) -> list[str]:
        """The texts of `value`, with names if the style has them."""
        rule, object_ = _RULES[self.style], isinstance(value, dict) and self.explode
        members = self.members(name, value)
        if not (rule.named and self.named) and not object_:
            return [text for _, text in members]
        # A matrix piece without a value has no equals sign (RFC 6570, section 3.2.7).
        bare = self.style == "matrix" and not object_
        return [
            self._name(key) + ("=" if text or not bare else "") + text
            for key, text in members
        ]

    def members(self, name: str, value: JsonValue) -> Pairs:
        """Names and texts: one for each exploded member, else one.

        An empty list or object has none: it is undefined (RFC 6570, section 3.2.1).
        """
        match value:
            case dict() | list() if self.style == "deepObject":
                return [
                    (path, self._spelled(leaf))
                    for path, leaf in brackets.leaves(name, value)
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

    def _spelled(self, value: JsonValue) -> str:
        if isinstance(value, list) and self.inner:
            return self._inside()._joined(value)
        return self.escape(scalar(value))

    def _joined(self, members: list[JsonValue]) -> str:
        delimiter = _RULES[self.style].delimiter
        glue = delimiter if delimiter == "," else self.escape(delimiter)
        return _glued(list(map(self._spelled, members)), delimiter, glue)

    def _inside(self) -> Spelling:
        """The spelling of the lists inside this one."""
        return self.replaced(style=self.inner[0], inner=self.inner[1:])

    def _member(self, text: str) -> JsonValue:
        """One member of a list: a text, or another list."""
        if not self.inner:
            return self.unescape(text)
        inside = self._inside()
        mark = _MARKS[_RULES[inside.style].delimiter]
        return [inside._member(piece) for piece in mark.split(text)] if text else []

    def _name(self, name: str) -> str:
        return name if self.escape is str else uri.encode(name)

    def read(self, name: str, text: str, shape: Shape) -> Readings:
        """The possible values of `text`."""
        rule = _RULES[self.style]
        if not text.startswith(rule.first):
            raise ValueError(f"does not start with {rule.first!r}")
        text = text.removeprefix(rule.first)
        if rule.named and self.named:
            return self.collect(name, pairs(text, rule.separator, self.unescape), shape)
        mark = rule.separator if self.explode else rule.delimiter
        return self._divided([text], _MARKS[mark], shape)

    def collect(self, name: str, found: Pairs, shape: Shape) -> Readings:
        """The possible values of `name` among `found`, all of which may be members of
        an exploded object."""
        texts = [text for key, text in found if key == name]
        if self.style == "deepObject":
            return self._brackets(name, found) or self._repeated(texts, "any")
        if self.explode and (shape == "object" or (shape == "any" and not texts)):
            whole: dict[str, JsonValue] = {}
            for key, text in found:
                brackets.put(whole, [key], self.unescape(text))
            return (whole,) if whole else ()
        if self.explode:
            return self._repeated(texts, shape)
        return self._divided(texts, _MARKS[_RULES[self.style].delimiter], shape)

    def _repeated(self, texts: list[str], shape: Shape) -> Readings:
        """Readings of texts that are each a value, or an item of a list."""
        items = list(map(self._member, texts))
        match items:
            case []:
                return ()
            case _ if shape == "array":
                return _lists(items)
            case [item]:
                return (item,) if shape == "scalar" else (item, *_lists(items))
            case _ if shape == "scalar":
                raise ValueError("is given more than once")
        return (items,)

    def _divided(
        self, texts: list[str], mark: re.Pattern[str], shape: Shape
    ) -> Readings:
        """Readings of texts that are each a whole list or object, split at `mark`."""
        if shape == "scalar" or not texts:
            return self._repeated(texts, "scalar")
        pieces = [piece for text in texts for piece in mark.split(text)]
        lists = _lists(list(map(self._member, pieces)))
        objects = self._objects(pieces) if shape in ("object", "any") else ()
        match shape:
            case "array":
                return lists
            case "object" if not objects:
                raise ValueError("has a key without a value")
            case "object":
                return objects
        several = (*objects, *lists) if self.explode else (*lists, *objects)
        whole = self._repeated(texts, "scalar") if len(texts) == 1 else ()
        # A mark that belongs to a value would be escaped; others are separators.
        separates = len(pieces) > 1 and self.unescape is not str
        return (*several, *whole) if separates else (*whole, *several)

    def _objects(self, pieces: list[str]) -> Readings:
        """The object of pieces that are members, or keys and values in turn."""
        if self.explode:
            members = [piece.partition("=") for piece in pieces]
            if not all(equals for _, equals, _ in members):
                return ()
            return ({self.unescape(k): self.unescape(v) for k, _, v in members},)
        parts = [self.unescape(piece) for piece in pieces]
        if len(parts) % 2:
            return ()
        return (dict(zip(parts[::2], parts[1::2], strict=True)),)

    def _brackets(self, name: str, found: Pairs) -> Readings:
        """The object whose members are `name[key]`, or the list if its keys are
        indexes."""
        texts = ((key, self.unescape(text)) for key, text in found)
        value = brackets.read(name, texts)
        listed = brackets.counted(value)
        return () if not value else (value,) if listed == value else (listed, value)


def pairs(
    text: str, separator: str, unescape: Callable[[str], str] = uri.decode_form
) -> Pairs:
    """The pieces of `a=1&b=2`: keys are decoded, values are not."""
    split = (piece.strip().partition("=") for piece in text.split(separator))
    return [(unescape(key), value) for key, equals, value in split if key or equals]


def _glued(pieces: list[str], mark: str, glue: str = "") -> str:
    """The pieces with `mark` between them, which is written as `glue`. Raises ValueError
    where a reader would find others."""
    text = (glue or mark).join(pieces)
    if _MARKS[mark].split(text) != pieces:
        raise ValueError(f"an item cannot contain {mark!r}, which separates items")
    return text


def _lists(items: list[JsonValue]) -> Readings:
    """Readings of a list. A single empty text may also be an empty list: some writers
    write it like that."""
    return (items, []) if items == [""] else (items,)
