"""MparticleAccountSettings."""

from typing import Annotated, Literal

from ..runtime.model import Model, Omittable, wire


class MparticleAccountSettings(Model):
    """Settings made when the integration was set up."""

    api_key: Annotated[str, wire("apiKey")]
    """API key of Talon.One. It stands in for the header the other partners send."""

    deployment_url: Annotated[str, wire("deploymentURL")]
    """Host of your Talon.One deployment."""

    user_id_field: Annotated[
        Literal["email", "customerId", "mpid"], wire("userIdField")
    ]
    """Identity that becomes the integration ID of a customer."""

    run_rule_engine: Annotated[Omittable[bool], wire("runRuleEngine")] = None
    """Whether a change also triggers campaign rules."""
