"""Words and notations of OpenAPI that more than one stage looks for.

Must not know: how they are used.
"""

from __future__ import annotations

import re

# The fields of a Path Item that are operations (OpenAPI 3.2, section 4.9).
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# `{name}` in a path or in the URL of a server.
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
# The keywords by which a schema can be recognized anywhere.
SCHEMA_WORDS = frozenset(
    "$ref type format items enum properties required minimum maximum minLength maxLength pattern"
    " allOf oneOf anyOf additionalProperties".split()
)
