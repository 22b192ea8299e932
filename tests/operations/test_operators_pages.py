"""What the operator's own address answers, and how it is counted."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import httpx
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from hemicycle.chamber.observing import Ending
from hemicycle.ledger.chain import chained
from hemicycle.ledger.row import NO_ROWS, Draft
from hemicycle.ledger.writer import Append, Conflicted, Failed, Outcome, Written
from hemicycle.operations.answers import Counted
from hemicycle.operations.counting import Counting
from hemicycle.operations.health import Watch
from hemicycle.operations.measures import Gathered, Measure
from hemicycle.operations.pages import OperatorsPages
from hemicycle.operations.part import Part, State

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


class Operator:
    def __init__(self, part: Part | None = None, *measures: Measure) -> None:
        registry = CollectorRegistry()
        self.counting = Counting(registry)
        watch = Watch([lambda: part] if part else [])
        self._pages = OperatorsPages(watch, registry, Gathered(registry, lambda: measures))

    def get(self, path: str, method: str = "GET") -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._pages)
            async with httpx.AsyncClient(transport=transport, base_url="http://operator.example") as browser:
                return await browser.request(method, path)

        return asyncio.run(asked())

    def values(self) -> Mapping[str, float]:
        """By name and labels; none of the process, nor of when something was created."""
        return {
            " ".join((sample.name, *sample.labels.values())): sample.value
            for family in text_string_to_metric_families(self.get("/metrics").text)
            for sample in family.samples
            if sample.name.startswith("hemicycle_") and not sample.name.endswith(("_bucket", "_created"))
        }


def append(*kinds: str) -> Append:
    drafts = tuple(
        Draft(command="c", actor="desk", kind=kind, version=1, happened=NOW, public=b"{}") for kind in kinds
    )
    return Append(stream="asp22", behind=0, drafts=drafts)


def written(*kinds: str) -> Written:
    made = append(*kinds)
    return Written(made, chained("asp22", NO_ROWS, made.drafts, NOW, lambda: b"salt"))


def test_readiness_tells_each_part_with_its_reason() -> None:
    well = Operator(Part("disk", State.OK, "7 MB are free.")).get("/health/ready")
    parts = [{"name": "disk", "state": "ok", "reason": "7 MB are free."}]
    assert (well.status_code, well.json()) == (200, {"status": "ready", "parts": parts})
    ill = Operator(Part("disk", State.TROUBLE, "It is full.")).get("/health/ready")
    assert (ill.status_code, ill.json()["status"]) == (503, "not ready")


def test_there_is_nothing_else_and_a_head_has_no_body() -> None:
    operator = Operator()
    assert [operator.get(path).status_code for path in ("/health/live", "/", "/cooperation")] == [
        200,
        404,
        404,
    ]
    assert operator.get("/metrics", "HEAD").content == b""


def test_what_the_chamber_tells_is_counted() -> None:
    operator = Operator()
    outcomes: list[Outcome] = [
        written("inscribed", "letter-due"),
        written("inscribed"),
        Conflicted(append("inscribed")),
        Failed(append("inscribed"), "It is gone."),
    ]
    operator.counting.settled(outcomes)
    for ending in Ending:
        operator.counting.ended(ending, 0.5)
    operator.counting.passed(0.25)
    assert operator.values() == {
        "hemicycle_commands_total recorded": 1.0,
        "hemicycle_commands_total refused": 1.0,
        "hemicycle_commands_total failed": 1.0,
        "hemicycle_command_seconds_count": 1.0,
        "hemicycle_command_seconds_sum": 0.5,
        "hemicycle_batch_appends_count": 1.0,
        "hemicycle_batch_appends_sum": 4.0,
        "hemicycle_events_total inscribed": 2.0,
        "hemicycle_events_total letter-due": 1.0,
        "hemicycle_conflicts_total": 1.0,
        "hemicycle_unwritten_total": 1.0,
        "hemicycle_pass_seconds_count": 1.0,
        "hemicycle_pass_seconds_sum": 0.25,
    }


def test_what_is_looked_at_is_told_as_it_is_now() -> None:
    operator = Operator(
        None,
        Measure("hemicycle_viewers", "Streams.", {"screen": 2, "public": 1}, "audience"),
        Measure("hemicycle_lag", "Seconds.", 0.5),
        Measure("hemicycle_slow", "Closed.", 3, grows=True),
    )
    told = operator.values()
    assert {name: told[name] for name in told if "viewers" in name or "lag" in name or "slow" in name} == {
        "hemicycle_viewers public": 1.0,
        "hemicycle_viewers screen": 2.0,
        "hemicycle_lag": 0.5,
        "hemicycle_slow_total": 3.0,
    }


def test_no_label_carries_what_somebody_asked_for() -> None:
    operator = Operator()

    async def pages(scope: dict[str, Any], _receive: object, send: Any) -> None:
        if scope["path"] == "/fails":
            raise ValueError(scope["path"])
        if scope["path"].startswith("/asp22"):
            scope["path_template"] = "/{slug}/mine"
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def asked() -> None:
        transport = httpx.ASGITransport(app=Counted(pages, operator.counting), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://house.example") as browser:
            for method, path in (
                ("GET", "/asp22/mine?token=secret"),
                ("SECRET", "/asp22/mine"),
                ("GET", "/a.b@mission.example"),
                ("GET", "/fails"),
            ):
                await browser.request(method, path)

    asyncio.run(asked())
    told = {name: value for name, value in operator.values().items() if "http" in name}
    assert told == {
        "hemicycle_http_requests_total GET /{slug}/mine 200": 1.0,
        "hemicycle_http_requests_total other /{slug}/mine 200": 1.0,
        "hemicycle_http_requests_total GET none 200": 1.0,
        "hemicycle_http_requests_total GET none 500": 1.0,
    }
