"""Campaign."""

from typing import Annotated, Any, Literal

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer, Number
from .code_generator_settings import CodeGeneratorSettings
from .limit_config import LimitConfig


class Campaign(Model):
    """A campaign, with counters of what it has done so far."""

    id: Integer
    """Number of the campaign."""

    created: DateTime
    """When the campaign was created."""

    application_id: Annotated[Integer, wire("applicationId")]
    """Application that runs the campaign."""

    user_id: Annotated[Integer, wire("userId")]
    """User the campaign belongs to."""

    name: Annotated[str, Length(minimum=1)]
    """Display name."""

    description: str
    """What the campaign is about."""

    start_time: Annotated[Omittable[DateTime], wire("startTime")] = None
    """When the campaign becomes active."""

    end_time: Annotated[Omittable[DateTime], wire("endTime")] = None
    """When the campaign stops."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the campaign."""

    state: Literal["enabled", "disabled", "archived"]
    """Only an enabled campaign runs.

    Default: `"enabled"`.
    """

    active_ruleset_id: Annotated[Omittable[Integer], wire("activeRulesetId")] = None
    """Ruleset in force."""

    tags: Annotated[
        list[Annotated[str, Length(minimum=1, maximum=50)]], Length(maximum=50)
    ]
    """Labels of the campaign."""

    features: list[Literal["coupons", "referrals", "loyalty", "giveaways"]]
    """Kinds of promotion the campaign may use."""

    coupon_settings: Annotated[
        Omittable[CodeGeneratorSettings], wire("couponSettings")
    ] = None
    referral_settings: Annotated[
        Omittable[CodeGeneratorSettings], wire("referralSettings")
    ] = None

    limits: list[LimitConfig]
    """Budgets of the campaign."""

    campaign_groups: Annotated[Omittable[list[Integer]], wire("campaignGroups")] = None
    """Groups the campaign is part of."""

    coupon_redemption_count: Annotated[
        Omittable[Integer], wire("couponRedemptionCount")
    ] = None
    """Coupons redeemed."""

    referral_redemption_count: Annotated[
        Omittable[Integer], wire("referralRedemptionCount")
    ] = None
    """Referrals redeemed."""

    discount_count: Annotated[Omittable[Number], wire("discountCount")] = None
    """Sum of all discounts given."""

    discount_effect_count: Annotated[
        Omittable[Integer], wire("discountEffectCount")
    ] = None
    """Discounts given."""

    coupon_creation_count: Annotated[
        Omittable[Integer], wire("couponCreationCount")
    ] = None
    """Coupons created by rules."""

    custom_effect_count: Annotated[Omittable[Integer], wire("customEffectCount")] = None
    """Custom effects triggered."""

    referral_creation_count: Annotated[
        Omittable[Integer], wire("referralCreationCount")
    ] = None
    """Referrals created by rules."""

    add_free_item_effect_count: Annotated[
        Omittable[Integer], wire("addFreeItemEffectCount")
    ] = None
    """Free items added."""

    awarded_giveaways_count: Annotated[
        Omittable[Integer], wire("awardedGiveawaysCount")
    ] = None
    """Giveaways handed out."""

    created_loyalty_points_count: Annotated[
        Omittable[Number], wire("createdLoyaltyPointsCount")
    ] = None
    """Sum of loyalty points created."""

    created_loyalty_points_effect_count: Annotated[
        Omittable[Integer], wire("createdLoyaltyPointsEffectCount")
    ] = None
    """Times that points were created."""

    redeemed_loyalty_points_count: Annotated[
        Omittable[Number], wire("redeemedLoyaltyPointsCount")
    ] = None
    """Sum of loyalty points redeemed."""

    redeemed_loyalty_points_effect_count: Annotated[
        Omittable[Integer], wire("redeemedLoyaltyPointsEffectCount")
    ] = None
    """Times that points were redeemed."""

    call_api_effect_count: Annotated[
        Omittable[Integer],
        wire("callApiEffectCount"),
    ] = None
    """Webhooks called."""

    last_activity: Annotated[Omittable[DateTime], wire("lastActivity")] = None
    """When the campaign last had an effect."""

    updated: Omittable[DateTime] = None
    """When the campaign was last edited."""

    created_by: Annotated[Omittable[str], wire("createdBy")] = None
    """User who created the campaign."""

    updated_by: Annotated[Omittable[str], wire("updatedBy")] = None
    """User who edited the campaign last."""

    template_id: Annotated[Omittable[Integer], wire("templateId")] = None
    """Template the campaign was made from."""
