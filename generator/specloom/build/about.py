"""What a document says about the API as a whole: its author, its terms, its tags.

Comes in: the root node. Goes out: `ir.About`, `ir.Tag`s. Must not know: operations, schemas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.build.describe import docs, text
from specloom.document import Node


def about(root: Node) -> ir.About:
    """The rest of the Info Object (OpenAPI 3.2, section 4.3), and links for the whole API."""
    info = root.get("info") or root
    contact, terms = info.get("contact"), info.get("license")
    return ir.About(
        summary=text(info.value, "summary"),
        terms_of_service=text(info.value, "termsOfService"),
        contact=_contact(contact) if contact is not None and contact.is_mapping else ir.Contact(),
        license=_license(terms) if terms is not None and terms.is_mapping else None,
        docs=_links(root),
    )


def tags(root: Node, calls: Iterable[ir.Operation]) -> tuple[ir.Tag, ...]:
    """The declared tags, then those that operations use without declaring them."""
    found = {text(node.value, "name"): _tag(node) for node in _declared(root)}
    for call in calls:
        if call.tag is not None:
            found.setdefault(call.tag, ir.Tag(call.tag))
    return tuple(found.values())


def declared_tags(root: Node) -> Iterator[str]:
    """The names of the declared tags."""
    return (text(node.value, "name") for node in _declared(root))


def _declared(root: Node) -> list[Node]:
    return [node for node in root.elements_of("tags") if node.is_mapping]


def _tag(node: Node) -> ir.Tag:
    return ir.Tag(
        name=text(node.value, "name"),
        description=text(node.value, "description") or text(node.value, "summary"),
        parent=text(node.value, "parent") or None,
        summary=text(node.value, "summary"),
        kind=text(node.value, "kind"),
        docs=_links(node),
    )


def _links(node: Node) -> ir.Docs:
    return docs({"externalDocs": node.value.get("externalDocs")})


def _contact(node: Node) -> ir.Contact:
    return ir.Contact(*(text(node.value, key) for key in ("name", "url", "email")))


def _license(node: Node) -> ir.License:
    return ir.License(*(text(node.value, key) for key in ("name", "identifier", "url")))
