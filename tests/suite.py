"""The official JSON Schema Test Suite, decided by generated types.

Comes in: the suite's groups. Goes out: what is wrong with each: nothing, or a reason. Each group's
schema is a component of an OpenAPI document; a package is generated for many of them at once, and
`codec.decode` decides about every instance. Accepted values must also be encoded to an equal value.
The suite is located next to the checkout and is not part of it.

Groups that cannot be expressed, or for which nothing can be generated, count as wrong, not as
skipped.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jsonschema_specifications import REGISTRY
from specloom import pipeline
from specloom.config import Config
from specloom.diagnostics import SpecError

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from conformance import Json, same  # noqa: E402
from conformance.document import members  # noqa: E402

SUITE = Path(__file__).parents[2] / "shared" / "json-schema-test-suite"
_SERVER = "http://localhost:1234/"
_METASCHEMAS = "//json-schema.org/draft/2020-12/"
_BATCH = 40
_FORMATS = ("date-time", "date", "time", "uuid")
# What 3.0 has no word for, and no need.
_COMMENTS = ("$schema", "$comment")
# A keyword that says what a reference inside the schema is relative to.
_REFERENCES = ("$ref", "$dynamicRef", "$anchor", "$dynamicAnchor")


@dataclass(frozen=True, slots=True)
class Group:
    """A schema, and instances of which the suite says whether they are valid."""

    name: str
    schema: Json
    cases: tuple[tuple[str, Json, bool], ...]
    version: str = "3.1.0"


@dataclass(frozen=True, slots=True)
class Score:
    """What came of some groups: `wrong` gives a reason for each that is not right."""

    groups: Sequence[Group]
    wrong: Mapping[str, str]

    @property
    def instances(self) -> int:
        return sum(len(group.cases) for group in self.groups)

    @property
    def right_instances(self) -> int:
        """The instances of groups that are right as a whole."""
        return sum(len(group.cases) for group in self.groups if group.name not in self.wrong)


def required() -> list[Group]:
    """All that an implementation of 2020-12 must get right."""
    return [*_read(SUITE / "tests" / "draft2020-12", "*.json")]


def optional() -> list[Group]:
    """What the standard leaves open, the formats among them."""
    return [*_read(SUITE / "tests" / "draft2020-12" / "optional", "**/*.json")]


def expressible_in_3_0() -> list[Group]:
    """The groups of draft 4 that use no more than a Schema Object of OpenAPI 3.0 has."""
    found = _read(SUITE / "tests" / "draft4", "*.json", "3.0.3")
    return [group for group in found if _is_plain(group.schema)]


def formats() -> list[Group]:
    """What the suite says about texts in the formats that are enforced beside `type: string`."""
    folder = SUITE / "tests" / "draft2020-12" / "optional" / "format"
    found = (group for name in _FORMATS for group in _read(folder, f"{name}.json"))
    return [
        replace(
            group,
            schema={"type": "string", **members(group.schema)},
            cases=tuple(case for case in group.cases if isinstance(case[1], str)),
        )
        for group in found
    ]


def score(groups: Sequence[Group], folder: Path) -> Score:
    """What generated types, put into `folder`, make of the groups."""
    sys.path.insert(0, str(folder))
    wrong: dict[str, str] = {}
    for number, batch in enumerate(_batches(groups)):
        wrong |= _wrong(batch, folder, f"suite_{folder.name}_{number}".replace("-", "_"))
    sys.path.remove(str(folder))
    return Score(groups, MappingProxyType(wrong))


# --- reading the suite --------------------------------------------------------------------------


def _read(folder: Path, files: str, version: str = "3.1.0") -> Iterator[Group]:
    for path in sorted(folder.glob(files)):
        name = path.relative_to(folder).with_suffix("").as_posix()
        for group in json.loads(path.read_text("utf-8")):
            cases = tuple((c["description"], c["data"], c["valid"]) for c in group["tests"])
            yield Group(f"{name}: {group['description']}", group["schema"], cases, version)


_ONLY_DRAFT_4 = frozenset("patternProperties additionalItems dependencies definitions id".split())


def _is_plain(schema: Json) -> bool:
    """Whether OpenAPI 3.0 has all keywords of a schema, and reads them alike."""
    match schema:
        case {"type": list()} | {"type": "null"} | {"items": list()}:
            return False
        case {"$ref": _} if len(schema) > 1:
            return False
        case {"$ref": str(reference)} if reference.startswith("http"):
            return False
        case {"type": "array"} if "items" not in schema:
            return False
        case dict():
            inner = [v for key, v in schema.items() if key not in ("enum", "default")]
            return not schema.keys() & _ONLY_DRAFT_4 and all(map(_is_plain, inner))
        case list():
            return all(map(_is_plain, schema))
        case _:
            return True


# --- making documents ---------------------------------------------------------------------------


def _batches(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Groups that can be in one document: they do not define the same URI."""
    batches: list[tuple[list[Group], set[str]]] = []
    for group in groups:
        own = set(_identifiers(group.schema))
        for batch, taken in batches:
            if len(batch) < _BATCH and not own & taken:
                batch.append(group)
                taken |= own
                break
        else:
            batches.append(([group], own))
    return (batch for batch, _ in batches)


