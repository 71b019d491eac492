"""Texts to which the document assigns another type, and the errors if they do not fit it."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime.codec import DecodeError, from_json  # noqa: E402
from runtime.texts import settle, settle_members  # noqa: E402
from runtime.types import DateTime, Integer, Number  # noqa: E402
from runtime.unions import AnyOf, OneOf  # noqa: E402


class Post(BaseModel):
    name: str
    tags: list[str] = []
    count: int = 0


LONG = Annotated[str, Field(min_length=3)]
CODE = Annotated[str, Field(min_length=3, pattern="^[A-Z]*$")]
LARGE = Annotated[int, Field(ge=5)]


@pytest.mark.parametrize(
    ("type_", "text", "broken"),
    [
        (LONG, "1", [("", "minLength")]),
        (LONG, "no", [("", "minLength")]),
        (CODE, "1", [("", "minLength")]),
        (Literal["a", "b"], "1", [("", "enum")]),
        (LARGE, "1", [("", "minimum")]),
        (LARGE, "x", [("", "type")]),
        (LONG | LARGE, "1", [("", "minimum")]),
        (list[LONG], ["1", "long", "no"], [("/0", "minLength"), ("/2", "minLength")]),
        (dict[str, LONG | bool], {"a": "1", "b": "true"}, [("/a", "minLength")]),
    ],
)
def test_what_is_said_is_about_what_the_text_was_meant_for(
    type_: Any, text: Any, broken: list[tuple[str, str]]
) -> None:
    with pytest.raises(DecodeError) as caught:
        settle(type_, text)
    found = [(each.pointer, each.keyword) for each in caught.value.violations]
    assert sorted(found) == broken


def test_what_is_missing_makes_nothing_else_wrong() -> None:
    for read in (
        lambda: settle(Post, {"tags": ["1"], "count": "5"}),
        lambda: settle_members(Post, {"tags": (["1"],), "count": ("5",)}),
    ):
        with pytest.raises(DecodeError) as caught:
            read()
        assert [each.pointer for each in caught.value.violations] == ["/name"]


@pytest.mark.parametrize(
    ("type_", "value", "said"),
    [
        (Annotated[Integer | bool, OneOf()], "x", "a valid integer or a valid boolean"),
        (
            Annotated[Integer | bool | None, AnyOf()],
            ["x"],
            "a valid integer or a valid boolean or null",
        ),
        (Integer | bool, "x", "a valid integer or a valid boolean"),
        (Annotated[Post | Integer, OneOf()], "x", "an object or a valid integer"),
        (Annotated[Literal["auto"] | Integer, AnyOf()], "x", "'auto' or a valid integer"),
        (Annotated[Number | None, AnyOf()], "x", "a valid number or null"),
        (DateTime, "2020-01-01T00:00:00", "a date-time with an offset (RFC 3339)"),
        (DateTime, datetime(2020, 1, 1), "a date-time with an offset (RFC 3339)"),
    ],
)
def test_all_that_would_be_accepted_is_named(type_: Any, value: Any, said: str) -> None:
    with pytest.raises(DecodeError) as caught:
        from_json(type_, value)
    assert [each.message for each in caught.value.violations] == [f"Input should be {said}"]
