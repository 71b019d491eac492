"""Keywords that refer to schemas (core, section 8.2.3).

Comes in: a site of the keyword. Goes out: the rule of its target. Must not know: what
the target says.
"""

from __future__ import annotations

from urllib.parse import urldefrag

from .outcome import Rule
from .site import Site


def ref(site: Site) -> Rule:
    return site.rule(site.target())


def dynamic_ref(site: Site) -> Rule:
    """Refers to the outermost schema in scope with the same dynamic anchor."""
    target = site.target()
    name = urldefrag(site.text()).fragment
    if target.resource.dynamic_anchors.get(name) == target:
        target = dict(site.scope).get(name, target)
    return site.rule(target)
