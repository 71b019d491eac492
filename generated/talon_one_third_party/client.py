"""Talon.One Third-party API: the clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Self

import httpx2

from . import resources
from .runtime.bodies import MAX_BODY
from .runtime.errors import InvalidResponse
from .runtime.requests import Settings
from .runtime.security import (
    AsyncBasicCredential,
    AsyncCredential,
    BasicCredential,
    Credential,
)
from .runtime.transport import AsyncSender, Sender


class ThirdPartyApi:
    """Talon.One Third-party API, version 1.0.0.

    For technology partners of Talon.One: create coupons and referrals, track events,
    and keep profiles, audiences and loyalty points in step. Platforms without a section
    of their own use the general ones for customer data platforms (CDP) and customer
    engagement platforms (CEP). To connect your own systems, take the Integration API;
    for back-office work, the Management API.

    Args:
        api_key: API key, sent behind `ApiKey-v1` and a space. Make the key in the
            Campaign Manager, in the developer settings of an Application, for the
            platform that is going to use it. Text, or a function that returns it.
        basic_auth: Basic authentication with `ApiKey-v1 ` and the API key as the
            user name and no password. Make the key in the Campaign Manager, in the
            developer settings of an Application, for the platform that is going to use
            it. `(user, password)`, or a function that returns it.
        base_url: A server other than the document's, with its base path.
        timeout: Seconds to wait for a connection, for each part of a response, and
            for a whole body.
        headers: Headers to send with each request.
        retries: How often to retry idempotent requests after a temporary failure.
        max_body: The largest body, or value in a stream, to accept, in bytes; None
            for no limit.
        check_arguments: Whether to check arguments against the document before
            sending; raises ValueError.
        on_deviation: Called with each InvalidResponse, instead of raising it.
        http_client: Your own httpx2 client; you close it.
    """

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        basic_auth: BasicCredential | None = None,
        base_url: str | None = None,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = MAX_BODY,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.Client | None = None,
    ) -> None:
        settings = Settings(
            base_url,
            server="https://integration.talon.one",
            credentials={"api_key": api_key, "basic_auth": basic_auth},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = Sender(settings, http_client)

    @cached_property
    def braze(self) -> resources.Braze:
        """Braze runs campaigns in real time. Its connected content fetches coupon and
        referral codes from here, to put them into messages.
        """
        return resources.Braze(self._sender)

    @cached_property
    def cdp(self) -> resources.Cdp:
        """For any customer data platform: keep customer profiles and audiences in step
        with Talon.One.
        """
        return resources.Cdp(self._sender)

    @cached_property
    def cep(self) -> resources.Cep:
        """For any customer engagement platform: put coupons, referrals and loyalty points
        into messages.
        """
        return resources.Cep(self._sender)

    @cached_property
    def emarsys(self) -> resources.Emarsys:
        """Emarsys personalizes campaigns across channels. It reads coupons and loyalty
        balances.
        """
        return resources.Emarsys(self._sender)

    @cached_property
    def iterable(self) -> resources.Iterable:
        """Iterable is a marketing platform across channels. Its data feeds fetch coupon
        and referral codes and loyalty points.
        """
        return resources.Iterable(self._sender)

    @cached_property
    def m_particle(self) -> resources.MParticle:
        """mParticle unifies customer data. It reports audiences and events."""
        return resources.MParticle(self._sender)

    @cached_property
    def segment(self) -> resources.Segment:
        """Segment collects events from websites and apps. It reports events, profiles and
        audiences.
        """
        return resources.Segment(self._sender)

    def close(self) -> None:
        """Closes all connections, except those of a client that you passed in."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncThirdPartyApi:
    """Talon.One Third-party API, version 1.0.0.

    For technology partners of Talon.One: create coupons and referrals, track events,
    and keep profiles, audiences and loyalty points in step. Platforms without a section
    of their own use the general ones for customer data platforms (CDP) and customer
    engagement platforms (CEP). To connect your own systems, take the Integration API;
    for back-office work, the Management API.

    Args:
        api_key: API key, sent behind `ApiKey-v1` and a space. Make the key in the
            Campaign Manager, in the developer settings of an Application, for the
            platform that is going to use it. Text, or a function that returns it.
        basic_auth: Basic authentication with `ApiKey-v1 ` and the API key as the
            user name and no password. Make the key in the Campaign Manager, in the
            developer settings of an Application, for the platform that is going to use
            it. `(user, password)`, or a function that returns it.
        base_url: A server other than the document's, with its base path.
        timeout: Seconds to wait for a connection, for each part of a response, and
            for a whole body.
        headers: Headers to send with each request.
        retries: How often to retry idempotent requests after a temporary failure.
        max_body: The largest body, or value in a stream, to accept, in bytes; None
            for no limit.
        check_arguments: Whether to check arguments against the document before
            sending; raises ValueError.
        on_deviation: Called with each InvalidResponse, instead of raising it.
        http_client: Your own httpx2 client; you close it.
    """

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
        basic_auth: AsyncBasicCredential | None = None,
        base_url: str | None = None,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = MAX_BODY,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        settings = Settings(
            base_url,
            server="https://integration.talon.one",
            credentials={"api_key": api_key, "basic_auth": basic_auth},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = AsyncSender(settings, http_client)

    @cached_property
    def braze(self) -> resources.AsyncBraze:
        """Braze runs campaigns in real time. Its connected content fetches coupon and
        referral codes from here, to put them into messages.
        """
        return resources.AsyncBraze(self._sender)

    @cached_property
    def cdp(self) -> resources.AsyncCdp:
        """For any customer data platform: keep customer profiles and audiences in step
        with Talon.One.
        """
        return resources.AsyncCdp(self._sender)

    @cached_property
    def cep(self) -> resources.AsyncCep:
        """For any customer engagement platform: put coupons, referrals and loyalty points
        into messages.
        """
        return resources.AsyncCep(self._sender)

    @cached_property
    def emarsys(self) -> resources.AsyncEmarsys:
        """Emarsys personalizes campaigns across channels. It reads coupons and loyalty
        balances.
        """
        return resources.AsyncEmarsys(self._sender)

    @cached_property
    def iterable(self) -> resources.AsyncIterable:
        """Iterable is a marketing platform across channels. Its data feeds fetch coupon
        and referral codes and loyalty points.
        """
        return resources.AsyncIterable(self._sender)

    @cached_property
    def m_particle(self) -> resources.AsyncMParticle:
        """mParticle unifies customer data. It reports audiences and events."""
        return resources.AsyncMParticle(self._sender)

    @cached_property
    def segment(self) -> resources.AsyncSegment:
        """Segment collects events from websites and apps. It reports events, profiles and
        audiences.
        """
        return resources.AsyncSegment(self._sender)

    async def close(self) -> None:
        """Closes all connections, except those of a client that you passed in."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()
