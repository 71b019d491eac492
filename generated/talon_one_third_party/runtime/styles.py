"""Values as text in the styles of OpenAPI, written and read.

Comes in: plain JSON values; or texts as they stood in a URL, a header or a cookie. Goes
out: the other of the two. Must not know: where on the wire the text stands, operations,
types.

The styles are those of OpenAPI 3.1, section 4.8.12.2, most of them operators of RFC
6570, and `cookie` of OpenAPI 3.2. Nested values, about which the standards say nothing,
are written as JSON, in `deepObject` as further brackets. What is exploded becomes
several cookies, with `; ` between them: the `&` of `form` is wrong there (OpenAPI 3.1.1,
Appendix D).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from . import uri
from .declared import Shape, Style
from .json_value import JsonValue
from .record import Record

Pairs = list[tuple[str, str]]
# The values that a text may spell, the likeliest first, their scalars still text; none
# where there is no value.
Readings = tuple[JsonValue, ...]


class _Rule(Record):
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
_MARKS = {
    ",": re.compile("[ \t]*,[ \t]*"),
    ".": re.compile(r"\."),
    " ": re.compile(r"%20|\+| "),
    "|": re.compile(r"%7C|\|", re.IGNORECASE),
    "\t": re.compile(r"%09|\t"),
}
_PATH = re.compile(r"(\[[^\]]*\])+")
_DEEPEST = 64


def scalar(value: JsonValue) -> str:
    """One value as text: a string as it is, anything else as JSON. Raises ValueError for
    numbers that are not finite."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class Spelling(Record):
    """A style with all that decides how it looks.

    `escape` makes text fit for its place, `unescape` undoes it. `named` is whether the
    name is written where the style has it: a header or a piece of a path has another
    place for it. `inner` has the styles of lists inside of lists, the outermost first.
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
        return rule.first + rule.separator.join(pieces) if pieces else ""

    def pieces(self, name: str, value: JsonValue) -> list[str]:
        """The texts that `value` becomes, with names where the style has them."""
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

    def _spelled(self, value: JsonValue) -> str:
        if isinstance(value, list) and self.inner:
            return self._inside()._joined(value)
        return self.escape(scalar(value))

    def _joined(self, members: list[JsonValue]) -> str:
        delimiter = _RULES[self.style].delimiter
        glue = delimiter if delimiter == "," else self.escape(delimiter)
        return glue.join(map(self._spelled, members))

    def _inside(self) -> Spelling:
        """How the lists inside of this one are spelled."""
        return self.replaced(style=self.inner[0], inner=self.inner[1:])

    def _member(self, text: str) -> JsonValue:
        """One member of a list: a text, or a list itself."""
        if not self.inner:
            return self.unescape(text)
        inside = self._inside()
        mark = _MARKS[_RULES[inside.style].delimiter]
        return [inside._member(piece) for piece in mark.split(text)] if text else []

    def _name(self, name: str) -> str:
        return name if self.escape is str else uri.encode(name)

    def read(self, name: str, text: str, shape: Shape) -> Readings:
        """What `text` may spell."""
        rule = _RULES[self.style]
        if not text.startswith(rule.first):
            raise ValueError(f"does not start with {rule.first!r}")
        text = text.removeprefix(rule.first)
        if rule.named and self.named:
            return self.collect(name, pairs(text, rule.separator, self.unescape), shape)
        mark = rule.separator if self.explode else rule.delimiter
        return self._divided([text], _MARKS[mark], shape)

    def collect(self, name: str, found: Pairs, shape: Shape) -> Readings:
        """What `name` may have for a value among `found`, or as an exploded object
        consist of."""
        texts = [text for key, text in found if key == name]
        if self.style == "deepObject":
            return self._brackets(name, found) or self._repeated(texts, "any")
        if self.explode and (shape == "object" or (shape == "any" and not texts)):
            whole: JsonValue = {key: self.unescape(text) for key, text in found}
            return (whole,) if whole else ()
        if self.explode:
            return self._repeated(texts, shape)
        return self._divided(texts, _MARKS[_RULES[self.style].delimiter], shape)

    def _repeated(self, texts: list[str], shape: Shape) -> Readings:
        """Each text is a value or one of a list."""
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
        """Each text has all members of a list or an object, with marks between them."""
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
        # Where a mark of a value's own would be escaped, one that is not separates.
        separates = len(pieces) > 1 and self.unescape is not str
        return (*several, *whole) if separates else (*whole, *several)

    def _objects(self, pieces: list[str]) -> Readings:
        """The object that has the pieces for members, or for keys and values in turn."""
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
        """The object that `name[key]` are members of; the list, where the keys count."""
        value: dict[str, JsonValue] = {}
        for key, text in found:
            if key.startswith(f"{name}[") and key.endswith("]"):
                inside = key[len(name) + 1 : -1]
                # Whose brackets are in no pairs is one key: `k[1]` in `filter[k[1]]`.
                steps = _PATH.fullmatch(key, len(name)) and inside.split("][")
                _put(value, steps or [inside], self.unescape(text))
        if not value:
            return ()
        listed = _counted(value)
        return (value,) if listed == value else (listed, value)


def pairs(
    text: str, separator: str, unescape: Callable[[str], str] = uri.decode_form
) -> Pairs:
    """`a=1&b=2` in its pieces: the keys decoded, the values as they are."""
    split = (piece.strip().partition("=") for piece in text.split(separator))
    return [(unescape(key), value) for key, equals, value in split if key or equals]


def _leaves(path: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """All scalars in `value` with their way there: `filter[tags][0]`."""
    match value:
        case dict():
            members: Iterable[tuple[object, JsonValue]] = value.items()
        case list():
            members = enumerate(value)
        case _:
            yield path, value
            return
    for key, member in members:
        yield from _leaves(f"{path}[{key}]", member)


def _lists(items: list[JsonValue]) -> Readings:
    """A list. An empty text may be one of one empty text, or the empty one: some writers
    spell it so."""
    return (items, []) if items == [""] else (items,)


def _put(value: dict[str, JsonValue], path: list[str], text: str) -> None:
    """Sets the leaf at `path`. An empty step (`tags[]`) and a repeated leaf count
    on."""
    if len(path) > _DEEPEST:
        raise ValueError("is nested too deeply")
    *parents, last = path
    for step in parents:
        member = value.setdefault(step or str(len(value)), {})
        if not isinstance(member, dict):
            raise ValueError(f"{step!r} has a value as well as members")
        value = member
    match value.get(last) if last else None:
        case None:
            value[last or str(len(value))] = text
        case list() as texts:
            texts.append(text)
        case dict():
            raise ValueError(f"{last!r} has members as well as a value")
        case first:
            value[last] = [first, text]


def _counted(value: JsonValue) -> JsonValue:
    """`value` with lists for the objects whose keys count from 0."""
    if not isinstance(value, dict):
        return value
    members = {key: _counted(member) for key, member in value.items()}
    steps = [str(n) for n in range(len(members))]
    if members.keys() == set(steps):
        return [members[step] for step in steps]
    return members
