"""Bodies: written for independent readers, read from independent writers."""

from __future__ import annotations

import gzip
import io
import json
import sys
import tempfile
from contextlib import nullcontext
from email import message_from_bytes
from email.policy import HTTP
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime import bodies, codec, files, forms, media, multipart  # noqa: E402
from runtime.declared import (  # noqa: E402
    Bytes,
    Content,
    Events,
    Form,
    Json,
    JsonLines,
    Multipart,
    Part,
    Text,
)
from runtime.files import Upload  # noqa: E402
from runtime.types import Integer  # noqa: E402

texts = st.text(st.characters(codec="utf-8"), max_size=8)
few = settings(max_examples=50)


# --- forms --------------------------------------------------------------------------------------


@few
@given(value=st.dictionaries(texts, texts))
def test_another_reader_understands_our_forms(value: dict[str, str]) -> None:
    text = forms.write({}, value)
    assert parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text)) == [*value.items()]


@few
@given(value=st.dictionaries(texts, texts))
def test_we_understand_forms_of_another_writer(value: dict[str, str]) -> None:
    read = forms.read({}, urlencode(value))
    assert {name: readings[0] for name, readings in read.items()} == value


# What payment and telephony APIs make of nested values.
NESTED = {
    "items": [{"price": "p1", "quantity": 2}, {"price": "p2"}],
    "metadata": {"a b": "c&d"},
    "expand": ["x", "y"],
    "address": {"city": "Ulm"},
    "free": True,
}
PARTS = {
    "items": Part("array", style="deepObject"),
    "metadata": Part("object", style="deepObject"),
    "expand": Part("array"),
    "address": Part("object"),
}
WRITTEN = (
    "items%5B0%5D%5Bprice%5D=p1&items%5B0%5D%5Bquantity%5D=2&items%5B1%5D%5Bprice%5D=p2"
    "&metadata%5Ba%20b%5D=c%26d&expand=x&expand=y"
    "&address=%7B%22city%22%3A%22Ulm%22%7D&free=true"
)


def test_nested_values_in_forms() -> None:
    assert forms.write(PARTS, NESTED) == WRITTEN


def test_nested_values_come_back_in_their_types() -> None:
    content = Form(lambda: dict[str, Any], parts=PARTS)
    found = bodies.read(content, WRITTEN.encode(), "application/x-www-form-urlencoded")
    assert found["expand"] == ["x", "y"]
    assert found["metadata"] == {"a b": "c&d"}
    typed = Form(lambda: dict[str, list[dict[str, str | Integer]]], parts=PARTS)
    text = WRITTEN.partition("&metadata")[0]
    found = bodies.read(typed, text.encode(), "application/x-www-form-urlencoded")
    assert found["items"] == [{"price": "p1", "quantity": "2"}, {"price": "p2"}]


def test_what_is_no_object_is_no_form() -> None:
    with pytest.raises(ValueError, match="object"):
        forms.write({}, ["a"])


# --- several parts ------------------------------------------------------------------------------

VALUE = {
    "note": "ä\r\nb",
    "count": 3,
    "meta": {"a": [1]},
    "tags": ["x", "y"],
    "file": Upload(b"\x00\r\n--\xff", 'a"b.png', headers={"X-Size": 5}),
}
CONTENT = Multipart(
    lambda: dict[str, Any],
    parts={
        "meta": Part("object"),
        "tags": Part("array"),
        "file": Part(file=True, content_type="image/png"),
    },
)


def written(content: Content, value: Any) -> tuple[str, bytes]:
    payload = bodies.write(content, value)
    assert isinstance(payload.content, bytes)
    return payload.content_type, payload.content


def test_another_reader_understands_our_parts() -> None:
    content_type, body = written(CONTENT, VALUE)
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    parts = [*message_from_bytes(head + body, policy=HTTP).iter_parts()]  # type: ignore[attr-defined]
    assert [part.get_param("name", header="content-disposition") for part in parts] == [
        "note", "count", "meta", "tags", "tags", "file",
    ]  # fmt: skip
    assert [part.get_payload(decode=True) for part in parts] == [
        "ä\r\nb".encode(), b"3", b'{"a":[1]}', b"x", b"y", b"\x00\r\n--\xff",
    ]  # fmt: skip
    assert parts[2].get_content_type() == "application/json"
    assert (parts[5].get_content_type(), parts[5]["X-Size"]) == ("image/png", "5")
    assert parts[5].get_filename() == "a%22b.png"


