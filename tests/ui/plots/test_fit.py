"""The line is what the model answers; the points are the samples."""

import numpy as np
import pytest

from core.datasets import Samples
from ui import numbers
from ui.plots.fit import FitView


@pytest.fixture
def view(shown) -> FitView:
    return shown(FitView())


@pytest.fixture
def run(trained):
    return trained(400, data="curve", loss="mean_squared_error", optimizer="adam")


def answer(run, x):
    """What the model answers at one place."""
    return run.program.objective.scores(run.state.theta, Samples(np.array([[x]]), np.zeros((1, 1))))[0, 0]


def test_the_line_is_the_answer_at_every_place_that_is_shown(view, run, snapshot):
    view.display(snapshot(run))
    assert (view.curve.x[0], view.curve.x[-1]) == pytest.approx(view.canvas.span)
    view.canvas.box.setRange(xRange=(0.1, 0.3), padding=0)
    assert (view.curve.x[0], view.curve.x[-1]) == pytest.approx((0.1, 0.3))
    for place in range(0, 400, 37):
        assert view.curve.y[place] == pytest.approx(answer(run, view.curve.x[place]))


def test_samples_stand_at_their_targets(view, run, snapshot):
    view.display(snapshot(run))
    for name, part in (("train", run.data.train), ("test", run.data.test)):
        expected = (part.inputs[:, 0], part.targets[:, 0])
        np.testing.assert_array_equal(view.points.layers[name].getData(), expected)
    view.keys["test"].click()
    assert not view.points.layers["test"].isVisible()


def test_the_line_follows_training_and_the_axes_stay(view, run, snapshot, onward):
    view.display(snapshot(run))
    before, ranges = view.curve.y.copy(), view.canvas.box.viewRange()
    view.display(snapshot(onward(run, 300)))
    assert not np.allclose(before, view.curve.y)
    assert view.canvas.box.viewRange() == ranges


def test_the_cursor_reads_the_answer(view, run, snapshot):
    view.display(snapshot(run))
    view.canvas.point(0.25, 0.0)
    assert numbers.number(float(answer(run, 0.25))) in view.canvas.note.toPlainText()


def test_other_data_are_refused_in_words(view, trained, snapshot):
    view.display(snapshot(trained(1)))
    assert view.message.isVisible()
