"""The sets of characters that ECMA-262 has escapes for.

Comes in: nothing, or code points. Goes out: `Ranges` and `Chars`. Must not know: how
patterns are read and written.
"""

from __future__ import annotations

from .syntax import Chars, Ranges, complement

DIGITS: Ranges = ((0x30, 0x39),)
WORD: Ranges = ((0x41, 0x5A), (0x61, 0x7A), (0x30, 0x39), (0x5F, 0x5F))
LINE_TERMINATORS: Ranges = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029))
# WhiteSpace and LineTerminator (sections 12.2 and 12.3); not Unicode's White_Space
SPACE: Ranges = (
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
)
BY_LETTER = {"d": DIGITS, "w": WORD, "s": SPACE}


def literal(code_point: int) -> Chars:
    return Chars(((code_point, code_point),))


def is_single(ranges: Ranges) -> bool:
    return len(ranges) == 1 and ranges[0][0] == ranges[0][1]


def flat(chars: Chars) -> Ranges:
    """The code points of `chars` without a negation, as part of a class."""
    return complement(chars.ranges) if chars.negated else chars.ranges
