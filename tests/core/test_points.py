"""Points that somebody placed: kept as a line of text, one more of them changes the very next step."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.datasets import DATASETS, EmptyShelf
from core.hyper import Change
from core.points import MOST_POINTS, OwnPoints, spelled, spots
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run

POINT = st.tuples(st.floats(-1000, 1000), st.floats(-1000, 1000), st.integers(0, 4))


def test_points_are_read_as_they_are_written():
    assert spots("1.5 -2 0; 3 4e1 1") == [(1.5, -2, 0), (3, 40, 1)]
    assert OwnPoints(points=" 1.5   -2 0;; 3 4 1;").points == "1.5 -2 0; 3 4 1"


@given(st.lists(POINT, min_size=1, max_size=20))
def test_points_survive_the_way_through_text(points):
    back = spots(spelled(points))
    assert [label for *_, label in back] == [label for *_, label in points]
    assert np.allclose(np.array(back)[:, :2], np.array(points)[:, :2], atol=5e-5)
    assert OwnPoints(points=spelled(points)).points == spelled(points)


def test_points_are_kept_with_four_decimals_and_without_minus_zero():
    assert spelled([(1 / 3, -0.000001, 2)]) == "0.3333 0 2"


@pytest.mark.parametrize(
    "text",
    [
        "",
        ";",
        "1 2",
        "1 2 3 4",
        "1 2 5",
        "1 2 -1",
        "1 2 0.5",
        "a b 0",
        "1001 0 0",
        "nan 0 0",
        "0 inf 0",
        "1,2,0",
        "1 2 0 " * 2,
    ],
)
def test_what_is_no_point_is_refused(text):
    with pytest.raises(Refusal, match=r"^OwnPoints\.points must be a list of at most 2000 points .*, got .*\.$"):
        OwnPoints(points=text)


def test_as_many_points_as_allowed_and_no_more():
    assert len(spots(OwnPoints(points="1 2 0; " * MOST_POINTS).points)) == MOST_POINTS
    with pytest.raises(Refusal):
        OwnPoints(points="1 2 0; " * (MOST_POINTS + 1))
    with pytest.raises(Refusal):
        OwnPoints(points="1 2 0" + " " * 1_000_000)


def test_the_data_are_the_points():
    data = OwnPoints(points="1 2 0; 3 4 1; 5 6 2", classes=3).data(EmptyShelf())
    order = data.train.inputs[:, 0].argsort()
    assert data.train.inputs[order].tolist() == [[1, 2], [3, 4], [5, 6]]
    assert data.train.labels[order].tolist() == [0, 1, 2]
    assert data.names == ("first class", "second class", "third class")
    assert np.array_equal(data.test.inputs, data.train.inputs)


def test_points_of_further_classes_are_left_out_and_some_must_stay():
    assert len(OwnPoints(points="1 2 0; 3 4 1; 5 6 2").data(EmptyShelf()).train) == 2
    with pytest.raises(Refusal, match="at least one point in one of the 2 classes"):
        OwnPoints(points="5 6 2").data(EmptyShelf())


def test_a_share_of_the_points_may_test():
    data = OwnPoints(train_share=0.5).data(EmptyShelf())
    assert (len(data.train), len(data.test)) == (6, 6)
    assert len(OwnPoints(points="1 2 0", train_share=0.1).data(EmptyShelf()).train) == 1


def test_one_point_more_is_live_and_another_number_of_classes_begins_anew():
    recipe = Recipe(data=OwnPoints())
    assert recipe.change_to(replaced(recipe, "data.points", "1 2 0")) is Change.NEXT_STEP
    assert recipe.change_to(replaced(recipe, "data.classes", 3)) is Change.RESTART
    assert DATASETS.from_plain(DATASETS.plain(OwnPoints())) == OwnPoints()


def test_a_run_goes_on_when_a_point_is_placed():
    run = Run(Recipe(data=OwnPoints(points="1 2 0; -1 -2 1")), EmptyShelf())
    run.go(10)
    step = run.state.step
    run.use(Recipe(data=OwnPoints(points="1 2 0; -1 -2 1; 3 3 0")))
    assert (run.number, run.state.step, len(run.data.train)) == (1, step, 3)
