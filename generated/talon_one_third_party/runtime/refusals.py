"""Bodies of responses to requests that never reach a handler.

Comes in: a status, a reason, and the body that the document declares for the status.
Goes out: such a body with the reason in it. Must not know: operations, how anything is
sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from http.client import responses
from itertools import islice
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from . import codec
from .declared import Content, Json, Text
from .json_value import JsonValue
from .record import Record

# Names for a property that tells what is wrong, the clearest first.
_TELLING = (
    "message detail details errormessage errordescription description msg reason error"
    " errors title text"
).split()
_LENGTHS = (999, 199, 99, 49)
_DEPTH = 4
_TRIES = 40


class Refusal(Record):
    """A status and the reason for it."""

    status: int
    detail: str

    @property
    def title(self) -> str:
        return responses.get(self.status, f"Status {self.status}")

    def problem(self) -> dict[str, JsonValue]:
        """A body by RFC 9457, for documents that declare none."""
        return {"title": self.title, "status": self.status, "detail": self.detail}

    def body(self, content: Content) -> Any:
        """A value of the declared type that contains the reason. Raises ValueError if
        none is found."""
        type_ = content.type()
        match content:
            case Text():
                return codec.from_json(type_, self.detail)
            case Json():
                for value in _fitting(type_, self._candidates(type_)):
                    return codec.from_json(type_, value)
        raise ValueError("the body has no place for a text")

    def _candidates(self, type_: Any) -> Iterator[JsonValue]:
        yield from self._telling(type_, _DEPTH)
        if isinstance(model := _bare(type_), type) and issubclass(model, BaseModel):
            yield {**self._required(model, _DEPTH), **self.problem()}
        else:
            yield self.problem()

    # --- the property with the reason -----------------------------------------------

    def _telling(self, type_: Any, depth: int) -> Iterator[JsonValue]:
        """Values that contain the detail and may be of the type, the likeliest
        first."""
        bare = _bare(type_)
        if depth == 0:
            return
        if bare is str:
            yield self.detail
            yield from (f"{self.detail[:n]}…" for n in _LENGTHS if n < len(self.detail))
        elif get_origin(bare) in (Union, UnionType):
            for member in get_args(bare):
                yield from self._telling(member, depth)
        elif get_origin(bare) is list:
            yield from ([item] for item in self._telling(get_args(bare)[0], depth - 1))
        elif isinstance(bare, type) and issubclass(bare, BaseModel):
            yield from self._model(bare, depth)

    def _model(self, model: type[BaseModel], depth: int) -> Iterator[JsonValue]:
        fields = _fields(model)
        others = self._required(model, depth)
        for name in sorted(fields, key=lambda name: _rank(name, fields[name])):
            for value in self._telling(fields[name].annotation, depth - 1):
                yield {**others, name: value}

    # --- other required properties --------------------------------------------------

    def _required(self, model: type[BaseModel], depth: int) -> dict[str, JsonValue]:
        """A value for each required property that one can be found for."""
        found: dict[str, JsonValue] = {}
        for name, field in _fields(model).items():
            if field.is_required():
                values = self._neutral(field.annotation, depth - 1)
                fitting = _fitting(codec.of_field(field), values)
                found.update((name, value) for value in fitting)
        return found

    def _neutral(self, type_: Any, depth: int) -> Iterator[JsonValue]:
        """Harmless values that may be of the type."""
        bare = _bare(type_)
        if get_origin(bare) is Literal:
            yield from self._literals(get_args(bare))
        elif get_origin(bare) in (Union, UnionType):
            for member in get_args(bare):
                yield from self._neutral(member, depth)
        elif isinstance(bare, type) and issubclass(bare, BaseModel):
            yield self._required(bare, depth) if depth else {}
        else:
            yield from (self.status, self.title, str(self.status), _code(self.title))
            now = datetime.now(UTC).isoformat()
            yield from ([], {}, None, False, 0, now, now[:10])

    def _literals(self, values: Sequence[JsonValue]) -> Iterator[JsonValue]:
        """The constants that mean the status, then the first one."""
        meant = (self.status, str(self.status), _letters(self.title))
        yield from (each for each in values if each in meant or _letters(each) in meant)
        yield values[0]


def _rank(name: str, field: FieldInfo) -> tuple[int, bool]:
    """Sorts properties that tell what is wrong before others, and required ones before
    optional ones."""
    plain = _letters(name)
    known = _TELLING.index(plain) if plain in _TELLING else len(_TELLING)
    return known, not field.is_required()


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of properties, by their names in JSON."""
    names = codec.field_names(model)
    return {wire: model.model_fields[name] for wire, name in names.items()}


def _bare(type_: Any) -> Any:
    """A type without its alias and its constraints."""
    if isinstance(type_, TypeAliasType):
        return _bare(type_.__value__)
    return _bare(get_args(type_)[0]) if get_origin(type_) is Annotated else type_


def _fitting(type_: Any, values: Iterator[JsonValue]) -> list[JsonValue]:
    """The first value that is of the type, if there is one."""
    tried = islice(values, _TRIES)
    return list(islice((value for value in tried if _is_of(type_, value)), 1))


def _is_of(type_: Any, value: JsonValue) -> bool:
    try:
        codec.from_json(type_, value)
    except codec.DecodeError:
        return False
    return True


def _code(title: str) -> str:
    """`BAD_REQUEST` for Bad Request."""
    return title.upper().replace(" ", "_")


def _letters(name: object) -> str:
    """The letters of a name, so that `error_message` equals `errorMessage`."""
    return "".join(filter(str.isalnum, str(name))).lower()
