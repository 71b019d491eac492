"""Slips of the pen in the text of a document: one finding, at the slip, in words that help."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import open_document


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
