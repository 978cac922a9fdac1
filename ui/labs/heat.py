"""HeatMap: what a search over two settings has found so far, as coloured cells of a grid or as dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter

from ui.plots import colours
from ui.plots.canvas import ARROWS, Canvas
from ui.plots.scale import HeightScale
from ui.plots.trace import pen
from ui.theme import BOLD_LINE, THEME

DOT, NEAR = 18, 26  # pixels of the design


@dataclass(frozen=True)
class Spot:
    """One place of the map, x and y from 0 to 1, its value if it is known, and what it stands for."""

    x: float
    y: float
    value: float | None
    of: Any


class Cells(pg.GraphicsObject):
    """Filled rectangles around the spots of a grid, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.rects: list[tuple[QRectF, QColor]] = []
        self._bounds = QRectF(-0.5, -0.5, 2, 2)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        for rect, colour in self.rects:
            painter.fillRect(rect, colour)


class HeatMap(Canvas):
    """Dark is low, bright is high; what is not known yet is grey. `chosen` carries what the spot stands for."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.box.setMouseEnabled(False, False)
        self.scale, self.cells, self.dots = HeightScale(), Cells(), pg.ScatterPlotItem(pxMode=True, antialias=True)
        self.ring = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self.plot.showGrid(False, False)
        for z, item in enumerate((self.cells, self.dots, self.ring)):
            item.setZValue(z)
            self.box.addItem(item, ignoreBounds=True)
        self.spots: tuple[Spot, ...] = ()
        self._mark: Any = None
        THEME.changed.connect(self.restyle)

    def show_spots(self, spots: Sequence[Spot], cells: tuple[int, int] | None, log: bool) -> None:
        """Show these spots: as a grid of so many columns and rows of cells, or as dots."""
        self.spots, self.scale.log = tuple(spots), log
        known = np.array([spot.value for spot in spots if spot.value is not None], float)
        if len(known):
            self.scale.forget()
            self.scale.cover(known)
        self.cells.rects = self._rects(*cells) if cells else []
        self.cells.update()
        dots = [] if cells else list(spots)
        edge = pen(THEME.palette.colour("muted"))
        # Dots of one colour share one brush: pyqtgraph draws a picture for each brush that it meets.
        known_brushes = {colour.rgba(): pg.mkBrush(colour) for colour in map(self.colour, dots)}
        brushes = [known_brushes[self.colour(spot).rgba()] for spot in dots]
        self.dots.setData([s.x for s in dots], [s.y for s in dots], brush=brushes, pen=edge, size=THEME.px(DOT))
        margin = 0.06 if not cells else 0.5 / max(cells[0] - 1, 1), 0.06 if not cells else 0.5 / max(cells[1] - 1, 1)
        self.keep((-margin[0], 1 + margin[0]), (-margin[1], 1 + margin[1]))
        self.mark(self._mark)

    def _rects(self, columns: int, rows: int) -> list[tuple[QRectF, QColor]]:
        width, height = 1 / max(columns - 1, 1), 1 / max(rows - 1, 1)
        gap = 0.04
        return [
            (
                QRectF(s.x - width * (0.5 - gap), s.y - height * (0.5 - gap), width * (1 - 2 * gap),
                       height * (1 - 2 * gap)),
                self.colour(s),
            )
            for s in self.spots
        ]  # fmt: skip

    def colour(self, spot: Spot) -> QColor:
        """The colour of a spot: grey where nothing is known, the colour of a failure where it is no number."""
        if spot.value is None:
            return THEME.palette.colour("raised")
        if not np.isfinite(spot.value):
            return THEME.palette.colour("failure", 0.6)
        return QColor.fromRgb(int(self.scale.shades(np.array([spot.value]))[0]))

    def mark(self, of: Any) -> None:
        """Draw a ring around the spot that stands for this."""
        self._mark = of
        found = [spot for spot in self.spots if of is not None and spot.of == of]
        self.ring.setData([s.x for s in found], [s.y for s in found], size=THEME.px(DOT * 1.5), brush=None)
        self.ring.setPen(pen(THEME.palette.colour("ink"), 1.5 * BOLD_LINE))

    @property
    def table(self) -> Any:
        """The colours of the bar beside the map."""
        return colours.rising()

    def _nearest(self, x: float, y: float) -> Spot | None:
        return min(self.spots, key=lambda spot: (spot.x - x) ** 2 + (spot.y - y) ** 2, default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            at = self.box.mapSceneToView(self.mapToScene(event.position().toPoint()))
            self._choose(self._nearest(at.x(), at.y()))
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ARROWS or not self.spots:
            super().keyPressEvent(event)
            return
        right, up = ARROWS[Qt.Key(event.key())]
        here = next((spot for spot in self.spots if spot.of == self._mark), self.spots[0])
        ahead = [s for s in self.spots if right * (s.x - here.x) + up * (s.y - here.y) > 1e-9]
        self._choose(min(ahead, key=lambda s: (s.x - here.x) ** 2 + (s.y - here.y) ** 2, default=here))

    def _choose(self, spot: Spot | None) -> None:
        if spot is not None:
            self.mark(spot.of)
            self.chosen.emit(spot.of)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "ring"):
            self.mark(self._mark)
