"""The finished Python side of an API, from which the targets make files.

Comes in: the IR, the user's settings, and the document for the server to show. Goes out: one
`PyApi`. Must not know: templates, which files there will be.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from specloom.diagnostics import Diagnostic
from specloom.ir import Api, Json
from specloom.ir.calls import all_operations
from specloom.python.client_views import Client, Security, client, security
from specloom.python.code import Code
from specloom.python.error_views import Errors, errors
from specloom.python.front_views import Front, front
from specloom.python.header_views import HeadersModule, headers
from specloom.python.model_views import ModelsView, models
from specloom.python.names import Names, name
from specloom.python.resource_views import Group, groups
from specloom.python.settings import Settings
from specloom.python.webhook_views import Webhooks, webhooks


@dataclass(frozen=True, slots=True)
class PyApi:
    """A package to be. `components` maps the JSON pointer of each component schema to its Python
    name, `constants` the id of each operation to its declaration (`operations.pets.GET_PET`);
    `document` is the text that `/openapi.json` returns."""

    package: str
    api: Api
    names: Names
    components: Mapping[str, str]
    constants: Mapping[str, str]
    front: Front
    models: ModelsView
    errors: Errors
    headers: HeadersModule
    security: Security
    client: Client
    groups: tuple[Group, ...]
    webhooks: Webhooks | None
    document: Code
    findings: tuple[Diagnostic, ...]


def present(api: Api, settings: Settings, document: Json = None) -> PyApi:
    """The Python view of `api`."""
    api = replace(api, title=api.title.strip() or "API")
    names = name(api, settings)
    return PyApi(
        package=settings.package,
        api=api,
        names=names,
        components={
            pointer: str(names.definitions[id].name) for pointer, id in api.components.items()
        },
        constants=_constants(api, names),
        front=front(api, names, settings.targets),
        models=models(api, names),
        errors=errors(all_operations(api), api, names),
        headers=headers(all_operations(api), api, names),
        security=security(api, names),
        client=client(api, names),
        groups=tuple(groups(api, names)),
        webhooks=webhooks(api, names),
        document=Code(_json(document)),
        findings=names.findings,
    )


def _constants(api: Api, names: Names) -> dict[str, str]:
    """The declaration of each operation, as a path inside the package."""
    homes = {each.id: f"operations.{names.resources[each.tag].module}" for each in api.operations}
    return {
        each.id: f"{homes.get(each.id, 'webhooks')}.{names.methods[each.id].upper()}"
        for each in all_operations(api)
    }


def _json(value: Json, depth: int = 3, margin: str = "\n") -> str:
    """JSON text with a line for each operation and each component, so that a diff shows the place
    of a change; their content stays on that line: a document is as long as all models together."""
    if not isinstance(value, dict) or not value or not depth:
        return json.dumps(value, ensure_ascii=False)
    inner = f"{margin}  "
    members = (
        f"{inner}{json.dumps(key, ensure_ascii=False)}: {_json(member, depth - 1, inner)}"
        for key, member in value.items()
    )
    return f"{{{','.join(members)}{margin}}}"
