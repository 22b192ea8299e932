"""The data sets of a house, read once when it starts, each with its series."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from hemicycle.extraction.sheets.fault import DataFault
from hemicycle.plenary.value import Value
from hemicycle.review.dataset import DataSet
from hemicycle.review.fault import WrongDataSet
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.series.every import every_series
from hemicycle.review.series.series import Series
from hemicycle.wording.phrase import phrase


class Shelved(Value, frozen=True):
    dataset: DataSet
    series: Mapping[str, Series]


class Faulty(Value, frozen=True):
    """A directory that could not be read as a data set."""

    directory: str
    faults: tuple[DataFault, ...]


class Shelf(Value, frozen=True):
    datasets: Mapping[str, Shelved] = {}
    faulty: tuple[Faulty, ...] = ()


def shelf_of(directories: Iterable[Path]) -> Shelf:
    """A directory with faults keeps no other from being read; of two with one name the first is taken. Blocks."""
    datasets: dict[str, Shelved] = {}
    faulty: list[Faulty] = []
    for directory in directories:
        try:
            read = read_dataset(directory)
        except WrongDataSet as wrong:
            faulty.append(Faulty(directory=directory.name, faults=wrong.faults))
            continue
        if read.name in datasets:
            matter = phrase("Another data set has the name {name}; give this one another.", name=read.name)
            fault = DataFault(file="dataset.toml", line=0, column="name", matter=matter)
            faulty.append(Faulty(directory=directory.name, faults=(fault,)))
            continue
        datasets[read.name] = Shelved(dataset=read, series={one.key: one for one in every_series(read)})
    return Shelf(datasets=datasets, faulty=tuple(faulty))
