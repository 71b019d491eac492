"""A document's values as nodes that know their place.

Comes in: a value that was read, with the places of its members. Goes out: navigation, locations,
and (through whoever opened the document) the targets of references.
Must not know: files, syntax, OpenAPI.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from specloom.codes import CODES
from specloom.diagnostics import Diagnostic, Location, SpecError
from specloom.document.identifiers import Identifiers
from specloom.document.pointer import child, escape, split
from specloom.document.syntax import Lines


class Places(Protocol):
    """Where the members of a value stand in its text."""

    def offsets(self, tokens: Sequence[str | int]) -> tuple[int, int]:
        """The offsets of the key and of the value that the tokens lead to. Raises LookupError."""


class Opener(Protocol):
    """Whoever opened a document, and can open the others that it refers to."""

    def resolve(self, place: Node, reference: str) -> Node:
        """The node that a reference names; raises SpecError located at `place`, where it stands."""

    def mentions(self, word: str) -> bool:
        """Whether a word stands anywhere in the files read so far."""


@dataclass(frozen=True, eq=False)
class Document:
    """One file that was read: compared and hashed by what it is, not by what it holds.

    `file` is its name for people; `name` tells it from the others of a run: `""` for the root
    document, else the path relative to the root's folder, or the URL.
    """

    file: str
    name: str
    uri: str
    text: str = field(repr=False)
    value: Any = field(repr=False)
    places: Places = field(repr=False)
    identifiers: Identifiers = field(repr=False)
    opener: Opener = field(repr=False)

    @property
    def root(self) -> Node:
        """The node of the whole document."""
        return Node(self, "", self.value)

    def at(self, pointer: str) -> Node:
        """The node at a JSON pointer; raises LookupError where there is none."""
        value = self.value
        for token in split(pointer):
            value = child(value, token)
        return Node(self, pointer, value)

    def locate(self, pointer: str, *, key: bool = False) -> Location:
        """The place of a value, or of its key."""
        key_offset, value_offset = self.places.offsets(self._path(pointer))
        line, column = self._lines.place(key_offset if key else value_offset)
        return Location(self.file, line, column)

    def _path(self, pointer: str) -> list[str | int]:
        path: list[str | int] = []
        value = self.value
        for token in split(pointer):
            path.append(int(token) if isinstance(value, list) else token)
            value = child(value, token)
        return path

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A place in a document. Nodes are equal where they are the same place.

    Made while navigating, and cheap; to `locate` one is not: only do so to report something.
    """

    document: Document
    pointer: str
    value: Any

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        return self.pointer == other.pointer and self.document is other.document

    def __hash__(self) -> int:
        return hash(self.pointer)

    def __repr__(self) -> str:
        return f"Node({self.identity!r})"

    def __getitem__(self, key: str | int) -> Node:
        """The member of a mapping or sequence; raises LookupError where there is none."""
        return Node(self.document, f"{self.pointer}/{escape(str(key))}", self.value[key])

    def __contains__(self, key: object) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Node | None:
        """The member of a mapping; None where there is none, or where this is no mapping."""
        value = self.value
        if isinstance(value, dict) and key in value:
            return Node(self.document, f"{self.pointer}/{escape(key)}", value[key])
        return None

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping in the document's order; nothing where this is none."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(self.document, f"{self.pointer}/{escape(key)}", value)

    def items_of(self, key: str) -> Iterator[tuple[str, Node]]:
        """The members of the mapping that a member is; nothing where there is none."""
        held = self.get(key)
        return held.items() if held is not None else iter(())

    def elements(self) -> Iterator[Node]:
        """The members of a sequence; nothing where this is none."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Node(self.document, f"{self.pointer}/{index}", value)

    def elements_of(self, key: str) -> Iterator[Node]:
        """The members of the sequence that a member is; nothing where there is none."""
        held = self.get(key)
        return held.elements() if held is not None else iter(())

    @property
    def is_mapping(self) -> bool:
        """Whether the value is a mapping."""
        return isinstance(self.value, dict)

    @property
    def is_sequence(self) -> bool:
        """Whether the value is a sequence."""
        return isinstance(self.value, list)

    @property
    def ref(self) -> str | None:
        """The text of `$ref`, if this is a mapping that has one."""
        text = self.value.get("$ref") if isinstance(self.value, dict) else None
        return text if isinstance(text, str) else None

    def step(self) -> Node:
        """What `$ref` names, which may be a reference again; the node itself if it has none.

        Raises SpecError, located at the `$ref`: `unresolved-reference`, `invalid-reference`,
        `remote-reference`, `outside-reference`; or whatever is wrong with the file it names.
        """
        return self if self.ref is None else self["$ref"].follow(self.ref)

    def follow(self, reference: str) -> Node:
        """What a reference names that stands here, as in a discriminator's `mapping`."""
        return self.document.opener.resolve(self, reference)

    def target(self) -> Node:
        """The node behind all `$ref`s from here; raises SpecError as `step`, and for cycles."""
        node, passed = self, {self}
        while node.ref is not None:
            node = node.step()
            if node in passed:
                found = self.finding("cyclic-reference", self._cycle_message(), "$ref")
                raise SpecError([found])
            passed.add(node)
        return node

    def locate(self, *, key: bool = False) -> Location:
        """File, line and column of the value, or of its key if it has one."""
        return self.document.locate(self.pointer, key=key)

    @property
    def identity(self) -> str:
        """The name of the place in this run: `#/components/schemas/Pet`, `models/pet.yaml#/Pet`."""
        return f"{self.document.name}#{self.pointer}"

    def finding(
        self,
        code: str,
        message: str,
        member: str | None = None,
        *,
        hint: str = "",
        at_key: bool = False,
    ) -> Diagnostic:
        """A finding at this value or at its member, or `at_key` in front of that."""
        place = self if member is None else self[member]
        return Diagnostic(
            code, message, place.locate(key=at_key), place.pointer, CODES[code].severity, hint
        )

    def _cycle_message(self) -> str:
        return f"the reference {self.ref!r} only leads back to itself, never to a value"
