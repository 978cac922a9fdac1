"""The keys of a legend: each says what a stroke means, and hides or shows it when it is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.i18n import say
from ui.theme import BOLD_LINE, LINE, RADIUS, THEME

SWATCH, TIGHT = 18, 10  # pixels of the design, and where there is too little room for all keys
LEAST = 3  # letters of a word that are better than none
BAND, STROKE, DOTS, DISC, RING, CROSS = "band", "stroke", "dots", "disc", "ring", "cross"
DASH, DOTTED = "dash", "dotted"
STYLES = {DASH: Qt.PenStyle.DashLine, DOTTED: Qt.PenStyle.DotLine}


class Key(QAbstractButton):
    """A swatch and a word; pressed, it shows, else it is faint. A key that is not `pressable` only explains."""

    def __init__(self, shape: str, colour: Callable[[], QColor], words: str, pressable: bool = True) -> None:
        super().__init__()
        self._shape, self._colour = shape, colour
        self.setCheckable(True)
        self.setChecked(True)
        self.setEnabled(pressable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus)
        say(self.setText, "plots", words)
        say(self.setAccessibleName, "plots", words)
        say(self.setToolTip, "plots", words)  # where there is no room for all keys, words end in …

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(THEME.font("small"))
        width = metrics.horizontalAdvance(self.text()) + THEME.px(SWATCH) + THEME.gap(2)
        return QSize(width, metrics.height() + THEME.gap(0.75))

    def paintEvent(self, event: Any) -> None:
        painter, palette = QPainter(self), THEME.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(palette.colour("accent"), BOLD_LINE))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("raised"))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        colour = self._colour() if self.isChecked() else palette.colour("faint")
        tight = self.width() < self.sizeHint().width()
        edge, wide = THEME.gap(0.25 if tight else 0.75), THEME.px(TIGHT if tight else SWATCH)
        swatch(painter, self._shape, QPointF(edge + wide / 2, self.height() / 2), wide, colour)
        painter.setPen(palette.colour("ink" if self.isChecked() else "faint"))
        painter.setFont(THEME.font("small"))
        room = self.rect().adjusted(edge + wide + THEME.gap(0.5), 0, 0, 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if words == self.text() or len(words) > LEAST:  # the swatch alone says more than a letter and …
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def enterEvent(self, event: Any) -> None:
        self.update()

    def leaveEvent(self, event: Any) -> None:
        self.update()


def swatch(painter: QPainter, shape: str, middle: QPointF, width: float, colour: QColor) -> None:
    """Paint what a stroke looks like, `width` wide, around `middle`."""
    half, dot = QPointF(width / 2, 0), width / 5
    bold = shape in (STROKE, DASH, DOTTED, RING, CROSS)
    painter.setPen(QPen(colour, BOLD_LINE if bold else LINE, STYLES.get(shape, Qt.PenStyle.SolidLine)))
    painter.setBrush(Qt.BrushStyle.NoBrush if shape == RING else colour)
    if shape == BAND:
        painter.fillRect(round(middle.x() - half.x()), round(middle.y() - dot), round(width), round(2 * dot), colour)
    if shape in (STROKE, DASH, DOTTED, DOTS):
        painter.drawLine(middle - half, middle + half)
    if shape in (DOTS, DISC, RING):
        painter.drawEllipse(middle, dot, dot)
    if shape == CROSS:
        for one, other in ((QPointF(dot, dot), QPointF(-dot, -dot)), (QPointF(dot, -dot), QPointF(-dot, dot))):
            painter.drawLine(middle + one, middle + other)
