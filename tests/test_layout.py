"""Long code comes out in a form that black leaves unchanged."""

import ast

import black
from hypothesis import given, settings
from hypothesis import strategies as st
from specloom.python.layout import fit, fold

NAMES = st.text("abcdefgh", min_size=1, max_size=24).map(str.capitalize)
STRINGS = st.text("ab ,|[]()\\{'", max_size=12).map(
    lambda text: black.format_str(repr(text), mode=black.Mode()).strip()
)


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=2, max_size=5)
    return st.one_of(
        st.tuples(NAMES, inner).map(lambda pair: f"{pair[0]}[{pair[1]}]"),
        several.map(lambda items: f"Annotated[{', '.join(items)}]"),
        several.map(lambda items: f"[{', '.join(items)}]"),
        several.map(lambda items: f"Call({', '.join(items)})"),
        several.map(lambda items: "{" + ", ".join(f'"key": {item}' for item in items) + "}"),
        st.lists(inner, min_size=1, max_size=3).map(lambda all_: " | ".join([*all_, "Aa", "None"])),
    )


CODE = st.recursive(NAMES | STRINGS, nested, max_leaves=20)


@given(CODE)
def test_folding_changes_no_meaning(code: str) -> None:
    folded = fold(code, before="x = ")
    assert ast.dump(ast.parse(folded)) == ast.dump(ast.parse(f"x = {code}"))


@settings(max_examples=60, deadline=None)
@given(CODE)
def test_black_leaves_folded_code_alone(code: str) -> None:
    source = (
        f"class Pet:\n    {fold(code, 4, 'name: ', ' = None')}\n\n\n{fold(code, 0, 'Alias = ')}\n"
    )
    assert black.format_str(source, mode=black.Mode()) == source


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES), max_size=6, unique_by=lambda pair: pair[0]))
def test_black_leaves_signatures_alone(pairs: list[tuple[str, str]]) -> None:
    arguments = [f"{name}: {type_}" for name, type_ in pairs]
    source = f"{fit('def call', '(', arguments, ')', ' -> None:')}\n    pass\n"
    assert black.format_str(source, mode=black.Mode()) == source


def test_what_fits_stays_on_one_line() -> None:
    assert fit("f", "(", ["a", "b"], ")", ":") == "f(a, b):"
    assert fit("f", "(", [], ")", " -> None:", indent=80) == "f() -> None:"


def test_what_does_not_fit_gets_a_line_for_each_item() -> None:
    margin = "\n" + " " * 80
    assert fit("f", "(", ["a", "bcd"], ")", ":", indent=80) == (
        f"f({margin}    a,{margin}    bcd,{margin}):"
    )
