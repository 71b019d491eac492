"""Every name in the generated package, chosen in one pass over the complete API.

Comes in: the IR and the user's settings. Goes out: `Names`, and the clashes that need a decision.
Must not know: Python code apart from names.

A name is, in this order: the one that the user or the document asks for; the document's name in
Python case; the same with a `_` if Python or the package needs the word itself; in a clash, the
same with words of context. `clashes` decides which thing keeps the plain name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from specloom.diagnostics import Diagnostic
from specloom.ir import Alias, Api, Definition, Model, Property, SchemaId, Type
from specloom.ir.calls import all_operations
from specloom.python import error_names, header_names, operation_names, reserved, words
from specloom.python.clashes import Claim, Settled, settle, settle_each
from specloom.python.code import Code
from specloom.python.error_names import ErrorKey
from specloom.python.header_names import HeaderKey
from specloom.python.modules import modules
from specloom.python.operation_names import ParameterKey, ResourceName
from specloom.python.settings import Settings

FieldKey = tuple[SchemaId, str]

# A class in a package of two or more names, as compilers write it.
_NAMESPACED = re.compile(r"([\w-]+\.){2,}[A-Z]\w*")
# Steps of an id that say nothing about its target.
_STRUCTURE = frozenset({"", "components", "schemas", "definitions", "paths", "properties"})


@dataclass(frozen=True, slots=True)
class DefinitionName:
    """A class or alias, and the module of `models` that holds it."""

    name: Code
    module: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of everything.

    Keys: `definitions` id; `fields` (id, wire name); `resources` tag, None for untagged operations;
    `methods` operation id; `parameters` (operation id, location, wire name); `errors` (operation
    id, status); `headers` the same, with "" for the results; `header_fields` (class, wire name in
    lower case); `credentials` the scheme's name; `variables` the server variable's. `client` is the
    client's class. `classes` are all names of definitions: a module of models must import anything
    else with such a name under another one. `aliases` are the types of those definitions that are
    not classes.
    """

    client: Code
    definitions: Mapping[SchemaId, DefinitionName]
    fields: Mapping[FieldKey, Code]
    resources: Mapping[str | None, ResourceName]
    methods: Mapping[str, Code]
    parameters: Mapping[ParameterKey, Code]
    errors: Mapping[ErrorKey, Code]
    headers: Mapping[ErrorKey, Code]
    header_fields: Mapping[HeaderKey, Code]
    credentials: Mapping[str, Code]
    variables: Mapping[str, Code]
    classes: frozenset[str]
    aliases: Mapping[SchemaId, Type]
    findings: tuple[Diagnostic, ...] = ()


def name(api: Api, settings: Settings) -> Names:
    """Names for everything in `api`, independent of its order."""
    classes = _definitions(api, settings)
    taken = frozenset(classes.names.values()) | settings.elsewhere
    homes = modules(api.definitions, classes.names, reserved.KEYWORDS | taken)
    arguments = operation_names.constructor(api)
    errors = error_names.errors(api, classes.names)
    headers = header_names.classes(api, errors.names)
    fields = _fields(api, settings, taken)
    resources = operation_names.resources(api)
    methods = operation_names.methods(api, settings)
    parameters = operation_names.parameters(api)
    header_fields = header_names.fields(api, headers.names)
    found = (
        classes.findings, arguments.findings, errors.findings, headers.findings, fields.findings,
        resources.findings, methods.findings, parameters.findings, header_fields.findings,
    )  # fmt: skip
    return Names(
        client=Code(settings.client or _client(api.title)),
        definitions={id: DefinitionName(classes.names[id], homes[id]) for id in api.definitions},
        fields=fields.names,
        resources=resources.names,
        methods=methods.names,
        parameters=parameters.names,
        errors=errors.names,
        headers=headers.names,
        header_fields=header_fields.names,
        credentials=_of_kind("scheme", arguments.names),
        variables=_of_kind("variable", arguments.names),
        classes=taken,
        aliases={id: each.type for id, each in api.definitions.items() if isinstance(each, Alias)},
        findings=tuple(chain.from_iterable(found)),
    )


def _of_kind(kind: str, names: Mapping[tuple[str, str], Code]) -> dict[str, Code]:
    return {name: argument for (what, name), argument in names.items() if what == kind}


def nameable(api: Api) -> tuple[str, ...]:
    """The keys under which settings can override names."""
    definitions = [(id, found) for found in api.definitions.values() for id in _ids(found)]
    fields = [
        f"{id}/properties/{each.wire}"
        for id, model in definitions
        if isinstance(model, Model)
        for each in model.properties
    ]
    ids = [id for each in all_operations(api) for id in (each.operation_id, each.id) if id]
    return (*dict.fromkeys(id for id, _ in definitions), *ids, *dict.fromkeys(fields))


