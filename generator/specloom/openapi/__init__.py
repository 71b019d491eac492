"""What OpenAPI, JSON Schema and HTTP say, where more than one stage has to know it.

Must not know: what any stage makes of it.
"""
