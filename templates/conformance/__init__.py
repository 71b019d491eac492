"""Proof that bindings and document agree: valid and broken instances from the raw schemas.

Standalone: needs hypothesis and jsonschema-rs, and knows nothing of the bindings.
"""
