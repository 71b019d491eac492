"""The models and their schemas agree."""

from __future__ import annotations

from .. import models
from .agreement import Agreement, component


class TestAttributeType(Agreement):
    sites = component("/components/schemas/AttributeType", models.AttributeType)


class TestAttributeInfo(Agreement):
    sites = component("/components/schemas/AttributeInfo", models.AttributeInfo)


class TestAttribute(Agreement):
    sites = component("/components/schemas/Attribute", models.Attribute)


class TestAudience(Agreement):
    sites = component("/components/schemas/Audience", models.Audience)


class TestAudienceMembership(Agreement):
    sites = component(
        "/components/schemas/AudienceMembership",
        models.AudienceMembership,
    )


class TestAudienceChange(Agreement):
    sites = component("/components/schemas/AudienceChange", models.AudienceChange)


class TestCustomerProfileAudienceChange(Agreement):
    sites = component(
        "/components/schemas/CustomerProfileAudienceChange",
        models.CustomerProfileAudienceChange,
    )


class TestCustomerProfilesAudiencesRequest(Agreement):
    sites = component(
        "/components/schemas/CustomerProfilesAudiencesRequest",
        models.CustomerProfilesAudiencesRequest,
    )


class TestCampaign(Agreement):
    sites = component("/components/schemas/Campaign", models.Campaign)


class TestCodeGeneratorSettings(Agreement):
    sites = component(
        "/components/schemas/CodeGeneratorSettings",
        models.CodeGeneratorSettings,
    )


class TestLimitConfig(Agreement):
    sites = component("/components/schemas/LimitConfig", models.LimitConfig)


class TestRuleFailureReason(Agreement):
    sites = component("/components/schemas/RuleFailureReason", models.RuleFailureReason)


class TestGiveaway(Agreement):
    sites = component("/components/schemas/Giveaway", models.Giveaway)


class TestCouponResponse(Agreement):
    sites = component("/components/schemas/CouponResponse", models.CouponResponse)


class TestCoupon(Agreement):
    sites = component("/components/schemas/Coupon", models.Coupon)


class TestCouponRejectionReason(Agreement):
    sites = component(
        "/components/schemas/CouponRejectionReason",
        models.CouponRejectionReason,
    )


class TestCustomerProfile(Agreement):
    sites = component("/components/schemas/CustomerProfile", models.CustomerProfile)


class TestCustomerProfileRequest(Agreement):
    sites = component(
        "/components/schemas/CustomerProfileRequest",
        models.CustomerProfileRequest,
    )


class TestCustomerSession(Agreement):
    sites = component("/components/schemas/CustomerSession", models.CustomerSession)


class TestCartItem(Agreement):
    sites = component("/components/schemas/CartItem", models.CartItem)


class TestAdditionalCost(Agreement):
    sites = component("/components/schemas/AdditionalCost", models.AdditionalCost)


class TestReturn(Agreement):
    sites = component("/components/schemas/Return", models.Return)


class TestReturnedCartItem(Agreement):
    sites = component("/components/schemas/ReturnedCartItem", models.ReturnedCartItem)


class TestEffect(Agreement):
    sites = component("/components/schemas/Effect", models.Effect)


class TestEffectProps(Agreement):
    sites = component("/components/schemas/EffectProps", models.EffectProps)


class TestAcceptCouponEffectProps(Agreement):
    sites = component(
        "/components/schemas/AcceptCouponEffectProps",
        models.AcceptCouponEffectProps,
    )


class TestAcceptReferralEffectProps(Agreement):
    sites = component(
        "/components/schemas/AcceptReferralEffectProps",
        models.AcceptReferralEffectProps,
    )


class TestRedeemReferralEffectProps(Agreement):
    sites = component(
        "/components/schemas/RedeemReferralEffectProps",
        models.RedeemReferralEffectProps,
    )


class TestRejectCouponEffectProps(Agreement):
    sites = component(
        "/components/schemas/RejectCouponEffectProps",
        models.RejectCouponEffectProps,
    )


class TestRejectReferralEffectProps(Agreement):
    sites = component(
        "/components/schemas/RejectReferralEffectProps",
        models.RejectReferralEffectProps,
    )


class TestCouponCreatedEffectProps(Agreement):
    sites = component(
        "/components/schemas/CouponCreatedEffectProps",
        models.CouponCreatedEffectProps,
    )


class TestReferralCreatedEffectProps(Agreement):
    sites = component(
        "/components/schemas/ReferralCreatedEffectProps",
        models.ReferralCreatedEffectProps,
    )


class TestSetDiscountEffectProps(Agreement):
    sites = component(
        "/components/schemas/SetDiscountEffectProps",
        models.SetDiscountEffectProps,
    )


