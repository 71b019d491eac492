"""Names of a document, split into words and joined again as Python spells them.

Comes in: any text, in any script. Goes out: words, and identifiers built of words. Must not know:
what is being named, which names are reserved or taken.

Identifiers are compared by Python after NFKC normalisation (PEP 3131), so text is normalised first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

# Written as two words, read as one.
_ONE_WORD = re.compile("OAuth|OpenID|IPv|GraphQL|NoSQL|(?<![a-z])iOS|(?<![a-z])macOS")
_PLURAL = re.compile("(?<=[A-Z][A-Z])s(?![a-z])")  # the s of userIDs belongs to IDs

# Over a text spelled in classes: U capital, l small or caseless, d digit.
_WORD = re.compile("d*Ud*l[ld]*|d*UU+d+|d*U+d*(?=Ul|[^l]|$)|d*l[ld]*|d+|U+")

# The spoken names of signs that occur in names.
_SIGNS = MappingProxyType({
    "!": "not", "#": "hash", "$": "dollar", "%": "percent", "&": "and", "*": "star", "+": "plus",
    "-": "minus", ".": "dot", "/": "slash", ":": "colon", ";": "semicolon", "<": "less",
    "=": "equal", ">": "greater", "@": "at", "[": "bracket", "_": "underscore", "|": "or",
    "~": "tilde", "(": "open", ")": "close", "]": "end", " ": "space", "?": "query", ",": "comma",
})  # fmt: skip


@lru_cache(maxsize=65536)  # documents use the same names everywhere
def words(text: str) -> tuple[str, ...]:
    """`getUserIDs` → get, User, IDs; `HTTPServer2` → HTTP, Server2; `x-rate` → x, rate.

    A word keeps its capitals. Signs that an identifier cannot contain are left out; so a name
    without letters and digits has no words.
    """
    text = unicodedata.normalize("NFKC", text)
    return tuple(text[found.start() : found.end()] for found in _WORD.finditer(_classes(text)))


@lru_cache(maxsize=65536)
def spelled(text: str) -> tuple[str, ...]:
    """The words of `text` with its signs read out: `@type` → at, type; `-1` → minus, 1.

    `empty` for no text at all.
    """
    parts = re.split(r"(.)", unicodedata.normalize("NFKC", text), flags=re.DOTALL)
    said = "".join(f"-{_said(part)}-" if part and not _is_word(part) else part for part in parts)
    return words(said) or ("empty",)


def capitals_apart(text: str) -> tuple[str, ...]:
    """The words if each capital starts a new one: `userID` → user, I, D."""
    return tuple(part for word in words(text) for part in re.findall(r".[^A-Z]*", word))


def snake(parts: Iterable[str]) -> str:
    """`("get", "User", "IDs")` → `get_user_ids`."""
    return unicodedata.normalize("NFKC", "_".join(parts).lower())


def pascal(parts: Iterable[str]) -> str:
    """`("get", "User", "IDs")` → `GetUserIDs`, `("EXPIRED", "AT")` → `ExpiredAt`, `("v", "1", "2")`
    → `V1_2`: two numbers never merge into one."""
    found = tuple(parts)
    if len(found) > 1 and all(word.isupper() or word.isdigit() for word in found):
        found = tuple(word.lower() for word in found)
    capital = [word[:1].upper() + word[1:] for word in found]
    gaps = ["_" if a[-1:].isdigit() and b[:1].isdigit() else "" for a, b in pairwise(capital)]
    parted = zip(["", *gaps], capital, strict=False)  # without words there is one gap too many
    return unicodedata.normalize("NFKC", "".join(gap + word for gap, word in parted))


def title(parts: Iterable[str]) -> str:
    """Like `pascal`, for prose: `("Third", "party", "API")` → `ThirdPartyApi`."""
    return pascal(word.capitalize() for word in parts)


def _classes(text: str) -> str:
    text = _ONE_WORD.sub(lambda found: found[0].capitalize(), text)
    return "".join(map(_class, _PLURAL.sub("S", text)))


@lru_cache(maxsize=1024)
def _class(char: str) -> str:
    if not _is_word(char):
        return "-"
    if char.isdecimal():
        return "d"
    return "U" if char.isupper() or char.istitle() else "l"


def _is_word(char: str) -> bool:
    """Whether an identifier may continue with `char`. The underscore only joins words."""
    return char != "_" and f"a{char}".isidentifier()


def _said(char: str) -> str:
    known = _SIGNS.get(char)
    return known if known is not None else unicodedata.name(char, f"u{ord(char):x}")


def identifier(name: str, kind: str) -> str:
    """`name` if an identifier can start like this, otherwise prefixed with the kind of thing:
    `Schema3D`, `field_2fa`."""
    if name.isidentifier():
        return name
    return kind + name if kind.istitle() else f"{kind}_{name}"


def attribute(text: str, kind: str) -> str:
    """The natural lower-case name for a thing that a document calls `text`."""
    return identifier(snake(words(text) or spelled(text)), kind)


def attributes(text: str, kind: str) -> tuple[str, ...]:
    """More precise names for `text`, for when another text has the same natural one: with signs
    read out (`@type` → at_type), with each capital apart (`userID` → user_i_d), with the case
    spelled out (`ID` → id_upper, `Id` → id_capital), and finally in the letters of the document
    (`iD` → i_D)."""
    found = (spelled(text), capitals_apart(text) or spelled(text), (*spelled(text), case(text)))
    return tuple(identifier(name, kind) for name in (*map(snake, found), exact(text)))


def exact(text: str) -> str:
    """`text` in its own letters, signs read out: different texts give different names."""
    return unicodedata.normalize("NFKC", "_".join(spelled(text)))


def case(text: str) -> str:
    """The word that distinguishes `ID`, `id`, `Id` and `iD`."""
    if text.isupper() or text.islower():
        return "upper" if text.isupper() else "lower"
    return "capital" if text[:1].isupper() else "mixed"
