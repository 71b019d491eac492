"""Pet."""

from typing import Annotated

from ..runtime.unions import Tagged
from .cat import Cat
from .dog import Dog

Pet = Annotated[Cat | Dog, Tagged("kind", "cat", "dog")]
