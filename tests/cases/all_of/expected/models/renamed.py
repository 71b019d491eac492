"""Renamed."""

from .animal import Animal

Renamed = Animal
