"""Letters: what is written over a picture in space."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import THEME


class Letters(QWidget):
    """What is written over the picture; text painted into it by OpenGL would be missing on every copy of it."""

    def __init__(self, lettering: Callable[[], Iterable[tuple[float, float, str, str]]]) -> None:
        super().__init__()
        self._lettering = lettering
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(THEME.font("small"))
        metrics = QFontMetricsF(painter.font())
        for x, y, words, role in self._lettering():
            width, height = metrics.horizontalAdvance(words), metrics.height()
            left = x if x > self.width() / 2 else x - width
            left = min(max(left, 0), self.width() - width)
            painter.setPen(THEME.palette.colour(role))
            painter.drawText(QRectF(left, y - height / 2, width + 1, height), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
