"""Run in a fresh interpreter: prints the processor time, in seconds, of the first call of an
operation with models and a call written by hand.

Comes in: the file with the response. Imports before the clock starts are the same as in
`first_call.py`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import httpx2
from pydantic import BaseModel, Field, TypeAdapter  # noqa: F401

answer = Path(sys.argv[1]).read_bytes()
transport = httpx2.MockTransport(lambda request: httpx2.Response(200, content=answer))
http = httpx2.Client(transport=transport)
start = time.process_time()

from benchmarks.by_hand.answer import IntegrationState  # noqa: E402
from benchmarks.by_hand.wire import Wire  # noqa: E402


class Request(Wire):
    event_type: str
    type: str
    customer_profile_id: str
    identifier: str


event = Request(event_type="viewed", type="string", customer_profile_id="c-1", identifier="id-1")
response = http.post(
    "https://example.com/braze/event",
    content=event.model_dump_json(by_alias=True),
    headers={
        "Authorization": "ApiKey-v1 k",
        "Content-Type": "application/json",
        "destination-hostname": "example.com",
    },
)
response.raise_for_status()
state = IntegrationState.model_validate_json(response.content)
seconds = time.process_time() - start
print(seconds)
