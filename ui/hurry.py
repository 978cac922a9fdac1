"""Hurry: what a hand turned is painted before anything else is computed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ui.desk import Desk


class Hurry(QObject):
    """To be called at a turn, before anything is drawn: the desk's threads pause until it is on the screen."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._painted = QTimer(self, interval=0, singleShot=True)  # it fires when nothing waits to be painted any more
        self._painted.timeout.connect(lambda: desk.hurry(going=False))

    def __call__(self) -> None:
        self._desk.hurry(going=True)
        self._painted.start()
