"""Every operation of `spec/`: a generated client, a socket, a generated server, and back.

All inputs are drawn from the document; the traffic is checked against it, too.
"""

from __future__ import annotations

import asyncio
import base64
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.bundle import bundle
from specloom.config import Config
from specloom.document import open_document
from woven import made, served

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "templates"))

from conformance import Instances, Json, Oracle, same  # noqa: E402
from conformance.document import joined, lookup, members  # noqa: E402
from conformance.operations import Call, Use, calls  # noqa: E402
from exchanges import Judge, Recorder  # noqa: E402
from stage import Bound, Stage  # noqa: E402
from werkzeug.datastructures import Headers  # noqa: E402

SPEC = ROOT / "spec" / "openapi.yaml"
DOCUMENT = bundle(open_document(SPEC))
ORACLE = Oracle(DOCUMENT)
INSTANCES = Instances(ORACLE)
CALLS = [*calls(ORACLE.document)]
KEY, BASIC = "the key", ("ApiKey-v1 the key", "")

some = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
each_call = pytest.mark.parametrize("call", CALLS, ids=str)


class Theatre:
    """The package of `spec/` with a server of it: what was heard, what will be answered."""

    def __init__(self, package: ModuleType) -> None:
        self.package = package
        self.heard: list[dict[str, Any]] = []
        self.outcome: Any = None
        self.stage = Stage(package, self._play)
        self.recorder = Recorder(self.stage.app)
        self.judge = Judge(DOCUMENT, ORACLE)

    def _play(self, bound: Bound, arguments: Any) -> Any:
        self.heard.append(dict(arguments))
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def bound(self, call: Call) -> Bound:
        return self.stage.operations[call.method, call.path]

    def decoded(self, content: Any, instance: Json) -> Any:
        return self.package.codec.decode(content.type(), json.dumps(instance))

    def judged(self) -> list[str]:
        """What the document says about the last exchange."""
        return self.judge.faults(self.recorder.exchanges[-1])


@pytest.fixture(scope="module")
def theatre(tmp_path_factory: pytest.TempPathFactory) -> Theatre:
    folder = tmp_path_factory.mktemp("operations")
    return Theatre(made(Config(spec=SPEC, output=folder, package="operated", cache=None)))


@pytest.fixture(scope="module")
def url(theatre: Theatre) -> Iterator[str]:
    with served(theatre.recorder) as address:
        yield address


# Calls a method, given its operation and arguments; the result, or an exception of the package.
Ask = Callable[..., Any]


@pytest.fixture(scope="module", params=["sync", "async"])
def ask(request: pytest.FixtureRequest, theatre: Theatre, url: str) -> Iterator[Ask]:
    given_ = {"base_url": url, "api_key": KEY, "basic_auth": BASIC, "retries": 0}
    clients = {name: getattr(theatre.package, name) for name in theatre.package.__all__}
    if request.param == "sync":
        with clients["TalonOneThirdPartyApi"](**given_) as api:
            yield lambda bound, **arguments: bound.of(api)(**arguments)
    else:
        with asyncio.Runner() as runner:
            api = clients["AsyncTalonOneThirdPartyApi"](**given_)
            yield lambda bound, **arguments: runner.run(bound.of(api)(**arguments))
            runner.run(api.close())


# --- what is drawn ------------------------------------------------------------------------------


def instances(use: Use) -> st.SearchStrategy[Json]:
    """Values of a schema that can travel where it is used."""
    drawn = INSTANCES.valid(use.pointer)
    match use.location:
        case "path":
            return drawn.filter(lambda value: value not in ("", ".", ".."))
        case "header":
            return drawn.filter(lambda value: fits_in_a_header(str(value)))
        case "query" if members(lookup(DOCUMENT, use.pointer)).get("type") == "object":
            return attributes
    return drawn


def fits_in_a_header(text: str) -> bool:
    """RFC 9110, section 5.5: no control characters, no white space at the ends."""
    return not re.search(r"[\0-\x1f\x7f]", text) and text == text.strip(" \t")


# Members of an exploded object are parameters of their own, and texts if nothing is said of them.
attributes = st.dictionaries(
    st.text(st.characters(codec="utf-8"), min_size=1).map(".{}".format),
    st.text(st.characters(codec="utf-8")),
    min_size=1,
)


