"""A race takes the very steps that each rule takes alone, and is fair to all."""

import dataclasses

import numpy as np
import pytest

from core import adam, adaptive, bowls, inertia, nadam, second_order, valleys  # noqa: F401
from core import contest as contest_module
from core.adam import Adam
from core.contest import EVALUATIONS, SLICE, Course, contest, contests, opening
from core.grounds import FunctionGround
from core.inertia import Momentum, Nesterov
from core.optimizers import OPTIMIZERS, SGD
from core.search import NumericalDescent, RandomLocalSearch
from core.second_order import LBFGS
from core.surfaces import SURFACES
from core.walks import walk

VALLEY = bowls.LongBowl()
STARTS = ((-7.0, 2.0), (3.0, -1.0))


@pytest.mark.parametrize("key", OPTIMIZERS)
def test_every_rule_goes_the_way_it_goes_alone(key):
    rule = OPTIMIZERS[key].kind()
    race = contest(Course(VALLEY, STARTS, 30, seed=3), [SGD(rate=0.3), rule, rule])
    for number, start in enumerate(STARTS):
        alone = walk(rule, FunctionGround(VALLEY.value, VALLEY.gradient), start, 30, seed=3)
        for lane in (1, 2):
            way = race.walk(lane, number)
            np.testing.assert_allclose(way.thetas, alone.thetas, rtol=1e-12, atol=1e-14)
            np.testing.assert_allclose(way.values, alone.values, rtol=1e-12, atol=1e-24)
            np.testing.assert_array_equal(way.evaluations, alone.evaluations)


def test_lanes_of_one_kind_keep_their_own_settings():
    race = contest(Course(VALLEY, STARTS[:1], 2), [Momentum(rate=0.1), Momentum(rate=0.2, beta=0.0)])
    np.testing.assert_allclose(race.points[:, 0, 1], [(-6.93, 1.6), (-6.86, 1.2)])
    np.testing.assert_allclose(race.points[1, 0, 2], (-6.86 + 0.2 * 0.686, 1.2 - 0.2 * 2.4))


def test_rules_with_other_switches_do_not_walk_abreast():
    race = contest(Course(VALLEY, STARTS[:1], 5), [Adam(folded=False, epsilon=0.1), Adam(folded=True, epsilon=0.1)])
    assert not np.allclose(race.points[0, 0, -1], race.points[1, 0, -1])


def test_the_noise_is_the_same_for_every_lane_and_start_and_for_a_longer_race():
    course = Course(VALLEY, STARTS, 20, sigma=2.0, seed=1)
    race = contest(course, [SGD(rate=0.1), Nesterov(rate=0.1, beta=0.0), LBFGS(rate=0.1, search="none")])
    slopes = VALLEY.gradient(race.points[:, :, :-1])
    tilt = (race.points[0, 0, :-1] - race.points[0, 0, 1:]) / 0.1 - slopes[0, 0]
    np.testing.assert_allclose(tilt, course.tilts, atol=1e-12)
    np.testing.assert_allclose(race.points[1], race.points[0], atol=1e-12)
    longer = contest(dataclasses.replace(course, steps=90), [SGD(rate=0.1)])
    np.testing.assert_array_equal(longer.points[0, :, :21], race.points[0])
    assert not np.allclose(course.tilts, dataclasses.replace(course, seed=2).tilts)


def test_the_noise_has_the_strength_that_is_asked_for_and_is_right_on_average():
    tilts = Course(VALLEY, STARTS, 20_000, sigma=3.0).tilts
    np.testing.assert_allclose(tilts.std(axis=0), 3.0, rtol=0.02)
    np.testing.assert_allclose(tilts.mean(axis=0), 0.0, atol=0.07)
    assert abs(np.corrcoef(tilts.T)[0, 1]) < 0.02


def test_a_rule_that_asks_sees_the_same_tilted_surface():
    course = Course(VALLEY, STARTS[:1], 6, sigma=2.0, seed=1)
    race = contest(course, [SGD(rate=0.1), NumericalDescent(rate=0.1)])
    np.testing.assert_allclose(race.points[1], race.points[0], atol=1e-8)
    np.testing.assert_array_equal(race.evaluations[1, 0], 4 * np.arange(7))


def test_values_are_those_of_the_surface_without_noise():
    race = contest(Course(VALLEY, STARTS, 9, sigma=2.0), [SGD(), RandomLocalSearch()])
    np.testing.assert_allclose(race.values, race.points[..., 0] ** 2 / 20 + race.points[..., 1] ** 2)


