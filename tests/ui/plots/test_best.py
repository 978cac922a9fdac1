"""The best check of a watched run is ringed, and early stopping is said."""

import math

import pytest

from core.recipe import replaced
from ui.i18n import LANGUAGE
from ui.plots.curves import LossView


@pytest.fixture
def loss(shown) -> LossView:
    return shown(LossView())


@pytest.fixture
def stopped(trained):
    """A run that learns 20 noisy points by heart and was stopped early."""
    patience = {"is": "patience", "patience": 3}
    settings = {"data__samples": 40, "data__noise": 0.3, "model__hidden": [30], "optimizer__rate": 0.1}
    run = trained(1, **settings, stopping=patience)
    while not run.resting:
        run.go(100)
    return run


def test_the_ring_lies_on_the_lowest_test_loss_and_the_line_at_the_stop(loss, stopped, snapshot):
    loss.display(snapshot(stopped))
    best = min(stopped.history.checks, key=lambda check: check.test.data_loss)
    assert 0 < best.step < stopped.state.step
    assert [list(axis) for axis in loss.best.ring.getData()] == [[best.step], [best.test.data_loss]]
    assert loss.best.line.value() == stopped.state.step
    assert loss.best.line.isVisible()
    assert loss.note.text == f"Stopped at {stopped.state.step:,}; shows the best, {best.step:,}"


def test_the_ring_keeps_to_the_axes(loss, stopped, snapshot):
    loss.display(snapshot(stopped))
    (step,), (height,) = loss.best.ring.getData()
    loss.log_action.setChecked(True)
    loss._turn_log()
    assert loss.best.ring.getData()[1][0] == pytest.approx(math.log10(height))
    loss.count("epochs")
    assert loss.best.ring.getData()[0][0] == pytest.approx(step / stopped.program.epoch)


def test_a_run_that_went_on_is_said_to_have_gone_on_and_one_not_watched_shows_nothing(loss, stopped, snapshot, onward):
    onward(stopped, 5)
    loss.display(snapshot(stopped))
    assert "went on" in loss.note.text
    stopped.use(replaced(stopped.recipe, "stopping", "never"))
    loss.display(snapshot(stopped))
    assert loss.note.text == ""
    assert not loss.best.ring.isVisible()
    assert not loss.best.line.isVisible()


def test_the_sentence_is_said_in_the_language_in_force(loss, stopped, snapshot, look):
    loss.display(snapshot(stopped))
    before = loss.note.text
    LANGUAGE.choose("ko")
    assert loss.note.text != before
