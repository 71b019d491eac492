"""The operations of each tag, as methods. Each module is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .braze import AsyncBraze, Braze
    from .cdp import AsyncCdp, Cdp
    from .cep import AsyncCep, Cep
    from .emarsys import AsyncEmarsys, Emarsys
    from .iterable import AsyncIterable, Iterable
    from .m_particle import AsyncMParticle, MParticle
    from .segment import AsyncSegment, Segment

__all__ = [
    "Braze",
    "AsyncBraze",
    "Cdp",
    "AsyncCdp",
    "Cep",
    "AsyncCep",
    "Emarsys",
    "AsyncEmarsys",
    "Iterable",
    "AsyncIterable",
    "MParticle",
    "AsyncMParticle",
    "Segment",
    "AsyncSegment",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Braze": ".braze",
            "AsyncBraze": ".braze",
            "Cdp": ".cdp",
            "AsyncCdp": ".cdp",
            "Cep": ".cep",
            "AsyncCep": ".cep",
            "Emarsys": ".emarsys",
            "AsyncEmarsys": ".emarsys",
            "Iterable": ".iterable",
            "AsyncIterable": ".iterable",
            "MParticle": ".m_particle",
            "AsyncMParticle": ".m_particle",
            "Segment": ".segment",
            "AsyncSegment": ".segment",
        },
    )
