"""Weaves an OpenAPI document into a Python package."""
