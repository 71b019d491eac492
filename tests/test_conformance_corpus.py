"""The proof's own machinery, measured on documents and suites of other projects.

Skipped if they are not available: they are located next to the checkout and are not part of it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
import yaml

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from conformance import Faults, Instances, Json, Oracle, boundary_values  # noqa: E402

NEIGHBOUR = Path(__file__).parents[2] / "shared"
SUITE = NEIGHBOUR / "json-schema-test-suite" / "tests" / "draft2020-12"
DOCUMENTS = (
    "features/3.0-complex-nesting.json",
    "features/3.0-discriminators.json",
    "features/3.0-schema-circular.json",
    "features/3.1-train-travel.json",
    "real/museum.yaml",
    "real/twilio-verify.yaml",
    "real/pagerduty-scim.json",
)
# Its first instance is an accident of the dynamic scope, which instances are drawn without.
DYNAMIC = "dynamicRef: after leaving a dynamic scope, it is not used by a $dynamicRef"
# Formats are assertions here, and the suite's vocabularies and remote files are not read.
ELSEWHERE = ("format.json", "vocabulary.json", "refRemote.json")


def groups() -> Iterator[tuple[str, Json, list[tuple[Json, bool]]]]:
    """Name, schema and cases of every group that needs nothing outside itself."""
    for path in sorted(SUITE.glob("*.json")):
        for group in json.loads(path.read_text("utf-8")) if path.name not in ELSEWHERE else []:
            if "localhost:1234" not in json.dumps(group["schema"]):
                cases = [(case["data"], case["valid"]) for case in group["tests"]]
                yield f"{path.stem}: {group['description']}", group["schema"], cases


@pytest.mark.skipif(not SUITE.exists(), reason="the official suite is not here")
def test_the_oracle_judges_as_the_official_suite_does() -> None:
    wrong = [
        (name, data)
        for name, schema, cases in groups()
        for data, valid in cases
        if Oracle(schema, "3.1").accepts("", data) != valid
    ]
    assert wrong == []


@pytest.mark.skipif(not SUITE.exists(), reason="the official suite is not here")
def test_the_suite_has_instances_wherever_it_says_so() -> None:
    for name, schema, cases in groups():
        if any(valid for _, valid in cases) and name != DYNAMIC:
            assert len(list(islice(Instances(Oracle(schema, "3.1")).seeded("", 1), 5))) == 5, name


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_schema_of_a_document_has_instances_boundaries_and_faults(name: str) -> None:
    if not (path := NEIGHBOUR / "corpus" / name).exists():
        pytest.skip("the corpus is not here")
    root = json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
    oracle = Oracle(root)
    instances = Instances(oracle)
    faults = Faults(instances)
    for schema in root["components"]["schemas"]:
        pointer = f"/components/schemas/{schema}"
        drawn = list(islice(instances.seeded(pointer, seed=1), 5))
        assert len(drawn) == 5 and list(boundary_values(instances, pointer)), schema
        found = list(islice(faults.of(pointer, drawn[0]), 50))
        assert not [f for f in found if oracle.accepts(pointer, f.instance)], schema
