"""JSON ↔ values: `decode(models.Pet, data)`, `encode(pet)`."""

from .runtime.codec import DecodeError, Violation, decode, encode

__all__ = ["DecodeError", "Violation", "decode", "encode"]
