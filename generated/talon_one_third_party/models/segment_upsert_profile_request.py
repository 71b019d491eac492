"""SegmentUpsertProfileRequest."""

from typing import Annotated, Any

from ..runtime.model import Model, Omittable, wire
from .attribute_info import AttributeInfo
from .audience_change import AudienceChange


class SegmentUpsertProfileRequest(Model):
    """Changes to a profile, audiences by number."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes to set."""

    run_rule_engine: Annotated[Omittable[bool], wire("runRuleEngine")] = None
    """Whether the change also triggers campaign rules.

    Default: `false`.
    """

    audiences_changes: Annotated[
        Omittable[AudienceChange], wire("audiencesChanges")
    ] = None

    attributes_info: Annotated[
        Omittable[list[AttributeInfo]], wire("attributesInfo")
    ] = None
    """Types for attributes that do not exist yet; otherwise the type is guessed.
    Lists cannot be converted.
    """
