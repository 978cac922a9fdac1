"""Workers: long pieces of work beside the window, each an iterator that is asked for its next result again and again.

A job leaves its newest result where the window can look for it. It is dropped between two results when another job
comes under its key. Jobs give way: after some milliseconds of work they sleep a while, so that training goes on.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from core.refusals import UNDONE, Refusal, brief
from playground.mailbox import Latest
from playground.precedence import HAND

# Seconds of work after which a job sleeps, and the share of its time that it may work.
WORK, SHARE = 0.004, 0.5

Job = Callable[[], Iterator[Any]]


class Worker:
    """One thread that works at the newest job it was given. `latest` holds the newest result, or a `Refusal`."""

    def __init__(self, name: str) -> None:
        self.latest: Latest[Any] = Latest()
        self._job: Job | None = None
        self._number = 0
        self._called = threading.Event()
        self._ending = False
        self._thread = threading.Thread(target=self._work, name=f"worker {name}", daemon=True)
        self._thread.start()

    def give(self, job: Job | None) -> None:
        """Drop what is being done, and do this; None is nothing at all."""
        self._job = job
        self._number += 1
        self.latest.put(None)
        self._called.set()

    def end(self) -> None:
        """Ask the thread to end."""
        self._ending = True
        self._number += 1
        self._called.set()

    def join(self, timeout: float) -> None:
        """Wait until the thread has ended."""
        self._thread.join(timeout)

    @property
    def alive(self) -> bool:
        """Whether the thread is running."""
        return self._thread.is_alive()

    def _work(self) -> None:
        np.seterr(all="ignore")  # in this thread alone: what is no number is something to see
        while self._called.wait() and not self._ending:
            self._called.clear()
            number, job = self._number, self._job
            try:
                self._do(job, number)
            except Refusal as refusal:
                self._put(refusal, number)
            except Exception as error:  # whatever it is, it must be seen in the window, and the thread must live
                self._put(Refusal(UNDONE, value=f"{type(error).__name__}: {brief(str(error), 200)}"), number)

    def _do(self, job: Job | None, number: int) -> None:
        HAND.wait()
        begun = time.perf_counter()
        for result in job() if job else ():
            if number != self._number:
                return
            self._put(result, number)
            HAND.wait()
            worked = time.perf_counter() - begun
            if worked > WORK:
                time.sleep(min(worked * (1 / SHARE - 1), 0.05))
                begun = time.perf_counter()

    def _put(self, result: Any, number: int) -> None:
        if result is not None and number == self._number:
            self.latest.put(result)


class Workers:
    """A worker per key, made when it is first needed."""

    def __init__(self) -> None:
        self._workers: dict[str, Worker] = {}

    def give(self, key: str, job: Job | None) -> None:
        """Let the worker of `key` do `job` from now on."""
        if key not in self._workers:
            if job is None:
                return
            self._workers[key] = Worker(key)
        self._workers[key].give(job)

    def result(self, key: str) -> Any:
        """The newest result of the job under `key`; None before there is one."""
        return self._workers[key].latest.get() if key in self._workers else None

    def stop(self, timeout: float = 5.0) -> None:
        """End all of them and wait for them."""
        for worker in self._workers.values():
            worker.end()
        for worker in self._workers.values():
            worker.join(timeout)

    @property
    def alive(self) -> bool:
        """Whether one of them is running."""
        return any(worker.alive for worker in self._workers.values())
