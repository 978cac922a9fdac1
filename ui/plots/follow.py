"""Follower: keeps a piece of background work in step with a run that goes on, and gives training most of the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from core.snapshot import Snapshot
from ui.desk import Desk

# So many looks of the clock lie between the end of one piece of work on a run that plays and the next.
PAUSE = 30


class Follower:
    """`pull` is asked by the clock: it answers with the newest result of `work(snapshot, request)`, or None.

    The work is done anew when the request or the state has changed, the newest state first; what is under way is
    finished before, unless another request makes it pointless.
    """

    def __init__(self, desk: Desk, key: str, work: Callable[[Snapshot, Any], Iterator[Any]], request: Any) -> None:
        self._desk, self._key, self._work, self._request = desk, key, work, request
        self._asked: tuple[Any, ...] = (None,) * 4
        self._wait = 0
        self._busy = False

    def ask(self, request: Any) -> None:
        """From now on, answer this request."""
        self._request = request

    def pull(self) -> Any:
        """The newest result; None before there is one."""
        found = self._desk.worked(self._key)
        if found is not None:
            self._busy = False
        snapshot = self._desk.snapshot()
        wanted = (self._request, snapshot.run, snapshot.objective, snapshot.state)
        hurried = wanted[:2] != self._asked[:2]
        changed = hurried or any(one is not other for one, other in zip(wanted[2:], self._asked[2:], strict=True))
        self._wait = max(self._wait - 1, 0)
        if changed and (hurried or not (self._busy or self._wait)):
            self._asked, self._busy, self._wait = wanted, True, PAUSE if snapshot.playing else 0
            request = self._request
            self._desk.work(self._key, lambda: self._work(snapshot, request))
        return found
