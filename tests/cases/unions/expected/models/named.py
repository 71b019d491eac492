"""Named."""

from typing import Annotated

from ..runtime.unions import OneOf
from .bird import Bird
from .fish import Fish

Named = Annotated[Bird | Fish, OneOf("kind", "Bird", "eel", default=0)]
