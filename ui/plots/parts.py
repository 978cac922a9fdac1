"""PartsView: data loss, penalty and their sum on the same plane, side by side."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.landmarks import landmarks
from core.survey import Survey
from ui import numbers
from ui.i18n import say, sentence, translate, word
from ui.plots.canvas import Canvas
from ui.plots.hover import between
from ui.plots.legend import RING, Key
from ui.plots.reading import Reading, table
from ui.plots.relief import DATA, PRICE, SUM, ReliefLayer, axes_of, heights_of
from ui.plots.scale import HeightScale
from ui.plots.signs import NOWHERE, Signs
from ui.plots.view import View, comma_separated
from ui.plots.way import Way
from ui.theme import GRID, THEME, dress

TITLES = {DATA: word("plots", "data loss"), PRICE: word("plots", "penalty"), SUM: word("plots", "what is minimised")}
SIDE = 72  # pixels of the design for the numbers at the left
SIGNS = {PRICE: "+", SUM: "="}


class Panel(QWidget):
    """One of the three maps, with its name and the range of its heights above it."""

    def __init__(self, part: str) -> None:
        super().__init__()
        self.part, self.canvas, self.scale = part, Canvas(), HeightScale()
        self.name, self.range = QLabel(), QLabel()
        say(self.name.setText, "plots", TITLES[part])
        dress(self.range, "small")
        self.layer, self.signs = ReliefLayer(self.canvas.box), Signs(self.canvas.box)
        self.way = Way(self.canvas.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self.name, self.range):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self.canvas, 1)
        if part != DATA:
            self.canvas.plot.hideAxis("left")

    def draw(self, survey: Survey, log: bool) -> None:
        """Show the part of a survey, with the way and the lowest places of this very surface."""
        heights, axes = heights_of(survey.relief, self.part), axes_of(survey, survey.relief)
        self.scale.log = log and self.part != PRICE
        self.scale.cover(heights)
        self.layer.draw(heights.T, *axes, self.scale)
        self.canvas.box.setAspectLocked(survey.measured)
        self.canvas.keep(*((float(axis[0]), float(axis[-1])) for axis in axes))
        marks = landmarks(*axes, heights) if survey.relief.finest else NOWHERE
        self.signs.show_signs(type(marks)(marks.minima, NOWHERE.saddles))
        self.way.show_points(survey.shadow.coordinates + survey.plane.origin, survey.speaks)
        low, high = (numbers.number(float(end), 2) for end in (np.nanmin(heights), np.nanmax(heights)))
        self.range.setText(f"{low} … {high}")


class PartsView(View):
    """Three maps of one plane, each with colours of its own; the pointer reads all three at the same place."""

    def __init__(self) -> None:
        self.panels, body = {part: Panel(part) for part in (DATA, PRICE, SUM)}, QWidget()
        column, row = QVBoxLayout(body), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.setSpacing(0)
        for part, panel in self.panels.items():
            if part in SIGNS:
                row.addWidget(dress(QLabel(SIGNS[part]), "title"), 1, Qt.AlignmentFlag.AlignCenter)
            row.addWidget(panel)
        self.across = QLabel()
        self.across.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addLayout(row, 1)
        column.addWidget(dress(self.across, "muted"))
        title, question = word("plots", "Data + penalty"), word("plots", "What does the penalty do to the surface?")
        super().__init__("parts", title, question, body)
        self.add_key(Key(RING, lambda: THEME.palette.colour("ink"), word("plots", "lowest place"), False))
        self.log_action = self.add_action(word("plots", "Logarithmic scale"), self._rescale, checked=True)
        self._before: object = None
        for panel in self.panels.values():
            panel.canvas.pointed.connect(lambda x, y, panel=panel: self._point(panel, x, y))
            panel.canvas.left.connect(self._unpoint)
            panel.canvas.released.connect(self.redraw)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the three maps the same width, though only the first has numbers at its side."""
        side = THEME.px(SIDE)
        room = (self.width() - THEME.px(1.5 * GRID) - side - THEME.px(4 * GRID) - 2 * THEME.size("title")) / 3
        for part, panel in self.panels.items():
            panel.setFixedWidth(max(round(room) + (side if part == DATA else 0), 1))

    def _rescale(self) -> None:
        for panel in self.panels.values():
            panel.scale.forget()
        self.redraw()

    def draw(self, survey: Survey) -> None:
        free = translate("plots", "There is no penalty. Choose one under Regularization, such as L1 or L2.")
        price = survey.relief.penalty.any()
        self.tell(sentence(survey.failure) if survey.failure else "" if price else free)
        if survey.failure or not price:
            return
        if (survey.request, survey.run) != self._before:
            self._before = (survey.request, survey.run)
            for panel in self.panels.values():
                panel.canvas.held = False
                panel.scale.forget()
        for panel in self.panels.values():
            panel.draw(survey, self.log_action.isChecked())
        self.across.setText(translate("core", survey.plane.labels[0]))
        self.panels[DATA].canvas.axes["left"].name(translate("core", survey.plane.labels[1]))

    def _point(self, panel: Panel, x: float, y: float) -> None:
        survey: Survey | None = self.frame
        if survey is not None and not survey.failure:
            panel.canvas.note.say(self.reading(survey, x, y))
            left, right = panel.canvas.span
            panel.canvas.note.settle(panel.canvas.frame, right=x < (left + right) / 2)

    def _unpoint(self) -> None:
        for panel in self.panels.values():
            panel.canvas.note.say("")

    def reading(self, survey: Survey, x: float, y: float) -> str:
        """The three heights at one place."""
        relief, (p, q) = survey.relief, survey.plane.origin
        rows = [
            Reading(None, translate("plots", TITLES[part]), numbers.number(between(relief, heights, x - p, y - q)))
            for part in self.panels
            for heights in (heights_of(relief, part),)
        ]
        return table(f"{numbers.number(x, 3)}, {numbers.number(y, 3)}", rows)

    def restyle(self) -> None:
        for panel in self.panels.values():
            panel.canvas.restyle()
            panel.layer.restyle()

    def table(self) -> str:
        relief = self.frame.relief
        a, b = np.meshgrid(relief.a, relief.b, indexing="ij")
        columns = {"a": a, "b": b, "data_loss": relief.data_loss, "penalty": relief.penalty, "sum": relief.total}
        return comma_separated(*((name, values.ravel()) for name, values in columns.items()))
