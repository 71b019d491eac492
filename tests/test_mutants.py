"""The deliberate faults are still faults: each one changes text that is in its file."""

from __future__ import annotations

import pytest
from mutants import CHECKOUT, Fault, faults


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_every_fault_applies(fault: Fault) -> None:
    text = (CHECKOUT / fault.file).read_text("utf-8")
    assert fault.applied(text) != text
    assert all((CHECKOUT / "tests" / f"{name}.py").exists() for name in fault.tests)
