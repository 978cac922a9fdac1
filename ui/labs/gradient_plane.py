"""Two pages of the lab of gradients: a surface with arrows and slices, and a sum that shows what "partial" means."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.studies.gradient import NAMES, GradientStudy
from ui import numbers
from ui.forms import Form
from ui.i18n import translate, word
from ui.labs.arrow_field import POINTS, ArrowView
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, column, firm, side_by_side, wrapped
from ui.labs.pieces import Live, Piece, Words
from ui.labs.slice_view import SliceView
from ui.labs.slope_words import digits
from ui.labs.worked import Worked
from ui.theme import GRID, THEME

BOOK = ((3.0, 4.0), (0.0, 2.0), (3.0, 0.0))  # the points of the book


class PlanePage(QWidget):
    """Click or drag a point: its gradient, and the two slices through it."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self.form, self.view = firm(Form(("surface", "x", "y", "arrows"))), ArrowView()
        self.slices = (
            SliceView("slice_x", word("plots", "Only x moves"), word("plots", "x")),
            SliceView("slice_y", word("plots", "Only y moves"), word("plots", "y")),
        )
        self.worked, self.points = Worked("heading"), [self._point(*point) for point in BOOK]
        self._connect()
        self._arrange()

    def _point(self, x: float, y: float) -> QPushButton:
        button = QPushButton(f"({x:g}, {y:g})")
        button.clicked.connect(lambda: self._lab.turn(self._lab.study.at(x, y)))
        return button

    def _connect(self) -> None:
        lab = self._lab
        self.form.turned.connect(self._take)
        self.view.placed.connect(lambda x, y: lab.turn(lab.study.at(x, y)))
        self.slices[0].dragged.connect(lambda x: lab.turn(lab.study.at(x, lab.study.y)))
        self.slices[1].dragged.connect(lambda y: lab.turn(lab.study.at(lab.study.x, y)))
        self.worked.dragged.connect(self._scrub)
        for part in (self.form, self.view, *self.slices, self.worked):
            part.settled.connect(lab.settle)

    def _take(self, study: GradientStudy) -> None:
        """Another surface is looked at from its own start."""
        old = self._lab.study
        self._lab.turn(study.on(study.surface) if type(study.surface) is not type(old.surface) else study)

    def _scrub(self, key: str, value: float) -> None:
        study = self._lab.study
        self._lab.turn(study.at(value, study.y) if key == "x" else study.at(study.x, value))

    def _arrange(self) -> None:
        settings, field, left, right, written = Panel(), Panel(), Panel(), Panel(), Panel()
        settings.rows.addWidget(self.form)
        settings.rows.addWidget(side_by_side(*((button, 1) for button in self.points)))
        settings.rows.addStretch(1)
        THEME.fit(settings.setFixedWidth, 296)
        field.rows.addWidget(self.view)
        for panel, view in zip((left, right), self.slices, strict=True):
            panel.rows.addWidget(view)
        written.rows.addWidget(self.worked)
        both = QWidget()
        rows = QVBoxLayout(both)
        rows.setContentsMargins(0, 0, 0, 0)
        THEME.fit(rows.setSpacing, GRID)
        rows.addWidget(left, 1)
        rows.addWidget(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column(side_by_side((settings, 0), (field, 6), (both, 5)), written, stretch=0))

    def show_study(self, study: GradientStudy) -> None:
        """Show the point, its slices and its gradient."""
        self.form.show_declared(study)
        self.view.display(study)
        for variable, view in enumerate(self.slices):
            along = np.linspace(*study.domain[variable], POINTS)
            here = (float(study.point[variable]), study.value)
            view.show_slice(along, study.slice(variable, along), study.tangent(variable, along), here)
        self.worked.show_lines(gradient_lines(study))

    @property
    def targets(self) -> dict[str, QWidget]:
        """What a lesson may point at."""
        return {
            "field": self.view, "slice_x": self.slices[0], "slice_y": self.slices[1], "formula": self.worked,
            "settings": self.form, "point_3_4": self.points[0],
        }  # fmt: skip


