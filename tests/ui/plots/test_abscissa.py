"""The axis of a curve counts steps, epochs or evaluations of the loss, and every part of the picture agrees."""

import numpy as np
import pytest

from core.recipe import replaced
from ui.plots.abscissa import EPOCHS, EVALUATIONS, IDENTITY, RATES, STEPS, Abscissa, abscissa
from ui.plots.checks import Checks
from ui.plots.curves import AccuracyView, LossView


@pytest.fixture
def view(shown):
    return shown(LossView())


def axis(snapshot, count):
    checks = Checks()
    checks.follow(snapshot.history.checks)
    return abscissa(snapshot, count, checks.column)


def test_steps_are_where_they_are():
    assert IDENTITY.at(1234) == 1234
    assert IDENTITY.step(0.5) == 0.5


def test_between_known_states_the_line_is_straight_and_goes_on_beyond_both_ends():
    bent = Abscissa(np.array([0.0, 10.0, 20.0]), np.array([0.0, 1.0, 5.0]))
    np.testing.assert_allclose(bent.at(np.array([5.0, 10.0, 15.0, 30.0, -10.0])), [0.5, 1.0, 3.0, 9.0, -1.0])
    np.testing.assert_allclose(bent.step(np.array([0.5, 1.0, 3.0, 9.0])), [5.0, 10.0, 15.0, 30.0])


def test_an_epoch_is_as_many_samples_as_there_are(trained, snapshot):
    frame = snapshot(trained(730, batch_size=10))
    assert axis(frame, EPOCHS).at(730) == pytest.approx(frame.epoch) == pytest.approx(29.2)
    assert axis(frame, EPOCHS).at(25) == pytest.approx(1.0)


def test_epochs_follow_a_batch_size_that_was_turned(trained, snapshot, onward):
    run = trained(200, batch_size=10)
    run.use(replaced(run.recipe, "batch_size", 50))
    frame = snapshot(onward(run, 300))
    assert axis(frame, EPOCHS).at(200) == pytest.approx(8.0)
    assert axis(frame, EPOCHS).at(500) == pytest.approx(frame.epoch) == pytest.approx(8 + 60)


def test_a_numerical_gradient_pays_two_evaluations_for_every_parameter(trained, snapshot):
    run = trained(40, optimizer="numerical_descent")
    frame, size = snapshot(run), run.program.objective.layout.size
    assert axis(frame, EVALUATIONS).at(40) == frame.state.evaluations == 40 * 2 * size
    assert axis(frame, EVALUATIONS).at(1) == pytest.approx(2 * size)


@pytest.mark.parametrize("count", [EPOCHS, EVALUATIONS])
def test_before_the_first_step_there_is_an_axis_already(trained, snapshot, count):
    frame = snapshot(trained(0, batch_size=25))
    expected = {EPOCHS: 0.1, EVALUATIONS: 1.0}[count]
    assert axis(frame, count).at(1) == pytest.approx(expected)


def test_curves_checks_marks_and_cursor_move_together(view, trained, snapshot, onward):
    run = trained(300)
    run.use(replaced(run.recipe, "optimizer.rate", 0.3))
    view.display(snapshot(onward(run, 200)))
    before = {key: trace.x.copy() for key, trace in view.traces.items() if len(trace.x)}
    view.count(EPOCHS)
    for key, x in before.items():
        np.testing.assert_allclose(view.traces[key].x.max(), x.max() / 25, rtol=0.05, err_msg=key)
    assert view.canvas.span == (0, 30)
    assert view.canvas.axes["bottom"].words == "epoch"
    (cluster,) = view.marks.clusters
    assert view.marks.place(cluster.step) == pytest.approx(12.0)
    assert view.marks.near(12.0) is cluster
    view.canvas.point(12.0, 0.5)
    assert "step 300, epoch 12" in view.canvas.note.toPlainText()
    assert view.canvas._line.value() == pytest.approx(12.0)


