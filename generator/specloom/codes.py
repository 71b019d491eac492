"""Every finding there is.

Comes in: nothing. Goes out: the codes, what each means, and which of them a run can go on after.
`docs/findings.md` has the same list, with explanations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from specloom.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """What a code means. After a `lowerable` error there still is a document to generate from, so
    users may turn it into a warning."""

    meaning: str
    severity: Severity = "error"
    lowerable: bool = False


def _error(meaning: str) -> Finding:
    return Finding(meaning)


def _fault(meaning: str) -> Finding:
    return Finding(meaning, lowerable=True)


def _warning(meaning: str) -> Finding:
    return Finding(meaning, "warning")


def _note(meaning: str) -> Finding:
    return Finding(meaning, "info")


CODES: Mapping[str, Finding] = MappingProxyType(
    {
        # the text of a document
        "unreadable-file": _error("The file is missing, is not a file, or may not be read."),
        "wrong-encoding": _error("The bytes do not match the encoding that the file begins with."),
        "invalid-character": _error("A character that YAML and JSON do not allow."),
        "invalid-json": _error("The text is not JSON."),
        "invalid-yaml": _error("The text is not YAML."),
        "invalid-key": _error("A key of a mapping is not text."),
        "invalid-number": _error("Not a number, or one that no program could hold."),
        "duplicate-key": _error("A mapping has the same key twice."),
        "unknown-alias": _error(
            "A YAML alias to an anchor that does not exist, or that contains the alias."
        ),
        "unsupported-tag": _error("A YAML tag with no counterpart in JSON."),
        "multiple-documents": _error("One file holds several YAML documents."),
        "empty-document": _error("The file is empty."),
        "too-deep": _error("Nesting so deep that only an attack would have it."),
        "too-large": _error("Aliases that expand to a size only an attack would have."),
        # references
        "invalid-reference": _error(
            "A `$ref` is not a URI reference, or does not lead to a schema."
        ),
        "unresolved-reference": _error(
            "A reference to a file, or to a place in a file, that does not exist."
        ),
        "cyclic-reference": _error("References that lead to each other and never to a value."),
        "mismatched-reference": _fault(
            "A reference leads to the wrong kind of object. Lowered: the object is read for "
            "what it has in common with the right kind, usually nothing: any value, no body, no "
            "parameter."
        ),
        "outside-reference": _error("A reference to a file outside the document's folder."),
        "remote-reference": _error("A reference to the network, which is never read."),
        "unresolved-mapping": _warning(
            "A discriminator's mapping names a schema that does not exist."
        ),
        # OpenAPI
        "missing-version": _error("Not an OpenAPI document."),
        "unknown-version": _error("A version of OpenAPI other than 2.0, 3.0, 3.1 or 3.2."),
        "mismatched-version": _error(
            "A document in the layout of 2.0 that says it is 3.x, or the other way round."
        ),
        "missing-property": _error("A property that the standard requires is missing."),
        "missing-detail": _fault(
            "A required property is missing that code can do without: a description, `info`, "
            "`paths`, `responses`, an OAuth flow, a license's name … Lowered: nothing is "
            "generated for it."
        ),
        "invalid-detail": _fault(
            "A value is wrong that code can do without: in `info`, a description, an example "
            "(or both kinds at once), a rule that cannot be followed (`minLength: a`), or null. "
            "Lowered: it is ignored."
        ),
        "unknown-property": _fault(
            "A property that the standard does not know. Lowered: it is ignored."
        ),
        "conflicting-properties": _error("Properties that exclude each other."),
        "wrong-type": _error("A value of the wrong type, such as text for a number."),
        "not-allowed-value": _error("A value that is not among those that the standard lists."),
        "unknown-type": _fault(
            "A `type` that this version of OpenAPI does not have: `int`, `file`, `null` without "
            "quotes, or a list before 3.1. Lowered: it is read as the hint says, otherwise as "
            "any value."
        ),
        "invalid-value": _error("A value that breaks another rule of the standard."),
        "invalid-format": _fault("An e-mail address (before 3.1) or a URL (in 2.0) that is none."),
        "invalid-url": _warning(
            "A URL (in 3.x) with spaces or the like in it, so that it is none."
        ),
        "invalid-media-type": _warning("A key of `content` that is not a media type."),
        "invalid-name": _fault("A name with characters that are not allowed in it."),
        "invalid-status": _fault(
            "A response whose key is not a status. Lowered: it is left out (`4xx` is read as "
            "`4XX`)."
        ),
        "invalid-path": _error(
            "A path that does not start with `/`, or whose braces do not match."
        ),
        "duplicate-item": _fault("A list of distinct items (`required`) has one of them twice."),
        "duplicate-enum-value": _warning("An `enum` lists a value twice."),
        "invalid-enum-value": _warning(
            "A value of an `enum` breaks the `type` beside it, so it is never accepted."
        ),
        "duplicate-operation-id": _fault("Two operations have the same `operationId`."),
        "duplicate-parameter": _fault("Two parameters have the same name and location."),
        "duplicate-tag": _fault("Two tags have the same name."),
        "duplicate-path": _warning("Two paths that no request can tell apart."),
        "undeclared-path-parameter": _fault(
            "A path has `{name}`, but no parameter declares it. Lowered: it is text."
        ),
        "unused-path-parameter": _fault(
            "A path parameter that is not in the path. Lowered: it is left out."
        ),
        "repeated-path-parameter": _warning("A path has the same `{name}` twice."),
        "undeclared-required": _warning(
            "`required` names a property that is not declared, so it may hold anything."
        ),
        "misspelt-keyword": _warning(
            "A schema keyword that OpenAPI 3.1 ignores, and that looks like a misspelling of "
            "another, or was replaced by another (`$recursiveRef`)."
        ),
        "unknown-tag": _fault("A tag's parent does not exist."),
        "cyclic-tag": _fault("A tag is its own ancestor."),
        "unknown-security-scheme": _warning(
            "A requirement names a scheme that is not declared; the caller passes the whole "
            "`Authorization` header."
        ),
        "unknown-scope": _warning(
            "A requirement names a scope that no flow of its scheme declares."
        ),
        "invalid-pattern": _fault(
            "A `pattern` that is not a regular expression of ECMA-262, such as `(?i)a`. "
            "Lowered: it is not enforced."
        ),
        "foreign-pattern": _warning(
            "A `pattern` that ECMA-262 allows only in browsers (`[\\w-.]`, `\\A`): it may not "
            "mean what was intended."
        ),
        "foreign-dialect": _warning(
            "A JSON Schema dialect other than 2020-12. Of an older draft, only the keywords that "
            "2020-12 shares are read; a metaschema that is not found is taken for 2020-12."
        ),
        "invalid-default": _warning(
            "A `default` breaks its own schema, or is not in the `enum` of its server variable."
        ),
        "invalid-example": _note(
            "An example in a schema breaks that schema. Only schemas without references are tried."
        ),
        "missing-items": _warning(
            "A list without `items`, which 2.0 and 3.0 require: it may hold anything."
        ),
        "excluding-bounds": _warning(
            "A `minimum` above the `maximum` or the like, so that no value is accepted."
        ),
        "undeclared-variable": _warning(
            "A server's URL has `{name}`, but no variable declares it."
        ),
        "conflicting-bodies": _error(
            "An operation of 2.0 has several bodies, or both a body and a form."
        ),
        # what Python cannot say
        "name-clash": _error(
            "Two things would get the same Python name, however much context is added."
        ),
        "invalid-python-name": _error("The Python name that was asked for is not valid."),
        "unsupported-nesting": _error("Schemas nested too deeply to be followed."),
        "unsupported-part-encoding": _fault(
            "A part of a form or multipart body with an encoding that is not supported."
        ),
        "unnamed-parts": _warning(
            "A form or multipart body is a list or text, so its parts have no names: it is a "
            "mapping, with any names."
        ),
        "ignored-nullable": _warning(
            "`nullable: true` where it has no effect: beside `$ref`, `allOf`, `anyOf`, `oneOf`, "
            "or an `enum` without null (3.0), or anywhere in 3.1. Null is refused, unless "
            "`assume-nullable = true`."
        ),
        "xml-as-text": _warning("XML bodies are sent and received as text."),
        "assumed-json": _note(
            "An error response of 2.0 is an object, but its operation produces no media type "
            "that could hold one: it is read as JSON."
        ),
        "ignored-header": _note("`Accept`, `Content-Type` and `Authorization` are not parameters."),
        "ignored-fragment": _note(
            "The part of a path after a `#` is never sent. If operations differ in nothing "
            "else, the server picks the one that declares the most of what a request has."
        ),
        "ignored-xml": _note(
            "A response in XML that also comes in JSON: only JSON is asked for, sent and read."
        ),
        "ignored-body": _note(
            "A 204, 205 or 304 response, or a response to `HEAD`, has no body in HTTP, whatever "
            "the document declares."
        ),
        "unread-field": _note(
            "A valid field for which nothing is generated: `xml`, `contentEncoding`, "
            "`externalValue` … Reported once for each kind of field."
        ),
        "unused-component": _note(
            "A parameter, response or the like under `components` that nothing refers to."
        ),
        "ignored-link": _note("A link, for which nothing is generated."),
        # the output
        "output-edited": _error("A file was edited after it was generated."),
        "output-foreign": _error("A file that specloom did not write is in the way."),
        "output-link": _error("A folder of the package is a symbolic link."),
        "output-manifest": _error("`.specloom.json` is damaged."),
        "output-unwritable": _error(
            "The system refuses to write; the package is as it was before."
        ),
        "output-outdated": _error("The package on disk differs from what would be generated."),
        # verify
        "verify-refused": _error("The package refuses an instance that the schema allows."),
        "verify-accepted": _error("The package accepts an instance that the schema forbids."),
        "verify-changed": _error("What the package writes differs from what it read."),
        "verify-failed": _error(
            "The package raised an unexpected error instead of accepting or refusing."
        ),
        "verify-impossible": _error(
            "Something that `verify` needs is not installed, or the package does not exist."
        ),
        "not-verified": _note("A schema could not be tried, and why."),
        # the configuration
        "invalid-config": _error("Not TOML, an unknown key, or a value of the wrong kind."),
        "invalid-package": _error("The package's name cannot be imported by Python."),
        "hiding-package": _warning(
            "The package has the name of a standard library module, or of a package it needs, "
            "and would hide it unless it is inside another package."
        ),
        "unknown-target": _error("A target that does not exist."),
        "unknown-code": _error("A code to lower that does not exist."),
        "unlowerable-code": _error(
            "A code to lower that cannot be lowered: nothing could be generated."
        ),
        "unknown-name": _fault("A name is given to something that the document does not have."),
        "unused-template": _warning("A template of yours that replaces none of the built-in ones."),
        "unused-block": _warning("A block of yours that replaces none in the template it extends."),
        "template-error": _error("A template of yours failed."),
    }
)
