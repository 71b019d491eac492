"""Generated types and their document agree: valid values come back unchanged, values that violate
one keyword are refused.

Instances are drawn from the raw schemas, and validated by jsonschema-rs; both are independent of
the generated code. A value equal as JSON is as valid as the instance.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path

import golden
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.bundle import bundle
from specloom.config import Config, read_config
from specloom.document import Workspace
from specloom.pipeline import weave

CHECKOUT = Path(__file__).parents[1]
sys.path += [str(CHECKOUT / "templates"), str(CHECKOUT / "generated")]

from conformance import Faults, Instances, Json, Oracle  # noqa: E402
from conformance.agreement import about_invalid, about_valid  # noqa: E402
from conformance.bindings import Bindings, Site  # noqa: E402
from conformance.boundaries import shown  # noqa: E402
from conformance.operations import calls  # noqa: E402
from conformance.trials import Trials  # noqa: E402


def bundled(config: Config) -> Json:
    """The document of a configuration as one JSON value."""
    assert config.spec is not None
    return bundle(Workspace(config.spec, allow_outside=config.allow_outside).open())


ORACLE = Oracle(bundled(Config(spec=CHECKOUT / "spec" / "openapi.yaml")))
BINDINGS = Bindings("talon_one_third_party")
INSTANCES = Instances(ORACLE)
FAULTS = Faults(INSTANCES)
SITES = list(BINDINGS.sites(ORACLE.document))

drawn = settings(
    max_examples=100,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
every_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.label)


def test_every_schema_is_reached() -> None:
    assert not [site for site in SITES if site.obstacle]
    labels = {site.label for site in BINDINGS.uses(ORACLE.document)}
    found = [str(call) for call in calls(ORACLE.document)]
    assert len(found) == 25
    assert [call for call in found if not any(label.startswith(call) for label in labels)] == []


def test_every_example_of_the_document_comes_back() -> None:
    examples = [
        (site, example)
        for site in BINDINGS.uses(ORACLE.document)
        for example in shown(ORACLE.document, site.pointer)
    ]
    assert len(examples) > 50
    assert [about_valid(BINDINGS, *each) for each in examples if about_valid(BINDINGS, *each)] == []


@every_site
@drawn
@given(data=st.data())
def test_what_is_valid_comes_back(site: Site, data: st.DataObject) -> None:
    instance = data.draw(INSTANCES.valid(site.pointer))
    assert about_valid(BINDINGS, site, instance) is None


@every_site
@settings(drawn, max_examples=3)
@given(data=st.data())
def test_what_is_broken_is_refused(site: Site, data: st.DataObject) -> None:
    instance = data.draw(INSTANCES.valid(site.pointer))
    for fault in islice(FAULTS.of(site.pointer, instance), 200):
        where = fault.keyword, fault.schema_pointer
        assert about_invalid(BINDINGS, site, fault.instance, *where) is None


@pytest.mark.parametrize("case", golden.generated_cases(), ids=lambda case: case.name)
def test_the_packages_of_the_cases_agree_with_their_documents(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = read_config(case / "config.toml") if (case / "config.toml").exists() else Config()
    config = replace(known, spec=spec_of(case), output=tmp_path, package=f"agrees_{case.name}")
    package = weave(config, lambda stage: None)
    package.tree.write(package.folder)
    monkeypatch.syspath_prepend(tmp_path)
    trials = Trials(Bindings(package.folder.name), bundled(config), seed=1, count=30)
    assert [found for site in trials.sites() for found in trials.of(site).disagreements] == []


def spec_of(case: Path) -> Path:
    (spec,) = case.glob("spec.*")
    return spec
