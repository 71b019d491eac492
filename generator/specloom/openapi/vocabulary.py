"""Words and marks of OpenAPI that more than one stage looks for.

Must not know: what anybody makes of them.
"""

from __future__ import annotations

import re

# The fields of a Path Item that are operations (OpenAPI 3.2, section 4.9).
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# `{name}` in a path or in the URL of a server.
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
