"""References (core, section 8.2.3), followed while the schema is compiled."""

from __future__ import annotations

from urllib.parse import urldefrag

from .outcome import Rule
from .site import Site


def ref(site: Site) -> Rule:
    return site.rule(site.target())


def dynamic_ref(site: Site) -> Rule:
    """Refers to the outermost schema on the way here with the same dynamic anchor."""
    target = site.target()
    name = urldefrag(site.text()).fragment
    if target.resource.dynamic_anchors.get(name) == target:
        target = dict(site.scope).get(name, target)
    return site.rule(target)
