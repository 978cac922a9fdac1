"""Bars and level lines, and how they are painted: from zero, with figures, names and rings where they ought to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from ui import numbers
from ui.plots.trace import colour_of
from ui.theme import BOLD_LINE, LINE, THEME, mixed

if TYPE_CHECKING:
    from ui.labs.bars import Bars

RING = 7.0  # pixels of the design


@dataclass(frozen=True)
class Bar:
    """One bar: its name below it, its value above it as `figure` says (else with four digits), and its colour's role.

    `aim` draws a ring where the value ought to be; `span` hatches a stretch of the column, such as a violated margin.
    A `fixed` bar cannot be dragged.
    """

    name: str
    value: float
    role: str = "accent"
    figure: str = ""
    aim: float | None = None
    span: tuple[float, float] | None = None
    fixed: bool = False

    @property
    def words(self) -> str:
        """The value as it is written."""
        return self.figure or numbers.number(self.value)


@dataclass(frozen=True)
class Rule:
    """A level line across all bars, with a few words at its end."""

    value: float
    words: str = ""
    role: str = "muted"


def paint(painter: QPainter, bars: Bars) -> None:
    """Everything that `bars` shows."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    zero = bars.y_of(0.0)
    for place in range(len(bars.bars)):
        _ground(painter, bars.column(place))
    for place, bar in enumerate(bars.bars):
        _column(painter, bars, bar, bars.column(place), zero)
    painter.setPen(QPen(THEME.palette.colour("faint"), LINE))
    painter.drawLine(QLineF(bars.area.left(), zero, bars.area.right(), zero))
    for rule in bars.rules:
        _rule(painter, bars, rule)
    for place, bar in enumerate(bars.bars):
        _words(painter, bars, bar, place)


def _ground(painter: QPainter, column: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    palette = THEME.palette  # opaque: what shines through takes several times as long to paint
    painter.setBrush(QColor(mixed(palette.surface, palette.raised, 0.55)))
    painter.drawRoundedRect(column, 4, 4)


def _column(painter: QPainter, bars: Bars, bar: Bar, column: QRectF, zero: float) -> None:
    """The bar from zero to its value, the handle at its end, what is hatched and the ring."""
    colour = QColor(colour_of(bar.role))
    end = bars.y_of(bar.value)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(column.left(), min(zero, end), column.width(), max(abs(end - zero), 2.0)), 3, 3)
    if bar.span:
        low, high = (bars.y_of(value) for value in bar.span)
        stretch = QRectF(column.left(), high, column.width(), low - high)
        painter.setBrush(QBrush(THEME.palette.colour("surface", 0.75), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(stretch)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(THEME.palette.colour("failure"), BOLD_LINE))
        painter.drawRect(stretch)
    if not bar.fixed:
        grip = min(column.width() * 0.4, THEME.px(20))
        painter.setPen(QPen(THEME.palette.colour("ink"), 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(column.center().x() - grip / 2, end, column.center().x() + grip / 2, end))
    if bar.aim is not None:
        painter.setPen(QPen(THEME.palette.colour("ink"), BOLD_LINE))
        painter.setBrush(THEME.palette.colour("surface"))
        painter.drawEllipse(QPointF(column.center().x(), bars.y_of(bar.aim)), THEME.px(RING), THEME.px(RING))


def _rule(painter: QPainter, bars: Bars, rule: Rule) -> None:
    y, area = bars.y_of(rule.value), bars.area
    painter.setPen(QPen(QColor(colour_of(rule.role)), BOLD_LINE, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(area.left(), y, area.right(), y))
    if rule.words:
        font = THEME.font("small", bold=True)
        painter.setFont(font)
        wide, high = QFontMetricsF(font).horizontalAdvance(rule.words) + 12, THEME.size("small") * 1.5
        middle = min(max(_free(bars, y), area.left() + wide / 2), area.right() - wide / 2)
        room = QRectF(middle - wide / 2, y - high - 1, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(THEME.palette.colour("surface", 0.85))
        painter.drawRoundedRect(room, 3, 3)
        painter.setPen(QColor(colour_of(rule.role)))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, rule.words)


def _free(bars: Bars, y: float) -> float:
    """The middle of the column whose end is farthest from a line at y: there its words hide nothing."""
    places = range(len(bars.bars))
    best = max(places, key=lambda place: abs(bars.y_of(bars.bars[place].value) - y), default=0)
    return bars.column(best).center().x()


def _words(painter: QPainter, bars: Bars, bar: Bar, place: int) -> None:
    """The figure above the end of the bar and the name below the column, as large as there is room for."""
    column, wide = bars.column(place), bars.area.width() / max(len(bars.bars), 1)
    line = THEME.size("body") * 1.5
    painter.setPen(QColor(colour_of(bar.role)) if bar.role != "faint" else THEME.palette.colour("muted"))
    end = bars.y_of(bar.value)
    top = end - line - 2 if bar.value >= 0 else end + 2
    top = min(max(top, 0.0), bars.area.bottom())
    _fitted(painter, bar.words, QRectF(column.center().x() - wide / 2, top, wide, line), bold=True)
    painter.setPen(THEME.palette.colour("ink"))
    below = QRectF(column.center().x() - wide / 2, bars.height() - line, wide, line)
    _fitted(painter, bar.name, below, bold=False)


def _fitted(painter: QPainter, words: str, room: QRectF, bold: bool) -> None:
    """Words in the middle of `room`, in the largest type that fits."""
    for role in ("heading", "body", "small"):
        font = THEME.font(role, bold)
        if QFontMetricsF(font).horizontalAdvance(words) <= room.width() - 2:
            break
    painter.setFont(font)
    elided = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, elided)
