"""Orchard."""

from ..runtime.model import Model, Omittable
from .tree import Tree, TreeLabel


class Orchard(Model):
    first: Omittable[Tree] = None
    name: Omittable[TreeLabel] = None