def gradient_lines(study: GradientStudy) -> list[list[Piece]]:
    """The gradient by rule, and by central differences with every digit."""
    (gx, gy), (nx, ny) = study.gradient, study.numerical
    x, y = Live(study.x, "accent", key="x"), Live(study.y, "accent", key="y")
    partial = r"\left(\frac{\partial f}{\partial x}, \frac{\partial f}{\partial y}\right)"
    exact: list[Piece] = ["(", Live(float(gx), "lane 2"), ",", Live(float(gy), "lane 2"), ")"]
    measured: list[Piece] = [
        "(",
        Live(float(nx), text=digits(float(nx))),
        ",",
        Live(float(ny), text=digits(float(ny))),
        ")",
    ]
    return [
        [r"\nabla f(", x, ",", y, ")", "=", partial, "=", *exact],
        [Words(translate("labs", "central difference")), r"\quad", *measured],
    ]


class SumPage(QWidget):
    """f = w1 x1 + w2 x2 + b: move one, hold the others, and the slope is what stands beside it."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        titles = (word("plots", "Only w1 moves"), word("plots", "Only w2 moves"), word("plots", "Only b moves"))
        axes = (word("plots", "w1"), word("plots", "w2"), word("plots", "b"))
        self.slices = [
            SliceView(f"slice_{name}", title, axis) for name, title, axis in zip(NAMES, titles, axes, strict=True)
        ]
        self.worked, self.says = Worked("title"), wrapped("heading")
        for place, view in enumerate(self.slices):
            view.dragged.connect(lambda value, place=place: lab.turn(lab.study.with_weight(place, value)))
        self.worked.dragged.connect(self._scrub)
        for part in (*self.slices, self.worked):
            part.settled.connect(lab.settle)
        panels = []
        for view in self.slices:
            panel = Panel()
            panel.rows.addWidget(view)
            panels.append((panel, 1))
        written, whole = Panel(), QVBoxLayout(self)
        written.rows.addWidget(self.worked)
        written.rows.addWidget(self.says)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column(side_by_side(*panels), written, stretch=0))

    def _scrub(self, key: str, value: float) -> None:
        study, place = self._lab.study, int(key[-1])
        self._lab.turn(study.with_input(place, value) if key[0] == "x" else study.with_weight(place, value))

    def show_study(self, study: GradientStudy) -> None:
        """Show the three slices and the sum."""
        along = np.linspace(-3.0, 3.0, 61)
        for place, view in enumerate(self.slices):
            line = study.sum_slice(place, along)
            view.show_slice(along, line, line, (study.weights[place], study.sum), (-10.0, 10.0))
        self.worked.show_lines(sum_lines(study))
        w2, b = (numbers.number(weight) for weight in study.weights[1:])
        said = word("labs", "While w1 moves, w2 = {w2} and b = {b} are constants, and so on: each slope is partial.")
        self.says.setText(translate("labs", said, w2=w2, b=b))

    @property
    def targets(self) -> dict[str, QWidget]:
        """What a lesson may point at."""
        slices: dict[str, QWidget] = {f"sum_{name}": view for name, view in zip(NAMES, self.slices, strict=True)}
        return slices | {"sum": self.worked}


def sum_lines(study: GradientStudy) -> list[list[Piece]]:
    """The sum with its numbers, and its three partial derivatives."""
    (w1, w2, b), (x1, x2) = study.weights, study.inputs
    shown: list[Any] = [
        Live(w1, "lane 0", key="w 0"), r"\cdot", Live(x1, "lane 2", key="x 0"), "+",
        Live(w2, "lane 1", key="w 1"), r"\cdot", Live(x2, "lane 2", key="x 1"), "+", Live(b, "lane 3", key="w 2"),
    ]  # fmt: skip
    d1, d2 = Live(x1, "lane 2"), Live(x2, "lane 2")
    return [
        [r"f = w_1 x_1 + w_2 x_2 + b", "=", *shown, "=", Live(study.sum, "accent")],
        [
            r"\frac{\partial f}{\partial w_1}", "=", "x_1", "=", d1, r"\quad",
            r"\frac{\partial f}{\partial w_2}", "=", "x_2", "=", d2, r"\quad",
            r"\frac{\partial f}{\partial b}", "=", "1",
        ],
    ]  # fmt: skip
