"""Foo and its parts."""

from ..runtime.model import Model as _Model
from ..runtime.model import Omittable


class BarFooBar(_Model):
    x: Omittable[str] = None


class Foo(_Model):
    bar: Omittable[BarFooBar] = None
