"""Decides on names if several things in one scope want the same one.

Comes in: claims. Goes out: one name for each, and a diagnostic for each clash that no context
resolves. Must not know: what the names are for.

Names are never numbered, and the order of the claims does not matter: a clash is resolved by what
the claimants are, so an addition to a document only renames things that it clashes with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from specloom.diagnostics import Diagnostic, Where
from specloom.python.code import Code

Key = TypeVar("Key", bound=Hashable)
Name = TypeVar("Name")


def _nothing() -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Claim(Generic[Key]):
    """`natural` is the name without any clash, `more()` the names with words of context, in the
    order in which they are tried. Of several claimants, the one with the lowest `right` keeps its
    name, if it is the only one. `what` and `place` are for people."""

    key: Key
    natural: str
    more: Callable[[], Sequence[str]] = _nothing
    right: int = 1
    what: str = ""
    place: Where | None = None


@dataclass(frozen=True, slots=True)
class _Bid(Generic[Key]):
    """A claim with the names it has not given up yet; `given_up` counts the others."""

    claim: Claim[Key]
    names: tuple[str, ...]
    given_up: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        return self.given_up, self.claim.right

    def next(self) -> _Bid[Key]:
        names = self.names[1:] if self.given_up else tuple(self.claim.more())
        return _Bid(self.claim, names, self.given_up + 1)


class Settled(NamedTuple, Generic[Key, Name]):
    """A name for each key, and the clashes that remain."""

    names: dict[Key, Name]
    findings: list[Diagnostic]


def settle(claims: Iterable[Claim[Key]], reserved: Collection[str] = ()) -> Settled[Key, Code]:
    """A name for each key, none of them in `reserved` (those get a `_`)."""
    bids = [_Bid(claim, (claim.natural,)) for claim in claims]
    while True:
        groups = _groups(bids, reserved)
        moves = {bid.claim.key: bid.next() for bid in _losers(groups)}
        moves = {key: bid for key, bid in moves.items() if bid.names}
        if not moves:
            return Settled(_names(groups), list(_findings(groups)))
        bids = [moves.get(bid.claim.key, bid) for bid in bids]


def settle_each(
    scopes: Iterable[Iterable[Claim[Key]]], reserved: Collection[str]
) -> Settled[Key, Code]:
    """The names of several independent scopes."""
    settled = [settle(claims, reserved) for claims in scopes]
    names = {key: name for each in settled for key, name in each.names.items()}
    return Settled(names, [found for each in settled for found in each.findings])


Groups = dict[str, list[_Bid[Key]]]


def _groups(bids: Iterable[_Bid[Key]], reserved: Collection[str]) -> Groups[Key]:
    groups: Groups[Key] = defaultdict(list)
    for bid in bids:
        name = bid.names[0]
        groups[f"{name}_" if name in reserved else name].append(bid)
    return groups


def _losers(groups: Groups[Key]) -> Iterator[_Bid[Key]]:
    """All bids in a clash, except one that has a better right than all others."""
    for group in groups.values():
        if len(group) > 1:
            best, second = sorted(bid.rank for bid in group)[:2]
            yield from (bid for bid in group if best == second or bid.rank != best)


def _names(groups: Groups[Key]) -> dict[Key, Code]:
    return {bid.claim.key: Code(name) for name, group in groups.items() for bid in group}


def _findings(groups: Groups[Key]) -> Iterator[Diagnostic]:
    for name, group in groups.items():
        if not name.isidentifier():
            what, place = group[0].claim.what, group[0].claim.place
            message = f"{name!r} cannot be the Python name of {what}"
            yield Diagnostic("invalid-python-name", message, place and place())
        first, *others = sorted((bid.claim for bid in group), key=lambda claim: claim.what)
        for other in others:
            where = f" ({first.place()})" if first.place else ""
            yield Diagnostic(
                "name-clash",
                f"{other.what} and {first.what}{where} would both be called {name!r} in Python",
                location=other.place and other.place(),
                hint="name one of them: x-specloom-name, or `names` in the configuration",
            )