def test_zooming_into_epochs_shows_the_steps_of_that_part(view, trained, snapshot):
    view.display(snapshot(trained(500)))
    view.count(EPOCHS)
    view.canvas.held = True  # a hand is on it
    view.canvas.box.setRange(xRange=(4, 8), padding=0)
    assert view.steps == pytest.approx((100, 200))
    assert view.traces["batch"].x.min() >= 3.9
    assert view.traces["batch"].x.max() <= 8.2


def test_what_is_counted_is_chosen_in_the_menu_and_said(qtbot, view, trained, snapshot):
    view.display(snapshot(trained(100)))
    with qtbot.waitSignal(view.counted) as said:
        view.counting.actions[EVALUATIONS].trigger()
    assert said.args == [EVALUATIONS]
    assert [name for name, action in view.counting.actions.items() if action.isChecked()] == [EVALUATIONS]
    view.counting.actions[EVALUATIONS].trigger()
    assert view.counting.actions[EVALUATIONS].isChecked(), "one of them is always counted"


def test_two_views_that_listen_to_each_other_come_to_rest(shown, trained, snapshot):
    loss, accuracy = shown(LossView()), shown(AccuracyView())
    loss.counted.connect(accuracy.count)
    accuracy.counted.connect(loss.count)
    for each in (loss, accuracy):
        each.display(snapshot(trained(50)))
    accuracy.count(EPOCHS)
    assert (loss.counts, accuracy.counts) == (EPOCHS, EPOCHS)
    loss.count(STEPS)
    assert (loss.counts, accuracy.counts) == (STEPS, STEPS)


TEST = {"is": "range_test", "steps": 300, "first": 1e-3, "last": 100.0}


def test_a_range_test_shows_the_loss_over_the_learning_rate(view, trained, snapshot):
    run = trained(300, schedule=TEST, optimizer__rate=0.1)
    view.display(snapshot(run))
    assert view.counts == RATES
    assert view.counting.actions[RATES].isVisible()
    np.testing.assert_allclose(view.canvas.span, (-4, 1))
    mean = view.traces["batch"]
    steps = np.repeat(np.arange(300), 2)
    np.testing.assert_allclose(10**mean.x, [0.1 * run.recipe.schedule.factor(step) for step in steps], rtol=1e-9)
    assert "learning rate 0.0316" in view.heading(150)


def test_with_a_warm_up_the_rates_are_those_of_the_schedule(trained, snapshot):
    run = trained(10, schedule={**TEST, "warmup": 40})
    rates = axis(snapshot(run), RATES)
    for step in (20, 100, 340):
        expected = run.recipe.optimizer.rate * run.recipe.schedule.factor(step)
        assert rates.number(step) == pytest.approx(expected, rel=0.02)
    assert rates.number(5000) == pytest.approx(run.recipe.optimizer.rate * 100)


def test_other_runs_count_steps_again_and_a_test_begun_midway_is_none(view, trained, snapshot):
    view.display(snapshot(trained(50, schedule=TEST)))
    run = trained(50)
    view.display(snapshot(run))
    assert (view.counts, view.counting.actions[RATES].isVisible()) == (STEPS, False)
    run.use(replaced(run.recipe, "schedule", TEST))
    view.display(snapshot(run))
    assert view.counts == STEPS


def test_steps_may_be_counted_in_a_range_test_too(view, trained, snapshot, onward):
    run = trained(50, schedule=TEST)
    view.display(snapshot(run))
    view.count(STEPS)
    view.display(snapshot(onward(run, 60)))
    assert view.counts == STEPS
    assert view.canvas.span[1] > 100


def test_a_view_that_is_told_of_a_test_it_has_not_seen_yet_waits_for_it(shown, trained, snapshot):
    accuracy = shown(AccuracyView())
    accuracy.display(snapshot(trained(50)))
    accuracy.count(RATES)
    accuracy.display(snapshot(trained(50, schedule=TEST)))
    assert accuracy.counts == RATES
