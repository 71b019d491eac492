"""The operations of mParticle and their schemas agree."""

from __future__ import annotations

from ..agreement import Agreement, operation


class TestMparticleSendevent(Agreement):
    sites = operation("POST", "/mparticle")
