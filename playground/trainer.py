"""The training thread: obeys commands, leaves snapshots. Nothing else reaches it, and nothing else leaves it."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import replace
from queue import Empty, SimpleQueue

import numpy as np

from core.datasets import Shelf
from core.objectives import Objective
from core.recipe import Recipe
from core.refusals import BROKEN, Refusal, brief
from core.run import Run
from core.snapshot import Snapshot
from core.timeline import Timeline
from core.training import State
from playground.commands import Advance, Begin, Command, Limit, Pause, Play, Quit, Reset, Use
from playground.mailbox import Latest
from playground.pace import Pace
from playground.precedence import HAND
from playground.traveller import Traveller

# A slice of work between two looks at the clock, and the share of time that unrecorded examinations may take.
SLICE, EXAMINING = 0.004, 0.05


class Trainer:
    """A run in a thread of its own. `send` puts a command into its inbox, `latest` holds its newest snapshot."""

    def __init__(self, recipe: Recipe, shelf: Shelf) -> None:
        self.latest: Latest[Snapshot] = Latest()
        self._inbox: SimpleQueue[Command] = SimpleQueue()
        self._first: Command | None = None  # taken from the inbox while waiting, not yet obeyed
        self._held: Use | None = None  # meant for the step that is still looked for
        self._line = Timeline(recipe, shelf)
        self._playing = False
        self._owed = 0  # steps that were asked for one by one
        self._limit: float | None = None
        self._failure: Refusal | None = None
        self._traveller = Traveller(self._line)
        self._obeyed = 0
        self.sent = 0
        self._check = self._run.check  # the newest scores, and of which run and of what they are
        self._number = self._run.number
        self._seen: tuple[State, Objective] | None = (self._run.state, self._run.program.objective)
        self._check_due = 0.0
        self._pace = Pace()
        self._thread = threading.Thread(target=self._work, name="trainer", daemon=True)
        self._publish()

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def send(self, command: Command) -> None:
        """Ask for something; commands are obeyed in the order in which they were sent."""
        self.sent += 1
        self._inbox.put(command)

    def stop(self, timeout: float = 5.0) -> None:
        """End the thread and wait for it."""
        self.send(Quit())
        if self._thread.is_alive():
            self._thread.join(timeout)

    @property
    def alive(self) -> bool:
        """Whether the thread is running."""
        return self._thread.is_alive()

    def _work(self) -> None:
        np.seterr(all="ignore")  # in this thread alone: divergence is a lesson, not a warning
        going = True
        while going:
            try:
                going = self._turn()
            except Refusal as refusal:
                self._fail(refusal)
            except Exception as error:  # whatever it is, it must be seen in the window, and the thread must live
                self._fail(Refusal(BROKEN, value=f"{type(error).__name__}: {brief(str(error), 200)}"))

    def _fail(self, failure: Refusal) -> None:
        self._playing, self._owed, self._failure, self._traveller.target = False, 0, failure, None
        self._publish()

    def _turn(self) -> bool:
        """Obey what lies in the inbox, else work for one slice of time. False after `Quit`."""
        HAND.wait()
        command = self._command()
        if command is None:
            self._train() if self._target is None else self._seek()
        elif isinstance(command, Quit):
            return False
        elif isinstance(command, Use) and self._target is not None:
            self._obeyed += self._held is not None  # a newer choice takes the place of an older one
            self._held = command
        else:
            self._failure = None
            self._obeyed += 1
            self._obey(command)
        if self._idle or self._listening:
            self._examine()
            self._publish()
        return True

    @property
    def _run(self) -> Run:
        return self._line.run

    @property
    def _target(self) -> int | None:
        return self._traveller.target

    @property
    def _standing(self) -> bool:
        return not self._playing and not self._owed

    @property
    def _idle(self) -> bool:
        return self._standing and self._target is None

    def _command(self) -> Command | None:
        """The next command; waits for one when there is nothing else to do."""
        if self._held and self._target is None:
            command, self._held = self._held, None
            return command
        command, self._first = self._first, None
        if command is None and (self._idle or not self._inbox.empty()):
            command = self._inbox.get()
        return command

    def _obey(self, command: Command) -> None:
        match command:
            case Play():
                self._playing = True
                self._pace.restart()
            case Pause():
                self._playing, self._owed, self._traveller.target = False, 0, None
            case Advance(steps):
                self._playing = False
                self._owed += steps or self._run.program.epoch
            case Limit(speed):
                self._limit = speed
                self._pace.restart()
            case Reset():
                self._traveller.target = None
                self._line.again()
            case Begin(recipe):
                self._traveller.target = None
                self._use(recipe, anew=True)
            case Use(recipe):
                self._use(recipe)
            case _:
                self._travel(command)

    def _use(self, recipe: Recipe, anew: bool = False) -> None:
        if recipe.data != self._run.recipe.data:
            self.latest.put(replace(self._snapshot(), busy=True))
        self._line.again(recipe) if anew else self._line.use(recipe)

    def _travel(self, command: Command) -> None:
        """Stand still elsewhere; what is near is shown at once, and the very step is looked for from there."""
        if self._traveller.obey(command):
            self._playing, self._owed = False, 0
            self._check, self._seen = self._line.history.checks[-1], None
            if self._listening:
                self._publish()

    def _seek(self) -> None:
        """Walk on towards the step that is looked for, for one slice of time."""
        self._go(self._traveller.missing)
        self._traveller.look()

    @property
    def _listening(self) -> bool:
        return self._first is None and self._inbox.empty()

    def _train(self) -> None:
        if self._owed:
            self._owed -= self._go(self._owed)
        elif self._limit is None:
            self._go(1_000_000)
        else:
            steps, wait = self._pace.due(self._limit)
            if not steps:
                return self._doze(wait)
            self._go(steps)
        if self._run.resting:  # early stopping: a command to play goes on regardless
            self._playing, self._owed = False, 0

    def _go(self, most: int) -> int:
        """Take at least one and at most `most` steps: for one slice of time, or until a command arrives."""
        begin, now = self._run.state.step, time.perf_counter()
        until, batch, taken = now + SLICE, self._pace.steps_in(SLICE / 2), 0
        while not taken or (taken < most and not self._run.resting and self._free(until)):
            self._line.go(min(batch, most - taken))
            taken = self._run.state.step - begin
        seconds = time.perf_counter() - now
        self._pace.took(taken, seconds)
        if not self._line.recorded:
            self._line.branch.seconds[0] += seconds
        return taken

    def _free(self, until: float) -> bool:
        return time.perf_counter() < until and self._inbox.empty() and not HAND.claimed

    def _doze(self, seconds: float) -> None:
        """Wait, but no longer than until a command arrives."""
        with suppress(Empty):
            self._first = self._inbox.get(timeout=seconds)

    def _examine(self) -> None:
        """Bring the shown check up to date: at once when standing, else as often as its cost allows."""
        run, begin, newest = self._run, time.perf_counter(), self._line.history.checks[-1]
        if run.number != self._number or (newest.step > self._check.step and not run.resting):
            self._number, self._check, self._seen = run.number, newest, None
        seen = (run.shown, run.program.objective)
        if seen != self._seen and (self._idle or (self._target is None and begin >= self._check_due)):
            self._check, self._seen = run.examination.check(run.shown), seen
            end = time.perf_counter()
            self._check_due = end + max(0.1, (end - begin) / EXAMINING)

    def _publish(self) -> None:
        self.latest.put(self._snapshot())

    def _snapshot(self) -> Snapshot:
        run, playing = self._run, not self._standing
        return Snapshot(
            run.number,
            run.recipe,
            run.program.objective,
            run.shown,
            self._line.history,
            self._check,
            playing,
            self._pace.speed if playing else 0.0,
            failure=self._failure,
            vigil=run.vigil,
            tree=self._line.tree,
            target=self._target,
            obeyed=self._obeyed,
        )
