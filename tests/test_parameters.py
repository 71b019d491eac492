"""Parameter styles: the standard's table, and an independent encoder of RFC 6570."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import uritemplate
from hypothesis import assume, given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime import uri  # noqa: E402
from runtime.styles import Spelling  # noqa: E402

EMPTY, STRING = "", "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

# OpenAPI 3.1.1, section 4.8.12.2.3, "Style Examples": style, explode, and what becomes of the
# empty string, the string, the array and the object. None stands for its "n/a".
TABLE = [
    ("matrix", False, ";color", ";color=blue", ";color=blue,black,brown",
     ";color=R,100,G,200,B,150"),
    ("matrix", True, ";color", ";color=blue", ";color=blue;color=black;color=brown",
     ";R=100;G=200;B=150"),
    ("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ("form", False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("form", True, "color=", "color=blue", "color=blue&color=black&color=brown",
     "R=100&G=200&B=150"),
    ("spaceDelimited", False, None, None, "color=blue%20black%20brown",
     "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, None, None, "color=blue%7Cblack%7Cbrown",
     "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    # OpenAPI 3.2 adds:
    ("cookie", False, "color=", "color=blue", "color=blue,black,brown",
     "color=R,100,G,200,B,150"),
    ("cookie", True, "color=", "color=blue", "color=blue; color=black; color=brown",
     "R=100; G=200; B=150"),
    # Swagger 2.0 (`collectionFormat: tsv`):
    ("tabDelimited", False, None, None, "color=blue%09black%09brown", None),
]  # fmt: skip

CASES = [
    pytest.param(style, explode, value, text, id=f"{style}-{explode}-{kind}")
    for style, explode, *texts in TABLE
    for kind, value, text in zip(
        ("empty", "string", "array", "object"), (EMPTY, STRING, ARRAY, OBJECT), texts, strict=True
    )
    if text is not None
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), CASES)
def test_the_standards_table_is_written(style: Any, explode: bool, value: Any, text: str) -> None:
    assert Spelling(style, explode).text("color", value) == text


@pytest.mark.parametrize(("style", "explode", "value", "text"), CASES)
def test_the_standards_table_is_read(style: Any, explode: bool, value: Any, text: str) -> None:
    shape: Any = {dict: "object", list: "array", str: "scalar"}[type(value)]
    expected = {key: str(n) for key, n in value.items()} if isinstance(value, dict) else value
    assert Spelling(style, explode).read("color", text, shape)[0] == expected


# --- against RFC 6570 ---------------------------------------------------------------------------

OPERATORS = {"matrix": ";", "label": ".", "simple": "", "form": "?"}
# The other encoder writes `;a=` for an empty member of a list; Appendix A of the RFC has `;a`.
texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
names = st.text("abcXYZ019_", min_size=1, max_size=5)
values = st.one_of(
    texts | st.just(""),
    st.lists(texts, min_size=1, max_size=4),
    # The other encoder sorts the keys of objects.
    st.dictionaries(texts, texts, min_size=1, max_size=4).map(lambda d: dict(sorted(d.items()))),
)
few = settings(max_examples=50)


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("style", sorted(OPERATORS))
@few
@given(name=names, value=values)
def test_another_encoder_agrees(style: Any, explode: bool, name: str, value: Any) -> None:
    assume(
        not (style == "label" and explode and isinstance(value, list | dict))
        or "." not in str(value)
    )
    template = f"{{{OPERATORS[style]}{name}{'*' if explode else ''}}}"
    theirs = uritemplate.expand(template, {name: value}).removeprefix("?")
    assert Spelling(style, explode).text(name, value) == theirs


@few
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="[]#&+")))
def test_reserved_expansion_is_that_of_the_rfc_where_a_query_allows_it(text: str) -> None:
    ours = Spelling("form", True, partial(uri.encode_reserved, keep=uri.VALUE)).text("q", text)
    assert ours == f"q={uritemplate.expand('{+q}', q=text)}"


def test_what_no_value_of_a_query_can_hold_stays_encoded_in_a_reserved_expansion() -> None:
    assert uri.encode_reserved("[a]#b%5B&c+", uri.VALUE) == "%5Ba%5D%23b%5B%26c%2B"


# --- there and back -----------------------------------------------------------------------------

# Where a value may hold what separates values, no reader can tell them apart (the standard says
# so, too); `.` is such a character in labels, since it is never encoded.
AMBIGUOUS = {"label": ".", "spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
FOR_ARRAYS = ["matrix", "label", "simple", "form", *sorted(AMBIGUOUS)[1:]]


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("style", FOR_ARRAYS)
@few
@given(data=st.data())
def test_arrays_come_back(style: Any, explode: bool, data: st.DataObject) -> None:
    characters = st.characters(codec="utf-8", exclude_characters=AMBIGUOUS.get(style, ""))
    value = data.draw(st.lists(st.text(characters), min_size=1, max_size=4))
    how = Spelling(style, explode, unescape=uri.decode_form)
    if style in ("label", "simple"):
        how = Spelling(style, explode)
    assert how.read("name", how.text("name", value), "array")[0] == value


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("style", ["matrix", "label", "simple", "form", "deepObject"])
@few
@given(data=st.data())
def test_objects_come_back(style: Any, explode: bool, data: st.DataObject) -> None:
    excluded = AMBIGUOUS.get(style, "") + ("[]" if style == "deepObject" else "")
    characters = st.characters(codec="utf-8", exclude_characters=excluded)
    keys = st.text(characters, min_size=1)
    value = data.draw(st.dictionaries(keys, st.text(characters), min_size=1, max_size=4))
    how = Spelling(style, explode)
    assert value in how.read("name", how.text("name", value), "object")


@pytest.mark.parametrize(
    ("how", "value"),
    [
        (Spelling("simple", False, str, str, named=False), ["a, b"]),
        (Spelling("simple", False, str, str, named=False), ["a ", "b"]),
        (Spelling("simple", False, str, str, named=False), {"k": "1,2"}),
        (Spelling("simple", True, str, str, named=False), {"k": "1,2"}),
        (Spelling("pipeDelimited", False), ["x|y"]),
        (Spelling("spaceDelimited", False), ["a", "b c"]),
        (Spelling("tabDelimited", False), ["a\tb"]),
        (Spelling("label", True), ["1.5"]),
        (Spelling("label", True), {"v": "1.5"}),
        (Spelling("form", False, partial(uri.encode_reserved, keep=uri.VALUE)), ["a,b"]),
        (Spelling("cookie", False, str, str), ["a,b"]),
    ],
)
def test_what_no_reader_could_tell_apart_is_not_written(how: Spelling, value: Any) -> None:
    with pytest.raises(ValueError, match="an item cannot contain '.+', which separates items"):
        how.text("name", value)


@pytest.mark.parametrize(
    ("style", "explode"), [("form", False), ("simple", False), ("label", False)]
)
def test_a_separator_that_is_encoded_may_be_in_an_item(style: Any, explode: bool) -> None:
    how = Spelling(style, explode)
    assert how.read("name", how.text("name", ["a,b", "c"]), "array") == (["a,b", "c"],)


def test_nested_brackets_come_back() -> None:
    how = Spelling("deepObject", True)
    text = how.text("filter", {"tags": ["a", "b"], "owner": {"name": "x=y&z"}})
    assert text == (
        "filter%5Btags%5D%5B0%5D=a&filter%5Btags%5D%5B1%5D=b"
        "&filter%5Bowner%5D%5Bname%5D=x%3Dy%26z"
    )
    expected = {"tags": ["a", "b"], "owner": {"name": "x=y&z"}}
    assert how.read("filter", text, "object")[0] == expected


@pytest.mark.parametrize("key", ["k[1]", "a]", "[", "a[b"])
def test_a_key_may_have_brackets_of_its_own(key: str) -> None:
    how = Spelling("deepObject", True)
    assert how.read("of", how.text("of", {key: "1"}), "object")[0] == {key: "1"}


def test_keys_are_escaped_as_values_are() -> None:
    how = Spelling("simple", True, escape=str, unescape=str, named=False)
    text = how.text("X-Labels", {"größe ": "ü"})
    assert text == "größe =ü" and how.read("X-Labels", text, "object") == ({"größe ": "ü"},)


@pytest.mark.parametrize(
    "text", ["tags[]=a&tags[]=b", "tags%5B0%5D=a&tags%5B1%5D=b", "tags[1]=b&tags[0]=a"]
)
def test_brackets_of_other_clients_are_read(text: str) -> None:
    as_list, as_object = Spelling("deepObject", True).read("tags", text, "array")
    assert as_list == ["a", "b"] and as_object == {"0": "a", "1": "b"}


@pytest.mark.parametrize(
    ("style", "explode", "text", "first"),
    [
        ("deepObject", True, "created=5", "5"),
        ("deepObject", True, "created%5Bgt%5D=5", {"gt": "5"}),
        ("deepObject", True, "created=", ""),
        ("form", True, "created=5", "5"),
        ("form", True, "created=5&created=6", ["5", "6"]),
        ("form", True, "gt=5&lt=9", {"gt": "5", "lt": "9"}),
        ("form", False, "created=5", "5"),
        ("form", False, "created=5,6", ["5", "6"]),
        ("form", False, "created=5%2C6", "5,6"),
        ("simple", False, "5,6", ["5", "6"]),
        ("simple", True, "gt=5,lt=9", {"gt": "5", "lt": "9"}),
        ("matrix", True, ";gt=5;lt=9", {"gt": "5", "lt": "9"}),
        ("label", False, ".5", "5"),
    ],
)
def test_what_may_be_several_things_is_what_it_looks_like(
    style: Any, explode: bool, text: str, first: Any
) -> None:
    assert Spelling(style, explode).read("created", text, "any")[0] == first


@pytest.mark.parametrize("text", ["a" + "[b]" * 100 + "=1", "a[b]=1&a[b][c]=2", "a[b][c]=1&a[b]=2"])
def test_brackets_that_make_no_object_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Spelling("deepObject", True).read("a", text, "object")


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (None, "null"), (1.5, "1.5"), (10**30, str(10**30)), ([1], "%5B1%5D")],
)
def test_scalars_are_spelled_as_in_json(value: Any, text: str) -> None:
    assert Spelling("form", True).text("x", {"k": value}) == f"k={text}"


@pytest.mark.parametrize(
    ("style", "text"), [("label", "blue"), ("matrix", "color=blue"), ("form", "color=a&color=b")]
)
def test_what_is_not_in_the_style_is_refused(style: Any, text: str) -> None:
    with pytest.raises(ValueError):
        Spelling(style, False).read("color", text, "scalar")


@pytest.mark.parametrize("style", ["spaceDelimited", "pipeDelimited", "tabDelimited"])
def test_a_list_in_a_path_or_header_has_no_name(style: Any) -> None:
    how = Spelling(style, False, escape=str, unescape=str, named=False)
    text = how.text("ids", ["1", "2"])
    assert text == f"1{AMBIGUOUS[style]}2" and how.read("ids", text, "array")[0] == ["1", "2"]


@pytest.mark.parametrize(
    ("style", "explode", "inner", "text"),
    [
        ("pipeDelimited", False, ["simple"], "ids=1,2%7C3"),
        ("form", True, ["spaceDelimited"], "ids=1%202&ids=3"),
        ("form", False, ["pipeDelimited"], "ids=1%7C2,3"),
    ],
)
def test_lists_in_lists(style: Any, explode: bool, inner: Any, text: str) -> None:
    how, value = Spelling(style, explode, inner=inner), [["1", "2"], ["3"]]
    assert how.text("ids", value) == text
    assert how.read("ids", text, "array")[0] == value


def test_lists_in_lists_in_lists() -> None:
    how = Spelling("form", False, inner=["pipeDelimited", "spaceDelimited"])
    value = [[["1", "a,b"], ["3"]], [["4"]]]
    assert how.text("ids", value) == "ids=1%20a%2Cb%7C3,4"
    assert how.read("ids", "ids=1%20a%2Cb%7C3,4", "array")[0] == value


def test_an_undefined_value_is_no_text() -> None:
    assert Spelling("form", True).pieces("x", []) == []
    assert Spelling("simple", False).text("x", {}) == ""


# --- URLs ---------------------------------------------------------------------------------------


@few
@given(text=st.text(st.characters(codec="utf-8")))
def test_percent_encoding_is_undone(text: str) -> None:
    encoded = uri.encode(text)
    assert encoded.isascii() and uri.decode(encoded) == text == uri.decode_form(encoded)


def test_unreserved_characters_stay() -> None:
    unreserved = "ABCXYZabcxyz0189-._~"
    assert uri.encode(unreserved) == unreserved


def test_equivalent_paths_have_one_spelling() -> None:
    assert uri.normalized("/%7euser/%c3%a4/a%2fb") == "/~user/%C3%A4/a%2Fb"


def test_credentials_in_urls_are_hidden() -> None:
    url = "https://me:pw@host/a?api%20key=secret&limit=5"
    assert uri.redacted(url, {"api key"}) == "https://host/a?api%20key=***&limit=5"


@pytest.mark.parametrize("text", ["%ff", "%C3%28"])
def test_what_is_no_utf8_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="UTF-8"):
        uri.decode(text)
