"""RaceMap: the ways of all runners from the first seed on one plane, over the loss there."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.arrays import Array
from core.studies.heats import Ways
from ui import numbers
from ui.i18n import translate, word
from ui.plots import colours
from ui.plots.canvas import Canvas
from ui.plots.colourbar import ColourBar
from ui.plots.hover import between
from ui.plots.reading import Reading, table
from ui.plots.relief import ReliefLayer, name_axes
from ui.plots.scale import HeightScale
from ui.plots.trace import pen
from ui.plots.view import View, comma_separated
from ui.race.names import runner_colour, runner_words
from ui.race.scene import RaceScene
from ui.theme import BOLD_LINE, THEME

DOT = 12  # pixels of the design
PALE = 0.55  # the opacity of a way where the map does not speak for it
WayItems = tuple[pg.PlotCurveItem, pg.PlotCurveItem, pg.PlotCurveItem, pg.ScatterPlotItem]


class RaceMap(View):
    """Frames are scenes: colours are the data loss of the present recipe on training samples, lines are the ways."""

    def __init__(self) -> None:
        self.canvas, self.bar, body = Canvas(), ColourBar(), QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.bar)
        title, question = word("plots", "Ways"), word("plots", "Do they end in the same place?")
        super().__init__("race_map", title, question, body)
        self.layer, self.scale = ReliefLayer(self.canvas.box), HeightScale()
        self.lines: list[WayItems] = []
        self._ways: Ways | None = None
        self.canvas.pointed.connect(self._point)
        self.canvas.left.connect(lambda: self.canvas.note.say(""))
        self.canvas.released.connect(self.redraw)

    def draw(self, scene: RaceScene) -> None:
        ways = scene.standings.ways
        waiting = translate("plots", "The ways appear after the first quarter of the race…")
        self.tell(waiting if ways is None else "")
        if ways is None:
            return
        if ways is not self._ways:
            self._ways = ways
            self.scale.forget()
            self._draw_ground(ways)
        self._match(len(scene.lanes))
        for lane, items in zip(scene.lanes, self.lines, strict=True):
            if lane < len(ways.coordinates):
                self._draw_way(
                    ways.coordinates[lane], ways.speaks[lane], QColor(runner_colour(scene.study.runners[lane])), items
                )
        holds = word("plots", "the map holds {share} of all ways")
        said = [translate("plots", holds, share=numbers.percent(ways.share, 0))]
        if not all(speaks.all() for speaks in ways.speaks):
            said.append(translate("plots", "pale where it misleads"))
        if scene.raced.seeds > 1:
            said.append(translate("plots", "first of {count} seeds", count=numbers.whole(scene.raced.seeds)))
        self.remark(" · ".join(said))

    def _draw_ground(self, ways: Ways) -> None:
        a, b, heights = ways.relief.a, ways.relief.b, ways.relief.data_loss
        self.canvas.keep((float(a[0]), float(a[-1])), (float(b[0]), float(b[-1])))
        self.scale.cover(heights)
        self.layer.draw(heights.T, a, b, self.scale)
        self.bar.display(colours.rising(), self.scale.ticks())
        name_axes(self.canvas, ways.plane)

    def _draw_way(self, points: Array, speaks: Array, colour: QColor, items: WayItems) -> None:
        halo, pale, line, end = items
        ground, faint = THEME.palette.colour("surface"), QColor(colour)
        faint.setAlphaF(PALE)
        dotted = pen(faint, 1.5 * BOLD_LINE)
        dotted.setStyle(Qt.PenStyle.DotLine)
        bold = np.append(speaks[1:] & speaks[:-1], False)
        dim = pen(THEME.palette.colour("surface", PALE), 2.75 * BOLD_LINE)
        for item, ink, joined in (
            (halo, dim, "all"),
            (pale, dotted, ~bold),
            (line, pen(colour, 1.5 * BOLD_LINE), bold),
        ):
            item.setData(points[:, 0], points[:, 1], connect=joined if isinstance(joined, str) else joined.astype(int))
            item.setPen(ink)
        end.setData(points[-1:, 0], points[-1:, 1], size=THEME.px(DOT), brush=colour, pen=pen(ground, BOLD_LINE))

    def _match(self, count: int) -> None:
        """Have as many lines as there are runners to show."""
        while len(self.lines) > count:
            for item in self.lines.pop():
                self.canvas.plot.removeItem(item)
        while len(self.lines) < count:
            halo, pale, line = (pg.PlotCurveItem(antialias=True) for _ in range(3))
            items = (halo, pale, line, pg.ScatterPlotItem(pxMode=True))
            for z, item in enumerate(items):
                item.setZValue(100 + 50 * z)
                self.canvas.plot.addItem(item)
            self.lines.append(items)

    def _point(self, x: float, y: float) -> None:
        ways = self._ways
        if ways is None:
            return
        loss = numbers.number(between(ways.relief, ways.relief.data_loss, x, y))
        rows = [Reading(None, translate("plots", "data loss on the map"), loss)]
        self.canvas.note.say(table(f"{numbers.number(x, 3)}, {numbers.number(y, 3)}", rows))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=x < (left + right) / 2)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.layer.restyle()
        self._ways = None

    def reword(self) -> None:
        if self._ways is not None:
            name_axes(self.canvas, self._ways.plane)

    def table(self) -> str:
        scene: RaceScene = self.frame
        ways = scene.standings.ways
        columns = []
        for lane in scene.lanes if ways is not None else ():
            name = runner_words(scene.study.runners[lane]).replace(",", " ")
            columns += [(f"{name} a", ways.coordinates[lane][:, 0]), (f"{name} b", ways.coordinates[lane][:, 1])]
        return comma_separated(*columns)
