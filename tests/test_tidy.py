"""Imports: merged, pruned, sorted; everything else untouched."""

from __future__ import annotations

from textwrap import dedent

import pytest
from specloom.python.tidy import tidy


def tidied(source: str) -> str:
    return tidy(dedent(source).lstrip())


def test_imports_are_merged_pruned_and_sorted() -> None:
    assert (
        tidied("""
        '''A pet.'''

        from ..runtime.types import Integer
        from typing import Any
        from .tag import Tag
        from ..runtime.types import DateTime
        from pydantic import Field
        import json
        from typing import Annotated
        from __future__ import annotations
        from ..runtime.types import Number

        x: Annotated[Integer, Field()] = json.loads("1")
        y: DateTime | Tag
        """)
        == dedent("""
        '''A pet.'''

        from __future__ import annotations

        import json
        from typing import Annotated

        from pydantic import Field

        from ..runtime.types import DateTime, Integer
        from .tag import Tag

        x: Annotated[Integer, Field()] = json.loads("1")
        y: DateTime | Tag
        """).lstrip()
    )


def test_long_statements_get_a_line_for_each_name() -> None:
    names = [f"VeryLongNameOfAModel{n}" for n in range(4)]
    source = "\n".join(f"from .models import {name}" for name in names) + f"\n\nx = {names}\n"
    source += "".join(f"{name}()\n" for name in names)
    assert tidy(source).startswith(
        "from .models import (\n" + "".join(f"    {name},\n" for name in names) + ")\n\n"
    )


def test_annotations_that_are_text_count_as_use() -> None:
    source = """
        from typing import Annotated, Any, Literal
        from typing_extensions import TypeAliasType
        from ..runtime.model import Field, Omittable, wire
        from .a import A, B, C, D, E

        x: Annotated["Omittable[A | list[B]]", wire("C")]
        y: Literal["D"]
        Json = TypeAliasType("Json", "list[Json] | E")
        """
    result = tidied(source)
    assert "from .a import A, B, E\n" in result
    assert "from ..runtime.model import Omittable, wire\n" in result


def test_what_is_exported_is_used() -> None:
    assert tidied("""
        from .a import A, B
        from .c import C as C

        __all__ = ["A"]
        """).startswith("from .a import A\nfrom .c import C as C\n")


def test_imports_for_type_checkers_stay_there() -> None:
    assert (
        tidied("""
        from typing import TYPE_CHECKING, Any

        if TYPE_CHECKING:
            from .b import B
            from .a import A

        __all__ = ["A", "B"]
        """)
        == dedent("""
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from .a import A
            from .b import B

        __all__ = ["A", "B"]
        """).lstrip()
    )


def test_a_guard_without_imports_goes() -> None:
    assert tidied("""
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from .a import A

        x = 1
        """).strip() == "x = 1"


def test_what_is_imported_anyway_is_not_imported_for_type_checkers() -> None:
    result = tidied("""
        from typing import TYPE_CHECKING
        from .a import A

        if TYPE_CHECKING:
            from .a import A

        x: A
        """)
    assert result.count("import A") == 1 and "TYPE_CHECKING" not in result


def test_aliases_and_plain_imports() -> None:
    assert (
        tidied("""
        from ..runtime.types import Integer, Date as _Date
        import os.path
        import json as j

        x: _Date | Integer = j.loads(os.path.sep)
        """)
        == dedent("""
        import json as j
        import os.path

        from ..runtime.types import Date as _Date
        from ..runtime.types import Integer

        x: _Date | Integer = j.loads(os.path.sep)
        """).lstrip()
    )


def test_names_are_sorted_as_people_do() -> None:
    names = "MAX, V2, V10, WithoutA, WithTitle, a"
    mixed = f"from .a import WithTitle, a, V10, MAX, WithoutA, V2\n\nx = {names}\n"
    assert tidy(mixed).startswith(f"from .a import {names}\n")


def test_tidying_twice_changes_nothing() -> None:
    once = tidied("from b import B\nfrom a import A\n\nx = A, B\n")
    assert tidy(once) == once


def test_no_python_is_no_python() -> None:
    with pytest.raises(SyntaxError):
        tidy("class")
