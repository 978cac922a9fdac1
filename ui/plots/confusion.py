"""ConfusionTable: how many samples of each class were taken for which, with precision and recall at the borders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from core.arrays import Array
from core.metrics import Confusion, share
from ui import numbers
from ui.i18n import translate
from ui.plots import colours
from ui.plots.pictures import paint_picture
from ui.theme import THEME

# Pixels of the design: the widest and highest cell, the smallest that holds a number, the widest name of a class.
WIDEST, HIGHEST, ROOMY, LABELLED, NAME, BORDER = 96, 56, 24, 15, 96, 64
STRONG = 0.6  # from here on a number has the colour of the ground, in both themes
CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ConfusionTable(QWidget):
    """Rows are what samples are, columns what they are taken for. Right answers have one colour, mistakes the other."""

    def __init__(self) -> None:
        super().__init__()
        self.confusion: Confusion | None = None
        self.names: Sequence[str] = ()

    def display(self, confusion: Confusion, names: Sequence[str]) -> None:
        """Show `confusion` of classes with these names."""
        self.confusion, self.names = confusion, names
        self.update()

    @property
    def _names(self) -> int:
        """How wide the names of the classes are."""
        metrics = QFontMetrics(THEME.font("small"))
        return min(max((metrics.horizontalAdvance(one) for one in self.names), default=0), THEME.px(NAME))

    @property
    def place(self) -> QRectF:
        """Where the cells lie; around them is room for names, recall and precision."""
        metrics, count = QFontMetrics(THEME.font("small")), max(len(self.names), 1)
        left = max(self._names + metrics.height(), metrics.horizontalAdvance(translate("plots", "precision")))
        left, head = left + THEME.gap(2.5), 2 * metrics.height() + THEME.gap(1.5)
        wide = min((self.width() - left - THEME.px(BORDER)) / count, THEME.px(WIDEST))
        tall = min((self.height() - head - 1.5 * metrics.height()) / count, THEME.px(HIGHEST))
        x = (self.width() - left - THEME.px(BORDER) - wide * count) / 2 + left
        y = (self.height() - head - 1.5 * metrics.height() - tall * count) / 2 + head
        return QRectF(x, y, wide * count, tall * count)

    def paintEvent(self, event: Any) -> None:
        if self.confusion is None:
            return
        painter, place = QPainter(self), self.place
        painter.setFont(THEME.font("small"))
        tints = tinted(self.confusion)
        paint_picture(painter, place, colours.diverging()[colours.level(tints, -1.0, 1.0)])
        wide, tall = place.width() / len(tints), place.height() / len(tints)
        if wide >= THEME.px(ROOMY) and tall >= THEME.px(LABELLED):
            self._paint_counts(painter, place, tints)
        self._paint_borders(painter, place, wide, tall)
        self._paint_titles(painter, place)

    def _paint_counts(self, painter: QPainter, place: QRectF, tints: Array) -> None:
        assert self.confusion is not None
        count = len(tints)
        for (row, column), number in np.ndenumerate(self.confusion.counts):
            if number:
                painter.setPen(THEME.palette.colour("surface" if abs(tints[row, column]) > STRONG else "ink"))
                painter.drawText(cell(place, count, row, column), CENTRE, numbers.whole(int(number)))

    def _paint_borders(self, painter: QPainter, place: QRectF, wide: float, tall: float) -> None:
        assert self.confusion is not None
        metrics, gap = painter.fontMetrics(), THEME.gap(0.75)
        high, room = metrics.height(), THEME.px(NAME)
        ends = zip(self.names, self.confusion.recall, self.confusion.precision, strict=True)
        for place_, (name, recall, precision) in enumerate(ends):
            y, x = place.top() + place_ * tall, place.left() + place_ * wide
            if tall >= THEME.px(LABELLED):
                self._say(painter, QRectF(place.left() - room - gap, y, room, tall), RIGHT, name)
                beside = QRectF(place.right() + gap, y, THEME.px(BORDER) - gap, tall)
                self._say(painter, beside, Qt.AlignmentFlag.AlignVCenter, brief(recall), strong=True)
            if wide >= THEME.px(ROOMY):
                self._say(painter, QRectF(x, place.top() - high - gap / 2, wide, high), CENTRE, name)
                below = QRectF(x, place.bottom() + gap / 2, wide, high)
                self._say(painter, below, CENTRE, brief(precision), strong=True)

    def _say(self, painter: QPainter, where: QRectF, how: Any, text: str, strong: bool = False) -> None:
        painter.setPen(THEME.palette.colour("ink" if strong else "muted"))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(where.width()))
        painter.drawText(where, how, text)

    def _paint_titles(self, painter: QPainter, place: QRectF) -> None:
        metrics, gap = painter.fontMetrics(), THEME.gap(0.75)
        high = metrics.height()
        painter.setPen(THEME.palette.colour("muted"))
        above = QRectF(place.left(), place.top() - 2 * high - gap, place.width(), high)
        painter.drawText(above, CENTRE, translate("plots", "taken for"))
        beside = QRectF(place.right() + gap, above.top(), THEME.px(BORDER), high)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, translate("plots", "recall"))
        below = QRectF(place.left() - THEME.px(NAME) - gap, place.bottom() + gap / 2, THEME.px(NAME), high)
        painter.drawText(below, RIGHT, translate("plots", "precision"))
        painter.save()
        painter.translate(place.left() - self._names - high / 2 - 2 * gap, place.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-place.height() / 2, -high / 2, place.height(), high), CENTRE, translate("plots", "is"))
        painter.restore()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.reading(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def reading(self, point: QPointF) -> str:
        """What stands at a point of the widget, in a sentence; nothing far from the table."""
        place, count = self.place, len(self.names)
        if self.confusion is None or not place.width():
            return ""
        row = int((point.y() - place.top()) // (place.height() / count))
        column = int((point.x() - place.left()) // (place.width() / count))
        if 0 <= row < count and 0 <= column < count:
            return self._cell_words(row, column)
        if 0 <= row < count and column >= count:
            return self._share_words("recall", row)
        if 0 <= column < count and row >= count:
            return self._share_words("precision", column)
        return ""

    def _cell_words(self, row: int, column: int) -> str:
        assert self.confusion is not None
        number, support = int(self.confusion.counts[row, column]), int(self.confusion.support[row])
        counts = {"count": numbers.whole(number), "all": numbers.whole(support)}
        said = {"share": numbers.percent(number / support if support else np.nan, 1)}
        names = {"name": self.names[row], "other": self.names[column]}
        if row == column:
            return translate("plots", "{name}: {count} of {all} recognised ({share})", **counts, **names, **said)
        return translate("plots", "{name} taken for {other}: {count} of {all} ({share})", **counts, **names, **said)

    def _share_words(self, which: str, place: int) -> str:
        assert self.confusion is not None
        counts, name = self.confusion.counts, self.names[place]
        hits, all_ = int(counts[place, place]), int((counts[place] if which == "recall" else counts[:, place]).sum())
        told = {"name": name, "count": numbers.whole(hits), "all": numbers.whole(all_)}
        if which == "recall":
            return translate("plots", "Recall: of {all} samples that are {name}, {count} were recognised", **told)
        return translate("plots", "Precision: of {all} samples taken for {name}, {count} are", **told)


def tinted(confusion: Confusion) -> Array:
    """(classes, classes) from -1 to 1: the share of its row, for mistakes its negative root, so that few are seen."""
    shares = np.nan_to_num(share(confusion.counts, confusion.support[:, None]))
    return np.where(np.eye(len(shares), dtype=bool), shares, -np.sqrt(shares))


def cell(place: QRectF, count: int, row: int, column: int) -> QRectF:
    """The cell at a place of the table."""
    wide, tall = place.width() / count, place.height() / count
    return QRectF(place.left() + column * wide, place.top() + row * tall, wide, tall)


def brief(share: float) -> str:
    """A share in few letters."""
    return numbers.percent(share, 0)
