"""One run: program, state and history, moved on together. The window's trainer and the command line share it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.catalog import Difference, differences
from core.datasets import Data, Shelf
from core.examination import Check, Examination, agreed
from core.history import History, Mark, Way
from core.hyper import Change
from core.recipe import Recipe
from core.refusals import LOG_MISFIT, Refusal
from core.training import Program, State, advance
from core.vigil import Vigil

# A change of one of these makes losses before and after it incomparable, or is a wish to watch anew.
WATCHED = {"data", "loss", "stopping"}
# How many bytes of parameters the way may keep, and between how many states that lets it choose.
WAY_BYTES, WAY_FEWEST, WAY_MOST = 64_000_000, 32, 512

# Programs that are kept ready.
READY = 3


class Run:
    """A recipe on its data, from the first step on. Raises `Refusal` when loss and data do not suit each other.

    `number` is one for the first run and grows whenever training begins anew. What is kept - the checks and the way -
    depends on the step number alone, so that two runs of one recipe keep the same, however their steps were asked for.
    `data` stand in for those of the recipe, such as a part of them.
    """

    def __init__(self, recipe: Recipe, shelf: Shelf, data: Data | None = None) -> None:
        self._shelf = shelf
        self.number = 0
        self._ready: list[Program] = []  # the newest ones, for whoever goes to and fro between recipes
        self._begin(recipe, data or recipe.data.data(shelf))

    def _begin(self, recipe: Recipe, data: Data) -> None:
        self._prepare(recipe, data)
        self.number += 1
        self.state: State = self.program.begin()
        size = self.state.theta.nbytes
        self.history = History(way=Way(min(max(WAY_BYTES // size, WAY_FEWEST), WAY_MOST)))
        self.vigil = Vigil(recipe.stopping)
        self._keep()

    def _prepare(self, recipe: Recipe, data: Data, ready: Program | None = None) -> None:
        refusal = recipe.mismatch(data.task)
        if refusal:
            raise refusal
        self.program: Program = ready or Program(recipe, data)
        self._ready = [self.program, *(each for each in self._ready if each is not self.program)][:READY]
        self.examination = Examination(self.program)
        self.recipe = recipe

    @property
    def data(self) -> Data:
        """The data of the run."""
        return self.program.data

    @property
    def check(self) -> Check:
        """The newest check on record."""
        return self.history.checks[-1]

    @property
    def resting(self) -> bool:
        """Whether early stopping says to stop here; `go` goes on regardless."""
        return self.vigil.stopped == self.state.step

    @property
    def shown(self) -> State:
        """The state to look at and to keep: where the run is, or the best one if it was stopped here."""
        best = self.vigil.state
        return best if best is not None and self.resting else self.state

    def go(self, most: int) -> None:
        """Take at least one and at most `most` steps, up to the next step of which something is kept."""
        step = self.state.step
        stops = (self.examination.every, self.history.way.stride)
        count = min(most, *(stop - step % stop for stop in stops))
        self.state, records = advance(self.program, self.state, count)
        self.history.extend(records)
        self._keep()

    def _keep(self) -> None:
        step = self.state.step
        if step % self.examination.every == 0:
            self.history.checks.append(self.examination.check(self.state))
            self.vigil = self.vigil.after(self.check, self.state)
        if step % self.history.way.stride == 0:
            self.history.way.add(step, self.state.theta)

    def again(self) -> None:
        """Begin anew with the same recipe: the same first weights, the same batches."""
        self._begin(self.recipe, self.data)

    def begin(self, recipe: Recipe) -> None:
        """Begin anew with another recipe. Nothing changes when it is refused."""
        self._begin(recipe, self._data(recipe))

    def stand(self, recipe: Recipe, state: State) -> None:
        """Go on from `state` with a recipe that it suits; nothing is recorded."""
        if recipe is not self.recipe and recipe != self.recipe:
            ready = next((each for each in self._ready if each.recipe == recipe), None)
            program = ready or Program(recipe, self._data(recipe))
            if program.objective.layout.size != state.theta.size:
                raise Refusal(LOG_MISFIT, step=state.step)
            self._prepare(recipe, program.data, program)
        self.state = state

    def _data(self, recipe: Recipe) -> Data:
        return self.data if recipe.data == self.recipe.data else recipe.data.data(self._shelf)

    def use(self, recipe: Recipe) -> Change:
        """Go on with another recipe, keeping what can be kept; the answer says what was asked for.

        Nothing changes when the recipe is refused.
        """
        changes = tuple(differences(self.recipe, recipe))
        data = self._data(recipe)
        change = max((difference.change for difference in changes), default=Change.NOTHING)
        before = self.program.objective
        if change is Change.RESTART:
            self._begin(recipe, data)
            return change
        if change is Change.NOTHING:
            return change
        self._prepare(recipe, data)
        if not agreed(before, self.program.objective):
            self._begin(recipe, data)
            return Change.RESTART
        self._continue(change, changes)
        return change

    def _continue(self, change: Change, changes: tuple[Difference, ...]) -> None:
        state = self.state
        if change is Change.NEW_MEMORY:
            memory = self.program.fresh_memory(state.theta)
            self.state = replace(state, memory=memory)
        self.mark(changes)

    def mark(self, changes: tuple[Difference, ...]) -> None:
        """Note that these settings were changed here, and watch anew if what is watched is another."""
        if watched(changes):
            self.vigil = Vigil(self.recipe.stopping)
        self.history.marks.append(Mark(self.state.step, changes))


def watched(changes: Iterable[Difference]) -> bool:
    """Whether the watch of early stopping begins anew after these changes."""
    return bool(WATCHED & {change.path.partition(".")[0] for change in changes})
