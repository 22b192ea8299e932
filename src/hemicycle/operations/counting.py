"""What is counted as it happens. No label carries anything that somebody outside can choose."""

from collections import Counter as Numbers
from collections.abc import Sequence

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.process_collector import ProcessCollector

from hemicycle.chamber.observing import Ending
from hemicycle.ledger.writer import Conflicted, Failed, Outcome, Written

COMMAND_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
PASS_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)
APPENDS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
NOWHERE = "none"
"""The route of an address at which there is nothing: what was asked for is never told."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


class Counting:
    """An observer of the chamber, of the broadcaster's passes and of answers."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._commands = Counter(
            "hemicycle_commands", "Commands by how they ended.", ("ending",), registry=registry
        )
        self._endings = {ending: self._commands.labels(ending.value) for ending in Ending}
        self._seconds = Histogram(
            "hemicycle_command_seconds",
            "From submitting a command until its event is durable.",
            registry=registry,
            buckets=COMMAND_SECONDS,
        )
        self._batch = Histogram(
            "hemicycle_batch_appends",
            "Appends that the ledger's writer took together.",
            registry=registry,
            buckets=APPENDS,
        )
        self._events = Counter("hemicycle_events", "Events recorded here.", ("kind",), registry=registry)
        self._conflicts = Counter(
            "hemicycle_conflicts", "Appends that another process was before.", registry=registry
        )
        self._unwritten = Counter(
            "hemicycle_unwritten", "Appends that the database did not take.", registry=registry
        )
        self._pass = Histogram(
            "hemicycle_pass_seconds",
            "Rendering a change and writing it to every viewer.",
            registry=registry,
            buckets=PASS_SECONDS,
        )
        self._answers = Counter(
            "hemicycle_http_requests",
            "Answers by the route's template, the method and the status.",
            ("route", "method", "status"),
            registry=registry,
        )
        ProcessCollector(registry=registry)

    def ended(self, ending: Ending, seconds: float) -> None:
        self._endings[ending].inc()
        if ending is Ending.RECORDED:
            self._seconds.observe(seconds)

    def settled(self, outcomes: Sequence[Outcome]) -> None:
        self._batch.observe(len(outcomes))
        kinds: Numbers[str] = Numbers()
        for outcome in outcomes:
            match outcome:
                case Written(_, rows):
                    kinds.update(row.kind for row in rows)
                case Conflicted():
                    self._conflicts.inc()
                case Failed():
                    self._unwritten.inc()
        for kind, number in kinds.items():
            self._events.labels(kind).inc(number)

    def passed(self, seconds: float) -> None:
        self._pass.observe(seconds)

    def answered(self, route: str, method: str, status: int) -> None:
        self._answers.labels(route, method if method in METHODS else "other", str(status)).inc()
