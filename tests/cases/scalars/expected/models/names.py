"""Names."""

Names = list[str]
