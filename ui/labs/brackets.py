"""The lab of brackets: cross entropy of a batch worked out from the inside, and what an axis is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.studies.brackets import AXES, LOGS, MEAN, PRODUCTS, STAGES, START, SUMS, BracketStudy
from ui import numbers
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs.cells import Cell, Cells
from ui.labs.chain import AHEAD, DONE, NOW, Arrow, beside, headed
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, Segments, scrolling, wrapped
from ui.theme import GRID, THEME, dress

WAITING = "…"
WIDE = 76  # pixels of the design of a cell
CODE = "cost = mean(−sum(Y * log(model), axis=1))"
INNER = {
    START: "model",
    LOGS: "log(model)",
    PRODUCTS: "Y * log(model)",
    SUMS: "−sum(Y * log(model), axis=1)",
    MEAN: "mean(−sum(Y * log(model), axis=1))",
}
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
        self.cells = {key: Cells(1.0 if key == "labels" else 0.05, WIDE) for key in TITLES}
        self.example, self.reduced, self.mean = Cells(1.0, WIDE), Cells(1.0, WIDE), Cells(1.0, WIDE)
        self.arrows = {key: Arrow(down=key == "down") for key in (LOGS, "down", PRODUCTS, SUMS, MEAN)}
        self.code, self.on, self.all = QLabel(), QPushButton(), QPushButton()
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
            "example": self.example, "reduced": self.reduced, "says": self.says, "next": self.on, "all": self.all,
        }  # fmt: skip
        LANGUAGE.changed.connect(self._again)
        THEME.changed.connect(self._again)

    def _connect(self) -> None:
        self.stages.chosen.connect(lambda key: self.turn(replace(self.study, stage=key)))
        self.axes.chosen.connect(lambda key: self.turn(replace(self.study, axis=key)))
        self.on.clicked.connect(lambda: self.turn(self.study.next))
        self.all.clicked.connect(lambda: self.turn(replace(self.study, stage=MEAN)))
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
        rows.addWidget(self._nested(), 3)
        rows.addWidget(self._demonstration(), 2)
        return both

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N:
            self.turn(self.study.next)
        elif event.key() == Qt.Key.Key_A:
            self.turn(replace(self.study, stage=MEAN))
        else:
            super().keyPressEvent(event)

    def _nested(self) -> QWidget:
        panel, row = Panel(word("labs", "From the inside out, bracket by bracket")), QHBoxLayout()
        say(self.on.setText, "labs", word("labs", "Next bracket (N)"))
        say(self.all.setText, "labs", word("labs", "All (A)"))
        for button in (dress(self.on, "primary"), self.all):
            row.addWidget(button)
        row.addWidget(self.stages, 1)
        panel.rows.addWidget(dress(self.code, "title"))
        panel.rows.addLayout(row)
        panel.rows.addWidget(self.says)
        panel.rows.addStretch(1)
        panel.rows.addLayout(self._chain())
        panel.rows.addStretch(1)
        return panel

    def _chain(self) -> QGridLayout:
        """The model goes to the right and down, the labels come in from the left."""
        grid, cells, arrows = QGridLayout(), self.cells, self.arrows
        THEME.fit(grid.setHorizontalSpacing, GRID)
        THEME.fit(grid.setVerticalSpacing, 0)
        for row, column, words, part in (
            (0, 1, TITLES["model"], cells["model"]), (0, 2, "log", arrows[LOGS]), (0, 3, TITLES[LOGS], cells[LOGS]),
            (2, 1, TITLES["labels"], cells["labels"]), (2, 2, "Y *", arrows[PRODUCTS]),
            (2, 3, TITLES[PRODUCTS], cells[PRODUCTS]), (2, 4, "−sum", arrows[SUMS]), (2, 5, TITLES[SUMS], cells[SUMS]),
            (2, 6, "mean", arrows[MEAN]), (2, 7, TITLES[MEAN], cells[MEAN]),
        ):  # fmt: skip
            grid.addLayout(headed(words, part), row, column)
        grid.addLayout(beside("* log(model)", arrows["down"]), 1, 3)
        for side in (0, 8):
            grid.setColumnStretch(side, 1)
        return grid

    def _demonstration(self) -> QWidget:
        panel = Panel(word("labs", "What an axis is: mean(−sum(A, axis))"))
        row = QHBoxLayout()
        THEME.fit(row.setSpacing, GRID)
        row.addStretch(1)
        for words, part in (
            (word("labs", "A"), self.example),
            ("−sum", Arrow()),
            (word("labs", "−sum(A)"), self.reduced),
            ("mean", Arrow()),
            (word("labs", "mean"), self.mean),
        ):
            row.addLayout(headed(words, part))
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
            rows = table(
                values, lit if key in (LOGS, PRODUCTS) else None, role="accent" if key == study.stage else "ink"
            )
            done = number <= study.reached
            self.cells[key].show_cells(rows if done else [[waiting(cell) for cell in row] for row in rows])
        for key, arrow in self.arrows.items():
            stage = PRODUCTS if key == "down" else key
            place = list(STAGES).index(stage)
            arrow.show_role(NOW if stage == study.stage else DONE if place < study.reached else AHEAD)
        self.on.setEnabled(study.stage != MEAN)
        self.all.setEnabled(study.stage != MEAN)
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
        palette, inner = THEME.palette, INNER[study.stage]
        tinted = f'<span style="color: {palette.accent}; background: {palette.accent_soft}">{inner}</span>'
        self.code.setText(CODE.replace(inner, tinted))
        said = {
            START: word("labs", "Known are the labels Y and what the model answers. Which bracket comes first?"),
            LOGS: word("labs", "The innermost bracket first: the logarithm of every answer."),
            PRODUCTS: word("labs", "Element by element, not a matrix product: only the answer at the label is left."),
            SUMS: word("labs", "Along each row, and the sign turned: the cross entropy of each sample."),
            MEAN: word("labs", "The mean over the samples: one number for the batch."),
        }[study.stage]
        naive = study.stage == PRODUCTS and bool(np.isnan(study.naive).any())
        tail = word("labs", "Careful: 0 · log 0 is NaN to a computer; here it counts as nothing.")
        self.says.setText(translate("labs", said) + (f"  {translate('labs', tail)}" if naive else ""))
        told = {
            "1": word("labs", "axis=1 adds along each row: one sum per sample."),
            "0": word("labs", "axis=0 adds down each column: one sum per class. Not what is meant."),
            "none": word("labs", "No axis adds everything: one number, and the mean of it changes nothing."),
        }[study.axis]
        self.axis_says.setText(translate("labs", told))


def table(values: Any, lit: Any = None, fixed: bool = True, digits: int = 4, role: str = "ink") -> list[list[Cell]]:
    """A matrix as cells; those that are `lit` are framed."""
    return [
        [
            Cell(float(v), role, numbers.number(float(v), digits), fixed=fixed, lit=lit is not None and bool(lit[r][c]))
            for c, v in enumerate(row)
        ]
        for r, row in enumerate(values)
    ]


def waiting(cell: Cell) -> Cell:
    """A cell that is not worked out yet."""
    return Cell(0.0, "faint", WAITING, shade=0.4, fixed=cell.fixed)
