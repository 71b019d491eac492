"""Typing mistakes in the text of a document: one finding, at the mistake, with a helpful
message."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import open_document
from specloom.validate import validate


def refused(folder: Path, text: str, name: str = "api.yaml") -> list[Diagnostic]:
    path = folder / name
    path.write_bytes(text.encode())
    with pytest.raises(SpecError) as caught:
        open_document(path)
    return list(caught.value.diagnostics)


def spot(found: Diagnostic) -> tuple[int, int]:
    assert found.location is not None
    return found.location.line, found.location.column


# --- texts that nobody wrote as they are -------------------------------------------------------

MARKED = "<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n"


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        (f"a: 1\n{MARKED}", "api.yaml", (2, 1)),
        (f"{MARKED}c: 1\n", "api.yaml", (1, 1)),
        (MARKED.replace("\n", "\r\n"), "api.yaml", (1, 1)),
        ("a: 1\n=======\nb: 2\n", "api.yaml", (2, 1)),
        ("a: 1\n>>>>>>> theirs\n", "api.yaml", (2, 1)),
        ('{\n<<<<<<< HEAD\n"b": 1\n=======\n"b": 2\n>>>>>>> theirs\n}', "api.json", (2, 1)),
        ('<<<<<<< HEAD\n{"b": 1}\n=======\n{"b": 2}\n>>>>>>> theirs\n', "api.json", (1, 1)),
    ],
)
def test_merge_conflicts_are_called_by_their_name(
    tmp_path: Path, text: str, name: str, place: tuple[int, int]
) -> None:
    (found,) = refused(tmp_path, text, name)
    assert spot(found) == place
    assert "is a merge-conflict marker" in found.message


def test_each_conflict_is_told(tmp_path: Path) -> None:
    assert list(map(spot, refused(tmp_path, MARKED + MARKED))) == [(1, 1), (6, 1)]


def test_what_looks_like_a_marker_may_stand_in_a_text(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text(f'a: |\n  Title\n  =======\nb: "\n{MARKED}"\n')
    assert open_document(path).value["a"] == "Title\n=======\n"


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ("<!DOCTYPE html>\n<title>404: gone</title>\n", "api.yaml", "this is HTML"),
        ("<!doctype html>", "api.json", "this is HTML"),
        ("\n<html lang='en'>", "api.yaml", "this is HTML"),
        ('<?xml version="1.0"?>\n<wadl:application/>', "api.yaml", "this is XML"),
    ],
)
def test_markup_is_called_by_its_name(tmp_path: Path, text: str, name: str, message: str) -> None:
    (found,) = refused(tmp_path, text, name)
    assert message in found.message


# --- spaces ------------------------------------------------------------------------------------

NO_SPACE = "put a space after `:`"
NO_SPACE_IN_LIST = "put a space after `-`"


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("get:\n  operationId:addOrder\n  tags:\n  - a\n", (2, 14), NO_SPACE),
        ("get:\n  tags: [a]\n  operationId:addOrder\n", (3, 14), NO_SPACE),
        ("get:\n  operationId:addOrder\n\n  tags: [a]\n", (2, 14), NO_SPACE),
        ('info:\n  title:"Shop"\n  version: "1"\n', (2, 8), NO_SPACE),
        ('info:\n  "title":Shop\n  version: "1"\n', (2, 10), NO_SPACE),
        ("a:\n- name:limit\n  in: query\n", (2, 7), NO_SPACE),
        ("a:\n  -name: limit\n   in: query\n", (2, 3), NO_SPACE_IN_LIST),
        ("a:\n  b: 1\n\u00a0 c: d\n  e: f\n", (3, 1), "write a plain space"),
        ("a:\n  b: 1\n  c:\u00a0d\n  e: f\n", (3, 5), "write a plain space"),
        ("a: 1\r\nb:2\r\nc: 3\r\n", (2, 2), NO_SPACE),
        ("a:\n  title: T\n  - b: c\n", (3, 3), "remove the `-`"),
    ],
)
def test_a_space_is_asked_for_where_it_is_missing(
    tmp_path: Path, text: str, place: tuple[int, int], hint: str
) -> None:
    (found,) = refused(tmp_path, text)
    assert (spot(found), found.hint) == (place, hint)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: 1\n  b: 2\n", (2, 3), "this line is indented too far"),
        ("a:\n  b: c\n    d:\n      e: f\n", (3, 5), "this line is indented too far"),
        ("a:\n  b: |\n  made\n here\n", (3, 3), "this text is not indented further than its key"),
        ("a: made: yes\n", (1, 8), "a `:` is not allowed here"),
        ("a: http://x\nb: c: d\n", (2, 5), "a `:` is not allowed here"),
    ],
)
def test_indentation_is_told_of_where_it_is_wrong(
    tmp_path: Path, text: str, place: tuple[int, int], message: str
) -> None:
    (found,) = refused(tmp_path, text)
    assert spot(found) == place
    assert found.message.startswith(message)


# --- quotes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        (
            "a: 'it's'\n",
            (1, 8),
            "nothing may follow quoted text",
            "a `'` inside '…' is written twice",
        ),
        (
            'a: "an "x""\n',
            (1, 9),
            "nothing may follow quoted text",
            'a `"` inside "…" is written `\\"`',
        ),
        (
            'a: "made" x\n',
            (1, 11),
            "nothing may follow quoted text",
            "put all of the text in quotes, or none of it",
        ),
        (
            'a: "Shop\nb: "1"\n',
            (1, 4),
            "this quoted text is not closed before line 2",
            'is a `"` missing at its end?',
        ),
        (
            "a: 'Shop\nb: '1'\n",
            (1, 4),
            "this quoted text is not closed before line 2",
            "is a `'` missing at its end?",
        ),
    ],
)
def test_quotes_are_told_of_as_they_are(
    tmp_path: Path, text: str, place: tuple[int, int], message: str, hint: str
) -> None:
    (found,) = refused(tmp_path, text)
    assert (spot(found), found.message, found.hint) == (place, message, hint)


# --- numbers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "name"), [("a: {}", "api.yaml"), ('{{"a": {}}}', "api.json")])
def test_a_number_that_is_cut_says_so(tmp_path: Path, text: str, name: str) -> None:
    (found,) = refused(tmp_path, text.format("9" * 5000), name)
    assert found.message == f"{'9' * 60}… is not a number that can be read"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("openapi: 3.0", "write `openapi: 3.0.3`"),
        ("openapi: 3.1", "write `openapi: 3.1.0`"),
        ("openapi: 3", "write `openapi: 3.0.3`"),
        ("openapi: 2.0", "write `swagger: '2.0'`"),
        ("swagger: 2.0", "write `swagger: '2.0'`"),
        ("swagger: 2", "write `swagger: '2.0'`"),
        ("swagger: 3.2", "write `openapi: 3.2.0`"),
        ("openapi: null", "specloom reads 2.0, 3.0, 3.1 and 3.2"),
    ],
)
def test_the_hint_at_a_version_leads_to_one_that_works(
    tmp_path: Path, written: str, hint: str
) -> None:
    path = tmp_path / "api.yaml"
    rest = "info: {title: T, version: '1'}\npaths: {}\n"
    path.write_text(f"{written}\n{rest}")
    (found,) = validate(open_document(path))
    assert (found.code, found.hint) == ("unknown-version", hint)
    if "write" in hint:
        path.write_text(f"{hint.split('`')[1]}\n{rest}")
        assert validate(open_document(path)) == []


# --- what people write -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a: *made*\n", (1, 4), "put the text in quotes"),
        ("a: & made\n", (1, 4), "put the text in quotes"),
        ("a: {id} was made\n", (1, 9), "put the text in quotes"),
        ("a: [beta] made\n", (1, 11), "put the text in quotes"),
        ("a: | made\n", (1, 6), "put the text in quotes, or begin it on the next line"),
        ("a: !important\n", (1, 4), "put it in quotes if it is text"),
        ("{id}:\n  a: 1\n", (1, 1), "put it in quotes if it is text"),
        ('"a": "b",\n"c": "d"\n', (1, 9), "leave out the comma"),
        ("a: 1\n// b\nc: 2\n", (2, 1), "begin it with `#`"),
        ("a: b, c: d\n", (1, 8), "put the text in quotes, or write each key on a line of its own"),
        ("a:\n  b: 1\ncomp\n", (3, 1), "the file may have been cut off"),
        ('a:\n  b: "20', (2, 6), "the file may have been cut off"),
        ("a: 1\n...\nb: 2\n", (3, 1), ""),
    ],
)
def test_common_slips_have_a_remedy(
    tmp_path: Path, text: str, place: tuple[int, int], hint: str
) -> None:
    (found,) = refused(tmp_path, text)
    assert (spot(found), found.hint) == (place, hint)
