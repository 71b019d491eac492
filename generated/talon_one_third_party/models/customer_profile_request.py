"""CustomerProfileRequest."""

from typing import Annotated, Any

from ..runtime.model import Model, Omittable, wire
from .audience_change import AudienceChange


class CustomerProfileRequest(Model):
    """Changes to a customer profile."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes to set."""

    run_rule_engine: Annotated[Omittable[bool], wire("runRuleEngine")] = None
    """Whether the change also triggers campaign rules.

    Default: `false`.
    """

    audiences_changes: Annotated[
        Omittable[AudienceChange], wire("audiencesChanges")
    ] = None
