"""CloudView and SpreadView: gradients of mini-batches around the true one, and how far they scatter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.arrays import Array
from core.noise import Cloud, Noise, slope
from core.studies.gradient_noise import GradientNoiseStudy
from ui.i18n import say, translate, word
from ui.numbers import number
from ui.plots.canvas import Canvas
from ui.plots.layer import Layer
from ui.plots.legend import DISC, DOTS, RING, STROKE, Key
from ui.plots.loupe import Loupe
from ui.plots.trace import colour_of, pen
from ui.plots.view import View, comma_separated
from ui.surfaces.ground import paint_arrow
from ui.theme import BOLD_LINE, THEME

Place = Callable[[Array], Array]
TRUE, BATCH, LAW = "lane 1", "lane 0", "ink"
DOT = 6  # pixels of the design
ROOM, INSIDE = 1.15, 0.99  # how much is shown around the cloud; the share of batches that surely lie inside
# The frame follows the cloud in factors of this, so that it does not tremble.
STRETCH = 1.5


@dataclass(frozen=True, eq=False)
class Scatter:
    """What both pictures show: the noise, what was chosen, and what was drawn."""

    study: GradientNoiseStudy
    noise: Noise
    cloud: Cloud
    sizes: Array
    spreads: Array

    @classmethod
    def of(cls, study: GradientNoiseStudy, noise: Noise) -> Scatter:
        """Draw the batches that `study` asks for."""
        return cls(study, noise, study.cloud(noise), study.sizes(noise), study.spreads(noise))


class CloudView(View):
    """The plane of the true gradient and of the direction across it in which samples differ most."""

    def __init__(self) -> None:
        self.canvas = Canvas(equal=True)
        question = word("plots", "Where do the gradients of mini-batches point?")
        super().__init__("gradient_cloud", word("plots", "Cloud of gradients"), question, self.canvas)
        self.dots, self.over = pg.ScatterPlotItem(pxMode=True, antialias=True, pen=None), CloudMarks(self.canvas.box)
        self.canvas.plot.addItem(self.dots)
        for shape, role, words in (
            (STROKE, TRUE, word("plots", "true gradient")),
            (DISC, BATCH, word("plots", "batch")),
            (RING, "ink", word("plots", "spread in this plane")),
        ):
            self.add_key(Key(shape, lambda role=role: QColor(colour_of(role)), words, pressable=False))
        self._half = 0.0
        self.restyle()
        self.reword()

    def draw(self, frame: Scatter) -> None:
        cloud = frame.cloud
        finite = np.isfinite(cloud.along) & np.isfinite(cloud.across)
        if not finite.any():
            self.tell(translate("plots", "The gradients are no numbers any more."))
            return
        self.tell("")
        self.dots.setData(cloud.along[finite], cloud.across[finite])
        # A few stray batches may lie outside.
        reach = max(float(np.quantile(np.abs(cloud.along[finite] - cloud.length / 2), INSIDE)),
                    float(np.quantile(np.abs(cloud.across[finite]), INSIDE)), cloud.length / 2, 1e-300)  # fmt: skip
        half = ROOM * STRETCH ** float(np.ceil(np.log(reach) / np.log(STRETCH)))
        if not 0.99 < self._half / half <= STRETCH + 0.01:
            self._half = half
        middle = cloud.length / 2
        self.canvas.keep((middle - self._half, middle + self._half), (-self._half, self._half))
        self.over.show_cloud(cloud)

    def restyle(self) -> None:
        self.canvas.restyle()
        self.dots.setBrush(pg.mkBrush(tinted(BATCH, 0.5)))
        self.dots.setSize(THEME.px(DOT))

    def reword(self) -> None:
        self.canvas.axes["bottom"].name(translate("plots", "along the true gradient"))
        self.canvas.axes["left"].name(translate("plots", "across it"))

    def table(self) -> str:
        cloud: Cloud = self.frame.cloud
        return comma_separated(
            ("along", cloud.along), ("across", cloud.across), ("distance", cloud.distances), ("cosine", cloud.cosines)
        )


def tinted(role: str, opacity: float) -> QColor:
    """The colour of a role, with an opacity."""
    colour = QColor(colour_of(role))
    colour.setAlphaF(opacity)
    return colour


class CloudMarks(Layer):
    """The true gradient as an arrow from the origin, and an ellipse of one standard deviation around its tip."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self.cloud: Cloud | None = None

    def show_cloud(self, cloud: Cloud) -> None:
        """Mark this cloud."""
        self.cloud = cloud
        self.update()

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        cloud = self.cloud
        if cloud is None or not np.isfinite(cloud.length):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ellipse(painter, self.pixels)
        loupe = self.loupe
        if loupe is not None and loupe.needed:
            middle = self.pixels(np.array([cloud.length / 2, 0.0]))
            loupe.paint(painter, QPointF(*middle), self._enlarge)
        self._arrow(painter, self.pixels)

    @property
    def loupe(self) -> Loupe | None:
        """What shows the true gradient larger, where it is too short to be seen among its batches."""
        if self.cloud is None:
            return None
        (left, right), _ = self._box.viewRange()
        scale = self._box.rect().width() / max(right - left, 1e-300)
        return Loupe(self._box.rect(), scale, np.array([self.cloud.length / 2, 0.0]), self.cloud.length)

    def _enlarge(self, painter: QPainter) -> None:
        """What the loupe shows: the batches that lie near, and the true gradient."""
        loupe, cloud = self.loupe, self.cloud
        assert loupe is not None
        assert cloud is not None
        places = np.stack([cloud.along, cloud.across], -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(BATCH, 0.5))
        for place in loupe.place(places[loupe.holds(places)]):
            painter.drawEllipse(QPointF(*place), THEME.px(DOT) / 2, THEME.px(DOT) / 2)
        self._arrow(painter, loupe.place)

    def _ellipse(self, painter: QPainter, place: Place) -> None:
        assert self.cloud is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(THEME.palette.colour("ink"), BOLD_LINE))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in place(ellipse(self.cloud))]))

    def _arrow(self, painter: QPainter, place: Place) -> None:
        assert self.cloud is not None
        origin, tip = place(np.array([[0.0, 0.0], [self.cloud.length, 0.0]]))
        ink, ground = THEME.palette.colour("ink"), THEME.palette.colour("surface")
        for colour, width in ((ground, 2.2), (QColor(colour_of(TRUE)), 1.0)):
            painter.setPen(QPen(colour, 1.6 * BOLD_LINE * width))
            painter.setBrush(colour)
            paint_arrow(painter, origin, tip - origin, min(THEME.px(12), 0.8 * float(np.hypot(*(tip - origin)))))
        # The tip comes last: where the true gradient is short, it must not be hidden by its own tail.
        for colour, at in ((ink, origin), (QColor(colour_of(TRUE)), tip)):
            painter.setPen(QPen(ground, BOLD_LINE))
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(*at), THEME.px(5), THEME.px(5))


