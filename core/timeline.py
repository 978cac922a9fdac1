"""The time line of a run: any past step exactly as it was, and a branch for whatever is changed there.

A state is a function of the first weights, the recipes that were in force and the number of steps, for randomness is
counted. So a past state is the nearest one that was kept, moved on by the same steps as the first time: bit for bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from core.branches import Branch, Leg, Tree, lengthened
from core.catalog import differences
from core.datasets import Shelf
from core.grove import BUDGET, Grove
from core.history import History
from core.hyper import Change
from core.kept import Kept
from core.recipe import Recipe
from core.run import Run, watched
from core.stopping import Never
from core.training import State, advance
from core.vigil import Vigil


class Timeline:
    """A run, and how one moves through its time. One thread owns it; `tree` is a frozen look for the others.

    `go` takes new steps at the end of a branch, and the old ones again anywhere before it. `use` changes what comes: at
    the end of a branch it lengthens its log, anywhere before it a new branch begins. Branches are called by numbers.
    """

    def __init__(self, recipe: Recipe, shelf: Shelf, budget: int = BUDGET) -> None:
        self.run, self.grove = Run(recipe, shelf), Grove(budget)
        self._past: tuple[object, History] | None = None
        self._plant()

    @property
    def branch(self) -> Branch:
        """The branch in use."""
        return self.grove.branch

    @property
    def tree(self) -> Tree:
        """Every branch, frozen."""
        return self.grove.tree

    @property
    def step(self) -> int:
        """After how many steps one stands."""
        return self.run.state.step

    @property
    def behind(self) -> bool:
        """Whether one stands in the past: steps are ahead that were taken before, or that a log has promised."""
        return self.step < self.branch.length

    @property
    def recorded(self) -> bool:
        """Whether the next step is on record."""
        return self.step < self.branch.newest

    @property
    def history(self) -> History:
        """What was on record at this step."""
        if not self.recorded:
            return self.run.history
        key = (self.branch.key, self.step)
        if self._past is None or self._past[0] != key:
            self._past = key, self.branch.history.until(self.step)
        return self._past[1]

    # What begins

    def _plant(self) -> None:
        self.grove.grow(None, (Leg(0, self.run.recipe),), self.run)
        self.grove.prune()

    def again(self, recipe: Recipe | None = None) -> None:
        """Begin anew: with the same recipe, which has the same first weights and batches, or with another one."""
        self._leave()
        self.run.begin(recipe or self.run.recipe)
        self._plant()

    def load(self, branches: Sequence[Branch], now: int) -> None:
        """Take over the logs of a file and begin the branch `now`: `go` walks along it. Only pinned branches stay."""
        self.run.begin(next(each for each in branches if each.key == now).legs[0].recipe)
        self.grove.take(branches, now)
        self._bear(self.branch)

    def _bear(self, branch: Branch) -> None:
        """Use a branch of which nothing is on record, from its first step on."""
        self.run.begin(branch.legs[0].recipe)
        self.grove.bear(branch, self.run)
        self._turn_over()

    def _turn_over(self) -> None:
        """Take what the log says about this step, where no one has come by before."""
        before = self.run.recipe
        self._stand(self.run.state)
        if self.run.recipe is not before:
            self.run.mark(tuple(differences(before, self.run.recipe)))

    # Moving on

    def go(self, most: int) -> None:
        """Take at least one and at most `most` steps."""
        ahead = self.branch.ahead(self.step)
        most = most if ahead is None else min(most, ahead - self.step)
        if self.recorded:
            self._again(min(most, self.branch.newest - self.step))
        else:
            self._anew(most, ahead)

    def _anew(self, most: int, ahead: int | None) -> None:
        run, kept = self.run, self._kept
        run.go(most)
        kept.tip = None
        if self.step >= kept.due:
            kept.add(run.state, self.grove.most(run.state))
        if self.step == ahead:
            self._turn_over()

    def _again(self, count: int) -> None:
        """Take steps that are on record; they leave no second record."""
        kept = self._kept
        state, _ = advance(self.run.program, self.run.state, min(count, kept.pace))
        kept.pass_by(state, self.grove.most(state))
        self._enter(state)

    def use(self, recipe: Recipe) -> Change:
        """Go on with another recipe from here. When it is refused (`Refusal`), nothing has changed."""
        run, branch, behind, before = self.run, self.branch, self.behind, self.run.state
        self._leave()
        history, vigil = run.history, run.vigil
        if behind:
            run.history, run.vigil = branch.history.until(self.step), self._vigil()
        change = Change.NOTHING
        try:
            change = run.use(recipe)
        finally:
            if change is Change.NOTHING:
                run.history, run.vigil = history, vigil
        if change is Change.RESTART:
            self._plant()
        elif change is not Change.NOTHING:
            self._kept.pass_by(before, self.grove.most(before))
            self._turn(branch, behind, Leg(self.step, recipe, change is Change.NEW_MEMORY))
        return change

    def _turn(self, branch: Branch, behind: bool, leg: Leg) -> None:
        """Write a change into the log, or into that of a new branch; what takes back a whole branch ends it."""
        parent = self.grove.parent(branch)
        if behind:
            self.grove.grow(branch, lengthened(branch.legs[: branch.place(leg.step) + 1], leg), self.run)
        elif parent and branch.own == 0 and parent.recipe(leg.step) == leg.recipe:
            self.switch(parent.key, leg.step)
            self.grove.remove(branch.key)
            while self.step < leg.step:
                self.go(leg.step - self.step)
        else:
            self._kept.tip = None
            self.grove.put(replace(branch, legs=lengthened(branch.legs, leg), promised=0))

    def omit(self, place: int) -> None:
        """Go on without leg `place` > 0 and those after it: from where it began, or from here if that is ahead."""
        self.switch(self.grove.plan_without(place, self.step))

    # Moving elsewhere

    def rewind(self, step: int) -> None:
        """Stand at the newest kept state at or before `step`; `go` until there leads to that very step."""
        self._leave()
        self._enter(self._kept.before(min(max(step, 0), self.branch.newest)))

    def switch(self, key: int, step: int | None = None) -> None:
        """Stand on another branch: at its end, or near `step` as `rewind` does."""
        grove, old, run = self.grove, self.branch, self.run
        if key not in grove.branches:
            return
        self._leave()
        self._take_up(grove.branches[key])
        run.history = self.branch.history
        try:
            self.rewind(self.branch.newest if step is None else step)
        except BaseException:
            grove.put(old)
            run.history = old.history
            raise
        run.number += self.branch.root != old.root

    def _take_up(self, branch: Branch) -> None:
        """Use a branch; one out of a file gets its beginning first: what its parent has on record, or first weights."""
        parent = self.grove.parent(branch)
        if self.grove.kept[branch.key].states:
            self.grove.put(branch)
        elif parent and parent.newest >= branch.fork:
            self.grove.adopt(branch, parent)
        else:
            self._bear(branch)

    @property
    def _kept(self) -> Kept:
        return self.grove.kept[self.branch.key]

    def _leave(self) -> None:
        if not self.recorded:
            self._kept.tip = self.run.state, self.run.vigil

    def _enter(self, state: State) -> None:
        """Stand at a state of this branch, as whoever stood there first."""
        tip = self._kept.tip
        self._stand(state)
        self.run.vigil = tip[1] if tip and tip[0] is state else Vigil() if self.recorded else self._vigil()

    def _stand(self, state: State) -> None:
        """Take the recipe and, where the optimizer was just changed, the fresh memory of this step."""
        legs, place = self.branch.legs, self.branch.place(state.step)
        for leg in legs[max(place - 1, 0) : place + 1]:
            if leg.fresh and leg.step == state.step:
                self.run.stand(leg.recipe, state)
                state = replace(state, memory=self.run.program.fresh_memory(state.theta))
        self.run.stand(legs[place].recipe, state)

    def _vigil(self) -> Vigil:
        """The watch of early stopping where one stands, told again from the checks on record."""
        branch, recipe, since = self.branch, self.run.recipe, -1
        vigil = Vigil(recipe.stopping)
        if isinstance(recipe.stopping, Never):
            return vigil
        legs = branch.legs[: branch.place(self.step) + 1]
        for old, new in pairwise(legs):
            since = new.step if watched(differences(old.recipe, new.recipe)) else since
        for check in branch.history.checks:
            if since < check.step <= self.step:
                vigil = vigil.after(check, self.run.state)
        return replace(vigil, state=self._state(vigil.best.step)) if vigil.best else vigil

    def _state(self, step: int) -> State:
        """The state after `step` steps, seen from where one stands."""
        here = self.run.recipe, self.run.state
        self._stand(self._kept.before(step))
        while self.step < step:
            ahead = self.branch.ahead(self.step)
            count = min(step, step if ahead is None else ahead) - self.step
            self._stand(advance(self.run.program, self.run.state, count)[0])
        found = self.run.state
        self.run.stand(*here)
        return found
