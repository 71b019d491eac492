"""A small change is made in the existing package, or everything is made from scratch: the result is
the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from specloom.config import Config
from specloom.diagnostics import SpecError
from specloom.memory import Package
from specloom.pipeline import generate

Document = dict[str, Any]
Edit = Callable[[Document], object]


def reference(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


def answering(tag: str, schema: Document) -> Document:
    responses = {"200": body("Ok", schema), "500": body("Broken", reference("Problem"))}
    return {"get": {"tags": [tag], "responses": responses}}


def body(description: str, schema: Document) -> Document:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def record(**properties: Document) -> Document:
    return {"type": "object", "properties": properties}


TEXT: Document = {"type": "string"}
NAME: Document = {"name": "name", "in": "path", "required": True, "schema": TEXT}
DOCUMENT: Document = {
    "openapi": "3.0.3",
    "info": {"title": "Shelf", "version": "1"},
    "x-shapes": {"book": reference("Book")},
    "paths": {
        "/books": answering("books", reference("Books")),
        "/books/{name}": {"get": answering("books", TEXT)["get"], "parameters": [NAME]},
        "/zoos": answering("zoos", reference("Zoo")),
        **{f"/filler/{number}": answering("filler", TEXT) for number in range(20)},
    },
    "components": {
        "schemas": {
            "Problem": record(detail=TEXT),
            "Book": record(title=TEXT, pages={"type": "integer"}),
            "Books": {"type": "array", "items": reference("Book")},
            "Animal": {
                **record(kind=TEXT),
                "required": ["kind"],
                "discriminator": {"propertyName": "kind"},
            },
            "Cat": {"allOf": [reference("Animal"), record(lives={"type": "integer"})]},
            "Zoo": record(animal=reference("Animal")),
            "Literal": record(made=TEXT),
            "Draft": record(id={**TEXT, "readOnly": True}, text={**TEXT, "nullable": False}),
            "Late": {"allOf": [reference("Draft")], "nullable": True},
            **{f"Filler{number}": record(value=TEXT) for number in range(20)},
        }
    },
}  # fmt: skip


def schema(document: Document, name: str) -> Any:
    return document["components"]["schemas"][name]


def renamed(document: Document, name: str, old: str, new: str) -> None:
    properties = schema(document, name)["properties"]
    properties[new] = properties.pop(old)


AMENDED: dict[str, Edit] = {
    "a property renamed": lambda d: renamed(d, "Book", "title", "heading"),
    "a property of a parent changed": lambda d: schema(d, "Animal").update(description="Lives."),
    "a property of a child renamed": lambda d: schema(d, "Cat")["allOf"].append(record(name=TEXT)),
    "a type changed": lambda d: schema(d, "Book")["properties"].update(title={"type": "integer"}),
    "an order changed": lambda d: renamed(d, "Book", "title", "title"),
    "a name that stands for more": lambda d: schema(d, "Books").update(minItems=2),
    "what is sent and received": lambda d: schema(d, "Draft")["properties"]["text"].update(
        readOnly=True
    ),
    "a name that another class has": lambda d: schema(d, "Filler1")["properties"].update(
        value={"enum": ["a"]}
    ),
    "an operation of a tag": lambda d: d["paths"]["/books"]["get"].update(summary="All books."),
    "nothing but spaces": lambda d: None,
}
ANEW: dict[str, Edit] = {
    "a class more": lambda d: schema(d, "Book")["properties"].update(cover=record(colour=TEXT)),
    "a component more": lambda d: d["components"]["schemas"].update(Owl=TEXT),
    "a component less": lambda d: d["components"]["schemas"].pop("Filler3"),
    "another order": lambda d: d["paths"].update({"/books": d["paths"].pop("/books")}),
    "another title": lambda d: d["info"].update(title="Shelves"),
    "a finding more": lambda d: schema(d, "Cat").update(nullable=True),
    "a finding less": lambda d: schema(d, "Late").pop("nullable"),
    "an error that others share": lambda d: d["paths"]["/zoos"]["get"]["responses"].update(
        {"500": body("Broken", reference("Literal"))}
    ),
    "a tag": lambda d: d["paths"]["/books"]["get"].update(tags=["shelves"]),
}


@pytest.fixture
def past(tmp_path: Path) -> Config:
    """A run that has left a package and a cache."""
    config = Config(
        tmp_path / "api.json",
        output=tmp_path / "out",
        cache=tmp_path / "cache",
        targets=("client",),
    )
    write(config, DOCUMENT)
    generate(config)
    return config


@pytest.mark.parametrize("edit", AMENDED)
def test_a_small_change_is_made_in_the_package(edit: str, past: Config) -> None:
    assert "building" not in stages_of_the_same_package(past, AMENDED[edit])


@pytest.mark.parametrize("edit", ANEW)
def test_a_change_that_can_matter_anywhere_makes_all_anew(edit: str, past: Config) -> None:
    assert "building" in stages_of_the_same_package(past, ANEW[edit])


def test_tags_that_differ_in_case_alone_share_files(past: Config) -> None:
    def shouting(document: Document, **more: str) -> None:
        document["paths"]["/books/{name}"]["get"].update(tags=["BOOKS"], **more)

    write(past, edited(shouting))
    generate(past)
    changed = stages_of_the_same_package(past, lambda d: shouting(d, summary="One book."))
    assert "building" not in changed


def test_changes_follow_each_other(past: Config) -> None:
    for name in ("Book", "Filler1", "Book"):
        stages = stages_of_the_same_package(
            past, lambda d, name=name: schema(d, name)["properties"].update(more=TEXT)
        )
        assert "building" not in stages


def test_findings_move_with_their_lines(past: Config) -> None:
    before = [found.location for found in generate(past)[0].findings]
    stages = stages_of_the_same_package(
        past, lambda d: schema(d, "Filler1").update(description="More lines."), indent=3
    )
    after = [found.location for found in generate(past)[0].findings]
    assert "building" not in stages and before and before != after


@pytest.mark.parametrize("name", ["api.json", "api.yaml"])
def test_a_finding_at_what_is_gone_is_gone(name: str, past: Config, tmp_path: Path) -> None:
    config = replace(past, spec=tmp_path / name)
    late = DOCUMENT["components"]["schemas"]["Late"]
    write(config, edited(lambda d: schema(d, "Zoo")["properties"].update(late=late)))
    generate(config)
    assert "building" in stages_of_the_same_package(config, lambda d: None)


def test_a_name_for_what_is_gone_is_told(past: Config) -> None:
    config = replace(past, names={"#/components/schemas/Book/properties/title": "heading"})
    generate(config)
    document = edited(lambda d: renamed(d, "Book", "title", "label"))
    write(config, document)
    with pytest.raises(SpecError, match="nothing in the document is called"):
        generate(config)


def test_what_has_an_identifier_may_be_referred_to_from_anywhere(past: Config) -> None:
    def named(document: Document) -> None:
        document["openapi"] = "3.1.0"
        schema(document, "Late").pop("nullable")
        schema(document, "Zoo")["$id"] = "https://example.org/zoo"

    def changed(document: Document) -> None:
        named(document)
        schema(document, "Filler1").update(description="Changed.")

    stages_of_the_same_package(past, named)
    assert "building" in stages_of_the_same_package(past, changed)


def test_a_package_that_was_edited_is_not_amended(past: Config) -> None:
    (past.output / "shelf" / "models" / "book.py").write_text("")
    stages = list[str]()
    write(past, edited(AMENDED["a property renamed"]))
    generate(past, report=stages.append, force=True)
    assert "building" in stages


def stages_of_the_same_package(config: Config, edit: Edit, indent: int = 1) -> list[str]:
    """The stages that a run after an edit goes through; its package is what a first run makes."""
    stages = list[str]()
    write(config, edited(edit), indent)
    amended, _ = generate(config, report=stages.append)
    anew, _ = generate(replace(config, output=config.output / "anew", cache=None))
    assert amended.findings == anew.findings
    assert dict(found(amended)) == dict(found(anew))
    return stages


def edited(edit: Edit) -> Document:
    document: Document = json.loads(json.dumps(DOCUMENT))
    edit(document)
    return document


def write(config: Config, document: Document, indent: int = 1) -> None:
    assert config.spec is not None
    is_json = config.spec.suffix == ".json"
    text = json.dumps(document, indent=indent) if is_json else yaml.safe_dump(document)
    config.spec.write_text(text, "utf-8")


def found(package: Package) -> Iterator[tuple[str, str]]:
    for file in package.folder.rglob("*"):
        if file.is_file():
            yield str(file.relative_to(package.folder)), file.read_text("utf-8")
