"""Note: a small card of text that lies on a plot, in a corner that the pointer leaves free."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsTextItem

from ui.theme import RADIUS, THEME


class Note(QGraphicsTextItem):
    """Text with a quiet ground behind it; it belongs to the frame of a plot, so zooming does not move it."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setZValue(1000)
        self.document().setDocumentMargin(THEME.gap(0.75))
        self.setVisible(False)
        self._worn: tuple[QFont, QColor] | None = None

    def say(self, html: str) -> None:
        """Show `html`; an empty text hides the note."""
        self.setVisible(bool(html))
        if html:
            self._wear((THEME.font("body"), THEME.palette.colour("ink")))
            self.setHtml(html)

    def _wear(self, look: tuple[QFont, QColor]) -> None:
        """Wear the theme; a font that is set anew lays out the text a second time."""
        if look != self._worn:
            self._worn = look
            self.setFont(look[0])
            self.setDefaultTextColor(look[1])

    def settle(self, frame: QRectF, right: bool, bottom: bool = False) -> None:
        """Move into a corner of `frame`."""
        size, gap = super().boundingRect(), THEME.gap()
        x = frame.right() - size.width() - gap if right else frame.left() + gap
        y = frame.bottom() - size.height() - gap if bottom else frame.top() + gap
        self.setPos(x, y)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(THEME.palette.colour("line"))
        painter.setBrush(THEME.palette.colour("raised", 0.95))
        painter.drawRoundedRect(self.boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.restore()
        super().paint(painter, option, widget)
