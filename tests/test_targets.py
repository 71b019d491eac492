"""Every choice of targets makes a package that is complete, and no larger than necessary."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from specloom import targets
from specloom.config import Config
from specloom.pipeline import weave
from specloom.shipped import templates_folder

DOCUMENT = Path(__file__).parent / "wire.yaml"
CHOICES = ("models", "operations", "client", "server", "client,server")

LOAD = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(found.name)
for name in package.__all__:
    getattr(package, name)
"""


def name(choice: str) -> str:
    return "wire_" + choice.replace(",", "_")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package for each choice."""
    folder = tmp_path_factory.mktemp("targets")
    for choice in CHOICES:
        chosen = tuple(choice.split(","))
        config = Config(
            spec=DOCUMENT, output=folder, package=name(choice), targets=chosen, cache=None
        )
        package = weave(config, lambda stage: None)
        package.tree.write(package.folder)
    return folder


@pytest.mark.parametrize("choice", CHOICES)
def test_each_choice_imports(packages: Path, choice: str) -> None:
    command = [sys.executable, "-W", "error", "-c", LOAD, name(choice)]
    result = subprocess.run(command, cwd=packages, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


def test_type_checkers_accept_each_choice(packages: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "."]
    result = subprocess.run(command, cwd=packages, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("choice", "unwanted"),
    [("models", ("httpx2", "fastapi")), ("client", ("fastapi",)), ("server", ("httpx2",))],
)
def test_nothing_is_needed_that_was_not_asked_for(
    packages: Path, choice: str, unwanted: tuple[str, ...]
) -> None:
    text = "".join(file.read_text("utf-8") for file in (packages / name(choice)).rglob("*.py"))
    assert not [library for library in unwanted if f"import {library}" in text]


def test_every_file_of_the_runtime_belongs_to_a_target(packages: Path) -> None:
    ours, theirs = templates_folder() / "runtime", packages / name("client,server") / "runtime"
    assert {file.relative_to(ours) for file in ours.rglob("*.py")} == {
        file.relative_to(theirs) for file in theirs.rglob("*.py")
    }


def test_the_front_door_opens_without_more_imports(packages: Path) -> None:
    """And loads nothing before it is asked for."""
    program = f"""
import sys
before = set(sys.modules)
import {name("client")} as wire
assert not {{"pydantic", "httpx2", "typing"}} & (sys.modules.keys() - before)
assert wire.models.Thing(name="x") == wire.codec.decode(wire.models.Thing, '{{"name": "x"}}')
assert issubclass(wire.errors.BadRequest, wire.errors.StatusError)
"""
    subprocess.run([sys.executable, "-c", program], cwd=packages, check=True)


def test_what_is_used_first_may_be_used_by_many_threads_at_once(packages: Path) -> None:
    program = f"""
import sys, threading
import {name("client")} as wire
sys.setswitchinterval(1e-6)
together, found = threading.Barrier(20), []
def first() -> None:
    together.wait()
    thing = wire.codec.decode(wire.models.Thing, '{{"name": "x"}}')
    found.append(thing == wire.models.Thing(name="x") and wire.codec.encode(thing))
threads = [threading.Thread(target=first) for _ in range(20)]
for each in threads: each.start()
for each in threads: each.join()
assert found == [b'{{"name":"x"}}'] * 20
"""
    subprocess.run([sys.executable, "-c", program], cwd=packages, check=True)


def test_what_a_target_builds_on_comes_with_it() -> None:
    assert targets.complete(["client"]) == ("client", "models", "operations", "package")
    assert targets.complete(["models", "client"]) == targets.complete(["client"])
    assert targets.complete([]) == ("package",)