def requested(call: Call) -> st.SearchStrategy[dict[Use, Json]]:
    """A value for all that is required, and for some of the rest."""
    uses = [use for use in call.uses if use.role in ("parameter", "body")]
    strategies = {use: instances(use) for use in uses}
    required = {use: drawn for use, drawn in strategies.items() if is_required(use)}
    optional = {use: drawn for use, drawn in strategies.items() if use not in required}
    return st.fixed_dictionaries(required, optional=optional)


def is_required(use: Use) -> bool:
    owner = re.sub("/content/.*|/schema$", "", use.pointer)
    return members(lookup(DOCUMENT, owner)).get("required") is True


def responses(call: Call) -> dict[str, Use | None]:
    """Each declared status with its body, if it has one."""
    owner = joined("/paths", call.path, call.method.lower(), "responses")
    statuses = members(lookup(DOCUMENT, owner))
    bodies = {use.status: use for use in call.uses if use.role == "response"}
    return {status: bodies.get(status) for status in statuses}


def arguments(theatre: Theatre, bound: Bound, drawn: dict[Use, Json]) -> dict[str, Any]:
    """Drawn values in the types of the package, by the names of its arguments."""
    found = {}
    for use, value in drawn.items():
        if use.role == "body":
            found["body"] = theatre.decoded(bound.declared.body.contents[0], value)
        else:
            parameter = declared_parameter(bound, use)
            found[parameter.name] = theatre.decoded(parameter, value)
    return found


def defaults(theatre: Theatre, call: Call, drawn: dict[Use, Json]) -> dict[str, Any]:
    """The values that a server has for parameters that are not sent."""
    absent = [use for use in call.uses if use.role == "parameter" and use not in drawn]
    known = {use: members(lookup(DOCUMENT, use.pointer)).get("default") for use in absent}
    said = {use: value for use, value in known.items() if value is not None}
    return arguments(theatre, theatre.bound(call), said)


def declared_parameter(bound: Bound, use: Use) -> Any:
    [found] = [
        each
        for each in bound.declared.parameters
        if (each.wire, type(each).__name__.lower()) == (use.name, use.location)
    ]
    return found


def some_request(theatre: Theatre, call: Call) -> dict[str, Any]:
    """Arguments without which the call cannot be made."""
    uses = [use for use in call.uses if use.role in ("parameter", "body") and is_required(use)]
    first = {use: INSTANCES.first(use.pointer) for use in uses}
    filled = {use: "x" if value == "" else value for use, value in first.items()}
    return arguments(theatre, theatre.bound(call), filled)


def some_result(theatre: Theatre, call: Call) -> Any:
    """A result that the document allows."""
    status, use = next(iter(responses(call).items()))
    if use is None:
        return None
    content = theatre.bound(call).declared.responses[status].contents[0]
    return theatre.decoded(content, INSTANCES.first(use.pointer))


# --- there and back -----------------------------------------------------------------------------


def test_there_are_as_many_operations_as_in_the_reference(theatre: Theatre) -> None:
    assert len(CALLS) == len(theatre.stage.operations) == 25


@each_call
@some
@given(data=st.data())
def test_arguments_arrive(theatre: Theatre, ask: Ask, call: Call, data: st.DataObject) -> None:
    drawn = data.draw(requested(call))
    bound = theatre.bound(call)
    sent = arguments(theatre, bound, drawn)
    theatre.outcome = some_result(theatre, call)
    ask(bound, **sent)
    arrived = {name: value for name, value in theatre.heard[-1].items() if value is not None}
    assert arrived == {**defaults(theatre, call, drawn), **sent}
    for use, value in drawn.items():
        name = "body" if use.role == "body" else declared_parameter(bound, use).name
        assert same(json.loads(theatre.package.codec.encode(arrived[name])), value)
    assert theatre.judged() == []


@each_call
@some
@given(data=st.data())
def test_results_come_back(theatre: Theatre, ask: Ask, call: Call, data: st.DataObject) -> None:
    bound = theatre.bound(call)
    status, use = next(iter(responses(call).items()))
    theatre.outcome = instance = None
    if use is not None:
        instance = data.draw(instances(use))
        content = bound.declared.responses[status].contents[0]
        theatre.outcome = theatre.decoded(content, instance)
    result = ask(bound, **some_request(theatre, call))
    assert result == theatre.outcome
    assert same(json.loads(theatre.package.codec.encode(result)), instance)
    assert theatre.recorder.exchanges[-1].status == int(status)
    assert theatre.judged() == []


