"""The lab of three planes: points and weights to drag, scores and losses of every point, and steps downhill."""

from __future__ import annotations

from random import randrange

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from core.studies.planes import LABELS, PlanesStudy
from ui import numbers
from ui.desk import Desk
from ui.formulas import FormulaLabel
from ui.i18n import say, translate, word
from ui.labs.book import OnePage
from ui.labs.cells import Cell, Cells
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.planes_graph import PlanesGraph
from ui.labs.worked import Live, Piece, Worked
from ui.theme import GRID, THEME

PACE = 50  # milliseconds between two steps
HEAD = ("x₁", "x₂", "s₁", "s₂", "s₃", "L")


class PlanesLeaf(Leaf):
    """The plane at the left; weights, slopes, settings and the table of points at the right."""

    follows = False

    def __init__(self) -> None:
        super().__init__()
        self.graph = PlanesGraph()
        self.weights, self.slopes, self.table = Cells(0.05, 62), Cells(0.05, 62), Cells(0.1, 56)
        self.worked, self.said = Worked(), wrapped("body")
        self.step, self.repeat, self.draw_new = QPushButton(), QPushButton(), QPushButton()
        self.repeat.setCheckable(True)
        self.timer = QTimer(self, interval=PACE)
        for part, words in (
            (self.weights, word("labs", "Weights W and biases b, a row for each class")),
            (self.slopes, word("labs", "Slope of the loss by each of them")),
            (self.table, word("labs", "Scores and loss of every point")),
        ):
            part.name(words)
        for button, words in (
            (self.step, word("labs", "One step")),
            (self.repeat, word("labs", "Repeat")),
            (self.draw_new, word("labs", "Random weights")),
        ):
            say(button.setText, "labs", words)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        plane, rows = Panel(word("labs", "Where each class wins")), Panel()
        table = Panel(word("labs", "Scores and loss of every point"))
        plane.rows.addWidget(self.graph, 1)
        plane.rows.addWidget(self.worked)
        plane.rows.addWidget(self.said)
        matrices, buttons = QGridLayout(), QGridLayout()
        THEME.fit(matrices.setSpacing, GRID)
        for row, (latex, cells) in enumerate(((r"W, b", self.weights), (r"\nabla J", self.slopes))):
            matrices.addWidget(FormulaLabel(latex, "heading"), row, 0)
            matrices.addWidget(cells, row, 1)
        matrices.setColumnStretch(2, 1)
        for place, button in enumerate((self.step, self.repeat, self.draw_new)):
            buttons.addWidget(button, place // 2, place % 2, 1, 1 + place // 2)
        form = self.form("loss", "strength", "rate")
        rows.rows.addLayout(matrices)
        rows.rows.addLayout(buttons)
        rows.rows.addWidget(form)
        rows.rows.addStretch(1)
        table.rows.addWidget(self.table)
        table.rows.addStretch(1)
        self.rows.addWidget(side_by_side((plane, 1), (table, 0), (rows, 0)), 1)
        self.targets: dict[str, QWidget] = {
            "planes_graph": self.graph, "planes_weights": self.weights, "planes_slopes": self.slopes,
            "planes_table": self.table, "planes_formula": self.worked, "planes_form": form,
            "planes_step": self.step, "planes_repeat": self.repeat, "planes_random": self.draw_new,
        }  # fmt: skip

    def _connect(self) -> None:
        self.graph.gripped.connect(lambda key, x, y: self.turned.emit(self.study.with_point(int(key), x, y)))
        self.weights.dragged.connect(lambda r, c, value: self.turned.emit(self.study.with_weight(r, c, value)))
        for part in (self.graph, self.weights):
            part.settled.connect(self.settled)
        self.step.clicked.connect(self._step)
        self.repeat.toggled.connect(lambda on: self.timer.start() if on else self._rest())
        self.timer.timeout.connect(lambda: self.turned.emit(self.study.stepped()))
        self.draw_new.clicked.connect(self._draw_new)

    def _step(self) -> None:
        self.turned.emit(self.study.stepped())
        self.settled.emit()

    def _rest(self) -> None:
        self.timer.stop()
        self.settled.emit()

    def _draw_new(self) -> None:
        self.turned.emit(self.study.drawn(randrange(10**6)))
        self.settled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.repeat.setChecked(False)

    def draw(self, study: PlanesStudy) -> None:
        self.graph.draw(study)
        self.weights.show_cells([[Cell(round(w, 3), f"lane {r}") for w in row] for r, row in enumerate(study.theta)])
        self.slopes.show_cells(
            [
                [Cell(float(g), text=numbers.number(float(g), 2), ground="surface", fixed=True) for g in row]
                for row in study.gradient
            ]
        )
        self.table.show_cells(rows_of(study))
        self.worked.show_lines([formula(study)])
        right = numbers.whole(round(len(LABELS) * study.accuracy))
        self.said.setText(
            translate(
                "labs",
                "{right} of {all} points are right. A line is where the score of its class is 0, the short stroke"
                " points to where it grows.",
                right=right,
                all=len(LABELS),
            )
        )


def formula(study: PlanesStudy) -> list[Piece]:
    """The objective with its numbers."""
    parts = [Live(part, text=numbers.number(part, 3)) for part in (study.data_loss, study.charge)]
    total = Live(study.total, "accent", numbers.number(study.total, 3))
    return [r"J = \frac{1}{9} \sum_i L_i + \lambda \sum w^2 =", parts[0], "+", parts[1], "=", total]


def rows_of(study: PlanesStudy) -> list[list[Cell]]:
    """A head, and a line for every point: where it is, its scores, that of its own class framed, and what it costs."""
    highest = float(study.losses.max()) or 1.0
    found = [[Cell(0.0, "muted", name, "surface", fixed=True) for name in HEAD]]
    for (x, y), scores, loss, label in zip(study.x, study.scores, study.losses, LABELS, strict=True):
        own, share = f"lane {label}", 0.5 * float(loss) / highest
        place = [Cell(float(v), own, short(v), "surface", fixed=True) for v in (x, y)]
        said = [Cell(float(s), f"lane {k}", short(s), fixed=True, lit=k == label) for k, s in enumerate(scores)]
        cost = Cell(float(loss), "ink", short(loss), "failure", shade=share, fixed=True)
        found.append([*place, *said, cost])
    return found


def short(value: float) -> str:
    """A number with two decimals, so that a column can be read at a glance."""
    return f"{value:.2f}".replace("-", "−")


class PlanesLab(OnePage):
    """One page."""

    kind = PlanesStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.bind(PlanesLeaf())