def _ids(definition: Definition) -> tuple[SchemaId, ...]:
    """The ids under which settings may name it: its own, or that of the definition it varies."""
    return tuple(filter(None, (definition.id, definition.variant_of)))


def _client(title: str) -> str:
    name = words.identifier(words.title(words.words(title)), "Api")
    return f"{name}Api" if name in reserved.CLIENTS else name


# --- definitions -------------------------------------------------------------------------------


def _definitions(api: Api, settings: Settings) -> Settled[SchemaId, Code]:
    exported = frozenset(api.components.values())
    claims = [
        _class(definition, settings, id in exported) for id, definition in api.definitions.items()
    ]
    return settle(claims, reserved.CLASSES)


def _class(definition: Definition, settings: Settings, exported: bool) -> Claim[SchemaId]:
    """A variant has its own name, or that of the definition it varies plus a word."""
    hint, what = definition.name, f"the schema {definition.id}"
    own = settings.names.get(definition.id)
    wanted = own or settings.names.get(definition.variant_of) or hint.preferred
    if wanted and (own or not definition.variant):
        return Claim(definition.id, wanted, right=0, what=what, place=definition.location)
    said = (wanted,) if wanted else hint.words
    parts = (*said, definition.variant) if definition.variant else said
    *longer, natural = _classes_in_namespace(parts)
    as_written = exported and hint.words == (natural,)
    return Claim(
        definition.id,
        natural,
        lambda: (*reversed(longer), *_classes_in_context(parts, hint.context, definition.id)),
        right=1 if as_written else 2 if exported else 3,
        what=what,
        place=definition.location,
    )


def class_name(parts: Sequence[str]) -> str:
    """`("Coupon", "limits", "item")` → `CouponLimitsItem`."""
    found = [word for part in parts for word in words.words(part)]
    said = found or [word for part in parts for word in words.spelled(part)]
    return words.identifier(words.pascal(said), "Schema")


def _classes_in_namespace(parts: Sequence[str]) -> list[str]:
    """`IoK8sApiPod`, `K8sApiPod`, `ApiPod` and `Pod` for `io.k8s.api.Pod`; otherwise just the
    name."""
    spaces = [part.split(".") if _NAMESPACED.fullmatch(part) else [part] for part in parts]
    longest = max(map(len, spaces), default=1)
    shorter = ([".".join(each[-n:]) for each in spaces] for n in range(longest, 0, -1))
    return [class_name(each) for each in shorter]


def _classes_in_context(parts: Sequence[str], context: Sequence[str], id: SchemaId) -> list[str]:
    """`Item`, `OrderItem`, `BodyOrderItem` …; then with its location; then with signs read out, as
    in `Foo` and `Foo+`; then with its case, as in `Foo` and `foo`; then as it is written; finally
    with the signs of its surroundings, as in `json;v=1` and `json,v=1`."""
    longer = [class_name((*reversed(context[:n]), *parts)) for n in range(1, len(context) + 1)]
    way = [step for step in re.split("[/#&]", id) if step not in _STRUCTURE]
    said = [word for part in parts for word in words.spelled(part)]
    precise = (words.pascal(said), words.pascal((*said, words.case("".join(parts)))))
    written = words.exact("_".join(parts))
    around = [words.spelled(part) for part in context]
    nearer = [chain(*reversed(around[:n]), said) for n in range(1, len(around) + 1)]
    last = (*precise, written, *map(words.pascal, nearer))
    return [*longer, class_name(way), *(words.identifier(name, "Schema") for name in last)]


# --- fields ------------------------------------------------------------------------------------


def _fields(api: Api, settings: Settings, classes: frozenset[str]) -> Settled[FieldKey, Code]:
    # In scripts without capitals, a field may have the same name as the class of its value.
    taken = reserved.FIELDS | classes
    models = (each for each in api.definitions.values() if isinstance(each, Model))
    scopes = ([_field(model, each, settings) for each in model.properties] for model in models)
    return settle_each(scopes, taken)


def _field(model: Model, property_: Property, settings: Settings) -> Claim[FieldKey]:
    wire = property_.wire
    key = (model.id, wire)
    asked = (settings.names.get(f"{id}/properties/{wire}") for id in _ids(model))
    wanted = next(filter(None, asked), property_.preferred_name)
    what = f"the property {wire!r} of {model.id}"
    if wanted:
        return Claim(key, wanted, right=0, what=what, place=model.location)
    natural = words.attribute(wire, "field")
    return Claim(
        key,
        natural,
        partial(words.attributes, wire, "field"),
        right=1 if natural == wire else 2,
        what=what,
        place=model.location,
    )
