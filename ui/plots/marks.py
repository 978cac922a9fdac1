"""Marks: a labelled line across a curve wherever the learner changed something while the run went on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from core.history import Mark
from ui.i18n import translate
from ui.plots.changes import marks_words
from ui.theme import LINE, RADIUS, THEME

CLOSE = 14  # pixels of the design within which marks are drawn as one
WIDEST, ROWS = 240, 3  # pixels of a label; rows of labels before the rest stays without


@dataclass(frozen=True)
class Cluster:
    """Marks too close together to be told apart, and what they come to."""

    marks: tuple[Mark, ...]
    words: tuple[str, ...]

    @property
    def step(self) -> int:
        """Where the line is drawn: at the newest of them."""
        return self.marks[-1].step

    @property
    def label(self) -> str:
        """What the label says: the first change, and how many more there are."""
        if len(self.words) < 2:
            return "".join(self.words)
        return translate("plots", "{change} and {count} more", change=self.words[0], count=len(self.words) - 1)


def clustered(marks: Sequence[Mark], reach: float, place: Callable[[float], float]) -> list[Cluster]:
    """`marks`, in order, put together where their places on the axis are less than `reach` apart."""
    groups: list[list[Mark]] = []
    for mark in marks:
        if groups and place(mark.step) - place(groups[-1][-1].step) < reach:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    clusters = [Cluster(tuple(group), tuple(marks_words(group))) for group in groups]
    return [cluster for cluster in clusters if cluster.words]


class Marks(QGraphicsItem):
    """The lines and labels over a plot, drawn in its pixels; labels stand at the top, or at the bottom.

    `place` says where on the axis a step lies.
    """

    def __init__(self, box: pg.ViewBox, bottom: bool = False) -> None:
        super().__init__(box)
        self._box, self._bottom = box, bottom
        self._marks: tuple[Mark, ...] = ()
        self.clusters: list[Cluster] = []
        self.place: Callable[[float], float] = float
        self.setZValue(500)
        box.sigRangeChanged.connect(self._arrange)
        box.sigResized.connect(self._arrange)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Draw `marks`; nothing is done when they are the same as before."""
        if len(marks) != len(self._marks) or (marks and marks[-1] is not self._marks[-1]):
            self._marks = tuple(marks)
            self._arrange()

    @property
    def count(self) -> int:
        """How many marks there are, before close ones are put together."""
        return len(self._marks)

    def reword(self) -> None:
        """Say the labels again, in the language and the colours in force."""
        self._arrange()

    def _arrange(self) -> None:
        (left, right), width = self._box.viewRange()[0], max(self._box.width(), 1.0)
        self.prepareGeometryChange()
        self.clusters = clustered(self._marks, THEME.px(CLOSE) * (right - left) / width, self.place)
        self.update()

    def near(self, x: float) -> Cluster | None:
        """The cluster within a few pixels of x in the data."""
        reach = THEME.px(CLOSE) / 2 * (self._box.viewRange()[0][1] - self._box.viewRange()[0][0]) / self._box.width()
        distance, found = min(
            ((abs(self.place(c.step) - x), c) for c in self.clusters), key=lambda pair: pair[0], default=(0, None)
        )
        return found if found and distance <= reach else None

    def boundingRect(self) -> QRectF:
        return self._box.rect()

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        frame, (left, right) = self._box.rect(), self._box.viewRange()[0]
        ends = [frame.left()] * ROWS
        pen = QPen(THEME.palette.colour("faint"), LINE, Qt.PenStyle.DashLine)
        for cluster in self.clusters:
            x = frame.left() + (self.place(cluster.step) - left) / (right - left) * frame.width()
            if frame.left() <= x <= frame.right():
                painter.setPen(pen)
                painter.drawLine(QLineF(x, frame.top(), x, frame.bottom()))
                self._paint_label(painter, cluster, x, frame, ends)

    def _paint_label(self, painter: QPainter, cluster: Cluster, x: float, frame: QRectF, ends: list[float]) -> None:
        metrics = QFontMetrics(THEME.font("small"))
        text = metrics.elidedText(cluster.label, Qt.TextElideMode.ElideRight, THEME.px(WIDEST))
        width, height = metrics.horizontalAdvance(text) + THEME.gap(), metrics.height() + THEME.gap(0.25)
        x = min(x, frame.right() - width)
        row = next((row for row, end in enumerate(ends) if end <= x), None)
        if row is None:
            return
        ends[row] = x + width + THEME.gap(0.5)
        offset = THEME.gap(0.5) + row * (height + THEME.gap(0.25))
        y = frame.bottom() - offset - height if self._bottom else frame.top() + offset
        label = QRectF(x, y, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(THEME.palette.colour("accent_soft", 0.92))
        painter.drawRoundedRect(label, RADIUS / 2, RADIUS / 2)
        painter.setPen(THEME.palette.colour("accent"))
        painter.setFont(THEME.font("small"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
