"""Curve, Grip and Grips: the parts of a graph, each with what it looks like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from ui.plots.layer import Layer
from ui.plots.trace import colour_of, pen
from ui.theme import BOLD_LINE, THEME

GRIP = 15  # pixels of the design: how large a dot is


@dataclass
class Curve:
    """A curve with what it looks like."""

    item: pg.PlotCurveItem
    role: str
    width: float
    dashed: bool
    fill: float
    turn: tuple[int, int] | None = None


@dataclass
class Grip:
    """A dot with its name and place."""

    role: str
    words: str
    place: tuple[float, float] = (np.nan, np.nan)


class Grips(Layer):
    """All dots of a graph, painted in one go; the one with the key `lit` has a rim of ink."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box, 500)
        self.dots: dict[str, Grip] = {}
        self.lit = ""

    def light(self, key: str) -> None:
        """Put the rim of ink around another dot, or around none."""
        if key != self.lit:
            self.lit = key
            self.update()

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, palette = THEME.px(GRIP) / 2, THEME.palette
        for key, dot in self.dots.items():
            place = self.pixels(np.array(dot.place))
            if np.isfinite(place).all():
                lit = key == self.lit
                painter.setBrush(QColor(colour_of(dot.role)))
                painter.setPen(pen(palette.colour("ink" if lit else "surface"), BOLD_LINE * (1.5 if lit else 1)))
                painter.drawEllipse(QPointF(*place), radius, radius)
