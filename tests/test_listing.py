"""Findings as people and machines read them."""

from __future__ import annotations

import json

import pytest
from specloom.diagnostics import Diagnostic, Location, Severity
from specloom.listing import as_json, as_sarif, render, summary


def finding(
    line: int = 1,
    column: int = 1,
    pointer: str = "",
    severity: Severity = "error",
    hint: str = "",
) -> Diagnostic:
    place = Location("api.yaml", line, column)
    return Diagnostic("wrong-type", "this must be text", place, pointer, severity, hint)


def shown(text: str, line: int, column: int) -> tuple[str, str]:
    """The line of source and the line of the caret."""
    rendered = render([finding(line, column)], {"api.yaml": text}).splitlines()
    return rendered[1], rendered[2]


def test_a_finding_has_place_line_caret_pointer_and_hint() -> None:
    found = finding(10, 10, pointer="/info/title", hint="put it in quotes")
    assert render([found], {"api.yaml": "\n" * 9 + "  title: 1\n"}) == (
        "api.yaml:10:10: error[wrong-type]: this must be text\n"
        "10 |   title: 1\n"
        "   |          ^\n"
        "   = at #/info/title\n"
        "   = hint: put it in quotes\n"
        "\n"
        "1 error\n"
    )


@pytest.mark.parametrize("text", ["a: 1\nb: 2", "a: 1\r\nb: 2", "a: 1\rb: 2"])
def test_all_line_breaks_count(text: str) -> None:
    assert shown(text, 2, 4) == ("2 | b: 2", "  |    ^")


def test_the_caret_stands_under_the_character_whatever_precedes_it() -> None:
    assert shown("a:\t1", 1, 4) == ("1 | a:\t1", "  |   \t^")
    assert shown("日本: 1", 1, 5) == ("1 | 日本: 1", "  |       ^")
    assert shown("e\u0301\u200b: 1", 1, 6) == ("1 | e\u0301\u200b: 1", "  |    ^")


def test_a_caret_may_stand_behind_the_last_character() -> None:
    assert shown("a: [1", 1, 6) == ("1 | a: [1", "  |      ^")
    assert shown("a: [1\n", 2, 1) == ("2 | ", "  | ^")


@pytest.mark.parametrize("column", [1, 60, 5000, 9990, 10_000])
def test_of_a_long_line_a_window_is_shown(column: int) -> None:
    text = "a" * (column - 1) + "X" + "b" * (10_000 - column)
    line, caret = shown(text, 1, column)
    assert len(line) < 120
    assert line[caret.index("^")] == "X"


def test_characters_that_a_terminal_obeys_are_not_printed() -> None:
    line, _ = shown("a: \x1b[31m\x07\u2028x", 1, 1)
    assert line == "1 | a: \ufffd[31m\ufffd\ufffdx"


def test_a_finding_without_source_or_place_is_still_told() -> None:
    assert render([finding(3, 1)], {}).startswith("api.yaml:3:1: error[wrong-type]: ")
    assert render([finding(3, 1)], {"api.yaml": "one line"}).count("|") == 0
    assert render([Diagnostic("name-clash", "odd")], {}) == "error[name-clash]: odd\n\n1 error\n"


def test_the_summary_counts_by_severity() -> None:
    found = [finding(), finding(), finding(severity="warning"), finding(severity="info")]
    assert summary(found) == "2 errors, 1 warning, 1 note"
    assert summary([]) == "no findings"


def test_notes_may_only_be_counted() -> None:
    found = [finding(severity="warning"), finding(severity="info"), finding(severity="info")]
    assert render(found, {}, brief=True).endswith("\n\n1 warning, 2 notes (-v shows all)\n")
    assert render(found[1:], {}, brief=True) == "2 notes (-v shows all)\n"
    assert render(found, {}).endswith("\n\n1 warning, 2 notes\n")


def test_many_warnings_of_one_code_may_be_counted_and_errors_may_not() -> None:
    warnings = [finding(line, severity="warning") for line in range(1, 500)]
    errors = [finding(line) for line in range(500, 510)]
    text = render([*warnings, *errors], {}, brief=True)
    assert text.count("this must be text") == 3 + 10
    assert text.endswith(
        "\n\nwarning[wrong-type]: 496 more of these\n\n10 errors, 499 warnings (-v shows all)\n"
    )
    assert render(warnings, {}).count("this must be text") == 499


def test_a_way_out_is_told_where_there_is_one() -> None:
    fault = Diagnostic("duplicate-tag", "two tags")
    assert render([fault, fault], {}).endswith(
        "\n2 errors; to go on all the same: --lower duplicate-tag\n"
    )
    assert "--lower" not in render([fault, finding()], {})


def test_no_text_commands_the_terminal() -> None:
    found = Diagnostic("name-clash", "\x1b[2J", Location("a\nb.yaml", 1, 1), "/\u202e", hint="\r")
    assert not {"\x1b", "\r", "\u202e"} & set(render([found], {}))


def test_colour_is_the_callers_business() -> None:
    text = render([finding()], {"api.yaml": "a"}, lambda text, severity: f"<{severity}:{text}>")
    assert "<error:error[wrong-type]>: this must be text" in text
    assert "<error:^>" in text


def test_json_has_all_fields() -> None:
    found = finding(2, 3, pointer="/ü", hint="so")
    assert json.loads(as_json([found, Diagnostic("name-clash", "odd")])) == [
        {
            "code": "wrong-type",
            "severity": "error",
            "message": "this must be text",
            "file": "api.yaml",
            "line": 2,
            "column": 3,
            "pointer": "/ü",
            "hint": "so",
        },
        {
            "code": "name-clash",
            "severity": "error",
            "message": "odd",
            "file": None,
            "line": None,
            "column": None,
            "pointer": "",
            "hint": "",
        },
    ]


def test_sarif_has_rules_results_and_places() -> None:
    found = [finding(2, 3, pointer="/a", hint="so"), finding(severity="info")]
    found.append(
        Diagnostic("name-clash", "odd", Location("/abs/my api.yaml", 1, 1), severity="warning")
    )
    log = json.loads(as_sarif(found))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["name-clash", "wrong-type"]
    assert run["tool"]["driver"]["rules"][1] == {
        "id": "wrong-type",
        "shortDescription": {"text": "A value of the wrong type, such as text for a number."},
        "defaultConfiguration": {"level": "error"},
    }
    assert [result["ruleIndex"] for result in run["results"]] == [1, 1, 0]
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning"]
    assert run["results"][0]["message"]["text"] == "this must be text (so)"
    (place,) = run["results"][0]["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "api.yaml"},
        "region": {"startLine": 2, "startColumn": 3},
    }
    assert place["logicalLocations"] == [{"fullyQualifiedName": "#/a", "kind": "value"}]
    (place,) = run["results"][2]["locations"]
    assert "logicalLocations" not in place
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "file:///abs/my%20api.yaml"
