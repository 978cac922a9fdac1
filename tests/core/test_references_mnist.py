"""Deep Learning from Scratch, chapter 4: the book's network on the full MNIST ends where REFERENCES says it does."""

import pytest

from core.datasets import Samples
from core.recipe import replaced
from core.run import Run
from playground.presets import preset
from playground.shelf import FileShelf

STEPS = 10_000


def scored(run: Run, samples: Samples):
    """The score of the run on every one of `samples`."""
    return run.program.objective.score(run.state.theta, samples)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_network_of_the_book_lands_where_the_book_does(seed):
    run = Run(replaced(preset("mnist").recipe, "seed", seed), FileShelf())
    after = {}
    while run.state.step < STEPS:
        run.go(STEPS - run.state.step)
        if run.state.step % run.program.epoch == 0:
            after[run.state.step // run.program.epoch] = run.examination.check(run.state).test.accuracy
    test, train = scored(run, run.data.test), scored(run, run.data.train)
    assert len(run.data.train) == 60_000
    assert 0.943 <= test.accuracy <= 0.949
    assert abs(train.accuracy - test.accuracy) < 0.005
    assert train.data_loss == pytest.approx(0.183, abs=0.006)
    assert run.history.loss.values[0] == pytest.approx(2.30365, abs=0.01)
    for epoch, accuracy in {1: 0.78, 2: 0.88, 4: 0.91, 8: 0.93}.items():
        assert after[epoch] == pytest.approx(accuracy, abs=0.03 if epoch == 1 else 0.01)
