"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .accept_coupon_effect_props import AcceptCouponEffectProps
    from .accept_referral_effect_props import AcceptReferralEffectProps
    from .add_free_item_effect_props import AddFreeItemEffectProps
    from .add_loyalty_points_effect_props import AddLoyaltyPointsEffectProps
    from .add_loyalty_points_request import AddLoyaltyPointsRequest
    from .additional_cost import AdditionalCost
    from .attribute import Attribute
    from .attribute_info import AttributeInfo
    from .attribute_type import AttributeType
    from .audience import Audience
    from .audience_change import AudienceChange
    from .audience_change_v2 import AudienceChangeV2
    from .audience_item import AudienceItem
    from .audience_membership import AudienceMembership
    from .audience_membership_change_request import AudienceMembershipChangeRequest
    from .audience_membership_change_response import AudienceMembershipChangeResponse
    from .audience_request import AudienceRequest
    from .audience_subscription_request import AudienceSubscriptionRequest
    from .audience_subscription_response import AudienceSubscriptionResponse
    from .award_giveaway_effect_props import AwardGiveawayEffectProps
    from .braze_coupon_limit import BrazeCouponLimit
    from .braze_coupon_limit_request import BrazeCouponLimitRequest
    from .braze_coupon_request import BrazeCouponRequest
    from .braze_coupon_response import BrazeCouponResponse
    from .braze_track_event_request import BrazeTrackEventRequest
    from .campaign import Campaign
    from .cart_item import CartItem
    from .code_generator_settings import CodeGeneratorSettings
    from .coupon import Coupon
    from .coupon_created_effect_props import CouponCreatedEffectProps
    from .coupon_rejection_reason import CouponRejectionReason
    from .coupon_reservation_request import CouponReservationRequest
    from .coupon_reservation_response import CouponReservationResponse
    from .coupon_response import CouponResponse
    from .custom_effect_props import CustomEffectProps
    from .customer_profile import CustomerProfile
    from .customer_profile_audience_change import CustomerProfileAudienceChange
    from .customer_profile_integration_response import (
        CustomerProfileIntegrationResponse,
    )
    from .customer_profile_request import CustomerProfileRequest
    from .customer_profiles_audiences_request import CustomerProfilesAudiencesRequest
    from .customer_session import CustomerSession
    from .deduct_loyalty_points_effect_props import DeductLoyaltyPointsEffectProps
    from .effect import Effect
    from .effect_props import EffectProps
    from .emarsys_coupon import EmarsysCoupon
    from .emarsys_coupon_parameters import EmarsysCouponParameters
    from .emarsys_coupon_request import EmarsysCouponRequest
    from .emarsys_coupon_response import EmarsysCouponResponse
    from .emarsys_loyalty_balance import EmarsysLoyaltyBalance
    from .emarsys_loyalty_balance_request import EmarsysLoyaltyBalanceRequest
    from .emarsys_loyalty_balance_response import EmarsysLoyaltyBalanceResponse
    from .emarsys_loyalty_parameters import EmarsysLoyaltyParameters
    from .error_effect_props import ErrorEffectProps
    from .error_response import ErrorResponse
    from .event import Event
    from .event_meta import EventMeta
    from .event_processing_request import EventProcessingRequest
    from .event_processing_response import EventProcessingResponse
    from .giveaway import Giveaway
    from .integration_state import IntegrationState
    from .inventory_referral import InventoryReferral
    from .ledger_entry import LedgerEntry
    from .ledger_info import LedgerInfo
    from .limit_config import LimitConfig
    from .loyalty import Loyalty
    from .loyalty_card import LoyaltyCard
    from .loyalty_card_profile_registration import LoyaltyCardProfileRegistration
    from .loyalty_program_ledgers import LoyaltyProgramLedgers
    from .loyalty_response import LoyaltyResponse
    from .loyalty_tier import LoyaltyTier
    from .module_registration_request import ModuleRegistrationRequest
    from .module_registration_response import ModuleRegistrationResponse
    from .mparticle_account import MparticleAccount
    from .mparticle_account_settings import MparticleAccountSettings
    from .mparticle_audience import MparticleAudience
    from .mparticle_audience_processing_registration import (
        MparticleAudienceProcessingRegistration,
    )
    from .mparticle_event import MparticleEvent
    from .mparticle_event_processing_registration import (
        MparticleEventProcessingRegistration,
    )
    from .mparticle_message import MparticleMessage
    from .mparticle_permissions import MparticlePermissions
    from .mparticle_request import MparticleRequest
    from .mparticle_response import MparticleResponse
    from .mparticle_setting import MparticleSetting
    from .mparticle_user_attribute import MparticleUserAttribute
    from .mparticle_user_identity import MparticleUserIdentity
    from .mparticle_user_profile import MparticleUserProfile
    from .redeem_referral_effect_props import RedeemReferralEffectProps
    from .referral import Referral
    from .referral_created_effect_props import ReferralCreatedEffectProps
    from .referral_rejection_reason import ReferralRejectionReason
    from .referral_request import ReferralRequest
    from .referral_response import ReferralResponse
    from .reject_coupon_effect_props import RejectCouponEffectProps
    from .reject_referral_effect_props import RejectReferralEffectProps
    from .return_ import Return
    from .returned_cart_item import ReturnedCartItem
    from .rollback_added_loyalty_points_effect_props import (
        RollbackAddedLoyaltyPointsEffectProps,
    )
    from .rollback_coupon_effect_props import RollbackCouponEffectProps
    from .rollback_deducted_loyalty_points_effect_props import (
        RollbackDeductedLoyaltyPointsEffectProps,
    )
    from .rollback_discount_effect_props import RollbackDiscountEffectProps
    from .rollback_referral_effect_props import RollbackReferralEffectProps
    from .rule_failure_reason import RuleFailureReason
    from .segment_track_event_request import SegmentTrackEventRequest
    from .segment_track_event_v2_request import SegmentTrackEventV2Request
    from .segment_upsert_profile_request import SegmentUpsertProfileRequest
    from .segment_upsert_profile_request_v2 import SegmentUpsertProfileRequestV2
    from .segment_upsert_profile_response import SegmentUpsertProfileResponse
    from .segment_upsert_profile_response_v2 import SegmentUpsertProfileResponseV2
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
    from .track_event_request import TrackEventRequest
    from .trigger_webhook_effect_props import TriggerWebhookEffectProps
    from .update_attribute_effect_props import UpdateAttributeEffectProps
    from .upserted_audience import UpsertedAudience
    from .will_award_giveaway_effect_props import WillAwardGiveawayEffectProps

