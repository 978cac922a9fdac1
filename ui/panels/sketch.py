"""The learning rate over the steps to come, drawn small."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.hyper import Whole, hypers
from core.schedules import Schedule
from ui.i18n import LANGUAGE, translate
from ui.numbers import number, whole
from ui.theme import BOLD_LINE, THEME

_POINTS, _LEAST = 160, 1000


class Sketch(QWidget):
    """The curve eta(t) of a schedule, from the first step to a while after its last bend."""

    def __init__(self) -> None:
        super().__init__()
        self._schedule: Schedule | None = None
        self._rate = 0.0
        self.factors: list[float] = []
        self.steps = _LEAST
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.updateGeometry)
        LANGUAGE.changed.connect(self.update)

    def show_schedule(self, schedule: Schedule, rate: float) -> None:
        """Show what the schedule makes of `rate`."""
        if (schedule, rate) == (self._schedule, self._rate):
            return
        self._schedule, self._rate = schedule, rate
        self.steps = horizon(schedule)
        self.factors = [schedule.factor(round(k * (self.steps - 1) / (_POINTS - 1))) for k in range(_POINTS)]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(160), THEME.px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.factors:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(THEME.font("small"))
        painter.setPen(THEME.palette.colour("muted"))
        letters = painter.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(0, letters, 0, -letters)
        top = max(self.factors)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop, f"η  {number(self._rate * top, 3)}")
        words = translate("ui", "{steps} steps", steps=whole(self.steps))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, words)
        painter.setPen(QPen(THEME.palette.colour("line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(QPen(THEME.palette.colour("accent"), BOLD_LINE))
        inside = room.adjusted(1, 2, -1, -2)
        painter.drawPolyline(QPolygonF([self._point(inside, k, top) for k in range(_POINTS)]))
        painter.end()

    def _point(self, room: QRectF, k: int, top: float) -> QPointF:
        height = self.factors[k] / top if top else 0.0
        return QPointF(room.left() + room.width() * k / (_POINTS - 1), room.bottom() - room.height() * height)


def horizon(schedule: Schedule) -> int:
    """How many steps show the shape of the schedule: half as much again as its longest stretch, and the warm-up."""
    spans = {name: getattr(schedule, name) for name, kind in hypers(type(schedule)) if isinstance(kind, Whole)}
    warmup = spans.pop("warmup", 0)
    return round(1.5 * (warmup + max(spans.values(), default=0))) or _LEAST
