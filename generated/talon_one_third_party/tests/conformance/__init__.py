"""Valid and broken instances of schemas, to prove that bindings and a document agree.

    oracle = Oracle(document)                   # the judge, jsonschema-rs
    instances = Instances(oracle)
    instances.valid("/components/schemas/Pet")  # a hypothesis strategy
    instances.seeded("/components/schemas/Pet", seed=1)
    boundary_values(instances, "/components/schemas/Pet")
    Faults(instances).of("/components/schemas/Pet", instance)

Comes in: a whole OpenAPI document as one JSON value, and JSON pointers of schemas in
it. Goes out: instances, and verdicts about them. Must not know: bindings. Needs
hypothesis and jsonschema-rs.
"""

from __future__ import annotations

from .boundaries import boundary_values
from .dialects import Dialect, dialect_of
from .faults import Fault, Faults
from .formats import FORMATS, Format
from .instances import Instances, Unsatisfiable
from .json_value import Json, same
from .oracle import Oracle, UnusableSchema, Violation

__all__ = [
    "FORMATS",
    "Dialect",
    "Fault",
    "Faults",
    "Format",
    "Instances",
    "Json",
    "Oracle",
    "Unsatisfiable",
    "UnusableSchema",
    "Violation",
    "boundary_values",
    "dialect_of",
    "same",
]
