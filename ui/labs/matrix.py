"""MatrixMap: a matrix as a picture, a small square per number; the pointer or the arrow keys choose one of them.

Rows are numbered at the left, columns below. What the colours mean is told by `ticks`, for a `ColourBar` beside it.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import say
from ui.plots import colours
from ui.plots.axis import spacing
from ui.plots.colourbar import Ticks
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
        self._image, self.reach, self._shown = QImage(), 1.0, False
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
        self.place, self._shown = place, True
        self._tell()
        self.update()

    def _paint_image(self) -> None:
        self.reach = reach(self.values)
        table = colours.diverging()[colours.level(self.values, -self.reach, self.reach)]
        self._tints = np.ascontiguousarray(table, np.uint32)
        rows, columns = self._tints.shape
        # The image borrows the memory of the array, which therefore stays with it.
        self._image = QImage(self._tints.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        self.update()

    @property
    def ticks(self) -> Ticks:
        """Which place between the colours means which number."""
        return tuple((0.5 + share / 2, numbers.number(share * self.reach, 2)) for share in (-1.0, -0.5, 0.0, 0.5, 1.0))

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(280), THEME.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(120), THEME.px(120))

    @property
    def frame(self) -> QRectF:
        """Where the picture is: right of the numbers of the rows, above those of the columns."""
        metrics = QFontMetricsF(THEME.font("small"))
        left = metrics.horizontalAdvance(str(self.values.shape[0] - 1)) + THEME.gap(0.5)
        return QRectF(left, 0, self.width() - left, self.height() - metrics.height())

    def rect_of(self, row: int, column: int) -> QRectF:
        """Where a number is painted."""
        rows, columns = self.values.shape
        frame = self.frame
        wide, high = frame.width() / columns, frame.height() / rows
        return QRectF(frame.left() + column * wide, frame.top() + row * high, wide, high)

    def _at(self, event: QMouseEvent) -> tuple[int, int]:
        rows, columns = self.values.shape
        frame = self.frame
        row = int((event.position().y() - frame.top()) * rows / max(frame.height(), 1))
        column = int((event.position().x() - frame.left()) * columns / max(frame.width(), 1))
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
        if not self._shown:
            return
        painter = QPainter(self)
        painter.drawImage(self.frame, self._image)
        self._paint_indices(painter)
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

    def _paint_indices(self, painter: QPainter) -> None:
        """Numbers of rows and columns, as many as there is room for."""
        font, (rows, columns), frame = THEME.font("small"), self.values.shape, self.frame
        metrics = QFontMetricsF(font)
        high, wide = metrics.height(), metrics.horizontalAdvance(str(columns - 1)) + THEME.gap(1)
        painter.setFont(font)
        painter.setPen(THEME.palette.colour("muted"))
        middle, right = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row in range(0, rows, stride(rows, frame.height() / (1.5 * high))):
            y = self.rect_of(row, 0).center().y()
            painter.drawText(
                QRectF(0, max(y - high / 2, 0.0), frame.left() - THEME.gap(0.5), high), int(right), str(row)
            )
        for column in range(0, columns, stride(columns, frame.width() / wide)):
            x = self.rect_of(0, column).center().x()
            painter.drawText(QRectF(x - wide, frame.bottom(), 2 * wide, high), int(middle), str(column))


def stride(count: int, most: float) -> int:
    """How far apart `count` indices are that get a number, at most about `most` of them: 1, 2, 5, 10 ..."""
    return max(round(spacing(count, max(most, 1.0))), 1)


def reach(values: Array) -> float:
    """The number of the strongest colour: round, so that colours stay as they are while numbers change a little."""
    sizes = np.abs(values[np.isfinite(values)])
    # A few outliers shall not leave everything else pale.
    far = (float(np.quantile(sizes, 0.995)) or float(sizes.max())) if len(sizes) else 0.0
    power = 10.0 ** math.floor(math.log10(far)) if far else 1.0
    return next((m * power for m in (1, 2, 5, 10) if m * power >= far * (1 - 1e-9)), 1.0) if far else 1.0
