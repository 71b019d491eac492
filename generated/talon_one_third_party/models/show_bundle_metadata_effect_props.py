"""ShowBundleMetadataEffectProps."""

from typing import Annotated

from ..runtime.model import Model, wire
from ..runtime.types import Number


class ShowBundleMetadataEffectProps(Model):
    """A bundle of cart lines was found."""

    description: str
    """About the bundle."""

    bundle_attributes: Annotated[list[str], wire("bundleAttributes")]
    """Attributes that make the bundle."""

    items_indices: Annotated[list[Number], wire("itemsIndices")]
    """Places of its lines in the cart."""
