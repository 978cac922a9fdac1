"""One step of training, and many, as a pure function."""

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.training import Program, advance, hits

SHELF = EmptyShelf()


def program(**settings):
    recipe = Recipe.from_plain(settings)
    return Program(recipe, recipe.data.data(SHELF))


def in_parts(machine, *counts):
    state = machine.begin()
    for count in counts:
        state, _ = advance(machine, state, count)
    return state


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_the_way_does_not_depend_on_how_steps_are_cut_into_calls(optimizer, precision):
    machine = program(optimizer=optimizer, precision=precision)
    whole, parts = in_parts(machine, 300), in_parts(machine, 1, 63, 64, 65, 107)
    np.testing.assert_array_equal(whole.theta, parts.theta)
    for name, value in whole.memory.items():
        np.testing.assert_array_equal(value, parts.memory[name])
    assert whole.step == parts.step == 300
    assert whole.seen == parts.seen == 3000


def test_records_do_not_depend_on_how_steps_are_cut_into_calls():
    machine = program(penalty="l2")
    _, whole = advance(machine, machine.begin(), 100)
    state, ones = machine.begin(), []
    for _ in range(100):
        state, record = advance(machine, state)
        ones.append(record)
    for name in ("loss", "accuracy", "penalty"):
        np.testing.assert_array_equal(
            getattr(whole, name), np.concatenate([getattr(record, name) for record in ones]), err_msg=name
        )


def test_what_the_program_ran_before_leaves_no_trace():
    machine = program(optimizer="adam")
    clean = in_parts(machine, 50)
    in_parts(machine, 200)
    np.testing.assert_array_equal(in_parts(machine, 50).theta, clean.theta)


def test_a_state_cannot_be_written_to_and_is_not_written_to():
    machine = program(optimizer="momentum")
    state, _ = advance(machine, machine.begin(), 10)
    before = state.theta.copy()
    advance(machine, state, 10)
    np.testing.assert_array_equal(state.theta, before)
    with pytest.raises(ValueError, match="read-only"):
        state.theta[0] = 1
    with pytest.raises(ValueError, match="read-only"):
        state.memory["v"][0] = 1


def test_one_step_of_plain_descent_is_theta_minus_rate_times_gradient():
    machine = program(optimizer={"is": "gradient_descent", "rate": 0.3}, penalty={"is": "l2", "strength": 0.01})
    start = machine.begin()
    gradient = machine.objective.gradient(start.theta, machine.data.train)
    after, _ = advance(machine, start)
    np.testing.assert_allclose(after.theta, start.theta - 0.3 * gradient, rtol=1e-13)


def test_the_recorded_loss_is_the_loss_of_the_batch_before_the_step():
    machine = program(optimizer="gradient_descent", penalty={"is": "l1", "strength": 0.01})
    start = machine.begin()
    score = machine.objective.score(start.theta, machine.data.train)
    _, records = advance(machine, start)
    assert records.loss[0] == pytest.approx(score.data_loss, rel=1e-13)
    assert records.penalty[0] == pytest.approx(score.penalty, rel=1e-13)
    assert records.accuracy[0] == score.accuracy


def test_the_same_seed_gives_the_same_first_weights_and_another_seed_others():
    np.testing.assert_array_equal(program(seed=4).begin().theta, program(seed=4).begin().theta)
    assert not np.array_equal(program(seed=4).begin().theta, program(seed=5).begin().theta)


def test_divergence_is_a_field_of_the_state_and_not_an_error():
    machine = program(loss="mean_squared_error", model="linear", optimizer={"is": "sgd", "rate": 100.0})
    state = in_parts(machine, 2000)
    assert state.diverged
    assert not np.isfinite(state.theta).all()


def test_a_full_batch_optimizer_sees_all_data_whatever_the_batch_size():
    assert program(optimizer="gradient_descent", batch_size=3).batch == 250
    assert program(optimizer="sgd", batch_size=3).batch == 3


def test_turning_a_knob_between_steps_acts_on_the_next_step_and_keeps_the_weights():
    slow = program(optimizer={"is": "sgd", "rate": 0.1})
    fast = program(optimizer={"is": "sgd", "rate": 0.2})
    state, _ = advance(slow, slow.begin(), 20)
    a, _ = advance(slow, state)
    b, _ = advance(fast, state)
    np.testing.assert_allclose(b.theta - state.theta, 2 * (a.theta - state.theta), rtol=1e-9, atol=1e-16)


def test_single_precision_follows_double_precision_for_a_while():
    double, single = in_parts(program(), 100), in_parts(program(precision="float32"), 100)
    assert single.theta.dtype == np.float32
    np.testing.assert_allclose(single.theta, double.theta, atol=1e-4)


def test_replacing_a_setting_by_path_asks_for_what_its_declaration_says():
    recipe = Recipe()
    from core.hyper import Change

    assert recipe.change_to(recipe) is Change.NOTHING
    assert recipe.change_to(replaced(recipe, "optimizer.rate", 0.5)) is Change.NEXT_STEP
    assert recipe.change_to(replaced(recipe, "optimizer", "adam")) is Change.NEW_MEMORY
    assert recipe.change_to(replaced(recipe, "model.hidden", [3])) is Change.RESTART


@pytest.mark.parametrize("kind", ["distinct", "equal", "nan", "inf"])
def test_hits_are_counted_as_by_asking_where_the_largest_score_is(kind):
    random = np.random.default_rng(3)
    scores, labels = random.standard_normal((4, 5, 30, 3)), random.integers(0, 3, (4, 1, 30))
    if kind == "equal":
        scores = np.round(scores)
    elif kind != "distinct":
        scores[random.random(scores.shape) < 0.2] = {"nan": np.nan, "inf": np.inf}[kind]
    expected = (scores.argmax(-1) == labels).sum(-1)
    np.testing.assert_array_equal(hits(scores, np.eye(3)[labels]), expected)