def test_we_understand_parts_of_another_writer() -> None:
    request = httpx2.Request(
        "POST",
        "http://x",
        data={"note": "ä", "tags": ["1", "2"]},
        files={"file": ("ü.bin", b"\r\n--\x00", "image/gif")},
    )
    sections = multipart.read(
        request.read(), multipart.boundary_of(request.headers["Content-Type"])
    )
    found = [(each.name, each.filename, each.content_type, each.content) for each in sections]
    assert found == [
        ("note", None, "", "ä".encode()),
        ("tags", None, "", b"1"),
        ("tags", None, "", b"2"),
        ("file", "ü.bin", "image/gif", b"\r\n--\x00"),
    ]


@few
@given(data=st.binary(max_size=64), name=texts, filename=texts)
def test_any_bytes_come_back(data: bytes, name: str, filename: str) -> None:
    section = multipart.Section(name, data, "application/octet-stream", filename)
    boundary = multipart.new_boundary()
    body = multipart.write([section], boundary)
    assert isinstance(body, bytes)
    [found] = multipart.read(body, boundary)
    assert (found.name, found.filename, found.content) == (name, filename, data)


def test_boundaries_differ() -> None:
    assert written(CONTENT, VALUE)[0] != written(CONTENT, VALUE)[0]


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b""),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x\r\nA: b\r\n\r\ncut off"),
        ("multipart/form-data; boundary=x", b"--x\r\nno end of headers\r\n--x--"),
    ],
)
def test_what_is_no_multipart_body(content_type: str, body: bytes) -> None:
    with pytest.raises(ValueError):
        bodies.read(CONTENT, body, content_type)


def test_files_are_read_while_they_are_sent(tmp_path: Path) -> None:
    path = tmp_path / "big.bin"
    path.write_bytes(b"x" * 200_000)
    payload = bodies.write(CONTENT, {"file": path, "note": "n"})
    assert not isinstance(payload.content, bytes)
    pieces = list(payload.content)  # type: ignore[arg-type]
    assert b"".join(pieces).count(b"x") >= 200_000
    assert max(map(len, pieces)) < 100_000


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("application/pdf", False),
        ("image/PNG; q=1", True),
        ("application/octet-stream", True),
        ("", True),
    ],
)
def test_a_part_is_of_its_declared_media_type(said: str, fits: bool) -> None:
    head = f'--x\r\nContent-Disposition: form-data; name="file"\r\nContent-Type: {said}'
    body = f"{head}\r\n\r\nP\r\n--x--\r\n".encode()
    if fits:
        assert bodies.read(CONTENT, body, "multipart/form-data; boundary=x")
        return
    with pytest.raises(ValueError, match="'file' must be image/png, and is application/pdf"):
        bodies.read(CONTENT, body, "multipart/form-data; boundary=x")


@pytest.mark.parametrize("source", [b"abc", bytearray(b"abc"), io.BytesIO(b"abc"), [b"a", b"bc"]])
def test_bytes_in_any_form(source: Any) -> None:
    chunks = files.chunks(source)
    assert b"".join([chunks] if isinstance(chunks, bytes) else chunks) == b"abc"  # type: ignore[list-item]


