"""The shapes of text, by length, pattern and format.

Comes in: the flat keywords of a schema, and the oracle's verdict on them. Goes out: a
shape, or None if no text fits. Lengths count code points; a lone surrogate is not a
character. Must not know: keywords that are not about text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .choices import Choices, Rejected
from .formats import FORMATS
from .json_value import Check, Json, Schema
from .patterns import Pattern, UnknownSyntax, parsed
from .shapes import Shape, Source, limit, limit_or_none

_HOSTILE = (
    "",
    " ",
    "0",
    "null",
    "true",
    "1e5",
    "2024-01-01",
    "None",
    "é",
    "e\u0301",
    "😀",
    "\u202eabc",
    "\u2028",
    "\x00",
    "\ufeff",
    "a\nb",
    '"\\',
    "{{ x }}",
    "<&>",
    "%2F/../?#",
    "İ",
    "ﬀ",
)
_ALPHABETS = (
    (ord("a"), ord("z")),
    (ord(" "), ord("~")),
    (0x00, 0xFF),
    (0x370, 0x52F),
    (0x4E00, 0x4FFF),
    (0x1F300, 0x1F6FF),
    (0x10FF00, 0x10FFFF),
)
# The most characters beyond the necessary ones
_SPARE = 16
_TRIES = 24
_KEYWORDS = frozenset({"minLength", "maxLength", "pattern", "format"})


@dataclass(frozen=True, slots=True)
class Text(Shape):
    """Any text of some length."""

    shortest: int
    longest: int
    hostile: tuple[str, ...]

    def draw(self, source: Source, budget: int) -> Json:
        """Text from one of several alphabets."""
        return self.text(source.choices)

    def text(self, choices: Choices) -> str:
        """The same from choices alone."""
        if self.hostile and choices.chance(4):
            return choices.one_of(self.hostile)
        length = self.shortest + choices.below(self.longest - self.shortest + 1)
        first, last = choices.one_of(_ALPHABETS)
        count = last - first + 1
        return "".join(chr(first + choices.below(count)) for _ in range(length))


@dataclass(frozen=True, slots=True)
class Written(Shape):
    """Text by a rule, confirmed by `accepts`."""

    write: Callable[[Choices, int], str]
    accepts: Check

    def draw(self, source: Source, budget: int) -> Json:
        """Text by the rule, which gets the number of refused attempts."""
        for attempt in range(_TRIES):
            text = self.write(source.choices, attempt)
            if self.accepts(text):
                return text
        raise Rejected


def strings(
    keywords: dict[str, Json], check: Callable[[Schema], Check]
) -> Shape | None:
    """The shape of the texts that the keywords, and their `check`, allow."""
    shortest = limit(keywords.get("minLength"), 0)
    longest = limit_or_none(keywords.get("maxLength"))
    if longest is not None and longest < shortest:
        return None
    judged = {name: value for name, value in keywords.items() if name in _KEYWORDS}
    pattern, form = keywords.get("pattern"), FORMATS.get(str(keywords.get("format")))
    if form is not None:
        write = form.write
        return Written(lambda choices, _attempt: write(choices), check(judged))
    text = any_text(shortest, longest)
    if isinstance(pattern, str):
        return Written(_matching(pattern, text), check(judged))
    return text


def any_text(shortest: int, longest: int | None) -> Text:
    """Text without a rule."""
    most = shortest + _SPARE if longest is None else min(longest, shortest + _SPARE)
    fitting = tuple(text for text in _HOSTILE if shortest <= len(text) <= most)
    return Text(shortest, most, fitting)


def _matching(pattern: str, text: Text) -> Callable[[Choices, int], str]:
    try:
        syntax: Pattern = parsed(pattern)
    except UnknownSyntax:
        return lambda choices, _attempt: text.text(choices)

    shortest = len(syntax.sample(Choices(b""), 0, fill=False))
    needed, spare = max(0, text.shortest - shortest), max(0, text.longest - shortest)
    rooms = ((max(needed, 4), False), (needed, True), (spare, False), (spare, True))

    def write(choices: Choices, attempt: int) -> str:
        room, fill = rooms[attempt % len(rooms)]
        return syntax.sample(choices, room, fill)

    return write
