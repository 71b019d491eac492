"""Requests as well-known APIs want them: what goes over the wire, and that it arrives as
intended."""

from __future__ import annotations

import asyncio
import http.client
import io
import sys
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from werkzeug.formparser import parse_form_data
from woven import served, woven

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from exchanges import Exchange  # noqa: E402
from line import Line  # noqa: E402

DOCUMENT = Path(__file__).with_name("requests.yaml")
CHARGES = ("GET", "/charges")


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Line:
    return Line(woven(tmp_path_factory.mktemp("asked"), "asked", DOCUMENT.read_text("utf-8")))


@pytest.fixture(scope="module")
def url(line: Line) -> Iterator[str]:
    with served(line.recorder) as url:
        yield url


@pytest.fixture(scope="module")
def api(line: Line, url: str) -> Iterator[Any]:
    with line.package.Requests(base_url=url) as client:
        yield client


def arrived(line: Line, heard: Any) -> Any:
    """What a handler was given, as JSON, without what is absent."""
    to_json = line.package.runtime.codec.to_json
    return {name: to_json(value) for name, value in heard.items() if value is not None}


def asked(line: Line, url: str, method: str, target: str, body: bytes = b"", **headers: str) -> Any:
    """What a handler is given for somebody else's request, or the status of the refusal."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc)
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    line.heard.clear()
    connection.request(method, target, body, named)
    response = connection.getresponse()
    response.read()
    connection.close()
    return arrived(line, line.heard[-1]) if line.heard else response.status


# --- parameters ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "query"),
    [
        ({"created": 5}, "created=5"),
        ({"created": {"gt": 5, "note": "6"}}, "created%5Bgt%5D=5&created%5Bnote%5D=6"),
        ({"expand": ["a", "5"]}, "expand%5B0%5D=a&expand%5B1%5D=5"),
        (
            {"deep": {"tags": ["1"], "of": {"x": "1", "y": 1}}},
            "deep%5Btags%5D%5B0%5D=1&deep%5Bof%5D%5Bx%5D=1&deep%5Bof%5D%5By%5D=1",
        ),
        ({"either": 5}, "either=5"),
        ({"either": [5, 6]}, "either=5&either=6"),
        ({"pair": 5}, "pair=5"),
        ({"pair": {"x": "1", "y": 2}}, "pair=x,1,y,2"),
        ({"maybe": {"x": "null"}}, "maybe%5Bx%5D=null"),
        ({"closed": {"a": 1, "s": "5"}}, "closed%5Ba%5D=1&closed%5Bs%5D=5"),
        ({"ids": [5]}, "ids%5B%5D=5"),
        ({"ids": [5, 6]}, "ids%5B%5D=5&ids%5B%5D=6"),
        ({"sent": "2020-01-01"}, "sent%3C=2020-01-01"),
        ({"reserved": "a/b?c=d&e+f:g%41"}, "reserved=a/b?c=d%26e%2Bf:g%41"),
        ({"where": {"a": ["ä"]}}, "where=%7B%22a%22%3A%5B%22%C3%A4%22%5D%7D"),
        ({"where": "5"}, "where=%225%22"),
        ({"page": {"size": 5}, "sort": {"by": "x"}}, "size=5&by=x"),
        ({}, ""),
    ],
)
def test_queries(line: Line, api: Any, values: dict[str, Any], query: str) -> None:
    exchange, heard = line.send(api, *CHARGES, **line.arguments(*CHARGES, values))
    assert exchange.query.decode() == query
    decoded = {name: "a/b?c=d&e+f:gA" if name == "reserved" else v for name, v in values.items()}
    assert arrived(line, heard) == decoded


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("created[gt]=5&created[note]=6", {"created": {"gt": 5, "note": "6"}}),
        ("created=5&utm=x", {"created": 5}),
        ("size=5&utm=x", {"page": {"size": 5, "utm": "x"}}),
        ("expand[]=a&expand[]=b", {"expand": ["a", "b"]}),
        ("expand[1]=b&expand[0]=a", {"expand": ["a", "b"]}),
        ("pair=x,1,y,2", {"pair": {"x": "1", "y": 2}}),
        ("limit=", 400),
        ("limit=1&limit=2", 400),
        ("limit=1.0", {"limit": 1}),
        ("created=abc", 400),
        ("created[gt]=x", 400),
        ("maybe=5", 400),
        ("maybe[x][y]=1", 400),
        ("ratio=1e400", 400),
        ("ratio=NaN", 400),
        ("ratio=Infinity", 400),
        ("where=NaN", 400),
        ("where=%7B%22a%22:1e400%7D", 400),
        ("where=" + "[" * 5000, 400),
        ("deep" + "[of]" * 500 + "=1", 400),
        ("created=%ff", 400),
    ],
)
def test_queries_of_others(line: Line, url: str, query: str, expected: Any) -> None:
    assert asked(line, url, "GET", f"/charges?{query}") == expected


DEFAULTS = {
    "limit": 10,
    "sort": "up",
    "tags": ["a", "5"],
    "since": "2020-01-01",
    "maybe": 5,
    "page": {"size": 5},
    "x_dry": False,
    "theme": "dark",
}


def test_what_is_absent_has_its_default(line: Line, api: Any) -> None:
    exchange, heard = line.send(api, "GET", "/defaults")
    assert (exchange.query, exchange.headers.get("Cookie")) == (b"", None)
    assert arrived(line, heard) == DEFAULTS
    assert heard["since"] == date(2020, 1, 1)


def test_what_is_there_has_no_default(line: Line, url: str) -> None:
    found = asked(line, url, "GET", "/defaults?limit=5&tags=b&maybe=&size=6")
    given = {**DEFAULTS, "limit": 5, "tags": ["b"], "page": {"size": 6}}
    assert found == {name: value for name, value in given.items() if name != "maybe"}
    assert asked(line, url, "GET", "/defaults?limit=0") == 400


def test_a_handler_need_not_expect_none_where_there_is_a_default(line: Line) -> None:
    hints = line.package.server.AllHandler.get_defaults.__annotations__
    assert {
        name: hints[name] for name in ("limit", "tags", "x_dry", "maybe", "since", "wrong")
    } == {
        "limit": "int",
        "tags": "list[str]",
        "x_dry": "bool",
        "maybe": "int | None",
        "since": "date | None",
        "wrong": "int | None",
    }
    client = line.package.resources.All.get_defaults.__annotations__
    assert client["limit"] == "int | None"


PAGES = ("GET", "/pages")


@pytest.mark.parametrize(
    ("values", "query"),
    [
        ({"pageable": {"page": 1, "sort": ["a", "5"]}}, "page=1&sort=a&sort=5"),
        ({"pageable": {"sort": ['["a"]']}}, "sort=%5B%22a%22%5D"),
        ({"pageable": {"of": {"x": "1", "y": 2}}}, "of=%7B%22x%22%3A%221%22%2C%22y%22%3A2%7D"),
        ({"pageable": {}}, ""),
        ({"pageable": {"page": 1}, "range": {"from": 1, "to": 2}}, "page=1&from=1&to=2"),
        ({"pageable": {}, "counts": {"total": 1}}, "total=1"),
    ],
)
def test_members_of_an_object_are_as_parameters_of_their_own(
    line: Line, api: Any, values: dict[str, Any], query: str
) -> None:
    exchange, heard = line.send(api, *PAGES, **line.arguments(*PAGES, values))
    assert exchange.query.decode() == query
    assert arrived(line, heard) == values


@pytest.mark.parametrize("tags", [[1], [1, 2]])
def test_lists_in_cookies_are_repeated(line: Line, api: Any, tags: list[int]) -> None:
    values = line.arguments(*PAGES, {"pageable": {}, "tags": {"tag": tags}})
    exchange, heard = line.send(api, *PAGES, **values)
    assert exchange.headers["Cookie"] == "; ".join(f"tag={tag}" for tag in tags)
    assert arrived(line, heard)["tags"] == {"tag": tags}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("sort=a", {"pageable": {"sort": ["a"]}}),
        ("utm_source=mail", {"pageable": {}}),
        ("from=1&utm_source=mail", 400),
        ("more=5", {"pageable": {}, "counts": {"more": 5}}),
        ("total=5&more=x", 400),
    ],
)
def test_what_nobody_declared_makes_no_object(
    line: Line, url: str, query: str, expected: Any
) -> None:
    assert asked(line, url, "GET", f"/pages?{query}") == expected


def test_what_must_be_there_is_empty_where_it_is_undefined(line: Line, api: Any) -> None:
    values = {"age": None, "ids": [], "x_ids": [], "crumbs": []}
    exchange, heard = line.send(api, "GET", "/nulls", **values)
    assert exchange.query == b"age=&ids="  # the table of OpenAPI 3.1, section 4.8.12.3
    assert (exchange.headers["X-Ids"], exchange.headers["Cookie"]) == ("", "crumbs=")
    assert heard == values


@pytest.mark.parametrize(
    ("values", "header", "text"),
    [
        ({"x_either": True}, "X-Either", "true"),
        ({"x_either": {"x": "1", "y": 2}}, "X-Either", "x,1,y,2"),
        ({"x_list": ["ä", "5"]}, "X-List", "ä,5"),
        ({"x_list": []}, "X-List", None),
    ],
)
def test_headers(line: Line, api: Any, values: Any, header: str, text: str | None) -> None:
    exchange, heard = line.send(api, *CHARGES, **line.arguments(*CHARGES, values))
    assert exchange.headers.get(header) == text
    assert arrived(line, heard) == ({} if text is None else values)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"ratio": float("nan")}, "ratio: "),
        ({"where": float("inf")}, "where: "),
        ({"x_list": ["a\r\nX-Other: b"]}, "x_list: "),
        ({"x_list": ["\0"]}, "x_list: "),
        ({"x_list": ["a, b"]}, "x_list: an item cannot contain ','"),
    ],
)
def test_what_cannot_be_sent_is_refused_at_once(
    line: Line, api: Any, values: Any, said: str
) -> None:
    before = len(line.recorder.exchanges)
    with pytest.raises(ValueError, match=said):
        line.send(api, *CHARGES, **values)
    assert len(line.recorder.exchanges) == before


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"limit": 0}, "^limit: Input should be greater than or equal to 1$"),
        ({"limit": "x"}, "^limit: Input should be a valid integer$"),
        ({"either": [5, "x"]}, "^either/1: Input should be a valid integer$"),
        ({"maybe": {"x": ["1"]}}, "^maybe/x: "),
    ],
)
def test_what_the_document_does_not_allow_is_not_sent(
    line: Line, api: Any, url: str, values: Any, said: str
) -> None:
    before = len(line.recorder.exchanges)
    with pytest.raises(ValueError, match=said):
        api.all.list_charges(**values)
    assert len(line.recorder.exchanges) == before
    with line.package.Requests(base_url=url, check_arguments=False) as unchecked:
        with pytest.raises(line.package.errors.StatusError, match="400"):
            unchecked.all.list_charges(**values)


def test_arguments_are_what_their_texts_are(line: Line, api: Any) -> None:
    _, heard = line.send(api, *CHARGES, limit="5", expand=[5], either=["5", 6])
    assert arrived(line, heard) == {"limit": 5, "expand": ["5"], "either": [5, 6]}
    exchange, heard = line.send(api, *CHARGES, ratio="")
    assert exchange.query == b"ratio=" and arrived(line, heard) == {}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ([{"name": "x"}, {"name": 5}], "^body/1/name: Input should be a valid string$"),
        ("x", "^body: Input should be"),
    ],
)
def test_a_body_that_the_document_does_not_allow_is_not_sent(
    api: Any, body: Any, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        api.all.add_deeps(body)


def test_a_body_that_was_changed_since_it_was_made_is_judged_again(line: Line, api: Any) -> None:
    [deep] = line.package.codec.decode(list[line.package.models.Deep], b'[{"name": "x"}]')
    deep.name = 5
    with pytest.raises(ValueError, match="^body/0/name: Input should be a valid string$"):
        api.all.add_deeps([deep])


@pytest.mark.parametrize(
    ("values", "path", "query"),
    [
        ({"index": "a/b"}, b"/a%2Fb/_search", b""),
        ({"index": ["a", "b"], "fields": ["x", "y"]}, b"/a,b/_search", b"fields=x,y"),
        ({"index": "a,b", "fields": "x,y"}, b"/a%2Cb/_search", b"fields=x%2Cy"),
        ({"index": "100%"}, b"/100%25/_search", b""),
        ({"index": "a", "fields": False}, b"/a/_search", b"fields=false"),
    ],
)
def test_a_text_is_what_the_document_names_first(
    line: Line, api: Any, values: Any, path: bytes, query: bytes
) -> None:
    exchange, heard = line.send(api, "GET", "/{index}/_search", **values)
    assert (exchange.path, exchange.query) == (path, query)
    assert arrived(line, heard) == values


def test_a_query_string_may_be_a_form(line: Line, api: Any) -> None:
    whole = {"name": "5", "count": 5, "tags": ["a", "b"], "of": {"x": "1"}}
    values = line.arguments("GET", "/whole", {"whole": whole})
    exchange, heard = line.send(api, "GET", "/whole", **values)
    assert exchange.query == b"name=5&count=5&tags=a&tags=b&of%5Bx%5D=1"
    assert arrived(line, heard) == {"whole": whole}


# --- cookies ------------------------------------------------------------------------------------
# `form` in a cookie is percent-encoded as in a query. OpenAPI 3.1.1 (Appendix D) says that the `&`
# between exploded values is wrong there, and `; ` right; 3.2 adds a style that does not encode.


@pytest.mark.parametrize(
    ("values", "cookie"),
    [
        ({"list": ["a", "b c"]}, "list=a; list=b%20c"),
        ({"list": ["a; b"]}, "list=a%3B%20b"),
        ({"flat": ["a", "b,c"]}, "flat=a,b%2Cc"),
        ({"pair": {"x": "1", "y": 2}}, "x=1; y=2"),
        ({"plain": 'a b"%20'}, 'plain=a b"%20'),
        ({"plains": ["a", "b"]}, "plains=a; plains=b"),
        ({"json": {"a": "b;c"}}, "json=%7B%22a%22%3A%22b%3Bc%22%7D"),
        ({"list": ["a"], "pair": {"x": "1"}, "plain": "p"}, "list=a; x=1; plain=p"),
    ],
)
def test_cookies(line: Line, api: Any, values: dict[str, Any], cookie: str) -> None:
    exchange, heard = line.send(api, "GET", "/cookies", **line.arguments("GET", "/cookies", values))
    assert exchange.headers["Cookie"] == cookie
    assert arrived(line, heard) == values


@pytest.mark.parametrize("text", ["a;b", "a\r\nSet-Cookie: b", "a ", "\x7f"])
def test_a_cookie_is_one_line_without_semicolons(line: Line, api: Any, text: str) -> None:
    with pytest.raises(ValueError, match="plain: "):
        line.send(api, "GET", "/cookies", plain=text)


# --- forms --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"address": {"x": "1", "y": 2}}, "address%5Bx%5D=1&address%5By%5D=2"),
        ({"address": "", "metadata": ""}, "address=&metadata="),
        ({"metadata": {"a b": "1"}}, "metadata%5Ba%20b%5D=1"),
        ({"metadata": {"0": "a", "1": "b"}}, "metadata%5B0%5D=a&metadata%5B1%5D=b"),
        (
            {"items": [{"name": "1", "count": 1}, {"of": {"x": "a"}, "tags": ["5"]}]},
            "items%5B0%5D%5Bname%5D=1&items%5B0%5D%5Bcount%5D=1"
            "&items%5B1%5D%5Btags%5D%5B0%5D=5&items%5B1%5D%5Bof%5D%5Bx%5D=a",
        ),
        ({"until": "now"}, "until=now"),
        ({"until": 5}, "until=5"),
        ({"ids[]": [5]}, "ids%5B%5D=5"),
        ({"urls": ["http://x/?a=b&c"]}, "urls=http%3A%2F%2Fx%2F%3Fa%3Db%26c"),
        ({"urls": ["1", "2"], "csv": ["a", "b,c"]}, "urls=1&urls=2&csv=a,b%2Cc"),
        ({"ends": 5, "starts": "5"}, "ends=5&starts=5"),
        ({"ends": "5x"}, "ends=5x"),
        ({"options": {"a": [1]}}, "options=%7B%22a%22%3A%5B1%5D%7D"),
        ({"callback": "http://x/?a&b+c"}, "callback=http://x/?a%26b%2Bc"),
        ({}, ""),
    ],
)
def test_forms(line: Line, api: Any, value: dict[str, Any], text: str) -> None:
    exchange, heard = line.send(api, "POST", "/customers", body=line.body("/customers", value))
    assert exchange.body.decode() == text
    assert arrived(line, heard) == {"body": value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("metadata[a]=1&urls[]=a&urls[]=b", {"metadata": {"a": "1"}, "urls": ["a", "b"]}),
        ("options[a]=1&options[b][]=2", {"options": {"a": "1", "b": ["2"]}}),
        ("items[][name]=a", {"items": [{"name": "a"}]}),
        ("callback=a+b", {"callback": "a b"}),
        ("undeclared=1&undeclared=2", {"undeclared": ["1", "2"]}),
    ],
)
def test_forms_of_others(line: Line, url: str, text: str, expected: Any) -> None:
    form = "Application/X-WWW-Form-Urlencoded; Charset=UTF-8"
    found = asked(line, url, "POST", "/customers", text.encode(), Content_Type=form)
    assert found == {"body": expected}


@pytest.mark.parametrize(
    "value", [{"age": 5, "name": "7"}, {"uses": 5, "ok": True}, {"ok": False, "of": {"a": 1}}]
)
def test_a_form_may_be_of_several_types(line: Line, api: Any, value: Any) -> None:
    _, heard = line.send(api, "POST", "/invites", body=line.body("/invites", value))
    assert arrived(line, heard) == {"body": value}


def test_null_is_not_sent_in_a_form(line: Line, api: Any) -> None:
    body = line.body("/invites", {"age": 5, "name": None})
    exchange, heard = line.send(api, "POST", "/invites", body=body)
    assert (exchange.body, heard["body"].name) == (b"age=5", None)


@pytest.mark.parametrize("media_type", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_null_that_must_be_there_is_an_empty_text(line: Line, api: Any, media_type: str) -> None:
    value = {"age": None, "day": None, "name": "x"}
    body = line.body("/nulls", value)
    exchange, heard = line.send(api, "POST", "/nulls", body=body, content_type=media_type)
    if media_type != "multipart/form-data":
        assert exchange.body == b"age=&day=&name=x"
    assert arrived(line, heard)["body"] == value


# --- several parts ------------------------------------------------------------------------------


def parts(exchange: Exchange) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, media type and content of each part, files first."""
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": exchange.headers["Content-Type"],
        "CONTENT_LENGTH": str(len(exchange.body)),
        "wsgi.input": BytesIO(exchange.body),
    }
    _, form, files = parse_form_data(environ)
    found: list[tuple[str, str | None, str, bytes]] = []
    for key, file in files.items(multi=True):
        with closing(file):
            found.append((key, file.filename, file.mimetype, file.read()))
    return found + [(key, None, "", text.encode()) for key, text in form.items(multi=True)]


