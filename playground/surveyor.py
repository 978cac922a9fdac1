"""The landscape thread: looks at the loss around the present weights, coarse at first, then finer.

The newest request wins: what is being looked at is dropped, between two pieces of work, as soon as another surface is
wanted. While a run plays the thread sleeps most of the time, so that training keeps its speed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection

import numpy as np

from core.looks import Look, Truths
from core.refusals import BLIND, Refusal, brief
from core.snapshot import Snapshot
from core.survey import Survey, SurveyRequest
from playground.mailbox import Latest
from playground.precedence import HAND

# The share of its time that the thread works while a run plays; how long it works before it sleeps, and sleeps before
# it asks whether it is still wanted, in seconds.
SHARE, WORK, DOZE = 0.12, 0.003, 0.02
# A map is old when the run has come so many times as far, or has gone back as far.
OLD = 2.0


class Surveyor:
    """`follow` says where to look; `latest` holds what was seen last, or why nothing could be seen.

    `failures` holds only what is a mistake of the program.
    """

    def __init__(self) -> None:
        self.latest: Latest[Survey] = Latest()
        self.failures: Latest[Refusal] = Latest()
        self._wanted: Look | None = None
        self._playing = False
        self._truths = Truths()
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

    def follow(self, snapshot: Snapshot, request: SurveyRequest, beside: Collection[int] = ()) -> None:
        """Look at the surface around the state of `snapshot`, and at the ways of the branches `beside` it.

        Another surface is looked at at once; the same one around a later state when the present look is done.
        """
        self._playing = snapshot.playing
        self._wanted = Look.at(snapshot, request, beside)
        self._called.set()

    def _work(self) -> None:
        np.seterr(all="ignore")  # in this thread alone: a loss without a number is something to see
        done: Look | None = None
        while self._called.wait() and not self._ending:
            self._called.clear()
            look = self._wanted
            if look is not None and not look.repeats(done):
                self._look(look, again=look.renews(done))
                done = look

    def _look(self, look: Look, again: bool) -> None:
        """Look, and show every level of detail; of a map that is only renewed nothing is shown until it is done.

        In place of a map that is old a coarse one is better, and it is wanted at once.
        """
        shown = self.latest.get()
        calm = again and shown is not None and not old(shown.step, look.steps[-1])
        rest = Rest(lambda: self._playing, lambda: self._wants(look, rest.hurried), hurried=not calm)
        try:
            for seen in look.surveys(self._truths, rest.go_on):
                if not calm or seen.failure or seen.losses is not None:
                    self.latest.put(seen)
                rest.hurried = False
        except Exception as error:  # whatever it is, it must be seen in the window, and the thread must live
            failure = Refusal(BLIND, value=f"{type(error).__name__}: {brief(str(error), 200)}")
            self.latest.put(look.blind(failure))
            self.failures.put(failure)

    def _wants(self, look: Look, hurried: bool) -> bool:
        """Whether `look` is still wanted: a later state of the same surface can wait for its turn, unless it is far on.

        What is wanted in a hurry is shown before anything that is farther on.
        """
        wanted = self._wanted
        if self._ending or wanted is None or wanted is look:
            return not self._ending
        return look.renews(wanted) and (hurried or not old(look.steps[-1], wanted.steps[-1]))


def old(step: int, now: int) -> bool:
    """Whether a map of `step` says little about a run that stands at step `now`."""
    return max(step, now) > OLD * min(step, now)


class Rest:
    """Asked between two pieces of work: sleeps its share while a run plays, unless hurried; says whether to go on."""

    def __init__(self, playing: Callable[[], bool], wanted: Callable[[], bool], hurried: bool) -> None:
        self._playing, self._wanted, self.hurried = playing, wanted, hurried
        self._began = time.perf_counter()

    def go_on(self) -> bool:
        """Whether the work is still wanted."""
        HAND.wait()
        worked = time.perf_counter() - self._began
        if worked < WORK:
            return self._wanted()
        until = time.perf_counter() + worked * (1 / SHARE - 1)
        while self._wanted() and self._playing() and not self.hurried and time.perf_counter() < until:
            time.sleep(min(DOZE, max(until - time.perf_counter(), 0)))
        self._began = time.perf_counter()
        return self._wanted()
