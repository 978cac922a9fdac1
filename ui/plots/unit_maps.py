"""UnitMaps: a network as columns of small maps with its weights between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.arrays import Array
from core.responses import Responses
from ui import numbers
from ui.i18n import say, translate, word
from ui.plots import colours
from ui.theme import BOLD_LINE, LINE, THEME, mixed

LARGEST, SMALLEST, GAP = 72, 20, 6  # pixels of the design: a map at most and at least, and between two of them
THICKEST = 5.0  # pixels of the design: the largest weight of a layer
FAINTEST = 0.03  # lines of less than this share of the thickest are left out
AWAY = 0.25  # the strength of lines that do not belong to the unit under the pointer


class UnitMaps(QWidget):
    """Shows `Responses`. The unit under the pointer keeps its lines, the others fade; its weights are told."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Responses | None = None
        self.names: tuple[Sequence[str], Sequence[str]] = ((), ())
        self.chosen: tuple[int, int] | None = None  # column and unit
        self._images: list[list[QImage]] = []
        self._kept: list[Array] = []  # the memory of the images
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "plots", word("plots", "The network with the answers of its units"))
        THEME.changed.connect(self._tint)

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(480), THEME.px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(240), THEME.px(120))

    @property
    def most(self) -> int:
        """How many units of a column there is room for."""
        return max(int(self.height() // THEME.px(SMALLEST + GAP)), 1)

    def show_responses(self, seen: Responses, names: tuple[Sequence[str], Sequence[str]]) -> None:
        """Show this; `names` are those of inputs and scores."""
        self.seen, self.names = seen, names
        self._tint()
        self.setAccessibleDescription(" - ".join(map(str, seen.units)))

    def _tint(self) -> None:
        if self.seen is not None:
            self._images, self._kept = [], []
            for column in self.seen.columns:
                reach = strong(column)
                side = round(column.shape[1] ** 0.5)
                tints = colours.diverging()[colours.level(column, -reach, reach)]
                # The first row of a lattice is the lowest, that of an image the highest.
                maps = np.ascontiguousarray(tints.reshape(-1, side, side)[:, ::-1], np.uint32)
                self._kept.append(maps)
                self._images.append([QImage(m.data, side, side, 4 * side, QImage.Format.Format_RGB32) for m in maps])
            self.update()

    # Where things are

    def rooms(self) -> list[list[QRectF]]:
        """Where the map of every unit that is drawn lies, column by column."""
        assert self.seen is not None
        counts = [min(units, self.most) for units in self.seen.units]
        gap, metrics = THEME.px(GAP), self.fontMetrics()
        sides = [min(THEME.px(LARGEST), self.height() / count - gap) for count in counts]
        right = max((metrics.horizontalAdvance(name) for name in self.names[1]), default=0) + THEME.gap(1.5)
        left = max((metrics.horizontalAdvance(name) for name in self.names[0]), default=0) + THEME.gap(1.5)
        wide = max(self.width() - left - right - sides[-1], 1.0) / max(len(counts) - 1, 1)
        found: list[list[QRectF]] = []
        for number, (count, side) in enumerate(zip(counts, sides, strict=True)):
            tall = min(self.height() / count, side * 2)
            top = (self.height() - tall * count) / 2 + (tall - side) / 2
            found.append([QRectF(left + number * wide, top + k * tall, side, side) for k in range(count)])
        return found

    # How they look

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.seen is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rooms = self.rooms()
        for number in range(1, len(rooms)):
            self._paint_lines(painter, rooms, number)
        for number, column in enumerate(rooms):
            for unit, room in enumerate(column):
                painter.drawImage(room, self._images[number][unit])
                chosen = (number, unit) == self.chosen
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(
                    QPen(THEME.palette.colour("accent" if chosen else "line"), BOLD_LINE if chosen else LINE)
                )
                painter.drawRect(room)
        self._paint_names(painter, rooms)
        painter.end()

    def _paint_lines(self, painter: QPainter, rooms: list[list[QRectF]], number: int) -> None:
        assert self.seen is not None
        before, after = rooms[number - 1], rooms[number]
        weights = self.seen.weights[number - 1][: len(before), : len(after)]
        shares = np.nan_to_num(weights / (float(np.nanmax(np.abs(weights), initial=0.0)) or 1.0))
        for row, column in np.argwhere(np.abs(shares) > FAINTEST):
            ends = (number - 1, int(row)), (number, int(column))
            strength = 1.0 if self.chosen is None or self.chosen in ends else AWAY
            self._paint_line(painter, before[row], after[column], float(shares[row, column]), strength)

    @staticmethod
    def _paint_line(painter: QPainter, left: QRectF, right: QRectF, share: float, strength: float) -> None:
        palette, start, end = (
            THEME.palette,
            QPointF(left.right(), left.center().y()),
            QPointF(right.left(), right.center().y()),
        )
        # Opaque: what shines through takes several times as long to paint.
        tint = round((0.3 + 0.7 * abs(share)) * strength, 2)
        colour = mixed(palette.surface, palette.positive if share > 0 else palette.negative, tint)
        bend = (end.x() - start.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), max(abs(share) * THEME.px(THICKEST), LINE)))
        painter.drawPath(path)

    def _paint_names(self, painter: QPainter, rooms: list[list[QRectF]]) -> None:
        gap, middle = THEME.gap(0.75), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(THEME.palette.colour("ink"))
        for room, name in zip(rooms[0], self.names[0], strict=False):
            place = QRectF(0, room.top(), room.left() - gap, room.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, name)
        for room, name in zip(rooms[-1], self.names[1], strict=False):
            place = QRectF(room.right() + gap, room.top(), self.width() - room.right(), room.height())
            painter.drawText(place, middle, name)

    # The pointer

    def _under(self, at: QPointF) -> tuple[int, int] | None:
        rooms = self.rooms() if self.seen is not None else []
        found = ((c, u) for c, column in enumerate(rooms) for u, room in enumerate(column) if room.contains(at))
        return next(found, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._choose(None)

    def _choose(self, unit: tuple[int, int] | None) -> None:
        if unit != self.chosen:
            self.chosen = unit
            self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            unit = self._under(QPointF(event.pos()))
            if unit is not None:
                QToolTip.showText(event.globalPos(), self.told(*unit), self)
                return True
        return super().event(event)

    def told(self, column: int, unit: int) -> str:
        """What a unit is: its weights and bias, and how far its answers reach."""
        assert self.seen is not None
        answers = self.seen.columns[column][unit]
        low, high = (numbers.number(float(end), 3) for end in (np.nanmin(answers), np.nanmax(answers)))
        words = translate("plots", "answers from {low} to {high}", low=low, high=high)
        if column == 0:
            return f"{self.names[0][unit]}: {words}"
        weights = self.seen.weights[column - 1][:, unit]
        listed = ", ".join(numbers.number(float(weight), 3) for weight in weights[:12])
        more = " …" if len(weights) > 12 else ""
        bias = numbers.number(float(self.seen.biases[column - 1][unit]), 3)
        name = self.names[1][unit] if column == len(self.seen.columns) - 1 else f"h{column}.{unit + 1}"
        return f"{name}: {words}\n" + translate(
            "plots", "weights {weights}{more}; bias {bias}", weights=listed, more=more, bias=bias
        )


def strong(answers: Array) -> float:
    """What counts as a strong answer of a column: one that nine of ten answers do not exceed."""
    finite = np.abs(answers[np.isfinite(answers)])
    return float(np.quantile(finite, 0.9)) or 1.0 if finite.size else 1.0
