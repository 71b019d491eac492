"""Unicode properties, as in `\\p{Lu}` or `\\p{Script=Greek}` (22.2.1.10).

Comes in: the text between the braces. Goes out: its code points. Must not know: how
patterns are read and written.

General categories are those of Python's own Unicode version; scripts are a table, see
`scripts`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from itertools import groupby

from .scripts import SCRIPTS
from .syntax import LAST_CODE_POINT, Ranges, UnsupportedPattern, complement

# PropertyValueAliases.txt: groups of categories are named by their first letter.
_CATEGORIES = """
    L Letter; LC Cased_Letter; Lu Uppercase_Letter; Ll Lowercase_Letter;
    Lt Titlecase_Letter; Lm Modifier_Letter; Lo Other_Letter;
    M Mark Combining_Mark; Mn Nonspacing_Mark; Mc Spacing_Mark; Me Enclosing_Mark;
    N Number; Nd Decimal_Number digit; Nl Letter_Number; No Other_Number;
    P Punctuation punct; Pc Connector_Punctuation; Pd Dash_Punctuation;
    Ps Open_Punctuation; Pe Close_Punctuation; Pi Initial_Punctuation;
    Pf Final_Punctuation; Po Other_Punctuation;
    S Symbol; Sm Math_Symbol; Sc Currency_Symbol; Sk Modifier_Symbol; So Other_Symbol;
    Z Separator; Zs Space_Separator; Zl Line_Separator; Zp Paragraph_Separator;
    C Other; Cc Control cntrl; Cf Format; Cs Surrogate; Co Private_Use; Cn Unassigned
"""
_CATEGORY = {
    name: entry.split()[0] for entry in _CATEGORIES.split(";") for name in entry.split()
}
_SCRIPT = {name: ranges for names, ranges in SCRIPTS.items() for name in names}
_BINARY: Mapping[str, Callable[[], Ranges]] = {
    "Any": lambda: ((0, LAST_CODE_POINT),),
    "ASCII": lambda: ((0, 0x7F),),
    "Assigned": lambda: complement(_category("Cn")),
    "Uppercase": lambda: _where(str.isupper),
    "Upper": lambda: _where(str.isupper),
    "Lowercase": lambda: _where(str.islower),
    "Lower": lambda: _where(str.islower),
}


@cache
def property_ranges(expression: str) -> Ranges:
    """The code points of `Lu`, `gc=Lu`, `Script=Greek` or `ASCII`.

    Raises UnsupportedPattern for any other property.
    """
    match expression.split("="):
        case [value] | ["General_Category" | "gc", value] if value in _CATEGORY:
            return _category(_CATEGORY[value])
        case ["Script" | "sc", value] if value in _SCRIPT:
            return tuple(map(_hexadecimal, _SCRIPT[value].split()))
        case [value] if value in _BINARY:
            return _BINARY[value]()
    raise UnsupportedPattern(f"the Unicode property {expression} is not supported")


def _hexadecimal(pair: str) -> tuple[int, int]:
    first, _, last = pair.partition("-")
    return int(first, 16), int(last or first, 16)


def _category(name: str) -> Ranges:
    names = ("Lu", "Ll", "Lt") if name == "LC" else (name,)
    return _where(lambda char: unicodedata.category(char).startswith(names))


def _where(holds: Callable[[str], bool]) -> Ranges:
    """All code points for which `holds` is true. Takes about 0.2 seconds."""
    ranges: list[tuple[int, int]] = []
    for wanted, run in groupby(range(LAST_CODE_POINT + 1), lambda c: holds(chr(c))):
        points = list(run)
        if wanted:
            ranges.append((points[0], points[-1]))
    return tuple(ranges)
