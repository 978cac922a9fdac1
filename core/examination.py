"""How a run does on training and test samples, asked now and then: the dots of the curves."""

from __future__ import annotations

from dataclasses import dataclass

from core.datasets import Samples
from core.objectives import Examiner, Objective, Score
from core.training import Program, State

# At most this many samples of each part are asked, and checks lie at least and at most so many steps apart.
MOST_ASKED, FEWEST_STEPS, MOST_STEPS = 10_000, 100, 2000


@dataclass(frozen=True)
class Check:
    """Both scores after `step` steps: on the training samples and on the test samples.

    `seen` samples were looked at by then, and `evaluations` of the loss were spent.
    """

    step: int
    train: Score
    test: Score
    seen: int = 0
    evaluations: int = 0

    @property
    def gap(self) -> float:
        """Test data loss minus training data loss: what was learned by heart."""
        return self.test.data_loss - self.train.data_loss


class Examination:
    """The first samples of both parts of the data, at most 10,000 of each, and the steps at which they are asked."""

    def __init__(self, program: Program) -> None:
        self.every = min(max(program.epoch, FEWEST_STEPS), MOST_STEPS)
        self._train = Examiner(program.objective, head(program.data.train))
        self._test = Examiner(program.objective, head(program.data.test))

    def check(self, state: State) -> Check:
        """Both scores of `state`."""
        train, test = (part.score(state.theta) for part in (self._train, self._test))
        return Check(state.step, train, test, state.seen, state.evaluations)


def head(samples: Samples) -> Samples:
    """The first samples, at most `MOST_ASKED`."""
    return Samples(samples.inputs[:MOST_ASKED], samples.targets[:MOST_ASKED])


def agreed(objective: Objective, other: Objective) -> bool:
    """Whether two objectives have parameters of the same number and kind, so that one's theta fits the other."""
    return objective.layout == other.layout and objective.dtype == other.dtype
