"""The target `tests`: its output passes and notices a mistake; it is off by default."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Specloom = Callable[..., Result]

SPEC = """
openapi: 3.1.0
info: {title: 'Shop "quoted"', version: '1'}
tags: [{name: models}]
paths:
  /items/{id}:
    get:
      operationId: readItem
      tags: [models]
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
      responses:
        '200':
          description: The item.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Item'}
components:
  schemas:
    Nothing: false
    Item:
      required: [name]
      properties:
        name: {type: string, maxLength: 5}
        parts: {type: array, items: {$ref: '#/components/schemas/Item'}}
"""


@pytest.fixture
def shop(tmp_path: Path, specloom: Specloom) -> Path:
    (tmp_path / "shop.yaml").write_text(SPEC)
    result = specloom("generate", "shop.yaml", "--package", "shop", "--targets", "tests")
    assert result.exit_code == 0, result.output
    return tmp_path


def outcome(folder: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "shop"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout


def test_a_few_lines_for_each_schema(shop: Path) -> None:
    text = (shop / "shop" / "tests" / "test_models.py").read_text()
    assert "class TestItem(Agreement):\n    sites = component(" in text
    text = (shop / "shop" / "tests" / "operations" / "test_models.py").read_text()
    assert 'class TestReadItem(Agreement):\n    sites = operation("GET", "/items/{id}")' in text


def test_it_passes_and_notices_a_mistake(shop: Path) -> None:
    code, output = outcome(shop)
    assert code == 0, output
    assert "4 passed, 2 skipped" in output
    (model,) = (shop / "shop" / "models").glob("item.py")
    model.write_text(model.read_text().replace("maximum=5", "maximum=6"))
    code, output = outcome(shop)
    assert code == 1
    assert "test_models.py::TestItem::test_what_is_broken_is_refused" in output


def test_it_is_only_made_on_request(specloom: Specloom, tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(SPEC)
    specloom("generate", "shop.yaml", "--package", "shop")
    assert (tmp_path / "shop" / "server").is_dir()
    assert not (tmp_path / "shop" / "tests").exists()