__all__ = [
    "AcceptCouponEffectProps",
    "AcceptReferralEffectProps",
    "AddFreeItemEffectProps",
    "AddLoyaltyPointsEffectProps",
    "AddLoyaltyPointsRequest",
    "AdditionalCost",
    "Attribute",
    "AttributeInfo",
    "AttributeType",
    "Audience",
    "AudienceChange",
    "AudienceChangeV2",
    "AudienceItem",
    "AudienceMembership",
    "AudienceMembershipChangeRequest",
    "AudienceMembershipChangeResponse",
    "AudienceRequest",
    "AudienceSubscriptionRequest",
    "AudienceSubscriptionResponse",
    "AwardGiveawayEffectProps",
    "BrazeCouponLimit",
    "BrazeCouponLimitRequest",
    "BrazeCouponRequest",
    "BrazeCouponResponse",
    "BrazeTrackEventRequest",
    "Campaign",
    "CartItem",
    "CodeGeneratorSettings",
    "Coupon",
    "CouponCreatedEffectProps",
    "CouponRejectionReason",
    "CouponReservationRequest",
    "CouponReservationResponse",
    "CouponResponse",
    "CustomEffectProps",
    "CustomerProfile",
    "CustomerProfileAudienceChange",
    "CustomerProfileIntegrationResponse",
    "CustomerProfileRequest",
    "CustomerProfilesAudiencesRequest",
    "CustomerSession",
    "DeductLoyaltyPointsEffectProps",
    "Effect",
    "EffectProps",
    "EmarsysCoupon",
    "EmarsysCouponParameters",
    "EmarsysCouponRequest",
    "EmarsysCouponResponse",
    "EmarsysLoyaltyBalance",
    "EmarsysLoyaltyBalanceRequest",
    "EmarsysLoyaltyBalanceResponse",
    "EmarsysLoyaltyParameters",
    "ErrorEffectProps",
    "ErrorResponse",
    "Event",
    "EventMeta",
    "EventProcessingRequest",
    "EventProcessingResponse",
    "Giveaway",
    "IntegrationState",
    "InventoryReferral",
    "LedgerEntry",
    "LedgerInfo",
    "LimitConfig",
    "Loyalty",
    "LoyaltyCard",
    "LoyaltyCardProfileRegistration",
    "LoyaltyProgramLedgers",
    "LoyaltyResponse",
    "LoyaltyTier",
    "ModuleRegistrationRequest",
    "ModuleRegistrationResponse",
    "MparticleAccount",
    "MparticleAccountSettings",
    "MparticleAudience",
    "MparticleAudienceProcessingRegistration",
    "MparticleEvent",
    "MparticleEventProcessingRegistration",
    "MparticleMessage",
    "MparticlePermissions",
    "MparticleRequest",
    "MparticleResponse",
    "MparticleSetting",
    "MparticleUserAttribute",
    "MparticleUserIdentity",
    "MparticleUserProfile",
    "RedeemReferralEffectProps",
    "Referral",
    "ReferralCreatedEffectProps",
    "ReferralRejectionReason",
    "ReferralRequest",
    "ReferralResponse",
    "RejectCouponEffectProps",
    "RejectReferralEffectProps",
    "Return",
    "ReturnedCartItem",
    "RollbackAddedLoyaltyPointsEffectProps",
    "RollbackCouponEffectProps",
    "RollbackDeductedLoyaltyPointsEffectProps",
    "RollbackDiscountEffectProps",
    "RollbackReferralEffectProps",
    "RuleFailureReason",
    "SegmentTrackEventRequest",
    "SegmentTrackEventV2Request",
    "SegmentUpsertProfileRequest",
    "SegmentUpsertProfileRequestV2",
    "SegmentUpsertProfileResponse",
    "SegmentUpsertProfileResponseV2",
    "SetDiscountEffectProps",
    "SetDiscountPerAdditionalCostEffectProps",
    "SetDiscountPerAdditionalCostPerItemEffectProps",
    "SetDiscountPerItemEffectProps",
    "ShowBundleMetadataEffectProps",
    "ShowNotificationEffectProps",
    "TrackEventRequest",
    "TriggerWebhookEffectProps",
    "UpdateAttributeEffectProps",
    "UpsertedAudience",
    "WillAwardGiveawayEffectProps",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AcceptCouponEffectProps": ".accept_coupon_effect_props",
            "AcceptReferralEffectProps": ".accept_referral_effect_props",
            "AddFreeItemEffectProps": ".add_free_item_effect_props",
            "AddLoyaltyPointsEffectProps": ".add_loyalty_points_effect_props",
            "AddLoyaltyPointsRequest": ".add_loyalty_points_request",
            "AdditionalCost": ".additional_cost",
            "Attribute": ".attribute",
            "AttributeInfo": ".attribute_info",
            "AttributeType": ".attribute_type",
            "Audience": ".audience",
            "AudienceChange": ".audience_change",
            "AudienceChangeV2": ".audience_change_v2",
            "AudienceItem": ".audience_item",
            "AudienceMembership": ".audience_membership",
            "AudienceMembershipChangeRequest": ".audience_membership_change_request",
            "AudienceMembershipChangeResponse": ".audience_membership_change_response",
            "AudienceRequest": ".audience_request",
            "AudienceSubscriptionRequest": ".audience_subscription_request",
            "AudienceSubscriptionResponse": ".audience_subscription_response",
            "AwardGiveawayEffectProps": ".award_giveaway_effect_props",
            "BrazeCouponLimit": ".braze_coupon_limit",
            "BrazeCouponLimitRequest": ".braze_coupon_limit_request",
            "BrazeCouponRequest": ".braze_coupon_request",
            "BrazeCouponResponse": ".braze_coupon_response",
            "BrazeTrackEventRequest": ".braze_track_event_request",
            "Campaign": ".campaign",
            "CartItem": ".cart_item",
            "CodeGeneratorSettings": ".code_generator_settings",
            "Coupon": ".coupon",
            "CouponCreatedEffectProps": ".coupon_created_effect_props",
            "CouponRejectionReason": ".coupon_rejection_reason",
            "CouponReservationRequest": ".coupon_reservation_request",
            "CouponReservationResponse": ".coupon_reservation_response",
            "CouponResponse": ".coupon_response",
            "CustomEffectProps": ".custom_effect_props",
            "CustomerProfile": ".customer_profile",
            "CustomerProfileAudienceChange": ".customer_profile_audience_change",
            "CustomerProfileIntegrationResponse": ".customer_profile_integration_response",
            "CustomerProfileRequest": ".customer_profile_request",
            "CustomerProfilesAudiencesRequest": ".customer_profiles_audiences_request",
            "CustomerSession": ".customer_session",
            "DeductLoyaltyPointsEffectProps": ".deduct_loyalty_points_effect_props",
            "Effect": ".effect",
            "EffectProps": ".effect_props",
            "EmarsysCoupon": ".emarsys_coupon",
            "EmarsysCouponParameters": ".emarsys_coupon_parameters",
            "EmarsysCouponRequest": ".emarsys_coupon_request",
            "EmarsysCouponResponse": ".emarsys_coupon_response",
            "EmarsysLoyaltyBalance": ".emarsys_loyalty_balance",
            "EmarsysLoyaltyBalanceRequest": ".emarsys_loyalty_balance_request",
            "EmarsysLoyaltyBalanceResponse": ".emarsys_loyalty_balance_response",
            "EmarsysLoyaltyParameters": ".emarsys_loyalty_parameters",
            "ErrorEffectProps": ".error_effect_props",
            "ErrorResponse": ".error_response",
            "Event": ".event",
            "EventMeta": ".event_meta",
            "EventProcessingRequest": ".event_processing_request",
            "EventProcessingResponse": ".event_processing_response",
            "Giveaway": ".giveaway",
            "IntegrationState": ".integration_state",
            "InventoryReferral": ".inventory_referral",
            "LedgerEntry": ".ledger_entry",
            "LedgerInfo": ".ledger_info",
            "LimitConfig": ".limit_config",
            "Loyalty": ".loyalty",
            "LoyaltyCard": ".loyalty_card",
            "LoyaltyCardProfileRegistration": ".loyalty_card_profile_registration",
            "LoyaltyProgramLedgers": ".loyalty_program_ledgers",
            "LoyaltyResponse": ".loyalty_response",
            "LoyaltyTier": ".loyalty_tier",
            "ModuleRegistrationRequest": ".module_registration_request",
            "ModuleRegistrationResponse": ".module_registration_response",
            "MparticleAccount": ".mparticle_account",
            "MparticleAccountSettings": ".mparticle_account_settings",
            "MparticleAudience": ".mparticle_audience",
            "MparticleAudienceProcessingRegistration": ".mparticle_audience_processing_registration",
            "MparticleEvent": ".mparticle_event",
            "MparticleEventProcessingRegistration": ".mparticle_event_processing_registration",
            "MparticleMessage": ".mparticle_message",
            "MparticlePermissions": ".mparticle_permissions",
            "MparticleRequest": ".mparticle_request",
            "MparticleResponse": ".mparticle_response",
            "MparticleSetting": ".mparticle_setting",
            "MparticleUserAttribute": ".mparticle_user_attribute",
            "MparticleUserIdentity": ".mparticle_user_identity",
            "MparticleUserProfile": ".mparticle_user_profile",
            "RedeemReferralEffectProps": ".redeem_referral_effect_props",
            "Referral": ".referral",
            "ReferralCreatedEffectProps": ".referral_created_effect_props",
            "ReferralRejectionReason": ".referral_rejection_reason",
            "ReferralRequest": ".referral_request",
            "ReferralResponse": ".referral_response",
            "RejectCouponEffectProps": ".reject_coupon_effect_props",
            "RejectReferralEffectProps": ".reject_referral_effect_props",
            "Return": ".return_",
            "ReturnedCartItem": ".returned_cart_item",
            "RollbackAddedLoyaltyPointsEffectProps": ".rollback_added_loyalty_points_effect_props",
            "RollbackCouponEffectProps": ".rollback_coupon_effect_props",
            "RollbackDeductedLoyaltyPointsEffectProps": ".rollback_deducted_loyalty_points_effect_props",
            "RollbackDiscountEffectProps": ".rollback_discount_effect_props",
            "RollbackReferralEffectProps": ".rollback_referral_effect_props",
            "RuleFailureReason": ".rule_failure_reason",
            "SegmentTrackEventRequest": ".segment_track_event_request",
            "SegmentTrackEventV2Request": ".segment_track_event_v2_request",
            "SegmentUpsertProfileRequest": ".segment_upsert_profile_request",
            "SegmentUpsertProfileRequestV2": ".segment_upsert_profile_request_v2",
            "SegmentUpsertProfileResponse": ".segment_upsert_profile_response",
            "SegmentUpsertProfileResponseV2": ".segment_upsert_profile_response_v2",
            "SetDiscountEffectProps": ".set_discount_effect_props",
            "SetDiscountPerAdditionalCostEffectProps": ".set_discount_per_additional_cost_effect_props",
            "SetDiscountPerAdditionalCostPerItemEffectProps": ".set_discount_per_additional_cost_per_item_effect_props",
            "SetDiscountPerItemEffectProps": ".set_discount_per_item_effect_props",
            "ShowBundleMetadataEffectProps": ".show_bundle_metadata_effect_props",
            "ShowNotificationEffectProps": ".show_notification_effect_props",
            "TrackEventRequest": ".track_event_request",
            "TriggerWebhookEffectProps": ".trigger_webhook_effect_props",
            "UpdateAttributeEffectProps": ".update_attribute_effect_props",
            "UpsertedAudience": ".upserted_audience",
            "WillAwardGiveawayEffectProps": ".will_award_giveaway_effect_props",
        },
    )
