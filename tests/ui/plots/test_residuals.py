"""The residuals of a regression are its answers minus the truth, in a frame that follows them in few steps."""

from dataclasses import replace

import numpy as np
import pytest

from ui.plots.residuals import ResidualsView


@pytest.fixture
def view(shown):
    return shown(ResidualsView())


@pytest.fixture
def plane(trained):
    return lambda steps: trained(steps, data="plane", model="linear", loss="mean_squared_error", optimizer__rate=0.01)


def test_points_lie_at_the_answer_and_by_how_much_it_is_wrong(view, plane, snapshot):
    run = plane(3)
    view.display(snapshot(run))
    for part in ("train", "test"):
        samples = getattr(run.data, part)
        said, true = run.program.objective.scores(run.state.theta, samples)[:, 0], samples.targets[:, 0]
        x, y = view.points.layers[part].getData()
        np.testing.assert_allclose(np.stack([x, y]), np.stack([said, said - true])[:, :300])
    squares = (run.program.objective.scores(run.state.theta, run.data.train) - run.data.train.targets) ** 2
    assert f"training {np.sqrt(squares.mean()):.3g}" in view.note.text
    assert view.canvas.box.viewRange()[1] == pytest.approx([-view.reach, view.reach])
    assert np.abs(view.places["train"][:, 1]).max() <= view.reach


def test_the_frame_shrinks_when_the_answers_have_become_much_better_and_not_with_every_step(view, plane, snapshot):
    run = plane(0)
    view.display(snapshot(run))
    first = view.reach
    better = replace(snapshot(run), state=replace(run.state, theta=0.9 * run.state.theta))
    view.display(better)
    assert view.reach == first
    view.display(snapshot(plane(400)))
    assert view.reach < first / 2


def test_a_run_that_was_lost_and_classes_are_met_without_a_warning(view, plane, trained, snapshot):
    run = plane(3)
    for lost in (np.nan, np.inf, 1e200):
        view.display(replace(snapshot(run), state=replace(run.state, theta=np.full_like(run.state.theta, lost))))
        assert len(view.points.layers["test"].getData()[0]) == 0
    view.display(snapshot(trained(3)))
    assert "classes have none" in view.message.text()
    assert view.pages.currentWidget() is view.message


def test_a_part_can_be_hidden(view, plane, snapshot):
    view.display(snapshot(plane(3)))
    view.keys["test"].click()
    assert not view.points.layers["test"].isVisible()
    assert view.points.layers["train"].isVisible()
    assert view.table().startswith("training,answered,residual")
