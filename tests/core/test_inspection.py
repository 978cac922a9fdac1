"""What is told of the inside of a run is what the run is and does."""

import numpy as np
import pytest

from core import inspection
from core.datasets import EmptyShelf
from core.inspection import Inspector
from core.recipe import Recipe, replaced
from core.run import Run


def trained(steps, **settings):
    recipe = Recipe()
    for path, value in settings.items():
        recipe = replaced(recipe, path.replace("__", "."), value)
    run = Run(recipe, EmptyShelf())
    while run.state.step < steps:
        run.go(steps - run.state.step)
    return run, Inspector(run.recipe, run.program.objective)


def test_the_ratio_is_that_of_the_step_the_run_takes_next():
    run, inspector = trained(120, optimizer="adam", data="xor")
    before = run.state
    ratio = inspector.layers(before, run.history.way.kept[0][1]).ratio
    run.go(1)
    for layer, found in enumerate(ratio, 1):
        old, new = (run.program.objective.layout.view(state.theta, f"W{layer}") for state in (before, run.state))
        assert found == pytest.approx(np.linalg.norm(new - old) / np.linalg.norm(old), rel=1e-12)


def test_norms_gradients_and_ways_are_those_of_the_textbook():
    run, inspector = trained(50, penalty="l2")
    start, layout = run.history.way.kept[0][1], run.program.objective.layout
    layers = inspector.layers(run.state, start)
    gradient = run.program.objective.gradient(run.state.theta, run.data.train)
    for number in (1, 2, 3):
        place = number - 1
        weights, slope, first = (layout.view(vector, f"W{number}") for vector in (run.state.theta, gradient, start))
        assert layers.weights[place] == pytest.approx(np.sqrt((weights**2).sum()))
        assert layers.gradient[place] == pytest.approx(np.sqrt((slope**2).sum()))
        assert layers.path[place] == pytest.approx(np.sqrt(((weights - first) ** 2).sum()))
    assert layers.moved == pytest.approx(np.linalg.norm(run.state.theta - start))
    assert layers.samples == len(run.data.train)


def test_dead_units_are_counted_behind_their_layer():
    run, inspector = trained(1, model__activation="relu", model__hidden=(4, 3))
    theta = run.state.theta.copy()
    layout = run.program.objective.layout
    layout.view(theta, "b1")[...] = -1e3
    layout.view(theta, "b2")[...] = [-1e3, 1e3, 1e3]
    state = type(run.state)(0, theta, run.state.memory)
    np.testing.assert_allclose(inspector.layers(state, theta).dead, [1, 1 / 3, np.nan])


def test_answers_are_counted_by_true_class_and_answer():
    run, inspector = trained(300, data="three_spirals")
    answers = inspector.answers(run.state.theta)
    scores = run.program.objective.scores(run.state.theta, run.data.test)
    counts = answers.confusion.counts
    for true in range(3):
        for said in range(3):
            assert counts[true, said] == ((run.data.test.labels == true) & (scores.argmax(-1) == said)).sum()
    second = np.argsort(-scores, axis=1)[:, :2]
    assert answers.k == 2
    assert answers.top == pytest.approx((second == run.data.test.labels[:, None]).any(1).mean())


def test_two_classes_have_no_second_guess_and_a_regression_no_classes():
    run, inspector = trained(10)
    assert np.isnan(inspector.answers(run.state.theta).top)
    settings = {"data": "plane", "model": "linear", "loss": "mean_squared_error", "optimizer__rate": 0.01}
    run, inspector = trained(400, **settings)
    answers = inspector.answers(run.state.theta)
    assert answers.confusion is None
    missed = np.square(answers.targets - answers.predictions).sum()
    spread = np.square(answers.targets - answers.targets.mean()).sum()
    assert answers.r2 == pytest.approx(1 - missed / spread)
    assert answers.r2 > 0.9


def test_big_data_are_asked_in_part_and_a_long_step_is_not_tried(monkeypatch):
    for name, value in {"MOST_ANSWERED": 7, "MOST_ASKED": 5, "MOST_WORK": 100}.items():
        monkeypatch.setattr(inspection, name, value)
    run, inspector = trained(10)
    assert len(inspector.answers(run.state.theta).targets) == 7
    layers = inspector.layers(run.state, run.state.theta)
    assert layers.samples == 5
    monkeypatch.setattr(inspection, "MOST_NUMBERS", 3 * run.state.theta.size)
    monkeypatch.setattr(inspection, "FEWEST", 2)
    assert Inspector(run.recipe, run.program.objective).layers(run.state, run.state.theta).samples == 3
    assert np.isnan(layers.ratio).all()
    assert not inspector.quick


def test_a_run_that_has_blown_up_can_still_be_looked_at():
    settings = {"data": "plane", "loss": "mean_squared_error", "model__activation": "relu"}
    run, inspector = trained(300, **settings, optimizer__rate=100.0)
    assert run.state.diverged
    assert not np.isfinite(inspector.layers(run.state, run.history.way.kept[0][1]).weights).all()
    inspector.answers(run.state.theta)


def test_looking_changes_nothing():
    run, inspector = trained(100, optimizer="adam", model__dropout=0.3)
    theta, memory = run.state.theta.copy(), {name: value.copy() for name, value in run.state.memory.items()}
    inspector.layers(run.state, theta)
    inspector.answers(run.state.theta)
    np.testing.assert_array_equal(run.state.theta, theta)
    assert all((run.state.memory[name] == value).all() for name, value in memory.items())
