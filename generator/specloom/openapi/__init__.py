"""Facts about OpenAPI, JSON Schema and HTTP that more than one stage needs.

Must not know: how the stages use them.
"""
