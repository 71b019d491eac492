"""`prefixItems`: a tuple if a list has exactly those items, otherwise a list of all their types."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from ir_meaning import Meaning
from ir_reading import Read, components, reader
from specloom import ir
from woven import woven

CASE = Path(__file__).parent / "cases" / "tuples" / "spec.yaml"
PLACES = "prefixItems: [{type: string}, {type: integer}]"
PAIR = ir.Tuple((ir.String(), ir.Integer()))
EITHER = ir.Array(ir.Union((ir.String(), ir.Integer())))


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("items: false, minItems: 2", PAIR),
        ("minItems: 2, maxItems: 2", PAIR),
        ("items: false, minItems: 2, maxItems: 5", PAIR),
        ("items: {type: boolean}, minItems: 2, maxItems: 2", PAIR),
        ("items: false", EITHER),
        ("items: {type: integer}", EITHER),
        ("minItems: 2", ir.Array(ir.Anything())),
        ("items: false, minItems: 2, maxItems: 1", EITHER),
        ("", ir.Array(ir.Anything())),
    ],
)
def test_a_list_is_a_tuple_where_all_its_items_are_known(
    read: Read, rules: str, expected: ir.Type
) -> None:
    built = read(components(f"Pet: {{type: array, {PLACES}, {rules}}}"))
    found = built.alias("Pet")
    plain = found.type if isinstance(found, ir.Checked) else found
    if isinstance(plain, ir.Array):
        plain = ir.Array(plain.items)
    assert plain == expected
    assert isinstance(found, ir.Checked) == isinstance(plain, ir.Array)


def test_a_place_that_nothing_can_take_leaves_no_list(read: Read) -> None:
    built = read(components("Pet: {type: array, prefixItems: [false], minItems: 1, maxItems: 1}"))
    assert built.alias("Pet") == ir.Nothing()


def test_items_of_an_all_of_hold_at_every_place(read: Read) -> None:
    built = read(components(f"""
        Pet:
          allOf:
            - {{type: array, {PLACES}, items: false, minItems: 2}}
            - {{items: {{minimum: 5, minLength: 3}}, uniqueItems: true}}
        """))
    meaning = Meaning(built.api)
    accepted = [v for v in (["abc", 5], ["ab", 5], ["abc", 4], ["abc"]) if _fits(meaning, v)]
    assert accepted == [["abc", 5]]
    assert isinstance(built.alias("Pet"), ir.Tuple)


def _fits(meaning: Meaning, value: Any) -> bool:
    return meaning.component("#/components/schemas/Pet", value)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return woven(tmp_path_factory.mktemp("rows"), "rows_of_tuples", CASE.read_text("utf-8"))


def test_tuples_come_back_as_they_were(rows: ModuleType) -> None:
    value = ["2020-01-01T00:00:00Z", [1, -2.5], {"row": ["2020-01-01T00:00:00Z", [0, 0], None]}]
    found = rows.codec.decode(rows.models.Row, json.dumps(value))
    assert found[1] == (1, -2.5) and found[2].row[2] is None
    assert json.loads(rows.codec.encode(found)) == value
    made = rows.models.RowItem(row=(found[0], (1, 2), None))
    assert json.loads(rows.codec.encode(made)) == {"row": [value[0], [1, 2], None]}
    circle = rows.codec.decode(rows.models.Shape, b'["circle",1]')
    assert circle == ("circle", 1)


@pytest.mark.parametrize(
    ("value", "keyword", "pointer"),
    [
        ([1], "minItems", ""),
        ([1, 2, 3], "maxItems", ""),
        ([181, 0], "maximum", "/0"),
        ([0, "0"], "type", "/1"),
        ({}, "type", ""),
    ],
)
def test_what_is_no_such_tuple_is_refused(
    rows: ModuleType, value: Any, keyword: str, pointer: str
) -> None:
    with pytest.raises(rows.codec.DecodeError) as caught:
        rows.codec.decode(rows.models.Point, json.dumps(value))
    assert [(v.keyword, v.pointer) for v in caught.value.violations] == [(keyword, pointer)]
