"""Customers, their sessions and returns."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from benchmarks.by_hand.wire import Wire


class AdditionalCost(Wire):
    price: float | None = None


class CartItem(Wire):
    name: str | None = None
    sku: str
    quantity: int
    returned_quantity: int | None = None
    remaining_quantity: int | None = None
    price: float | None = None
    category: str | None = None
    weight: float | None = None
    height: float | None = None
    width: float | None = None
    length: float | None = None
    position: float | None = None
    attributes: dict[str, Any] | None = None
    additional_costs: dict[str, AdditionalCost] | None = None


class CustomerSession(Wire):
    id: int
    created: datetime
    integration_id: str
    application_id: int
    profile_id: str
    coupon_codes: list[str] | None = None
    referral_code: str | None = None
    loyalty_cards: list[str] | None = None
    state: Literal["open", "closed", "partially_returned", "cancelled"]
    cart_items: list[CartItem]
    additional_costs: dict[str, AdditionalCost] | None = None
    identifiers: list[str] | None = None
    attributes: dict[str, Any]
    first_session: bool
    total: float
    cart_item_total: float
    additional_cost_total: float
    updated: datetime


class AudienceMembership(Wire):
    id: int
    name: str


class CustomerProfile(Wire):
    id: int
    created: datetime
    account_id: int
    attributes: dict[str, Any] | None = None
    integration_id: str | None = None
    closed_sessions: int | None = None
    total_sales: float | None = None
    audience_memberships: list[AudienceMembership] | None = None
    last_activity: datetime | None = None


class ReturnedCartItem(Wire):
    position: int
    quantity: int | None = None


class Return(Wire):
    id: int
    created: datetime
    application_id: int
    account_id: int
    returned_cart_items: list[ReturnedCartItem]
    event_id: int
    session_id: int
    session_integration_id: str
    profile_id: int | None = None
    profile_integration_id: str | None = None
    created_by: int | None = None
