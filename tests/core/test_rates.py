"""The best rate of a sweep is the best there is, on functions where one can say which it is."""

import numpy as np

from core.bowls import RoundBowl
from core.contest import EVALUATIONS, Course, contest
from core.inertia import Momentum
from core.optimizers import SGD
from core.rates import RATES, judged, swept, unrated
from core.search import NumericalDescent


def newest(course, rules, count="steps"):
    *_, last = (found for found in swept(course, rules, count) if found is not None)
    return last


def test_rates_are_four_per_power_of_ten():
    assert RATES[0] == 1e-4
    assert RATES[-1] == 10.0
    assert len(RATES) == 21
    assert RATES[1] == 1.8e-4


def test_the_best_rate_on_a_round_bowl_is_the_one_nearest_a_half():
    """There a step multiplies the position by 1 - 2 rate, so the best of the rates has the smallest |1 - 2 rate|."""
    sweep = newest(Course(RoundBowl(), ((1.0, 2.0),), 30), (SGD(),))[unrated(SGD())]
    np.testing.assert_allclose(sweep.heights[:3], [5 * (1 - 2 * rate) ** 60 for rate in RATES[:3]])
    assert sweep.best == min(RATES, key=lambda rate: abs(1 - 2 * rate))


def test_what_throws_the_way_out_is_never_the_best():
    sweep = newest(Course(RoundBowl(), ((1.0, 2.0),), 900), (SGD(),))[unrated(SGD())]
    assert np.isinf(sweep.heights[-1])
    assert sweep.best is not None


def test_every_rule_has_its_sweep_once_and_they_come_one_by_one():
    rules = (SGD(), Momentum(), SGD(rate=3.0))
    told = [found for found in swept(Course(RoundBowl(), ((1.0, 2.0),), 70), rules) if found is not None]
    assert [len(found) for found in told] == [1, 2]
    assert set(told[-1]) == {unrated(SGD()), unrated(Momentum())}


def test_evaluations_are_counted_where_they_are_asked_for():
    course, rule = Course(RoundBowl(), ((1.0, 2.0),), 40), NumericalDescent()
    race = contest(course, [NumericalDescent(rate=rate) for rate in RATES])
    np.testing.assert_allclose(judged(rule, race, EVALUATIONS).heights[:4], race.values[:4, 0, 10])


def test_several_starts_are_judged_by_their_mean():
    course = Course(RoundBowl(), ((1.0, 0.0), (3.0, 0.0)), 20)
    race = contest(course, [SGD(rate=rate) for rate in RATES])
    np.testing.assert_allclose(judged(SGD(), race).heights[:8], race.values[:8, :, -1].mean(axis=1))
