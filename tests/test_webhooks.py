"""The calls that an API makes itself, decoded, and received on a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import httpx2
import pytest
from fastapi import FastAPI
from woven import served, woven

DOCUMENT = (Path(__file__).parent / "wire.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return woven(tmp_path_factory.mktemp("webhooks"), "wire_called", DOCUMENT)


def test_each_payload_has_its_type(wire: Any) -> None:
    thing = wire.models.Thing(name="x")
    assert wire.webhooks.THING_CHANGED.decode(b'{"name": "x"}') == thing
    assert wire.webhooks.PULSE.decode("beat") == "beat"
    assert wire.webhooks.CHANGED.decode(b'["a"]', "application/json; charset=utf-8") == ["a"]
    assert wire.webhooks.CHANGED.decode(b"") is None


def test_a_payload_is_found_by_the_name_in_the_document(wire: Any) -> None:
    assert wire.webhooks.decode("thingChanged", '{"name": "x"}') == wire.models.Thing(name="x")
    with pytest.raises(ValueError, match="thingchanged"):
        wire.webhooks.decode("thingchanged", "{}")


def test_a_broken_payload_says_where(wire: Any) -> None:
    with pytest.raises(wire.codec.DecodeError) as caught:
        wire.webhooks.THING_CHANGED.decode(b'{"name": 5}')
    assert [each.pointer for each in caught.value.violations] == ["/name"]
    with pytest.raises(ValueError, match="text/plain"):
        wire.webhooks.PULSE.decode(b"{}", "application/json")


def test_the_unions_name_all_payloads(wire: Any) -> None:
    assert set(get_args(wire.webhooks.WebhookPayload)) == {wire.models.Thing, str}
    assert set(get_args(wire.webhooks.CallbackPayload)) == {wire.models.Tags, type(None)}


@pytest.fixture(scope="module")
def url(wire: Any) -> Iterator[str]:
    webhooks: Any = import_module("wire_called.server.webhooks")

    class Receiver(webhooks.UnimplementedReceiver):  # type: ignore[misc]
        def thing_changed(self, body: Any, *, x_delivery: int) -> Any:
            if body.name == "gone":
                raise wire.errors.BadRequest(wire.models.Problem(message="no"), status=410)
            return wire.models.Point(x=x_delivery, y=1)

        async def pulse(self, body: str) -> None:
            assert body == "beat"

    app = FastAPI()
    app.include_router(webhooks.router(Receiver(), paths={"pulse": "/health/pulse"}))
    with served(app) as address:
        yield address


@pytest.mark.parametrize(
    ("method", "path", "more", "status", "said"),
    [
        ("POST", "/thingChanged", {"json": {"name": "x"}}, 200, '{"x":7,"y":1}'),
        ("POST", "/thingChanged", {"json": {"name": "gone"}}, 410, '{"message":"no"}'),
        ("POST", "/thingChanged", {"json": {}}, 400, "body/name: "),
        ("PUT", "/health/pulse", {"content": "beat"}, 401, "credentials"),
        ("PUT", "/pulse", {"content": "beat"}, 404, ""),
        ("POST", "/changed", {"json": ["a"]}, 501, ""),
    ],
)
def test_a_receiver_answers(
    url: str, method: str, path: str, more: Any, status: int, said: str
) -> None:
    answer = httpx2.request(method, url + path, headers={"X-Delivery": "7"}, **more)
    assert answer.status_code == status
    assert said in answer.text


def test_a_receiver_sees_credentials(url: str) -> None:
    headers = {"Authorization": "Bearer t", "Content-Type": "text/plain"}
    answer = httpx2.put(f"{url}/health/pulse", headers=headers, content="beat")
    assert answer.status_code == 204
