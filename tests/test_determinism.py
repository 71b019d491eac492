"""Same document, same bytes: across hash seeds and numbers of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from specloom.python import format as formatting

CHECKOUT = Path(__file__).parents[1]
SPEC = CHECKOUT / "spec" / "openapi.yaml"


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def generated(folder: Path, seed: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "specloom", "generate", str(SPEC), "--no-cache"]
    place = {"PYTHONPATH": str(CHECKOUT / "generator"), "PYTHONHASHSEED": seed}
    subprocess.run([*command, "--output", folder], check=True, env=os.environ | place)
    return contents(folder)


def test_hash_seeds_change_nothing(tmp_path: Path) -> None:
    assert generated(tmp_path / "one", "1") == generated(tmp_path / "two", "2")


def test_many_processes_format_as_one_does() -> None:
    modules = [f"def f{number}( ) :\n  return '{number}'\n" * 4000 for number in range(10)]
    assert sum(map(len, modules)) > formatting._MUCH
    alone = [formatting.finish([module], {}, ours=True)[0] for module in modules]
    assert formatting.finish(modules, {}, ours=True) == alone
