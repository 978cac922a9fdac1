"""TimePicture: a line for every branch, forks between them, and a handle where the run is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.snapshot import Snapshot
from ui import numbers
from ui.plots.calm import CalmEnd
from ui.theme import BOLD_LINE, LINE, THEME
from ui.timeline import naming
from ui.timeline.helm import Labels
from ui.timeline.lanes import MOST, Lane, ancestry, lanes

# Pixels of the design: rows, margins at the sides, the handle, dots at changes, how far a fork swings, names.
ROW, TOP, SIDE, NAMES = 22, 22, 12, 220
HANDLE, DOT, SWING = 16, 7, 14
TICK = 64  # pixels between two numbers of the axis at least
PAST = 0.35  # how visible what is not the present course is
LEAST = 100  # steps that the axis shows at first


class TimePicture(QWidget):
    """Draws the lanes of a run, and the handle where it is; `held` is where a person holds it meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.lanes: list[Lane] = []
        self.snapshot: Snapshot | None = None
        self.labels: Labels | None = None
        self._end = CalmEnd(LEAST)
        self.held: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.updateGeometry)

    def show_snapshot(self, snapshot: Snapshot, labels: Labels) -> None:
        """Draw the time of this run."""
        before = self.snapshot
        if before is None or before.tree.branch is None or before.run != snapshot.run:
            self._end.forget()
        if before is None or (before.tree, self.labels) != (snapshot.tree, labels):
            rows = len(self.lanes)
            self.lanes = lanes(snapshot.tree, labels, max(round(MOST / THEME.scale**2), 2))
            if len(self.lanes) != rows:
                self.updateGeometry()
        self.snapshot, self.labels = snapshot, labels
        self._end.cover(float(max((lane.branch.length for lane in self.lanes), default=0)))
        self.update()

    @property
    def step(self) -> int:
        """Where the handle is: under the pointer while it is dragged, else where the run is or is going to be."""
        if self.held is not None:
            return self.held
        if self.snapshot is None:
            return 0
        return self.snapshot.step if self.snapshot.target is None else self.snapshot.target

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(600), THEME.px(TOP + ROW * max(len(self.lanes), 1) + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(160), self.sizeHint().height())

    # Where things are

    @property
    def _span(self) -> tuple[float, float]:
        names = min(THEME.px(NAMES), self.width() // 3)
        return float(THEME.px(SIDE)), float(max(self.width() - names, 2 * THEME.px(SIDE)))

    def place(self, step: float, row: int) -> QPointF:
        """Where a step of a row lies."""
        left, right = self._span
        return QPointF(left + step / self._end.end * (right - left), THEME.px(TOP) + THEME.px(ROW) * (row + 0.5))

    def step_at(self, x: float) -> int:
        """The step at a place of the axis."""
        left, right = self._span
        return max(round((x - left) / (right - left) * self._end.end), 0)

    def lane_at(self, x: float, y: float) -> Lane | None:
        """The lane at a place, if there is one: its line, or its name at the end."""
        row = int((y - THEME.px(TOP)) // THEME.px(ROW))
        lane = next((lane for lane in self.lanes if lane.row == row), None)
        if lane is None or x < self.place(lane.begin, row).x() - THEME.px(SWING):
            return None
        return lane

    # What it looks like

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.snapshot is None or self.labels is None:
            return
        self._paint_axis(painter)
        passed = ancestry(self.snapshot.tree)
        for lane in self.lanes:
            self._paint_lane(painter, lane, passed)
        self._paint_handle(painter)

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(THEME.font("small"))
        left, right = self._span
        parts = 4 if right - left > 4 * THEME.px(TICK) else 2 if right - left > 2 * THEME.px(TICK) else 1
        for part in range(parts + 1):
            share = part / parts
            step = round(share * self._end.end)
            x = left + share * (right - left)
            painter.setPen(QPen(THEME.palette.colour("grid"), LINE))
            painter.drawLine(QPointF(x, THEME.px(TOP) - 2), QPointF(x, self.height()))
            painter.setPen(THEME.palette.colour("faint"))
            text, wide = numbers.whole(step), THEME.px(100)
            flag = Qt.AlignmentFlag.AlignLeft if share == 0 else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(QRectF(x - (0 if share == 0 else wide / 2), 0, wide, THEME.px(TOP) - 4), flag, text)

    def _paint_lane(self, painter: QPainter, lane: Lane, passed: dict[int, int]) -> None:
        assert self.snapshot
        assert self.labels
        tree, branch = self.snapshot.tree, lane.branch
        colour, present = naming.colour(tree, branch.key), branch.key == tree.now
        upto = min(self.step if present else passed.get(branch.key, -1), branch.length)
        end = self.place(branch.length, lane.row)
        pale = QColor(colour)
        pale.setAlphaF(PAST)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_round(pale, 2 * BOLD_LINE))
        painter.drawPath(self._line(lane, branch.length))
        if upto >= lane.begin:
            painter.setPen(_round(colour, 2 * BOLD_LINE))
            painter.drawPath(self._line(lane, upto))
        painter.setPen(QPen(THEME.palette.colour("surface"), 1.5))
        painter.setBrush(colour)
        dot = THEME.px(DOT) / 2
        for step in lane.changes:
            forked = step == lane.begin and lane.parent_row is not None
            painter.drawEllipse(
                self.place(step, lane.parent_row if forked and lane.parent_row is not None else lane.row), dot, dot
            )
        self._paint_name(painter, lane, end, present)

    def _line(self, lane: Lane, upto: int) -> QPainterPath:
        """From the fork, in a swing, along the row."""
        begin, end = self.place(lane.begin, lane.row), self.place(upto, lane.row)
        if lane.parent_row is None:
            path = QPainterPath(begin)
        else:
            path, swing = QPainterPath(self.place(lane.begin, lane.parent_row)), QPointF(THEME.px(SWING), 0)
            path.cubicTo(path.currentPosition() + swing * 0.7, begin + swing * 0.3, begin + swing)
            end.setX(max(end.x(), begin.x() + swing.x()))
        path.lineTo(end)
        return path

    def _paint_name(self, painter: QPainter, lane: Lane, end: QPointF, present: bool) -> None:
        assert self.snapshot
        assert self.labels
        font = THEME.font("small", bold=present)
        swing = THEME.px(SWING) if lane.parent_row is not None else 0
        x = max(end.x(), self.place(lane.begin, lane.row).x() + swing) + THEME.gap(1.5)
        text = naming.name(lane.branch, self.snapshot.tree, self.labels)
        if lane.branch.key in self.labels.pinned:
            text = f"★ {text}"
        width = self.width() - x - THEME.gap(0.5)
        painter.setFont(font)
        painter.setPen(THEME.palette.colour("ink" if present else "muted"))
        said = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
        row = QRectF(x, end.y() - THEME.px(ROW) / 2, width, THEME.px(ROW))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)

    def _paint_handle(self, painter: QPainter) -> None:
        assert self.snapshot
        lane = next((lane for lane in self.lanes if lane.branch.key == self.snapshot.tree.now), None)
        if lane is None:
            return
        at, size = self.place(self.step, self._row(lane)), THEME.px(HANDLE) / 2
        accent = THEME.palette.colour("accent")
        painter.setPen(QPen(accent, LINE))
        painter.drawLine(QPointF(at.x(), THEME.px(TOP) - 2), QPointF(at.x(), self.height()))
        painter.setPen(QPen(accent, BOLD_LINE))
        painter.setBrush(accent if self.hasFocus() or self.held is not None else THEME.palette.colour("surface"))
        painter.drawEllipse(at, size, size)
        if self.snapshot.past or self.held is not None:
            self._paint_tag(painter, at.x(), numbers.whole(self.step))

    def _row(self, lane: Lane) -> int:
        """The row on which the handle lies: before the fork, that of the branch from which the present one came."""
        while lane.parent_row is not None and self.step < lane.begin:
            lane = next(each for each in self.lanes if each.row == lane.parent_row)
        return lane.row

    def _paint_tag(self, painter: QPainter, x: float, text: str) -> None:
        font = THEME.font("small", bold=True)
        width = QFontMetrics(font).horizontalAdvance(text) + THEME.gap(1.5)
        tag = QRectF(min(max(x - width / 2, 0.0), self.width() - width), 0, width, THEME.px(TOP) - 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(THEME.palette.colour("accent"))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(THEME.palette.colour("on_accent"))
        painter.setFont(font)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)


def _round(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
