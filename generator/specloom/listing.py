"""Findings as text for people, and as JSON and SARIF for machines.

Comes in: diagnostics, and the texts of the files they are in. Goes out: text.
Must not know: the terminal, where the texts came from.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from specloom.codes import CODES
from specloom.diagnostics import Diagnostic, Location, Severity
from specloom.version import VERSION

# How many warnings of one code are shown where fewer words are wanted.
_FEW = 3
# How many characters of a line are shown: minified documents are one line.
_WINDOW = 100
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NOUNS: Mapping[Severity, str] = MappingProxyType(
    {"error": "error", "warning": "warning", "info": "note"}  # also what SARIF calls them
)

# Marks that make a terminal show text in another order (Unicode annex 9).
_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})

Paint = Callable[[str, Severity], str]


def _unpainted(text: str, severity: Severity) -> str:
    return text


def render(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[str, str],
    paint: Paint = _unpainted,
    *,
    brief: bool = False,
) -> str:
    """All findings, each with its line of source and a caret, and a summary at the end. In brief,
    notes are only counted, and so are the warnings that are many of one code.

    `sources` has texts by the file names that locations use; a finding in a file that is not
    there goes without its line. `paint` may colour what tells the severity.
    """
    lines = {file: _LINE_BREAK.split(text) for file, text in sources.items()}
    shown = list(_foremost(diagnostics)) if brief else diagnostics
    blocks = ["\n".join(_block(found, lines, paint)) for found in shown]
    blocks += _left_out(diagnostics, shown, paint)
    hidden = " (-v shows all)" if len(shown) < len(diagnostics) else ""
    return "\n\n".join([*blocks, f"{summary(diagnostics)}{hidden}{_way_out(shown)}"]) + "\n"


def _foremost(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """All errors, and the first warnings of each code."""
    seen = Counter[str]()
    for found in diagnostics:
        match found.severity:
            case "error":
                yield found
            case "warning" if seen[found.code] < _FEW:
                seen[found.code] += 1
                yield found


def _left_out(
    diagnostics: Iterable[Diagnostic], shown: Iterable[Diagnostic], paint: Paint
) -> Iterator[str]:
    """How many warnings more there are of each code, in one block."""
    rest = Counter(found.code for found in diagnostics if found.severity == "warning")
    rest -= Counter(found.code for found in shown if found.severity == "warning")
    if rest:
        labels = {code: paint(f"warning[{code}]", "warning") for code in rest}
        yield "\n".join(f"{labels[code]}: {count} more of these" for code, count in rest.items())


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many findings of each severity, such as `2 errors, 1 warning`."""
    severities = [found.severity for found in diagnostics]
    counted = [(severities.count(severity), noun) for severity, noun in _NOUNS.items()]
    told = [f"{count} {noun}{'s' * (count > 1)}" for count, noun in counted if count]
    return ", ".join(told) or "no findings"


def _way_out(diagnostics: Sequence[Diagnostic]) -> str:
    """How to go on in spite of all errors, if there is a way."""
    codes = dict.fromkeys(found.code for found in diagnostics if found.severity == "error")
    if not codes or not all(CODES[code].lowerable for code in codes):
        return ""
    options = " ".join(f"--lower {code}" for code in codes)
    return f"; to go on all the same: {options}"


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """An array of objects with the fields of a diagnostic; `line` and `column` count from 1."""
    return json.dumps([plain(found) for found in diagnostics], indent=2) + "\n"


def as_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF 2.1.0 log, as code scanning services read it."""
    codes = sorted({found.code for found in diagnostics})
    driver = {
        "name": "specloom",
        "version": VERSION,
        "rules": [_sarif_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(found, codes.index(found.code)) for found in diagnostics],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, indent=2) + "\n"


def _block(found: Diagnostic, lines: Mapping[str, list[str]], paint: Paint) -> Iterator[str]:
    place = f"{found.location}: " if found.location else ""
    label = paint(f"{found.severity}[{found.code}]", found.severity)
    yield f"{_visible(place)}{label}: {_visible(found.message)}"
    margin = ""
    if found.location and len(source := lines.get(found.location.file, ())) >= found.location.line:
        margin = " " * len(str(found.location.line))
        shown, caret = _excerpt(source[found.location.line - 1], found.location.column)
        yield f"{found.location.line} | {shown}"
        yield f"{margin} | {caret}{paint('^', found.severity)}"
    if found.pointer:
        yield f"{margin} = at #{_visible(found.pointer)}"
    if found.hint:
        yield f"{margin} = hint: {_visible(found.hint)}"


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
    """The text with a mark for each character that a terminal would obey, or could not show."""
    if text.isprintable():
        return text
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_obeyed(letter) else letter for letter in text)


def _is_obeyed(letter: str) -> bool:
    is_control = unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") and letter != "\t"
    return is_control or unicodedata.bidirectional(letter) in _TURNS


def plain(found: Diagnostic) -> dict[str, Any]:
    """A finding as JSON."""
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


def _sarif_rule(code: str) -> dict[str, Any]:
    known = CODES[code]
    return {
        "id": code,
        "shortDescription": {"text": known.meaning},
        "defaultConfiguration": {"level": _NOUNS[known.severity]},
    }


def _sarif_result(found: Diagnostic, rule: int) -> dict[str, Any]:
    text = f"{found.message} ({found.hint})" if found.hint else found.message
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _NOUNS[found.severity],
        "message": {"text": text},
    }
    if found.location:
        result["locations"] = [_sarif_location(found.location, found.pointer)]
    return result


def _sarif_location(location: Location, pointer: str) -> dict[str, Any]:
    path = Path(location.file)
    uri = path.as_uri() if path.is_absolute() else quote(bytes(path))
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": location.line, "startColumn": location.column},
        }
    }
    if pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": f"#{pointer}", "kind": "value"}]
    return place