class TestSetDiscountPerItemEffectProps(Agreement):
    sites = component(
        "/components/schemas/SetDiscountPerItemEffectProps",
        models.SetDiscountPerItemEffectProps,
    )


class TestSetDiscountPerAdditionalCostEffectProps(Agreement):
    sites = component(
        "/components/schemas/SetDiscountPerAdditionalCostEffectProps",
        models.SetDiscountPerAdditionalCostEffectProps,
    )


class TestTriggerWebhookEffectProps(Agreement):
    sites = component(
        "/components/schemas/TriggerWebhookEffectProps",
        models.TriggerWebhookEffectProps,
    )


class TestAddLoyaltyPointsEffectProps(Agreement):
    sites = component(
        "/components/schemas/AddLoyaltyPointsEffectProps",
        models.AddLoyaltyPointsEffectProps,
    )


class TestDeductLoyaltyPointsEffectProps(Agreement):
    sites = component(
        "/components/schemas/DeductLoyaltyPointsEffectProps",
        models.DeductLoyaltyPointsEffectProps,
    )


class TestAddFreeItemEffectProps(Agreement):
    sites = component(
        "/components/schemas/AddFreeItemEffectProps",
        models.AddFreeItemEffectProps,
    )


class TestShowNotificationEffectProps(Agreement):
    sites = component(
        "/components/schemas/ShowNotificationEffectProps",
        models.ShowNotificationEffectProps,
    )


class TestUpdateAttributeEffectProps(Agreement):
    sites = component(
        "/components/schemas/UpdateAttributeEffectProps",
        models.UpdateAttributeEffectProps,
    )


class TestRollbackCouponEffectProps(Agreement):
    sites = component(
        "/components/schemas/RollbackCouponEffectProps",
        models.RollbackCouponEffectProps,
    )


class TestRollbackReferralEffectProps(Agreement):
    sites = component(
        "/components/schemas/RollbackReferralEffectProps",
        models.RollbackReferralEffectProps,
    )


class TestRollbackDiscountEffectProps(Agreement):
    sites = component(
        "/components/schemas/RollbackDiscountEffectProps",
        models.RollbackDiscountEffectProps,
    )


class TestRollbackAddedLoyaltyPointsEffectProps(Agreement):
    sites = component(
        "/components/schemas/RollbackAddedLoyaltyPointsEffectProps",
        models.RollbackAddedLoyaltyPointsEffectProps,
    )


class TestRollbackDeductedLoyaltyPointsEffectProps(Agreement):
    sites = component(
        "/components/schemas/RollbackDeductedLoyaltyPointsEffectProps",
        models.RollbackDeductedLoyaltyPointsEffectProps,
    )


class TestShowBundleMetadataEffectProps(Agreement):
    sites = component(
        "/components/schemas/ShowBundleMetadataEffectProps",
        models.ShowBundleMetadataEffectProps,
    )


class TestAwardGiveawayEffectProps(Agreement):
    sites = component(
        "/components/schemas/AwardGiveawayEffectProps",
        models.AwardGiveawayEffectProps,
    )


class TestWillAwardGiveawayEffectProps(Agreement):
    sites = component(
        "/components/schemas/WillAwardGiveawayEffectProps",
        models.WillAwardGiveawayEffectProps,
    )


class TestErrorEffectProps(Agreement):
    sites = component("/components/schemas/ErrorEffectProps", models.ErrorEffectProps)


class TestCustomEffectProps(Agreement):
    sites = component("/components/schemas/CustomEffectProps", models.CustomEffectProps)


class TestSetDiscountPerAdditionalCostPerItemEffectProps(Agreement):
    sites = component(
        "/components/schemas/SetDiscountPerAdditionalCostPerItemEffectProps",
        models.SetDiscountPerAdditionalCostPerItemEffectProps,
    )


class TestErrorResponse(Agreement):
    sites = component("/components/schemas/ErrorResponse", models.ErrorResponse)


class TestTrackEventRequest(Agreement):
    sites = component("/components/schemas/TrackEventRequest", models.TrackEventRequest)


class TestEvent(Agreement):
    sites = component("/components/schemas/Event", models.Event)


class TestEventMeta(Agreement):
    sites = component("/components/schemas/EventMeta", models.EventMeta)


class TestCustomerProfileIntegrationResponse(Agreement):
    sites = component(
        "/components/schemas/CustomerProfileIntegrationResponse",
        models.CustomerProfileIntegrationResponse,
    )


class TestIntegrationState(Agreement):
    sites = component("/components/schemas/IntegrationState", models.IntegrationState)


class TestLoyaltyResponse(Agreement):
    sites = component("/components/schemas/LoyaltyResponse", models.LoyaltyResponse)


class TestLedgerInfo(Agreement):
    sites = component("/components/schemas/LedgerInfo", models.LedgerInfo)


