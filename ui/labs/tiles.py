"""Tiles: one loss each, with its value for the image in hand, its slopes, and what it would be at scores of zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import numbers
from ui.plots.trace import colour_of
from ui.theme import BOLD_LINE, CARD_RADIUS, LINE, THEME


@dataclass(frozen=True)
class Tile:
    """What a tile shows: name and colour of the loss, its value, its slopes by the scores, and lines below."""

    name: str
    role: str
    value: float
    slopes: tuple[float, ...]
    slope_roles: tuple[str, ...]
    heading: str = ""
    largest: float = 0.0  # the slope that takes the whole height, so that several tiles have one scale; 0: its own
    notes: tuple[str, ...] = ()


class LossTile(QAbstractButton):
    """One loss; pressed, it is the one that is written out."""

    def __init__(self) -> None:
        super().__init__()
        self.tile: Tile | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        THEME.changed.connect(self.updateGeometry)

    def show_tile(self, tile: Tile, pressed: bool) -> None:
        """Show this loss, as the one that is written out or not."""
        self.setChecked(pressed)
        if tile != self.tile:
            self.tile = tile
            slopes = ", ".join(map(numbers.number, tile.slopes))
            self.setAccessibleName(f"{tile.name}: {numbers.number(tile.value)}; {slopes}")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(260), THEME.px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(216), THEME.px(112))

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.tile is None:
            return
        painter, palette = QPainter(self), THEME.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = palette.colour("accent") if self.isChecked() or self.hasFocus() else palette.colour("surface")
        painter.setPen(QPen(edge, BOLD_LINE))
        painter.setBrush(palette.colour("raised" if self.underMouse() else "surface"))
        painter.drawRoundedRect(whole, CARD_RADIUS, CARD_RADIUS)
        room = whole.adjusted(THEME.gap(1.5), THEME.gap(0.75), -THEME.gap(1.5), -THEME.gap(0.75))
        words = QRectF(room.left(), room.top(), room.width() * 0.6, room.height())
        self._words(painter, self.tile, words)
        beside = QRectF(words.right(), room.top(), room.width() - words.width(), room.height())
        line = THEME.size("small") * 1.4
        painter.setFont(THEME.font("small"))
        painter.setPen(palette.colour("muted"))
        name = QFontMetricsF(THEME.font("body", bold=True)).horizontalAdvance(self.tile.name)
        if QFontMetricsF(painter.font()).horizontalAdvance(self.tile.heading) < room.width() - name - THEME.gap():
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.tile.heading)
        slopes(painter, self.tile, beside.adjusted(0, line, 0, 0))
        painter.end()

    @staticmethod
    def _words(painter: QPainter, tile: Tile, room: QRectF) -> None:
        palette, line = THEME.palette, THEME.size("body") * 1.4
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(THEME.font("body", bold=True))
        painter.setPen(QColor(colour_of(tile.role)))
        painter.drawText(QRectF(room.left(), room.top(), room.width(), line), left, tile.name)
        painter.setFont(THEME.font("numeral"))
        painter.setPen(palette.colour("ink"))
        figure = QRectF(room.left(), room.top() + line, room.width(), THEME.size("numeral") * 1.3)
        painter.drawText(figure, left, numbers.number(tile.value))
        painter.setPen(palette.colour("muted"))
        notes = QRectF(room.left(), figure.bottom(), room.width(), room.bottom() - figure.bottom())
        role = "body" if all(fits(note, "body", notes.width()) for note in tile.notes) else "small"
        painter.setFont(THEME.font(role))
        line = THEME.size(role) * 1.35
        for number, note in enumerate(tile.notes):
            row = QRectF(notes.left(), notes.top() + number * line, notes.width(), line)
            if row.bottom() <= notes.bottom() + 2:
                metrics = QFontMetricsF(painter.font())
                painter.drawText(row, left, metrics.elidedText(note, Qt.TextElideMode.ElideRight, row.width()))


def fits(words: str, role: str, width: float) -> bool:
    """Whether words in this type need no more than `width`."""
    return QFontMetricsF(THEME.font(role)).horizontalAdvance(words) <= width


def slopes(painter: QPainter, tile: Tile, room: QRectF) -> None:
    """Bars of the slopes around their zero, with their figures: the right class is pushed down, its rivals up."""
    count, line = len(tile.slopes), THEME.size("small") * 1.4
    middle, reach = room.center().y(), max(room.height() / 2 - line, 1.0)
    largest = tile.largest or max((abs(slope) for slope in tile.slopes), default=0.0) or 1.0
    wide = room.width() / max(count, 1)
    painter.setFont(THEME.font("small", bold=True))
    for place, (slope, role) in enumerate(zip(tile.slopes, tile.slope_roles, strict=True)):
        height = reach * abs(slope) / largest
        left = room.left() + place * wide + wide * 0.22
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour_of(role)))
        painter.drawRect(QRectF(left, middle - height if slope > 0 else middle, wide * 0.56, height))
        painter.setPen(QColor(colour_of(role)))
        top = middle - height - line if slope > 0 else middle + height
        beside = QRectF(left - wide * 0.5, top, wide * 1.56, line)
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, numbers.number(slope, 2))
    painter.setPen(QPen(THEME.palette.colour("faint"), LINE))
    painter.drawLine(QLineF(room.left(), middle, room.right(), middle))


def roles(count: int) -> Sequence[str]:
    """The colour of each class, the same in every picture of a lab."""
    return [f"lane {place}" for place in range(count)]
