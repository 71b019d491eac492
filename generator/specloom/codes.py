"""Every finding there is.

Comes in: nothing. Goes out: the codes, what each says, and which of them a run can go on with.
`docs/findings.md` shows the same, and where there is more to say, says it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from specloom.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """What a code says. `lowerable` errors leave a document that can be generated from: a user may
    make warnings of them."""

    meaning: str
    severity: Severity = "error"
    lowerable: bool = False


def _error(meaning: str) -> Code:
    return Code(meaning)


def _fault(meaning: str) -> Code:
    return Code(meaning, lowerable=True)


def _warning(meaning: str) -> Code:
    return Code(meaning, "warning")


def _note(meaning: str) -> Code:
    return Code(meaning, "info")


CODES: Mapping[str, Code] = MappingProxyType(
    {
        # the text of a document
        "unreadable-file": _error("The file is missing, no file, or may not be read."),
        "wrong-encoding": _error("The bytes are not in the encoding that the file starts as."),
        "invalid-character": _error("A character that YAML and JSON do not allow."),
        "invalid-json": _error("The text is not JSON."),
        "invalid-yaml": _error("The text is not YAML."),
        "invalid-key": _error("A key of a mapping is no text."),
        "invalid-number": _error("A number that is none, or that no program could hold."),
        "duplicate-key": _error("A mapping has the same key twice."),
        "unknown-alias": _error("A YAML alias to an anchor that is not there, or around it."),
        "unsupported-tag": _error("A YAML tag that says something which JSON cannot."),
        "multiple-documents": _error("One file holds several YAML documents."),
        "empty-document": _error("There is nothing in the file."),
        "too-deep": _error("Nesting that only an attack would have."),
        "too-large": _error("Aliases that unfold to what only an attack would have."),
        # references
        "invalid-reference": _error("A `$ref` is no URI reference, or leads to what is no schema."),
        "unresolved-reference": _error("A reference leads to no file, or to no place in a file."),
        "cyclic-reference": _error("References that lead to each other and never to a value."),
        "mismatched-reference": _fault(
            "A reference leads to another kind of object than must stand there. Lowered: what is "
            "there says what it can, which mostly is nothing: any value, no body, no parameter."
        ),
        "outside-reference": _error("A reference to a file outside the document's folder."),
        "remote-reference": _error("A reference to the network, which is not read."),
        "unresolved-mapping": _warning("A discriminator's mapping names no schema."),
        # OpenAPI
        "missing-version": _error("Not an OpenAPI document."),
        "unknown-version": _error("A version of OpenAPI that is not 2.0, 3.0, 3.1 or 3.2."),
        "missing-property": _error("A property that the standard requires is not there."),
        "missing-detail": _fault(
            "A required property is not there that code can do without: a description, `info`, "
            "`paths`, `responses`, a flow of OAuth, a license's name …; what it would say is not "
            "generated."
        ),
        "invalid-detail": _fault(
            "A value is not as it must be that code can do without: in `info`, a description, an "
            "example (or two kinds of them), a rule that nobody can follow (`minLength: a`), or "
            "null; it is read as if it were not there."
        ),
        "unknown-property": _fault("A property that the standard does not know; it is ignored."),
        "conflicting-properties": _error("Properties that exclude each other."),
        "wrong-type": _error("Text where a number must be, and the like."),
        "not-allowed-value": _error("A value that is not among those that the standard lists."),
        "unknown-type": _fault(
            "A `type` that this version of OpenAPI does not have: `int`, `file`, `null` without "
            "quotes, or a list before 3.1. Lowered: it is read as what the hint says, else as any "
            "value."
        ),
        "invalid-value": _error("A value that breaks another rule of the standard."),
        "invalid-format": _fault("A text that is no URL, e-mail address, and the like."),
        "invalid-name": _fault("A name with characters that may not stand there."),
        "invalid-status": _fault(
            "A response whose key is no status; it is left out (`4xx` is read as `4XX`)."
        ),
        "invalid-path": _error("A path that has no `/` in front, or braces that are not in pairs."),
        "duplicate-item": _fault("A list of distinct things (`required`) has one twice."),
        "duplicate-enum-value": _warning("An `enum` lists a value twice."),
        "invalid-enum-value": _warning(
            "A value of an `enum` breaks the type beside it: it is never accepted."
        ),
        "duplicate-operation-id": _fault("Two operations with one `operationId`."),
        "duplicate-parameter": _fault("Two parameters with one name and place."),
        "duplicate-tag": _fault("Two tags with one name."),
        "duplicate-path": _warning("Two paths that no request can tell apart."),
        "undeclared-path-parameter": _fault(
            "A path has `{name}`, and no parameter is it. Lowered: it is a text."
        ),
        "unused-path-parameter": _fault(
            "A path parameter that the path does not have. Lowered: it is left out."
        ),
        "repeated-path-parameter": _warning("A path has the same `{name}` twice."),
        "undeclared-required": _warning(
            "`required` names a property that is not declared; it may hold anything."
        ),
        "misspelt-keyword": _warning(
            "A keyword of a schema that OpenAPI 3.1 ignores, and that is nearly another one."
        ),
        "unknown-tag": _fault("A tag's parent is not there."),
        "cyclic-tag": _fault("A tag is its own ancestor."),
        "unknown-security-scheme": _warning(
            "A requirement names a scheme that is not declared; "
            "the caller gives the whole `Authorization` header."
        ),
        "unknown-scope": _warning(
            "A requirement names a scope that no flow of its scheme declares."
        ),
        "invalid-pattern": _fault(
            "A `pattern` is no regular expression of ECMA-262, such as `(?i)a`; it is not "
            "enforced."
        ),
        "foreign-pattern": _warning(
            "A `pattern` that ECMA-262 knows only in browsers (`[\\w-.]`, `\\A`): it may mean "
            "something else than was meant."
        ),
        "foreign-dialect": _warning(
            "A JSON Schema dialect other than 2020-12; it is read as 2020-12."
        ),
        "invalid-default": _warning(
            "A `default` breaks its own schema, or is not in the `enum` of its server variable."
        ),
        "missing-items": _warning(
            "A list without `items`, which 2.0 and 3.0 want: it may hold anything."
        ),
        "excluding-bounds": _warning(
            "A `minimum` above the `maximum`, and the like: no value is accepted."
        ),
        "undeclared-variable": _warning("A server's URL has `{name}`, and no variable is it."),
        "conflicting-bodies": _error("An operation of 2.0 has several bodies, or one and a form."),
        # what Python cannot say
        "name-clash": _error("Two things would have one name in Python, whatever is added."),
        "invalid-python-name": _error("A Python name was asked for that is none."),
        "unsupported-nesting": _error("Schemas nested deeper than can be followed."),
        "unsupported-part-encoding": _fault(
            "A part of a form or multipart body is spelled in a way that is not supported."
        ),
        "unnamed-parts": _warning(
            "A form or multipart body is a list or a text, so that its parts have no names: it is "
            "given as a mapping, in which they may have any."
        ),
        "ignored-nullable": _warning(
            "`nullable: true` where it has no effect: beside `$ref`, `allOf`, `anyOf`, `oneOf`, or "
            "an `enum` without null (3.0), or anywhere in 3.1. Null is refused, unless "
            "`assume-nullable = true`."
        ),
        "xml-as-text": _warning("XML bodies are given and taken as text."),
        "assumed-json": _note(
            "An error of 2.0 is an object, and its operation produces nothing that could hold one: "
            "it is taken for JSON."
        ),
        "ignored-header": _note("`Accept`, `Content-Type` and `Authorization` are no parameters."),
        "ignored-fragment": _note(
            "What follows a `#` in a path is never sent. Of operations that differ in nothing "
            "else, a server answers the one that asks for most of what a request has."
        ),
        "ignored-body": _note(
            "An answer 204, 205, 304 or to `HEAD` has no body in HTTP, whatever is declared."
        ),
        "unread-field": _note(
            "A field that is valid, and that nothing is generated for: `xml`, `contentEncoding`, "
            "`externalValue` …; told once for each kind of field."
        ),
        "unused-component": _note(
            "A parameter, response or the like under `components` that nothing refers to."
        ),
        "ignored-link": _note("Links have no counterpart in the package."),
        # the output
        "output-edited": _error("A file was edited after it was generated."),
        "output-foreign": _error("A file that specloom did not write is in the way."),
        "output-link": _error("A folder of the package is a symbolic link."),
        "output-manifest": _error("`.specloom.json` is damaged."),
        "output-unwritable": _error(
            "The system refuses to write; the package is as it was before."
        ),
        "output-outdated": _error("The package on disk is not what would be generated."),
        # verify
        "verify-refused": _error("The package refuses an instance that the schema allows."),
        "verify-accepted": _error("The package accepts an instance that the schema forbids."),
        "verify-changed": _error("What is written is not what was read."),
        "verify-failed": _error("The package failed where it should have accepted or refused."),
        "verify-impossible": _error("What `verify` needs is not installed, or no package there."),
        "not-verified": _note("A schema could not be tried, and why."),
        # the configuration
        "invalid-config": _error("No TOML, an unknown key, or a value of the wrong kind."),
        "invalid-package": _error("The package's name is none that Python can import."),
        "hiding-package": _warning(
            "The package has the name of a module of Python's library, or of one that it needs: "
            "outside of another package, it hides that one."
        ),
        "unknown-target": _error("A target that does not exist."),
        "unknown-code": _error("A code to lower that does not exist."),
        "unlowerable-code": _error("A code to lower after which there is nothing to generate."),
        "unknown-name": _fault("A name is given to something that the document does not have."),
        "unused-template": _warning("A template of yours that stands in for none of ours."),
        "unused-block": _warning("A block of yours that stands in for none of what it extends."),
        "template-error": _error("A template of yours failed."),
    }
)
