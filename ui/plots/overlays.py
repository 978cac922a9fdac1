"""Overlays: the smoothed curves of other branches beside those of the present one, and of the future behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from core.arrays import Array
from core.branches import Branch, beside
from core.history import History
from core.seeds import Band
from core.series import Series
from core.snapshot import Snapshot
from ui.i18n import translate, word
from ui.plots.abscissa import EPOCHS, IDENTITY, STEPS, Abscissa
from ui.plots.trace import FAINT, logarithms, pen
from ui.theme import BOLD_LINE, LINE, THEME, mixed
from ui.timeline import naming
from ui.timeline.helm import Labels

FUTURE = 0  # the key of what lies ahead on the present branch
PALE = 0.45
AHEAD = word("plots", "ahead")


@dataclass(frozen=True, eq=False)
class Course:
    """What is drawn of one branch: its record from step `begin` on."""

    key: int
    name: str
    colour: QColor
    begin: int
    history: History
    size: int  # training samples
    dashed: bool = False

    def axis(self, counts: str) -> Abscissa:
        """Where its steps lie on an axis that counts `counts`: straight lines between its checks."""
        checks = self.history.checks
        if counts == STEPS or len(checks) < 2:
            return IDENTITY
        known = [check.seen / self.size if counts == EPOCHS else float(check.evaluations) for check in checks]
        return Abscissa(np.array([float(check.step) for check in checks]), np.array(known))


def displayed(branch: Branch, snapshot: Snapshot, labels: Labels) -> bool:
    """Whether a branch is drawn beside the present one: kin unless it is hidden, others when they are shown."""
    return branch.key in beside(snapshot.tree, labels.shown, labels.hidden, labels.gone)


def courses(snapshot: Snapshot, labels: Labels | None) -> list[Course]:
    """What is to be drawn beside the record up to the present step: what lies ahead, and other branches."""
    tree, present = snapshot.tree, snapshot.tree.branch
    if present is None:
        return []
    size, answer = len(snapshot.objective.data.train), []
    if snapshot.past and present.newest > snapshot.step:
        pale = QColor(mixed(THEME.palette.surface, THEME.palette.lanes[0], PALE))
        answer.append(Course(FUTURE, translate("plots", AHEAD), pale, snapshot.step, present.history, size, True))
    for branch in tree.branches:
        if labels is None or branch.key == present.key or not displayed(branch, snapshot, labels):
            continue
        begin = tree.common(present, branch)
        if branch.newest > begin:
            name, colour = naming.name(branch, tree, labels), naming.colour(tree, branch.key)
            answer.append(Course(branch.key, name, colour, begin, branch.history, size))
    return answer


class Overlays:
    """The lines of courses, by their keys; what is drawn already costs nothing."""

    def __init__(self, plot: pg.PlotItem, series: Callable[[History], Series]) -> None:
        self._plot, self._series = plot, series
        self._lines: dict[int, pg.PlotCurveItem] = {}
        self._drawn: dict[int, Any] = {}
        self.courses: list[Course] = []
        self.heights: dict[int, Array] = {}

    def show(self, found: Sequence[Course]) -> None:
        """Draw these courses from now on."""
        self.courses = list(found)
        for key in set(self._lines) - {course.key for course in found}:
            self._plot.removeItem(self._lines.pop(key))
            self._drawn.pop(key, None)
            self.heights.pop(key, None)
        for course in found:
            if course.key not in self._lines:
                self._lines[course.key] = self._line()
            style = Qt.PenStyle.DashLine if course.dashed else Qt.PenStyle.SolidLine
            stroke = pen(course.colour, 1.5 * LINE if course.dashed else BOLD_LINE)
            stroke.setStyle(style)
            self._lines[course.key].setPen(stroke)

    def _line(self) -> pg.PlotCurveItem:
        line = pg.PlotCurveItem(connect="finite", skipFiniteCheck=False, antialias=True)
        # WORKAROUND: as single segments a line paints in a third of the time that the same line takes as a path.
        line.setSegmentedLineMode("on")
        line.setZValue(8.5)
        self._plot.addItem(line)
        return line

    def draw(self, span: tuple[float, float], buckets: int, last: int, counts: str, log: bool) -> None:
        """Draw means over `last` steps in at most so many `buckets` between two places of the axis."""
        for course in self.courses:
            series, axis = self._series(course.history), course.axis(counts)
            left, right = (float(axis.step(place)) for place in span)
            begin = max(int(left), course.begin)
            end = min(int(right) + 2, len(series))
            wanted = (id(course.history), course.begin, begin, end, buckets, last, counts, log)
            if self._drawn.get(course.key) == wanted:
                continue
            self._drawn[course.key] = wanted
            steps, means = series.mean(begin, max(end, begin), buckets, last)
            within = steps >= begin  # stretches begin at multiples of their length
            steps, means = steps[within], means[within]
            self.heights[course.key] = means
            self._lines[course.key].setData(axis.at(steps), logarithms(means) if log else means)

    def value(self, course: Course, step: int, last: int) -> float | None:
        """The mean over the `last` steps of a course up to `step`, if it has been there."""
        series = self._series(course.history)
        if not course.begin <= step < len(series):
            return None
        return float(series.mean(step, step + 1, 1, last)[1][0])


class BandOverlay:
    """What several seeds have in common: a pale band from the lowest to the highest, and the mean in the middle."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._edges = [pg.PlotCurveItem() for _ in range(2)]
        low, high = self._edges
        self.fill, self.mean = pg.FillBetweenItem(low, high), pg.PlotCurveItem(antialias=True)
        self.mean.setSegmentedLineMode("on")
        self._drawn: tuple[object, ...] = ()
        for item, z in ((self.fill, 1.5), (self.mean, 8.6)):
            item.setZValue(z)
            plot.addItem(item)

    def draw(self, band: Band | None, key: str, axis: Abscissa, log: bool) -> None:
        """Draw the band of "loss" or "accuracy"; nothing while there is none."""
        wanted = (band, key, axis, log, THEME.palette.name)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        for item in (self.fill, self.mean):
            item.setVisible(band is not None)
        if band is not None:
            x = axis.at(band.steps)
            low, mean, high = (logarithms(values) if log else values for values in band.spread(key))
            self.mean.setPen(pen(THEME.palette.colour("muted"), BOLD_LINE))
            self.fill.setBrush(THEME.palette.colour("muted", FAINT))
            for edge, values in zip(self._edges, (low, high), strict=True):
                edge.setData(x, values)
            self.mean.setData(x, mean)
