"""The lab of brackets: cross entropy of a batch worked out from the inside, and what an axis is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.studies.brackets import AXES, LOGS, MEAN, PRODUCTS, STAGES, SUMS, BracketStudy
from ui import numbers
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs.cells import Cell, Cells
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, Segments, scrolling, wrapped
from ui.theme import GRID, THEME, dress

WAITING = "…"
TITLES = {
    "labels": word("labs", "Y, one-hot"),
    "model": word("labs", "model"),
    LOGS: word("labs", "1. log(model)"),
    PRODUCTS: word("labs", "2. Y * log(model)"),
    SUMS: word("labs", "3. −sum, axis=1"),
    MEAN: word("labs", "4. mean"),
}


class BracketsLab(Lab):
    """Step through the brackets, turn any number, and see which of them reach the end."""

    kind = BracketStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cells = {key: Cells(1.0 if key == "labels" else 0.05) for key in TITLES}
        self.example, self.reduced, self.mean = Cells(1.0), Cells(1.0), Cells(1.0, 112)
        self.stages, self.axes = Segments(STAGES, "bracket"), Segments(AXES, "axis")
        self.says, self.axis_says = wrapped("heading"), wrapped("heading")
        for key, cells in self.cells.items():
            cells.name(TITLES[key])
        self.example.name(word("labs", "A"))
        self.reduced.name(word("labs", "−sum(A)"))
        self.mean.name(word("labs", "mean"))
        self._connect()
        self.body.addWidget(scrolling(self._both()), 1)
        self.targets |= {
            "stages": self.stages, "axes": self.axes, "labels": self.cells["labels"], "model": self.cells["model"],
            "products": self.cells[PRODUCTS], "sums": self.cells[SUMS], "mean": self.cells[MEAN],
            "example": self.example, "reduced": self.reduced, "says": self.says,
        }  # fmt: skip
        LANGUAGE.changed.connect(self._again)
        THEME.changed.connect(self._again)

    def _connect(self) -> None:
        self.stages.chosen.connect(lambda key: self.turn(replace(self.study, stage=key)))
        self.axes.chosen.connect(lambda key: self.turn(replace(self.study, axis=key)))
        self.cells["model"].dragged.connect(lambda r, c, value: self.turn(self.study.with_answer(r, c, value)))
        self.cells["labels"].dragged.connect(self._label)
        self.example.dragged.connect(lambda r, c, value: self.turn(self.study.with_entry(r, c, value)))
        for cells in (*self.cells.values(), self.example):
            cells.settled.connect(self.settle)

    def _label(self, row: int, column_: int, value: float) -> None:
        """A one that is pulled into another place: up there, down to the class before."""
        label = column_ if value > self.study.one_hot[row, column_] else (column_ - 1) % 3
        self.turn(self.study.with_label(row, label))

    def _both(self) -> QWidget:
        both, rows = QWidget(), QVBoxLayout()
        both.setLayout(rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._nested(), 1)
        rows.addWidget(self._demonstration(), 1)
        return both

    def _nested(self) -> QWidget:
        panel = Panel(word("labs", "cost = mean(−sum(Y * log(model), axis=1)), from the inside out"))
        row = QGridLayout()
        THEME.fit(row.setHorizontalSpacing, GRID * 3)
        for place, (key, cells) in enumerate(self.cells.items()):
            row.addLayout(headed(TITLES[key], cells), place // 3, place % 3)
        panel.rows.addWidget(self.stages)
        panel.rows.addWidget(self.says)
        panel.rows.addStretch(1)
        panel.rows.addLayout(row)
        panel.rows.addStretch(1)
        return panel

    def _demonstration(self) -> QWidget:
        panel = Panel(word("labs", "What an axis is: mean(−sum(A, axis))"))
        row = QHBoxLayout()
        THEME.fit(row.setSpacing, GRID * 3)
        row.addStretch(1)
        for words, cells in (
            (word("labs", "A"), self.example),
            (word("labs", "−sum(A)"), self.reduced),
            (word("labs", "mean"), self.mean),
        ):
            row.addLayout(headed(words, cells))
        row.addStretch(1)
        panel.rows.addWidget(self.axes)
        panel.rows.addWidget(self.axis_says)
        panel.rows.addStretch(1)
        panel.rows.addLayout(row)
        panel.rows.addStretch(1)
        return panel

    def _again(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: BracketStudy) -> None:
        self.stages.show_key(study.stage)
        self.axes.show_key(study.axis)
        lit = study.one_hot > 0
        self.cells["labels"].show_cells(table(study.one_hot, lit, fixed=False, digits=1))
        self.cells["model"].show_cells(table(study.model, lit, fixed=False))
        shown: dict[str, Any] = {
            LOGS: study.logs, PRODUCTS: study.products, SUMS: study.sums[:, None], MEAN: [[study.cost]],
        }  # fmt: skip
        for number, (key, values) in enumerate(shown.items(), start=1):
            rows = table(values, lit if key in (LOGS, PRODUCTS) else None)
            done = number <= study.reached
            self.cells[key].show_cells(rows if done else [[waiting(cell) for cell in row] for row in rows])
        self._show_axis(study)
        self._speak(study)

    def _show_axis(self, study: BracketStudy) -> None:
        # What is added up with each other has one colour.
        tints = {"1": [[0] * 3, [1] * 3], "0": [[0, 1, 2]] * 2, "none": [[0] * 3] * 2}[study.axis]
        lanes = [[f"lane {tint}" for tint in row] for row in tints]
        zipped = zip(study.example, lanes, strict=True)
        self.example.show_cells([[Cell(float(v), lane) for v, lane in zip(*pair, strict=True)] for pair in zipped])
        reduced = study.reduced.reshape((-1, 1) if study.axis == "1" else (1, -1))
        sums = [Cell(float(v), f"lane {k}", fixed=True) for k, v in enumerate(reduced.ravel())]
        self.reduced.show_cells([[one] for one in sums] if study.axis == "1" else [sums])
        self.mean.show_cells([[Cell(study.reduced_mean, "accent", fixed=True)]])

    def _speak(self, study: BracketStudy) -> None:
        said = {
            LOGS: word("labs", "The innermost bracket first: the logarithm of every answer."),
            PRODUCTS: word("labs", "Element by element, not a matrix product: only the answer at the label is left."),
            SUMS: word("labs", "Along each row, and the sign turned: the cross entropy of each sample."),
            MEAN: word("labs", "The mean over the samples: one number for the batch."),
        }[study.stage]
        naive = bool((study.naive != study.naive).any())
        tail = word("labs", "Careful: 0 · log 0 is NaN to a computer; here it counts as nothing.")
        self.says.setText(translate("labs", said) + (f"  {translate('labs', tail)}" if naive else ""))
        told = {
            "1": word("labs", "axis=1 adds along each row: one sum per sample."),
            "0": word("labs", "axis=0 adds down each column: one sum per class. Not what is meant."),
            "none": word("labs", "No axis adds everything: one number, and the mean of it changes nothing."),
        }[study.axis]
        self.axis_says.setText(translate("labs", told))


def table(values: Any, lit: Any = None, fixed: bool = True, digits: int = 4) -> list[list[Cell]]:
    """A matrix as cells; those that are `lit` are framed."""
    return [
        [
            Cell(
                float(v), "ink", numbers.number(float(v), digits), fixed=fixed, lit=lit is not None and bool(lit[r][c])
            )
            for c, v in enumerate(row)
        ]
        for r, row in enumerate(values)
    ]


def waiting(cell: Cell) -> Cell:
    """A cell that is not worked out yet."""
    return Cell(0.0, "faint", WAITING, shade=0.4, fixed=cell.fixed)


def headed(words: str, cells: Cells) -> QVBoxLayout:
    """A matrix with its name above it."""
    rows, label = QVBoxLayout(), QLabel()
    say(label.setText, "labs", words)
    rows.addWidget(dress(label, "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
    rows.addWidget(cells, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    rows.addStretch(1)
    return rows
