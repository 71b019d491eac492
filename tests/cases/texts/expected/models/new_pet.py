"""NewPet."""

from typing import Annotated, Literal

from ..runtime.conforms import Conforms
from ..runtime.model import Model, Omittable, wire


class NewPet(
    Model,
    check=Conforms(
        {
            "properties": {
                "full-name": {"type": "string"},
                "pet-kind": {"type": "string", "enum": ["a-cat", "a-dog"]},
                "fixed-text": {"const": "this-one"},
            },
            "patternProperties": {"^x-": {"type": "string"}},
        }
    ),
):
    """A pet

    Says what a pet is.
    """

    full_name: Annotated[Omittable[str], wire("full-name")] = None
    """Its name.

    Default: `"no-name"`. Example: `"Rex"`.
    """

    pet_kind: Annotated[Literal["a-cat", "a-dog"], wire("pet-kind")]
    """Its kind."""

    fixed_text: Annotated[Omittable[Literal["this-one"]], wire("fixed-text")] = None
