"""Headroom: on a low screen the bars give way, so that what one looks at keeps its height."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.theme import THEME

LOW = 820  # pixels of the height of a window, at scale 1, below which it is a low one


class Headroom(QObject):
    """Tells everything that can `spare` height whether `window` is low, whenever its height or the letters change."""

    def __init__(self, window: QWidget, spare: Sequence[Callable[[bool], object]]) -> None:
        super().__init__(window)
        self._window, self._spare = window, spare
        self.low: bool | None = None
        window.installEventFilter(self)
        THEME.changed.connect(self._look)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._look()
        return False

    def _look(self) -> None:
        low = self._window.height() < THEME.px(LOW)
        if low != self.low:
            self.low = low
            for spare in self._spare:
                spare(low)
