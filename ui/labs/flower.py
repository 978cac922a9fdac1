"""Plants: a flower or a twig as it is, and beside it the flower that an answer sees, pale where it is unsure."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.studies.flower import Answer
from ui import numbers
from ui.i18n import LANGUAGE, say, translate, word
from ui.plots.trace import colour_of
from ui.theme import BOLD_LINE, THEME, mixed

PETALS = 8
GREEN, PETAL, HEART = "lane 2", "lane 3", "lane 1"  # colours of the theme
LEAVES = (((0.88, 42.0), (0.8, -46.0)), ((0.88, 42.0), (0.74, -42.0), (0.58, 38.0), (0.36, 2.0)))  # height, degrees
TWIG, PALE, FLOWER = "twig", "pale", "flower"
BLOOM = QPointF(0.5, 0.32)  # its middle, as shares of the square that a plant stands in


class Plants(QWidget):
    """Two plants side by side: the truth, and the answer, whose colour is as strong as the answer is sure."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = Answer(0.5, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "labs", word("labs", "The truth and the answer"))
        THEME.changed.connect(self.update)
        LANGUAGE.changed.connect(self.update)

    def show_answer(self, answer: Answer) -> None:
        """Show this answer beside this truth."""
        self.answer = answer
        self.setAccessibleDescription("; ".join(self._words()))
        self.update()

    def _words(self) -> tuple[str, str]:
        """What stands below each of the two."""
        sure = numbers.number(self.answer.sure, 3)
        return (
            translate("labs", "The truth: y = {truth}", truth=self.answer.truth),
            translate("labs", "The answer: ŷ = {sure}", sure=sure),
        )

    def _layers(self, place: int) -> tuple[tuple[str, float], ...]:
        """What is painted of the truth (0) or of the answer (1), with its opacity."""
        if place:
            return ((PALE, 1.0), (FLOWER, self.answer.sure))
        return ((FLOWER if self.answer.truth else TWIG, 1.0),)

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(360), THEME.px(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(300), THEME.px(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, half = THEME.size("heading") * 1.6, self.width() / 2
        side = min(half, self.height() - line)
        for place, words in enumerate(self._words()):
            left = place * half
            square = QRectF(left + (half - side) / 2, (self.height() - line - side) / 2, side, side)
            for kind, opacity in self._layers(place):
                painter.setOpacity(opacity)
                picture = portrait(kind, round(side), THEME.palette.name, self.devicePixelRatioF())
                painter.drawPixmap(square.topLeft(), picture)
            painter.setOpacity(1.0)
            painter.setFont(THEME.font("heading"))
            painter.setPen(THEME.palette.colour("ink"))
            below = QRectF(left, square.bottom(), half, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


@lru_cache(maxsize=12)
def portrait(kind: str, side: int, look: str, ratio: float) -> QPixmap:
    """A square picture of a plant in the colours of the look that is worn: petals take long to paint."""
    picture = QPixmap(QSize(max(round(side * ratio), 1), max(round(side * ratio), 1)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _plant(painter, picture.width(), kind)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _plant(painter: QPainter, side: float, kind: str) -> None:
    """A stem with leaves, and on it a flower, pale or not; for `TWIG` more leaves."""
    painter.scale(side, side)
    painter.setPen(QPen(QColor(colour_of(GREEN)), 0.022, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    stem = QPainterPath(QPointF(0.5, 0.97))
    stem.quadTo(QPointF(0.46, 0.6), BLOOM)
    painter.drawPath(stem)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour_of(GREEN)))
    for height, turned in LEAVES[kind == TWIG]:
        _leaf(painter, QPointF(0.485 + 0.015 * (height < 0.4), height), turned)
    if kind != TWIG:
        _bloom(painter, float(kind == FLOWER))


def _leaf(painter: QPainter, foot: QPointF, turned: float) -> None:
    """A leaf that grows from `foot`, turned so many degrees from upright."""
    painter.save()
    painter.translate(foot)
    painter.rotate(turned)
    leaf = QPainterPath(QPointF(0, 0))
    leaf.quadTo(QPointF(0.1, -0.12), QPointF(0, -0.24))
    leaf.quadTo(QPointF(-0.1, -0.12), QPointF(0, 0))
    painter.drawPath(leaf)
    painter.restore()


def _bloom(painter: QPainter, strength: float) -> None:
    """Petals around a heart, from the ground of the panel at 0 to their full colour at 1."""
    palette = THEME.palette
    painter.save()
    painter.translate(BLOOM)
    for role, outline in ((PETAL, True), (HEART, False)):
        colour = colour_of(role)
        painter.setBrush(QColor(mixed(palette.surface, colour, strength)))
        painter.setPen(QPen(QColor(mixed(palette.faint, colour, strength)), 0.006 * BOLD_LINE / 2))
        if not outline:
            painter.drawEllipse(QPointF(0, 0), 0.085, 0.085)
        for _ in range(PETALS if outline else 0):
            painter.drawEllipse(QPointF(0, -0.17), 0.068, 0.125)
            painter.rotate(360 / PETALS)
    painter.restore()