def chunks() -> Iterator[bytes]:
    yield b"a"
    yield b"b"


def test_parts(line: Line, api: Any, tmp_path: Path) -> None:
    upload = line.package.Upload
    path = tmp_path / 'a"ü.png'
    path.write_bytes(b"png")
    body = line.package.models.AddPhotosRequest(
        main=upload(b"x", "a.jpeg", headers={"X-Size": 5}),
        more=[path, io.BytesIO(b"y"), upload(chunks(), "b\r\n.gif")],
        raw=upload(b"z", content_type="text/csv"),
        inline="YQ==",
        csv=[1, 2],
        said="[1]",
    )
    exchange, heard = line.send(api, "POST", "/photos", body=body)
    assert parts(exchange) == [
        ("main", "a.jpeg", "image/jpeg", b"x"),
        ("more", 'a"ü.png', "image/png", b"png"),
        ("more", "more", "application/octet-stream", b"y"),
        ("more", "b%0D%0A.gif", "image/gif", b"ab"),
        ("raw", "raw", "text/csv", b"z"),
        ("inline", None, "", b"YQ=="),
        ("csv", None, "", b"1,2"),
        ("said", None, "", b"[1]"),
    ]
    arrived = heard["body"]
    assert (arrived.main.content, arrived.main.headers) == (b"x", {"X-Size": 5})
    assert [(each.filename, each.content) for each in arrived.more] == [
        ('a"ü.png', b"png"), ("more", b"y"), ("b\r\n.gif", b"ab"),
    ]  # fmt: skip
    assert (arrived.inline, arrived.csv, arrived.said) == ("YQ==", [1, 2], "[1]")


