"""How far a change in a document reaches.

Comes in: a document before and after a change. Goes out: both, cut down to the parts that the
change can affect, and to what these are made of. Must not know: what is made of them.

A part is a path with its operations, a webhook, a component, or a member of an extension. A part
that refers to a changed part is reached, and so on; a schema that extends a reached one, or is
extended by it, is reached too: a parent with a discriminator represents its children. Everything
else is the frame, which is never cut.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from specloom.document.pointer import split

Part = tuple[str, ...]

_SECTIONS = ("paths", "webhooks", "definitions", "parameters", "responses")
_NAMED = ("securitySchemes",)  # components that anything may mention by name: they stay
_FRAME: Part = ()
_TAG = ("tag",)  # used by all operations of a tag: they share files
_MOST = 0.3  # of the parts: with more, too little is saved


@dataclass(frozen=True, slots=True)
class Use:
    """A part that mentions another. `extends`: it extends the other, or is an alias of it."""

    user: Part
    used: Part
    extends: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as JSON texts, of its frame and each part, and which part mentions which."""

    frame: str
    parts: Mapping[Part, str]
    uses: Sequence[Use]

    @classmethod
    def read(cls, table: Mapping[str, str]) -> Outline:
        """The outline that `table` wrote."""
        parts = {tuple(part): text for part, text in json.loads(table["parts"])}
        uses = [Use(tuple(a), tuple(b), extends) for a, b, extends in json.loads(table["uses"])]
        return cls(table["frame"], parts, uses)

    def table(self) -> dict[str, str]:
        """The outline as texts."""
        uses = [(use.user, use.used, use.extends) for use in self.uses]
        parts = json.dumps([*self.parts.items()])
        return {"frame": self.frame, "parts": parts, "uses": json.dumps(uses)}

    @classmethod
    def of(cls, document: Any) -> Outline:
        """The outline of any document."""
        parts = _parts(document)
        frame = _without(document, parts)
        texts = {part: _text(value) for part, value in parts.items()}
        return cls(_text(frame), texts, [*_uses({_FRAME: frame, **parts}, parts)])

    def changed(self, document: Any) -> Outline | None:
        """The outline of the document now; None if its frame or the names of its parts changed."""
        parts = _parts(document)
        if list(parts) != list(self.parts) or _text(_without(document, parts)) != self.frame:
            return None
        texts = {part: _text(value) for part, value in parts.items()}
        changed = {part: parts[part] for part in parts if texts[part] != self.parts[part]}
        uses = [use for use in self.uses if use.user not in changed]
        return Outline(self.frame, texts, [*uses, *_uses(changed, parts)])

    def document(self, kept: Container[Part]) -> Any:
        """The document with only some of its parts."""
        made = json.loads(self.frame)
        for (*way, name), text in self.parts.items():
            if (*way, name) in kept:
                holder = made
                for key in way:
                    holder = holder[key]
                holder[name] = json.loads(text)
        return made


@dataclass(frozen=True, slots=True)
class Reach:
    """The documents cut down to the relevant parts; `parts` are those that the change reaches."""

    before: Any
    after: Any
    parts: frozenset[Part]

    def includes(self, pointer: str) -> bool:
        """Whether the value at a JSON pointer may have another meaning now."""
        return _part_around(split(pointer), self.parts) is not None


def reach(before: Outline, after: Outline) -> Reach | None:
    """How far a change goes; None if it reaches the frame, or most of the document."""
    changed = {part for part, text in after.parts.items() if text != before.parts[part]}
    steps = [*_steps({*before.uses, *after.uses})]
    users, used = _edges(steps), _edges((end, start) for start, end in steps)
    reached = _closure(changed, users)
    tags = {each for part in changed for each in used[part] if each[:1] == _TAG}
    filed_together = {part for tag in tags for part in users[tag]}
    kept = _closure({_FRAME, *reached, *filed_together}, used)
    if _FRAME in reached or len(kept) > len(after.parts) * _MOST:
        return None
    return Reach(before.document(kept), after.document(kept), frozenset(reached))


# --- parts ---------------------------------------------------------------------------------------


