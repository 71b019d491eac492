"""The deepest findings of the judge: of nested alternatives, those that were meant.

Comes in: a jsonschema-rs error. Goes out: the errors inside it that say what is wrong.
Must not know: documents, wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsonschema_rs import ValidationError, ValidationErrorKind

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Several errors at one place, of which any may be mended."""

    errors: tuple[ValidationError, ...]


Leaf = ValidationError | Alternatives


def leaves(error: ValidationError) -> Sequence[Leaf]:
    """The errors to report for one error of the judge."""
    match error.kind:
        case ValidationErrorKind.AnyOf(context) | ValidationErrorKind.OneOfNotValid(context):
            return _best(context, tuple(error.instance_path)) or [error]
        case _:
            return [error]


def path_of(leaf: Leaf) -> Path:
    """Where in the judged value the error is."""
    error = leaf.errors[0] if isinstance(leaf, Alternatives) else leaf
    return tuple(error.instance_path)


def lacking(leaf: Leaf) -> list[str]:
    """The properties of which one is missing, if that is what an error says."""
    errors = leaf.errors if isinstance(leaf, Alternatives) else (leaf,)
    kinds = [error.kind for error in errors]
    wanted = [kind.property for kind in kinds if isinstance(kind, ValidationErrorKind.Required)]
    return list(dict.fromkeys(wanted)) if len(wanted) == len(kinds) else []


def _best(branches: list[list[ValidationError]], path: Path) -> Sequence[Leaf]:
    """The branch that fits best; or all of them as one, where each fails by one same-placed error.

    A branch for another kind of object (another type, another constant, a missing `$ref`) is
    not what the author meant. Of the others, the one whose errors are deepest fits best.
    """
    own = [branch for branch in branches if not any(_is_other_kind(leaf, path) for leaf in branch)]
    merged = _merge([branch for branch in own or branches if not _wants_reference(branch, path)])
    if merged is not None:
        return [merged]
    found = [[leaf for error in branch for leaf in leaves(error)] for branch in branches]
    return min(found, key=lambda branch: _misfit(branch, path), default=[])


def _misfit(branch: Sequence[Leaf], path: Path) -> tuple[int, int, int]:
    depth = max((len(path_of(leaf)) for leaf in branch), default=0)
    return sum(_is_other_kind(leaf, path) for leaf in branch), -depth, len(branch)


def _is_other_kind(leaf: Leaf, path: Path) -> bool:
    if isinstance(leaf, Alternatives):
        return False
    below = len(leaf.instance_path) - len(path)
    match leaf.kind:
        case ValidationErrorKind.Type():
            return below == 0
        case ValidationErrorKind.Enum([_]) | ValidationErrorKind.Constant():
            return below == 1
        case ValidationErrorKind.Required(property="$ref"):
            return below == 0
        case ValidationErrorKind.AdditionalProperties(unexpected):
            return below == 0 and "$ref" in unexpected
        case _:
            return False


def _wants_reference(branch: list[ValidationError], path: Path) -> bool:
    return any(
        isinstance(error.kind, ValidationErrorKind.Required)
        and error.kind.property == "$ref"
        and tuple(error.instance_path) == path
        for error in branch
    )


def _merge(branches: list[list[ValidationError]]) -> Alternatives | None:
    """One leaf for branches that each lack a property and no more; or that each want another
    constant at one place, whatever else they want."""
    if len(branches) < 2:
        return None
    lacks, wants = ValidationErrorKind.Required, ValidationErrorKind.Enum
    lacking = [error for branch in branches for error in branch if isinstance(error.kind, lacks)]
    if len(lacking) == len(branches) and len(set(map(path_of, lacking))) == 1:
        return Alternatives(tuple(lacking))
    wanting = [
        {path_of(error): error for error in branch if isinstance(error.kind, wants)}
        for branch in branches
    ]
    for place in wanting[0]:
        if all(place in wanted for wanted in wanting):
            return Alternatives(tuple(wanted[place] for wanted in wanting))
    return None
