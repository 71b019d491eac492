"""What all models share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class Wire(BaseModel):
    """A model whose fields have camel case names on the wire."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