def test_objects_in_parts(line: Line, api: Any) -> None:
    pairs = [{"x": "1", "y": 1}, {"x": "a"}]
    deep = {"name": "5", "count": 5, "tags": ["1"], "of": {"x": "1"}}
    value = {"main": b"", "pair": pairs[0], "pairs": pairs, "deep": deep}
    body = line.body("/photos", value)
    body.main = line.package.Upload(b"", headers={"X-Size": 0})
    exchange, heard = line.send(api, "POST", "/photos", body=body)
    assert [(name, content) for name, _, _, content in parts(exchange)[1:]] == [
        ("pair", b'{"x":"1","y":1}'),
        ("pairs", b'{"x":"1","y":1}'),
        ("pairs", b'{"x":"a"}'),
        ("deep[name]", b"5"),
        ("deep[count]", b"5"),
        ("deep[tags][0]", b"1"),
        ("deep[of][x]", b"1"),
    ]
    found = line.package.runtime.codec.members(heard["body"])
    del found["main"]
    assert arrived(line, found) == {"pair": pairs[0], "pairs": pairs, "deep": deep}


def test_streams_of_an_asynchronous_client(line: Line, url: str) -> None:
    async def later() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async def send() -> None:
        async with line.package.AsyncRequests(base_url=url) as client:
            main = line.package.Upload(later(), headers={"X-Size": 2})
            await client.all.add_photos(line.package.models.AddPhotosRequest(main=main))

    asyncio.run(send())
    assert line.heard[-1]["body"].main.content == b"ab"


