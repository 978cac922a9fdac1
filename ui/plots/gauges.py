"""Gauges: a table of layers with a number and a small gauge for everything that is measured of each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import translate
from ui.theme import BOLD_LINE, THEME

# Pixels of the design: the highest row, the lowest with two lines, a gauge, a dot. Shares: of the width that names
# take, and of a cell that its number takes where the gauge stands beside it.
HIGHEST, TIGHT, GAUGE, DOT, NAMES, BESIDE = 64, 40, 5, 8, 0.15, 0.7
# A column measures from nothing to its largest value, as a share of one, or powers of ten around a rule of thumb.
SIZE, SHARE, POWERS = "size", "share", "powers"


@dataclass(frozen=True, eq=False)
class Column:
    """One measure of every layer: its name, what it means, `values` (layers,), how its gauge runs.

    On a gauge of powers the rule of thumb stands in the middle and its ends are `reach` powers of ten away.
    """

    name: str
    meaning: str
    values: Array
    kind: str = SIZE
    rule: float = math.nan
    reach: float = 3.0

    def fractions(self) -> Array:
        """(layers,) where each value stands on its gauge, from 0 to 1; NaN for none."""
        with np.errstate(all="ignore"):
            if self.kind == POWERS:
                return np.clip(0.5 + np.log10(self.values / self.rule) / (2 * self.reach), 0.0, 1.0)
            top = 1.0 if self.kind == SHARE else np.nanmax(np.where(np.isfinite(self.values), self.values, 0.0))
            return np.clip(self.values / (top or 1.0), 0.0, 1.0)

    def words(self, row: int, digits: int = 3) -> str:
        """The number of a layer as it is read."""
        value = float(self.values[row])
        return numbers.percent(value, 0) if self.kind == SHARE else numbers.number(value, digits)


class Gauges(QWidget):
    """Rows are layers from input to output."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[str] = ()
        self.columns: Sequence[Column] = ()

    def display(self, rows: Sequence[str], columns: Sequence[Column]) -> None:
        """Show `columns` for layers of these names."""
        self.rows, self.columns = rows, columns
        self.update()

    def _grid(self) -> tuple[float, float, float, float]:
        """Width of the names, width of a column, where the first row begins, height of a row."""
        names = NAMES * self.width()
        head = 2.5 * self.fontMetrics().height() + THEME.gap()
        tall = min((self.height() - head - THEME.gap(2)) / max(len(self.rows), 1), THEME.px(HIGHEST))
        return names, (self.width() - names - THEME.gap()) / max(len(self.columns), 1), head, tall

    def place(self, row: int, column: int) -> QRectF:
        """The cell of a layer and a measure; row -1 is the heading."""
        names, wide, head, tall = self._grid()
        if row < 0:
            return QRectF(names + column * wide, 0, wide - THEME.gap(1.5), head)
        return QRectF(names + column * wide, head + row * tall, wide - THEME.gap(1.5), tall)

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, name in enumerate(self.rows):
            first = self.place(row, 0)
            self._paint_name(painter, QRectF(THEME.gap(), first.top(), first.left(), first.height()), name)
        for place, column in enumerate(self.columns):
            self._paint_head(painter, self.place(-1, place), column)
            for row, fraction in enumerate(column.fractions()):
                self._paint_cell(painter, self.place(row, place), column, row, float(fraction))

    @property
    def tight(self) -> bool:
        """Whether a row has room for one line only: gauges then stand beside their numbers."""
        return self._grid()[3] < THEME.px(TIGHT)

    def _paint_name(self, painter: QPainter, where: QRectF, name: str) -> None:
        """The first line of a name over the middle of a row, the second below it or, where it is tight, left out."""
        half = where.height() / 2
        above, _, below = name.partition("\n")
        painter.setFont(THEME.font("body"))
        painter.setPen(THEME.palette.colour("ink"))
        if self.tight:
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, above)
            return
        painter.drawText(where.adjusted(0, 0, 0, -half), Qt.AlignmentFlag.AlignBottom, above)
        painter.setFont(THEME.font("small"))
        painter.setPen(THEME.palette.colour("muted"))
        painter.drawText(where.adjusted(0, half, 0, 0), Qt.AlignmentFlag.AlignTop, below)

    def _paint_head(self, painter: QPainter, where: QRectF, column: Column) -> None:
        painter.setFont(THEME.font("small"))
        painter.setPen(THEME.palette.colour("muted"))
        painter.drawText(where.adjusted(0, 0, 0, -THEME.gap(0.5)), Qt.AlignmentFlag.AlignBottom, column.name)
        if column.kind == POWERS:
            strip = self._strip(self.place(len(self.rows) - 1, self.columns.index(column)))
            below = strip.adjusted(-THEME.gap(4), THEME.gap(1.5), THEME.gap(4), THEME.gap(3))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, numbers.number(column.rule))

    def _strip(self, where: QRectF) -> QRectF:
        """Where the gauge of a cell runs: below its number, or beside it."""
        middle, high = where.center().y(), THEME.px(GAUGE)
        if self.tight:
            left = where.left() + BESIDE * where.width()
            return QRectF(left, middle - high / 2, where.right() - left, high)
        return QRectF(where.left(), middle + THEME.gap(0.5), where.width(), high)

    def _paint_cell(self, painter: QPainter, where: QRectF, column: Column, row: int, fraction: float) -> None:
        palette, tight = THEME.palette, self.tight
        painter.setFont(THEME.font("small" if tight else "body"))
        known = not math.isnan(float(column.values[row]))
        painter.setPen(palette.colour("ink" if known else "faint"))
        text = where if tight else where.adjusted(0, 0, 0, -where.height() / 2)
        how = Qt.AlignmentFlag.AlignVCenter if tight else Qt.AlignmentFlag.AlignBottom
        painter.drawText(text, how, column.words(row, 2 if tight and column.kind == POWERS else 3))
        strip = self._strip(where)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour("grid"))
        painter.drawRoundedRect(strip, strip.height() / 2, strip.height() / 2)
        if column.kind == POWERS:
            self._paint_rule(painter, strip)
        if math.isfinite(fraction):
            self._paint_value(painter, strip, column.kind, fraction)

    def _paint_rule(self, painter: QPainter, strip: QRectF) -> None:
        x, over = strip.center().x(), THEME.px(GAUGE)
        painter.setPen(QPen(THEME.palette.colour("ink"), BOLD_LINE))
        painter.drawLine(QPointF(x, strip.top()), QPointF(x, strip.bottom() + over))
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_value(self, painter: QPainter, strip: QRectF, kind: str, fraction: float) -> None:
        painter.setBrush(THEME.palette.colour("positive"))
        if kind == POWERS:
            radius = THEME.px(DOT) / 2
            painter.drawEllipse(QPointF(strip.left() + fraction * strip.width(), strip.center().y()), radius, radius)
        elif fraction > 0:
            filled = QRectF(strip.left(), strip.top(), max(fraction * strip.width(), strip.height()), strip.height())
            painter.drawRoundedRect(filled, strip.height() / 2, strip.height() / 2)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.reading(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def reading(self, point: QPointF) -> str:
        """What is measured at a point of the widget, and how much it is."""
        for place, column in enumerate(self.columns):
            for row in range(-1, len(self.rows)):
                if self.place(row, place).contains(point):
                    if row < 0:
                        return column.meaning
                    value = numbers.number(float(column.values[row]))
                    told = {
                        "layer": self.rows[row].split("\n")[0],
                        "name": column.name.replace("\n", " "),
                        "value": value,
                    }
                    return translate("plots", "{layer}, {name}: {value}", **told) + f"\n{column.meaning}"
        return ""
