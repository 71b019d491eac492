"""A document in one file, and the same in many: the generated packages are equal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import golden
import pytest
import yaml
from conftest import Specloom
from specloom.document.pointer import join, split

# Where a thing of the root document goes: the file, and the pointer in it.
Way = Callable[[str, str], tuple[str, str]]

WAYS: dict[str, Way] = {
    "a file each": lambda kind, name: (f"{kind}/{_plain(name)}.yaml", ""),
    "a file for each kind": lambda kind, name: (f"{kind}.json", join([name])),
    "one file": lambda kind, name: ("all.yaml", join([kind, name])),
    "names that must be escaped": lambda kind, name: (
        f"größe 100% #{kind}?/a b.yml",
        join(["x/y~z %", name]),
    ),
}
DOCUMENTS = ("bodies", "errors", "hierarchies", "shop", "unions", "webhooks")
# The server's own document is put together again, and lists things in another order.
DIFFERENT = "server/openapi.json"


def _plain(name: str) -> str:
    return name.strip("/").replace("/", "-").replace("{", "").replace("}", "") or "root"


def moved(document: dict[str, Any], way: Way) -> dict[str, tuple[str, str]]:
    """Where each path item and component goes, by its pointer in the document."""
    kinds = {"paths": document.get("paths", {})}
    kinds |= {f"components/{kind}": held for kind, held in document["components"].items()}
    return {
        join([*kind.split("/"), name]): way(kind.rpartition("/")[2], name)
        for kind, held in kinds.items()
        for name in held
    }


def apart(document: dict[str, Any], way: Way) -> dict[str, Any]:
    """The files of the document: `api.yaml` leads to all others, they lead to each other."""
    places = moved(document, way)

    def written(value: Any, file: str) -> Any:
        match value:
            case dict():
                return {
                    key: (
                        reference(member, file)
                        if key == "$ref"
                        else (
                            {of: reference(name, file) for of, name in member.items()}
                            if key == "mapping"
                            else written(member, file)
                        )
                    )
                    for key, member in value.items()
                }
            case list():
                return [written(member, file) for member in value]
            case _:
                return value

    def reference(text: str, file: str) -> str:
        if text[1:] not in places:
            return text
        target, pointer = places[text[1:]]
        up = "../" * file.count("/")
        return f"{up}{quote(target)}#{quote(pointer)}" if pointer else f"{up}{quote(target)}"

    files: dict[str, Any] = {"api.yaml": document}
    for place, (file, pointer) in places.items():
        *holder, name = split(place)
        held = _at(document, holder)
        _put(files, file, pointer, written(held[name], file))
        held[name] = {"$ref": reference(f"#{place}", "api.yaml")}
    return files


def _at(value: Any, tokens: list[str]) -> Any:
    for token in tokens:
        value = value[token]
    return value


def _put(files: dict[str, Any], file: str, pointer: str, value: Any) -> None:
    if not pointer:
        files[file] = value
        return
    *above, last = split(pointer)
    holder = files.setdefault(file, {})
    for token in above:
        holder = holder.setdefault(token, {})
    holder[last] = value


def _write(folder: Path, files: dict[str, Any]) -> None:
    for name, value in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        is_json = file.suffix == ".json"
        text = json.dumps(value) if is_json else yaml.safe_dump(value, sort_keys=False)
        file.write_text(text, "utf-8")


def _texts(package: Path) -> Iterator[tuple[str, str]]:
    made = golden.rendered(package)
    yield from ((name, text) for name, text in made.items() if name != DIFFERENT)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_many_files_make_the_package_of_one(
    specloom: Specloom, tmp_path: Path, name: str, way: str
) -> None:
    document = yaml.safe_load((golden.CASES / name / "spec.yaml").read_text("utf-8"))
    _write(tmp_path, {"one.yaml": document})
    _write(tmp_path / "many", apart(document, WAYS[way]))

    for spec, output in (("one.yaml", "one"), ("many/api.yaml", "two")):
        result = specloom("generate", spec, "--output", output, "--package", "pets", "--no-cache")
        assert result.exit_code == 0, result.stderr

    assert dict(_texts(tmp_path / "two" / "pets")) == dict(_texts(tmp_path / "one" / "pets"))
