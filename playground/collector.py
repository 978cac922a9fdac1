"""Garbage is collected by the thread of the window alone, while nothing of Qt is under way.

Python collects in whichever thread happens to allocate. A cycle that holds a widget would then be deleted beside the
thread that owns it, or while Qt walks through its widgets, and the program would end.
"""

from __future__ import annotations

import gc

# Of so many ticks one looks at what outlived the youngest generation, and one at all that was not frozen.
MIDDLE, ALL = 8, 240


class Collector:
    """Takes over from Python's own collector. Its calls belong into the loop of the window."""

    def __init__(self) -> None:
        gc.disable()
        self._ticks = 0

    def tick(self) -> None:
        """Collect what the last moments left."""
        self._ticks += 1
        gc.collect(2 if self._ticks % ALL == 0 else 1 if self._ticks % MIDDLE == 0 else 0)

    def settle(self) -> None:
        """Take what is there now for what stays: to look through all of it again and again would cost whole frames."""
        gc.collect()
        gc.freeze()