ERRORS = [
    pytest.param(call, status, use, id=f"{call} {status}")
    for call in CALLS
    for status, use in responses(call).items()
    if not status.startswith("2")
]


@pytest.mark.parametrize(("call", "status", "use"), ERRORS)
@settings(some, max_examples=2)
@given(data=st.data())
def test_errors_arrive_as_their_class(
    theatre: Theatre, ask: Ask, call: Call, status: str, use: Use, data: st.DataObject
) -> None:
    bound = theatre.bound(call)
    error = bound.declared.responses[status]
    instance = data.draw(instances(use))
    theatre.outcome = error(theatre.decoded(error.contents[0], instance), status=int(status))
    with pytest.raises(theatre.package.errors.StatusError) as caught:
        ask(bound, **some_request(theatre, call))
    assert (type(caught.value), caught.value.status) == (error, int(status))
    assert caught.value.body == theatre.outcome.body
    assert same(json.loads(theatre.package.codec.encode(caught.value.body)), instance)
    assert theatre.judged() == []


@each_call
@pytest.mark.parametrize("status", [418, 503, 301])
def test_an_undeclared_status_is_an_error_all_the_same(
    theatre: Theatre, ask: Ask, call: Call, status: int
) -> None:
    theatre.outcome = theatre.package.errors.StatusError({"odd": "ü"}, status=status)
    with pytest.raises(theatre.package.errors.StatusError) as caught:
        ask(theatre.bound(call), **some_request(theatre, call))
    assert type(caught.value) is theatre.package.errors.StatusError
    assert (caught.value.status, caught.value.body) == (status, {"odd": "ü"})
    assert theatre.judged() == [f"{status} is not declared"]


ODD = {
    "missing": {"query": b""},
    "wrong type": {"query": b"profileIntegrationId=a&loyaltyProgramId=b"},
    "undeclared": {"query": b"profileIntegrationId=a&loyaltyProgramId=1&odd=1"},
    "status": {"status": 418},
    "media type": {"answered": Headers({"Content-Type": "text/plain"})},
    "answer": {"answer": b'{"id": "1"}'},
    "header": {"headers": Headers()},
    "body": {"body": b"{}"},
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_the_judge_objects(theatre: Theatre, ask: Ask, odd: dict[str, Any]) -> None:
    [call] = [call for call in CALLS if call.path == "/customer_engagement/loyalty"]
    theatre.outcome = some_result(theatre, call)
    ask(theatre.bound(call), **some_request(theatre, call))
    [exchange] = theatre.recorder.exchanges[-1:]
    assert theatre.judge.faults(exchange) == []
    assert theatre.judge.faults(replace(exchange, **odd)) != []


# --- credentials --------------------------------------------------------------------------------


def schemes(call: Call) -> list[str]:
    """The security schemes that the document asks for."""
    root = DOCUMENT
    operation = members(lookup(root, joined("/paths", call.path, call.method.lower())))
    return [name for each in operation.get("security", root["security"]) for name in each]


AUTHORIZATION = {
    "ApiKeyAuth": f"ApiKey-v1 {KEY}",
    "ApiKeyBasicAuth": f"Basic {base64.b64encode(':'.join(BASIC).encode()).decode()}",
}


@each_call
def test_credentials_are_sent_as_documented(theatre: Theatre, ask: Ask, call: Call) -> None:
    theatre.outcome = some_result(theatre, call)
    ask(theatre.bound(call), **some_request(theatre, call))
    expected = [AUTHORIZATION[name] for name in schemes(call)]
    assert theatre.recorder.exchanges[-1].headers.getlist("Authorization") == expected


@pytest.mark.parametrize("call", [call for call in CALLS if schemes(call)], ids=str)
def test_without_its_credential_nothing_is_sent(theatre: Theatre, url: str, call: Call) -> None:
    before = len(theatre.recorder.exchanges)
    wrong = {"api_key": KEY} if "ApiKeyBasicAuth" in schemes(call) else {"basic_auth": BASIC}
    with theatre.package.TalonOneThirdPartyApi(base_url=url, **wrong) as api:
        with pytest.raises(theatre.package.errors.MissingCredential):
            theatre.bound(call).of(api)(**some_request(theatre, call))
    assert len(theatre.recorder.exchanges) == before


def test_only_mparticle_needs_no_credential() -> None:
    assert [str(call) for call in CALLS if not schemes(call)] == ["POST /mparticle"]
