"""Signs."""

from typing import Literal

Signs = Literal["+", "-", "class", "2nd", "été", "a\nb"]
