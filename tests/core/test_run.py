"""A run keeps what it can when its recipe changes, and records the same whoever drives it."""

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run


def driven(most, steps, recipe=None):
    run = Run(recipe or Recipe(), EmptyShelf())
    while run.state.step < steps:
        run.go(min(most, steps - run.state.step))
    return run


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_what_is_kept_does_not_depend_on_who_asks_for_how_many_steps(most):
    one, other = driven(most, 1500), driven(64, 1500)
    np.testing.assert_array_equal(one.state.theta, other.state.theta)
    np.testing.assert_array_equal(one.history.loss.values, other.history.loss.values)
    assert one.history.checks == other.history.checks
    assert [step for step, _ in one.history.way.kept] == [step for step, _ in other.history.way.kept]


def test_checks_lie_at_multiples_of_their_distance_and_tell_the_true_scores():
    run = driven(50, 400)
    assert [check.step for check in run.history.checks] == [0, 100, 200, 300, 400]
    assert run.check.test == run.program.objective.score(run.state.theta, run.data.test)
    assert run.check.train.data_loss != run.check.test.data_loss


def test_the_way_keeps_every_step_at_first_and_stays_bounded():
    run = driven(64, 3000)
    kept = run.history.way.kept
    assert len(kept) <= run.history.way.most
    assert kept[0][0] == 0
    assert np.unique(np.diff([step for step, _ in kept])).tolist() == [run.history.way.stride]
    early = driven(64, 100).history.way.kept
    assert [step for step, _ in early] == list(range(101))


def test_a_live_change_keeps_weights_and_memory_and_leaves_a_mark():
    run = driven(64, 200, replaced(Recipe(), "optimizer", "momentum"))
    theta, memory = run.state.theta, run.state.memory
    assert run.use(replaced(run.recipe, "optimizer.rate", 0.01)) is Change.NEXT_STEP
    assert run.state.theta is theta
    assert run.state.memory is memory
    assert [(mark.step, mark.differences[0].path) for mark in run.history.marks] == [(200, "optimizer.rate")]
    assert run.number == 1


def test_another_optimizer_starts_with_fresh_memory_and_the_old_weights():
    run = driven(64, 200, replaced(Recipe(), "optimizer", "momentum"))
    theta = run.state.theta
    assert run.use(replaced(run.recipe, "optimizer", "nesterov")) is Change.NEW_MEMORY
    assert run.state.theta is theta
    assert not run.state.memory["v"].any()


def test_another_model_begins_a_new_run():
    run = driven(64, 200)
    assert run.use(replaced(run.recipe, "model.hidden", [3])) is Change.RESTART
    assert (run.number, run.state.step, len(run.history.loss)) == (2, 0, 0)


def test_noisier_data_of_the_same_kind_keep_the_weights():
    run = driven(64, 200)
    theta, inputs = run.state.theta, run.data.train.targets
    assert run.use(replaced(run.recipe, "data.noise", 0.5)) is Change.NEXT_STEP
    assert run.state.theta is theta
    assert not np.array_equal(run.data.train.targets, inputs)


def test_beginning_again_meets_the_first_run_bit_for_bit():
    run = driven(64, 300)
    first = run.state.theta
    run.again()
    assert run.state.step == 0
    while run.state.step < 300:
        run.go(300 - run.state.step)
    np.testing.assert_array_equal(run.state.theta, first)


def test_a_refused_recipe_changes_nothing():
    run = driven(64, 100)
    state, recipe = run.state, run.recipe
    with pytest.raises(Refusal, match="needs classification data"):
        run.use(replaced(run.recipe, "data", "plane"))
    assert run.state is state
    assert run.recipe is recipe
    run.go(1)
    assert run.state.step == 101
