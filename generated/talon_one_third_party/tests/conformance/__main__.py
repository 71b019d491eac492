"""Tries a whole package: `python -m conformance PACKAGE DOCUMENT`.

Comes in: the name of an importable package, a file with its document as JSON, a seed
and the number of instances to draw at each site. Goes out: lines of JSON on standard
output: first the number of sites and the settings that the package was generated with,
then the trials in the order of the sites. Must not know: how trials work.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from .bindings import Bindings
from .json_value import Json
from .trials import Trial, Trials


def main() -> None:
    """Reads the arguments, and writes each trial as soon as it is done."""
    asked = _arguments()
    root = json.loads(Path(asked.document).read_text("utf-8"))
    bindings = Bindings(asked.package)
    trials = Trials(bindings, root, asked.seed, asked.instances)
    sites = trials.sites()
    _write({"sites": len(sites), "assumed": {**bindings.assumed}})
    for site in islice(sites, asked.first, None, asked.step):
        _write(_as_json(trials.of(site)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="conformance", description=__doc__)
    parser.add_argument("package")
    parser.add_argument("document")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--instances", type=int, default=100)
    parser.add_argument("--first", type=int, default=0, help="the first site to try")
    parser.add_argument("--step", type=int, default=1, help="from one site to the next")
    return parser.parse_args()


def _as_json(trial: Trial) -> Json:
    site = trial.site
    return {
        "pointer": site.pointer,
        "label": site.label,
        "direction": site.direction,
        "valid": trial.valid,
        "invalid": dict(trial.invalid),
        "disagreements": [asdict(found) for found in trial.disagreements],
        "obstacle": trial.obstacle,
    }


def _write(line: Json) -> None:
    json.dump(line, sys.stdout)
    sys.stdout.write("\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
