"""The building blocks of models: every value as JSON Schema defines it, every text unchanged."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, ValidationError
from typing_extensions import TypeAliasType

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime.codec import DecodeError, decode, encode, from_json, members, to_json  # noqa: E402
from runtime.conforms import Conforms  # noqa: E402
from runtime.constraints import Length, Pattern, Range, UniqueItems, Values  # noqa: E402
from runtime.model import Model, Omittable, wire  # noqa: E402
from runtime.types import (  # noqa: E402
    Base64,
    Date,
    DateTime,
    Integer,
    Nothing,
    Number,
    Time,
    Uuid,
)
from runtime.unions import AnyOf, OneOf, Tagged  # noqa: E402


class Tag(Model):
    name: str


class Cat(Model, extra="forbid"):
    kind: Literal["cat"]
    lives: Integer


class Dog(Model):
    kind: Literal["dog"]
    lives: Omittable[Integer] = None


class Free(Model):
    value: Any


class Pet(Model):
    pet_id: Annotated[Integer, Range(minimum=1), wire("petId")]
    nick_name: Annotated[Omittable[str], Length(maximum=3), wire("nickName")] = None
    owner: str | None = None
    tags: Omittable[list[Tag]] = None
    parent: Omittable[Pet] = None
    friend: Annotated[Omittable[Cat | Pet], OneOf()] = None


Json = TypeAliasType("Json", "list[Json] | dict[str, Json] | str | Integer | None")

REFUSED = object()


def read(type_: Any, text: str) -> Any:
    try:
        return decode(type_, text)
    except DecodeError:
        return REFUSED


def keywords(type_: Any, value: Any) -> list[tuple[str, str]]:
    """(pointer, keyword) of each violation."""
    with pytest.raises(DecodeError) as caught:
        decode(type_, json.dumps(value))
    with pytest.raises(DecodeError) as again:
        from_json(type_, value)
    assert [v.pointer for v in again.value.violations] == [
        v.pointer for v in caught.value.violations
    ]
    return [(each.pointer, each.keyword) for each in caught.value.violations]


# --- scalars -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        (Integer, "1", 1),
        (Integer, "1.0", 1),
        (Integer, "1e2", 100),
        (Integer, "1e30", 10**30),
        (Integer, "123456789012345678901234567890", 123456789012345678901234567890),
        (Integer, "1.5", REFUSED),
        (Integer, "true", REFUSED),
        (Integer, '"1"', REFUSED),
        (Integer, "null", REFUSED),
        (Number, "1", 1),
        (Number, "1.5", 1.5),
        (Number, "1e400", REFUSED),
        (Number, "NaN", REFUSED),
        (Number, "false", REFUSED),
        (bool, "1", REFUSED),
        (bool, '"true"', REFUSED),
        (list[bool], "[true, 0]", REFUSED),
        (str, "1", REFUSED),
        (Nothing, "null", REFUSED),
        (Date, '"2020-02-29"', date(2020, 2, 29)),
        (Date, '"2021-02-29"', REFUSED),
        (Date, '"2020-02-29T00:00:00Z"', REFUSED),
        (Date, '"1577836800"', REFUSED),
        (DateTime, '"2020-01-01"', REFUSED),
        (DateTime, '"2016-12-31T12:00:60Z"', REFUSED),
        (DateTime, '"2020-01-01T00:00:00"', REFUSED),
        (DateTime, '"2020-01-01 00:00:00Z"', REFUSED),
        (DateTime, '"2020-01-01T00:00:00+24:00"', REFUSED),
        (DateTime, "1577836800", REFUSED),
        (Time, '"10:00:00"', REFUSED),
        (Uuid, '"2eb8aa08aa9811eab4aa73b441d16380"', REFUSED),
        (Base64, '"YWI="', b"ab"),
        (Base64, '"a"', REFUSED),
        (Base64, '"Y!W?I="', REFUSED),
    ],
)
def test_what_a_scalar_takes(type_: Any, text: str, value: object) -> None:
    found = read(type_, text)
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (DateTime, "2020-01-01T00:00:00Z"),
        (DateTime, "2020-01-01T00:00:00.123Z"),
        (DateTime, "2020-01-01T00:00:00.123000Z"),
        (DateTime, "2020-01-01T00:00:00.123456Z"),
        (DateTime, "2020-01-01T00:00:00.625152002Z"),
        (DateTime, "2020-01-01T00:00:00.000000Z"),
        (DateTime, "2020-01-01T00:00:00+00:00"),
        (DateTime, "2020-01-01T00:00:00-00:00"),
        (DateTime, "2020-01-01T00:00:00+05:30"),
        (DateTime, "2020-01-01t00:00:00z"),
        (DateTime, "1998-12-31T23:59:60Z"),
        (DateTime, "1998-12-31T15:59:60.123-08:00"),
        (Time, "10:00:00Z"),
        (Time, "01:29:60+01:30"),
        (Time, "08:30:06.283185z"),
        (Uuid, "2eb8aa08-aa98-11ea-b4aa-73b441d16380"),
        (Uuid, "2EB8AA08-AA98-11ea-b4aa-73b441d16380"),
        (Base64, "YWI="),
        (Base64, "YWI"),
        (Base64, "_-8="),
        (Base64, "YW\nI="),
    ],
)
def test_text_is_written_as_it_was_read(type_: Any, text: str) -> None:
    class Holder(Model):
        value: type_

    value = decode(type_, json.dumps(text))
    assert to_json(value) == text
    for copied in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert copied == value and to_json(copied) == text
    held = json.dumps({"value": text}, separators=(",", ":"))
    assert encode(decode(Holder, held)).decode() == held
    assert encode(Holder(value=value)).decode() == held
    dumped = Holder(value=value).model_dump()["value"]
    assert dumped == value and type(dumped) is type(value)


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (DateTime, "2020-01-01T00:00:00.123Z"),
        (Date, "0000-02-29"),
        (Time, "12:00:00.5Z"),
        (Uuid, "2EB8AA08-AA98-11EA-B4AA-73B441D16380"),
        (Base64, "YWI"),
    ],
)
def test_text_is_kept_where_anything_may_stand(type_: Any, text: str) -> None:
    free = Free(value=[decode(type_, json.dumps(text))])
    assert encode(free).decode() == f'{{"value":["{text}"]}}'


def test_what_arithmetic_makes_of_a_date_time_has_no_old_text() -> None:
    later = decode(DateTime, '"2020-01-01T00:00:00.5Z"') + timedelta(seconds=1)
    assert to_json(later) == "2020-01-01T00:00:01.500000Z"


def test_values_of_the_python_type_are_taken() -> None:
    class Holder(Model):
        moment: DateTime
        day: Date
        id: Uuid
        data: Base64

    moment = datetime(2020, 1, 1, tzinfo=UTC)
    held = Holder(moment=moment, day=date(2020, 1, 1), id=UUID(int=1), data=b"ab")
    assert encode(held) == (
        b'{"moment":"2020-01-01T00:00:00Z","day":"2020-01-01",'
        b'"id":"00000000-0000-0000-0000-000000000001","data":"YWI="}'
    )
    with pytest.raises(ValidationError):
        Holder(moment=datetime(2020, 1, 1), day=moment, id="x", data="ab")  # type: ignore[arg-type]


# --- constraints -------------------------------------------------------------------------------

UNIQUE = Annotated[list[Any], UniqueItems()]


@pytest.mark.parametrize(
    ("type_", "good", "bad", "keyword"),
    [
        (Annotated[Integer, Range(minimum=0.5)], [1, 1.0], [0, 0.0], "minimum"),
        (Annotated[Number, Range(minimum=0.5)], [1, 0.5], [0, 0.4], "minimum"),
        (Annotated[Integer, Range(maximum=2.5)], [2], [3], "maximum"),
        (Annotated[Number, Range(exclusive_minimum=1)], [2, 1.1], [1, 1.0], "exclusiveMinimum"),
        (Annotated[Number, Range(exclusive_maximum=1)], [0, 0.9], [1, 1.0], "exclusiveMaximum"),
        (Annotated[Integer, Range(maximum=2**60 + 1)], [2**60 + 1], [2**60 + 2], "maximum"),
        (Annotated[Number, Range(maximum=2**53)], [2**53], [2**53 + 1], "maximum"),
        (Annotated[Integer, Range(multiple_of=2)], [2**53 + 2], [2**53 + 1], "multipleOf"),
        (Annotated[Number, Range(minimum=2**60 + 1)], [2**60 + 1, 1e20], [2**60, 1e3], "minimum"),
        (Annotated[Number, Range(multiple_of=0.01)], [4.35, 1, 0], [4.355], "multipleOf"),
        (Annotated[Integer, Range(multiple_of=3)], [9, 9.0, 3 * 10**30], [10], "multipleOf"),
        (Annotated[Integer, Range(multiple_of=1.5)], [3], [4], "multipleOf"),
        (Annotated[str, Length(2, 3)], ["ab", "𝒳𝒳𝒳"], ["a"], "minLength"),
        (Annotated[str, Length(10**30, 10**40)], [], ["a"], "minLength"),
        (Annotated[str, Length(maximum=1)], ["𝒳", ""], ["ab"], "maxLength"),
        (Annotated[list[str], Length(1)], [["a"]], [[]], "minItems"),
        (Annotated[list[str], Length(maximum=1)], [["a"]], [["a", "b"]], "maxItems"),
        (Annotated[dict[str, str], Length(1)], [{"a": "b"}], [{}], "minProperties"),
        (Annotated[DateTime, Length(maximum=20)], ["2020-01-01T00:00:00Z"],
         ["2020-01-01T00:00:00.5Z"], "maxLength"),
        (Annotated[str, Pattern("^a")], ["ab"], ["ba"], "pattern"),
        (Annotated[str, Pattern(r"^(?!x)\d$")], ["1"], ["x", "٣"], "pattern"),
        (Annotated[str, Pattern("a"), Pattern("b")], ["ab"], ["a", "b"], "pattern"),
        (Annotated[Uuid, Pattern("^0")], [str(UUID(int=1))], [str(UUID(int=1 << 127))], "pattern"),
        (UNIQUE, [[1, True], [[0], [False]], []], [[1, 1.0], [{"a": 1}, {"a": 1}]], "uniqueItems"),
        (Annotated[Literal[1, 2], Values()], [1, 2.0], [True, 3, "1"], "enum"),
        (Annotated[Literal[True], Values()], [True], [1, "true"], "enum"),
        (Annotated[Literal["a", 0, None], Values()], ["a", 0, None], [False, "0"], "enum"),
        (Annotated[Number, Values(1.5, 2)], [1.5, 2, 2.0], [1], "enum"),
        (Annotated[Any, Values({"a": [1]})], [{"a": [1.0]}], [{"a": [True]}, {}], "enum"),
        (Annotated[Any, Values(1, [])], [1.0, []], [None, "a"], "enum"),
        (Annotated[str, OneOf(members=(str, Annotated[str, Length(2)]))], ["a"], ["ab"], "oneOf"),
        (Annotated[Any, Conforms({"not": {"type": "string"}})], [1, None], ["a"], "not"),
        (Annotated[Any, Conforms({"format": "date"})], ["2020-02-29", 1], ["2021-02-29"], "format"),
        (Annotated[Any, Conforms({"format": "time"})], ["10:00:00Z"], ["10:00"], "format"),
    ],
)  # fmt: skip
def test_constraints(type_: Any, good: list[Any], bad: list[Any], keyword: str) -> None:
    for value in good:
        assert to_json(decode(type_, json.dumps(value))) == value
    for value in bad:
        assert keywords(type_, value) == [("", keyword)]


@pytest.mark.parametrize(
    "type_",
    [
        Annotated[str | None, Length(2), Pattern("a")],
        Annotated[Integer | None, Range(minimum=1, multiple_of=0.5)],
        Annotated[list[str] | None, UniqueItems()],
    ],
)
def test_null_breaks_no_constraint(type_: Any) -> None:
    assert decode(type_, "null") is None


# --- models ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        '{"petId":1}',
        '{"petId":1,"owner":null}',
        '{"petId":1,"owner":"Ann","extra":{"x":[1.5,null]}}',
        '{"petId":1,"pet_id":2,"nick_name":null}',
        '{"petId":1,"parent":{"petId":2,"tags":[{"name":"a","model_dump":1}]}}',
        '{"petId":1,"friend":{"kind":"cat","lives":9}}',
    ],
)
def test_what_is_read_is_written(text: str) -> None:
    pet = decode(Pet, text)
    assert encode(pet).decode() == text
    assert encode(pickle.loads(pickle.dumps(pet))).decode() == text
    assert encode(copy.deepcopy(pet)).decode() == text


def test_absent_and_null_are_two_things() -> None:
    assert encode(Pet(pet_id=1, nick_name=None)) == b'{"petId":1}'
    assert encode(Pet(pet_id=1, owner=None)) == b'{"petId":1,"owner":null}'
    assert keywords(Pet, {"petId": 1, "nickName": None}) == [("/nickName", "type")]
    pet = Pet(pet_id=1, nick_name="Rex", owner="Ann")
    pet.nick_name = pet.owner = None
    assert encode(pet) == b'{"petId":1,"owner":null}'
    pet.nick_name = "Max"
    assert encode(pet) == b'{"petId":1,"nickName":"Max","owner":null}'


def test_an_undeclared_property_is_no_field_of_that_name() -> None:
    pet = decode(Pet, '{"petId":1,"nick_name":"Rex"}')
    assert pet.nick_name is None
    assert members(pet) == {"petId": 1, "nick_name": "Rex"}


def test_repr_shows_what_is_set() -> None:
    assert repr(Pet(pet_id=1, owner=None, nick_name=None)) == "Pet(pet_id=1, owner=None)"


def test_violations_are_in_wire_names() -> None:
    wrong = {"petId": 0, "nickName": "long", "tags": [{"name": 1}, {}], "parent": {"a/b~": 1}}
    assert keywords(Pet, wrong) == [
        ("/petId", "minimum"),
        ("/nickName", "maxLength"),
        ("/tags/0/name", "type"),
        ("/tags/1/name", "required"),
        ("/parent/petId", "required"),
    ]
    assert keywords(dict[str, Integer], {"a/b~": "x"}) == [("/a~1b~0", "type")]
    assert keywords(Cat, {"kind": "cat", "lives": 1, "x": 1}) == [("/x", "additionalProperties")]


def test_no_json_is_one_violation() -> None:
    for text in ("{", b"\xff", "", "[1,]"):
        with pytest.raises(DecodeError) as caught:
            decode(Pet, text)
        assert len(caught.value.violations) == 1


@pytest.mark.parametrize("text", ['{"petId":1,"x":NaN}', '{"petId":1,"x":[-Infinity]}'])
def test_what_json_has_no_number_for_is_refused_where_anything_may_stand(text: str) -> None:
    for type_, data in [(Pet, text), (Any, text.encode()), (list[Any], f"[{text}]")]:
        with pytest.raises(DecodeError):
            decode(type_, data)
    assert decode(Any, '"NaN and Infinity"') == "NaN and Infinity"


def test_no_number_that_json_lacks_is_written() -> None:
    for value in (Pet(petId=1, x=float("nan")), [float("inf")], {"a": [float("nan")]}):
        with pytest.raises(ValueError):
            encode(value)


def test_extra_properties_of_a_type() -> None:
    class Scores(Model):
        __pydantic_extra__: dict[str, Integer] = Field(init=False)

    assert encode(decode(Scores, '{"a":1}')) == b'{"a":1}'
    assert keywords(Scores, {"a": "x"}) == [("/a", "type")]


def test_rules_for_a_whole_object() -> None:
    class Either(Model, check=Conforms({"not": {"required": ["first", "b"]}}), size=Length(1, 2)):
        a: Annotated[Omittable[str], wire("first")] = None
        b: Omittable[str] = None
        parts: "Omittable[list[Either]]" = None  # noqa: UP037

    assert encode(decode(Either, '{"first":"x","c":1}')) == b'{"first":"x","c":1}'
    assert keywords(Either, {"first": "x", "b": "y"}) == [("", "not")]
    assert keywords(Either, {}) == [("", "minProperties")]
    assert keywords(Either, {"b": "", "c": 1, "d": 2}) == [("", "maxProperties")]
    assert keywords(Either, {"parts": [{}]}) == [("/parts/0", "minProperties")]
    assert Either(a="x").a == "x"
    for wrong in ({"a": "x", "b": "y"}, {}):
        with pytest.raises(ValidationError):
            Either(**wrong)


def test_what_json_schema_says_points_into_the_value() -> None:
    even = Conforms({"properties": {"a/b": {"multipleOf": 2}}})
    assert keywords(Annotated[dict[str, Integer], even], {"a/b": 3}) == [("/a~1b", "multipleOf")]


# --- unions ------------------------------------------------------------------------------------

ONE = Annotated[Cat | Dog | Integer, OneOf()]
ANY = Annotated[Tag | Dog | Pet, AnyOf()]
TAGGED = Annotated[Cat | Dog | None, Tagged("kind", "cat", ("dog", "wolf"))]


def test_one_of_takes_what_fits_once() -> None:
    assert decode(ONE, '{"kind":"cat","lives":1}') == Cat(kind="cat", lives=1)
    assert decode(ONE, "1.0") == 1
    assert keywords(Annotated[Integer | Number, OneOf()], 1) == [("", "oneOf")]
    assert keywords(ONE, {"kind": "cat", "lives": "x"}) == [("/lives", "type")]
    assert keywords(ONE, "x")[0] == ("", "type")


@pytest.mark.parametrize("how", [OneOf(), AnyOf()])
def test_members_are_as_strict_as_other_types(how: Any) -> None:
    either: Any = Annotated[bool | Number, how]
    assert [type(decode(either, text)) for text in ("1", "true")] == [int, bool]


def test_members_that_miss_a_property_are_told_by_either_of_its_names() -> None:
    class Sent(Model):
        sent_at: Annotated[str, wire("sentAt")]

    class Received(Model):
        received_at: Annotated[str, wire("receivedAt")]

    class Parcel(Model):
        state: Annotated[Sent | Received, OneOf()]

    received = Received(received_at="noon")
    assert Parcel(state={"received_at": "noon"}).state == received  # type: ignore[arg-type]
    assert Parcel(state={"receivedAt": "noon"}).state == received  # type: ignore[arg-type]
    assert decode(Parcel, '{"state": {"receivedAt": "noon"}}').state == received
    assert [each for each, _ in keywords(Parcel, {"state": {}})] == ["/state/sentAt"]


def test_any_of_takes_the_one_that_knows_most() -> None:
    found = decode(ANY, '{"name":"a","kind":"dog","lives":1}')
    assert isinstance(found, Dog)
    assert isinstance(decode(ANY, '{"name":"a","petId":1,"nickName":"R"}'), Pet)
    assert isinstance(decode(ANY, '{"name":"a"}'), Tag)


class Bird(Model):
    kind: Omittable[str] = None
    song: Omittable[bool] = None


class Fish(Model):
    kind: Omittable[str] = None
    fins: Omittable[Integer] = None


NAMED = Annotated[Bird | Fish | None, OneOf("kind", "bird", ("fish", "eel"))]
DEFAULT = Annotated[Bird | Fish, OneOf("kind", "bird", "fish", default=1)]


def test_of_several_that_fit_the_one_that_is_named_is_taken() -> None:
    assert isinstance(decode(NAMED, '{"kind":"bird"}'), Bird)
    assert isinstance(decode(NAMED, '{"kind":"eel"}'), Fish)
    assert decode(NAMED, "null") is None
    assert keywords(NAMED, {"kind": "cow"}) == [("", "oneOf")]
    assert isinstance(decode(NAMED, '{"kind":"cow","fins":"two"}'), Bird)  # only one takes it
    either = Annotated[Bird | Fish, AnyOf("kind", "bird", "fish")]
    assert isinstance(decode(either, '{"kind":"fish","song":true}'), Fish)
    assert isinstance(decode(either, '{"kind":"fish","fins":"two"}'), Bird)


def test_what_is_named_tells_why_it_does_not_fit() -> None:
    assert keywords(NAMED, {"kind": "fish", "fins": "two", "song": True}) == [("/fins", "type")]


def test_what_names_nothing_is_of_the_default() -> None:
    assert isinstance(decode(DEFAULT, '{"kind":"cow"}'), Fish)
    assert isinstance(decode(DEFAULT, "{}"), Fish)
    assert isinstance(decode(DEFAULT, '{"kind":"bird"}'), Bird)
    assert keywords(DEFAULT, {"kind": "cow", "fins": "two"}) == [("/fins", "type")]


def test_tags_decide() -> None:
    assert isinstance(decode(TAGGED, '{"kind":"dog"}'), Dog)
    assert decode(TAGGED, "null") is None
    assert keywords(TAGGED, {"kind": "cat"}) == [("/lives", "required")]
    assert keywords(TAGGED, {"kind": "cow"}) == [("", "discriminator")]
    assert keywords(TAGGED, {}) == [("", "discriminator")]


@pytest.mark.parametrize("type_", [ONE, ANY, TAGGED, Annotated[Cat | DateTime, OneOf()]])
def test_unions_take_instances_and_write_them(type_: Any) -> None:
    class Holder(Model):
        it: type_

    for value in (
        Dog(kind="dog"),
        Cat(kind="cat", lives=1),
        decode(DateTime, '"2020-01-01T00:00:00.5Z"'),
    ):
        try:
            held = Holder(it=value)
        except ValidationError:
            continue
        assert held.it is value
        assert json.loads(encode(held)) == {"it": to_json(value)}


def test_aliases_may_be_recursive() -> None:
    text = '[{"a":["x",null]},1]'
    assert encode(decode(Json, text)).decode() == text
    assert read(Json, "[1.5]") is REFUSED


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_anything_is_kept(value: Any) -> None:
    text = json.dumps({"petId": 1, "x": value})
    assert json.loads(encode(decode(Pet, text))) == json.loads(text)
    assert json.loads(encode(decode(Any, json.dumps(value)))) == value


class Few(Model):
    kind: Annotated[Literal[1], Values()]
    count: Annotated[Integer | None, Range(minimum=1)] = None


class Many(Model):
    kind: Annotated[Literal[2], Values()]
    count: Annotated[Integer | None, Range(minimum=1)] = None


@pytest.mark.parametrize("text", ['{"kind": 1, "count": 0}', '{"kind": true}', '{"kind": 3}'])
def test_members_of_a_plain_union_are_as_strict_as_alone(text: str) -> None:
    for type_ in (Few, Few | Many, list[Few | Many] | None):
        with pytest.raises(DecodeError):
            decode(type_, f"[{text}]" if type_ not in (Few, Few | Many) else text)
    assert encode(decode(Few | Many, b'{"kind":1.0,"count":2}')) == b'{"kind":1,"count":2}'