def ellipse(cloud: Cloud) -> Array:
    """(points, 2) one standard deviation around the true gradient in every direction of the plane."""
    away = np.stack([cloud.along - cloud.length, cloud.across])
    values, vectors = np.linalg.eigh(np.nan_to_num(away @ away.T / away.shape[1]))
    turn = np.linspace(0, 2 * np.pi, 73)[:-1]
    circle = np.stack([np.cos(turn), np.sin(turn)])
    return (vectors @ (np.sqrt(np.maximum(values, 0.0))[:, None] * circle)).T + np.array([cloud.length, 0.0])


class SpreadView(View):
    """The spread over the batch size, both logarithmic: a straight line that falls by half a power."""

    def __init__(self) -> None:
        self.canvas = Canvas()
        question = word("plots", "How fast does the noise fall?")
        super().__init__("gradient_spread", word("plots", "Spread"), question, self.canvas)
        self.law, self.chosen = pg.PlotCurveItem(antialias=True), pg.InfiniteLine(angle=90)
        self.dots = pg.ScatterPlotItem(pxMode=True, antialias=True, pen=None)
        for item in (self.chosen, self.law, self.dots):
            self.canvas.plot.addItem(item)
        for axis in self.canvas.axes.values():
            axis.show_powers(True)
        for shape, role, words in ((DOTS, BATCH, word("plots", "measured")), (STROKE, LAW, word("plots", "expected"))):
            self.add_key(Key(shape, lambda role=role: QColor(colour_of(role)), words, pressable=False))
        say(self.canvas.setAccessibleDescription, "plots", question)
        self.restyle()
        self.reword()

    def draw(self, frame: Scatter) -> None:
        noise, study = frame.noise, frame.study
        good = np.isfinite(frame.spreads) & (frame.spreads > 0)
        if good.sum() < 2:
            self.tell(translate("plots", "All samples have the same gradient: there is no noise."))
            return
        self.tell("")
        x, y = np.log10(frame.sizes[good]), np.log10(frame.spreads[good])
        self.dots.setData(x, y)
        law = np.array([noise.expected(int(size), study.replacement) for size in frame.sizes[good]])
        self.law.setData(x, np.log10(law))
        self.chosen.setValue(float(np.log10(study.size(noise))))
        low, high = np.floor(2 * y.min()) / 2, np.ceil(2 * y.max()) / 2
        self.canvas.keep((-0.08, float(x[-1]) + 0.08), (low - 0.05, high + 0.05))
        words = word("plots", "slope {slope} (1/√B: −0.5)")
        self.remark(translate("plots", words, slope=number(slope(frame.sizes, frame.spreads), 3)))

    def restyle(self) -> None:
        self.canvas.restyle()
        self.law.setPen(pen(tinted(LAW, 0.7), BOLD_LINE))
        self.chosen.setPen(pen(QColor(THEME.palette.accent), BOLD_LINE))
        self.dots.setBrush(pg.mkBrush(QColor(colour_of(BATCH))))
        self.dots.setSize(THEME.px(10))

    def reword(self) -> None:
        self.canvas.axes["bottom"].name(translate("plots", "batch size B"))
        self.canvas.axes["left"].name(translate("plots", "spread of the gradients"))

    def table(self) -> str:
        frame: Scatter = self.frame
        law = [frame.noise.expected(int(size), frame.study.replacement) for size in frame.sizes]
        return comma_separated(("batch_size", frame.sizes), ("spread", frame.spreads), ("expected", law))
