"""Maybe."""

from .cat import Cat

Maybe = Cat | None
