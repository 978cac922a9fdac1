"""Prices: what two rows of weights cost by several measures, a line for each, and which of the two is cheaper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.studies.penalty import FIRST, TIE, Price
from ui import numbers
from ui.formulas import TYPESETTER, extent, picture
from ui.i18n import say, translate, word
from ui.plots.trace import colour_of
from ui.theme import BOLD_LINE, RADIUS, THEME

ROLES = ("lane 0", "lane 1")
CHEAPER = (word("labs", "the first is cheaper"), word("labs", "the second is cheaper"), word("labs", "a tie"))


class Prices(QWidget):
    """Two level bars per measure. `chosen` carries the key of the one that is clicked, or reached by Up and Down."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.prices: Sequence[Price] = ()
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        say(self.setAccessibleName, "labs", word("labs", "What both cost by each measure"))
        THEME.changed.connect(self.updateGeometry)
        TYPESETTER.ready.connect(self.update)

    def show_prices(self, prices: Sequence[Price], key: str) -> None:
        """Show these prices; the measure called `key` is the one that is written out."""
        self.prices, self.key = prices, key
        said = [f"{price.key}: {numbers.number(price.first)}, {numbers.number(price.second)}" for price in prices]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(560), THEME.px(64) * 5)

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(360), THEME.px(46) * 5)

    @property
    def _tall(self) -> float:
        return self.height() / max(len(self.prices), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = min(max(int(event.position().y() / self._tall), 0), len(self.prices) - 1)
        if self.prices:
            self.chosen.emit(self.prices[place].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in ways and self.prices:
            keys = [price.key for price in self.prices]
            self.chosen.emit(keys[(keys.index(self.key) + ways[Qt.Key(event.key())]) % len(keys)])
        else:
            event.ignore()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, price in enumerate(self.prices):
            room = QRectF(0, place * self._tall, self.width(), self._tall).adjusted(1, 2, -1, -2)
            if price.key == self.key:
                painter.setPen(
                    QPen(THEME.palette.colour("accent"), BOLD_LINE) if self.hasFocus() else Qt.PenStyle.NoPen
                )
                painter.setBrush(THEME.palette.colour("accent_soft"))
                painter.drawRoundedRect(room, RADIUS, RADIUS)
            self._paint_price(painter, price, room.adjusted(THEME.gap(), 0, -THEME.gap(), 0))
        painter.end()

    def _paint_price(self, painter: QPainter, price: Price, room: QRectF) -> None:
        """The formula, two bars with their figures, and who is cheaper."""
        formula, verdict = room.width() * 0.26, room.width() * 0.28
        if TYPESETTER.ask():
            size = THEME.size("heading") * 1.15
            whole = extent(price.formula, size)
            size *= min(1.0, (formula - THEME.gap()) / whole.width(), room.height() / whole.height())
            drawn = picture(price.formula, size, THEME.palette.ink, self.devicePixelRatioF())
            painter.drawPixmap(
                round(room.left()), round(room.center().y() - drawn.deviceIndependentSize().height() / 2), drawn
            )
        bars = QRectF(room.left() + formula, room.top(), room.width() - formula - verdict, room.height())
        most = max(1.0, *(max(each.first, each.second) for each in self.prices))
        for number, value in enumerate((price.first, price.second)):
            self._paint_bar(painter, bars, number, value, most)
        painter.setFont(THEME.font("body", bold=price.cheaper != TIE))
        painter.setPen(self._verdict_colour(price))
        words = translate("labs", CHEAPER[2 if price.cheaper == TIE else int(price.cheaper != FIRST)])
        where = QRectF(room.right() - verdict, room.top(), verdict, room.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where, int(right) | int(Qt.TextFlag.TextWordWrap), words)

    @staticmethod
    def _verdict_colour(price: Price) -> QColor:
        return (
            THEME.palette.colour("muted") if price.cheaper == TIE else QColor(colour_of(ROLES[price.cheaper != FIRST]))
        )

    def _paint_bar(self, painter: QPainter, room: QRectF, number: int, value: float, most: float) -> None:
        figure = THEME.px(58)
        tall = min(room.height() * 0.36, THEME.px(20))
        top = room.center().y() + (number - 1) * tall + (1 if number else -1)
        length = (room.width() - figure) * value / most
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour_of(ROLES[number])))
        painter.drawRoundedRect(QRectF(room.left(), top, max(length, 1.5), tall - 2), 2, 2)
        painter.setFont(THEME.font("body", bold=True))
        painter.setPen(QColor(colour_of(ROLES[number])))
        where = QRectF(room.left() + length + THEME.gap(0.5), top - tall, figure, 3 * tall - 2)
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, numbers.number(value, 3))