def test_the_length_of_a_body_is_said_where_it_is_known(
    line: Line, url: str, api: Any, tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * 100_000)

    def body(main: Any) -> Any:
        upload = line.package.Upload(main, headers={"X-Size": 1})
        return line.package.models.AddPhotosRequest(main=upload)

    async def send() -> None:
        async with line.package.AsyncRequests(base_url=url) as client:
            await client.all.add_photos(body(path))

    asyncio.run(send())
    later = line.recorder.exchanges[-1]
    with path.open("rb") as file:
        for main in (path, file, b"x", chunks()):
            exchange, _ = line.send(api, "POST", "/photos", body=body(main))
            said = exchange.headers.get("Content-Length")
            assert said == (None if isinstance(main, Generator) else str(len(exchange.body)))
    assert later.headers["Content-Length"] == str(len(later.body))


def test_asynchronous_pieces_are_for_the_asynchronous_client(line: Line, api: Any) -> None:
    async def later() -> AsyncIterator[bytes]:
        yield b"a"

    main = line.package.Upload(later(), headers={"X-Size": 2})
    with pytest.raises(TypeError, match="only the asynchronous client"):
        line.send(api, "POST", "/photos", body=line.package.models.AddPhotosRequest(main=main))


@pytest.mark.parametrize(
    "change",
    [
        {"headers": {"X-Size": "1\r\nX: y"}},
        {"headers": {"X-Size": 1, "X\r\nY": "1"}},
        {"headers": {"X-Size": 1}, "content_type": "a/b\r\nX: y"},
    ],
)
def test_no_header_can_be_smuggled_into_a_part(line: Line, api: Any, change: Any) -> None:
    main = line.package.Upload(b"", **change)
    with pytest.raises(ValueError, match="header"):
        line.send(api, "POST", "/photos", body=line.package.models.AddPhotosRequest(main=main))


