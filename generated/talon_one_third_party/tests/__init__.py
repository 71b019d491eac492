"""Tests that draw instances of every schema of Talon.One Third-party API.

They need pytest, hypothesis and jsonschema-rs.
"""
