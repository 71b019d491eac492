"""Bodies without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Literal

from ... import models
from ...operations import default as operations
from ...runtime.files import Sendable
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Bodies without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def add_pet(self, body: models.Pet) -> Outcome[models.Pet]:
        """`POST /pets`

        Returns:
            Added.
        """

    @abstractmethod
    def replace_pets(
        self,
        body: list[models.Pet] | models.Pet | None = None,
        *,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
    ) -> Outcome[str | None]:
        """`PUT /pets`

        Args:
            content_type: The media type of the body.

        Returns:
            200: Done.
            202: Later.
        """

    @abstractmethod
    def add_photo(self, body: models.AddPhotoRequest | None = None) -> Outcome[None]:
        """`POST /photo`"""

    @abstractmethod
    def get_photo(self) -> Outcome[Sendable]:
        """`GET /photo`

        Returns:
            The photo.
        """

    @abstractmethod
    def put_photo(self, body: bytes) -> Outcome[None]:
        """`PUT /photo`"""

    @abstractmethod
    def add_owner(self, body: models.AddOwnerRequest | None = None) -> Outcome[None]:
        """`POST /owners`"""

    @abstractmethod
    def find_owners(self, body: dict[str, Any] | None = None) -> Outcome[None]:
        """`GET /owners`"""

    @abstractmethod
    def add_any(
        self,
        body: models.Pet | str | list[models.Pet] | bytes,
        *,
        content_type: str | None = None,
    ) -> Outcome[None]:
        """`POST /any`

        Args:
            content_type: The media type of the body.
        """


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    add_pet = unimplemented(DefaultHandler.add_pet)
    replace_pets = unimplemented(DefaultHandler.replace_pets)
    add_photo = unimplemented(DefaultHandler.add_photo)
    get_photo = unimplemented(DefaultHandler.get_photo)
    put_photo = unimplemented(DefaultHandler.put_photo)
    add_owner = unimplemented(DefaultHandler.add_owner)
    find_owners = unimplemented(DefaultHandler.find_owners)
    add_any = unimplemented(DefaultHandler.add_any)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.ADD_PET, handler.add_pet),
        (operations.REPLACE_PETS, handler.replace_pets),
        (operations.ADD_PHOTO, handler.add_photo),
        (operations.GET_PHOTO, handler.get_photo),
        (operations.PUT_PHOTO, handler.put_photo),
        (operations.ADD_OWNER, handler.add_owner),
        (operations.FIND_OWNERS, handler.find_owners),
        (operations.ADD_ANY, handler.add_any),
    ]
