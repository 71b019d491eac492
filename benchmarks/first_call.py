"""Run in a fresh interpreter: prints the processor time, in seconds, of the first call of an
operation with the generated package.

Comes in: the file with the response. Imports before the clock starts are those that every package
needs.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import httpx2

# pydantic imports its parts when they are used: any model needs these.
from pydantic import BaseModel, Field, TypeAdapter  # noqa: F401

answer = Path(sys.argv[1]).read_bytes()
transport = httpx2.MockTransport(lambda request: httpx2.Response(200, content=answer))
http = httpx2.Client(transport=transport)
start = time.process_time()

from talon_one_third_party import ThirdPartyApi, models  # noqa: E402

event = models.BrazeTrackEventRequest(
    event_type="viewed", type="string", customer_profile_id="c-1", identifier="id-1"
)
api = ThirdPartyApi(api_key="k", base_url="https://example.com", http_client=http)
state = api.braze.track_event(event, destination_hostname="example.com")
seconds = time.process_time() - start
assert isinstance(state, models.IntegrationState)
print(seconds)
