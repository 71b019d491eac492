"""Descriptions become docstrings that read well."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.python.markup import plain
from specloom.python.prose import opening, wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Use <code>id</code>.</p><p>Or not.</p>", "Use `id`.\n\nOr not."),
        ("a<br>b<br/>\nc", "a\nb\nc"),
        ("<ul>\n<li>one</li>\n<li><p>two</p></li></ul>", "- one\n- two"),
        ('see <a href="https://a.b/c">the <b>docs</b></a>', "see [the docs](https://a.b/c)"),
        ('<a href="https://a.b/c">https://a.b/c</a>', "https://a.b/c"),
        ("<pre>x = &lt;1&gt;\ny</pre>", "```\nx = <1>\ny\n```"),
        ("<!-- left out -->a &amp; b", "a & b"),
    ],
)
def test_html_is_spelled_in_markdown(text: str, expected: str) -> None:
    assert plain(text).strip() == expected


@pytest.mark.parametrize(
    "text",
    ["List<Pet>", "/users/<code>/x", "`<b>x</b>`", "```\n<p>\n```", "1 < 2 > 0", "a&b", "R&D;"],
)
def test_what_is_no_html_stays(text: str) -> None:
    assert plain(text) == text


@given(st.text(), st.integers(0, 12))
def test_lines_are_broken_between_words_and_no_word_is_lost(text: str, indent: int) -> None:
    lines = wrapped(text, indent).splitlines()
    assert "".join("".join(lines).split()) == "".join("".join(plain(text).split()).split())


def test_code_and_tables_keep_their_lines() -> None:
    long = "x " * 60
    for text in (f"```\n{long}y\n```", f"| {long}y |", f"    {long}y"):
        assert wrapped(f"a\n\n{text}", 4) == f"a\n\n{text}"


def test_a_summary_of_many_words_is_broken_as_well() -> None:
    assert opening("List &lt;b&gt; pets", 8) == "List <b> pets."
    assert opening("Pets.\n\nOwls", 8) == "Pets.\n\nOwls"
    lines = opening("Pets and owls. " * 12, 8).splitlines()
    assert len(lines) > 1 and max(map(len, lines)) <= 88 - 8 - 3
