"""RaceCurve: how high every lane is after each step or evaluation, above the lowest place there is."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from core.arrays import Array
from core.contest import EVALUATIONS
from ui import numbers
from ui.i18n import translate, word
from ui.plots.calm import outwards
from ui.plots.canvas import Canvas
from ui.plots.reading import Reading, table
from ui.plots.trace import colour_of, pen
from ui.plots.view import View, comma_separated
from ui.surfaces.scene import QUIET, Scene, lane_role
from ui.theme import BOLD_LINE, LINE, THEME, mixed

MOST_POWERS = 12  # below the start; what is lower lies at the foot of the picture
SOFT = 0.35  # of its colour that a curve has beyond the moment


class RaceCurve(View):
    """Frames are scenes. Each way is faint as a whole and bold up to the moment; a line is the finish."""

    def __init__(self) -> None:
        self.canvas = Canvas()
        super().__init__("race_loss", word("plots", "Height"), word("plots", "Who comes down fastest?"), self.canvas)
        self.log = True
        self._lines: list[tuple[pg.PlotCurveItem, pg.PlotCurveItem]] = []
        self._known: object = None
        self._data: list[tuple[Array, Array]] = []
        self._finish = 0.0
        self.finish = pg.InfiniteLine(angle=0)
        self.moment = pg.InfiniteLine(angle=90)
        self.words = pg.TextItem(anchor=(1, 1), fill=THEME.palette.colour("surface", 0.8))
        self.words.setZValue(600)
        self.canvas.plot.addItem(self.words, ignoreBounds=True)
        for line in (self.finish, self.moment):
            line.setZValue(500)
            self.canvas.plot.addItem(line, ignoreBounds=True)
        words = word("plots", "Logarithmic scale")
        self.log_action = self.add_action(words, self._turn_log, checked=True)
        self._cursor: float | None = None
        self.canvas.pointed.connect(lambda x, y: self._point(x))
        self.canvas.left.connect(lambda: self._point(None))
        self.canvas.released.connect(self._refit)
        self.restyle()

    @QUIET
    def draw(self, scene: Scene) -> None:
        if self._known != (scene.contest, tuple(scene.shown), scene.study, self.log):
            self._known = (scene.contest, tuple(scene.shown), scene.study, self.log)
            self._begin(scene)
        self.moment.setValue(scene.moment)
        starts = scene.contest.points.shape[1]
        for number, (x, y) in enumerate(self._data):
            lane, start = scene.shown[number // starts][0], number % starts
            end = int(scene.steps[lane, start]) + 1
            self._lines[number][1].setData(x[:end], y[:end])
        self._read()

    def _begin(self, scene: Scene) -> None:
        """Draw the whole ways."""
        by_evaluations = scene.study.count == EVALUATIONS
        contest, lowest = scene.contest, scene.study.level_places.lowest
        self.canvas.axes["bottom"].name(
            translate("plots", "evaluations of the function") if by_evaluations else translate("plots", "step")
        )
        above = translate("plots", "f") if lowest == 0 or not self.log else translate("plots", "f − lowest f")
        self.canvas.axes["left"].name(above)
        self.canvas.axes["left"].show_powers(self.log)
        self._data, self._colours = [], list[QColor]()
        for lane, runner in scene.shown:
            for start in range(contest.points.shape[1]):
                x = contest.evaluations[lane, start] if by_evaluations else np.arange(contest.steps + 1)
                self._data.append((x.astype(float), self._height(contest.values[lane, start], lowest)))
                self._colours.append(QColor(colour_of(lane_role(runner))))
        self._match()
        for (whole, _), (x, y) in zip(self._lines, self._data, strict=False):
            whole.setData(x, y)
        self._finish = float(self._height(np.array([scene.study.level]), lowest)[0])
        self.finish.setValue(self._finish)
        self._refit()
        self.words.setText(translate("plots", "finish line"), THEME.palette.accent)
        self.words.setFont(THEME.font("small"))
        self.words.fill = pg.mkBrush(THEME.palette.colour("surface", 0.8))
        self.words.setPos(float(scene.study.length), self._finish)

    def _height(self, values: Array, lowest: float) -> Array:
        """What is drawn: heights, or log10 of what they are above the lowest; far below, the foot of the picture."""
        values = np.where(np.isfinite(values), values, np.nan)
        if not self.log:
            return values
        with np.errstate(all="ignore"):
            return np.log10(np.maximum(values - lowest, 1e-300))

    def _match(self) -> None:
        """Show as many lines as there are ways; what is too many is kept for later."""
        for number, pair in enumerate(self._lines):
            for item in pair:
                item.setVisible(number < len(self._data))
        while len(self._lines) < len(self._data):
            pair = (pg.PlotCurveItem(connect="finite"), pg.PlotCurveItem(connect="finite"))
            for item, z in zip(pair, (1, 2), strict=True):
                item.setSegmentedLineMode("on")
                item.opts["antialias"] = True
                item.setZValue(z)
                self.canvas.plot.addItem(item)
            self._lines.append(pair)
        for (whole, bold), colour in zip(self._lines, self._colours, strict=False):
            whole.setPen(pen(QColor(mixed(THEME.palette.surface, colour.name(), SOFT)), LINE))
            bold.setPen(pen(colour, BOLD_LINE))

    def _refit(self) -> None:
        if self.frame is None or not self._data:
            return
        y = np.concatenate([each for _, each in self._data])
        y = y[np.isfinite(y)]
        if not len(y):
            return
        begin = max(each[0] for _, each in self._data)
        top = min(float(y.max()), begin + (3.0 if self.log else 2 * abs(begin - y.min())))
        bottom = max(float(y.min()), top - MOST_POWERS) if self.log else float(y.min())
        bottom = min(bottom, self._finish)
        self.canvas.keep((0.0, float(self.frame.study.length)), outwards(bottom, max(top, bottom + 1e-9), 8))

    def _turn_log(self) -> None:
        self.log = self.log_action.isChecked()
        self.canvas.held = False
        self.redraw()

    def _point(self, x: float | None) -> None:
        self._cursor = x
        self._read()

    def _read(self) -> None:
        """The heights of all lanes at the cursor."""
        self.canvas.cross(self._cursor)
        if self._cursor is None or self.frame is None or self._cursor < 0:
            self.canvas.note.say("")
            return
        scene: Scene = self.frame
        rows = []
        for lane, runner in scene.shown:
            step = scene.contest.step(lane, 0, round(self._cursor), scene.study.count)
            value = float(scene.contest.values[lane, 0, step])
            rows.append(
                Reading(colour_of(lane_role(runner)), translate("core", runner.title), numbers.number(value, 4))
            )
        self.canvas.note.say(table(numbers.whole(round(self._cursor)), rows))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=self._cursor < (left + right) / 2)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.canvas.axes["left"].setWidth(THEME.px(92))
        self._known = None
        finish = pen(THEME.palette.colour("accent"), 1.5 * LINE)
        finish.setStyle(Qt.PenStyle.DashLine)
        self.finish.setPen(finish)
        self.moment.setPen(pen(THEME.palette.colour("faint")))

    def reword(self) -> None:
        self._known = None

    def table(self) -> str:
        scene: Scene = self.frame
        lanes = [(lane, start) for lane, start in np.ndindex(*scene.contest.values.shape[:2])]
        named = [(f"{scene.study.runners[lane].title} {lane + 1}.{start + 1}", lane, start) for lane, start in lanes]
        columns = [(name, scene.contest.values[lane, start]) for name, lane, start in named]
        return comma_separated(("step", np.arange(scene.contest.steps + 1)), *columns)
