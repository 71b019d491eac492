"""Never_."""

from ..runtime.types import Nothing

Never_ = Nothing
