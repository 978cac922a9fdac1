"""Note: a small card of text that lies on a plot, in a corner that the pointer leaves free."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsTextItem

from ui.theme import RADIUS, THEME


class Note(QGraphicsTextItem):
    """Text with a quiet ground behind it; it belongs to the frame of a plot, so zooming does not move it."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setZValue(1000)
        self.document().setDocumentMargin(THEME.gap(0.75))
        self.setVisible(False)

    def say(self, html: str) -> None:
        """Show `html`; an empty text hides the note."""
        self.setVisible(bool(html))
        if html:
            self.setFont(THEME.font("body"))
            self.setDefaultTextColor(THEME.palette.colour("ink"))
            self.setHtml(html)

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
