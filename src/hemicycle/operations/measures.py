"""What is not counted but looked at when somebody asks."""

from collections.abc import Callable, Iterable, Mapping

import msgspec
from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector


class Measure(msgspec.Struct, frozen=True):
    """One value, or one for each value of a `label`; `grows` says that it only ever does."""

    name: str
    told: str
    values: Mapping[str, float] | float
    label: str = ""
    grows: bool = False


Measured = Callable[[], Iterable[Measure]]


class Gathered(Collector):
    """What was looked at last: looking is for the loop, writing it down for a thread."""

    def __init__(self, registry: CollectorRegistry, measured: Measured) -> None:
        self._measured = measured
        self._last: tuple[Measure, ...] = ()
        registry.register(self)

    def look(self) -> None:
        self._last = tuple(self._measured())

    def collect(self) -> Iterable[Metric]:
        return [_family(one) for one in self._last]


def _family(measure: Measure) -> Metric:
    made = CounterMetricFamily if measure.grows else GaugeMetricFamily
    if not isinstance(measure.values, Mapping):
        return made(measure.name, measure.told, value=measure.values)
    family = made(measure.name, measure.told, labels=(measure.label,))
    for value, number in sorted(measure.values.items()):
        family.add_metric((value,), number)
    return family
