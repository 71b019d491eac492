"""pets: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import pets as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Pets:
    """The operations of pets."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return PetsWithRawResponse(self._sender)

    def get_pet(self, name: str, *, options: Options | None = None) -> models.AnyPet:
        """`GET /pets/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The pet.
        """
        return self._sender.send(operations.GET_PET, options, name=name)

    def put_pet(
        self,
        name: str,
        body: models.AnyPet | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`PUT /pets/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.PUT_PET, options, name=name, body=body)


class PetsWithRawResponse:
    """The methods of `Pets`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Pets(sender.raw())
        self.get_pet = raw(methods.get_pet)
        self.put_pet = raw(methods.put_pet)


class AsyncPets:
    """`Pets` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncPetsWithRawResponse(self._sender)

    async def get_pet(
        self,
        name: str,
        *,
        options: Options | None = None,
    ) -> models.AnyPet:
        """`GET /pets/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The pet.
        """
        return await self._sender.send(operations.GET_PET, options, name=name)

    async def put_pet(
        self,
        name: str,
        body: models.AnyPet | None = None,
        *,
        options: Options | None = None,
    ) -> None:
        """`PUT /pets/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(
            operations.PUT_PET,
            options,
            name=name,
            body=body,
        )


class AsyncPetsWithRawResponse:
    """The methods of `AsyncPets`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPets(sender.raw())
        self.get_pet = async_raw(methods.get_pet)
        self.put_pet = async_raw(methods.put_pet)
