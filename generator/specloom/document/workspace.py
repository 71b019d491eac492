"""The files of one run: which may be read, and what a `$ref` in one of them names.

Comes in: the root file's path, and what else is allowed. Goes out: documents and nodes, or
SpecError. The only module here that touches the disk; it never touches the network.
Must not know: what OpenAPI means.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from copy import copy
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from specloom.diagnostics import Diagnostic, Location, SpecError, did_you_mean
from specloom.document.encoding import decode, decode_anyway
from specloom.document.identifiers import find_identifiers
from specloom.document.json_reader import JsonPlaces, read_json
from specloom.document.misfits import conflict_flaws, markup_flaw
from specloom.document.node import Document, Node, Places
from specloom.document.pointer import child, join, split
from specloom.document.syntax import Flaw, Lines, UnreadableTextError
from specloom.document.yaml_reader import read_yaml

# Beyond this many names a search for similar ones costs more than it helps.
_FEW_NAMES = 200


class Workspace:
    """The documents that a run has opened, each read once.

    `remote` says which local copy stands for a URL; a URL that is not in it is refused. Files
    outside the root document's folder are refused unless `allow_outside`, also behind links.
    """

    def __init__(
        self,
        root: Path,
        *,
        allow_outside: bool = False,
        remote: Mapping[str, Path] = MappingProxyType({}),
    ) -> None:
        self._root = root
        self._folder = os.path.abspath(root.parent)
        self._trusted = {Path(os.path.realpath(root.parent)), Path(os.path.realpath(root)).parent}
        self._allow_outside = allow_outside
        self._remote = remote
        self._resources: dict[str, tuple[Document, str]] = {}
        self._failures: dict[str, SpecError] = {}
        self._sources: dict[str, str] = {}
        self._mentions: dict[tuple[str, int], bool] = {}

    @property
    def sources(self) -> Mapping[str, str]:
        """The texts of all files read so far, by the names that locations have for them."""
        return MappingProxyType(self._sources)

    def open(self) -> Node:
        """The root document; raises SpecError if it cannot be read."""
        file = str(self._root)
        uri = Path(os.path.abspath(self._root)).as_uri()
        try:
            if self._root.is_char_device():  # which may have no end
                raise OSError(errno.ENODEV, "it is a device")
            return self._read(uri, self._root, file, "").root
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}"
            if isinstance(error, IsADirectoryError):
                message = "this is a folder: name the document in it"
            found = Diagnostic("unreadable-file", message, Location(file, 1, 1))
            raise SpecError([found]) from error

    def cut(self, root: Node, value: Any) -> Node:
        """The root as if its file held only `value`: some of what it holds, where it stands."""
        files = copy(self)
        part = replace(root.document, value=value, opener=files)
        files._resources = {part.uri: (part, "")}
        return part.root

    def resolve(self, place: Node, reference: str) -> Node:
        """The node that a reference names; raises SpecError located at `place`, where it stands.

        Relative to the innermost `$id`; where that leads nowhere, to the file, because schemas
        often have an `$id` that nobody meant as a base.
        """
        base = place.document.identifiers.base(place.pointer)
        if base is not None:
            with suppress(SpecError):
                return self._follow(place, reference, base)
        return self._follow(place, reference, place.document.uri)

    def mentions(self, word: str) -> bool:
        """Whether a word stands anywhere in the files read so far."""
        asked = word, len(self._sources)
        if asked not in self._mentions:
            self._mentions[asked] = any(word in text for text in self._sources.values())
        return self._mentions[asked]

    def _follow(self, place: Node, reference: str, base: str) -> Node:
        try:
            uri, fragment = _absolute(base, reference)
        except ValueError as error:
            message = f"{reference!r} is not a URI reference: {error}"
            _refuse(place, "invalid-reference", message)
        document, start = self._resource(uri, place)
        return _at(document, start, unquote(fragment), place)

    def _resource(self, uri: str, place: Node) -> tuple[Document, str]:
        if uri in self._resources:
            return self._resources[uri]
        match urlsplit(uri):
            case parts if parts.scheme in ("http", "https"):
                return self._open_copy(uri, place)
            case parts if parts.scheme == "file" and not parts.netloc:
                return self._open_local(_path(parts.path), place)
        _refuse(place, "unresolved-reference", f"nothing here is named {uri!r}")

    def _open_copy(self, uri: str, place: Node) -> tuple[Document, str]:
        path = self._remote.get(uri)
        if path is None:
            message = f"{uri} is on the network, and specloom never reads from there"
            hint = f'keep a copy, and name it in the configuration: remote = {{"{uri}" = "FILE"}}'
            _refuse(place, "remote-reference", message, hint)
        return self._open(uri, path, str(path), uri, place), ""

    def _open_local(self, path: Path, place: Node) -> tuple[Document, str]:
        uri = path.as_uri()  # one spelling, whatever the reference percent-encoded
        if uri in self._resources:
            return self._resources[uri]
        if not self._allow_outside and self._is_outside(path, place.value):
            message = f"{place.value!r} leaves the folder of the root document"
            if not path.exists():
                _refuse(place, "outside-reference", f"{message}, and there is no such file")
            hint = "--allow-outside allows it, or allow-outside = true in the configuration"
            _refuse(place, "outside-reference", message, hint)
        name = Path(os.path.relpath(path, self._folder)).as_posix()
        return self._open(uri, path, str(self._root.parent / name), name, place), ""

    def _is_outside(self, path: Path, reference: object) -> bool:
        real = Path(os.path.realpath(path))
        is_inside = any(real.is_relative_to(folder) for folder in self._trusted)
        return not is_inside or str(reference).startswith(("/", "file:"))

    def _open(self, uri: str, path: Path, file: str, name: str, place: Node) -> Document:
        if uri in self._failures:
            raise self._failures[uri]
        try:
            if path.is_file():  # and no pipe or device, which could block
                return self._read(uri, path, file, name)
        except OSError as error:
            _refuse(place, "unreadable-file", f"{file} cannot be read: {error.strerror}")
        hint = "write `/` for `\\`" if "\\" in str(place.value) else ""
        _refuse(place, "unresolved-reference", f"there is no file {file}", hint)

    def _read(self, uri: str, path: Path, file: str, name: str) -> Document:
        data = path.read_bytes()
        try:
            self._sources[file] = text = decode(data)
            value, places = _parse(text, path.suffix)
        except UnreadableTextError as error:
            self._sources[file] = text = decode_anyway(data)
            self._failures[uri] = SpecError(_diagnostics(error.flaws, file, text))
            raise self._failures[uri] from error
        names = find_identifiers(text, value, uri)
        document = Document(file, name, uri, text, value, places, names, self)
        for resource, pointer in names.resources.items():
            self._resources.setdefault(resource, (document, pointer))
        self._resources[uri] = document, ""
        return document


def _parse(text: str, suffix: str) -> tuple[Any, Places]:
    if markup := markup_flaw(text):
        raise UnreadableTextError([markup])
    try:
        return _parse_text(text, suffix)
    except UnreadableTextError as error:
        if conflicts := conflict_flaws(text, error.flaws[0].code):
            raise UnreadableTextError(conflicts) from error
        raise


def _parse_text(text: str, suffix: str) -> tuple[Any, Places]:
    """JSON the fast way; whatever else as YAML, of which JSON is a part."""
    if text.lstrip()[:1] not in ("{", "["):
        return read_yaml(text)
    try:
        return read_json(text), JsonPlaces(text)
    except UnreadableTextError as error:
        if suffix.lower() == ".json" or error.flaws[0].code != "invalid-json":
            raise
        return read_yaml(text)


def _path(uri_path: str) -> Path:
    # On Windows a file's URI has one more slash: file:///C:/api.yaml
    return Path(re.sub(r"^/(?=[A-Za-z]:/)", "", unquote(uri_path)))


def _absolute(base: str, reference: str) -> tuple[str, str]:
    if reference[:1] == "#":
        return base, reference[1:]
    uri, fragment = urldefrag(urljoin(base, reference))
    if "%00" in uri:
        raise ValueError("it has a null character")
    return uri, fragment


def _at(document: Document, start: str, fragment: str, place: Node) -> Node:
    """The node at a fragment: a pointer from `start`, or an anchor of the resource there."""
    if fragment and not fragment.startswith("/"):
        base = document.identifiers.base(start) or document.uri
        pointer = document.identifiers.anchors.get((base, fragment))
        if pointer is None:
            _refuse(place, "unresolved-reference", f"there is no anchor named {fragment!r}")
        return document.at(pointer)
    tokens = split(start) + split(fragment)
    value = document.value
    for depth, token in enumerate(tokens):
        try:
            value = child(value, token)
        except LookupError:
            _refuse_token(place, tokens[:depth], token, value)
    return Node(document, join(tokens), value)


def _refuse_token(place: Node, passed: list[str], token: str, value: Any) -> NoReturn:
    message = f"{place.value!r} leads nowhere: there is no {token!r} in #{join(passed)}"
    names = list(value) if isinstance(value, dict) and len(value) <= _FEW_NAMES else []
    _refuse(place, "unresolved-reference", message, did_you_mean(token, names))


def _refuse(place: Node, code: str, message: str, hint: str = "") -> NoReturn:
    raise SpecError([place.finding(code, message, hint=hint)])


def _diagnostics(flaws: tuple[Flaw, ...], file: str, text: str) -> Iterator[Diagnostic]:
    lines = Lines(text)
    for flaw in sorted(flaws, key=lambda flaw: flaw.offset):
        message = flaw.message
        if flaw.earlier is not None:
            message = f"{message}, first on line {lines.place(flaw.earlier)[0]}"
        line, column = lines.place(flaw.offset)
        yield Diagnostic(flaw.code, message, Location(file, line, column), hint=flaw.hint)
