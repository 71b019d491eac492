"""Campaigns and what they did."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from benchmarks.by_hand.wire import Wire


class LimitConfig(Wire):
    action: str
    limit: float
    period: Literal["daily", "weekly", "monthly", "yearly"] | None = None
    entities: list[Literal["Coupon", "Referral", "Profile", "Identifier"]]


class CodeGeneratorSettings(Wire):
    valid_characters: list[str]
    coupon_pattern: str


class Campaign(Wire):
    id: int
    created: datetime
    application_id: int
    user_id: int
    name: str
    description: str
    start_time: datetime | None = None
    end_time: datetime | None = None
    attributes: dict[str, Any] | None = None
    state: Literal["enabled", "disabled", "archived"]
    active_ruleset_id: int | None = None
    tags: list[str]
    features: list[Literal["coupons", "referrals", "loyalty", "giveaways"]]
    coupon_settings: CodeGeneratorSettings | None = None
    referral_settings: CodeGeneratorSettings | None = None
    limits: list[LimitConfig]
    campaign_groups: list[int] | None = None
    coupon_redemption_count: int | None = None
    referral_redemption_count: int | None = None
    discount_count: float | None = None
    discount_effect_count: int | None = None
    coupon_creation_count: int | None = None
    custom_effect_count: int | None = None
    referral_creation_count: int | None = None
    add_free_item_effect_count: int | None = None
    awarded_giveaways_count: int | None = None
    created_loyalty_points_count: float | None = None
    created_loyalty_points_effect_count: int | None = None
    redeemed_loyalty_points_count: float | None = None
    redeemed_loyalty_points_effect_count: int | None = None
    call_api_effect_count: int | None = None
    last_activity: datetime | None = None
    updated: datetime | None = None
    created_by: str | None = None
    updated_by: str | None = None
    template_id: int | None = None


class RuleFailureReason(Wire):
    campaign_id: int = Field(alias="campaignID")
    campaign_name: str
    ruleset_id: int = Field(alias="rulesetID")
    coupon_id: int | None = Field(None, alias="couponID")
    coupon_value: str | None = None
    referral_id: int | None = Field(None, alias="referralID")
    referral_value: str | None = None
    rule_index: int
    rule_name: str
    condition_index: int | None = None
    effect_index: int | None = None
    details: str | None = None


class Giveaway(Wire):
    id: int
    created: datetime
    code: str
    pool_id: int
    start_date: datetime | None = None
    end_date: datetime | None = None
    attributes: dict[str, Any] | None = None
    used: bool | None = None
    import_id: int | None = None
