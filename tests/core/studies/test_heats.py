"""A race of networks is fair, gives every runner what it would do alone, and can be left and gone on with."""

import numpy as np
import pytest

from core.adam import Adam
from core.datasets import EmptyShelf
from core.directions import PRINCIPAL
from core.margin_losses import Hinge
from core.optimizers import SGD
from core.penalties import L2
from core.recipe import Recipe
from core.refusals import Refusal
from core.run import Run
from core.studies.heats import MEDIAN, Heats, bands, framed, mark
from core.studies.runners import RaceStudy, Runner

PRESENT = Recipe.from_plain({"data": "spiral", "batch_size": 20})
DATA = PRESENT.data.data(EmptyShelf())
RUNNERS = (
    Runner((("optimizer", SGD(0.1)),)),
    Runner((("optimizer", SGD(0.5)),)),
    Runner((("optimizer", Adam(0.01)), ("penalty", L2(0.01)))),
)


def study(**settings):
    return RaceStudy(**({"runners": RUNNERS, "steps": 60} | settings))


def seen(heats):
    return [each for each in heats.go() if each is not None]


def test_all_runners_begin_with_the_same_weights_and_see_the_same_batches():
    last = seen(Heats(study(seeds=3), PRESENT, DATA))[-1]
    assert last.fair
    for marks in (last.weights, last.batches):
        assert [len(set(row)) for row in marks] == [1, 1, 1]
        assert len({row[0] for row in marks}) == 3
    first = Run(PRESENT, EmptyShelf()).state.theta
    assert last.weights[0][0] == mark(first)
    assert mark(first) != mark(first + 1e-12)


def test_another_order_of_samples_is_not_fair():
    other = Runner((("drawing", "replacement"),))
    last = seen(Heats(study(runners=(*RUNNERS, other), steps=10), PRESENT, DATA))[-1]
    assert not last.fair
    assert len(set(last.weights[0])) == 1


@pytest.mark.parametrize("number", range(3))
def test_each_runner_does_what_its_recipe_does_alone(number):
    course = study(seeds=2)
    last = seen(Heats(course, PRESENT, DATA))[-1]
    for seed in range(2):
        alone = Run(course.recipes(PRESENT, seed)[number], EmptyShelf())
        while alone.state.step < 60:
            alone.go(60 - alone.state.step)
        judge = Run(PRESENT, EmptyShelf()).program.objective
        for part, samples in enumerate((DATA.train, DATA.test)):
            score = judge.score(alone.state.theta, samples)
            assert last.loss[part, number, seed, -1] == pytest.approx(score.data_loss, rel=1e-9)
            assert last.accuracy[part, number, seed, -1] == pytest.approx(score.accuracy)


def test_runners_with_different_losses_are_judged_by_the_present_one():
    last = seen(Heats(study(runners=(Runner(), Runner((("loss", Hinge()),)))), PRESENT, DATA))[-1]
    assert last.loss[0, 0, 0, 0] == last.loss[0, 1, 0, 0]
    assert last.loss[0, 0, 0, -1] != last.loss[0, 1, 0, -1]


def test_standings_come_check_by_check_and_do_not_change_any_more():
    every = seen(Heats(study(), PRESENT, DATA))
    assert [each.taken for each in every] == list(range(61))
    assert every[0].loss.shape == (2, 3, 1, 1)
    assert every[30].loss.shape[-1] == len(every[30].steps) == 31
    np.testing.assert_array_equal(every[-1].loss[..., :31], every[30].loss)
    assert not every[0].loss.flags.writeable


def test_a_race_that_was_left_goes_on_as_if_it_had_not_been():
    whole = seen(Heats(study(seeds=2), PRESENT, DATA))[-1]
    for breaks in (3, 40, 41, 90, 200):
        heats = Heats(study(seeds=2), PRESENT, DATA)
        going = heats.go()
        for _ in range(breaks):
            next(going)
        going.close()
        last = seen(heats)[-1]
        np.testing.assert_array_equal(last.loss, whole.loss)
        assert last.weights == whole.weights
        for one, other in zip(last.ways.coordinates, whole.ways.coordinates, strict=True):
            np.testing.assert_allclose(one, other)


def test_the_ways_begin_in_one_point_and_are_whole():
    ways = seen(Heats(study(), PRESENT, DATA))[-1].ways
    assert len(ways.coordinates) == 3
    for way in ways.coordinates:
        assert way.shape == (61, 2)
        np.testing.assert_allclose(way[0], ways.coordinates[0][0], atol=1e-12)
        assert (way >= (ways.relief.a[0], ways.relief.b[0])).all()
        assert (way <= (ways.relief.a[-1], ways.relief.b[-1])).all()
    assert 0.3 < ways.share <= 1


