"""The documentation lists what there is."""

from __future__ import annotations

import re
from pathlib import Path

from specloom.verify.results import KINDS

CHECKOUT = Path(__file__).parents[1]

# Words with hyphens in the source that are no codes.
OTHERS = {"content-type", "date-time", "json-lines", "x-specloom-name", "x-specloom-prefix"}
OTHERS |= {
    "x-enum-names",
    "x-ms-discriminator-value",
    "x-nullable",
    "x-enum-varnames",
    "x-examples",
    "jsonschema-rs",
    "openapi-spec-validator",
}


def test_every_code_is_documented() -> None:
    folder = CHECKOUT / "generator" / "specloom"
    sources = "\n".join(file.read_text("utf-8") for file in folder.rglob("*.py"))
    codes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', sources)) - OTHERS
    codes |= {f"verify-{kind}" for kind in KINDS}
    page = (CHECKOUT / "docs" / "findings.md").read_text("utf-8")
    assert codes == {code for code in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", page)}
