"""UnitCells: hidden units as coloured cells, a block for each layer."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import say, translate, word
from ui.plots import colours
from ui.theme import THEME

# Beyond this share of the strongest tint, letters are read in the colour of the ground.
STRONG = 0.6


class UnitCells(QWidget):
    """Blue for answers above zero, orange below, each block on a scale of its own; numbers where they fit."""

    def __init__(self) -> None:
        super().__init__()
        self.layers: Sequence[Array] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "labs", word("labs", "Hidden units"))
        THEME.changed.connect(self.update)

    def show_layers(self, layers: Sequence[Array]) -> None:
        """Show what the units of each layer answer."""
        self.layers = layers
        self.setAccessibleDescription("; ".join(f"{len(layer)}" for layer in layers))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(280), THEME.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(160), THEME.px(120))

    def cells(self) -> list[tuple[int, int, QRectF]]:
        """Layer and number of every unit, and where its cell lies."""
        count = len(self.layers)
        line, found = THEME.size("small") * 1.6, list[tuple[int, int, QRectF]]()
        tall = self.height() / max(count, 1)
        for number, layer in enumerate(self.layers):
            room = QRectF(0, number * tall + line, self.width(), tall - line - THEME.gap(0.5))
            columns = max(math.ceil(math.sqrt(len(layer) * room.width() / max(room.height(), 1.0))), 1)
            rows = math.ceil(len(layer) / columns)
            side = min(room.width() / columns, room.height() / rows, THEME.px(52))
            for k in range(len(layer)):
                row, column = divmod(k, columns)
                found.append((number, k, QRectF(column * side, room.top() + row * side, side - 2, side - 2)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        reaches = [float(np.nanmax(np.abs(layer), initial=0.0)) or 1.0 for layer in self.layers]
        tall = self.height() / max(len(self.layers), 1)
        painter.setFont(THEME.font("small"))
        for number, layer in enumerate(self.layers):
            painter.setPen(THEME.palette.colour("muted"))
            head = translate(
                "labs",
                "layer {number}: {units} units, up to {reach}",
                number=number + 1,
                units=len(layer),
                reach=numbers.number(reaches[number], 2),
            )
            painter.drawText(
                QRectF(0, number * tall, self.width(), THEME.size("small") * 1.5), Qt.AlignmentFlag.AlignVCenter, head
            )
        tints = [
            colours.diverging()[colours.level(layer, -reach, reach)].tolist()
            for layer, reach in zip(self.layers, reaches, strict=True)
        ]
        for number, k, cell in self.cells():
            value, reach = float(self.layers[number][k]), reaches[number]
            painter.fillRect(cell, QColor.fromRgb(tints[number][k]))
            if cell.width() >= THEME.px(34):
                painter.setPen(THEME.palette.colour("surface" if abs(value) / reach > STRONG else "ink"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, f"{value:.2f}".replace("-", "−"))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for number, k, cell in self.cells():
                if cell.contains(event.pos()):
                    value = numbers.number(float(self.layers[number][k]))
                    QToolTip.showText(event.globalPos(), f"h{number + 1}.{k + 1}: {value}", self)
                    return True
        return super().event(event)