@pytest.mark.parametrize("count", [2, 3])
def test_two_or_three_ways_end_where_the_map_tells_their_true_loss(count):
    """On the plane of largest spread, a runner with a loss of 0.05 could end on a yellow peak."""
    last = seen(Heats(study(runners=RUNNERS[:count], steps=400), PRESENT, DATA))[-1]
    objective, ways = Run(PRESENT, EmptyShelf()).program.objective, last.ways
    for runner in range(count):
        shown = objective.score(ways.plane.at(*ways.coordinates[runner][-1]), DATA.train).data_loss
        assert shown == pytest.approx(last.loss[0, runner, 0, -1], rel=1e-9)
        assert ways.speaks[runner][-1]


def test_a_runner_alone_has_the_plane_in_which_its_way_spreads_most():
    ways = seen(Heats(study(runners=RUNNERS[:1]), PRESENT, DATA))[-1].ways
    assert ways.plane.labels == PRINCIPAL
    np.testing.assert_allclose(ways.coordinates[0][0], 0, atol=1e-12)
    assert sum(ways.plane.shares) == pytest.approx(ways.share)


def test_the_race_that_is_offered_first_is_won_by_one_and_teaches_something():
    """On the two spirals of the first preset SGD is still on its way when Adam has learned them."""
    present = Recipe.from_plain({
        "data": {"is": "spiral", "noise": 0.1, "samples": 500},
        "model": {"is": "mlp", "hidden": [8, 8]}, "penalty": {"is": "l2", "strength": 0.0003}, "batch_size": 50,
    })  # fmt: skip
    last = seen(Heats(RaceStudy(), present, present.data.data(EmptyShelf())))[-1]
    sgd, momentum, adam = last.accuracy[0, :, 0, -1]
    assert sgd < momentum < adam
    assert adam > 0.97
    assert 0.8 < sgd < 0.92


def test_the_map_speaks_for_the_states_whose_loss_it_shows():
    last = seen(Heats(study(steps=400), PRESENT, DATA))[-1]
    objective, ways = Run(PRESENT, EmptyShelf()).program.objective, last.ways
    for runner in range(3):
        for check in (0, 20, 60):
            shown = objective.score(ways.plane.at(*ways.coordinates[runner][check]), DATA.train).data_loss
            factor = max(shown / last.loss[0, runner, 0, check], last.loss[0, runner, 0, check] / shown)
            assert ways.speaks[runner][check] == (factor <= 1.25)


def test_of_several_seeds_the_median_and_the_quartiles_are_told():
    last = seen(Heats(study(seeds=9, steps=10), PRESENT, DATA))[-1]
    lower, middle, upper = last.loss_bands[:, 0]
    np.testing.assert_allclose(middle, np.median(last.loss[0], axis=1))
    np.testing.assert_allclose(lower, np.quantile(last.loss[0], 0.25, axis=1))
    np.testing.assert_allclose(upper, np.quantile(last.loss[0], 0.75, axis=1))
    alone = seen(Heats(study(steps=10), PRESENT, DATA))[-1]
    for each in alone.accuracy_bands:
        np.testing.assert_array_equal(each, alone.accuracy[:, :, 0])


def test_a_seed_that_is_lost_counts_as_the_worst():
    last = seen(Heats(study(seeds=3, steps=10), PRESENT, DATA))[-1]
    values = last.loss.copy()
    values[0, 0, 1, -1] = np.nan
    rest = values[0, 0, [0, 2], -1]
    assert bands(values)[MEDIAN, 0, 0, -1] == rest.max()


def test_a_runner_that_diverges_does_not_spoil_the_map():
    wild = Runner((("optimizer", SGD(100.0)), ("penalty", L2(1.0))))
    last = seen(Heats(study(runners=(Runner(), wild), steps=200), PRESENT, DATA))[-1]
    assert len(last.ways.coordinates[1]) < len(last.ways.coordinates[0])
    assert np.isfinite(last.ways.relief.data_loss).any()
    assert np.isfinite(last.ways.coordinates[1]).all()


def test_a_loss_that_does_not_suit_the_data_is_refused():
    wrong = Recipe.from_plain({"data": "curve", "loss": "mean_squared_error"})
    with pytest.raises(Refusal):
        next(Heats(study(runners=(Runner((("loss", Hinge()),)),)), wrong, wrong.data.data(EmptyShelf())).go())


def test_a_regression_has_no_accuracy():
    recipe = Recipe.from_plain({"data": "curve", "loss": "mean_squared_error"})
    last = seen(Heats(study(steps=10), recipe, recipe.data.data(EmptyShelf())))[-1]
    assert np.isnan(last.accuracy).all()


def test_the_map_has_room_around_the_ways_even_if_they_are_a_line_or_a_point():
    for points in ([[0, 0], [3, 1]], [[0, 0], [3, 0]], [[1, 1], [1, 1]]):
        a, b = framed(np.array(points, float))
        assert a[0] < min(x for x, _ in points)
        assert b[-1] > max(y for _, y in points)
        assert len(a) == len(b) == 49