class TestLoyaltyTier(Agreement):
    sites = component("/components/schemas/LoyaltyTier", models.LoyaltyTier)


class TestLoyalty(Agreement):
    sites = component("/components/schemas/Loyalty", models.Loyalty)


class TestLoyaltyProgramLedgers(Agreement):
    sites = component(
        "/components/schemas/LoyaltyProgramLedgers",
        models.LoyaltyProgramLedgers,
    )


class TestLoyaltyCard(Agreement):
    sites = component("/components/schemas/LoyaltyCard", models.LoyaltyCard)


class TestLoyaltyCardProfileRegistration(Agreement):
    sites = component(
        "/components/schemas/LoyaltyCardProfileRegistration",
        models.LoyaltyCardProfileRegistration,
    )


class TestLedgerEntry(Agreement):
    sites = component("/components/schemas/LedgerEntry", models.LedgerEntry)


class TestReferralResponse(Agreement):
    sites = component("/components/schemas/ReferralResponse", models.ReferralResponse)


class TestReferral(Agreement):
    sites = component("/components/schemas/Referral", models.Referral)


class TestInventoryReferral(Agreement):
    sites = component("/components/schemas/InventoryReferral", models.InventoryReferral)


class TestReferralRejectionReason(Agreement):
    sites = component(
        "/components/schemas/ReferralRejectionReason",
        models.ReferralRejectionReason,
    )


class TestReferralRequest(Agreement):
    sites = component("/components/schemas/ReferralRequest", models.ReferralRequest)


class TestBrazeCouponRequest(Agreement):
    sites = component(
        "/components/schemas/BrazeCouponRequest",
        models.BrazeCouponRequest,
    )


class TestBrazeCouponLimit(Agreement):
    sites = component("/components/schemas/BrazeCouponLimit", models.BrazeCouponLimit)


class TestBrazeCouponLimitRequest(Agreement):
    sites = component(
        "/components/schemas/BrazeCouponLimitRequest",
        models.BrazeCouponLimitRequest,
    )


class TestBrazeCouponResponse(Agreement):
    sites = component(
        "/components/schemas/BrazeCouponResponse",
        models.BrazeCouponResponse,
    )


class TestCouponReservationRequest(Agreement):
    sites = component(
        "/components/schemas/CouponReservationRequest",
        models.CouponReservationRequest,
    )


class TestCouponReservationResponse(Agreement):
    sites = component(
        "/components/schemas/CouponReservationResponse",
        models.CouponReservationResponse,
    )


class TestBrazeTrackEventRequest(Agreement):
    sites = component(
        "/components/schemas/BrazeTrackEventRequest",
        models.BrazeTrackEventRequest,
    )


class TestAudienceRequest(Agreement):
    sites = component("/components/schemas/AudienceRequest", models.AudienceRequest)


class TestAddLoyaltyPointsRequest(Agreement):
    sites = component(
        "/components/schemas/AddLoyaltyPointsRequest",
        models.AddLoyaltyPointsRequest,
    )


class TestEmarsysCouponRequest(Agreement):
    sites = component(
        "/components/schemas/EmarsysCouponRequest",
        models.EmarsysCouponRequest,
    )


class TestEmarsysCouponParameters(Agreement):
    sites = component(
        "/components/schemas/EmarsysCouponParameters",
        models.EmarsysCouponParameters,
    )


class TestEmarsysCouponResponse(Agreement):
    sites = component(
        "/components/schemas/EmarsysCouponResponse",
        models.EmarsysCouponResponse,
    )


class TestEmarsysCoupon(Agreement):
    sites = component("/components/schemas/EmarsysCoupon", models.EmarsysCoupon)


class TestEmarsysLoyaltyBalanceRequest(Agreement):
    sites = component(
        "/components/schemas/EmarsysLoyaltyBalanceRequest",
        models.EmarsysLoyaltyBalanceRequest,
    )


class TestEmarsysLoyaltyParameters(Agreement):
    sites = component(
        "/components/schemas/EmarsysLoyaltyParameters",
        models.EmarsysLoyaltyParameters,
    )


class TestEmarsysLoyaltyBalanceResponse(Agreement):
    sites = component(
        "/components/schemas/EmarsysLoyaltyBalanceResponse",
        models.EmarsysLoyaltyBalanceResponse,
    )


class TestEmarsysLoyaltyBalance(Agreement):
    sites = component(
        "/components/schemas/EmarsysLoyaltyBalance",
        models.EmarsysLoyaltyBalance,
    )


class TestMparticleRequest(Agreement):
    sites = component("/components/schemas/MparticleRequest", models.MparticleRequest)


class TestMparticleResponse(Agreement):
    sites = component("/components/schemas/MparticleResponse", models.MparticleResponse)


class TestMparticleMessage(Agreement):
    sites = component("/components/schemas/MparticleMessage", models.MparticleMessage)


