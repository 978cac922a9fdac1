"""The profile shows every curve of a cut and says why the accuracy cannot teach; the work follows the run."""

import numpy as np
import pytest

from core.cuts import RAY, CutRequest, cuts
from core.refusals import BROKEN, Refusal
from ui import numbers
from ui.plots.follow import PAUSE, Follower
from ui.plots.profile import ProfileView


@pytest.fixture
def cut(trained, snapshot):
    def make(along="weight", **settings):
        *_, seen = cuts(snapshot(trained(60, **settings)), CutRequest(along=along))
        return seen

    return make


@pytest.fixture
def view(shown) -> ProfileView:
    return shown(ProfileView())


def test_loss_above_accuracy_below_over_the_same_stretch(view, cut):
    seen = cut()
    view.display(seen)
    np.testing.assert_array_equal(view.traces["data"].y, seen.profile.data_loss)
    assert view.canvas.span == pytest.approx((seen.profile.t[0], seen.profile.t[-1]))
    assert view.below.span == view.canvas.span
    assert view.below.axes["bottom"].words == seen.label


def test_the_accuracy_is_drawn_in_steps_that_change_between_the_points(view, cut):
    seen = cut()
    view.display(seen)
    trace = view.traces["accuracy"]
    moves = np.diff(trace.x) * np.diff(trace.y)
    assert (moves == 0).all()
    np.testing.assert_array_equal(trace.y[::2], seen.profile.accuracy)
    assert (trace.x[::2] <= seen.profile.t).all()
    assert (seen.profile.t <= trace.x[1::2]).all()
    assert {float(y) for y in trace.y} == {float(y) for y in seen.profile.accuracy}


def test_it_says_that_the_accuracy_points_nowhere(view, cut):
    seen = cut()
    view.display(seen)
    assert f"slope of the accuracy 0, but for {seen.jumps} jumps" in view.statement.text
    assert numbers.number(seen.slope, 2) in view.statement.text


def test_along_the_ray_there_are_other_losses_and_without_a_penalty_no_price(view, cut):
    view.display(cut(RAY))
    assert not view.keys["hinge"].isHidden()
    assert view.keys["cross_entropy"].isHidden()
    assert view.keys["penalty"].isHidden()
    view.display(cut(penalty="l2"))
    assert view.keys["hinge"].isHidden()
    assert not view.keys["penalty"].isHidden()


def test_a_curve_is_hidden_by_its_key(view, cut):
    seen = cut(penalty="l2")
    view.display(seen)
    view.keys["penalty"].click()
    assert not view.traces["penalty"].line.isVisible()
    assert view.traces["data"].line.isVisible()


def test_a_regression_has_one_plot(view, cut):
    view.display(cut(data="curve", loss="mean_squared_error"))
    assert not view.below.isVisible()
    assert "accuracy" not in view.statement.text


def test_the_cursor_reads_every_curve(view, cut):
    seen = cut(penalty="l2")
    view.display(seen)
    text = view.reading(seen, float(seen.profile.t[200]))
    for value in (seen.profile.data_loss[200], seen.profile.penalty[200]):
        assert numbers.number(float(value)) in text
    assert numbers.percent(float(seen.profile.accuracy[200])) in text


def test_a_choice_asks_for_another_cut(view):
    asked = []
    view.request_changed.connect(asked.append)
    view.combo.chosen.emit(RAY)
    view.adjust.form.controls["reach"].turn(2.0)
    assert (asked[-1].along, asked[-1].reach) == (RAY, 2.0)


def test_what_went_wrong_is_said_instead(view, cut):
    view.display(Refusal(BROKEN, value="x"))
    assert view.message.isVisible()
    view.display(cut())
    assert not view.message.isVisible()


def test_the_numbers_leave_as_a_table(view, cut):
    seen = cut(RAY)
    view.display(seen)
    lines = view.table().splitlines()
    assert lines[0] == "t,data,hinge,accuracy"
    assert len(lines) == 1 + len(seen.profile.t)


class Desk:
    """A desk whose worker answers when it is told to."""

    def __init__(self, snapshot):
        self.now, self.jobs, self.result = snapshot, [], None

    def snapshot(self):
        return self.now

    def work(self, key, job):
        self.jobs.append(job)
        self.result = None

    def worked(self, key):
        return self.result


@pytest.fixture
def desk(trained, snapshot):
    return Desk(snapshot(trained(5)))


def followed(desk):
    return Follower(desk, "x", lambda snapshot, request: iter([(snapshot, request)]), "first")


def test_the_work_is_done_once_for_a_run_that_stands_still(desk):
    follower = followed(desk)
    for _ in range(3):
        follower.pull()
    assert len(desk.jobs) == 1
    assert list(desk.jobs[0]()) == [(desk.now, "first")]
    desk.result = "found"
    assert follower.pull() == "found"
    assert len(desk.jobs) == 1


def test_another_request_is_worked_at_at_once_and_another_state_when_the_work_is_done(desk, trained, snapshot):
    follower = followed(desk)
    follower.pull()
    desk.now = snapshot(trained(9))
    for _ in range(2 * PAUSE):
        follower.pull()
    assert len(desk.jobs) == 1
    follower.ask("second")
    follower.pull()
    assert [request for _, request in desk.jobs[-1]()] == ["second"]
    desk.result = "found"
    desk.now = snapshot(trained(12))
    follower.pull()
    assert len(desk.jobs) == 3
    assert next(iter(desk.jobs[-1]()))[0] is desk.now


def test_while_a_run_plays_there_is_a_pause_between_two_pieces_of_work(desk, trained, snapshot):
    from dataclasses import replace

    desk.now = replace(desk.now, playing=True)
    follower = followed(desk)
    follower.pull()
    desk.result = "found"
    pulls = 0
    while len(desk.jobs) == 1 and pulls < 1000:
        desk.now = replace(desk.now, state=replace(desk.now.state))
        follower.pull()
        pulls += 1
    assert pulls == PAUSE
