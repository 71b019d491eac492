"""Any_."""

from typing import Any

from ..runtime.model import Model as _Model


class Any_(_Model):
    a: Any = None