def opened(kind: str, path: Path) -> Any:
    match kind:
        case "path":
            return path
        case "compressed":
            path.write_bytes(gzip.compress(b"ab" * 500))
            return gzip.open(path)
        case "memory":
            return io.BytesIO(path.read_bytes())
        case "temporary":
            file = tempfile.NamedTemporaryFile()  # noqa: SIM115  # it is sent open
            file.write(path.read_bytes())
            file.seek(0)
            return file
    return path.open("rb", buffering=0 if kind == "raw" else -1)


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        ("path", 1000),
        ("file", 999),
        ("raw", 999),
        ("memory", 999),
        ("temporary", 999),
        ("compressed", None),
    ],
)
def test_the_size_of_a_file_is_known_without_reading(
    tmp_path: Path, kind: str, size: int | None
) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(b"ab" * 500)
    source = opened(kind, path)
    with source if kind != "path" else nullcontext():
        if kind != "path":
            source.read(1)
        plain = bodies.write(Bytes(), source).content
        assert files.size(plain) == size
        assert len(b"".join(plain)) == (size or 999)  # type: ignore[arg-type]


def test_the_size_of_a_form_is_known_if_that_of_its_files_is(tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(b"ab" * 500)
    content = bodies.write(CONTENT, {"file": path, "note": "n"}).content
    assert files.size(content) == len(b"".join(content))  # type: ignore[arg-type]
    content = bodies.write(CONTENT, {"file": Upload(iter([b"a"])), "note": "n"}).content
    assert files.size(content) is None


def test_of_a_file_that_grows_no_more_is_sent_than_was_announced(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"1234")
    content = bodies.write(Bytes(), path).content
    path.write_bytes(b"12345678")
    assert b"".join(content) == b"1234"  # type: ignore[arg-type]


def test_a_file_of_text_is_not_sent(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ä")
    with path.open() as file, pytest.raises(TypeError, match='opened as bytes: mode "rb"'):
        bodies.write(Bytes(), file)


# --- media types --------------------------------------------------------------------------------

JSON, PROBLEM = Json(lambda: dict[str, Any]), Json(lambda: Any, media_type="application/*+json")
TEXT, IMAGE, ANY = Text(lambda: str), Bytes(media_type="image/*"), Bytes(media_type="*/*")
VERSION = Json(lambda: Any, media_type="application/json; version=2")
NUMBERS, LINES = Json(lambda: list[Integer]), JsonLines(lambda: str)
ANYTHING = Json(lambda: Any)


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("application/json", JSON),
        ("APPLICATION/JSON; charset=utf-8", JSON),
        ("application/problem+json", PROBLEM),
        ("image/png", IMAGE),
        ("text/plain;charset=latin-1", TEXT),
        ("video/mp4", None),
        ("", None),
    ],
)
def test_which_media_type_covers(content_type: str, expected: Content | None) -> None:
    assert media.matching([JSON, PROBLEM, TEXT, IMAGE], content_type) is expected


@pytest.mark.parametrize(
    "content_type", ["application/json;version=2", 'Application/JSON; Version="2"']
)
def test_parameters_tell_media_types_apart(content_type: str) -> None:
    assert media.matching([JSON, VERSION], content_type) is VERSION
    assert media.matching([VERSION, JSON], "application/json; charset=utf-8") is JSON
    assert media.matching([VERSION], "application/json") is VERSION


def test_the_most_specific_media_type_wins() -> None:
    assert media.matching([ANY, IMAGE], "image/png") is IMAGE
    assert media.matching([ANY, IMAGE], "video/mp4") is ANY


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("text", TEXT),
        (b"bytes", IMAGE),
        (io.BytesIO(), IMAGE),
        (Path("x.png"), IMAGE),
        (Upload(b""), IMAGE),
        ({"a": 1}, JSON),
        (["a"], LINES),
        ([1], NUMBERS),
        (5, ANYTHING),
    ],
)
def test_the_value_chooses(value: Any, expected: Content) -> None:
    declared = [JSON, TEXT, NUMBERS, LINES, ANYTHING, IMAGE]
    assert media.choose(declared, value, None) is expected
    assert media.choose([JSON, TEXT, ANYTHING, IMAGE], b"bytes", None) is IMAGE


