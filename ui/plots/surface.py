"""SurfaceView: the loss on a plane through the present weights, with the way that led there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGraphicsPathItem, QHBoxLayout, QStackedWidget, QToolButton, QWidget

from core.arrays import Array
from core.landscape import Relief
from core.survey import TRAIN, Survey
from ui import numbers
from ui.i18n import say, sentence, translate, word
from ui.plots import colours
from ui.plots.canvas import Canvas
from ui.plots.colourbar import ColourBar
from ui.plots.contours import contour_path
from ui.plots.depth import Depth
from ui.plots.field import Field, Lattice
from ui.plots.reading import Reading, table
from ui.plots.request import RequestBar
from ui.plots.scale import HeightScale
from ui.plots.trace import pen
from ui.plots.view import View, comma_separated
from ui.plots.way import GOAL, Way, inks
from ui.theme import LINE, THEME, dress

# The map speaks for a state when the loss of its shadow is within this factor of the state's own.
SPEAKS = 1.25


class SurfaceView(View):
    """Colours and contours are the loss, the line is the way, the older the paler; the present point is in the middle.

    `request_changed` carries the `SurveyRequest` that is wanted.
    """

    request_changed = Signal(object)

    def __init__(self) -> None:
        self.canvas, self.bar, body = Canvas(), ColourBar(), QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        self.pictures, self.deep = QStackedWidget(), Depth()
        self.pictures.addWidget(self.canvas)
        self.pictures.addWidget(self.deep)
        layout.addWidget(self.pictures, 1)
        layout.addWidget(self.bar)
        title, question = word("plots", "Loss surface"), word("plots", "Which way is down?")
        super().__init__("surface", title, question, body)
        self.scale, self.field, self.contours = HeightScale(), Field(), QGraphicsPathItem()
        self.contours.setZValue(-400)
        for item in (self.field, self.contours):
            self.canvas.box.addItem(item, ignoreBounds=True)
        self.way = Way(self.canvas.box)
        self.asked = RequestBar()
        self.asked.turned.connect(self.request_changed)
        self.controls.addWidget(self._switch())
        self.controls.addWidget(self.asked)
        words = word("plots", "Logarithmic scale")
        self.log_action = self.add_action(words, self._turn_log, checked=True)
        self.turn_action = self.add_action(word("plots", "Turn slowly in space"), self._turn_slowly, checked=False)
        self._flat = ""
        self._cursor: tuple[float, float] | None = None
        self._before: tuple[object, int] | None = None
        self.canvas.pointed.connect(self._point)
        self.canvas.left.connect(self._unpoint)
        self.canvas.released.connect(self.redraw)
        self.restyle()

    def _switch(self) -> QToolButton:
        """The button that leads into the third dimension and back."""
        self.spatial = QToolButton()
        self.spatial.setCheckable(True)
        say(self.spatial.setText, "plots", "3-D")
        say(self.spatial.setToolTip, "plots", "Look at the surface in space")
        self.spatial.toggled.connect(self._turn_spatial)
        self.deep.opened.connect(self._enter)
        self.deep.refused.connect(self._refuse)
        dress(self.spatial, "flat")
        return self.spatial

    def _turn_spatial(self, on: bool) -> None:
        if on:
            self.deep.open()
        else:
            self.pictures.setCurrentWidget(self.canvas)
            self.redraw()

    def _enter(self) -> None:
        self.deep.space.heightened.connect(self.redraw, Qt.ConnectionType.UniqueConnection)
        self._turn_slowly()
        self.pictures.setCurrentWidget(self.deep)
        self.redraw()

    def _turn_slowly(self) -> None:
        self.deep.turn(self.turn_action.isChecked())

    def _refuse(self, reason: str) -> None:
        """Stay flat, and say why."""
        self.spatial.setChecked(False)
        self.spatial.setEnabled(False)
        self._flat = reason
        say(self.spatial.setToolTip, "plots", reason)
        self.redraw()

    def draw(self, survey: Survey) -> None:
        self.tell(sentence(survey.failure) if survey.failure else "")
        if survey.failure:
            return
        if (survey.request, survey.run) != self._before:
            self._before = (survey.request, survey.run)
            self.canvas.held = False
            self.scale.forget()
        relief, plane = survey.relief, survey.plane
        for axis, label, share in zip(("bottom", "left"), plane.labels, plane.shares or (None, None), strict=True):
            self._name(axis, label, share)
        a, b = relief.a + plane.origin[0], relief.b + plane.origin[1]
        self.canvas.keep((a[0], a[-1]), (b[0], b[-1]))
        self._draw_heights(survey.heights.T, a, b)
        self.way.show_points(survey.shadow.coordinates + plane.origin, trusted(survey))
        if self.pictures.currentWidget() is self.deep:
            ends = np.array([relief.a[-1], relief.b[-1]])
            labels = (self.canvas.axes["bottom"].words, self.canvas.axes["left"].words)
            self.deep.draw(survey.heights, self.scale, survey.shadow.coordinates / ends, labels)
        self.remark(self.told(survey))
        self._read()

    def _name(self, axis: str, label: str, share: float | None) -> None:
        said = translate("core", label)
        percent = "" if share is None else f" ({numbers.percent(share, 0)})"
        if self.canvas.axes[axis].words != said + percent:
            self.canvas.axes[axis].name(said + percent)

    def _draw_heights(self, heights: Array, x: Array, y: Array) -> None:
        """Show `heights` (rows of y, columns of x)."""
        self.scale.cover(heights)
        across, up = (x[1] - x[0]) / 2, (y[1] - y[0]) / 2
        lattice = Lattice(x[0] - across, x[-1] + across, y[0] - up, y[-1] + up, len(x), len(y))
        self.field.draw(self.scale.shades(heights), lattice)
        placed = self.scale.place(heights)
        self.contours.setPath(contour_path(x, y, placed, self.scale.levels))
        self.bar.display(colours.rising(), self.scale.ticks())

    def told(self, survey: Survey) -> str:
        """Whose loss it is, and how far the map can be trusted to show the way."""
        count = numbers.whole(survey.samples)
        train = survey.request.part == TRAIN
        whose = word("plots", "{count} training samples") if train else word("plots", "{count} test samples")
        told = [
            translate("plots", "at step {step}", step=numbers.whole(survey.step)),
            translate("plots", whose, count=count),
        ]
        if survey.relief.penalty.any():
            summed, alone = word("plots", "with the penalty"), word("plots", "without the penalty")
            told.append(translate("plots", summed if survey.request.penalty else alone))
        if len(survey.steps) > 1:
            holds = word("plots", "the map holds {share} of the way")
            told.append(translate("plots", holds, share=numbers.percent(survey.shadow.share, 0)))
        if not trusted(survey).all():
            told.append(translate("plots", "dotted where the map misleads"))
        if self._flat:
            told.insert(0, translate("plots", self._flat))
        return " · ".join(told)

    def _turn_log(self) -> None:
        self.scale.log = self.log_action.isChecked()
        self.scale.forget()
        self.redraw()

    def _point(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        self._read()

    def _unpoint(self) -> None:
        self._cursor = None
        self._read()

    def _read(self) -> None:
        if self._cursor is None or self.frame is None:
            self.canvas.note.say("")
            return
        self.canvas.note.say(self.reading(*self._cursor))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=self._cursor[0] < (left + right) / 2)

    def reading(self, x: float, y: float) -> str:
        """The loss at a point of the map, and which state lies over it how far away."""
        survey: Survey = self.frame
        state, heading = self.way.nearest(x, y, THEME.px(GOAL) / 2), ""
        readings: list[Reading] = []
        if state is not None:
            x, y = self.way.points[state]
            heading = translate("plots", "state after step {step}", step=numbers.whole(survey.steps[state]))
            readings = self._of_state(survey, state)
        relief, a, b = survey.relief, x - survey.plane.origin[0], y - survey.plane.origin[1]
        data_loss, penalty = (between(relief, part, a, b) for part in (relief.data_loss, relief.penalty))
        names = (
            translate("plots", "data loss on the map"),
            translate("plots", "penalty"),
            translate("plots", "together"),
        )
        values = (data_loss, penalty, data_loss + penalty)
        readings += [Reading(None, name, numbers.number(value)) for name, value in zip(names, values, strict=True)]
        return table(heading or f"{numbers.number(x, 3)}, {numbers.number(y, 3)}", readings)

    def _of_state(self, survey: Survey, state: int) -> list[Reading]:
        away = numbers.number(float(survey.shadow.distances[state]), 3)
        readings = [Reading(None, translate("plots", "distance from the map"), away)]
        if survey.losses is not None:
            loss = numbers.number(float(survey.losses[state]))
            readings.append(Reading(None, translate("plots", "data loss of the state itself"), loss))
        return readings

    def restyle(self) -> None:
        self.canvas.restyle()
        self.deep.restyle()
        line = inks()[0]
        line.setAlphaF(0.45)
        self.contours.setPen(pen(line, LINE))

    def table(self) -> str:
        relief: Relief = self.frame.relief
        a, b = np.meshgrid(relief.a, relief.b, indexing="ij")
        columns = {"a": a, "b": b, "data_loss": relief.data_loss, "penalty": relief.penalty}
        return comma_separated(*((name, values.ravel()) for name, values in columns.items()))


def trusted(survey: Survey) -> Array:
    """(states,) whether the loss on the map is about what each state really has; yes, as long as nobody has looked."""
    if survey.losses is None or survey.shown is None:
        return np.ones(len(survey.steps), bool)
    with np.errstate(all="ignore"):
        factor = np.abs(np.log(survey.shown / survey.losses))
    return ~(factor > np.log(SPEAKS))


def between(relief: Relief, heights: Array, a: float, b: float) -> float:
    """The height at (a, b), blended from the four points of the grid around it; NaN beyond its edges."""
    place = []
    for axis, value in ((relief.a, a), (relief.b, b)):
        if not axis[0] <= value <= axis[-1]:
            return float("nan")
        cell = min(int(np.searchsorted(axis, value, "right")) - 1, len(axis) - 2)
        place.append((cell, (value - axis[cell]) / (axis[cell + 1] - axis[cell])))
    (i, s), (j, t) = place
    corners = heights[i : i + 2, j : j + 2]
    with np.errstate(all="ignore"):
        return float(np.array([1 - s, s]) @ corners @ np.array([1 - t, t]))