def _identifiers(schema: Json) -> Iterator[str]:
    match schema:
        case dict():
            if isinstance(identifier := schema.get("$id"), str):
                yield identifier
            for value in schema.values():
                yield from _identifiers(value)
        case list():
            for item in schema:
                yield from _identifiers(item)


def _document(groups: Sequence[Group]) -> Json:
    return {
        "openapi": groups[0].version,
        "info": {"title": "Suite", "version": "1"},
        "paths": {},
        "components": {
            "schemas": {f"Group{at}": _component(group, at) for at, group in enumerate(groups)}
        },
    }


def _component(group: Group, at: int) -> Json:
    """The schema where it stands as in a file of its own: references to `#` stay inside."""
    schema = group.schema
    if group.version.startswith("3.0"):
        return _moved(schema, f"#/components/schemas/Group{at}")
    if not isinstance(schema, dict) or not any(word in json.dumps(schema) for word in _REFERENCES):
        return schema
    return {"$id": f"https://suite.invalid/{at}", **schema}


def _moved(schema: Json, place: str) -> Any:
    match schema:
        case {"$ref": str(reference)}:
            return {**schema, "$ref": place + reference.removeprefix("#")}
        case dict():
            rest = ((key, value) for key, value in schema.items() if key not in _COMMENTS)
            return {key: _moved(value, place) for key, value in rest}
        case list():
            return [_moved(item, place) for item in schema]
        case _:
            return schema


# --- deciding -----------------------------------------------------------------------------------


def _wrong(groups: Sequence[Group], folder: Path, package: str) -> dict[str, str]:
    """A reason for each group that is not right. Where nothing can be generated for some
    together, each is tried alone."""
    try:
        names = _generate(groups, folder, package)
    except Exception as error:
        if len(groups) > 1:
            alone = (_wrong([g], folder, f"{package}_{at}") for at, g in enumerate(groups))
            return {name: reason for found in alone for name, reason in found.items()}
        return {groups[0].name: _reason(error)}
    found = {
        group.name: "; ".join(_mistakes(group, package, names[f"#/components/schemas/Group{at}"]))
        for at, group in enumerate(groups)
    }
    return {name: reason for name, reason in found.items() if reason}


def _reason(error: Exception) -> str:
    if isinstance(error, SpecError):
        return "no package: " + ", ".join(f"{d.code}: {d.message}" for d in error.diagnostics)
    return f"no package: {error!r}"


def _generate(groups: Sequence[Group], folder: Path, package: str) -> Mapping[str, str]:
    """Generates a package. Gives the names of its components by their pointers."""
    spec = folder / f"{package}.json"
    spec.write_text(json.dumps(_document(groups)), "utf-8")
    config = Config(
        spec=spec,
        output=folder,
        package=package,
        targets=("models",),
        remote=_remotes(folder),
        assume_object=False,
        cache=None,
    )
    made = pipeline.weave(config, lambda _stage: None)
    made.tree.write(made.folder)
    names: Mapping[str, str] = json.loads(made.tree.files[".specloom.json"])["names"]
    return names


def _remotes(folder: Path) -> dict[str, Path]:
    """What the suite wants to be found on the network: its own files, and the metaschemas, which
    are put into `folder`."""
    served = SUITE / "remotes"
    found = {f"{_SERVER}{p.relative_to(served).as_posix()}": p for p in served.rglob("*.json")}
    for number, uri in enumerate(sorted(uri for uri in REGISTRY if _METASCHEMAS in uri)):
        found[uri] = folder / f"metaschema{number}.json"
        found[uri].write_text(json.dumps(REGISTRY.contents(uri)), "utf-8")
    return found


def _mistakes(group: Group, package: str, name: str) -> Iterator[str]:
    try:
        codec = import_module(f"{package}.codec")
        type_ = getattr(import_module(f"{package}.models"), name)
    except Exception as error:
        yield f"no import: {error!r}"
        return
    for description, data, valid in group.cases:
        if mistake := _mistake(codec, type_, data, valid):
            yield f"{description}: {mistake}"


def _mistake(codec: Any, type_: Any, data: Json, valid: bool) -> str:
    try:
        value = codec.decode(type_, json.dumps(data))
        accepted = True
        equal = same(json.loads(codec.encode(value)), data)
    except codec.DecodeError as error:
        accepted, equal = False, True
        return f"refused: {error}" if valid else ""
    except Exception as error:
        return f"failed: {error!r}"
    if accepted != valid:
        return "accepted"
    return "" if equal else "not encoded as it was"