def _parts(document: Any) -> dict[Part, Any]:
    return dict(_found(document)) if isinstance(document, dict) else {}


def _found(document: Mapping[str, Any]) -> Iterator[tuple[Part, Any]]:
    for key, value in document.items():
        if key in _SECTIONS or key.startswith("x-"):
            yield from _members((key,), value)
        elif key == "components" and isinstance(value, dict):
            for section, held in value.items():
                yield from _members((key, section), held) if section not in _NAMED else ()


def _members(way: Part, value: Any) -> Iterator[tuple[Part, Any]]:
    if isinstance(value, dict):
        yield from (((*way, key), member) for key, member in value.items())


def _without(value: Any, dropped: Container[Part], way: Part = ()) -> Any:
    """A document, or a section of it, without some of its parts."""
    if not isinstance(value, dict) or len(way) > 2:
        return value
    return {
        key: _without(member, dropped, (*way, key))
        for key, member in value.items()
        if (*way, key) not in dropped
    }


def _text(value: Any) -> str:
    """A text that distinguishes values, also by the order of their members."""
    return json.dumps(value)


# --- references ----------------------------------------------------------------------------------


def _uses(values: Mapping[Part, Any], parts: Mapping[Part, Any]) -> Iterator[Use]:
    for user, value in values.items():
        for said, extends in _mentions(value):
            for used in _meant(said, parts):
                yield Use(user, used, extends)
        if user[:1] == ("paths",):
            yield from (Use(user, (*_TAG, tag), False) for tag in _tags(value))


def _tags(item: Any) -> Iterator[str]:
    """The tags under which the operations of a path are filed: the first of each in any letter
    case, or none."""
    for operation in item.values() if isinstance(item, dict) else ():
        if isinstance(operation, dict):
            tags = operation.get("tags")
            first = tags[0] if isinstance(tags, list) and tags else None
            yield json.dumps(first.casefold() if isinstance(first, str) else first)


def _mentions(value: Any) -> Iterator[tuple[str, bool]]:
    """The references in a value and the names in its discriminators, and whether each says what the
    value extends."""
    waiting = [(value, True)]
    while waiting:
        inner, extends = waiting.pop()
        if isinstance(inner, list):
            waiting += [(each, extends) for each in inner]
        elif isinstance(inner, dict):
            if isinstance(inner.get("$ref"), str):
                yield inner["$ref"], extends
            for key, member in inner.items():
                if key == "mapping" and isinstance(member, dict):
                    yield from ((each, False) for each in member.values() if isinstance(each, str))
                elif key == "defaultMapping" and isinstance(member, str):
                    yield member, False
                waiting.append((member, extends and key == "allOf"))


def _meant(said: str, parts: Mapping[Part, Any]) -> Iterable[Part]:
    """The parts around or inside the target of a reference or a name; otherwise the frame."""
    if "#" not in said:
        return [
            way for way in (("components", "schemas", said), ("definitions", said)) if way in parts
        ]
    way = tuple(split(unquote(said.partition("#")[2])))
    if (around := _part_around(way, parts)) is not None:
        return [around]
    return [part for part in parts if part[: len(way)] == way] or [_FRAME]


def _part_around(way: Sequence[str], parts: Container[Part]) -> Part | None:
    """The part that a pointer is in or leads to."""
    around = (tuple(way[:depth]) for depth in (2, 3))
    return next((part for part in around if part in parts), None)


def _steps(uses: Iterable[Use]) -> Iterator[tuple[Part, Part]]:
    """From each part to those that its change affects: the parts that use it, and those it extends,
    since a parent with a discriminator represents its children."""
    for use in uses:
        yield use.used, use.user
        if use.extends:
            yield use.user, use.used


def _edges(steps: Iterable[tuple[Part, Part]]) -> dict[Part, set[Part]]:
    found: dict[Part, set[Part]] = defaultdict(set)
    for start, end in steps:
        found[start].add(end)
    return found


def _closure(start: Iterable[Part], edges: Mapping[Part, set[Part]]) -> set[Part]:
    found = set(start)
    waiting = list(found)
    while waiting:
        new = edges.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found
