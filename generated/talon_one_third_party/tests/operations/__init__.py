"""The operations and the schemas of what they send and receive agree."""
