"""Findings as text for people, and as JSON and SARIF for machines.

Comes in: diagnostics, and the texts of the files they are in. Goes out: text.
Must not know: the terminal, where the texts came from.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from specloom.diagnostics import Diagnostic, Location, Severity

# How many characters of a line are shown: minified documents are one line.
_WINDOW = 100
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NOUNS: Mapping[Severity, str] = MappingProxyType(
    {"error": "error", "warning": "warning", "info": "note"}  # also what SARIF calls them
)

Paint = Callable[[str, Severity], str]


def _unpainted(text: str, severity: Severity) -> str:
    return text


def render(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[str, str],
    paint: Paint = _unpainted,
) -> str:
    """All findings, each with its line of source and a caret, and a summary at the end.

    `sources` has texts by the file names that locations use; a finding in a file that is not
    there goes without its line. `paint` may colour what tells the severity.
    """
    lines = {file: _LINE_BREAK.split(text) for file, text in sources.items()}
    blocks = ["\n".join(_block(found, lines, paint)) for found in diagnostics]
    return "\n\n".join([*blocks, summary(diagnostics)]) + "\n"


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many findings of each severity, such as `2 errors, 1 warning`."""
    severities = [found.severity for found in diagnostics]
    counted = [(severities.count(severity), noun) for severity, noun in _NOUNS.items()]
    told = [f"{count} {noun}{'s' * (count > 1)}" for count, noun in counted if count]
    return ", ".join(told) or "no findings"


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """An array of objects with the fields of a diagnostic; `line` and `column` count from 1."""
    return json.dumps([_plain(found) for found in diagnostics], indent=2, ensure_ascii=False) + "\n"


def as_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF 2.1.0 log, as code scanning services read it."""
    driver = {
        "name": "specloom",
        "rules": [{"id": code} for code in sorted({found.code for found in diagnostics})],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_sarif_result(found) for found in diagnostics],
            }
        ],
    }
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _block(found: Diagnostic, lines: Mapping[str, list[str]], paint: Paint) -> Iterator[str]:
    place = f"{found.location}: " if found.location else ""
    label = paint(f"{found.severity}[{found.code}]", found.severity)
    yield f"{place}{label}: {found.message}"
    margin = ""
    if found.location and len(source := lines.get(found.location.file, ())) >= found.location.line:
        margin = " " * len(str(found.location.line))
        shown, caret = _excerpt(source[found.location.line - 1], found.location.column)
        yield f"{found.location.line} | {shown}"
        yield f"{margin} | {caret}{paint('^', found.severity)}"
    if found.pointer:
        yield f"{margin} = at #{found.pointer}"
    if found.hint:
        yield f"{margin} = hint: {found.hint}"


def _excerpt(line: str, column: int) -> tuple[str, str]:
    """What is shown of a line, and the space before the caret that stands under `column`."""
    start = max(0, column - 1 - _WINDOW // 2) if len(line) > _WINDOW else 0
    before = ("…" if start else "") + line[start : column - 1]
    after = line[column - 1 : start + _WINDOW]
    rest = "…" if len(line) > start + _WINDOW else ""
    indent = "".join("\t" if letter == "\t" else " " * _width(letter) for letter in before)
    return _visible(f"{before}{after}{rest}"), indent


def _width(letter: str) -> int:
    """How many columns of a terminal a character takes (Unicode annex 11)."""
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _visible(text: str) -> str:
    """The text with a mark for each character that a terminal would obey."""
    return "".join(
        (
            "\N{REPLACEMENT CHARACTER}"
            if unicodedata.category(letter) in ("Cc", "Zl", "Zp") and letter != "\t"
            else letter
        )
        for letter in text
    )


def _plain(found: Diagnostic) -> dict[str, Any]:
    location = found.location
    return {
        "code": found.code,
        "severity": found.severity,
        "message": found.message,
        "file": location.file if location else None,
        "line": location.line if location else None,
        "column": location.column if location else None,
        "pointer": found.pointer,
        "hint": found.hint,
    }


def _sarif_result(found: Diagnostic) -> dict[str, Any]:
    text = f"{found.message} ({found.hint})" if found.hint else found.message
    result: dict[str, Any] = {
        "ruleId": found.code,
        "level": _NOUNS[found.severity],
        "message": {"text": text},
    }
    if found.location:
        result["locations"] = [_sarif_location(found.location, found.pointer)]
    return result


def _sarif_location(location: Location, pointer: str) -> dict[str, Any]:
    path = Path(location.file)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": location.line, "startColumn": location.column},
        },
        "logicalLocations": [{"fullyQualifiedName": f"#{pointer}", "kind": "member"}],
    }