def test_one_file_is_not_several(line: Line, url: str) -> None:
    twice = part('name="main"; filename="a"\r\nX-Size: 1', b"a") * 2 + b"--x--\r\n"
    connection = http.client.HTTPConnection(urlsplit(url).netloc)
    said = {"Content-Type": "multipart/form-data; boundary=x"}
    connection.request("POST", "/photos", twice, said)
    answer = connection.getresponse().read().decode()
    connection.close()
    assert "body/main: Input should be one file, not several" in answer


def test_a_text_is_no_file(line: Line) -> None:
    with pytest.raises(ValueError, match="Upload"):
        line.package.models.AddPhotosRequest(main="a.png")


def part(head: str, content: bytes) -> bytes:
    return f"--x\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ('name="main"; filename="a.png"\r\nX-Size: 1', "a.png"),
        ("name=main; filename*=utf-8''%C3%BC.png\r\nX-Size: 1", "ü.png"),
        ('name="main"\r\nx-size: 1', None),
    ],
)
def test_files_of_others(line: Line, url: str, more: str, name: str | None) -> None:
    blob = 'name="pair"; filename="blob"\r\nContent-Type: application/json'
    body = part(more, b"png") + part(blob, b'{"x": "1"}') + b"--x--\r\n"
    form = "multipart/form-data; boundary=x"
    line.heard.clear()
    request = http.client.HTTPConnection(urlsplit(url).netloc)
    request.request("POST", "/photos", body, {"Content-Type": form})
    assert request.getresponse().status == 204
    request.close()
    found = line.heard[-1]["body"]
    assert (found.main.content, found.main.filename, found.pair.x) == (b"png", name, "1")


