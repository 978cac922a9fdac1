"""What can be asked of the loss surface, and what the answer holds."""

import numpy as np
import pytest

from core.datasets import Data, Samples
from core.directions import DIRECTIONS
from core.hyper import Change, hypers
from core.planes import Plane, Shadow
from core.portions import BATCH, DRAWN, SAMPLE
from core.refusals import NO_SURFACE, Refusal
from core.survey import GROWTH, ROOM, Survey, SurveyRequest, calm
from core.tasks import Task


def samples(count, first):
    return Samples(np.arange(first, first + count)[:, None], np.eye(2)[np.arange(count) % 2])


DATA = Data(Task.CLASSIFICATION, samples(8, 0), samples(3, 100), ("a", "b"))


def plane(length=1.0):
    """A plane through (3, 4), which is 5 long, with two directions as long as asked."""
    return Plane(np.array([3.0, 4.0]), np.array([length, 0.0]), np.array([0.0, length]))


def shadow(*points):
    return Shadow(np.array(points, float).reshape(-1, 2), np.zeros(len(points)), 1.0)


def test_looking_asks_nothing_of_the_run():
    assert {declaration.change for _, declaration in hypers(SurveyRequest)} == {Change.NOTHING}


@pytest.mark.parametrize(
    ("asked", "seen"),
    [
        ({}, range(8)),
        ({"most": 5}, range(5)),
        ({"part": "test"}, range(100, 103)),
        ({"portion": BATCH, "number": 1}, range(3, 6)),
        ({"portion": BATCH, "number": 2}, range(6, 8)),
        ({"portion": BATCH, "number": 3}, range(3)),
        ({"portion": BATCH, "number": 4, "most": 5}, range(3)),
        ({"portion": SAMPLE, "number": 5}, range(5, 6)),
        ({"portion": SAMPLE, "number": 4, "part": "test"}, range(101, 102)),
        ({"portion": DRAWN, "part": "test"}, (7, 2, 2)),
    ],
)
def test_the_samples_are_the_ones_that_were_asked_for(asked, seen):
    chosen = SurveyRequest(**asked).samples(DATA, 3, np.array([7, 2, 2]))
    np.testing.assert_array_equal(chosen.inputs[:, 0], seen)
    assert len(chosen.targets) == len(chosen.inputs)


@pytest.mark.parametrize("points", ["25", "49", "97"])
@pytest.mark.parametrize("key", list(DIRECTIONS))
def test_the_map_has_its_points_in_equal_steps_with_the_present_weights_in_the_middle(key, points):
    request = SurveyRequest(directions=DIRECTIONS[key].kind(), points=points)
    for axis in request.frame(plane(), shadow((2, 1), (0, 0))):
        assert len(axis) == int(points)
        assert axis[len(axis) // 2] == 0
        np.testing.assert_allclose(np.diff(axis), axis[1] - axis[0])


@pytest.mark.parametrize("key", ["random", "gradient"])
def test_where_directions_are_as_long_as_the_weights_the_reach_is_the_edge(key):
    a, b = SurveyRequest(directions=DIRECTIONS[key].kind(), reach=0.5).frame(plane(), shadow((9, 9)))
    assert a[-1] == b[-1] == 0.5


@pytest.mark.parametrize("key", ["principal", "states"])
def test_the_whole_way_is_on_the_map_with_room_around_it_on_each_axis(key):
    a, b = SurveyRequest(directions=DIRECTIONS[key].kind()).frame(plane(), shadow((-20, 3), (0, -7)))
    assert ROOM * 20 <= a[-1] <= ROOM * 20 * GROWTH
    assert ROOM * 7 <= b[-1] <= ROOM * 7 * GROWTH


def test_two_weights_are_shown_in_one_measure():
    a, b = SurveyRequest(directions=DIRECTIONS["weights"].kind()).frame(plane(), shadow((-20, 3), (0, -7)))
    assert ROOM * 20 <= a[-1] == b[-1] <= ROOM * 20 * GROWTH


def test_a_longer_reach_shows_more_in_proportion():
    near, far = (SurveyRequest(reach=reach).frame(plane(), shadow((4, 2)))[0][-1] for reach in (1.0, 3.0))
    assert far == pytest.approx(3 * near)


def test_before_the_first_step_a_tenth_of_the_weights_is_shown_whatever_the_directions_are_long():
    for length in (1.0, 100.0):
        a, b = SurveyRequest().frame(plane(length), shadow((0, 0)))
        assert 0.5 / length <= a[-1] == b[-1] <= 0.5 / length * GROWTH


def test_each_axis_is_measured_by_its_own_direction():
    uneven = Plane(np.array([3.0, 4.0]), np.array([1.0, 0.0]), np.array([0.0, 100.0]))
    a, b = SurveyRequest().frame(uneven, shadow((0, 0)))
    assert 30 < a[-1] / b[-1] < 300


def test_without_weights_without_directions_and_with_lost_states_there_still_is_a_map():
    nowhere = Plane(np.zeros(2), np.zeros(2), np.zeros(2))
    for lost in (shadow((np.nan, np.nan), (0, 0)), shadow((np.nan, np.nan))):
        for axis in SurveyRequest().frame(nowhere, lost):
            assert np.isfinite(axis).all()
            assert axis[-1] > 0


def test_edges_stay_where_they_are_while_the_way_grows_a_little():
    edges = {SurveyRequest().frame(plane(), shadow((length, 0)))[0][-1] for length in np.linspace(10, 14, 50)}
    assert len(edges) <= 2


@pytest.mark.parametrize("value", [1e-12, 0.3, 1.0, 7.0, 1e9])
def test_the_calm_edge_is_the_next_power(value):
    assert value <= calm(value) * (1 + 1e-12) < value * GROWTH * (1 + 1e-9)


def test_a_blind_survey_has_nothing_but_its_reason():
    blind = Survey.blind(SurveyRequest(), 3, 70, Refusal(NO_SURFACE))
    assert (blind.run, blind.step, blind.samples) == (3, 70, 0)
    assert blind.relief.total.size == len(blind.steps) == len(blind.shadow.coordinates) == 0
    assert str(blind.failure) == "There is no loss surface around weights that are no longer finite numbers."
