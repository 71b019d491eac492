"""HTML in descriptions, as text that reads well in a docstring.

Comes in: Markdown, which may hold HTML. Goes out: the same with its HTML spelled in Markdown, or
left out if Markdown has no equivalent. Must not know: how long a line may be.

Only elements of HTML are touched, and nothing inside code; so `List<Pet>` stays.
"""

from __future__ import annotations

import html
import re

_CODE = re.compile(r"(```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`[^`\n]+`)", re.DOTALL)
_PRE = re.compile(r"<pre\b[^<>]*>\s*(?:<code\b[^<>]*>)?([^<]*)(?:</code>\s*)?</pre>", re.I)
_ENTITY = re.compile(r"&(?:[a-z]+[0-9]*|#[0-9]+|#x[0-9a-f]+);", re.I)
_EMPTY_LINES = re.compile(r"\n\s*\n\s*")

_BLOCKS = "p|div|ul|ol|dl|dt|table|thead|tbody|tr|h[1-6]|blockquote|section|center"
_PLAIN = "b|strong|i|em|u|s|span|font|small|big|mark|sup|sub|strike|td|th|dd|label|abbr"
_LINK = r"<a\b[^<>]*?\bhref=[\"']([^\"'<>]*)[\"'][^<>]*>"

# None looks beyond the next element, so that no text takes long.
_SPELLINGS = tuple(
    (re.compile(pattern, re.I), spelling)
    for pattern, spelling in (
        (r"<!--[^<>]*-->", ""),
        (r"<(code|tt|kbd|samp|var)\b[^<>]*>([^<>`]*)</\1>", r"`\2`"),
        (rf"<({_PLAIN})\b[^<>]*>([^<]*)</\1>", r"\2"),
        (rf"{_LINK}\s*\1\s*</a>", r"\1"),
        (rf"{_LINK}([^<]*)</a>", r"[\2](\1)"),
        (r"<br\s*/?>[ \t]*\n?", "\n"),
        (r"(?:</p>\s*)?</li>\s*", ""),
        (r"<li\b[^<>]*>\s*(?:<p>\s*)?", "\n- "),
        (rf"</?(?:{_BLOCKS})\b[^<>]*>\s*", "\n\n"),
    )
)
_DEPTH = 5  # of nested elements


def plain(text: str) -> str:
    """`text` without HTML: `<p>Use <code>id</code>.</p>` is ``Use `id`.``."""
    if "<" not in text and "&" not in text:
        return text
    parts = _CODE.split(_PRE.sub(_fenced, text))
    return "".join(part if n % 2 else _spelled(part) for n, part in enumerate(parts))


def _fenced(found: re.Match[str]) -> str:
    return f"\n```\n{html.unescape(found[1])}\n```\n"


def _spelled(text: str) -> str:
    for _ in range(_DEPTH):
        for pattern, spelling in _SPELLINGS:
            text = pattern.sub(spelling, text)
    return _ENTITY.sub(lambda found: html.unescape(found[0]), _EMPTY_LINES.sub("\n\n", text))
