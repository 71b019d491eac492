"""The operations of CDP, as they are on the wire."""

from __future__ import annotations

from .. import errors, models, security
from ..runtime.declared import Header, Json, Path, Query
from ..runtime.operation import Body, Operation, Success
from ..runtime.types import Integer

UPDATE_CUSTOMER_PROFILE: Operation[models.IntegrationState] = Operation(
    "PUT",
    "/cdp/customer_profile/{customerProfileId}",
    parameters=[
        Path("customer_profile_id", "customerProfileId", lambda: str),
        Query(
            "skip_non_existing_attributes", "skipNonExistingAttributes", lambda: bool
        ),
        Header(
            "customer_data_platform_name",
            "customer-data-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.CustomerProfileRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.IntegrationState)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

UPDATE_CUSTOMER_PROFILES_AUDIENCES: Operation[None] = Operation(
    "PUT",
    "/cdp/customer_profiles/audiences",
    parameters=[
        Header(
            "customer_data_platform_name",
            "customer-data-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.CustomerProfilesAudiencesRequest), required=False),
    responses={
        "204": Success(),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

CREATE_AUDIENCE: Operation[models.Audience] = Operation(
    "POST",
    "/cdp/audiences",
    parameters=[
        Header(
            "customer_data_platform_name",
            "customer-data-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.AudienceRequest), required=False),
    responses={
        "201": Success(Json(lambda: models.Audience)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "409": errors.AudienceAlreadyExists,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

UPDATE_AUDIENCE: Operation[models.Audience] = Operation(
    "PUT",
    "/cdp/audiences/{audienceId}",
    parameters=[
        Path("audience_id", "audienceId", lambda: Integer),
        Header(
            "customer_data_platform_name",
            "customer-data-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.AudienceRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.Audience)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

DELETE_AUDIENCE: Operation[None] = Operation(
    "DELETE",
    "/cdp/audiences/{audienceId}",
    parameters=[
        Path("audience_id", "audienceId", lambda: Integer),
        Header(
            "customer_data_platform_name",
            "customer-data-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    responses={
        "204": Success(),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)
