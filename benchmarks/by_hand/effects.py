"""What rules decided."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field

from benchmarks.by_hand.wire import Wire


class AcceptCouponEffectProps(Wire):
    value: str


class AcceptReferralEffectProps(Wire):
    value: str


class RedeemReferralEffectProps(Wire):
    id: int
    value: str


class RejectCouponEffectProps(Wire):
    value: str
    rejection_reason: str
    condition_index: int | None = None
    effect_index: int | None = None
    details: str | None = None


class RejectReferralEffectProps(Wire):
    value: str
    rejection_reason: str
    condition_index: int | None = None
    effect_index: int | None = None
    details: str | None = None


class CouponCreatedEffectProps(Wire):
    value: str
    profile_id: str


class ReferralCreatedEffectProps(Wire):
    value: str


class SetDiscountEffectProps(Wire):
    name: str
    value: float
    scope: str | None = None
    desired_value: float | None = None


class SetDiscountPerItemEffectProps(Wire):
    name: str
    value: float
    position: float
    sub_position: float | None = None
    desired_value: float | None = None
    scope: str | None = None
    total_discount: float | None = None
    desired_total_discount: float | None = None
    bundle_index: int | None = None
    bundle_name: str | None = None


class SetDiscountPerAdditionalCostEffectProps(Wire):
    name: str
    additional_cost_id: int
    additional_cost: str
    value: float
    desired_value: float | None = None


class TriggerWebhookEffectProps(Wire):
    webhook_id: float
    webhook_name: str


class AddLoyaltyPointsEffectProps(Wire):
    name: str
    program_id: int
    sub_ledger_id: str
    value: float
    desired_value: float | None = None
    recipient_integration_id: str
    start_date: datetime | None = None
    expiry_date: datetime | None = None
    transaction_uuid: str = Field(alias="transactionUUID")
    cart_item_position: float | None = None
    cart_item_sub_position: float | None = None
    card_identifier: str | None = None


class DeductLoyaltyPointsEffectProps(Wire):
    rule_title: str
    program_id: int
    sub_ledger_id: str
    value: float
    transaction_uuid: str = Field(alias="transactionUUID")
    name: str
    card_identifier: str | None = None


class AddFreeItemEffectProps(Wire):
    sku: str
    name: str


class ShowNotificationEffectProps(Wire):
    notification_type: str
    title: str
    body: str


class UpdateAttributeEffectProps(Wire):
    path: str
    value: Any


class RollbackCouponEffectProps(Wire):
    value: str


class RollbackReferralEffectProps(Wire):
    value: str


class RollbackDiscountEffectProps(Wire):
    name: str
    value: float
    cart_item_position: float | None = None
    cart_item_sub_position: float | None = None
    additional_cost_id: int | None = None
    additional_cost: str | None = None
    scope: str | None = None


class RollbackAddedLoyaltyPointsEffectProps(Wire):
    program_id: int
    sub_ledger_id: str
    value: float
    recipient_integration_id: str
    transaction_uuid: str = Field(alias="transactionUUID")
    cart_item_position: float | None = None
    cart_item_sub_position: float | None = None
    card_identifier: str | None = None


class RollbackDeductedLoyaltyPointsEffectProps(Wire):
    program_id: int
    sub_ledger_id: str
    value: float
    recipient_integration_id: str
    start_date: datetime | None = None
    expiry_date: datetime | None = None
    transaction_uuid: str = Field(alias="transactionUUID")
    card_identifier: str | None = None


class ShowBundleMetadataEffectProps(Wire):
    description: str
    bundle_attributes: list[str]
    items_indices: list[float]


class AwardGiveawayEffectProps(Wire):
    pool_id: int
    pool_name: str
    recipient_integration_id: str
    giveaway_id: int
    code: str


class WillAwardGiveawayEffectProps(Wire):
    pool_id: int
    pool_name: str
    recipient_integration_id: str


class ErrorEffectProps(Wire):
    message: str


class CustomEffectProps(Wire):
    effect_id: int
    name: str
    payload: dict[str, Any]


class SetDiscountPerAdditionalCostPerItemEffectProps(Wire):
    name: str
    additional_cost_id: int
    value: float
    position: float
    sub_position: float | None = None
    additional_cost: str
    desired_value: float | None = None


EffectProps = (
    AcceptCouponEffectProps
    | AcceptReferralEffectProps
    | RedeemReferralEffectProps
    | RejectCouponEffectProps
    | RejectReferralEffectProps
    | CouponCreatedEffectProps
    | ReferralCreatedEffectProps
    | SetDiscountEffectProps
    | SetDiscountPerItemEffectProps
    | SetDiscountPerAdditionalCostEffectProps
    | TriggerWebhookEffectProps
    | AddLoyaltyPointsEffectProps
    | DeductLoyaltyPointsEffectProps
    | AddFreeItemEffectProps
    | ShowNotificationEffectProps
    | UpdateAttributeEffectProps
    | RollbackCouponEffectProps
    | RollbackReferralEffectProps
    | RollbackDiscountEffectProps
    | RollbackAddedLoyaltyPointsEffectProps
    | RollbackDeductedLoyaltyPointsEffectProps
    | ShowBundleMetadataEffectProps
    | AwardGiveawayEffectProps
    | WillAwardGiveawayEffectProps
    | ErrorEffectProps
    | CustomEffectProps
    | SetDiscountPerAdditionalCostPerItemEffectProps
)


class Effect(Wire):
    campaign_id: int
    ruleset_id: int
    rule_index: int
    rule_name: str
    effect_type: str
    triggered_by_coupon: int | None = None
    props: EffectProps
