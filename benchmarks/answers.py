"""Parsing and dumping a response: generated models compared with models written by hand.

Comes in: the committed package of the Third-party API, and the sample response of Track event. Goes
out: a table. Must not know: generators.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from specloom.document import open_document

from benchmarks.by_hand.answer import IntegrationState
from benchmarks.measure import take_turns
from benchmarks.report import Table, per_second, ratio

_HOME = Path(__file__).parent.parent
_SAMPLE = _HOME / "spec" / "examples" / "integration-state.yaml"
# Turns are short, so that both run at the same machine speed.
_TIMES = 4
_ROUNDS = 500


def track_event_answer() -> bytes:
    """The sample response, as JSON."""
    return json.dumps(open_document(_SAMPLE).value["value"]).encode()


def answers() -> Table:
    """Raises AssertionError if one of the two does not return its input unchanged."""
    sample = track_event_answer()
    contenders: dict[str, tuple[Callable[[bytes], Any], Callable[[Any], bytes]]] = {
        "specloom": _generated(),
        "by hand": (_parse_by_hand, _dump_by_hand),
    }
    for parse, dump in contenders.values():
        assert json.loads(dump(parse(sample))) == json.loads(sample)
    return Table(
        "Parse and dump",
        f"The sample answer of Track event ({len(sample):,} bytes), by the generated package and"
        " by pydantic models written by hand for the same shape (`by_hand/`, which check less).",
        ["", "specloom", "by hand", "specloom's share of the time"],
        [
            _row(
                "parse", {name: partial(parse, sample) for name, (parse, _) in contenders.items()}
            ),
            _row(
                "dump", {n: partial(dump, parse(sample)) for n, (parse, dump) in contenders.items()}
            ),
        ],
    )


def _row(what: str, contenders: dict[str, Callable[[], object]]) -> list[str]:
    times = take_turns(
        {name: partial(_each, act) for name, act in contenders.items()}, rounds=_ROUNDS
    )
    speeds = [per_second(times.seconds(name)) for name in contenders]
    return [what, *speeds, ratio(times.ratio(*contenders))]


def _each(act: Callable[[], object]) -> float:
    start = time.process_time()
    for _ in range(_TIMES):
        act()
    return (time.process_time() - start) / _TIMES


def _generated() -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    sys.path.insert(0, str(_HOME / "generated"))
    codec = import_module("talon_one_third_party.codec")
    models = import_module("talon_one_third_party.models")
    return partial(codec.decode, models.IntegrationState), codec.encode


def _parse_by_hand(data: bytes) -> IntegrationState:
    return IntegrationState.model_validate_json(data)


def _dump_by_hand(value: IntegrationState) -> bytes:
    return value.model_dump_json(by_alias=True, exclude_unset=True).encode()