@pytest.mark.parametrize(
    ("content", "value", "asked", "expected"),
    [
        (IMAGE, Upload(b"", "a.gif"), None, "image/gif"),
        (IMAGE, Upload(b"", "a.gif", "image/png"), None, "image/png"),
        (IMAGE, Path("a.jpeg"), None, "image/jpeg"),
        (IMAGE, b"", "image/png", "image/png"),
        (ANY, b"", None, "application/octet-stream"),
        (PROBLEM, {}, None, "application/json"),
    ],
)
def test_what_a_range_is_written_as(
    content: Content, value: Any, asked: str | None, expected: str
) -> None:
    assert media.written_as(content, value, asked) == expected


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (Any, {"a": 1}, True),
        (Any, "text", True),
        (list[Integer], [1], True),
        (list[Integer], {"a": 1}, False),
        (dict[str, Any], [1], False),
        (Integer | None, None, True),
        (Literal["a"], "a", True),
        (str, 1, False),
    ],
)
def test_a_value_fits_the_kind_of_its_type(type_: Any, value: Any, expected: bool) -> None:
    assert media.fits(Json(lambda: type_), value) is expected


def test_what_is_not_declared_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="application/json, text/plain"):
        media.choose([JSON, TEXT], "x", "text/html")


def test_text_is_in_its_charset() -> None:
    assert bodies.read(TEXT, "ä".encode("latin-1"), "text/plain; charset=latin-1") == "ä"
    assert bodies.read(Text(lambda: Integer), b"5", "text/plain") == 5
    latin = Text(lambda: str, "text/plain; charset=iso-8859-1")
    assert bodies.write(latin, "ä").content == "ä".encode("latin-1")
    with pytest.raises(ValueError, match="latin-1"):
        bodies.write(latin, "€")


def test_a_byte_order_mark_is_ignored() -> None:
    body = b'\xef\xbb\xbf{"x": 1}'
    assert bodies.read(Json(lambda: dict[str, int]), body, "application/json") == {"x": 1}


# --- streams ------------------------------------------------------------------------------------


@few
@given(values=st.lists(st.recursive(st.none() | texts | st.integers(), st.lists, max_leaves=5)))
def test_lines_are_what_others_read(values: list[Any]) -> None:
    content = JsonLines(lambda: Any)
    payload = bodies.write(content, values)
    body = b"".join(payload.content)  # type: ignore[arg-type]
    assert [json.loads(line) for line in body.split(b"\n")[:-1]] == values
    assert bodies.read(content, body, "application/jsonl") == values


def test_a_broken_line_is_named() -> None:
    lines = JsonLines(lambda: Integer)
    with pytest.raises(ValueError, match="^line 2: "):
        bodies.read(lines, b"1\nx\n3\n", "application/jsonl")


def test_a_body_of_nothing_is_no_json() -> None:
    with pytest.raises(ValueError, match="^the body is empty$"):
        bodies.read(NUMBERS, b"", "application/json")


@pytest.mark.parametrize("body", [b"1\n2", b"1\n2\n", b"1\r\n2\r", b"1\n\n2"])
def test_the_last_line_needs_no_end(body: bytes) -> None:
    assert bodies.read(JsonLines(lambda: Integer), body, "application/jsonl") == [1, 2]


@pytest.mark.parametrize("media_type", ["application/json-seq", "application/geo+json-seq"])
def test_values_of_a_sequence_start_with_their_mark(media_type: str) -> None:
    content = JsonLines(lambda: Integer, media_type)
    body = b"".join(bodies.write(content, [1, 2]).content)  # type: ignore[arg-type]
    assert body == b"\x1e1\n\x1e2\n"  # RFC 7464, section 2.2
    assert bodies.read(content, body, media_type) == [1, 2]


def test_whole_events() -> None:
    content = Events(lambda: dict[str, Any])
    events = [{"data": "a\nb", "event": "note", "id": "1", "retry": 5}, {"data": ""}]
    body = b"".join(bodies.write(content, events).content)  # type: ignore[arg-type]
    assert body == b"data: a\ndata: b\nevent: note\nid: 1\nretry: 5\n\ndata: \n\n"
    assert bodies.read(content, body, "text/event-stream") == events


def test_what_is_not_of_its_type() -> None:
    with pytest.raises(codec.DecodeError):
        bodies.read(Json(lambda: Integer), b'"5"', "application/json")
