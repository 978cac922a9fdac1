"""Paired: several sources of frames as one; its frame is a new one as soon as any of theirs is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Paired:
    """What the clock pulls: a tuple of what every source answers, the same one until another answer comes."""

    def __init__(self, *sources: Callable[[], Any]) -> None:
        self._sources = sources
        self._frame: tuple[Any, ...] = ()

    def __call__(self) -> tuple[Any, ...]:
        found = tuple(source() for source in self._sources)
        if len(found) != len(self._frame) or any(a is not b for a, b in zip(found, self._frame, strict=True)):
            self._frame = found
        return self._frame
