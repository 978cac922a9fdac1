"""MatrixMap: a matrix as a picture, a small square per number; the pointer or the arrow keys choose one of them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import say
from ui.plots import colours
from ui.theme import BOLD_LINE, THEME

WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class MatrixMap(QWidget):
    """Numbers around zero, in the two colours of signs. `chosen` carries row and column of what is pointed at."""

    chosen = Signal(int, int)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.values = np.zeros((1, 1))
        self.place = (0, 0)
        self._image = QImage()
        self._words = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self._rename, "labs", words)
        THEME.changed.connect(self._paint_image)

    def _rename(self, words: str) -> None:
        self._words = words
        self._tell()

    def _tell(self) -> None:
        row, column = self.place
        self.setAccessibleName(self._words)
        inside = row < self.values.shape[0] and column < self.values.shape[1]
        value = numbers.number(float(self.values[row, column])) if inside else ""
        self.setAccessibleDescription(f"[{row}, {column}] {value}")

    def show_values(self, values: Array, place: tuple[int, int]) -> None:
        """Show this matrix, with a frame around the number at `place`."""
        if values is not self.values:
            self.values = values
            self._paint_image()
        self.place = place
        self._tell()
        self.update()

    def _paint_image(self) -> None:
        sizes = np.abs(self.values[np.isfinite(self.values)])
        # A few outliers shall not leave everything else pale.
        reach = (float(np.quantile(sizes, 0.995)) or float(sizes.max()) or 1.0) if len(sizes) else 1.0
        table = colours.diverging()[colours.level(self.values, -reach, reach)]
        self._tints = np.ascontiguousarray(table, np.uint32)
        rows, columns = self._tints.shape
        # The image borrows the memory of the array, which therefore stays with it.
        self._image = QImage(self._tints.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(280), THEME.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(120), THEME.px(120))

    def rect_of(self, row: int, column: int) -> QRectF:
        """Where a number is painted."""
        rows, columns = self.values.shape
        wide, high = self.width() / columns, self.height() / rows
        return QRectF(column * wide, row * high, wide, high)

    def _at(self, event: QMouseEvent) -> tuple[int, int]:
        rows, columns = self.values.shape
        row = int(event.position().y() * rows / max(self.height(), 1))
        column = int(event.position().x() * columns / max(self.width(), 1))
        return min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._at(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._at(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in WAYS:
            event.ignore()
            return
        (row, column), (down, right) = self.place, WAYS[event.key()]
        rows, columns = self.values.shape
        self._choose(((row + down) % rows, (column + right) % columns))

    def _choose(self, place: tuple[int, int]) -> None:
        if place != self.place:
            self.place = place
            self._tell()
            self.update()
            self.chosen.emit(*place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._image)
        frame = self.rect_of(*self.place)
        least = THEME.px(9)
        if frame.width() < least or frame.height() < least:
            wide, high = max(frame.width(), least), max(frame.height(), least)
            frame = QRectF(frame.center().x() - wide / 2, frame.center().y() - high / 2, wide, high)
        painter.setPen(QPen(THEME.palette.colour("ink"), BOLD_LINE))
        painter.drawRect(frame)
        if self.hasFocus():
            painter.setPen(QPen(THEME.palette.colour("accent"), BOLD_LINE))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
