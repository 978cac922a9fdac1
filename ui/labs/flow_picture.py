"""FlowPicture: how numbers flow through one step of training: boxes with their present numbers, of which some are
lit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.studies.flow import BACKWARD, BATCH, FORWARD, REPEAT, UPDATE
from ui.i18n import say, translate, word
from ui.theme import CARD_RADIUS, THEME


@dataclass(frozen=True)
class Box:
    """A station: its name, where it stands (column, row), and in which phases it is lit."""

    name: str
    place: tuple[float, float]
    lit: tuple[str, ...]


X, Y, W, SCORE, DATA, PENALTY, TOTAL, GRADIENT = "x", "y", "w", "score", "data", "penalty", "total", "gradient"
BOXES: dict[str, Box] = {
    X: Box(word("labs", "x: inputs"), (0, 0), (BATCH, FORWARD)),
    Y: Box(word("labs", "y: labels"), (0, 1), (BATCH, FORWARD)),
    W: Box(word("labs", "W: weights"), (0, 2), (FORWARD, UPDATE, REPEAT)),
    SCORE: Box(word("labs", "scores f(x, W)"), (1, 0), (FORWARD,)),
    DATA: Box(word("labs", "data loss"), (2, 0.4), (FORWARD,)),
    PENALTY: Box(word("labs", "penalty λR(W)"), (2, 1.55), (FORWARD,)),
    TOTAL: Box(word("labs", "loss"), (3, 0.9), (FORWARD, BACKWARD)),
    GRADIENT: Box(word("labs", "gradient ∇L"), (3, 2), (BACKWARD, UPDATE)),
}
COLUMNS, ROWS = 4, 3


@dataclass(frozen=True)
class Way:
    """An arrow along places (column, row) in units of boxes, and in which phases it is lit."""

    points: tuple[tuple[float, float], ...]
    lit: tuple[str, ...]


# From the middle of a side to the middle of a side: half a box is 0.5 minus the gaps, which `at` takes care of.
WAYS: tuple[Way, ...] = (
    Way(((0.38, 0), (0.62, 0)), (FORWARD,)),
    Way(((0, 1.64), (0, 1.5), (1, 1.5), (1, 0.36)), (FORWARD,)),
    Way(((1.38, 0), (1.5, 0), (1.5, 0.4), (1.62, 0.4)), (FORWARD,)),
    Way(((0.38, 1), (1.56, 1), (1.56, 0.55), (1.62, 0.55)), (FORWARD,)),
    Way(((0.38, 1.9), (1.5, 1.9), (1.5, 1.55), (1.62, 1.55)), (FORWARD,)),
    Way(((2.38, 0.4), (2.5, 0.4), (2.5, 0.8), (2.62, 0.8)), (FORWARD,)),
    Way(((2.38, 1.55), (2.5, 1.55), (2.5, 1.0), (2.62, 1.0)), (FORWARD,)),
    Way(((3, 1.26), (3, 1.64)), (BACKWARD,)),
    Way(((2.62, 2.15), (0.38, 2.15)), (UPDATE,)),
)


class FlowPicture(QWidget):
    """Boxes hold a large figure and a line below it; what the present phase touches wears the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.phase = BATCH
        self.figures: Mapping[str, tuple[str, str]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "labs", word("labs", "The flow of one step"))
        THEME.changed.connect(self.update)

    def show_flow(self, phase: str, figures: Mapping[str, tuple[str, str]]) -> None:
        """Light `phase`, and write a figure and a line into every box that `figures` names."""
        if (phase, figures) != (self.phase, self.figures):
            self.phase, self.figures = phase, figures
            lit = [f"{BOXES[key].name}: {figures[key][0]}" for key in figures if phase in BOXES[key].lit]
            self.setAccessibleDescription("; ".join(lit))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(880), THEME.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(560), THEME.px(300))

    def at(self, column: float, row: float) -> QPointF:
        """The point of a place: whole numbers are the middles of boxes."""
        return QPointF((column + 0.5) * self.width() / COLUMNS, (row + 0.5) * self.height() / ROWS)

    def frame_of(self, key: str) -> QRectF:
        """Where a box lies."""
        middle = self.at(*BOXES[key].place)
        wide, tall = 0.76 * self.width() / COLUMNS, 0.72 * self.height() / ROWS
        return QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for way in sorted(WAYS, key=lambda way: self.phase in way.lit):
            self._paint_way(painter, way)
        for key, box in BOXES.items():
            self._paint_box(painter, self.frame_of(key), box, *self.figures.get(key, ("", "")))
        painter.end()

    def _paint_way(self, painter: QPainter, way: Way) -> None:
        lit = self.phase in way.lit
        colour = THEME.palette.colour("accent" if lit else "faint", 1.0 if lit else 0.5)
        points = [self.at(*place) for place in way.points]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(colour, 4.0 if lit else 2.0)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
        self._paint_head(painter, points[-2], points[-1], THEME.px(15 if lit else 11))

    @staticmethod
    def _paint_head(painter: QPainter, before: QPointF, end: QPointF, size: float) -> None:
        along = end - before
        length = (along.x() ** 2 + along.y() ** 2) ** 0.5 or 1.0
        along = along / length * size
        across = QPointF(-along.y(), along.x()) * 0.6
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([end, end - along + across, end - along - across]))

    def _paint_box(self, painter: QPainter, frame: QRectF, box: Box, figure: str, line: str) -> None:
        palette, lit = THEME.palette, self.phase in box.lit
        painter.setPen(QPen(palette.colour("accent" if lit else "line"), 3.0 if lit else 1.5))
        painter.setBrush(palette.colour("accent_soft" if lit else "surface"))
        painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
        inside = frame.adjusted(THEME.gap(), THEME.gap(0.5), -THEME.gap(), -THEME.gap(0.5))
        tall = inside.height() / 3.4
        name = QRectF(inside.left(), inside.top(), inside.width(), tall)
        middle = QRectF(inside.left(), name.bottom(), inside.width(), 1.4 * tall)
        below = QRectF(inside.left(), middle.bottom(), inside.width(), tall)
        fitted(painter, translate("labs", box.name), name, ("body", "small"), "accent" if lit else "muted", lit)
        fitted(painter, figure, middle, ("numeral", "title", "heading", "body", "small"), "ink")
        fitted(painter, line, below, ("body", "small"), "muted")


def fitted(
    painter: QPainter, words: str, room: QRectF, roles: tuple[str, ...], colour: str, bold: bool = False
) -> None:
    """Words in the middle of `room`, in the largest of some types that fits."""
    font: QFont = THEME.font(roles[-1], bold)
    for role in roles:
        metrics = QFontMetricsF(THEME.font(role, bold))
        if metrics.horizontalAdvance(words) <= room.width() and metrics.height() <= room.height() * 1.1:
            font = THEME.font(role, bold)
            break
    painter.setFont(font)
    painter.setPen(THEME.palette.colour(colour))
    said = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)
