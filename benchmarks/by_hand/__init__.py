"""The answer to Track event as pydantic models, as one would write them by hand.

The same fields as the document has, times as `datetime`, wire names as aliases, enumerations as
literals. What a careful author would add is left out, to make this hard to beat: no bounds and
lengths, undeclared properties are ignored, `"1"` is taken for 1.
"""
