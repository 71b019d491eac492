"""Payment."""

from typing import Annotated

from ..runtime.unions import Tagged
from .card import Card
from .invoice import Invoice

Payment = Annotated[Card | Invoice, Tagged("kind", "card", "invoice")]
