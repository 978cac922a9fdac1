"""Film: where in the race one looks, and how fast time goes on. Whole races are known; playing only moves a number."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Signal

SPEEDS: tuple[float, ...] = (1.0, 3.0, 10.0, 30.0, 60.0, 100.0, 300.0, 1000.0)
# After a long gap, such as a menu that was open, time goes on with a small step.
LONGEST = 0.1


class Film(QObject):
    """`moved` says that another moment is shown, `switched` that playing has begun or ended."""

    moved = Signal()
    switched = Signal(bool)

    def __init__(self, now: Callable[[], float] = perf_counter) -> None:
        super().__init__()
        self._now, self._last = now, now()
        self.moment, self.length, self.speed = 0.0, 0, 30.0
        self.playing = False

    @property
    def ended(self) -> bool:
        """Whether the last moment is shown."""
        return self.moment >= self.length

    def show_length(self, length: int) -> None:
        """The race lasts so long; who looked at its end goes on doing so."""
        ended, self.length = self.ended, length
        self.moment = float(length) if ended and not self.playing else min(self.moment, float(length))

    def play(self) -> None:
        """Go on, from the start again if this is the end; or stand still."""
        if not self.playing and self.ended:
            self.go(0.0)
        self.playing = not self.playing
        self._last = self._now()
        self.switched.emit(self.playing)

    def pause(self) -> None:
        """Stand still."""
        if self.playing:
            self.play()

    def go(self, moment: float) -> None:
        """Show this moment, or the nearest there is."""
        moment = min(max(moment, 0.0), float(self.length))
        if moment != self.moment:
            self.moment = moment
            self.moved.emit()

    def step(self, steps: int) -> None:
        """Stand still, so many steps further, or back."""
        self.pause()
        self.go(int(self.moment) + steps)

    def tick(self) -> float:
        """Let the time go on that has passed; the moment that is shown now."""
        now = self._now()
        if self.playing:
            self.go(self.moment + self.speed * min(now - self._last, LONGEST))
            if self.ended:
                self.pause()
        self._last = now
        return self.moment
