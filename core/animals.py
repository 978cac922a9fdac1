"""Six animals with two features: the smallest data set of the course, and the misprint that spoils it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.datasets import DATASETS, Data, Dataset, Samples, Shelf, one_hot
from core.hyper import Switch, hyper
from core.tasks import Task

OTHER, MAMMAL, BIRD = 0, 1, 2
ROWS = np.array([[0, 0], [1, 0], [1, 1], [0, 0], [0, 0], [0, 1]], float)
LABELS = np.array([OTHER, MAMMAL, BIRD, OTHER, OTHER, BIRD])
# As printed, the row [1, 1] is missing: five rows meet six labels, and the last label finds no row.
PRINTED_ROWS, PRINTED_LABELS = np.delete(ROWS, 2, 0), LABELS[:5]


@DATASETS.add(
    "animals",
    title="Animals",
    formula=r"x = (\mathrm{fur}, \mathrm{wings}),\quad y \in \{\mathrm{other}, \mathrm{mammal}, \mathrm{bird}\}",
    source="golbin, TensorFlow-Tutorials, chapter 4, Classification",
    note=(
        "Some notes print five rows and six labels: [1, 1] was lost. A program that checks refuses to pair them; "
        "paired in order, [0, 0] is twice other and once bird, and [0, 1] is other. No model can then bring the mean "
        "cross entropy below 0.3819085, whatever it learns."
    ),
    group="Tables",
)
@dataclass(frozen=True)
class Animals(Dataset):
    """Fur and wings, yes or no: is it a mammal, a bird or something else? All six rows are for training and test alike.

    With three ReLU units, first weights U(-0.05, 0.05) and rate 0.01 most runs have not learned it after 1,000 steps;
    where all units die the loss stays at 1.0114, that of a model which knows only how often each class occurs.
    """

    printed: bool = hyper(
        Switch(
            False,
            "as printed",
            "Leaves the row [1, 1] out, as a misprint did, so that five rows meet the first five of six labels: "
            "[0, 0] becomes twice other and once bird, [0, 1] becomes other, and the loss cannot fall below 0.3819.",
        )
    )

    def data(self, shelf: Shelf) -> Data:
        rows, labels = (PRINTED_ROWS, PRINTED_LABELS) if self.printed else (ROWS, LABELS)
        samples = Samples(rows, one_hot(labels, 3))
        return Data(Task.CLASSIFICATION, samples, samples, ("other", "mammal", "bird"), columns=("fur", "wings"))
