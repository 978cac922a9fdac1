"""CurveView: curves over the steps of a run, with marks for what the learner changed, a cursor and calm axes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Signal

from core.arrays import Array
from core.history import History
from core.seeds import Band
from core.series import Series
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import say, translate
from ui.plots.abscissa import HEADINGS, IDENTITY, LEAST, NAMES, RATES, STEPS, abscissa
from ui.plots.calm import CalmEnd, CalmRange
from ui.plots.canvas import Canvas
from ui.plots.checks import READINGS, Checks
from ui.plots.counting import Counting
from ui.plots.legend import Key
from ui.plots.marks import Marks
from ui.plots.overlays import BandOverlay, Course, Overlays, courses
from ui.plots.reading import Reading, check_words, table, total
from ui.plots.trace import Curve, Trace, zigzag
from ui.plots.view import View, comma_separated
from ui.timeline.helm import Labels

SMOOTHED = 48  # the smoothed curve is a mean over this part of the width
MOST_CHECKS = 160  # drawn at once


class CurveView(View):
    """Curves over steps, epochs or evaluations with marks, a cursor and calm axes. `counted` says what is counted."""

    counted = Signal(str)
    curves: tuple[Curve, ...] = ()

    def __init__(self, key: str, title: str, question: str, marks_below: bool = False) -> None:
        self.canvas = Canvas()
        super().__init__(key, title, question, self.canvas)
        plot = self.canvas.plot
        self.traces = {
            curve.key: Trace(plot, curve.shape, curve.role, z) for z, curve in enumerate(self.curves, start=1)
        }
        self.keys = {curve.key: self._key(curve) for curve in self.curves}
        self.marks = Marks(self.canvas.box, marks_below)
        self.log = False
        self.labels: Callable[[], Labels | None] = lambda: None
        self.band: Callable[[], Any] = lambda: None
        self.seeds = BandOverlay(plot)
        self.overlays = Overlays(plot, lambda history: self.series(history, "mean")[0])
        self._history: History | None = None
        self._record: tuple[History, object] | None = None  # what the checks are read from, and of which run
        self._beside: tuple[object, ...] = ()
        self._drawn = 0
        self.checks = Checks()
        self._end, self._height = CalmEnd(LEAST[STEPS]), CalmRange()
        self.counts, self.abscissa = STEPS, IDENTITY
        self._cursor: float | None = None
        self._span: tuple[float, float] | None = None
        say(self.canvas.axes["bottom"].name, "plots", NAMES[STEPS])
        self.counting = Counting(self, self.canvas.axes["bottom"], self.count)
        self.canvas.pointed.connect(lambda x, y: self._point(x))
        self.canvas.left.connect(lambda: self._point(None))
        self.canvas.ranged.connect(lambda: self.canvas.held and self.canvas.span != self._span and self.redraw())
        self.canvas.released.connect(self.redraw)

    def count(self, count: str) -> None:
        """Let the axis count steps, epochs, evaluations, or the learning rate of a range test."""
        self.counting.show_count(count)
        if count != self.counts:
            self.counts, self._end, self.canvas.held = count, CalmEnd(LEAST[count]), False
            say(self.canvas.axes["bottom"].name, "plots", NAMES[count])
            self.redraw()
            self.marks.reword()
            self.counted.emit(count)

    def _key(self, curve: Curve) -> Key:
        return self.add_key(Key(curve.shape, lambda: self.traces[curve.key].colour, curve.name), self.redraw)

    def shows(self, key: str) -> bool:
        """Whether a curve is to be seen."""
        return not self.keys[key].isHidden() and self.keys[key].isChecked()

    def display(self, frame: Snapshot) -> None:
        if self._stands(frame.history) and self._asks(frame) == self._beside:
            self.frame = frame
        else:
            super().display(frame)

    def _stands(self, history: History) -> bool:
        """Whether the picture would change by less than a pixel: the longer a run, the rarer it is drawn."""
        if history is not self._history or len(history.checks) != len(self.checks):
            return False
        left, right = self.steps
        pixel = (right - left) / max(self.canvas.frame.width(), 1.0)
        return len(history.accuracy) - self._drawn < pixel and len(history.marks) == self.marks.count

    def _asks(self, snapshot: Snapshot) -> tuple[object, ...]:
        """What decides which curves of other branches are drawn."""
        return snapshot.tree.branches, snapshot.tree.now, self.labels(), snapshot.past, self.band()

    def draw(self, snapshot: Snapshot) -> None:
        history = self._history = snapshot.history
        self._begin(snapshot)
        self.counting.suit(snapshot, self.counts)
        length = len(history.accuracy)
        self.abscissa = abscissa(snapshot, self.counts, self.checks.column)
        self.marks.place = self.abscissa.at
        self._beside = self._asks(snapshot)
        self.overlays.show(courses(snapshot, self.labels()) if self.counts != RATES else [])
        longest = max((course.history.length for course in self.overlays.courses), default=0)
        self.canvas.keep(self.abscissa.ends or (0.0, self._end.cover(self.abscissa.at(max(length, longest, 1)))), None)
        self._draw_curves(history, length)
        self._drawn = length
        self.marks.show_marks(history.marks)
        self._read()

    def _begin(self, snapshot: Snapshot) -> None:
        """Read the checks of this record; of another run, forget what was drawn."""
        branch = snapshot.tree.branch
        record = branch.history if branch else snapshot.history
        before, self._record = self._record, (record, snapshot.run if branch else record)
        if before is None or before[0] is not record:
            self.checks = Checks()
        if before is None or before[1] != self._record[1]:
            self._end.forget()
            self._height.forget()
            self.canvas.held = False
        self.checks.follow(record.checks, len(snapshot.history.checks))

    def _draw_curves(self, history: History, length: int) -> None:
        self._span = self.canvas.span
        left, right = self.steps
        begin, end = max(math.floor(left), 0), min(math.ceil(right) + 1, length)
        buckets = max(int(self.canvas.frame.width()), 100)
        for key, trace in self.traces.items():
            trace.show(self.shows(key))
            if self.shows(key):
                trace.draw(*self.points(history, key, begin, end, buckets), self.log)
        band, branch = self.band(), self.frame.tree.branch
        told = band if isinstance(band, Band) and branch and band.tells_of(branch) else None
        self.seeds.draw(told, self.key, self.abscissa, self.log)
        self.overlays.draw(self._span, buckets // 2, self.window, self.counts, self.log)
        self.canvas.keep(None, self.height())

    def points(self, history: History, key: str, begin: int, end: int, buckets: int) -> tuple[Array, Array]:
        """x and y of a curve between two steps."""
        if key in READINGS:
            places = self.checks.within(*self.steps, MOST_CHECKS)
            return self.abscissa.at(self.checks.column("step")[places]), self.checks.column(key)[places]
        series = self.series(history, key)
        if key == "batch":
            middle, low, high = series[0].envelope(begin, end, buckets)
            return zigzag(self.abscissa.at(middle), low, high)
        steps, total = np.empty(0), np.zeros(1)
        for one in series:
            steps, mean = one.mean(begin, end, buckets // 2, self.window)
            total = total + mean
        return self.abscissa.at(steps), total

    @property
    def steps(self) -> tuple[float, float]:
        """The first and the last step that are shown, as broken numbers."""
        left, right = self.canvas.span
        return float(self.abscissa.step(left)), float(self.abscissa.step(right))

    @property
    def window(self) -> int:
        """Over how many steps the smoothed curves are means."""
        return 2 ** max(round(math.log2(max(self.steps[1] - self.steps[0], 1.0) / SMOOTHED)), 0)

    def series(self, history: History, key: str) -> Sequence[Series]:
        """The series whose sum a curve shows."""
        raise NotImplementedError

    def height(self) -> tuple[float, float] | None:
        """The range of y to show."""
        raise NotImplementedError

    def _point(self, x: float | None) -> None:
        self._cursor = x
        self._read()

    def _read(self) -> None:
        """Say the values at the cursor."""
        frame, cursor = self.frame, self._cursor
        if cursor is None or frame is None:
            self.canvas.note.say("")
            self.canvas.cross(None)
            return
        step = min(max(round(float(self.abscissa.step(cursor))), 0), max(len(frame.history.accuracy) - 1, 0))
        near = self.marks.near(cursor)
        self.canvas.note.say(table(self.heading(step), self.readings(step), near.words if near else ()))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=cursor < (left + right) / 2)
        self.canvas.cross(float(self.abscissa.at(step)))

    def heading(self, step: int) -> str:
        """Where the cursor is, in words."""
        count = numbers.number(self.abscissa.number(step))
        return translate("plots", HEADINGS[self.counts], step=numbers.whole(step), count=count)

    def readings(self, step: int) -> list[Reading]:
        """What every visible curve says at `step`: exact values, not those of the drawing."""
        found = [self._reading(curve, step) for curve in self.curves if self.shows(curve.key)]
        found += [self._beside_reading(course, step) for course in self.overlays.courses]
        return [reading for reading in found if reading]

    def _beside_reading(self, course: Course, step: int) -> Reading | None:
        value = self.overlays.value(course, step, self.window)
        return None if value is None else Reading(course.colour.name(), course.name, self.figure(value))

    def _reading(self, curve: Curve, step: int) -> Reading | None:
        history, colour = self.frame.history, self.traces[curve.key].colour.name()
        if curve.key in READINGS:
            place = self.checks.before(step)
            if place is None:
                return None
            value = float(self.checks.column(curve.key)[place])
            return Reading(colour, check_words(curve, history.checks[place], step), self.figure(value))
        last = 1 if curve.key in ("batch", "penalty") else self.window
        value = total(self.series(history, curve.key), step, last)
        if value is None:
            return None
        return Reading(colour, translate("plots", curve.meaning, count=last), self.figure(value))

    def figure(self, value: float) -> str:
        """A value as it is read."""
        return numbers.number(value)

    def restyle(self) -> None:
        self.canvas.restyle()
        for trace in self.traces.values():
            trace.restyle()
        self.marks.reword()

    def reword(self) -> None:
        self.marks.reword()

    def table(self) -> str:
        history: History = self.frame.history
        checks = [(f"check_{name}", self.checks.column(name)) for name in READINGS]
        length = len(history.accuracy)
        columns = [(name, getattr(history, name).values[:length]) for name in ("loss", "penalty", "accuracy")]
        return comma_separated(("step", np.arange(length)), *columns, *checks)
