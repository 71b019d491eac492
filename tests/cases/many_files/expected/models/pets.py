"""Pets."""

from .pet import Pet

Pets = list[Pet]
