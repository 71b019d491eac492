"""ECMA-262 patterns: what they match, what is refused, and that Rust agrees when it is used."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import SchemaValidator, core_schema

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime.patterns import (  # noqa: E402
    PatternError,
    UnsupportedPattern,
    compile_pattern,
    rust_compatible,
)

# pattern: texts with a match, texts without
SEARCHES: dict[str, tuple[list[str], list[str]]] = {
    "b": (["abc"], ["ac"]),
    "^a$": (["a"], ["a\n", "ba", "b\na"]),
    r"^\d$": (["7"], ["\u0667", "a"]),
    r"^\D$": (["\u0667"], ["7"]),
    r"^\w$": (["a", "Z", "_", "0"], ["é", "-"]),
    r"^[\W]$": (["é", "-"], ["a"]),
    r"^\s$": ([" ", "\v", "\ufeff", "\u2028", "\u3000"], ["\x1c", "\x85", "\u200b"]),
    r"^\S$": (["\x1c", "\x85"], ["\ufeff"]),
    r"^.$": (["a", "\x85", "😀"], ["\n", "\r", "\u2028", "\u2029", ""]),
    r"^[^]$": (["\n", "😀"], [""]),
    "a|[]": (["a"], ["", "b"]),
    r"é\b": ([], ["é", "é "]),
    r"\bé": (["aé"], ["é"]),
    r"^\B$": ([""], ["a"]),
    r"^\cJ[\cj]\x0a$": (["\n\n\n"], ["cJcjx"]),
    r"^\u0041\u{42}\u{1F600}$": (["AB😀"], ["AB"]),
    r"^\ud83d\ude00$": (["😀"], []),
    r"^[\ud83d\ude00-\ud83d\ude02]$": (["😁"], ["\U0001f603"]),
    r"^[\b\0\-\]\/]+$": (["\b\0-]/"], ["b"]),
    r"^\/\$\{\}$": (["/${}"], []),
    r"^(?<quote>['\"]).*\k<quote>$": (["'a'", '"a"'], ["'a\""]),
    r"^(?:(a)|b)\1$": (["aa", "b"], ["a", "ba"]),
    r"^(a\1)\2(b)$": (["ab"], ["aab"]),
    r"^(?=a)(?!ab).c$": (["ac"], ["ab", "bc"]),
    r"(?<=a|bc)d": (["ad", "bcd"], ["cd", "d"]),
    r"(?<!a|bc)d": (["cd", "d"], ["ad", "bcd"]),
    r"^a{2}b{1,}c{0,1}d??$": (["aab", "aabbcd"], ["ab", "aab2"]),
    r"^\p{Lu}\p{Letter}\P{gc=L}\p{digit}$": (["Éa-\u0667"], ["éa-1", "Éaa1"]),
    r"^\p{Script=Greek}[\p{sc=Cyrl}\p{ASCII}]$": (["αж", "αa"], ["жα", "αé"]),
    # Annex B: the u flag refuses these
    r"^a\-\_\@b$": (["a-_@b"], []),
    "^a{,3}$": (["a{,3}"], ["", "aa"]),
    "^x{$": (["x{"], ["x"]),
    "^{}]$": (["{}]"], []),
    r"^\A\Z\a$": (["AZa"], ["", "\a"]),
    r"^[\w-.]$": (["-", "a", "."], ["+"]),
    r"^\1[\12]\8$": (["\x01\n8"], ["1128"]),
    r"^\c[\c_]$": (["\\c\x1f"], []),
    r"^\p\u\x\k$": (["puxk"], []),
    "^(?=a)*$": ([""], ["a"]),
    # … but these keep their meaning in its company
    r"^\_\p{L}\u{61}$": (["_éa"], ["_p{L}a"]),
}


@pytest.mark.parametrize("pattern", SEARCHES)
def test_search(pattern: str) -> None:
    found, missed = SEARCHES[pattern]
    search = compile_pattern(pattern).search
    assert [text for text in found if not search(text)] == []
    assert [text for text in missed if search(text)] == []


# what is no pattern of ECMA-262, and where that shows; much of it is one of Python's
REFUSED = {
    "(": 1,
    "a)": 1,
    "[a": 2,
    "[z-a]": 1,
    "\\": 0,
    "*": 0,
    "a**": 2,
    "a*+": 2,
    "a++": 2,
    "^*": 1,
    "(?<=a)*": 6,
    "{1}": 0,
    "a{2,1}": 1,
    "(?i)a": 2,
    "(?P<name>a)": 2,
    "(?P=name)": 2,
    "(?>a)": 2,
    "(?#comment)": 2,
    "(?<1>a)": 2,
    "(?<a>.)(?<a>.)": 8,
    r"(?<a>.)\k<b>": 12,
}


@pytest.mark.parametrize("pattern", REFUSED)
def test_refused_with_the_offset(pattern: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(pattern)
    assert caught.value.offset == REFUSED[pattern]


@pytest.mark.parametrize(
    "pattern",
    [
        "(?<=a+)b",
        r"(a)(?<=\1)",
        r"(?:(a)|b)*\1",
        r"(?!(a))\1",
        r"\p{Script=Klingon}",
        r"\p{Emoji}",
        "a{99999999999}",
        "(" * 5000 + ")" * 5000,
    ],
    ids=lambda pattern: str(pattern[:20]),
)
def test_unsupported_is_said_not_guessed(pattern: str) -> None:
    with pytest.raises(UnsupportedPattern):
        compile_pattern(pattern)


RUST = {
    r"^[a-zA-Z0-9_\-.]+$": r"^[a-zA-Z0-9_\-.]+$",
    r"^\d{3}\-\w?$": r"^[0-9]{3}-[A-Za-z0-9_]?$",
    r"^(a|b)*?\/\.$": r"^(?:a|b)*?/\.$",
    r"^[^\s&~]": r"^[^\x{9}-\x{d} \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}-\x{2029}"
    r"\x{202f}\x{205f}\x{3000}\x{feff}\&\~]",
    r"\bé": r"(?-u:\b)\x{e9}",
    "[]": None,
    r"\ud800": None,
    r"\B": None,
    "(?=a)": None,
    r"(a)\1": None,
    r"\p{L}": None,
    "(?:.{1000}){1000}": None,
}


@pytest.mark.parametrize("pattern", RUST)
def test_rust_compatible(pattern: str) -> None:
    assert rust_compatible(pattern) == RUST[pattern]


ATOMS = st.sampled_from(
    ["a", "b", "-", "é", "😀", ".", r"\d", r"\w", r"\s", r"\S", r"\W", r"\.", r"\/", r"\-", r"\n"]
    + ["[ab]", "[^a]", r"[\s\-]", r"[^\W]", "[^]", "[a-é]", r"[\S]", r"\ud83d\ude00", "[^😀]"]
)
PATTERNS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        inner.map(lambda part: f"^{part}"),
        inner.map(lambda part: f"{part}$"),
        inner.map(lambda part: rf"{part}\b"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "{2,}", "+?"])).map(
            lambda pair: f"({pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=6,
)
TEXTS = st.text(st.sampled_from("ab-_.é😀1 \n\r\u2028\u00a0\u0130\\/"), max_size=5)


@settings(max_examples=300, deadline=None)
@given(PATTERNS, st.lists(TEXTS, min_size=5, max_size=5))
def test_rust_agrees(pattern: str, texts: list[str]) -> None:
    rust = rust_compatible(pattern)
    assert rust is not None
    schema = core_schema.str_schema(pattern=rust, regex_engine="rust-regex")
    is_valid = SchemaValidator(schema).isinstance_python
    search = compile_pattern(pattern).search
    assert [is_valid(text) for text in texts] == [search(text) is not None for text in texts]
