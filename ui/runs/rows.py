"""The rows of the table of runs: what every branch was, and what it came to. Also as CSV and as Markdown."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

from core.branches import Branch, Tree, settings
from core.recipe import Recipe
from ui import numbers
from ui.i18n import capitalised, translate, word
from ui.plots.changes import declaration, value_words
from ui.timeline import naming
from ui.timeline.helm import Labels

MOST_SETTINGS = 8
# What every run has: its heading, and how it is read.
FIGURES = (
    word("ui", "Steps"), word("ui", "Training loss"), word("ui", "Test loss"), word("ui", "Test accuracy"),
    word("ui", "Time"),
)  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """What is read, and what is sorted by and exported."""

    text: str
    value: float | str


@dataclass(frozen=True)
class Row:
    """One run: its branch, and its cells from left to right."""

    branch: Branch
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """Headings and rows."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def _first(self) -> tuple[Cell, ...]:
        return self.rows[0].cells if self.rows else (Cell("", ""),) * len(self.headings)

    def csv(self) -> str:
        """The table as comma-separated values, numbers to the last digit."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(self.headings)
        writer.writerows(
            [cell.value if isinstance(cell.value, str) else repr(cell.value) for cell in row.cells] for row in self.rows
        )
        return stream.getvalue()

    def markdown(self) -> str:
        """The table as a person reads it, in Markdown."""
        lines = [self.headings, *(tuple(cell.text for cell in row.cells) for row in self.rows)]
        clean = [[part.replace("|", "\\|").replace("\n", " ") for part in line] for line in lines]
        marks = (
            ["---"] + ["---:" if isinstance(cell.value, float) else "---" for cell in self.rows[0].cells[1:]]
            if self.rows
            else ["---"] * len(self.headings)
        )
        return "\n".join("| " + " | ".join(line) + " |" for line in [clean[0], marks, *clean[1:]]) + "\n"


def sheet(tree: Tree, labels: Labels) -> Sheet:
    """Every run that was not put away, the newest last."""
    branches = [branch for branch in tree.branches if branch.key not in labels.gone or branch.key == tree.now]
    paths = settings(branches)[:MOST_SETTINGS]
    headings = (translate("ui", "Branch"), *map(heading, paths), *(translate("ui", figure) for figure in FIGURES))
    return Sheet(headings, tuple(Row(branch, cells(branch, tree, labels, paths)) for branch in branches))


def heading(path: str) -> str:
    """What a setting is called at the head of a column."""
    declared = declaration(path)
    return capitalised(translate("core", declared.label)) if declared else path


def cells(branch: Branch, tree: Tree, labels: Labels, paths: Sequence[str]) -> tuple[Cell, ...]:
    """What one run says."""
    name = naming.name(branch, tree, labels)
    check = branch.history.checks[-1] if branch.history.checks else None
    train = check.train.data_loss if check else math.nan
    test = check.test.data_loss if check else math.nan
    share = check.test.accuracy if check and check.test.accuracy is not None else math.nan
    seconds = branch.seconds[0]
    return (
        Cell(f"★ {name}" if branch.key in labels.pinned else name, name),
        *(setting(branch.legs[-1].recipe, path) for path in paths),
        Cell(numbers.whole(branch.newest), float(branch.newest)),
        Cell(numbers.steady(train), train),
        Cell(numbers.steady(test), test),
        Cell(numbers.percent(share, 1), share),
        Cell(translate("ui", "{seconds} s", seconds=f"{seconds:.1f}"), seconds),
    )


def setting(recipe: Recipe, path: str) -> Cell:
    """A setting of a recipe; empty where it has none of that name."""
    value: object = recipe
    for name in path.split("."):
        if not hasattr(value, name):
            return Cell("", "")
        value = getattr(value, name)
    words = value_words(value, declaration(path))
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return Cell(words, float(value) if number else words)  # type: ignore[arg-type]
