"""AddOwnerRequest and its parts."""

from typing import Annotated, Literal

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer


class AddOwnerRequestAddress(Model):
    city: Omittable[str] = None


class AddOwnerRequest(Model):
    address: Omittable[AddOwnerRequestAddress] = None
    metadata: Omittable[dict[str, str] | Literal[""]] = None
    ids: Annotated[Omittable[list[Integer]], wire("ids[]")] = None
    callback: Omittable[str] = None
