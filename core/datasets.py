"""What a dataset is: samples to learn from and to test on, generated from a seed or read from a shelf."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from core.arrays import Array, generator
from core.catalog import Catalog
from core.hyper import Declared
from core.standardisation import Standardisation
from core.tasks import Task

if TYPE_CHECKING:
    from core.cells import Table
    from core.pictures import Album

# The stream of random numbers that says which samples test; the seed of the data goes in front.
SPLIT = 3


@dataclass(frozen=True)
class Samples:
    """Inputs (samples, features), in bytes or floats, and targets (samples, outputs): one-hot rows for classes."""

    inputs: Array
    targets: Array

    def __len__(self) -> int:
        return len(self.inputs)

    @property
    def labels(self) -> Array:
        """(samples,) the class of each sample."""
        return self.targets.argmax(-1)


@dataclass(frozen=True)
class Data:
    """A dataset ready for use: what is trained on, what is tested on, and what the numbers are.

    Inputs are multiplied by `scale` before they meet the weights (1/255 for bytes). `image` is (height, width) when a
    sample is a picture; a coloured one lists its red, then its green, then its blue pixels. `names` are the classes, or
    the outputs of a regression; `columns` names the inputs where they have names. Numbers of a table may be measured in
    their spread from their mean: `units` leads inputs back to what the table says, `target_units` does so for targets.
    """

    task: Task
    train: Samples
    test: Samples
    names: tuple[str, ...]
    scale: float = 1.0
    image: tuple[int, int] | None = None
    columns: tuple[str, ...] = ()
    units: Standardisation | None = None
    target_units: Standardisation | None = None

    @property
    def features(self) -> int:
        """How many numbers describe one sample."""
        return self.train.inputs.shape[1]

    @property
    def outputs(self) -> int:
        """How many scores a model gives."""
        return self.train.targets.shape[1]

    @property
    def planar(self) -> bool:
        """Whether a sample is a point of the plane."""
        return self.features == 2


class Shelf(Protocol):
    """Where data that come from files are fetched; the program hands it in, for core reads no files."""

    def mnist(self) -> tuple[Array, Array, Array, Array]:
        """Training images (60000, 784) in bytes, their labels (60000,), test images (10000, 784), their labels."""
        ...

    def table(self, path: str, decimal: str, header: bool | None) -> Table:
        """The table in a file of the user's, or an example when `path` is empty; see `cells.table`."""
        ...

    def pictures(self, path: str) -> Album:
        """The pictures in a folder of the user's, or an example when `path` is empty."""
        ...


class EmptyShelf:
    """A shelf without files: enough for every dataset that is computed."""

    def mnist(self) -> tuple[Array, Array, Array, Array]:
        """Refuse: there are no files here."""
        raise LookupError("MNIST is read from files, and none were given.")

    def table(self, path: str, decimal: str, header: bool | None) -> Table:
        """Refuse: there are no files here."""
        raise LookupError("A table is read from a file, and none was given.")

    def pictures(self, path: str) -> Album:
        """Refuse: there are no files here."""
        raise LookupError("Pictures are read from files, and none were given.")


class Dataset(Declared, ABC):
    """A recipe for data: generated from a seed, or read from a shelf."""

    @abstractmethod
    def data(self, shelf: Shelf) -> Data:
        """The data; the same for the same settings."""


DATASETS: Catalog[Dataset] = Catalog("data", Dataset)


def one_hot(labels: Array, classes: int, dtype: Any = np.float64) -> Array:
    """(samples, classes) rows with a single one at each label."""
    return np.eye(classes, dtype=dtype)[labels]


def parted(inputs: Array, targets: Array, share: float, seed: int) -> tuple[Samples, Samples]:
    """Training and test samples: rows in an order drawn from the seed, cut at `share`; none left over, all test."""
    order = generator(seed, SPLIT).random(len(inputs)).argsort()
    cut = max(round(share * len(inputs)), 1)
    train, test = order[:cut], order[cut:] if cut < len(inputs) else order
    return Samples(inputs[train], targets[train]), Samples(inputs[test], targets[test])
