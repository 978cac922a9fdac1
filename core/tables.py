"""Your own table: which columns are learned from, which one is learned, and in what units."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace

import numpy as np

from core import refusals
from core.arrays import Array
from core.cells import Column, Table
from core.datasets import DATASETS, Data, Dataset, Samples, Shelf, one_hot, parted
from core.hyper import Choice, Real, Switch, Whole, hyper
from core.refusals import Refusal, brief
from core.standardisation import Standardisation
from core.tasks import Task
from core.text import Text

FOUND = "found"
# Whole numbers of at most so many kinds are taken for classes; and more classes than this are none.
FEW, MOST_CLASSES = 20, 100
TABLES = "Tables"


@DATASETS.add(
    "own_table",
    title="Your own table",
    formula=r"x = (\mathrm{columns}),\quad y = \mathrm{target}",
    source="your file; Fisher (1936): iris flowers, until you choose one",
    note=(
        "CSV, TSV and NPZ files of at most 50 megabytes. Columns of numbers are measured in their spread from their "
        "mean, both taken from the training samples; the formulas are shown, and answers can be led back to the units "
        "of the file."
    ),
    group=TABLES,
)
@dataclass(frozen=True)
class OwnTable(Dataset):
    """A file of yours with rows and columns: name the column to predict and the columns to predict it from."""

    path: str = hyper(Text("", "file", "Where the table lies. With none you see Fisher's iris flowers."))
    target: str = hyper(Text("", "target", "The column to predict; with none it is the last one."))
    columns: str = hyper(
        Text("", "columns", "The columns to learn from, with commas between; with none all others that hold numbers.")
    )
    kind: str = hyper(
        Choice(
            FOUND,
            "task",
            "Words, and whole numbers of up to twenty kinds, are classes; other numbers are to be predicted.",
            choices={FOUND: "found", "classes": "classes", "numbers": "numbers"},
        )
    )
    standardise: bool = hyper(
        Switch(True, "standardise", "Measure each column of numbers in its own spread from its own mean.")
    )
    train_share: float = hyper(
        Real(0.7, "training share", "The share of rows to learn from; the rest tests.", low=0.1, high=0.9)
    )
    seed: int = hyper(Whole(0, "data seed", "Another seed takes other rows for testing.", low=0, high=9999))
    decimal: str = hyper(
        Choice(".", "decimal sign", "What stands before decimals in the file.", choices={".": "point", ",": "comma"})
    )
    header: str = hyper(
        Choice(
            FOUND,
            "header",
            "Whether the first row holds the names of the columns.",
            choices={FOUND: "found", "yes": "first row", "no": "none"},
        )
    )

    def table(self, shelf: Shelf) -> Table:
        """The table in the file, or the example. Raises `Refusal`."""
        return shelf.table(self.path, self.decimal, None if self.header == FOUND else self.header == "yes")

    def data(self, shelf: Shelf) -> Data:
        table = self.table(shelf)
        if len(table.rows) < 2:
            raise Refusal(refusals.TABLE_SHORT, subject=table.name)
        target = table.column(self.target) if self.target else table.columns[-1]
        inputs = self._inputs(table, target)
        values = np.stack([numbers(table, column) for column in inputs], -1)
        names = tuple(column.name for column in inputs)
        if self.kind == "numbers" or (self.kind == FOUND and not looks_like_classes(target)):
            return self._regression(values, names, numbers(table, target)[:, None], target.name)
        labels, classes = classified(table, target)
        train, test = parted(values, one_hot(labels, len(classes)), self.train_share, self.seed)
        return self._standardised(Data(Task.CLASSIFICATION, train, test, classes, columns=names))

    def _inputs(self, table: Table, target: Column) -> list[Column]:
        """The columns to learn from: those that were named, or every other one that holds numbers."""
        named = [name.strip() for name in next(csv.reader([self.columns], skipinitialspace=True), [])]
        chosen = [table.column(name) for name in named if name]
        found = chosen or [column for column in table.columns if column is not target and column.numeric]
        if not found:
            raise Refusal(refusals.TABLE_NO_NUMBERS, subject=table.name, column=brief(target.name))
        return found

    def _regression(self, values: Array, names: tuple[str, ...], targets: Array, target: str) -> Data:
        train, test = parted(values, targets, self.train_share, self.seed)
        data = self._standardised(Data(Task.REGRESSION, train, test, (target,), columns=names))
        if not self.standardise:
            return data
        units = Standardisation.of(data.train.targets)
        train, test = (Samples(part.inputs, units.apply(part.targets)) for part in (data.train, data.test))
        return replace(data, train=train, test=test, target_units=units)

    def _standardised(self, data: Data) -> Data:
        if not self.standardise:
            return data
        units = Standardisation.of(data.train.inputs)
        train, test = (Samples(units.apply(part.inputs), part.targets) for part in (data.train, data.test))
        return replace(data, train=train, test=test, units=units)


def numbers(table: Table, column: Column) -> Array:
    """(rows,) the numbers of a column; where one is missing, a `Refusal` says where and what to do."""
    wrong = np.flatnonzero(column.cells >= 0)
    if not len(wrong):
        return column.numbers
    cell = column.text(wrong[0])
    template = refusals.CELL_TEXT
    if cell.lower() in ("", "na", "n/a", "nan", "null", "none", "?", "-"):
        template = refusals.CELL_EMPTY
    elif cell.replace(",", "", 1).lstrip("+-").isdecimal():
        template = refusals.CELL_COMMA
    where = {"row": int(table.rows[wrong[0]]), "column": brief(column.name)}
    raise Refusal(template, subject=table.name, value=brief(cell), **where)


def looks_like_classes(column: Column) -> bool:
    """Whether a column holds words, or whole numbers of a few kinds."""
    if not column.numeric:
        return True
    known = column.numbers[column.cells < 0]
    return bool((known % 1 == 0).all()) and len(np.unique(known)) <= FEW


def classified(table: Table, column: Column) -> tuple[Array, tuple[str, ...]]:
    """(rows,) the class of each row, and the names of the classes: numbers in their order, then words in theirs."""
    empty = [index for index, word in enumerate(column.words) if word.lower() in ("", "nan")]
    missing = np.flatnonzero(np.isin(column.cells, empty))
    if len(missing):
        where = {"row": int(table.rows[missing[0]]), "column": brief(column.name)}
        raise Refusal(refusals.CELL_EMPTY, subject=table.name, value=brief(column.text(missing[0])), **where)
    keys = list(zip(column.cells.tolist(), column.numbers.tolist(), strict=True))
    # A word has no number, and NaN equals nothing, so that it would be a class of its own every time.
    keys = [(cell, 0.0 if cell >= 0 else number) for cell, number in keys]
    rows = {key: index for index, key in reversed(list(enumerate(keys)))}
    order = sorted(rows, key=lambda key: (key[0] >= 0, key[1], column.text(rows[key])))
    names = tuple(column.text(rows[key]) for key in order)
    if len(names) == 1:
        raise Refusal(refusals.ONE_CLASS, subject=table.name, column=brief(column.name), value=brief(names[0]))
    if len(names) > MOST_CLASSES:
        many = {"value": len(names), "most": MOST_CLASSES}
        raise Refusal(refusals.MANY_CLASSES, subject=table.name, column=brief(column.name), **many)
    places = {key: place for place, key in enumerate(order)}
    return np.array([places[key] for key in keys]), names
