"""Errands: what the window lets others do beside it, each under its key."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.arrays import Array
from playground.precedence import HAND
from playground.workers import Workers

if TYPE_CHECKING:
    from core.sweep import Sweep, Trial


class Errands:
    """The part of the desk that has workers; see `ui.desk` for what each method promises."""

    def __init__(self) -> None:
        self._workers = Workers()

    def hurry(self, going: bool) -> None:
        (HAND.claim if going else HAND.release)()

    def work(self, key: str, job: Callable[[], Iterator[Any]] | None) -> None:
        self._workers.give(key, job)

    def worked(self, key: str) -> Any:
        return self._workers.result(key)

    def sweep(self, sweep: Sweep | None, trials: Sequence[Trial] = ()) -> None:
        from playground.sweeping import gathered

        self._workers.give("sweep", None if sweep is None else lambda: gathered(sweep, trials))

    def film(self, path: Path, pictures: deque[Array | None], rate: float) -> None:
        from playground.films import written

        self._workers.give("film", lambda: written(path, pictures, rate))
