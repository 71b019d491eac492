"""The pages in docs/ and the list of findings are complete and correct."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from specloom.codes import CODES
from specloom.shipped import templates_folder
from specloom.verify.results import KINDS
from woven import served, woven

DOCS = Path(__file__).parents[1] / "docs"


def test_every_code_in_the_program_is_known() -> None:
    folder = DOCS.parent / "generator" / "specloom"
    files = [file for file in folder.rglob("*.py") if file.name != "codes.py"]
    words = {
        word
        for file in files
        for word in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', file.read_text("utf-8"))
    }
    used = words & set(CODES) | {f"verify-{kind}" for kind in KINDS}
    assert used == set(CODES)
    raised = re.compile(
        r'(?:Diagnostic|Flaw|finding|note|_refuse|_warning|_finding)\(\s*(?:\w+, )?"'
    )
    for file in files:
        for call in raised.finditer(text := file.read_text("utf-8")):
            code = text[call.end() :].partition('"')[0]
            assert code in CODES or "-" not in code, f"{file.name}: {code}"


def test_the_page_says_what_the_codes_mean() -> None:
    page = (DOCS / "findings.md").read_text("utf-8")
    marks = {"error": "", "warning": "warning ", "info": "note "}
    rows = [
        f"| `{code}` | {known.meaning} | {'lower ' if known.lowerable else marks[known.severity]}|"
        for code, known in CODES.items()
    ]
    listed = [re.sub(" +", " ", row) for row in re.findall(r"^\| `.*$", page, re.MULTILINE)]
    assert [row for row in rows if row not in listed] == []
    assert [row for row in listed if row not in rows] == []


def snippets(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (DOCS / page).read_text("utf-8"), re.DOTALL)


def test_the_page_on_using_a_package_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    [document] = snippets("using.md", "yaml")
    code = snippets("using.md", "python")
    monkeypatch.syspath_prepend(tmp_path)
    woven(tmp_path, "zoo", document)
    [serving] = [snippet for snippet in code if "create_app" in snippet]
    names: dict[str, Any] = {}
    run(serving, names)
    with served(names["app"]) as url:
        for snippet in code:
            if snippet != serving:
                run(snippet.replace("Zoo(", f"Zoo(base_url={url!r}, "), names)
    assert capsys.readouterr().out == "the client needs token= for this operation\nTia\nBo\n"


def test_the_page_on_using_a_package_is_well_typed(tmp_path: Path) -> None:
    [document] = snippets("using.md", "yaml")
    woven(tmp_path, "zoo", document)
    (tmp_path / "using.py").write_text("\n".join(snippets("using.md", "python")), "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "using.py"]
    mypy = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert mypy.returncode == 0, mypy.stdout


def run(snippet: str, names: dict[str, Any]) -> None:
    exec(compile(snippet, "using.md", "exec", dont_inherit=True), names)


def test_the_page_on_templates_names_all_blocks() -> None:
    folder = templates_folder()
    rows = [
        f"| `{file.relative_to(folder).as_posix()}` | {blocks(file.read_text('utf-8'))}|"
        for file in sorted(folder.rglob("*.jinja"))
    ]
    page = (DOCS / "templates.md").read_text("utf-8")
    assert re.findall(r"^\| `.*$", page, re.MULTILINE) == rows


def blocks(template: str) -> str:
    found = [f"`{name}`" for name in re.findall(r"{% block (\w+) %}", template)]
    return f"{', '.join(found)} " if found else ""


def test_the_template_on_the_page_is_one_that_is_tried() -> None:
    case = DOCS.parent / "tests" / "cases" / "own_template"
    [template] = snippets("templates.md", "jinja")
    assert template == (case / "templates/client/client.py.jinja").read_text("utf-8")
