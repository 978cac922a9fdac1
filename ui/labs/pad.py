"""Pad: a picture of 28 x 28 pixels that is drawn on with the mouse, or with the keys."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from core.studies.digit import SIDE
from ui.i18n import say, translate, word
from ui.plots import colours
from ui.plots.canvas import ARROWS
from ui.plots.pictures import paint_picture
from ui.theme import BOLD_LINE, LINE, THEME

Spot = tuple[float, float]


class Pad(QWidget):
    """`stroked` carries two places, (row, column) in pixels, and whether ink is rubbed out; `settled` the end of it.

    The left button draws, the right one rubs out. By keyboard: the arrow keys move the pen, with Shift it draws on the
    way; Space makes a dot, Delete or Backspace asks for a clean sheet (`cleared`).
    """

    stroked = Signal(object, object, bool)
    settled = Signal()
    cleared = Signal()

    def __init__(self, fixed: bool = False) -> None:
        super().__init__()
        self._fixed = fixed
        self.picture: Array = np.zeros((SIDE, SIDE))
        self.pen: Spot = (SIDE / 2, SIDE / 2)
        self._last: Spot | None = None
        self._rub = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        if not fixed:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.CrossCursor)
        name = word("labs", "What the network is shown") if fixed else word("labs", "Draw here")
        say(self.setAccessibleName, "labs", name)
        THEME.changed.connect(self.update)

    def show_picture(self, picture: Array) -> None:
        """Show a picture (28, 28), from 0 to 1."""
        self.picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(280), THEME.px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(140), THEME.px(140))

    @property
    def sheet(self) -> QRectF:
        """The square on which the picture lies."""
        side = float(min(self.width(), self.height()) - 2)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def spot(self, at: QPointF) -> Spot:
        """The place (row, column) under a point."""
        sheet = self.sheet
        return (at.y() - sheet.top()) / sheet.height() * SIDE, (at.x() - sheet.left()) / sheet.width() * SIDE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if self._fixed or not (left or event.button() is Qt.MouseButton.RightButton):
            event.ignore()
            return
        self._rub = not left
        self._last = self.spot(event.position())
        self.stroked.emit(self._last, self._last, self._rub)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            here = self.spot(event.position())
            self.stroked.emit(self._last, here, self._rub)
            self._last = self.pen = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            self._last = None
            self.settled.emit()

    def contextMenuEvent(self, event: object) -> None:
        """The right button rubs out; there is no menu."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._fixed:
            event.ignore()
        elif event.key() in ARROWS:
            right, up = ARROWS[Qt.Key(event.key())]
            row, column = self.pen
            there = min(max(row - up, 0.0), float(SIDE)), min(max(column + right, 0.0), float(SIDE))
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.stroked.emit(self.pen, there, False)
            self.pen = there
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self.stroked.emit(self.pen, self.pen, False)
            self.settled.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, sheet, palette = QPainter(self), self.sheet, THEME.palette
        paint_picture(painter, sheet, colours.drawn()[colours.level(self.picture, 0.0, 1.0)])
        painter.setPen(QPen(palette.colour("grid"), LINE))
        cell = sheet.width() / SIDE
        for k in range(1, SIDE):
            painter.drawLine(
                QPointF(sheet.left() + k * cell, sheet.top()), QPointF(sheet.left() + k * cell, sheet.bottom())
            )
            painter.drawLine(
                QPointF(sheet.left(), sheet.top() + k * cell), QPointF(sheet.right(), sheet.top() + k * cell)
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.colour("accent" if self.hasFocus() else "faint"), BOLD_LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet)
        if self.hasFocus():
            middle = QPointF(sheet.left() + self.pen[1] * cell, sheet.top() + self.pen[0] * cell)
            painter.drawEllipse(middle, 1.2 * cell, 1.2 * cell)
        if not self._fixed and not self.picture.any():
            painter.setFont(THEME.font("heading"))
            painter.setPen(palette.colour("muted"))
            painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, translate("labs", "Draw a digit here"))
        painter.end()
