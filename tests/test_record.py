"""Plain data of the runtime: what a dataclass guarantees holds here too."""

from __future__ import annotations

import copy
import pickle
import sys
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime.record import Record  # noqa: E402

T = TypeVar("T")


class Point(Record):
    x: int
    y: int = 0


class Moved(Point, hidden=("secret",)):
    y: int = 1
    secret: str = "s"


class Named(Record, kw_only=True):
    name: str = ""


class Place(Named):
    point: Point


class Holder(Record, Generic[T]):
    value: T


def test_fields_are_given_by_position_or_by_name() -> None:
    assert Point(1) == Point(x=1, y=0) == Point(1, 0)
    assert Point(1) != Point(2) and Point(1, 1) != Moved(1, 1) and Moved(1, 1) != Point(1, 1)
    assert (Moved(1).y, Moved(1, 2, "t").secret) == (1, "t")
    assert Holder[str]("a").value == "a"


def test_some_fields_are_given_by_name_only() -> None:
    assert Place(Point(1), name="here").name == "here" and Place(Point(1)).name == ""
    with pytest.raises(TypeError, match="Place takes name, point"):
        Place(Point(1), "here")


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, 3), {}), ((1,), {"x": 1}), ((1,), {"z": 1}), ((), {"y": 1})],
)
def test_fields_that_are_wrong_are_refused(values: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point takes x, y"):
        Point(*values, **named)


def test_a_record_does_not_change() -> None:
    point: Any = Point(1)
    with pytest.raises(AttributeError):
        point.x = 2
    assert point.replaced(y=5) == Point(1, 5) and point == Point(1)


def test_records_can_be_keys_and_be_copied() -> None:
    assert len({Point(1), Point(1, 0), Point(x=1), Point(2)}) == 2
    for again in (copy.deepcopy(Point(1)), pickle.loads(pickle.dumps(Point(1)))):
        assert again == Point(1)


def test_what_is_hidden_is_not_printed() -> None:
    assert repr(Moved(1, 2, "password")) == "Moved(x=1, y=2)"
