"""State."""

from typing import Literal

State = Literal["new", "paid", "sent"]
