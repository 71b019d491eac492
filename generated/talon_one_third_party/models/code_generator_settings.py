"""CodeGeneratorSettings."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, wire


class CodeGeneratorSettings(Model, extra="forbid"):
    """How codes are made up."""

    valid_characters: Annotated[list[str], wire("validCharacters")]
    """Characters a code may contain."""

    coupon_pattern: Annotated[
        str, Length(minimum=3, maximum=100), wire("couponPattern")
    ]
    """Shape of a code; each `#` stands for one of the valid characters."""
