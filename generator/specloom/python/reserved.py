"""Names that are already used by something else in the generated package.

Comes in: nothing. Goes out: sets of identifiers, one for each place where names are chosen. Must
not know: the IR. The lists of names in Python and pydantic are checked by a test, not computed: the
output must not depend on the versions installed with the generator.
"""

from __future__ import annotations

import keyword

KEYWORDS = frozenset(keyword.kwlist)

# Those of Python 3.11, listed for the same reason.
BUILTIN_CLASSES = frozenset({
    "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BaseExceptionGroup",
    "BlockingIOError", "BrokenPipeError", "BufferError", "BytesWarning", "ChildProcessError",
    "ConnectionAbortedError", "ConnectionError", "ConnectionRefusedError", "ConnectionResetError",
    "DeprecationWarning", "EOFError", "Ellipsis", "EncodingWarning", "EnvironmentError",
    "Exception", "ExceptionGroup", "FileExistsError", "FileNotFoundError", "FloatingPointError",
    "FutureWarning", "GeneratorExit", "IOError", "ImportError", "ImportWarning",
    "IndentationError", "IndexError", "InterruptedError", "IsADirectoryError", "KeyError",
    "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError",
    "NotADirectoryError", "NotImplemented", "NotImplementedError", "OSError", "OverflowError",
    "PendingDeprecationWarning", "PermissionError", "ProcessLookupError", "RecursionError",
    "ReferenceError", "ResourceWarning", "RuntimeError", "RuntimeWarning", "StopAsyncIteration",
    "StopIteration", "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit", "TabError",
    "TimeoutError", "TypeError", "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError",
    "UnicodeError", "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError",
    "Warning", "ZeroDivisionError",
})  # fmt: skip

# A class attribute of that name would hide the type from the annotations below it.
TYPES = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"})

MODEL_ATTRIBUTES = frozenset({
    "construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw",
    "schema", "schema_json", "update_forward_refs", "validate",
    "model_computed_fields", "model_config", "model_construct", "model_copy", "model_dump",
    "model_dump_json", "model_extra", "model_fields", "model_fields_set", "model_json_schema",
    "model_parametrized_name", "model_post_init", "model_rebuild", "model_validate",
    "model_validate_json", "model_validate_strings",
})  # fmt: skip

FIELDS = KEYWORDS | TYPES | MODEL_ATTRIBUTES | {"wire"}
CLASSES = KEYWORDS | BUILTIN_CLASSES | {
    "TYPE_CHECKING", "Annotated", "Any", "Literal", "Never", "SCHEMAS", "TypeAliasType",
}  # fmt: skip
# The first line of each lists the other names in the class; the constants of `operations` are the
# methods' names in capitals.
METHODS = KEYWORDS | TYPES | {
    "abstractmethod", "cached_property", "deprecated", "unimplemented", "with_raw_response",
    "date", "datetime", "models", "schemas", "time", "uuid",
}  # fmt: skip
PARAMETERS = KEYWORDS | {"self", "body", "content_type", "operations", "options"}
HEADERS = KEYWORDS | TYPES | {
    "declared", "get", "items", "keys", "values", "date", "datetime", "models", "time",
}  # fmt: skip
ERRORS = CLASSES | {
    "ApiError", "InvalidResponse", "MissingCredential", "StatusError", "Timeout", "TransportError",
    "Bytes", "Events", "Form", "Header", "Json", "JsonLines", "Multipart", "Part", "Text",
    "Base64", "Binary", "Conforms", "Date", "DateTime", "Integer", "Nothing", "Number", "Time",
    "UUID", "Uuid", "AnyOf", "Extending", "OneOf", "Tagged", "Length", "Pattern",
    "Positions", "Range", "UniqueItems", "Values",
}  # fmt: skip
RESOURCES = KEYWORDS | TYPES | {
    "self", "cached_property", "close", "resources",
    "authenticate", "base_path", "document", "made", "max_body", "router", "routes", "serving",
}  # fmt: skip
RESOURCE_CLASSES = CLASSES | {
    "AsyncSender", "AsyncStream", "Items", "Options", "Sendable", "Sender", "Stream", "UUID",
}  # fmt: skip
CLIENTS = CLASSES | {
    "AsyncBasicCredential", "AsyncCredential", "AsyncSender", "BasicCredential", "Callable",
    "Credential", "InvalidResponse", "MAX_BODY", "Mapping", "Options", "Self", "Sender",
    "Settings", "Upload",
}  # fmt: skip
CONSTRUCTOR = KEYWORDS | {
    "self", "base_url", "check_arguments", "headers", "http_client", "max_body", "on_deviation",
    "retries", "settings", "timeout",
}  # fmt: skip
