"""SurfaceView: the loss on a plane through the space of weights, with the way that led there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from core.landmarks import Landmarks, landmarks
from core.portions import ALL
from core.survey import Survey
from ui.i18n import say, sentence, translate, word
from ui.plots import colours
from ui.plots.canvas import Canvas
from ui.plots.colourbar import ColourBar
from ui.plots.depth import Depth
from ui.plots.hover import reading
from ui.plots.kin import Kin
from ui.plots.relief import PRICE, SUM, ReliefLayer, axes_of, heights_of, name_axes
from ui.plots.request import RequestBar
from ui.plots.scale import HeightScale
from ui.plots.signs import NOWHERE, Signs
from ui.plots.statement import Statement
from ui.plots.strip import MapStrip
from ui.plots.told import proved, told
from ui.plots.view import View, comma_separated, passing
from ui.plots.way import GOAL, Way
from ui.theme import THEME, dress


class SurfaceView(View):
    """Colours and contours are the loss, the line is the way, the older the paler; the arrow points downhill.

    `request_changed` carries the `SurveyRequest` that is wanted.
    """

    request_changed = Signal(object)

    def __init__(self) -> None:
        self.canvas, self.bar, self.strip, self.deep = Canvas(), ColourBar(), MapStrip(), Depth()
        title, question = word("plots", "Loss surface"), word("plots", "Which way is down?")
        super().__init__("surface", title, question, self._body())
        self.scale, self.part = HeightScale(), SUM
        self.layer = ReliefLayer(self.canvas.box)
        self.field, self.contours = self.layer.field, self.layer.contours
        self.kin, self.way, self.signs = Kin(self.canvas.box), Way(self.canvas.box), Signs(self.canvas.box)
        self.asked = RequestBar()
        self.controls.addWidget(self._switch())
        self.controls.addWidget(self.asked)
        self.log_action = self.add_action(word("plots", "Logarithmic scale"), self._rescale, checked=True)
        self.signs_action = self.add_action(word("plots", "Minima, saddles and the way downhill"), self.redraw, True)
        self.turn_action = self.add_action(word("plots", "Turn slowly in space"), self._turn_slowly, checked=False)
        self._flat = ""
        self._cursor: tuple[float, float] | None = None
        self._before: tuple[object, ...] | None = None
        self._connect()
        self.restyle()

    def _body(self) -> QWidget:
        body, row = QWidget(), QHBoxLayout()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.pictures, self.statement = QStackedWidget(), Statement()
        self.pictures.addWidget(self.canvas)
        self.pictures.addWidget(self.deep)
        row.addWidget(self.pictures, 1)
        row.addWidget(self.bar)
        column.addLayout(row, 1)
        column.addWidget(self.strip)
        column.addWidget(self.statement)
        return body

    def _connect(self) -> None:
        self.asked.turned.connect(self.request_changed)
        self.strip.parts.chosen.connect(self._show_part)
        self.strip.flip.flipped.connect(self.flip)
        self.strip.flip.listen(self)
        for button, factor in ((self.strip.flatter, 1 / 1.25), (self.strip.steeper, 1.25)):
            button.clicked.connect(lambda _=False, factor=factor: self.deep.heighten(factor))
        self.strip.home.clicked.connect(self.deep.go_back)
        for pointed, left in ((self.canvas.pointed, self.canvas.left), (self.deep.pointed, self.deep.left)):
            pointed.connect(self._point)
            left.connect(self._unpoint)
        self.canvas.released.connect(self.redraw)
        self.deep.heightened.connect(self.redraw)

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

    def flip(self, steps: int) -> None:
        """Show the mini-batch or the sample so many places on."""
        survey: Survey | None = self.frame
        if survey is not None and not self.strip.flip.isHidden():
            request = self.asked.request
            self.asked.turn(replace(request, number=(request.number + steps) % survey.portions))

    def _show_part(self, part: str) -> None:
        self.part = part
        self._rescale()

    def _rescale(self) -> None:
        # A price of nothing has no logarithm, and lies at the very place that matters.
        self.scale.log = self.log_action.isChecked() and self.part != PRICE
        self.scale.forget()
        self.redraw()

    def draw(self, survey: Survey) -> None:
        self.tell(sentence(survey.failure) if survey.failure else "")
        if survey.failure:
            return
        self._begin(survey)
        if not survey.relief.penalty.any():
            self.part = SUM
        self.strip.parts.show_key(self.part)
        name_axes(self.canvas, survey.plane)
        self._draw_heights(survey)
        marks = self._draw_way(survey)
        flat = self.pictures.currentWidget() is not self.deep
        self.strip.show_survey(survey, marks, flat, self.signs.downhill is not None)
        if not flat:
            ends = np.array([survey.relief.a[-1], survey.relief.b[-1]])
            labels = (self.canvas.axes["bottom"].words, self.canvas.axes["left"].words)
            heights, points = heights_of(survey.relief, self.part), survey.shadow.coordinates / ends
            self.deep.draw(heights, self.scale, points, labels, survey.speaks)
        self.remark(" · ".join([translate("plots", self._flat), *told(survey)] if self._flat else told(survey)))
        self.statement.say(proved(survey))
        self._read()

    def _begin(self, survey: Survey) -> None:
        """Another surface gets axes of its own; to leaf through portions of the samples is no reason for that."""
        surface = (replace(survey.request, number=0), survey.run)
        if surface != self._before:
            self._before = surface
            self.canvas.held = False
            self.scale.forget()

    def _draw_heights(self, survey: Survey) -> None:
        a, b = axes_of(survey, survey.relief)
        heights = heights_of(survey.relief, self.part)
        self.canvas.box.setAspectLocked(survey.measured)
        self.canvas.keep((a[0], a[-1]), (b[0], b[-1]))
        self.scale.cover(heights)
        self.layer.draw(heights.T, a, b, self.scale)
        full, partial = survey.full, survey.request.portion != ALL
        others = heights_of(full, self.part).T if full is not None and partial else None
        self.layer.compare(others, *axes_of(survey, full or survey.relief), self.scale)
        self.bar.display(colours.rising(), self.scale.ticks())

    def _draw_way(self, survey: Survey) -> Landmarks:
        """Put the way and the signs on the map; the answer are its minima and saddles, once it is fine enough."""
        origin, relief = np.array(survey.plane.origin), survey.relief
        marks, signed = NOWHERE, self.signs_action.isChecked()
        if signed and relief.finest:
            marks = landmarks(*axes_of(survey, relief), heights_of(relief, self.part))
        points = survey.shadow.coordinates + origin
        other = None if survey.other is None else survey.other + origin
        self.kin.show_ways([(key, way + origin) for key, way in survey.ways])
        self.way.show_points(points, survey.speaks)
        self.signs.show_signs(marks, points[-1], survey.downhill if signed else None, other, survey.leads)
        return marks

    def moments(self) -> Iterator[int]:
        """The way as it grew, on the map of today."""
        survey: Survey = self.frame
        origin, marks = np.array(survey.plane.origin), self._draw_way(survey)
        points = survey.shadow.coordinates + origin
        for left, state in passing(len(points) - 1):
            self.way.show_points(points[: state + 1], survey.speaks[: state + 1])
            self.signs.show_signs(marks, points[state], None, None)
            yield left

    def _point(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        self._read()

    def _unpoint(self) -> None:
        self._cursor = None
        self._read()

    def _read(self) -> None:
        words = "" if self._cursor is None or self.frame is None else self.reading(*self._cursor)
        if self.pictures.currentWidget() is self.deep:
            self.deep.say(words)
            return
        self.canvas.note.say(words)
        if self._cursor is not None:
            left, right = self.canvas.span
            self.canvas.note.settle(self.canvas.frame, right=self._cursor[0] < (left + right) / 2)

    def reading(self, x: float, y: float) -> str:
        """The loss at a point of the map, and which state lies over it how far away."""
        survey: Survey = self.frame
        if self.pictures.currentWidget() is self.deep:  # there places are shares of the map
            x, y = x * survey.relief.a[-1] + survey.plane.origin[0], y * survey.relief.b[-1] + survey.plane.origin[1]
        state = self.way.nearest(x, y, THEME.px(GOAL) / 2)
        if state is not None:
            x, y = self.way.points[state]
        return reading(survey, float(x), float(y), state)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.deep.restyle()
        self.layer.restyle()

    def table(self) -> str:
        relief = self.frame.relief
        a, b = np.meshgrid(relief.a, relief.b, indexing="ij")
        columns = {"a": a, "b": b, "data_loss": relief.data_loss, "penalty": relief.penalty}
        return comma_separated(*((name, values.ravel()) for name, values in columns.items()))
