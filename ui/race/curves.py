"""RaceCurves: loss and accuracy of every runner; of several seeds the median, and the middle half as a band."""

from __future__ import annotations

from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import say, translate, word
from ui.plots.calm import CalmRange, finite_range
from ui.plots.canvas import Canvas
from ui.plots.profile import quiet
from ui.plots.reading import Reading, table
from ui.plots.segments import Segments
from ui.plots.trace import FAINT, logarithms, pen
from ui.plots.view import View, comma_separated
from ui.race.names import runner_colour, runner_words
from ui.race.scene import TEST, TRAIN, RaceScene
from ui.theme import BOLD_LINE, THEME, mixed

PARTS = {TRAIN: word("plots", "Training"), TEST: word("plots", "Test")}


class Ribbon:
    """A line with a band around it on one plot."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self.low, self.high, self.line = (pg.PlotCurveItem(connect="finite") for _ in range(3))
        self.band = pg.FillBetweenItem(self.low, self.high)
        for z, item in enumerate((self.band, self.line)):
            item.setZValue(10 * z)
            plot.addItem(item)

    def draw(self, x: Array, band: tuple[Array, Array, Array], colour: str, several: bool) -> None:
        """Show the median of `band`, and between its quartiles a lighter ground if there are `several` seeds."""
        low, middle, high = (np.where(np.isfinite(each), each, np.nan) for each in band)
        self.line.setData(x, middle)
        self.line.setPen(pen(QColor(colour), BOLD_LINE))
        self.line.opts["antialias"] = True
        known = np.isfinite(low) & np.isfinite(high)
        self.band.setVisible(several and bool(known.sum() > 1))
        if several:
            self.low.setData(x[known], low[known])
            self.high.setData(x[known], high[known])
            self.band.setBrush(QColor(mixed(THEME.palette.surface, colour, FAINT)))

    def remove(self) -> None:
        """Take it off the plot."""
        for item in (self.band, self.line):
            self._plot.removeItem(item)


class RaceCurves(View):
    """Frames are scenes. `part_chosen` says whether training or test samples are asked for."""

    part_chosen = Signal(str)

    def __init__(self) -> None:
        self.canvas, self.below, body = Canvas(), Canvas(), QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.below, 1)
        super().__init__("race", word("plots", "Learning curves"), word("plots", "Who learns fastest?"), body)
        self.parts = Segments(PARTS, word("plots", "Which samples"))
        self.parts.chosen.connect(self.part_chosen)
        self.controls.addWidget(self.parts)
        self.log_action = self.add_action(word("plots", "Logarithmic scale"), self._rescale, checked=True)
        say(self.canvas.axes["left"].name, "plots", word("plots", "data loss"))
        say(self.below.axes["left"].name, "plots", word("plots", "accuracy"))
        say(self.below.axes["bottom"].name, "plots", word("plots", "step"))
        self.below.axes["left"].percent = True
        self.ribbons: list[tuple[Ribbon, Ribbon]] = []
        self._height, self._cursor = CalmRange(8), None
        self._before: object = None
        self._rescale()
        for canvas in (self.canvas, self.below):
            canvas.pointed.connect(lambda x, _y: self._point(x))
            canvas.left.connect(partial(self._point, None))
            canvas.released.connect(self.redraw)

    def _rescale(self) -> None:
        self.canvas.axes["left"].show_powers(self.log_action.isChecked())
        self._height.forget()
        self.redraw()

    def draw(self, scene: RaceScene) -> None:
        self.parts.show_key(scene.part)
        if (scene.raced, scene.part) != self._before:
            self._before = (scene.raced, scene.part)
            self._height.forget()
            self.canvas.held = self.below.held = False
        self._match(len(scene.lanes))
        classes = bool(np.isfinite(scene.standings.accuracy).any())
        self.below.setVisible(classes)
        quiet(self.canvas, classes)
        if not classes:
            self.canvas.axes["bottom"].name(translate("plots", "step"))
        self.remark(translate("plots", "data loss: {loss}", loss=translate("core", scene.judge)))
        self._draw_ribbons(scene)
        self._read()

    def _draw_ribbons(self, scene: RaceScene) -> None:
        x, several = scene.standings.steps.astype(float), scene.raced.seeds > 1
        log = self.log_action.isChecked()
        drawn: list[Array] = []
        for lane, (loss, accuracy) in zip(scene.lanes, self.ribbons, strict=True):
            colour, band = runner_colour(scene.study.runners[lane]), scene.loss(lane)
            heights = tuple(logarithms(each) if log else each for each in band)
            loss.draw(x, (heights[0], heights[1], heights[2]), colour, several)
            accuracy.draw(x, scene.accuracy(lane), colour, several)
            drawn += [heights[1]]
        across = (0.0, float(scene.raced.steps))
        low, high = finite_range(*drawn)
        low = low if log else min(low, 0.0)
        self.canvas.keep(across, self._height.cover(low, high))
        self.below.keep(across, (0.0, 1.02))

    def _match(self, count: int) -> None:
        while len(self.ribbons) > count:
            for ribbon in self.ribbons.pop():
                ribbon.remove()
        while len(self.ribbons) < count:
            self.ribbons.append((Ribbon(self.canvas.plot), Ribbon(self.below.plot)))

    def _point(self, x: float | None) -> None:
        self._cursor = x
        self._read()

    def _read(self) -> None:
        scene: RaceScene | None = self.frame
        x = self._cursor
        known = scene is not None and x is not None and len(scene.standings.steps) > 0
        check = int(np.abs(scene.standings.steps - x).argmin()) if scene is not None and known and x is not None else 0
        for canvas in (self.canvas, self.below):
            canvas.cross(float(scene.standings.steps[check]) if scene is not None and known else None)
        self.canvas.note.say(self.reading(scene, check) if scene is not None and known else "")
        if x is not None:
            left, right = self.canvas.span
            self.canvas.note.settle(self.canvas.frame, right=x < (left + right) / 2)

    def reading(self, scene: RaceScene, check: int) -> str:
        """Loss and accuracy of everyone at one check."""
        rows = []
        for lane in scene.lanes:
            runner, loss = scene.study.runners[lane], numbers.number(float(scene.loss(lane)[1][check]))
            accuracy = float(scene.accuracy(lane)[1][check])
            said = loss if not np.isfinite(accuracy) else f"{loss} · {numbers.percent(accuracy, 1)}"
            rows.append(Reading(runner_colour(runner), runner_words(runner), said))
        heading = translate("plots", "step {step}", step=numbers.whole(int(scene.standings.steps[check])))
        return table(heading, rows)

    def restyle(self) -> None:
        for canvas in (self.canvas, self.below):
            canvas.restyle()

    def table(self) -> str:
        scene: RaceScene = self.frame
        columns: list[tuple[str, Array]] = [("step", scene.standings.steps)]
        for lane in scene.lanes:
            name = runner_words(scene.study.runners[lane]).replace(",", " ")
            columns += [(f"{name} loss", scene.loss(lane)[1]), (f"{name} accuracy", scene.accuracy(lane)[1])]
        return comma_separated(*columns)
