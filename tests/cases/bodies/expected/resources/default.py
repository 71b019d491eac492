"""Bodies without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from .. import headers, models
from ..operations import default as operations
from ..runtime.files import Items, Sendable
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Bodies without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def add_pet(
        self,
        body: models.Pet,
        *,
        options: Options | None = None,
    ) -> models.Pet:
        """`POST /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Added.
        """
        return self._sender.send(operations.ADD_PET, options, body=body)

    def replace_pets(
        self,
        body: list[models.Pet] | models.Pet | None = None,
        *,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
        options: Options | None = None,
    ) -> str | None:
        """`PUT /pets`

        Args:
            content_type: The media type of the body. Default: the first one that
                the body fits.
            options: Timeout, extra headers and retries for this call.

        Returns:
            200: Done.
            202: Later.
        """
        return self._sender.send(
            operations.REPLACE_PETS,
            options,
            body=body,
            content_type=content_type,
        )

    def add_photo(
        self,
        body: models.AddPhotoRequest | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`POST /photo`

        Args:
            body: A file in it is bytes, a path, an opened file, or an `Upload` with
                a name and a media type.
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.ADD_PHOTO, options, body=body)

    def get_photo(self, *, options: Options | None = None) -> bytes:
        """`GET /photo`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The photo.
        """
        return self._sender.send(operations.GET_PHOTO, options)

    def put_photo(self, body: Sendable, *, options: Options | None = None) -> None:
        """`PUT /photo`

        Args:
            body: Bytes, a path, an open file, or an iterable of bytes.
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.PUT_PHOTO, options, body=body)

    def add_owner(
        self,
        body: models.AddOwnerRequest | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`POST /owners`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.ADD_OWNER, options, body=body)

    def find_owners(
        self,
        body: dict[str, Any] | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`GET /owners`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.FIND_OWNERS, options, body=body)

    def add_any(
        self,
        body: models.Pet | str | Items[models.Pet] | Sendable,
        *,
        content_type: str | None = None,
        options: Options | None = None,
    ) -> None:
        """`POST /any`

        Args:
            body: Bytes, a path, an open file, or an iterable of bytes.
            content_type: The media type of the body. Default: the first one that
                the body fits.
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(
            operations.ADD_ANY,
            options,
            body=body,
            content_type=content_type,
        )


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.add_pet = raw(methods.add_pet, headers.LocationHeaders)
        self.replace_pets = raw(methods.replace_pets)
        self.add_photo = raw(methods.add_photo)
        self.get_photo = raw(methods.get_photo)
        self.put_photo = raw(methods.put_photo)
        self.add_owner = raw(methods.add_owner)
        self.find_owners = raw(methods.find_owners)
        self.add_any = raw(methods.add_any)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def add_pet(
        self,
        body: models.Pet,
        *,
        options: Options | None = None,
    ) -> models.Pet:
        """`POST /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Added.
        """
        return await self._sender.send(operations.ADD_PET, options, body=body)

    async def replace_pets(
        self,
        body: list[models.Pet] | models.Pet | None = None,
        *,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
        options: Options | None = None,
    ) -> str | None:
        """`PUT /pets`

        Args:
            content_type: The media type of the body. Default: the first one that
                the body fits.
            options: Timeout, extra headers and retries for this call.

        Returns:
            200: Done.
            202: Later.
        """
        return await self._sender.send(
            operations.REPLACE_PETS,
            options,
            body=body,
            content_type=content_type,
        )

    async def add_photo(
        self,
        body: models.AddPhotoRequest | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`POST /photo`

        Args:
            body: A file in it is bytes, a path, an opened file, or an `Upload` with
                a name and a media type.
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.ADD_PHOTO, options, body=body)

    async def get_photo(self, *, options: Options | None = None) -> bytes:
        """`GET /photo`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The photo.
        """
        return await self._sender.send(operations.GET_PHOTO, options)

    async def put_photo(
        self,
        body: Sendable,
        *,
        options: Options | None = None,
    ) -> None:
        """`PUT /photo`

        Args:
            body: Bytes, a path, an open file, or an iterable of bytes.
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.PUT_PHOTO, options, body=body)

    async def add_owner(
        self,
        body: models.AddOwnerRequest | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`POST /owners`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.ADD_OWNER, options, body=body)

    async def find_owners(
        self,
        body: dict[str, Any] | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`GET /owners`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.FIND_OWNERS, options, body=body)

    async def add_any(
        self,
        body: models.Pet | str | Items[models.Pet] | Sendable,
        *,
        content_type: str | None = None,
        options: Options | None = None,
    ) -> None:
        """`POST /any`

        Args:
            body: Bytes, a path, an open file, or an iterable of bytes.
            content_type: The media type of the body. Default: the first one that
                the body fits.
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(
            operations.ADD_ANY,
            options,
            body=body,
            content_type=content_type,
        )


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.add_pet = async_raw(methods.add_pet, headers.LocationHeaders)
        self.replace_pets = async_raw(methods.replace_pets)
        self.add_photo = async_raw(methods.add_photo)
        self.get_photo = async_raw(methods.get_photo)
        self.put_photo = async_raw(methods.put_photo)
        self.add_owner = async_raw(methods.add_owner)
        self.find_owners = async_raw(methods.find_owners)
        self.add_any = async_raw(methods.add_any)
