"""Sheet: many small pictures side by side, with a word below each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from core.arrays import Array
from ui.plots.pictures import Tiling, paint_picture
from ui.theme import BOLD_LINE, THEME

Tip = Callable[[int, float, float], str]


@dataclass(frozen=True, eq=False)
class Tile:
    """A picture (height, width) of colours, and what is written below it: a word, and a second one of less weight.

    `share`, from 0 to 1, is drawn as a bar; a tile that is `wrong` stands out.
    """

    picture: Array
    word: str = ""
    second: str = ""
    share: float | None = None
    wrong: bool = False


class Sheet(QWidget):
    """As many tiles as it is given, each as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: Sequence[Tile] = ()
        self._tip: Tip | None = None

    def display(self, tiles: Sequence[Tile], tip: Tip | None = None) -> None:
        """Show `tiles`; `tip` says what there is at a place of one of them, given from 0 to 1 from its top left."""
        self.tiles, self._tip = tiles, tip
        self.update()

    def tiling(self) -> Tiling:
        """Where the tiles lie."""
        height = QFontMetrics(THEME.font("body")).height() + THEME.gap(0.25)
        captioned = any(tile.word for tile in self.tiles)
        bar = THEME.gap(0.75) if any(tile.share is not None for tile in self.tiles) else 0
        shape = self.tiles[0].picture.shape if self.tiles else (1, 1)
        room = QRectF(self.rect()).adjusted(THEME.gap(), THEME.gap(), -THEME.gap(), -THEME.gap(0.5))
        caption = (height if captioned else 0) + bar
        return Tiling.of(len(self.tiles), room, shape[1] / shape[0], caption, THEME.gap(0.75 if captioned else 0.5))

    def paintEvent(self, event: Any) -> None:
        painter, tiling = QPainter(self), self.tiling()
        for place, tile in enumerate(self.tiles):
            where = tiling.picture(place)
            paint_picture(painter, where, tile.picture)
            painter.setPen(
                QPen(THEME.palette.colour("negative" if tile.wrong else "line"), BOLD_LINE if tile.wrong else 1)
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(where)
            self._paint_caption(painter, tile, tiling.below(place))

    def _paint_caption(self, painter: QPainter, tile: Tile, room: QRectF) -> None:
        palette, colour = THEME.palette, "negative" if tile.wrong else "positive"
        if tile.share is not None:
            bar = QRectF(room.left(), room.bottom() - THEME.gap(0.5), room.width(), THEME.gap(0.5))
            painter.fillRect(bar, palette.colour("raised"))
            bar.setWidth(bar.width() * tile.share)
            painter.fillRect(bar, palette.colour(colour))
            room = room.adjusted(0, 0, 0, -THEME.gap(0.75))
        painter.setFont(THEME.font("body", bold=True))
        painter.setPen(palette.colour("ink"))
        centred = Qt.AlignmentFlag.AlignVCenter
        side = Qt.AlignmentFlag.AlignLeft if tile.second else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(room, side | centred, tile.word)
        painter.setFont(THEME.font("small"))
        painter.setPen(palette.colour(colour if tile.wrong else "muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | centred, tile.second)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._tip:
            tiling, point = self.tiling(), event.pos()
            place = tiling.at(point.x(), point.y())
            if place is not None:
                where = tiling.picture(place)
                x, y = (point.x() - where.left()) / where.width(), (point.y() - where.top()) / where.height()
                QToolTip.showText(event.globalPos(), self._tip(place, min(x, 0.9999), min(y, 0.9999)), self)
                return True
        return super().event(event)
