"""Id."""

from ..runtime.types import Integer

Id = str | Integer
