"""What tests of the whole program share: running it, and `--update` for the goldens.

A new test belongs beside those that fail for the same reason:

    test_cases, test_golden            small documents: what is generated, and that it works
    test_document, test_validate …     text → nodes → findings, each at its place
    test_build_*, test_hierarchies …   nodes → the IR; types accept what their schemas do
    test_names, test_layout …          the IR → Python that reads well, whatever the names
    test_cli, test_tree, test_edits …  the command line and the disk, and what can go wrong there
    test_runtime_models, test_texts …  the runtime of generated packages, piece by piece
    test_wire, test_serving …          client and server, against independent parsers
    test_spec, test_readme, test_docs  our own API, and all text about it
    test_conformance_*, test_verify …  the proof; `mutants` shows that the tests find faults

Modules that are not tests hold shared helpers: packages made for one module (`woven`), handlers
controlled by a test (`stage`), records of the traffic (`exchanges`, `line`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings
from specloom.cli import main

Specloom = Callable[..., Result]

# The speed of the machine is not a property of the code.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the goldens in tests/cases")


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads what another run remembered."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def specloom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Specloom:
    """Runs the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, [str(one) for one in arguments])

    return run