class TestModuleRegistrationRequest(Agreement):
    sites = component(
        "/components/schemas/ModuleRegistrationRequest",
        models.ModuleRegistrationRequest,
    )


class TestAudienceMembershipChangeRequest(Agreement):
    sites = component(
        "/components/schemas/AudienceMembershipChangeRequest",
        models.AudienceMembershipChangeRequest,
    )


class TestAudienceSubscriptionRequest(Agreement):
    sites = component(
        "/components/schemas/AudienceSubscriptionRequest",
        models.AudienceSubscriptionRequest,
    )


class TestEventProcessingRequest(Agreement):
    sites = component(
        "/components/schemas/EventProcessingRequest",
        models.EventProcessingRequest,
    )


class TestModuleRegistrationResponse(Agreement):
    sites = component(
        "/components/schemas/ModuleRegistrationResponse",
        models.ModuleRegistrationResponse,
    )


class TestAudienceMembershipChangeResponse(Agreement):
    sites = component(
        "/components/schemas/AudienceMembershipChangeResponse",
        models.AudienceMembershipChangeResponse,
    )


class TestAudienceSubscriptionResponse(Agreement):
    sites = component(
        "/components/schemas/AudienceSubscriptionResponse",
        models.AudienceSubscriptionResponse,
    )


class TestEventProcessingResponse(Agreement):
    sites = component(
        "/components/schemas/EventProcessingResponse",
        models.EventProcessingResponse,
    )


class TestMparticleAccount(Agreement):
    sites = component("/components/schemas/MparticleAccount", models.MparticleAccount)


class TestMparticleAccountSettings(Agreement):
    sites = component(
        "/components/schemas/MparticleAccountSettings",
        models.MparticleAccountSettings,
    )


class TestMparticleUserProfile(Agreement):
    sites = component(
        "/components/schemas/MparticleUserProfile",
        models.MparticleUserProfile,
    )


class TestMparticleAudience(Agreement):
    sites = component("/components/schemas/MparticleAudience", models.MparticleAudience)


class TestMparticleUserAttribute(Agreement):
    sites = component(
        "/components/schemas/MparticleUserAttribute",
        models.MparticleUserAttribute,
    )


class TestMparticleUserIdentity(Agreement):
    sites = component(
        "/components/schemas/MparticleUserIdentity",
        models.MparticleUserIdentity,
    )


class TestMparticleEvent(Agreement):
    sites = component("/components/schemas/MparticleEvent", models.MparticleEvent)


class TestMparticlePermissions(Agreement):
    sites = component(
        "/components/schemas/MparticlePermissions",
        models.MparticlePermissions,
    )


class TestMparticleAudienceProcessingRegistration(Agreement):
    sites = component(
        "/components/schemas/MparticleAudienceProcessingRegistration",
        models.MparticleAudienceProcessingRegistration,
    )


class TestMparticleEventProcessingRegistration(Agreement):
    sites = component(
        "/components/schemas/MparticleEventProcessingRegistration",
        models.MparticleEventProcessingRegistration,
    )


class TestMparticleSetting(Agreement):
    sites = component("/components/schemas/MparticleSetting", models.MparticleSetting)


class TestSegmentUpsertProfileRequest(Agreement):
    sites = component(
        "/components/schemas/SegmentUpsertProfileRequest",
        models.SegmentUpsertProfileRequest,
    )


class TestSegmentUpsertProfileRequestV2(Agreement):
    sites = component(
        "/components/schemas/SegmentUpsertProfileRequestV2",
        models.SegmentUpsertProfileRequestV2,
    )


class TestAudienceChangeV2(Agreement):
    sites = component("/components/schemas/AudienceChangeV2", models.AudienceChangeV2)


class TestAudienceItem(Agreement):
    sites = component("/components/schemas/AudienceItem", models.AudienceItem)


class TestSegmentUpsertProfileResponse(Agreement):
    sites = component(
        "/components/schemas/SegmentUpsertProfileResponse",
        models.SegmentUpsertProfileResponse,
    )


class TestSegmentUpsertProfileResponseV2(Agreement):
    sites = component(
        "/components/schemas/SegmentUpsertProfileResponseV2",
        models.SegmentUpsertProfileResponseV2,
    )


class TestUpsertedAudience(Agreement):
    sites = component("/components/schemas/UpsertedAudience", models.UpsertedAudience)


class TestSegmentTrackEventRequest(Agreement):
    sites = component(
        "/components/schemas/SegmentTrackEventRequest",
        models.SegmentTrackEventRequest,
    )


class TestSegmentTrackEventV2Request(Agreement):
    sites = component(
        "/components/schemas/SegmentTrackEventV2Request",
        models.SegmentTrackEventV2Request,
    )
