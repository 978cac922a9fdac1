"""Roof: the menu bar lifted off the window; it comes down over the views while the pointer is at the top edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QWidget

from ui.theme import THEME

EDGE = 4  # pixels at scale 1
LOOK = 250  # milliseconds between two looks at whether somebody still needs the bar


class Edge(QWidget):
    """A strip along the top that nobody sees and the pointer meets."""

    met = Signal()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.met.emit()


class Roof(QObject):
    """The menu bar of `window`, in its place or lifted."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self.bar, self.edge = window, window.menuBar(), Edge(window)
        self._stand_in = QMenuBar(window)
        for part in (self.edge, self._stand_in):
            part.hide()
        self.lifted = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self.edge.met.connect(self.lower)
        window.installEventFilter(self)

    def lift(self, on: bool) -> None:
        """Take the bar away, or put it back in its place."""
        if on == self.lifted:
            return
        self.lifted = on
        self._timer.stop()
        # WORKAROUND: as long as the layout knows the bar, everything below moves when it comes and goes. The window
        # would delete a bar that another one replaces; its layout does not.
        self._window.layout().setMenuBar(self._stand_in if on else self.bar)
        self.bar.setVisible(not on)
        self.edge.setVisible(on)
        self._spread()

    def lower(self) -> None:
        """Show the bar over what lies below, until the pointer leaves it."""
        if self.lifted:
            self.bar.show()
            self._spread()
            self._timer.start()

    def _spread(self) -> None:
        wide = self._window.width()
        self.edge.setGeometry(0, 0, wide, THEME.px(EDGE))
        self.edge.raise_()
        if self.lifted and self.bar.isVisible():
            self.bar.setGeometry(0, 0, wide, self.bar.sizeHint().height())
            self.bar.raise_()

    def _look(self) -> None:
        inside = self.bar.rect().contains(self.bar.mapFromGlobal(QCursor.pos()))
        if not inside and QApplication.activePopupWidget() is None:
            self.bar.hide()
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.lifted and event.type() == QEvent.Type.Resize:
            self._spread()
        return False
