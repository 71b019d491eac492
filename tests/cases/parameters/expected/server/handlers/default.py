"""Parameters without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from typing import Any
from uuid import UUID

from ... import models
from ...operations import default as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Parameters without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def get_plain(
        self,
        id: int,
        point: list[float],
        *,
        q: str,
        limit: int,
        sort: list[str] | None = None,
        ids: list[int] | None = None,
        filter: models.GetPlainFilter | None = None,
        where: dict[str, Any] | None = None,
        x_trace: UUID | None = None,
        session: str | None = None,
        since: datetime | None = None,
    ) -> Outcome[None]:
        """`GET /plain/{id}/{point}`

        Args:
            id: Which one.
            limit: Default: `10`.
            since: Deprecated.
        """

    @abstractmethod
    def get_styled(
        self,
        matrix: list[str],
        label: models.GetStyledLabel,
    ) -> Outcome[None]:
        """`GET /styled/{matrix}/{label}`"""

    @abstractmethod
    def get_several(
        self,
        *,
        created: int | models.GetSeveralCreatedGt | None = None,
        either: int | list[int] | None = None,
        ids: list[int] | None = None,
        spaced: list[str] | None = None,
        page: models.GetSeveralPage | None = None,
        sort: models.GetSeveralSort | None = None,
        path: str | None = None,
        flag: bool | None = None,
        x_tags: list[str] | None = None,
        list: list[str] | None = None,
        plain: str | None = None,
    ) -> Outcome[None]:
        """`GET /several`"""

    @abstractmethod
    def get_whole(self, *, whole: models.GetWholeWhole | None = None) -> Outcome[None]:
        """`GET /whole`"""


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    get_plain = unimplemented(DefaultHandler.get_plain)
    get_styled = unimplemented(DefaultHandler.get_styled)
    get_several = unimplemented(DefaultHandler.get_several)
    get_whole = unimplemented(DefaultHandler.get_whole)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.GET_PLAIN, handler.get_plain),
        (operations.GET_STYLED, handler.get_styled),
        (operations.GET_SEVERAL, handler.get_several),
        (operations.GET_WHOLE, handler.get_whole),
    ]
