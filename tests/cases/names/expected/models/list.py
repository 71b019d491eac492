"""List."""

from typing import Annotated

from ..runtime.model import Model as _Model
from ..runtime.model import Omittable, wire


class List(_Model):
    str_: Annotated[Omittable[str], wire("str")] = None
