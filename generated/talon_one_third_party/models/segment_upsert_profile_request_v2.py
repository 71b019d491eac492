"""SegmentUpsertProfileRequestV2."""

from typing import Annotated, Any

from ..runtime.model import Model, Omittable, wire
from .attribute_info import AttributeInfo
from .audience_change_v2 import AudienceChangeV2


class SegmentUpsertProfileRequestV2(Model):
    """Changes to a profile, audiences by name."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes to set. Unknown ones are created."""

    run_rule_engine: Annotated[Omittable[bool], wire("runRuleEngine")] = None
    """Whether the change also triggers campaign rules.

    Default: `false`.
    """

    audiences_changes: Annotated[
        Omittable[AudienceChangeV2], wire("audiencesChanges")
    ] = None

    attributes_info: Annotated[
        Omittable[list[AttributeInfo]], wire("attributesInfo")
    ] = None
    """Types for attributes that do not exist yet; otherwise the type is guessed.
    Lists cannot be converted.
    """
