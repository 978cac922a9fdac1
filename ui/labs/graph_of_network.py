"""NetworkGraph: a network as circles and lines while it looks at one sample, forwards or backwards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from core.studies.portrait import Column, Portrait
from ui import numbers
from ui.i18n import say, word
from ui.labs.unit_cells import STRONG
from ui.plots import colours
from ui.plots.pictures import paint_picture
from ui.theme import BOLD_LINE, LINE, THEME, mixed

THICKEST = 7.0  # pixels of the design
FAINTEST = 0.04  # lines of less than this share of the thickest are left out
MOST_LINES = 140


class NetworkGraph(QWidget):
    """Circles are what units answer, lines are weights; backwards, circles and lines are slopes of the loss."""

    def __init__(self) -> None:
        super().__init__()
        self.portrait: Portrait | None = None
        self.backwards = False
        self.names: tuple[Sequence[str], Sequence[str]] = ((), ())
        self.picture: Array | None = None
        self._reach = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "labs", word("labs", "The network as a graph"))
        THEME.changed.connect(self.update)

    def show_portrait(
        self, portrait: Portrait, backwards: bool, names: tuple[Sequence[str], Sequence[str]], picture: Array | None
    ) -> None:
        """Show this; `names` are those of inputs and outputs, `picture` (height, width) colours of the inputs."""
        self.portrait, self.backwards, self.names, self.picture = portrait, backwards, names, picture
        scores = ", ".join(numbers.number(float(score)) for score in portrait.columns[-1].answers)
        self.setAccessibleDescription(scores)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(560), THEME.px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(320), THEME.px(200))

    # Where things are

    @property
    def margins(self) -> tuple[float, float]:
        """The room for names on the left and on the right."""
        metrics = QFontMetricsF(THEME.font("body"))
        inputs, outputs = self.names
        left = max((metrics.horizontalAdvance(name) for name in inputs), default=0.0) if self.picture is None else 0.0
        right = max((metrics.horizontalAdvance(name) for name in outputs), default=0.0)
        return left + THEME.gap(2), right + THEME.px(90)

    @property
    def radius(self) -> float:
        """The radius of a circle: as large as the fullest column allows."""
        most = max((len(column.places) for column in self.portrait.columns), default=1) if self.portrait else 1
        return min(self.height() / most / 2.5, THEME.px(26))

    def frame_of_picture(self) -> QRectF:
        """Where the picture of the inputs lies."""
        assert self.picture is not None
        side = min(self.height() * 0.55, self.width() * 0.22)
        tall = side * self.picture.shape[0] / self.picture.shape[1]
        return QRectF(THEME.gap(), (self.height() - tall) / 2, side, tall)

    def points(self) -> list[list[QPointF]]:
        """The middle of every circle, column by column; pixels of a picture where they lie in it."""
        assert self.portrait is not None
        left, right = self.margins
        if self.picture is not None:
            left = self.frame_of_picture().right() + THEME.gap(2)
        columns = self.portrait.columns
        wide = max(self.width() - left - right - 2 * self.radius, 1.0)
        found: list[list[QPointF]] = []
        for number, column in enumerate(columns):
            x = left + self.radius + wide * number / max(len(columns) - 1, 1)
            tall = self.height() / len(column.places)
            found.append([QPointF(x, (k + 0.5) * tall) for k in range(len(column.places))])
        if self.picture is not None:
            found[0] = self._pixels(columns[0])
        return found

    def _pixels(self, column: Column) -> list[QPointF]:
        assert self.picture is not None
        frame, (height, width) = self.frame_of_picture(), self.picture.shape
        return [
            QPointF(
                frame.left() + (place % (height * width) % width + 0.5) / width * frame.width(),
                frame.top() + (place % (height * width) // width + 0.5) / height * frame.height(),
            )
            for place in column.places
        ]

    # How they look

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.portrait is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self.points()
        if self.picture is not None:
            paint_picture(painter, self.frame_of_picture(), self.picture)
        self._paint_lines(painter, points)
        first = 1 if self.picture is not None else 0
        for number in range(first, len(points)):
            self._paint_column(painter, points[number], number)
        self._paint_names(painter, points)
        painter.end()

    def _paint_lines(self, painter: QPainter, points: list[list[QPointF]]) -> None:
        """Lines as broad as the weight is large, in the colour of its sign; the faintest of very many are left out."""
        assert self.portrait is not None
        parts = self.portrait.gradients if self.backwards else self.portrait.weights
        reach = (self.portrait.steepest if self.backwards else self.portrait.reach) or 1.0
        shares = [np.nan_to_num(part / reach) for part in parts]
        sizes = np.sort(np.abs(np.concatenate([share.ravel() for share in shares])))
        least = max(FAINTEST, float(sizes[-MOST_LINES]) if len(sizes) > MOST_LINES else 0.0)
        for number, part in enumerate(shares):
            for row, column in np.argwhere(np.abs(part) > least):
                line = QLineF(points[number][row], points[number + 1][column])
                self._paint_line(painter, line, float(part[row, column]))

    @staticmethod
    def _paint_line(painter: QPainter, line: QLineF, share: float) -> None:
        # Opaque: what shines through takes several times as long to paint.
        palette, size = THEME.palette, abs(share)
        strength = round(0.3 + 0.7 * size, 2)  # of a hundred tints each is mixed once
        colour = mixed(palette.surface, palette.positive if share > 0 else palette.negative, strength)
        painter.setPen(stroke(colour, max(round(4 * size * THEME.px(THICKEST)) / 4, LINE)))
        painter.drawLine(line)

    def _paint_column(self, painter: QPainter, points: list[QPointF], number: int) -> None:
        assert self.portrait is not None
        column, palette = self.portrait.columns[number], THEME.palette
        values = column.slopes if self.backwards else column.answers
        reach = float(np.nanmax(np.abs(values), initial=0.0)) or 1.0
        tints = colours.diverging()[colours.level(values, -reach, reach)]
        painter.setFont(THEME.font("small"))
        radius, metrics = self.radius, QFontMetricsF(THEME.font("small"))
        for point, value, tint in zip(points, values, tints, strict=True):
            known = np.isfinite(value)
            painter.setPen(QPen(palette.colour("muted"), LINE * 1.5))
            painter.setBrush(QColor.fromRgb(int(tint)) if known else palette.colour("surface"))
            painter.drawEllipse(point, radius, radius)
            words = self._inside(float(value), radius, metrics) if known else ""
            if words:
                strong = abs(float(value)) / reach > STRONG
                painter.setPen(palette.colour("surface" if strong else "ink"))
                room = QRectF(point.x() - 2 * radius, point.y() - radius, 4 * radius, 2 * radius)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    @staticmethod
    def _inside(value: float, radius: float, metrics: QFontMetricsF) -> str:
        """A number with as many digits as a circle has room for; nothing where not even one fits."""
        tried = (numbers.number(value, digits) for digits in (2, 1))
        return next((words for words in tried if metrics.horizontalAdvance(words) <= 1.9 * radius), "")

    def _paint_names(self, painter: QPainter, points: list[list[QPointF]]) -> None:
        """Names of inputs on the left, of outputs on the right with their shares; the right class has a ring."""
        assert self.portrait is not None
        portrait, palette = self.portrait, THEME.palette
        line, gap = THEME.size("body") * 1.5, THEME.gap(0.75)
        painter.setFont(THEME.font("body"))
        painter.setPen(palette.colour("ink"))
        for point, name in zip(points[0], self.names[0] if self.picture is None else (), strict=False):
            room = QRectF(0, point.y() - line / 2, point.x() - self.radius - gap, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        for point, place, name in zip(points[-1], portrait.columns[-1].places, self.names[1], strict=False):
            right = place == portrait.right
            if right:
                painter.setPen(QPen(palette.colour("accent"), BOLD_LINE * 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(point, self.radius + 4, self.radius + 4)
            share = f":  {numbers.percent(float(portrait.shares[place]), 0)}" if portrait.shares is not None else ""
            painter.setFont(THEME.font("body", bold=right))
            painter.setPen(palette.colour("ink"))
            left = point.x() + self.radius + 1.6 * gap
            room = QRectF(left, point.y() - line / 2, self.width() - left, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, f"{name}{share}")


@lru_cache(maxsize=512)
def stroke(colour: str, width: float) -> QPen:
    """A pen; of the quarters of a pixel in which lines differ, each is made once."""
    return QPen(QColor(colour), width)