@pytest.mark.parametrize(
    "body",
    [
        part('name="main"', b""),
        part('name="main"\r\nX-Size: a', b""),
        part('name="main"\r\nX-Size: 1', b"") * 2,
        part('name="said"', b""),
    ],
)
def test_parts_that_are_not_as_declared(line: Line, url: str, body: bytes) -> None:
    form = "multipart/form-data; boundary=x"
    assert asked(line, url, "POST", "/photos", body + b"--x--", Content_Type=form) == 400


# --- which body ---------------------------------------------------------------------------------


def test_a_default_is_not_put_where_nothing_was_said(line: Line) -> None:
    pair = line.package.models.Pair
    assert line.package.runtime.codec.decode(pair, '{"x": "1"}').y is None
    assert pair(x="1").y is None


UPPER = "APPLICATION/JSON; charset=utf-8"


@pytest.mark.parametrize(
    ("value", "content_type", "said", "text"),
    [
        ({"x": "1"}, None, "application/json", b'{"x":"1"}'),
        ({"count": 1}, None, "application/vnd.deep+json", b'{"count":1}'),
        ("a", None, "text/plain", b"a"),
        (b"a", "image/png", "image/png", b"a"),
        (
            {"x": "1"},
            "APPLICATION/JSON; charset=utf-8",
            "APPLICATION/JSON; charset=utf-8",
            b'{"x":"1"}',
        ),
    ],
)
def test_a_body_says_what_it_is(
    line: Line, api: Any, value: Any, content_type: str | None, said: str, text: bytes
) -> None:
    exchange, heard = line.send(api, "POST", "/any", body=value, content_type=content_type)
    assert (exchange.headers["Content-Type"], exchange.body) == (said, text)
    assert heard["content_type"] == said.partition(";")[0].lower()
    assert heard["body"] == value or arrived(line, heard)["body"] == value


