"""The landscape thread: looks at the loss around the present weights, coarse at first, then finer.

The newest request wins: one that is being worked on is dropped between two pieces of work. While a run plays, the
thread sleeps most of the time, so that training keeps its speed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from core.directions import Standpoint
from core.landscape import survey
from core.planes import shadow
from core.refusals import BROKEN, Refusal, brief
from core.snapshot import Snapshot
from core.survey import Survey, SurveyRequest
from playground.mailbox import Latest

# The share of its time that the thread works while a run plays.
SHARE = 0.15


class Surveyor:
    """`follow` says where to look, `latest` holds what was seen last, `failures` why nothing could be seen."""

    def __init__(self) -> None:
        self.latest: Latest[Survey] = Latest()
        self.failures: Latest[Refusal] = Latest()
        self._wanted: tuple[Snapshot, SurveyRequest] | None = None
        self._working: tuple[Snapshot, SurveyRequest] | None = None
        self._called = threading.Event()
        self._ending = False
        self._thread = threading.Thread(target=self._work, name="surveyor", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self, timeout: float = 5.0) -> None:
        """End the thread and wait for it."""
        self._ending = True
        self._called.set()
        if self._thread.is_alive():
            self._thread.join(timeout)

    @property
    def alive(self) -> bool:
        """Whether the thread is running."""
        return self._thread.is_alive()

    def follow(self, snapshot: Snapshot, request: SurveyRequest) -> None:
        """Look at the surface around the state of `snapshot`, as soon as the look before is done or out of date."""
        working = self._working
        if working and working[0].state is snapshot.state and same_place(working, (snapshot, request)):
            return
        self._wanted = (snapshot, request)
        self._called.set()

    def _work(self) -> None:
        while not self._ending:
            self._called.wait()
            self._called.clear()
            wanted, self._wanted = self._wanted, None
            if wanted is None or self._ending:
                continue
            before, self._working = self._working, wanted
            try:
                self._look(*wanted, again=before is not None and same_place(before, wanted))
            except Exception as error:  # it must be seen in the window, and the thread must live
                self.failures.put(Refusal(BROKEN, value=f"{type(error).__name__}: {brief(str(error), 200)}"))

    def _look(self, snapshot: Snapshot, request: SurveyRequest, again: bool) -> None:
        """Look, and show every level of detail; a map that is only renewed is shown when it is done."""
        objective, state = snapshot.objective, snapshot.state
        kept = [(step, theta) for step, theta in snapshot.history.way.kept if step < state.step]
        steps, way = [step for step, _ in kept] + [state.step], [theta for _, theta in kept] + [state.theta]
        samples = request.samples(objective.data)
        plane = request.directions.plane(Standpoint(objective, state.theta, samples, way))
        passed = shadow(plane, way)
        a, b = request.frame(plane, passed)
        going = Rest(snapshot.playing, lambda: self._current((snapshot, request)))
        for relief in survey(objective, plane, samples, a, b, going.go_on):
            if relief.finest or not again:
                seen = Survey(request, snapshot.run, state.step, plane, relief, steps, passed, len(samples))
                self.latest.put(seen)

    def _current(self, working: tuple[Snapshot, SurveyRequest]) -> bool:
        """Whether what is being worked on is still wanted: a later state of the same run can wait for its turn."""
        wanted = self._wanted
        return not self._ending and (wanted is None or same_place(wanted, working))


class Rest:
    """Asked between two pieces of work: sleeps its share while a run plays, and says whether to go on."""

    def __init__(self, playing: bool, wanted: Callable[[], bool]) -> None:
        self._playing, self._wanted, self._began = playing, wanted, time.perf_counter()

    def go_on(self) -> bool:
        """Whether the work is still wanted."""
        if self._playing:
            worked = time.perf_counter() - self._began
            time.sleep(min(worked * (1 / SHARE - 1), 0.05))
        self._began = time.perf_counter()
        return self._wanted()


def same_place(one: tuple[Snapshot, SurveyRequest], other: tuple[Snapshot, SurveyRequest]) -> bool:
    """Whether two requests want the same surface of the same run, be it around different states."""
    (first, request), (second, wanted) = one, other
    return request == wanted and first.run == second.run and first.objective is second.objective
