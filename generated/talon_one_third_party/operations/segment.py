"""The operations of Segment, as they are on the wire."""

from __future__ import annotations

from .. import errors, models, security
from ..runtime.declared import Header, Json, Path, Query
from ..runtime.operation import Body, Operation, Success

UPDATE_CUSTOMER_PROFILE: Operation[models.SegmentUpsertProfileResponse] = Operation(
    "PUT",
    "/segment/customer_profile/{customerProfileId}",
    parameters=[
        Path("customer_profile_id", "customerProfileId", lambda: str),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.SegmentUpsertProfileRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.SegmentUpsertProfileResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyOrParallelRequests,
    },
    security=[[security.API_KEY]],
)

UPDATE_CUSTOMER_PROFILE_V2: Operation[models.SegmentUpsertProfileResponseV2] = (
    Operation(
        "PUT",
        "/segment/customer_profile_v2/{customerProfileId}",
        parameters=[
            Path("customer_profile_id", "customerProfileId", lambda: str),
            Header(
                "destination_hostname",
                "destination-hostname",
                lambda: str,
                required=True,
            ),
        ],
        body=Body(Json(lambda: models.SegmentUpsertProfileRequestV2), required=False),
        responses={
            "200": Success(Json(lambda: models.SegmentUpsertProfileResponseV2)),
            "400": errors.BadRequest,
            "401": errors.Unauthorized,
            "404": errors.NotFound,
            "429": errors.TooManyOrParallelRequests,
        },
        security=[[security.API_KEY]],
    )
)

V2_UPDATE_CUSTOMER_PROFILE: Operation[models.CustomerProfileIntegrationResponse] = (
    Operation(
        "PUT",
        "/segment/v2/customer_profiles/{customerProfileId}",
        parameters=[
            Path("customer_profile_id", "customerProfileId", lambda: str),
            Query(
                "skip_non_existing_attributes",
                "skipNonExistingAttributes",
                lambda: bool,
            ),
            Header(
                "destination_hostname",
                "destination-hostname",
                lambda: str,
                required=True,
            ),
        ],
        body=Body(Json(lambda: models.CustomerProfileRequest), required=False),
        responses={
            "200": Success(Json(lambda: models.CustomerProfileIntegrationResponse)),
            "400": errors.BadRequest,
            "401": errors.Unauthorized,
            "404": errors.NotFound,
            "429": errors.TooManyOrParallelRequests,
        },
        security=[[security.API_KEY]],
    )
)

UPDATE_CUSTOMER_PROFILES_AUDIENCES: Operation[None] = Operation(
    "PUT",
    "/segment/customer_profiles/audiences",
    parameters=[
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

TRACK_EVENT: Operation[models.IntegrationState] = Operation(
    "PUT",
    "/segment/event",
    parameters=[
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.SegmentTrackEventRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.IntegrationState)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyOrParallelRequests,
    },
    security=[[security.API_KEY]],
)

TRACK_EVENT_V2: Operation[models.IntegrationState] = Operation(
    "PUT",
    "/segment/v2/events",
    parameters=[
        Query(
            "skip_non_existing_attributes", "skipNonExistingAttributes", lambda: bool
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.SegmentTrackEventV2Request), required=False),
    responses={
        "200": Success(Json(lambda: models.IntegrationState)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyOrParallelRequests,
    },
    security=[[security.API_KEY]],
)
