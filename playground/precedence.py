"""Precedence of the hand: what it turned is painted before any thread computes on.

Python runs one thread at a time. A picture of fifteen milliseconds would take thirty if the thread of the window had to
ask for its turn again after every call of Qt; so the others pause, for the picture alone.
"""

from __future__ import annotations

import threading

LONGEST = 0.05  # seconds: then the others go on, whatever keeps the window


class Precedence:
    """`claim` and `release` are called by the thread of the window, `wait` by all that compute."""

    def __init__(self) -> None:
        self._free = threading.Event()
        self._free.set()

    def claim(self) -> None:
        """Let the others pause."""
        self._free.clear()

    def release(self) -> None:
        """Let them go on."""
        self._free.set()

    @property
    def claimed(self) -> bool:
        """Whether the others are to pause."""
        return not self._free.is_set()

    def wait(self) -> None:
        """Pause while the window claims the time, though not for ever."""
        if not self._free.is_set() and not self._free.wait(LONGEST):
            self._free.set()


HAND = Precedence()
