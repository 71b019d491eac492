"""How documents are read where the standard and the intent of authors differ.

Must not know: documents, what the choices do.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """Assumptions beyond the rules of JSON Schema and OpenAPI. Each is a setting of this name.

    assume_object     a schema with `properties`, `required`, `additionalProperties` or
                      `patternProperties`, but without a type, describes an object; JSON Schema
                      lets every other value pass, which hardly any author means
    assume_nullable   `nullable: true` allows null everywhere, not only where it acts (OpenAPI
                      3.0.3, section 4.7.24.1)
    assume_discriminator  of a `oneOf`, only the member that the discriminator names counts (OpenAPI
                      3.0.3, section 4.7.25: it may shortcut validation)
    assume_any_of     a value may fit several members of a `oneOf`
    assume_formats    texts that have a type of their own must have their format (JSON Schema
                      2020-12 validation, section 7.2.1, makes it an annotation)
    assume_direction  `readOnly` values are not sent, `writeOnly` values are not received
    """

    assume_object: bool = True
    assume_nullable: bool = False
    assume_discriminator: bool = True
    assume_any_of: bool = False
    assume_formats: bool = True
    assume_direction: bool = True


USUAL = Assumptions()
