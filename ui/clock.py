"""FrameClock: sixty times a second it asks for the newest frame and hands it to the views whose turn it is."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from core.arrays import Array

TICK = 16  # milliseconds
REMEMBERED = 4096  # intervals
SHARE = 0.25  # of all time that one viewer may take


class Viewer(Protocol):
    """What the clock serves: a widget, or anything else that is visible now and then and can display a frame."""

    def isVisible(self) -> bool:
        """Whether a person could see it."""
        ...

    def display(self, frame: Any) -> None:
        """Draw `frame`."""
        ...


@dataclass(eq=False)
class Turn:
    """When a viewer's next turn comes, counted in ticks, and which frame it displayed last."""

    viewer: Viewer
    pull: Callable[[], Any]
    period: int
    due: int
    frame: Any = None


class FrameClock(QObject):
    """One precise timer for everything that moves.

    A viewer displays the newest frame at most at its own rate, only while it is visible, and never the same frame
    twice. Viewers take turns: no more of them draw in one tick than keep all rates on average. Time is counted in
    ticks that happened: after a sleep there is nothing to catch up with. A viewer that is slow has its turn less often.
    """

    def __init__(self, pull: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pull = pull
        self._turns: list[Turn] = []
        self._ticks = 0
        self._times = np.zeros(REMEMBERED)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    def add(self, viewer: Viewer, rate: float, pull: Callable[[], Any] | None = None) -> None:
        """Serve `viewer` at most `rate` times a second, with frames of its own `pull` if it has one."""
        period = max(round(1000 / TICK / rate), 1)
        self._turns.append(Turn(viewer, pull or self._pull, period, self._ticks + 1 + len(self._turns) % period))

    def remove(self, viewer: Viewer) -> None:
        """Serve `viewer` no more."""
        self._turns = [turn for turn in self._turns if turn.viewer is not viewer]

    def start(self) -> None:
        """Begin to tick."""
        self._timer.start()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def tick(self) -> None:
        """One frame: let the viewers draw whose turn it is."""
        self._times[self._ticks % REMEMBERED] = perf_counter()
        self._ticks += 1
        waiting = [turn for turn in self._turns if turn.due <= self._ticks and turn.viewer.isVisible()]
        places = self._places()
        for turn in waiting:
            frame = turn.pull()
            if frame is None or frame is turn.frame:
                continue
            # Settled before it draws, so that a viewer that fails cannot keep the others from their turn.
            turn.frame = frame
            turn.due += turn.period
            if turn.due <= self._ticks:
                turn.due = self._ticks + turn.period
            begun = perf_counter()
            turn.viewer.display(frame)
            rest = (perf_counter() - begun) * 1000 / TICK / SHARE
            turn.due = max(turn.due, self._ticks + math.ceil(rest - 1e-9))
            places -= 1
            if places == 0:
                return

    def _places(self) -> int:
        """How many viewers must draw in one tick to keep the rates of all that are visible."""
        return math.ceil(sum(1 / turn.period for turn in self._turns if turn.viewer.isVisible()) - 1e-9)

    @property
    def ticks(self) -> int:
        """How many frames there were."""
        return self._ticks

    @property
    def intervals(self) -> Array:
        """(count,) seconds between the latest ticks, at most 4,095 of them."""
        known = min(self._ticks, REMEMBERED)
        return np.diff(np.roll(self._times, -self._ticks)[REMEMBERED - known :])

    def percentiles(self) -> tuple[float, float, float]:
        """The 50th, 95th and 99th percentile of the intervals in milliseconds; NaN before there is one."""
        intervals = self.intervals
        if not len(intervals):
            return math.nan, math.nan, math.nan
        p50, p95, p99 = np.percentile(1000 * intervals, (50, 95, 99))
        return float(p50), float(p95), float(p99)
