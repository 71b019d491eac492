"""The hook for hatchling: projects whose builds weave a package, with the README's lines."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).parents[1]
SPEC = (CHECKOUT / "tests" / "cases" / "objects" / "spec.yaml").read_text("utf-8")
BUILD = re.findall(r"```toml\n(\[build-system\].*?)```", (CHECKOUT / "README.md").read_text(), re.S)
PROJECT = """
[project]
name = "shop"
version = "1"

[tool.hatch.build.targets.wheel]
packages = ["src/pets"]

[tool.specloom]
output = "src"
package = "pets"
"""
SETTINGS = 'spec = "api/pets.yaml"\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that keeps its package out of version control."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "shop"
    (folder / "api").mkdir(parents=True)
    (folder / "api" / "pets.yaml").write_text(SPEC, "utf-8")
    (folder / ".gitignore").write_text("/src/pets/\n", "utf-8")
    (folder / "pyproject.toml").write_text(BUILD[0] + PROJECT + SETTINGS, "utf-8")
    return folder


def build(project: Path, target: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", "."]
    return subprocess.run(command, cwd=project, capture_output=True, text=True)


def test_a_wheel_has_the_woven_package(project: Path) -> None:
    assert build(project, "wheel").returncode == 0
    [wheel] = project.glob("*.whl")
    assert {"pets/client.py", "pets/models/pet.py", "pets/py.typed"} <= {*ZipFile(wheel).namelist()}


def test_a_source_distribution_has_it_too(project: Path) -> None:
    assert build(project, "sdist").returncode == 0
    [archive] = project.glob("*.tar.gz")
    names = tarfile.open(archive).getnames()
    assert {"shop-1/api/pets.yaml", "shop-1/src/pets/client.py"} <= {*names}


def test_a_broken_document_ends_the_build(project: Path) -> None:
    (project / "api" / "pets.yaml").write_text(SPEC.replace("type: string", "type: strng"), "utf-8")
    result = build(project, "wheel")
    assert result.returncode == 1
    assert "pets.yaml:14:22: error[unknown-type]" in result.stderr
    assert "Traceback" not in result.stderr
    assert not list(project.glob("*.whl"))


def test_a_build_without_a_document_says_so(project: Path) -> None:
    (project / "pyproject.toml").write_text(BUILD[0] + PROJECT, "utf-8")
    result = build(project, "wheel")
    assert result.returncode == 1
    assert "no document is named" in result.stderr