def test_a_race_grows_and_what_was_told_stays():
    *parts, last = contests(Course(VALLEY, STARTS, 2 * SLICE + 5), [SGD(), Adam()])
    assert [part.steps for part in parts] == [SLICE, 2 * SLICE]
    assert [part.complete for part in (*parts, last)] == [False, False, True]
    np.testing.assert_array_equal(parts[0].points, last.points[:, :, : SLICE + 1])
    with pytest.raises(ValueError, match="read-only"):
        last.points[:] = 0


@pytest.mark.parametrize("key", SURFACES)
def test_a_race_in_which_one_lane_was_turned_is_to_the_bit_the_race_walked_anew(key):
    surface = SURFACES[key].kind()
    start = np.array(surface.terrain.start, float)
    course = Course(surface, (tuple(start), tuple(0.5 * start + 0.1)), 40, sigma=0.1, seed=1)
    rules = [SGD(rate=0.01), SGD(rate=0.3), Adam(), LBFGS(), Momentum(), NumericalDescent()]
    before, turned = contest(course, rules), [SGD(rate=0.02), *rules[1:], rules[1]]
    after, anew = opening(course, turned, before), contest(course, turned)
    for name in ("points", "values", "evaluations"):
        np.testing.assert_array_equal(getattr(after, name), getattr(anew, name))
    assert (after.course, after.rules, after.complete) == (course, tuple(turned), True)


def test_only_what_is_not_known_yet_is_walked(monkeypatch):
    walked = []
    monkeypatch.setattr(
        contest_module, "contests", lambda course, rules: walked.append(rules) or contests(course, rules)
    )
    course, rules = Course(VALLEY, STARTS, 3 * SLICE), [SGD(), Adam()]
    long = contest(course, rules)
    walked.clear()
    race = opening(course, [SGD(rate=0.3), Adam(), SGD(rate=0.3)], long)
    assert walked == [[SGD(rate=0.3)]]
    assert race.points.shape[:3] == (3, 2, SLICE + 1)
    np.testing.assert_array_equal(race.points[1], long.points[1, :, : SLICE + 1])
    opening(dataclasses.replace(course, steps=SLICE), rules, race)  # SGD is not in that race at its usual rate
    assert walked[1:] == [[SGD()]]
    for other in ({"starts": STARTS[:1]}, {"surface": bowls.RoundBowl()}, {"sigma": 1.0}, {"seed": 1}):
        walked.clear()
        opening(dataclasses.replace(course, **other), rules, long)
        assert walked == [rules]
    walked.clear()
    short = contest(dataclasses.replace(course, steps=9), rules)
    walked.clear()
    assert opening(course, rules, short).steps == SLICE
    assert walked == [rules]


def test_equal_evaluations_end_where_the_budget_ends():
    race = contest(Course(VALLEY, STARTS[:1], 20), [SGD(), NumericalDescent()])
    assert [race.step(0, 0, moment, EVALUATIONS) for moment in (0, 1, 10)] == [0, 1, 10]
    assert [race.step(1, 0, moment, EVALUATIONS) for moment in (3, 4, 11)] == [0, 1, 2]
    assert race.step(1, 0, 7) == 7
    assert race.step(1, 0, 99) == 20


def test_arrival_is_the_first_step_below_the_line():
    race = contest(Course(bowls.RoundBowl(), ((1.0, 0.0),), 10), [SGD(rate=0.25), SGD(rate=1e-10)])
    assert race.values[0, 0, 3] == 0.5**6
    assert race.arrival(0, 0, 0.5**6) == 3
    assert race.arrival(1, 0, 0.5) is None


def test_being_thrown_out_is_no_error():
    race = contest(Course(bowls.Rosenbrock(), ((-2.0, 2.0),), 50), [SGD(rate=1.0), LBFGS(search="none", rate=50.0)])
    assert not np.isfinite(race.values[0, 0, -1])
    assert race.arrival(0, 0, 1e-9) is None


@pytest.mark.parametrize("key", SURFACES)
def test_there_is_a_race_on_every_surface(key):
    surface = SURFACES[key].kind()
    race = contest(Course(surface, (tuple(map(float, surface.terrain.start)),), 5), [SGD(rate=1e-3), Adam()])
    assert race.points.shape == (2, 1, 6, surface.variables)
    assert np.isfinite(race.values).all()
