"""The official JSON Schema Test Suite, decided by generated types: results that must not get worse.

Skipped if the suite is not available: it is located next to the checkout and is not part of it.
"""

from __future__ import annotations

import pytest
import scoreboard
from suite import SUITE, Score

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason="the official suite is not here")


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return scoreboard.scores()


def test_every_required_group_is_right(scores: dict[str, Score]) -> None:
    found = scores["2020-12, required"]
    assert (len(found.groups), found.instances) == (383, 1299)
    assert dict(found.wrong) == {}


@pytest.mark.parametrize(
    "name", ["enforced formats, beside `type: string`", "draft 4, as OpenAPI 3.0"]
)
def test_nothing_is_wrong_with(scores: dict[str, Score], name: str) -> None:
    assert len(scores[name].groups) >= 4
    assert dict(scores[name].wrong) == {}


def test_the_page_tells_the_scores(scores: dict[str, Score]) -> None:
    """`python tests/scoreboard.py --write` brings it up to date."""
    page = scoreboard.PAGE.read_text("utf-8")
    for name, found in scores.items():
        assert f"| {' | '.join(scoreboard.row(name, found))} |" in page


def test_the_page_names_what_is_wrong(scores: dict[str, Score]) -> None:
    page = scoreboard.PAGE.read_text("utf-8")
    for group in scores["2020-12, optional"].wrong:
        file, _, description = group.partition(": ")
        about = f"`{file.removeprefix('format/')}`" if "format/" in file else f"*{description}*"
        assert about in page
