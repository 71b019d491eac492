"""Effect."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer
from .effect_props import EffectProps


class Effect(Model):
    """A decision of the Rule Engine."""

    campaign_id: Annotated[Integer, wire("campaignId")]
    """Campaign of the rule."""

    ruleset_id: Annotated[Integer, wire("rulesetId")]
    """Ruleset of the rule."""

    rule_index: Annotated[Integer, wire("ruleIndex")]
    """Position of the rule in its ruleset."""

    rule_name: Annotated[str, wire("ruleName")]
    """Name of the rule."""

    effect_type: Annotated[str, wire("effectType")]
    """Kind of effect; tells what is in `props`."""

    triggered_by_coupon: Annotated[Omittable[Integer], wire("triggeredByCoupon")] = None
    """Coupon that led to the effect."""

    props: EffectProps
