"""Nothing that a document declares is missing from its package, and nothing appears twice.

Both sides are counted by `counted`, which is independent of the generator. Large documents of other
projects are only counted if `SPECLOOM_THOROUGH` is set: they take minutes.
"""

from __future__ import annotations

import os
from pathlib import Path

import counted
import golden
import pytest
from specloom.config import Config
from specloom.diagnostics import SpecError
from specloom.pipeline import weave

CHECKOUT = Path(__file__).parents[1]
CORPUS = CHECKOUT.parent / "shared" / "corpus"
LARGE = 300_000


def documents() -> list[Path]:
    """Ours, and those of others that are at hand."""
    own = [next(case.glob("spec.*")) for case in golden.generated_cases()]
    others = [f for name in ("features", "real") for f in (CORPUS / name).glob("*.*")]
    return [CHECKOUT / "spec" / "openapi.yaml", *own, *sorted(others)]


def named(file: Path) -> str:
    return file.parent.name if file.stem == "spec" else file.name


@pytest.mark.parametrize("file", documents(), ids=named)
def test_what_is_declared_is_there(file: Path, tmp_path: Path) -> None:
    if file.stat().st_size > LARGE and "SPECLOOM_THOROUGH" not in os.environ:
        pytest.skip("large: counted where SPECLOOM_THOROUGH is set")
    targets = ("models", "operations")
    config = Config(spec=file, output=tmp_path, package="found", targets=targets, cache=None)
    declared = counted.declared(file)
    try:
        files = weave(config, lambda stage: None).tree.files
    except SpecError as error:
        pytest.skip(f"no valid document: {error}")
    found = counted.generated(files)
    assert found.operations == declared.operations
    assert found.parameters == declared.parameters
    assert found.fields >= declared.fields  # newer documents have forms among their schemas
    assert found.statuses == declared.statuses
    assert found.sent == declared.sent
    assert found.schemes == declared.schemes
    for pointer, names in found.properties.items():
        assert names == declared.properties[pointer], pointer
    assert found.properties.keys() <= declared.properties.keys()
