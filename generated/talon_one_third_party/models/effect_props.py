"""EffectProps."""

from typing import Annotated

from ..runtime.unions import AnyOf
from .accept_coupon_effect_props import AcceptCouponEffectProps
from .accept_referral_effect_props import AcceptReferralEffectProps
from .add_free_item_effect_props import AddFreeItemEffectProps
from .add_loyalty_points_effect_props import AddLoyaltyPointsEffectProps
from .award_giveaway_effect_props import AwardGiveawayEffectProps
from .coupon_created_effect_props import CouponCreatedEffectProps
from .custom_effect_props import CustomEffectProps
from .deduct_loyalty_points_effect_props import DeductLoyaltyPointsEffectProps
from .error_effect_props import ErrorEffectProps
from .redeem_referral_effect_props import RedeemReferralEffectProps
from .referral_created_effect_props import ReferralCreatedEffectProps
from .reject_coupon_effect_props import RejectCouponEffectProps
from .reject_referral_effect_props import RejectReferralEffectProps
from .rollback_added_loyalty_points_effect_props import (
    RollbackAddedLoyaltyPointsEffectProps,
)
from .rollback_coupon_effect_props import RollbackCouponEffectProps
from .rollback_deducted_loyalty_points_effect_props import (
    RollbackDeductedLoyaltyPointsEffectProps,
)
from .rollback_discount_effect_props import RollbackDiscountEffectProps
from .rollback_referral_effect_props import RollbackReferralEffectProps
from .set_discount_effect_props import SetDiscountEffectProps
from .set_discount_per_additional_cost_effect_props import (
    SetDiscountPerAdditionalCostEffectProps,
)
from .set_discount_per_additional_cost_per_item_effect_props import (
    SetDiscountPerAdditionalCostPerItemEffectProps,
)
from .set_discount_per_item_effect_props import SetDiscountPerItemEffectProps
from .show_bundle_metadata_effect_props import ShowBundleMetadataEffectProps
from .show_notification_effect_props import ShowNotificationEffectProps
from .trigger_webhook_effect_props import TriggerWebhookEffectProps
from .update_attribute_effect_props import UpdateAttributeEffectProps
from .will_award_giveaway_effect_props import WillAwardGiveawayEffectProps

EffectProps = Annotated[
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
    | SetDiscountPerAdditionalCostPerItemEffectProps,
    AnyOf(),
]
"""Data of an effect; its shape follows from `effectType`."""
