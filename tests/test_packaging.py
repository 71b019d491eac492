"""The wheel: every template is in it, and it generates without the checkout."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).parents[1]
TEMPLATES = CHECKOUT / "templates"
LEFTOVER = re.compile(r"(^|/)(__pycache__|\.\w+_cache|\.hypothesis)/")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(folder)]
    command = [sys.executable, "-m", "pip", "wheel", *options, str(CHECKOUT)]
    subprocess.run(command, check=True)
    [file] = folder.glob("specloom-*.whl")
    return file


def test_the_wheel_holds_every_template(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    prefix = "specloom/templates/"
    shipped = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    files = [file.relative_to(TEMPLATES) for file in TEMPLATES.rglob("*") if file.is_file()]
    assert shipped == {file.as_posix() for file in files if not LEFTOVER.search(file.as_posix())}


def test_the_wheel_holds_nothing_else_of_the_checkout(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"specloom"}


def test_the_wheel_generates_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path / "site")
    spec = CHECKOUT / "tests" / "cases" / "objects" / "spec.yaml"
    program = "from specloom.cli import main; main(prog_name='specloom')"
    command = [sys.executable, "-c", program, "generate", str(spec), "--package", "pets"]
    environment = {"PYTHONPATH": str(tmp_path / "site"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "pets" / "models" / "__init__.py").is_file()
