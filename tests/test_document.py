"""Text → nodes that know their line: YAML 1.2, JSON, encodings, references."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node, Workspace, open_document
from specloom.validate import validate


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(folder: Path, content: str | bytes, name: str = "api.yaml") -> Node:
    return open_document(write(folder, name, content))


def value_of(folder: Path, text: str) -> Any:
    return read(folder, text).value


def refused(folder: Path, content: str | bytes, name: str = "api.yaml") -> tuple[Diagnostic, ...]:
    with pytest.raises(SpecError) as caught:
        read(folder, content, name)
    return caught.value.diagnostics


def refused_step(node: Node) -> Diagnostic:
    with pytest.raises(SpecError) as caught:
        node.target()
    (found,) = caught.value.diagnostics
    return found


def place(node: Node) -> tuple[int, int]:
    return node.locate().line, node.locate().column


def key_place(node: Node) -> tuple[int, int]:
    return node.locate(key=True).line, node.locate(key=True).column


def spot(found: Diagnostic) -> tuple[str, int, int]:
    assert found.location is not None
    return found.code, found.location.line, found.location.column


# --- scalars -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("2020-01-01", "2020-01-01"),
        ("12:30:00", "12:30:00"),
        ("1_000", "1_000"),
        ("0o17", 15),
        ("017", 17),
        ("0x1F", 31),
        ("+12", 12),
        ("1.0", 1.0),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("nULL", "nULL"),
        ("'1'", "1"),
        ('"true"', "true"),
        ("!!str 1", "1"),
        ("!!int 1", 1),
        ("!!float 1", 1),
        ("-", [None]),
        ("1.2.3", "1.2.3"),
    ],
)
def test_scalars_follow_the_core_schema_of_yaml_1_2(
    tmp_path: Path, written: str, value: Any
) -> None:
    found = value_of(tmp_path, f"a:\n  {written}\n")["a"]
    assert (found, type(found)) == (value, type(value))


def test_keys_are_the_text_that_was_written(tmp_path: Path) -> None:
    assert list(value_of(tmp_path, "200: a\nno: b\n1.10: c\n~: d\n'on': e\n")) == [
        "200",
        "no",
        "1.10",
        "~",
        "on",
    ]


def test_integers_stay_exact(tmp_path: Path) -> None:
    assert value_of(tmp_path, f"a: {10**30 + 1}")["a"] == 10**30 + 1
    assert value_of(tmp_path, f'{{"a": {10**30 + 1}}}')["a"] == 10**30 + 1


@pytest.mark.parametrize("written", [".inf", "-.INF", ".nan", "1e999", "9" * 5000])
def test_numbers_that_json_lacks_are_refused(tmp_path: Path, written: str) -> None:
    (found,) = refused(tmp_path, f"a: b\nc: {written}\n")
    assert spot(found) == ("invalid-number", 2, 4)


# --- anchors, merges, tags ---------------------------------------------------------------------


def test_aliases_repeat_a_value_and_merges_give_way_to_own_keys(tmp_path: Path) -> None:
    text = (
        "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\n"
        "one:\n  <<: *b\n  x: 9\ntwo:\n  <<: [*b, *m]\nthree: *b\nquoted:\n  '<<': 1\n"
    )
    value = value_of(tmp_path, text)
    assert value["one"] == {"x": 9, "y": 2}
    assert value["two"] == {"x": 1, "y": 2, "z": 4}
    assert value["three"] == {"x": 1, "y": 2}
    assert value["quoted"] == {"<<": 1}


def test_merged_members_are_placed_where_they_were_written(tmp_path: Path) -> None:
    root = read(tmp_path, "base: &b\n  x: 1\none:\n  y: 2\n  <<: *b\n")
    assert place(root["one"]["x"]) == (2, 6)
    assert place(root["one"]["y"]) == (4, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *b\n", ("unknown-alias", 1, 4)),
        ("a: &a [*a]\n", ("unknown-alias", 1, 8)),
        ("a:\n  <<: 3\n", ("invalid-yaml", 2, 7)),
        ("a: !include b.yaml\n", ("unsupported-tag", 1, 4)),
        ("a: !!set {b}\n", ("unsupported-tag", 1, 4)),
        ("a: !!int x\n", ("unsupported-tag", 1, 4)),
        ("? [a]\n: b\n", ("invalid-key", 1, 3)),
        ("? {a: b}\n: b\n", ("invalid-key", 1, 3)),
    ],
)
def test_what_json_cannot_hold_is_refused_where_it_stands(
    tmp_path: Path, text: str, expected: tuple[str, int, int]
) -> None:
    (found,) = refused(tmp_path, text)
    assert spot(found) == expected


def test_an_alias_bomb_is_refused_by_size(tmp_path: Path) -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (found,) = refused(tmp_path, "\n".join(lines))
    assert found.code == "too-large"


def test_aliases_in_aliases_count_as_depth(tmp_path: Path) -> None:
    lines = ["a0: &a0 [1]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 400))]
    (found,) = refused(tmp_path, "\n".join(lines))
    assert found.code == "too-deep"


# --- broken texts ------------------------------------------------------------------------------


def test_all_duplicate_keys_are_told_with_both_places(tmp_path: Path) -> None:
    first, second = refused(tmp_path, "a: 1\nb:\n  c: 1\n  c: 2\na: 2\n")
    assert spot(first) == ("duplicate-key", 4, 3)
    assert first.message.endswith("first on line 3")
    assert spot(second) == ("duplicate-key", 5, 1)


def test_duplicate_keys_of_json_are_told_with_both_places(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, '{"a": {\n "b": 1,\n "c": [{}],\n "b": 2}}', "api.json")
    assert spot(found) == ("duplicate-key", 4, 2)
    assert found.message.endswith("first on line 2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("empty-document", 1, 1)),
        ("# only a comment\n", ("empty-document", 1, 1)),
        ("a: 1\n---\nb: 2\n", ("multiple-documents", 2, 1)),
        ("a: 1\n\tb: 2\n", ("invalid-yaml", 2, 1)),
        ("a: b: c\n", ("invalid-yaml", 1, 5)),
        ("a: [1, 2\n", ("invalid-yaml", 1, 4)),
        ("a: 1\nb: \0\n", ("invalid-character", 2, 4)),
        ("a: 'x\x1b'\n", ("invalid-character", 1, 6)),
    ],
)
def test_broken_yaml_is_told_at_its_place(
    tmp_path: Path, text: str, expected: tuple[str, int, int]
) -> None:
    (found,) = refused(tmp_path, text)
    assert spot(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1,\n}', ("invalid-json", 2, 1)),
        ('{"a": NaN}', ("invalid-number", 1, 7)),
        ('{"a": "NaN", "b": -Infinity}', ("invalid-number", 1, 19)),
        ('{"a": 1e999}', ("invalid-number", 1, 7)),
        (f'{{"a": {"9" * 5000}}}', ("invalid-number", 1, 7)),
        ('{"a": "\\ud83d"}', ("invalid-character", 1, 8)),
        ('{"a": "\\\\ud83d \\udc00"}', ("invalid-character", 1, 16)),
    ],
)
def test_broken_json_is_told_at_its_place(
    tmp_path: Path, text: str, expected: tuple[str, int, int]
) -> None:
    (found,) = refused(tmp_path, text, "api.json")
    assert spot(found) == expected


def test_json_escapes_of_whole_characters_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, '{"a": "\\ud83d\\ude00 \\\\ud83d"}').value["a"] == "😀 \\ud83d"


def test_yaml_that_only_begins_like_json_is_read_as_yaml(tmp_path: Path) -> None:
    assert value_of(tmp_path, "{a: NO, b: [1,]}") == {"a": "NO", "b": [1]}


@pytest.mark.parametrize("depth", [300, 5_000, 200_000])
@pytest.mark.parametrize("opening", ["[", '{"a":', "- ", "? "])
def test_deep_nesting_is_refused_without_a_crash(tmp_path: Path, depth: int, opening: str) -> None:
    (found,) = refused(tmp_path, opening * depth + "1", "api.txt")[:1]
    assert found.code in ("too-deep", "invalid-yaml")


def test_nesting_as_deep_as_the_judge_reads_is_read(tmp_path: Path) -> None:
    text = "[" * 250 + "]" * 250
    assert read(tmp_path, text).value is not None
    assert refused(tmp_path, f"[{text}]")[0].code == "too-deep"
    assert refused(tmp_path, f"-\n {text}")[0].code == "too-deep"


# --- encodings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_the_encodings_of_yaml_are_read(tmp_path: Path, encoding: str) -> None:
    root = read(tmp_path, "é: 1\n日本: '😀'\n".encode(encoding))
    assert root.value == {"é": 1, "日本": "😀"}
    assert place(root["日本"]) == (2, 5)


def test_a_wrong_byte_is_told_at_its_place(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, "a: é\nb: ".encode() + "é".encode("latin-1"))
    assert spot(found) == ("wrong-encoding", 2, 4)


def test_garbage_is_refused(tmp_path: Path) -> None:
    for garbage in (
        b"\x89PNG\r\n\x1a\n\0\0",
        bytes(range(256)),
        b"\x1f\x8b\x08\0",
        b"\xff\xfe\xff",
    ):
        assert refused(tmp_path, garbage)


# --- places ------------------------------------------------------------------------------------


def test_places_count_characters_from_one(tmp_path: Path) -> None:
    root = read(tmp_path, "# 😀\r\na: {😀: [x, 😀]}\rb:\n  - c:  d\n")
    assert place(root["a"]) == (2, 4)
    assert key_place(root["a"]["😀"]) == (2, 5)
    assert place(root["a"]["😀"][1]) == (2, 12)
    assert place(root["b"][0]["c"]) == (4, 9)
    assert key_place(root["b"][0]) == (4, 5)


def test_a_line_separator_inside_text_is_no_new_line(tmp_path: Path) -> None:
    root = read(tmp_path, "a: 'x\u2028y'\nb: 1\n")
    assert place(root["b"]) == (2, 4)


def test_json_has_the_places_that_yaml_finds(tmp_path: Path) -> None:
    text = '\n{ "a" : [ 1, {"b~/": "]}" , "" : null} ],\t"ü😀" :\n {}, "c": [[], []] }\n'
    as_json = read(tmp_path, text)
    as_yaml = read(tmp_path, "# not JSON\n" + text[1:], "other.yaml")
    waiting = [(as_json, as_yaml)]
    while waiting:
        left, right = waiting.pop()
        assert (place(left), key_place(left)) == (place(right), key_place(right))
        waiting += zip((n for _, n in left.items()), (n for _, n in right.items()), strict=True)
        waiting += zip(left.elements(), right.elements(), strict=True)
    assert place(as_json["a"][1]["b~/"]) == (2, 22)


# --- nodes -------------------------------------------------------------------------------------


def test_nodes_navigate_and_are_equal_by_place(tmp_path: Path) -> None:
    root = read(tmp_path, "paths:\n  /a/{b}~: [{x: 1}, {x: 1}]\n")
    first, second = root["paths"]["/a/{b}~"].elements()
    assert first.pointer == "/paths/~1a~1{b}~0/0"
    assert first.value == second.value
    assert first != second
    assert first == root["paths"]["/a/{b}~"][0]
    assert len({first, second, root["paths"]["/a/{b}~"][0]}) == 2
    assert root.get("nothing") is None
    assert first.get("x") is not None
    assert "x" in first
    assert "x" not in root["paths"]["/a/{b}~"]
    assert [key for key, _ in root.items()] == ["paths"]
    assert list(first.elements()) == []


# --- references --------------------------------------------------------------------------------


def test_references_lead_across_files_relative_to_the_containing_file(tmp_path: Path) -> None:
    write(tmp_path, "parts/pet owner.yaml", "Owner:\n  $ref: ../api.yaml#/b~1c%20d\n")
    root = read(tmp_path, "a:\n  $ref: parts/pet%20owner.yaml#/Owner\nb/c d: {x: 1}\n")
    assert root["a"].step().identity == "parts/pet owner.yaml#/Owner"
    assert root["a"].target() == root["b/c d"]
    assert root["a"].target().identity == "#/b~1c d"
    assert root["a"].step().locate().file == str(tmp_path / "parts/pet owner.yaml")


def test_a_reference_into_a_list_counts_from_zero(tmp_path: Path) -> None:
    root = read(
        tmp_path, "a: [x, y]\nb: {$ref: '#/a/1'}\nc: {$ref: '#/a/01'}\nd: {$ref: '#/a/-'}\n"
    )
    assert root["b"].target().value == "y"
    assert refused_step(root["c"]).code == "unresolved-reference"
    assert refused_step(root["d"]).code == "unresolved-reference"


def test_a_ref_that_is_no_text_is_no_reference(tmp_path: Path) -> None:
    root = read(tmp_path, "properties: {$ref: {type: string}}\nb: {$ref: 3}\n")
    assert root["properties"].ref is None
    assert root["b"].target() == root["b"]


@pytest.mark.parametrize(
    ("ref", "code"),
    [
        ("#/components/schemas/Pett", "unresolved-reference"),
        ("#nowhere", "unresolved-reference"),
        ("missing.yaml", "unresolved-reference"),
        (".", "unresolved-reference"),
        ("urn:some:thing", "unresolved-reference"),
        ("%00.yaml", "invalid-reference"),
        ("x" * 5000, "unreadable-file"),
        ("http://[", "invalid-reference"),
        ("https://example.com/api.yaml#/a", "remote-reference"),
        ("//example.com/api.yaml", "unresolved-reference"),
        ("../secret.yaml", "outside-reference"),
        ("/etc/hostname", "outside-reference"),
        ("file:///etc/hostname", "outside-reference"),
        ("link.yaml", "outside-reference"),
        ("%2e%2e/secret.yaml", "outside-reference"),
        ("#/loop", "cyclic-reference"),
    ],
)
def test_references_that_lead_nowhere_are_told_at_the_ref(
    tmp_path: Path, ref: str, code: str
) -> None:
    folder = tmp_path / "spec"
    write(tmp_path, "secret.yaml", "a: 1")
    folder.mkdir()
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    root = read(
        folder,
        f"loop: {{$ref: '#/pool'}}\npool: {{$ref: '#/loop'}}\na:\n  $ref: '{ref}'\n"
        "components: {schemas: {Pet: {}}}\n",
    )
    found = refused_step(root["a"])
    assert spot(found)[0] == code
    if code != "cyclic-reference":
        assert spot(found)[1:] == (4, 9)
        assert found.pointer == "/a/$ref"


def test_a_near_miss_gets_a_hint(tmp_path: Path) -> None:
    root = read(tmp_path, "a: {$ref: '#/schemas/Pett'}\nschemas: {Pet: {}}\n")
    assert refused_step(root["a"]).hint == "did you mean 'Pet'?"


def test_outside_files_and_pinned_copies_are_read_when_allowed(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    write(tmp_path, "shared.yaml", "a: 1")
    pinned = write(tmp_path, "pinned.json", '{"x": {"$ref": "other.json#/y"}}')
    other = write(tmp_path, "other-copy.json", '{"y": 2}')
    path = write(
        folder,
        "api.yaml",
        "a: {$ref: ../shared.yaml#/a}\nb: {$ref: 'https://example.com/v1/api.json#/x'}\n",
    )
    remote = {
        "https://example.com/v1/api.json": pinned,
        "https://example.com/v1/other.json": other,
    }
    root = open_document(path, allow_outside=True, remote=remote)
    assert root["a"].target().value == 1
    assert root["a"].target().identity == "../shared.yaml#/a"
    assert root["b"].target().value == 2
    assert root["b"].target().identity == "https://example.com/v1/other.json#/y"


def test_a_broken_file_is_told_at_its_own_place(tmp_path: Path) -> None:
    write(tmp_path, "part.yaml", "a: 1\na: 2\n")
    root = read(tmp_path, "a: {$ref: part.yaml}\nb: {$ref: 'part.yaml#/a'}\n")
    for node in (root["a"], root["b"]):
        found = refused_step(node)
        assert found.location is not None
        assert found.location.file == str(tmp_path / "part.yaml")


def test_ids_and_anchors_name_places(tmp_path: Path) -> None:
    write(tmp_path, "part.json", '{"$id": "https://x.org/part", "$defs": {"d": {"$anchor": "e"}}}')
    document = {
        "components": {
            "schemas": {
                "A": {
                    "$id": "https://x.org/a",
                    "$defs": {"in": {"$anchor": "here", "type": "string"}},
                    "items": {"$ref": "#here"},
                    "not": {"$ref": "#/$defs/in"},
                    "if": {"$ref": "#/components/schemas/B"},
                },
                "B": {"$ref": "a#here"},
                "C": {"$ref": "https://x.org/a#/items"},
                "D": {"$ref": "part.json#e"},
                "E": {"example": {"$id": "https://x.org/data"}, "$anchor": "e"},
                "F": {"$ref": "https://x.org/data"},
                "G": {"$ref": "#e"},
            }
        }
    }
    schemas = read(tmp_path, json.dumps(document), "api.json")["components"]["schemas"]
    inner = schemas["A"]["$defs"]["in"]
    assert schemas["A"]["items"].step() == inner
    assert schemas["A"]["not"].step() == inner
    assert schemas["A"]["if"].step() == schemas["B"]
    assert refused_step(schemas["B"]).code == "unresolved-reference"
    assert schemas["C"].step() == schemas["A"]["items"]
    assert schemas["D"].step().identity == "part.json#/$defs/d"
    assert refused_step(schemas["F"]).code == "remote-reference"
    assert schemas["G"].step() == schemas["E"]


def test_what_is_no_schema_has_no_name(tmp_path: Path) -> None:
    """What a schema holds under a key that is no keyword is nothing (core, section 9.4.2), and all
    that has names is called as it likes."""
    named = {"$id": "https://x.org/it", "type": "integer"}
    document = {
        "components": {
            "parameters": {"not": {"schema": {"$anchor": "here"}}},
            "schemas": {
                "items": {"not": {"more": [named], "x-more": {"a": named}}},
                "not": {"$defs": {"x-a": {**named, "type": "string"}}},
                "It": {"$ref": "https://x.org/it"},
                "Here": {"$ref": "#here"},
            },
        }
    }
    components = read(tmp_path, json.dumps(document), "api.json")["components"]
    assert components["schemas"]["It"].step() == components["schemas"]["not"]["$defs"]["x-a"]
    assert components["schemas"]["Here"].step() == components["parameters"]["not"]["schema"]


def test_a_root_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path, Path("/dev/zero"), tmp_path / ("x" * 5000)):
        with pytest.raises(SpecError) as caught:
            open_document(path)
        assert caught.value.diagnostics[0].code == "unreadable-file"


def test_a_workspace_keeps_the_texts_of_all_files_even_broken_ones(tmp_path: Path) -> None:
    write(tmp_path, "part.yaml", b"a: \xff\n")
    workspace = Workspace(write(tmp_path, "api.yaml", "a: {$ref: part.yaml}\n"))
    refused_step(workspace.open()["a"])
    assert workspace.sources == {
        str(tmp_path / "api.yaml"): "a: {$ref: part.yaml}\n",
        str(tmp_path / "part.yaml"): "a: \N{REPLACEMENT CHARACTER}\n",
    }


def test_the_hint_at_an_outside_file_depends_on_there_being_one(tmp_path: Path) -> None:
    write(tmp_path, "shared.yaml", "Pet: {}\n")
    text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n    Pet: {}\n"
    text += "    A: {$ref: '../shared.yaml#/Pet'}\n    B: {$ref: '../shraed.yaml#/Pet'}\n"
    there, gone = validate(open_document(write(tmp_path / "spec", "api.yaml", text)))
    assert there.hint.startswith("--allow-outside allows it")
    assert gone.message.endswith("and there is no such file")
    assert gone.hint == "did you mean '#/components/schemas/Pet'?"
