"""The events of a YAML stream → plain values and the place of each.

Comes in: libyaml's events, one by one. Goes out: a value, offsets by container, flaws.
Must not know: text, files, nodes, OpenAPI.

libyaml's own composer follows YAML 1.1, recurses and forgets places: hence this one.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NoReturn

import yaml

from specloom.diagnostics import shorten
from specloom.document.scalars import Scalar, resolve_plain
from specloom.document.syntax import (
    MAX_DEPTH,
    Flaw,
    UnreadableTextError,
    duplicate_key,
    too_deep,
)

# How many values aliases may add. Honest documents stay far below; "billion laughs" do not.
MAX_ALIASED = 1_000_000

_QUOTE_IT = "put it in quotes if it is text"
_TAG = "tag:yaml.org,2002:"
_TYPES: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        f"{_TAG}null": (type(None),),
        f"{_TAG}bool": (bool,),
        f"{_TAG}int": (int,),
        f"{_TAG}float": (float, int),
    }
)
_COLLECTIONS = frozenset((None, "!", f"{_TAG}map", f"{_TAG}seq"))


@dataclass(slots=True)
class _Frame:
    """A collection that is being read: its members so far, keys and values in turn.

    A sequence has each member's offset where a mapping has the key's, so that both are alike.
    """

    is_mapping: bool
    start: int
    anchor: str | None
    members: list[Any] = field(default_factory=list)
    offsets: array[int] = field(default_factory=lambda: array("L"))
    merged: list[int] = field(default_factory=list)
    size: int = 1


class YamlBuilder:
    """Takes the events of one YAML stream; has the value, its offsets and the flaws after."""

    def __init__(self) -> None:
        self.value: Any = None
        self.start = 0
        self.offsets: dict[int, array[int]] = {}
        self.flaws: list[Flaw] = []
        self._frames: list[_Frame] = []
        self._anchored: dict[str, tuple[Any, int]] = {}
        self._aliased = 0
        self._documents = 0
        self._steps: Mapping[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.DocumentStartEvent: self._document,
            yaml.StreamEndEvent: self._end,
        }

    def take(self, event: Any) -> None:
        step = self._steps.get(event.__class__)
        if step is not None:
            step(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "a second YAML document starts here; only one can be read"
            self._stop(Flaw("multiple-documents", message, event.start_mark.index))

    def _end(self, event: Any) -> None:
        if not self._documents:
            self.flaws.append(Flaw("empty-document", "the document is empty", 0))

    def _scalar(self, event: Any) -> None:
        offset = event.start_mark.index
        if self._key_expected():
            value: Scalar = event.value
            if value == "<<" and event.implicit[0]:
                self._frames[-1].merged.append(len(self._frames[-1].members))
        else:
            value = self._resolve(event)
        if event.anchor:
            self._anchored[event.anchor] = value, 1
        self._put(value, offset)

    def _resolve(self, event: Any) -> Scalar:
        tag = event.tag
        if (tag is None and not event.implicit[0]) or tag in ("!", f"{_TAG}str"):
            return str(event.value)
        try:
            value = resolve_plain(event.value)
        except ValueError:
            message = f"{shorten(event.value)} is not a number that can be read"
            self.flaws.append(Flaw("invalid-number", message, event.start_mark.index))
            return None
        if tag is not None and not isinstance(value, _TYPES.get(tag, ())):
            self._refuse_tag(event)
        return value

    def _open(self, event: Any) -> None:
        offset = event.start_mark.index
        if len(self._frames) == MAX_DEPTH:
            self._stop(too_deep(offset))
        if event.tag not in _COLLECTIONS:
            self._refuse_tag(event)
        if event.anchor:
            self._anchored.pop(event.anchor, None)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._frames.append(_Frame(is_mapping, offset, event.anchor))

    def _close(self, event: Any) -> None:
        frame = self._frames.pop()
        offsets = frame.offsets
        value: Any = frame.members
        if frame.is_mapping:
            value, offsets = self._mapping(frame)
        self.offsets[id(value)] = offsets
        if frame.anchor:
            self._anchored[frame.anchor] = value, frame.size
        if self._key_expected():
            self.flaws.append(_no_text(frame.start))
            value = f"key at {frame.start}"
        self._put(value, frame.start, frame.size)

    def _alias(self, event: Any) -> None:
        offset = event.start_mark.index
        if event.anchor not in self._anchored:
            message = f"there is no complete value with the anchor &{event.anchor} before this"
            self._stop(Flaw("unknown-alias", message, offset, _QUOTE_IT))
        value, size = self._anchored[event.anchor]
        self._aliased += size
        if self._aliased > MAX_ALIASED:
            message = f"aliases expand this document to more than {MAX_ALIASED:,} values"
            self._stop(Flaw("too-large", message, offset))
        if self._key_expected() and not isinstance(value, str):
            self.flaws.append(_no_text(offset))
            value = f"key at {offset}"
        self._put(value, offset, size)

    def _key_expected(self) -> bool:
        if not self._frames:
            return False
        frame = self._frames[-1]
        return frame.is_mapping and not len(frame.members) % 2

    def _put(self, value: Any, offset: int, size: int = 1) -> None:
        if not self._frames:
            self.value, self.start = value, offset
            return
        frame = self._frames[-1]
        frame.members.append(value)
        frame.offsets.append(offset)
        if not frame.is_mapping:
            frame.offsets.append(offset)
        frame.size += size

    def _mapping(self, frame: _Frame) -> tuple[dict[str, Any], array[int]]:
        members, offsets = frame.members, frame.offsets
        value = dict(zip(members[::2], members[1::2], strict=True))
        if 2 * len(value) < len(members):
            self.flaws.extend(_duplicates(frame))
        if frame.merged:
            return self._merge(frame)
        return value, offsets

    def _merge(self, frame: _Frame) -> tuple[dict[str, Any], array[int]]:
        """The mapping with what `<<` brings in; its own keys win (yaml.org/type/merge)."""
        value: dict[str, Any] = {}
        offsets = array("L")
        for index in range(0, len(frame.members), 2):
            if index not in frame.merged:
                value[frame.members[index]] = frame.members[index + 1]
                offsets.extend(frame.offsets[index : index + 2])
        for source in self._merged_mappings(frame):
            places = self.offsets[id(source)]
            for index, key in enumerate(source):
                if key not in value:
                    value[key] = source[key]
                    offsets.extend(places[2 * index : 2 * index + 2])
        return value, offsets

    def _merged_mappings(self, frame: _Frame) -> Iterator[dict[str, Any]]:
        for index in frame.merged:
            merged = frame.members[index + 1]
            for source in merged if isinstance(merged, list) else [merged]:
                if isinstance(source, dict):
                    yield source
                else:
                    message = "only mappings can be merged with `<<`"
                    flaw = Flaw("invalid-yaml", message, frame.offsets[index + 1])
                    self.flaws.append(flaw)

    def _refuse_tag(self, event: Any) -> None:
        tag = event.tag.removeprefix(_TAG)
        message = f"the tag {tag} does not fit this value, or has no counterpart in JSON"
        self.flaws.append(Flaw("unsupported-tag", message, event.start_mark.index, _QUOTE_IT))

    def _stop(self, flaw: Flaw) -> NoReturn:
        raise UnreadableTextError([*self.flaws, flaw])


def _no_text(offset: int) -> Flaw:
    return Flaw("invalid-key", "a key must be text", offset, _QUOTE_IT)


def _duplicates(frame: _Frame) -> Iterator[Flaw]:
    seen: dict[str, int] = {}
    for key, offset in zip(frame.members[::2], frame.offsets[::2], strict=True):
        if key in seen:
            yield duplicate_key(key, offset, seen[key])
        seen.setdefault(key, offset)
