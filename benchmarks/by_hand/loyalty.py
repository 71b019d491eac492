"""Loyalty programs."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from benchmarks.by_hand.wire import Wire


class LoyaltyTier(Wire):
    id: int | None = None
    name: str | None = None


class LedgerInfo(Wire):
    current_balance: float | None = None
    pending_balance: float | None = None
    expired_balance: float | None = None
    spent_balance: float | None = None
    tentative_current_balance: float | None = None
    points_to_next_tier: float | None = None
    current_tier: LoyaltyTier | None = None


class LedgerEntry(Wire):
    id: int
    created: datetime
    profile_id: str
    account_id: int
    loyalty_program_id: int
    event_id: int
    amount: int
    reason: str
    expiry_date: datetime
    reference_id: int | None = None


class LoyaltyProgramLedgers(Wire):
    id: int
    title: str
    name: str
    ledger: LedgerInfo
    sub_ledgers: dict[str, LedgerInfo] | None = None


class LoyaltyCardProfileRegistration(Wire):
    integration_id: str
    timestamp: datetime


class LoyaltyCard(Wire):
    id: int
    created: datetime
    program_id: int = Field(alias="programID")
    status: str
    identifier: str
    users_per_card_limit: int
    profiles: list[LoyaltyCardProfileRegistration] | None = None
    ledger: LedgerInfo | None = None
    subledgers: dict[str, LedgerInfo] | None = None
    modified: datetime | None = None


class Loyalty(Wire):
    cards: list[LoyaltyCard] | None = None
    programs: dict[str, LoyaltyProgramLedgers]
