"""Latest: where one thread leaves its newest word for another."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """Room for one word: the newest one. One thread puts; any number may look, as often or as rarely as they like.

    Putting is one assignment, so nobody ever waits, nothing is copied, and nothing can pile up. What is put must not
    change afterwards.
    """

    def __init__(self, value: T | None = None) -> None:
        # Number and word lie in one tuple: whoever looks in between two words sees the old pair or the new one.
        self._word: tuple[int, T | None] = (0, value)

    def put(self, value: T) -> None:
        """Leave `value` in the place of whatever lay there."""
        self._word = (self._word[0] + 1, value)

    def get(self) -> T | None:
        """The newest word, or None when there was none yet; it stays where it is."""
        return self._word[1]

    @property
    def version(self) -> int:
        """How often something was put. Ask this before `get`, and the word is at least as new as its number."""
        return self._word[0]

    @property
    def versioned(self) -> tuple[int, T | None]:
        """The number of the newest word together with that very word."""
        return self._word
