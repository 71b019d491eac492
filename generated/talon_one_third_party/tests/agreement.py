"""What is tested: that the types of this package and its document agree.

Comes in: which schemas. Goes out: tests that draw instances of them. What is valid has
to be accepted and written back as it was, what is broken in one keyword to be refused;
jsonschema-rs says which is which. Needs pytest, hypothesis and jsonschema-rs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conformance import Json, Unsatisfiable
from .conformance.agreement import about_invalid, about_valid
from .conformance.bindings import Bindings, Site, placed
from .conformance.oracle import UnusableSchema
from .conformance.trials import Trials

_PACKAGE = __name__.rpartition(".tests")[0]
_BINDINGS = Bindings(_PACKAGE)
_TEXT = files(f"{_PACKAGE}.tests").joinpath("document.json").read_text("utf-8")
_TRIALS = Trials(_BINDINGS, json.loads(_TEXT))
_FAULTS = 100

# Schemas that are large or rarely satisfied are tried all the same; the tests of one
# class are run by all that inherit them.
_drawn = settings(
    deadline=None,
    suppress_health_check=(
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
        HealthCheck.filter_too_much,
        HealthCheck.differing_executors,
    ),
)


def component(pointer: str, type_: Any) -> Sequence[Site]:
    """The schema at a JSON pointer, and the type that the package has for it."""
    return [Site(pointer, pointer, type_)]


def operation(method: str, path: str) -> Sequence[Site]:
    """The parameters, headers and bodies of an operation, with the types it has for
    them."""
    document, start = _TRIALS.document, f"{method} {path} "
    uses = (use for use in _BINDINGS.uses(document) if use.label.startswith(start))
    return [placed(document, use) for use in uses if not use.obstacle]


class Agreement:
    """The tests, for every class that says what its `sites` are."""

    sites: Sequence[Site] = ()

    @_drawn
    @given(data=st.data())
    def test_what_is_valid_comes_back(self, data: st.DataObject) -> None:
        for site in self.sites:
            instance = _valid(site, data)
            assert about_valid(_BINDINGS, site, instance) is None

    @settings(_drawn, max_examples=5)
    @given(data=st.data())
    def test_what_is_broken_is_refused(self, data: st.DataObject) -> None:
        for site in self.sites:
            instance = _valid(site, data)
            faults = _TRIALS.faults(site.direction).of(site.pointer, instance)
            for fault in islice(faults, _FAULTS):
                place = fault.keyword, fault.schema_pointer
                if site.judges(fault.instance_path):
                    differs = about_invalid(_BINDINGS, site, fault.instance, *place)
                    assert differs is None


def _valid(site: Site, data: st.DataObject) -> Json:
    """A valid instance; skips the test where the schema has none, or no judge."""
    instances = _TRIALS.faults(site.direction).instances
    try:
        return data.draw(instances.valid(site.pointer), site.label)
    except (Unsatisfiable, UnusableSchema) as error:
        pytest.skip(str(error))
