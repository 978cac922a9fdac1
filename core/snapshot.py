"""What is shown: one frozen look at a run, safe to read from any thread."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.branches import Tree
from core.examination import Check
from core.history import History
from core.objectives import Objective
from core.recipe import Recipe
from core.refusals import Refusal
from core.training import State
from core.vigil import Vigil


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A run as it stands: what was chosen, where it is, what it recorded.

    `run` grows whenever training begins anew, so that a view knows to forget what it drew. `check` holds the newest
    scores on training and test samples, some steps old while the run is fast; `speed` is in steps per second. `busy`
    says that data are being read. `failure` is why the run cannot go on; the rest then shows the last good state. While
    the run rests because it was stopped early, `state` is the best one that `vigil` kept; the history reaches further.

    `tree` holds all branches; the one in use may go on beyond this step, while `history` ends here. As long as the very
    step that was asked for is still being looked for, it is `target`. `obeyed` counts the commands obeyed so far.
    """

    run: int
    recipe: Recipe
    objective: Objective
    state: State
    history: History
    check: Check
    playing: bool = False
    speed: float = 0.0
    busy: bool = False
    failure: Refusal | None = None
    vigil: Vigil = field(default_factory=Vigil)
    tree: Tree = field(default_factory=Tree)
    target: int | None = None
    obeyed: int = 0

    @property
    def resting(self) -> bool:
        """Whether early stopping has let the run rest, so that the best state is shown in place of the last."""
        return self.vigil.stopped == len(self.history.loss) and self.state is self.vigil.state

    @property
    def epoch(self) -> float:
        """How often the training data were seen: samples looked at / samples there are."""
        return self.state.seen / len(self.objective.data.train)

    @property
    def step(self) -> int:
        """After how many steps the run stands; while it rests, the best state is an earlier one."""
        rests = self.vigil.stopped is not None and self.state is self.vigil.state
        return self.vigil.stopped if rests and self.vigil.stopped else self.state.step

    @property
    def newest(self) -> int:
        """How far the branch in use goes."""
        branch = self.tree.branch
        return max(self.step, branch.length if branch else 0)

    @property
    def past(self) -> bool:
        """Whether there are steps ahead, taken before or promised by a log."""
        branch = self.tree.branch  # its history grows on while this snapshot is looked at
        return branch is not None and (self.history is not branch.history or self.step < branch.promised)
