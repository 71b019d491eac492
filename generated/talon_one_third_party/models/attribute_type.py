"""AttributeType."""

from typing import Literal

AttributeType = Literal[
    "string",
    "time",
    "number",
    "boolean",
    "location",
    "(list string)",
    "(list number)",
    "(list time)",
    "(list location)",
]
"""Data type of a custom attribute, as chosen in the Campaign Manager."""
