"""Scalars."""

from typing import Annotated, Any

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Base64, Date, DateTime, Integer, Number, Time, Uuid


class Scalars(Model):
    text: Omittable[str] = None
    whole: Omittable[Integer] = None
    number: Omittable[Number] = None
    flag: Omittable[bool] = None
    moment: Omittable[DateTime] = None
    day: Omittable[Date] = None
    clock: Omittable[Time] = None
    id: Omittable[Uuid] = None
    blob: Omittable[Base64] = None
    mail: Omittable[str] = None
    nothing: None = None
    anything: Any = None

    hue: Omittable[str] = None
    """A format that nobody knows."""

    retries: Annotated[Omittable[Integer], Range(maximum=5)] = None
    """A default that breaks its own schema.

    Default: `"ten"`.
    """

    any_scalar: Annotated[Omittable[str | Integer | bool], wire("anyScalar")] = None
