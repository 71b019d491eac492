"""Repeating the same run has nothing to do; after any change, it runs again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from specloom.config import Config
from specloom.memory import Package, recall
from specloom.pipeline import check, generate, weave
from specloom.tree import Changes

SPEC = """
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths: {}
components: {schemas: {Pet: {$ref: pet.yaml}}}
"""
PET = "type: object\nproperties: {name: {type: string, default: 1}}\n"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "spec.yaml").write_text(SPEC)
    (tmp_path / "pet.yaml").write_text(PET)
    return Config(spec=tmp_path / "spec.yaml", output=tmp_path / "out", cache=tmp_path / "cache")


@pytest.fixture
def written(config: Config) -> Package:
    """The package, made and written."""
    package = weave(config, lambda stage: None)
    package.tree.write(package.folder)
    return package


def test_the_same_run_comes_to_the_same(config: Config, written: Package) -> None:
    assert written.findings
    assert recall(config) == written


def test_no_stage_runs_again(config: Config, written: Package) -> None:
    stages: list[str] = []
    nothing = Changes((), (), len(written.tree.files))
    assert generate(config, report=stages.append) == (written, nothing)
    assert check(config, report=stages.append) == (written, "")
    assert stages == []


def append(file: str) -> Callable[[Config], Config]:
    def change(config: Config) -> Config:
        with (config.output.parent / file).open("a") as text:
            text.write("# changed\n")
        return config

    return change


def delete(file: str) -> Callable[[Config], Config]:
    def change(config: Config) -> Config:
        (config.output.parent / file).unlink()
        return config

    return change


@pytest.mark.parametrize(
    "change",
    [
        append("spec.yaml"),
        append("pet.yaml"),
        delete("pet.yaml"),
        append("out/pets/models/pet.py"),
        append("out/pets/.specloom.json"),
        delete("out/pets/models/pet.py"),
        lambda config: replace(config, targets=("models",)),
        lambda config: replace(config, names={"#/components/schemas/Pet": "Animal"}),
        lambda config: replace(config, lower=frozenset({"invalid-default"})),
        lambda config: replace(config, package="animals"),
        lambda config: replace(config, cache=None),
    ],
)
def test_what_has_changed_is_made_again(
    config: Config, written: Package, change: Callable[[Config], Config]
) -> None:
    assert recall(change(config)) is None


def test_templates_count(config: Config, written: Package, tmp_path: Path) -> None:
    own = replace(config, templates=tmp_path / "templates")
    (tmp_path / "templates" / "models").mkdir(parents=True)
    package = weave(own, lambda stage: None)
    package.tree.write(package.folder)
    assert recall(own) == package
    (tmp_path / "templates" / "models" / "other.py.jinja").write_text("")
    assert recall(own) is None


def test_what_cannot_be_read_back_is_made_again(config: Config, written: Package) -> None:
    assert config.cache is not None
    for file in config.cache.iterdir():
        file.write_text("{")
    assert recall(config) is None
