"""How fast the training thread works, and how fast it may."""

from __future__ import annotations

import time
from collections.abc import Callable

# Speed is measured over spans of this many seconds; after a longer pause (a laptop that slept) nothing is made up for.
SPAN, LONGEST_LAG = 0.25, 0.1


class Pace:
    """Measures the time a step takes and the steps per second, and says how many steps a speed limit allows now.

    `clock` gives seconds; a test may hand in one of its own.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._per_step = 1e-3
        self.speed = 0.0
        self.restart()

    def restart(self) -> None:
        """Forget the past: playing begins, or the limit changed."""
        self._span_begin = self._due_since = self._clock()
        self._span_steps = 0

    def took(self, steps: int, seconds: float) -> None:
        """Note that `steps` steps were worked on for `seconds`."""
        self._per_step += 0.2 * (seconds / steps - self._per_step)
        self._span_steps += steps
        span = self._clock() - self._span_begin
        if span >= SPAN:
            self.speed = self._span_steps / span
            self._span_begin, self._span_steps = self._clock(), 0

    def steps_in(self, seconds: float) -> int:
        """About how many steps fit into `seconds`: at least 1."""
        return max(1, int(seconds / self._per_step))

    def due(self, limit: float) -> tuple[int, float]:
        """How many steps may be taken now at `limit` steps per second, and how many seconds to wait when it is none."""
        now = self._clock()
        self._due_since = max(self._due_since, now - LONGEST_LAG - 1 / limit)
        steps = int((now - self._due_since) * limit + 1e-9)
        self._due_since += steps / limit
        return steps, self._due_since + 1 / limit - now
