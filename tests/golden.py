"""The folders in tests/cases: small documents, one idea each.

A case holds `spec.yaml` or `spec.json`, optionally `config.toml`, and the files they refer to. If
it generates, `expected/` holds the rendered files; `findings.txt` holds the printed findings.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from specloom.shipped import templates_folder

CASES = Path(__file__).parent / "cases"
FINDINGS = "findings.txt"


def cases() -> list[Path]:
    """All of them."""
    return sorted(case for case in CASES.iterdir() if case.is_dir())


def generated_cases() -> list[Path]:
    """Those that give a package."""
    return [case for case in cases() if (case / "expected").is_dir()]


def arguments(case: Path, output: Path) -> list[str]:
    """What to run in the folder of the case. The package is named after it."""
    [spec] = case.glob("spec.*")
    config = ["--config", "config.toml"] if (case / "config.toml").exists() else []
    place = ["--output", str(output), "--package", case.name]
    return ["generate", spec.name, *config, *place]


def rendered(package: Path) -> dict[str, str]:
    """{path: text} of what was made for this case alone: no verbatim copies, no hashes of them."""
    same = {file.read_text("utf-8") for file in templates_folder().rglob("*.py")}
    files = sorted(file for file in package.rglob("*") if file.is_file())
    texts = {file.relative_to(package).as_posix(): file.read_text("utf-8") for file in files}
    return {
        path: text for path, text in texts.items() if text not in same and path != ".specloom.json"
    }


def expected(case: Path) -> dict[str, str]:
    """What the case says must be made."""
    return rendered(case / "expected")


def findings(case: Path) -> str:
    """What the case says must be printed."""
    file = case / FINDINGS
    return file.read_text("utf-8") if file.exists() else ""


def update(case: Path, made: dict[str, str], printed: str) -> None:
    """Rewrites what the case says."""
    shutil.rmtree(case / "expected", ignore_errors=True)
    (case / FINDINGS).unlink(missing_ok=True)
    for path, text in made.items():
        file = case / "expected" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    if printed:
        (case / FINDINGS).write_text(printed, "utf-8")
