"""Chicken and Egg."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire


class Chicken(Model):
    from_: Annotated["Omittable[Egg]", wire("from")] = None


class Egg(Model):
    by: Omittable[Chicken] = None
