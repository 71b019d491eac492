"""Version."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Version(Model):
    number: Annotated[str, Length(minimum=1)]
    yanked: Omittable[bool] = None
    sizes: Omittable[dict[str, Integer]] = None
