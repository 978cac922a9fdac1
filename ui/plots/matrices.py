"""Matrices: the weights of every layer as tables of colours, with their numbers where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import translate
from ui.plots import colours
from ui.plots.pictures import contrasting, paint_picture
from ui.theme import THEME

# Pixels of the design: the largest cell, the smallest that holds a number, the smallest that has a label.
WIDEST, HIGHEST, ROOMY, LABELLED = 80, 44, 40, 15


@dataclass(frozen=True, eq=False)
class Matrix:
    """A table (rows, columns) with the names of its rows and columns."""

    name: str
    values: Array
    rows: tuple[str, ...]
    columns: tuple[str, ...]


class Matrices(QWidget):
    """Tables side by side, from input to output; rows are where a weight comes from, columns where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.matrices: Sequence[Matrix] = ()
        self._reach = 1.0

    def display(self, matrices: Sequence[Matrix], reach: float) -> None:
        """Show `matrices` on a scale of colours from -reach to reach."""
        self.matrices, self._reach = matrices, reach
        self.update()

    def places(self) -> list[QRectF]:
        """Where the cells of each matrix lie; beside and above them is room for names."""
        metrics = QFontMetrics(THEME.font("small"))
        margin, head = metrics.horizontalAdvance("h1.88") + THEME.gap(1.5), metrics.height() + THEME.gap(0.5)
        count = max(len(self.matrices), 1)
        columns = sum(matrix.values.shape[1] for matrix in self.matrices) or 1
        rows = max((matrix.values.shape[0] for matrix in self.matrices), default=1)
        width = min((self.width() - count * margin - THEME.gap(2)) / columns, THEME.px(WIDEST))
        height = min((self.height() - 2 * head - THEME.gap(2)) / rows, THEME.px(HIGHEST))
        x, places = (self.width() - columns * width - count * margin) / 2 + margin, []
        for matrix in self.matrices:
            tall, wide = matrix.values.shape[0] * height, matrix.values.shape[1] * width
            places.append(QRectF(x, (self.height() - tall + head) / 2, wide, tall))
            x += wide + margin
        return places

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self)
        for matrix, place in zip(self.matrices, self.places(), strict=True):
            levels = colours.level(matrix.values, -self._reach, self._reach)
            paint_picture(painter, place, colours.diverging()[levels])
            self._paint_words(painter, matrix, place)

    def _paint_words(self, painter: QPainter, matrix: Matrix, place: QRectF) -> None:
        rows, columns = matrix.values.shape
        wide, tall = place.width() / columns, place.height() / rows
        painter.setFont(THEME.font("small"))
        painter.setPen(THEME.palette.colour("muted"))
        metrics, right = painter.fontMetrics(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if tall >= THEME.px(LABELLED):
            for row, name in enumerate(matrix.rows):
                beside = QRectF(place.left() - 200, place.top() + row * tall, 200 - THEME.gap(0.75), tall)
                painter.drawText(beside, right, name)
        for column, name in enumerate(matrix.columns if wide >= THEME.px(ROOMY) else ()):
            above = QRectF(place.left() + column * wide, place.top() - metrics.height() - 2, wide, metrics.height())
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(wide))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)
        if wide >= THEME.px(ROOMY) and tall >= THEME.px(LABELLED + 3):
            self._paint_numbers(painter, matrix, place, wide, tall)

    def _paint_numbers(self, painter: QPainter, matrix: Matrix, place: QRectF, wide: float, tall: float) -> None:
        painter.setFont(THEME.font("small"))
        for (row, column), value in _enumerated(matrix.values):
            painter.setPen(THEME.palette.colour(contrasting(abs(value) / self._reach)))
            cell = QRectF(place.left() + column * wide, place.top() + row * tall, wide, tall)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, short(value))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.reading(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def reading(self, x: float, y: float) -> str:
        """The weight at a point of the widget, in words; nothing beside the matrices."""
        for matrix, place in zip(self.matrices, self.places(), strict=True):
            if place.contains(x, y):
                rows, columns = matrix.values.shape
                row = min(int((y - place.top()) / place.height() * rows), rows - 1)
                column = min(int((x - place.left()) / place.width() * columns), columns - 1)
                value = numbers.number(float(matrix.values[row, column]))
                where = {"start": matrix.rows[row], "end": matrix.columns[column]}
                return translate(
                    "plots", "{layer}, from {start} to {end}: {value}", layer=matrix.name, value=value, **where
                )
        return ""


def short(value: float) -> str:
    """A weight in as few letters as a cell has room for."""
    return f"{value:.2f}".replace("-", "−") if abs(value) < 100 else numbers.number(value, 2)


def _enumerated(values: Array) -> list[tuple[tuple[int, int], float]]:
    rows, columns = values.shape
    return [((row, column), float(values[row, column])) for row in range(rows) for column in range(columns)]
