"""Small documents, one idea each, through the real command line: what is generated, what is
reported."""

from __future__ import annotations

import re
from pathlib import Path

import golden
import pytest
from conftest import Specloom


@pytest.mark.parametrize("case", golden.cases(), ids=lambda case: case.name)
def test_case(
    case: Path,
    specloom: Specloom,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(case)
    result = specloom(*golden.arguments(case, tmp_path / "out"))
    assert result.exit_code in (0, 1), result.stderr
    made = golden.rendered(tmp_path / "out" / case.name)
    if request.config.getoption("--update"):
        golden.update(case, made, result.stderr)
    assert result.stderr == golden.findings(case)
    assert made == golden.expected(case)
    assert result.exit_code == (0 if made else 1)
    assert (tmp_path / "out").exists() == bool(made)


def test_the_page_names_every_case_and_nothing_else() -> None:
    page = (golden.CASES / "README.md").read_text("utf-8")
    rows = page[page.index("|---") :]
    last = [row.rstrip("| ").rpartition("|")[2] for row in rows.splitlines()]
    assert set(re.findall(r"`(\w+)`", "".join(last))) == {case.name for case in golden.cases()}
    tests = set(re.findall(r"test_\w+\.py", page))
    assert tests <= {file.name for file in golden.CASES.parent.glob("test_*.py")}
