"""One slip, one finding: what says no more than another finding is left out or joined with it.

Comes in: what the judge told of one object and all in it. Goes out: fewer findings.
Must not know: how findings are found, what to write instead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from specloom.diagnostics import Diagnostic, quoted, suggestion

# Findings that say no more than one of another code does at the same place.
_ECHOES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "not-allowed-value": ("wrong-type",),
        "conflicting-properties": ("missing-property", "wrong-type"),
        "invalid-detail": ("wrong-type",),
        "missing-detail": ("invalid-value",),
    }
)

# A value that breaks one rule need not be told of all the others.
_ENOUGH = frozenset(("invalid-value",))


@dataclass(frozen=True, slots=True)
class Told:
    """A finding; the properties that it says are missing, or the one that it says is not known. One
    is `doubtful` where rules that do know the property failed for another reason."""

    finding: Diagnostic
    missing: Sequence[str] = ()
    unknown: str = ""
    is_doubtful: bool = False

    @property
    def place(self) -> str:
        """The pointer of the object that lacks a property, or has one too many."""
        pointer = self.finding.pointer
        return pointer.rpartition("/")[0] if self.unknown else pointer


def without_echoes(told: Sequence[Told]) -> Iterator[Diagnostic]:
    """The findings, each slip once."""
    first = {(each.finding.code, each.finding.pointer): each for each in reversed(told)}
    kept = [each for each in told if not _is_echo(each, first)]
    kept = [each for each in kept if not (each.is_doubtful and _has_reason(each, kept))]
    yield from (each.finding for each in _joined(_grouped(kept)))


def _is_echo(each: Told, first: Mapping[tuple[str, str], Told]) -> bool:
    code, pointer = each.finding.code, each.finding.pointer
    if code in _ENOUGH and first[code, pointer] is not each:
        return True
    return any((reason, pointer) in first for reason in _ECHOES.get(code, ()))


def _has_reason(doubtful: Told, told: Iterable[Told]) -> bool:
    """Whether another finding in the same object is why a property was not known there."""
    place = doubtful.place
    return any(
        not each.is_doubtful and f"{each.finding.pointer}/".startswith(f"{place}/") for each in told
    )


def _grouped(told: Iterable[Told]) -> list[Told]:
    """With one finding for all unknown properties of an object that belong elsewhere together."""
    groups: dict[object, list[Told]] = {}
    for index, each in enumerate(told):
        is_alike = each.unknown and each.finding.hint
        together = (each.place, each.finding.hint) if is_alike else index
        groups.setdefault(together, []).append(each)
    return [_group(group) for group in groups.values()]


def _group(group: Sequence[Told]) -> Told:
    first, *others = group
    if not others:
        return first
    names = quoted(each.unknown for each in group)
    return replace(first, finding=replace(first.finding, message=f"{names} are not allowed here"))


def _joined(told: Sequence[Told]) -> Iterator[Told]:
    """With one finding for a property that is missing because it was misspelt, or misplaced: at the
    property, and as grave as the lack."""
    lacks: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        if each.missing:
            lacks[each.place].append(each)
    joined: dict[int, Told] = {}
    for each in told:
        meant = (lack for lack in lacks[each.place] if _meant(each, lack))
        if each.unknown and (lack := next(meant, None)) is not None:
            lacks[each.place].remove(lack)
            joined[id(each)] = _join(each, lack)
            joined[id(lack)] = each
    yield from (
        joined.get(id(each), each) for each in told if each.unknown or id(each) not in joined
    )


def _meant(each: Told, lack: Told) -> list[str]:
    """The missing properties that the hint at an unknown one says to write instead of it."""
    hint = each.finding.hint
    return [name for name in lack.missing if hint == suggestion(name) or f"`{name}" in hint]


def _join(each: Told, lack: Told) -> Told:
    missing = quoted(_meant(each, lack), "or")
    message = f"{each.finding.message}, and {missing} is missing"
    return replace(each, finding=replace(each.finding, code=lack.finding.code, message=message))