def test_a_range_is_no_media_type_of_a_body(line: Line, api: Any) -> None:
    with pytest.raises(ValueError, match=r"content_type must not be a range like 'image/\*'"):
        line.send(api, "POST", "/any", body=b"a", content_type="image/*")


@pytest.mark.parametrize("content_type", [None, "audio/mp3", "image/png\r\nX: y"])
def test_bytes_of_no_known_kind_are_not_sent(line: Line, api: Any, content_type: Any) -> None:
    with pytest.raises(ValueError, match="content_type"):
        line.send(api, "POST", "/any", body=b"a", content_type=content_type)


@pytest.mark.parametrize(
    ("path", "body", "headers", "expected"),
    [
        ("/note", b"", {}, {}),
        ("/note", b"", {"Content_Type": "text/plain"}, {"body": ""}),
        ("/note", b"a", {"Content_Type": "Text/Plain; Charset=Latin-1"}, {"body": "a"}),
        ("/note", b"a", {"Content_Type": "application/json"}, 415),
        ("/customers", b"", {}, {}),
        ("/customers", b"", {"Content_Type": "application/x-www-form-urlencoded"}, {"body": {}}),
        ("/any", b"", {"Content_Type": "application/json"}, {}),
    ],
)
def test_an_absent_body_is_none(
    line: Line, url: str, path: str, body: bytes, headers: Any, expected: Any
) -> None:
    assert asked(line, url, "POST", path, body, **headers) == expected


def test_a_get_may_have_a_body(line: Line, api: Any) -> None:
    exchange, heard = line.send(api, "GET", "/{index}/_search", index="a", body={"size": 5})
    assert (exchange.method, exchange.body) == ("GET", b'{"size":5}')
    assert arrived(line, heard) == {"index": "a", "body": {"size": 5}}
