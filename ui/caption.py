"""What stands before a control: its name and symbol, and the sign that it restarts the run."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from core.hyper import Change, Hyper
from ui import icons, tips
from ui.formulas import TYPESETTER, letters, picture
from ui.i18n import capitalised, say, word
from ui.theme import THEME


class Caption(QLabel):
    """The name and symbol of a setting; a double click asks for its default."""

    default_wanted = Signal()

    def __init__(self, declaration: Hyper) -> None:
        super().__init__()
        self._symbol = declaration.symbol
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        TYPESETTER.ready.connect(self.update)
        say(self.name, "core", declaration.label)

    def name(self, label: str) -> None:
        """Show this name, with the symbol after it."""
        self.setText(capitalised(label))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self.fontMetrics().horizontalAdvance(letters(self._symbol)) + THEME.gap(1.5) if self._symbol else 0
        return QSize(hint.width() + room, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.gap(4), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, metrics = QPainter(self), THEME.palette, self.fontMetrics()
        painter.setPen(palette.colour("ink" if self.isEnabled() else "faint"))
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        beside = self.rect().adjusted(metrics.horizontalAdvance(text) + THEME.gap(), 0, 0, 0)
        if self._symbol and TYPESETTER.ask():
            drawn = picture(self._symbol, THEME.size("body") * 1.15, palette.muted, self.devicePixelRatioF())
            height = drawn.height() / drawn.devicePixelRatio()
            painter.drawPixmap(QPointF(beside.left(), (self.height() - height) / 2 + 1), drawn)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.default_wanted.emit()


class RestartMark(QWidget):
    """A small sign before the deed: turning this begins the run again."""

    def __init__(self) -> None:
        super().__init__()
        say(self.setToolTip, "ui", tips.ASKS[Change.RESTART])
        say(self.setAccessibleName, "ui", word("ui", "Restarts the run"))
        THEME.fit(self.setFixedSize, 16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, "restart", QRectF(self.rect()), THEME.palette.warning)
        painter.end()
