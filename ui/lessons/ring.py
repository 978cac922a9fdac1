"""A calm ring around what a lesson talks about. It follows its widget, and never stands in the way of the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import THEME

_LOOK = 80  # milliseconds between two looks at where the widget is
_OUT = 4.0  # pixels by which the ring stands off


class Ring(QWidget):
    """A rounded outline in the accent colour above everything else in `window`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.target: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.follow)
        THEME.changed.connect(self.update)
        self.hide()

    def show_around(self, target: QWidget | None) -> None:
        """Stand around `target`, or nowhere."""
        if self.target is not None:
            self.target.destroyed.disconnect(self._lose)
        self.target = target
        if target is None:
            self._timer.stop()
            self.hide()
            return
        target.destroyed.connect(self._lose)
        self._timer.start(_LOOK)
        self.follow()

    def _lose(self) -> None:
        self.target = None
        self._timer.stop()
        self.hide()

    def follow(self) -> None:
        """Go to where the widget is now, as far as it can be seen there."""
        seen = self._seen()
        if seen.isEmpty():
            self.hide()
            return
        out = THEME.px(_OUT + 2)
        self.setGeometry(seen.adjusted(-out, -out, out, out))
        if not self.isVisible():
            self.show()
            self.raise_()

    def _seen(self) -> QRect:
        target, window = self.target, self.parentWidget()
        if target is None or window is None or not target.isVisible():
            return QRect()
        whole = target.visibleRegion().boundingRect()
        return QRect(target.mapTo(window, whole.topLeft() + QPoint(0, 0)), whole.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = THEME.px(10)
        for width, opacity in ((THEME.px(6), 0.18), (2.0, 1.0)):
            painter.setPen(QPen(THEME.palette.colour("accent", opacity), width))
            inset = THEME.px(3) + 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()
