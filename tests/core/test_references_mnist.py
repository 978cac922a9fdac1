"""What takes minutes: the book's network on the full MNIST (chapter 4), and CS231n's two searches on 2,000 digits."""

import numpy as np
import pytest

from core.datasets import Samples
from core.recipe import Recipe, replaced
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


LOOPS = {
    "data": {"is": "mnist", "samples": 2000},
    "model": {"is": "linear", "biases": "trick", "initializer": {"is": "normal", "s": 1e-3}},
    "loss": "hinge",
    "precision": "float32",
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("search", "printed", "low", "high"),
    [("random_search", (0.131, 0.174, 0.172), 0.05, 0.28), ("random_local_search", (0.479, 0.407, 0.472), 0.36, 0.58)],
)
def test_the_two_searches_of_the_course_end_where_its_loops_do(search, printed, low, high):
    """Three seeds are three draws: every one lies in the band, and the means differ by less than chance moves them."""
    found = []
    for seed in range(3):
        run = Run(Recipe.from_plain({**LOOPS, "optimizer": {"is": search, "rate": 1e-4}, "seed": seed}), FileShelf())
        while run.state.step < 1000:
            run.go(1000 - run.state.step)
        assert run.state.evaluations == 1000
        test = run.data.test
        found.append(scored(run, Samples(test.inputs[:2000], test.targets[:2000])).accuracy)
    assert all(low < accuracy < high for accuracy in (*found, *printed))
    assert abs(np.mean(found) - np.mean(printed)) < 0.08
