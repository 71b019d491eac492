"""Types accept exactly what their schemas do, according to independent judges.

The JSON Schema test suite, and instances of real documents, valid and with one keyword broken.
Skipped if they are not available: they are located next to the checkout and are not part of it. A
schema is read as JSON Schema defines it: without a type, it accepts every kind of value.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from ir_meaning import Meaning, document
from specloom.assumptions import Assumptions
from specloom.build import build
from specloom.document import open_document

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from conformance import Faults, Instances, Json, Oracle, Unsatisfiable  # noqa: E402

SHARED = Path(__file__).parents[2] / "shared"
SUITE = sorted((SHARED / "json-schema-test-suite/tests/draft2020-12").glob("*.json"))
DOCUMENTS = sorted((SHARED / "corpus/features").glob("*.json")) + [
    SHARED / "corpus/real" / f"{name}.json" for name in ("box", "discord", "pagerduty-scim")
]
# Formats are assertions here, and other vocabularies and the network are not read.
ELSEWHERE = ("format", "vocabulary", "refRemote")
REMOTE = ("localhost:1234", "json-schema.org/draft")
TESTED = "#/components/schemas/Tested"


def meaning(path: Path) -> Meaning:
    api, _ = build(open_document(path), Assumptions(assume_object=False))
    return Meaning(api)


def groups(path: Path) -> Iterator[tuple[Json, list[tuple[Json, bool]]]]:
    """The schemas of one file of the suite, each with values and whether they are valid."""
    for group in json.loads(path.read_text("utf-8")):
        schema = group["schema"]
        # With an id, `#` in it means itself, wherever it stands.
        if isinstance(schema, dict):
            schema = {"$id": "https://example.com/tested", **schema}
        if not any(place in json.dumps(schema) for place in REMOTE):
            yield schema, [(case["data"], case["valid"]) for case in group["tests"]]


@pytest.mark.parametrize("path", SUITE, ids=lambda path: path.stem)
def test_the_official_suite(path: Path, tmp_path: Path) -> None:
    if path.stem in ELSEWHERE:
        pytest.skip("not what is meant here")
    wrong = []
    for schema, cases in groups(path):
        (tmp_path / "openapi.json").write_text(json.dumps(document({"Tested": schema})))
        meant = meaning(tmp_path / "openapi.json")
        wrong += [(schema, v) for v, valid in cases if meant.component(TESTED, v) != valid]
    assert wrong == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_real_document(path: Path) -> None:
    if not path.exists():
        pytest.skip("the corpus is not here")
    meant = meaning(path)
    instances = Instances(oracle := Oracle(json.loads(path.read_text("utf-8"))))
    faults = Faults(instances)
    for pointer in islice(meant.api.components, 0, None, 3):
        try:
            drawn = list(islice(instances.seeded(pointer[1:], 1, 12), 3))
        except Unsatisfiable:
            continue
        broken = [f.instance for value in drawn for f in islice(faults.of(pointer[1:], value), 9)]
        for value in (*drawn, *broken):
            assert meant.component(pointer, value) == oracle.accepts(pointer[1:], value)
