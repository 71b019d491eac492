"""Class."""

from typing import Annotated

from ..runtime.model import Model as _Model
from ..runtime.model import Omittable, wire
from ..runtime.types import DateTime
from .list import List


class Class(_Model):
    class_: Annotated[Omittable[str], wire("class")] = None
    model_config_: Annotated[Omittable[str], wire("model_config")] = None
    model_dump_: Annotated[Omittable[str], wire("model_dump")] = None
    json_: Annotated[Omittable[str], wire("json")] = None
    type: Annotated[Omittable[str], wire("@type")] = None
    ref: Annotated[Omittable[str], wire("$ref")] = None
    id: Annotated[Omittable[str], wire("_id")] = None
    field_2fa: Annotated[Omittable[str], wire("2fa")] = None
    foo_bar_mixed: Annotated[Omittable[str], wire("fooBar")] = None
    foo_bar: Omittable[str] = None
    empty: Annotated[Omittable[str], wire("")] = None
    größe: Omittable[str] = None
    名前: Omittable[str] = None
    str_: Annotated[Omittable[str], wire("str")] = None
    list_: Annotated[Omittable[list[str]], wire("list")] = None
    datetime: Omittable[DateTime] = None
    items: Omittable[list[List]] = None
