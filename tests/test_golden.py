"""The packages generated for the cases work: they import, types resolve, checkers accept them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import golden
import pytest
from click.testing import CliRunner
from specloom.cli import main

# Imports every module of the package, and resolves the types of every class and function that was
# generated; the runtime, which is the same everywhere, has tests of its own.
LOAD = """
import importlib, inspect, pkgutil, sys, typing

def load(package):
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for value in list(vars(module).values()):
            here = getattr(value, "__module__", "") == module.__name__
            if here and ".runtime" not in module.__name__:
                resolve(value)

def resolve(value):
    if inspect.isclass(value):
        typing.get_type_hints(value, include_extras=True)
        if hasattr(value, "model_rebuild"):
            value.model_rebuild()
        for method in vars(value).values():
            if inspect.isfunction(method):
                typing.get_type_hints(method)
    elif inspect.isfunction(value):
        typing.get_type_hints(value)

load(importlib.import_module(sys.argv[1]))
"""


# What type checkers make of results, headers and errors.
USE = """
from typing import assert_type

from errors import Errors, errors
from shop import AsyncShop, Shop, headers, models, server


def call(api: Shop) -> None:
    raw = api.orders.with_raw_response.list_orders()
    assert_type(raw.parse(), list[models.Order])
    assert_type(raw.typed_headers, headers.TotalHeaders)
    assert_type(raw.typed_headers.x_total, int)


async def call_async(api: AsyncShop) -> None:
    raw = await api.orders.with_raw_response.list_orders()
    assert_type(raw.typed_headers.x_total, int)


def fail(api: Errors) -> None:
    try:
        api.default.list_pets()
    except errors.TooMany as error:
        assert_type(error.typed_headers.retry_after, int)
        assert_type(error.body, None)
    except errors.Problem as error_:
        assert_type(error_.body.message, str)


def answer() -> server.Reply[list[models.Order]]:
    return server.Reply([], headers=headers.TotalHeaders(x_total=0))


def narrower(reply: server.Reply[bytes]) -> server.Reply[bytes | str]:
    return reply
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages of all cases, side by side."""
    folder = tmp_path_factory.mktemp("packages")
    with pytest.MonkeyPatch.context() as patch:
        for case in golden.generated_cases():
            patch.chdir(case)
            result = CliRunner().invoke(main, golden.arguments(case, folder))
            assert result.exit_code == 0, result.output
    return folder


@pytest.mark.parametrize("case", golden.generated_cases(), ids=lambda case: case.name)
def test_everything_imports_and_every_type_resolves(packages: Path, case: Path) -> None:
    command = [sys.executable, "-W", "error", "-c", LOAD, case.name]
    result = subprocess.run(command, cwd=packages, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("case", golden.generated_cases(), ids=lambda case: case.name)
def test_the_manifest_names_every_component(packages: Path, case: Path) -> None:
    manifest = json.loads((packages / case.name / ".specloom.json").read_text())
    names = list(manifest["names"].values())
    program = f"from {case.name} import models; [getattr(models, name) for name in {names}]"
    subprocess.run([sys.executable, "-c", program], cwd=packages, check=True)


def test_mypy_and_ruff_accept_them(packages: Path) -> None:
    (packages / "use.py").write_text(USE.lstrip())
    for tool in (["mypy", "--strict", "."], ["ruff", "check", "--select", "E4,E7,E9,F,I", "."]):
        command = [sys.executable, "-m", *tool]
        result = subprocess.run(command, cwd=packages, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout
