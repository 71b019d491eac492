"""specloom and its peers as commands.

Comes in: a document and a folder. Goes out: the command that generates from one into the other.
Must not know: what is measured.

Each peer is installed in its own environment, with the versions listed here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Command, environment

PACKAGE = "generated_api"


@dataclass(frozen=True, slots=True)
class Generator:
    """An installed generator. `words(document, output)` is its command line."""

    name: str
    words: Callable[[Path, Path], list[str]]
    python: Path

    def command(self, document: Path, output: Path, *, fresh: bool = True) -> Command:
        """Generates into `output`, which is emptied first if the run is to be `fresh`."""
        place = output / self.name
        caches = output / "caches"
        variables = {**environment(), "XDG_CACHE_HOME": str(caches), "PYTHONHASHSEED": "0"}

        def empty() -> None:
            if fresh:
                shutil.rmtree(place, ignore_errors=True)
                shutil.rmtree(caches, ignore_errors=True)
            place.mkdir(parents=True, exist_ok=True)

        return Command(self.words(document, place), variables, empty)


def specloom() -> Generator:
    """The specloom that runs this benchmark."""
    return Generator("specloom", _specloom, Path(sys.executable))


def peers(folder: Path) -> list[Generator]:
    """The peers, installed below `folder` unless they are there."""
    client = _installed(folder, "openapi-python-client==0.29.1")
    models = _installed(folder, "datamodel-code-generator[http]==0.86.0", "pydantic[email]")
    settings = folder / "openapi-python-client.yaml"
    # The default, enumeration classes, fails on more documents.
    settings.write_text("literal_enums: true\n", "utf-8")
    return [
        Generator("openapi-python-client", _client(client, settings), client),
        Generator("datamodel-code-generator", _models(models), models),
    ]


def _specloom(document: Path, output: Path) -> list[str]:
    command = [sys.executable, "-m", "specloom", "generate", str(document), "--quiet"]
    return [*command, "--output", str(output), "--package", PACKAGE]


def _client(python: Path, settings: Path) -> Callable[[Path, Path], list[str]]:
    command = [str(python), "-m", "openapi_python_client", "generate", "--meta", "none"]

    def words(document: Path, output: Path) -> list[str]:
        places = ["--path", str(document), "--output-path", str(output / PACKAGE)]
        return [*command, "--overwrite", "--config", str(settings), *places]

    return words


def _models(python: Path) -> Callable[[Path, Path], list[str]]:
    command = [str(python), "-m", "datamodel_code_generator", "--input-file-type", "openapi"]
    newest = ["--preset", "standard-py311-20261017", "--formatters", "builtin"]

    def words(document: Path, output: Path) -> list[str]:
        places = ["--input", str(document), "--output", str(output / PACKAGE)]
        return [*command, *newest, "--disable-warnings", *places]

    return words


def _installed(folder: Path, *requirements: str) -> Path:
    """The interpreter of an environment with just these requirements."""
    place = folder / re.sub(r"\W+", "-", requirements[0])
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    done = place / "installed"
    if not done.exists():
        venv.create(place, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", *requirements], check=True)
        done.touch()
    return python
