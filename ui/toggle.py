"""A switch: on or off at a glance."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from ui.theme import THEME


class Toggle(QCheckBox):
    """A check box that looks like a switch; its words stand elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(44), THEME.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, height = THEME.palette, THEME.px(20)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(2, (self.height() - height) / 2, self.width() - 4, height)
        on = palette.colour("accent") if self.isEnabled() else palette.colour("faint")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(on if self.isChecked() else palette.colour("pressed"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        inset = height * 0.15
        knob = QRectF(0, track.top() + inset, height - 2 * inset, height - 2 * inset)
        knob.moveLeft(track.right() - inset - knob.width() if self.isChecked() else track.left() + inset)
        painter.setBrush(palette.colour("on_accent" if self.isChecked() else "muted"))
        painter.drawEllipse(knob)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.drawRoundedRect(track.adjusted(-1, -3, 1, 3), height / 2 + 2, height / 2 + 2)
        painter.end()
