"""A line that can be chosen: a mark, words that wrap, and a quiet remark at the end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons
from ui.theme import RADIUS, THEME

# How a line looks, by what became of it: the role of its ground, of its mark, and the icon in the mark.
LOOKS: dict[str, tuple[str, str, str]] = {
    "": ("raised", "muted", ""),
    "right": ("accent_soft", "accent", "check"),
    "wrong": ("warning_soft", "warning", "close"),
    "done": ("raised", "accent", "check"),
}
_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Line(QAbstractButton):
    """A wide button whose words may take several rows. Enter presses it, up and down go to its neighbours."""

    def __init__(self, mark: str, words: str, remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.remark, self.state = mark, remark, ""
        super().setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.fit)

    def show_state(self, state: str) -> None:
        """Look as what became of it: "", "right", "wrong" or "done"."""
        self.state = state
        self.update()

    def _words_within(self, width: int) -> QRect:
        """Where the words stand in a line of this width, counted from its upper left corner."""
        metrics = QFontMetrics(THEME.font())
        left, right = THEME.px(44), THEME.px(12)
        if self.remark:
            right += QFontMetrics(THEME.font("small")).horizontalAdvance(self.remark) + THEME.px(12)
        room = max(width - left - right, THEME.px(60))
        bound = metrics.boundingRect(QRect(0, 0, room, 10_000), _WORDS, self.text())
        return QRect(left, THEME.px(8), room, bound.height() + THEME.px(4))

    def say(self, words: str, remark: str = "") -> None:
        """Show these words and this remark."""
        self.remark = remark
        self.setText(words)
        self.fit()

    def fit(self) -> None:
        """Be as high as the words need at this width: layouts that scroll do not ask for it in time."""
        height = max(self._words_within(self.width()).height() + THEME.px(16), THEME.px(40))
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(240), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(120), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            event.ignore()  # the panel knows more keys

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, role, sign = LOOKS[self.state]
        palette, painter = THEME.palette, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = not self.state and self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setBrush(palette.colour("pressed" if over else ground))
        painter.setPen(QPen(palette.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_mark(painter, role, sign)
        painter.setFont(THEME.font())
        painter.setPen(palette.colour("ink"))
        words = self._words_within(self.width())
        painter.drawText(
            QRect(words.topLeft(), QSize(words.width(), self.height() - THEME.px(16))), _WORDS, self.text()
        )
        painter.setFont(THEME.font("small"))
        painter.setPen(palette.colour("muted"))
        end = self.rect().adjusted(0, 0, -THEME.px(12), 0)
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.remark)
        painter.end()

    def _paint_mark(self, painter: QPainter, role: str, sign: str) -> None:
        side = THEME.px(24)
        place = QRect(QPoint(THEME.px(10), (self.height() - side) // 2), QSize(side, side))
        if sign:
            icons.paint(painter, sign, QRectF(place).adjusted(2, 2, -2, -2), getattr(THEME.palette, role))
            return
        painter.setFont(THEME.font("small", bold=True))
        painter.setPen(THEME.palette.colour(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.mark)
