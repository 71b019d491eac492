"""import: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import import_ as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class ImportHandler(ABC):
    """Keywords everywhere.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def import_(
        self,
        id: str,
        body: models.Class | None = None,
        *,
        query_id: str | None = None,
        x_id: str | None = None,
        self_: str | None = None,
        body_: str | None = None,
        options_: str | None = None,
    ) -> Outcome[models.List]:
        """`GET /things/{id}`

        Returns:
            Fine.
        """

    @abstractmethod
    def delete_things_by_id(self, id: str) -> Outcome[None]:
        """`DELETE /things/{id}`"""


class UnimplementedImportHandler(ImportHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    import_ = unimplemented(ImportHandler.import_)
    delete_things_by_id = unimplemented(ImportHandler.delete_things_by_id)


def routes(handler: ImportHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.IMPORT_, handler.import_),
        (operations.DELETE_THINGS_BY_ID, handler.delete_things_by_id),
    ]
