"""The surface stage computes what books and pages print, races fairly, and keeps what was set."""

import dataclasses
import json

import numpy as np
import pytest

from core.catalog import from_plain_fields, plain_fields
from core.critical import median_slope
from core.hills import LocalMinimum
from core.inertia import Momentum
from core.optimizers import SGD, GradientDescent
from core.refusals import Refusal
from core.search import NumericalDescent
from core.studies.lanes import COLOURS, MOST_LANES, Lane, free_colour, raced
from core.studies.standings import standings, winners
from core.studies.starts import MOST_STARTS, places, spelled
from core.studies.surface import BALL, SurfaceStudy
from core.studies.surface_examples import EXAMPLES
from core.surfaces import TypedCurve
from core.valleys import Himmelblau, TwoBasins, TwoValleys


def way(key, lane=0, start=0):
    return EXAMPLES[key].study.contest().walk(lane, start).thetas


# Published numbers


def test_the_book_race_is_where_the_book_is():
    """Deep Learning from Scratch, chapter 6: x^2/20 + y^2 from (-7, 2), after 1, 10 and 30 updates."""
    printed = {
        0: [(-6.335, -1.8), (-2.57978689, 0.69735688), (-0.35039300, 0.08478232)],
        1: [(-6.93, 1.6), (-4.34755379, 0.00879974), (0.89641386, 0.08808560)],
        2: [(-5.50000021, 0.50000004), (-1.48938553, 4.3378e-6), (-0.12016232, 2.49e-17)],
        3: [(-6.70000136, 1.70000024), (-4.05941857, -0.49184629), (0.13600685, 0.31824538)],
    }
    for lane, points in printed.items():
        np.testing.assert_allclose(way("book_race", lane)[[1, 10, 30]], points, rtol=1e-3, atol=6e-9)


def test_a_hundred_steps_in_the_round_bowl_end_where_the_book_says():
    found = way("book_descent")[100]
    np.testing.assert_allclose(found, (-6.11110793e-10, 8.14814391e-10), rtol=1e-8)
    np.testing.assert_allclose(found, (-3 * 0.8**100, 4 * 0.8**100), rtol=1e-12)


def test_the_slope_of_the_book_curve_is_the_printed_one():
    surface = EXAMPLES["book_curve"].study.surface
    np.testing.assert_allclose(surface.gradient(np.array([[5.0], [10.0]])).ravel(), [0.2, 0.3])


def test_the_learning_rate_has_its_regimes():
    """x^2 + y^2 from (-3, 4): the book's 1e-10 hardly moves; 1 - 2 rate is the share of the way that is left."""
    example = EXAMPLES["rates"].study
    race = example.contest()
    np.testing.assert_allclose(race.points[0, 0, 20], (-3 * (1 - 2e-10) ** 20, 4 * (1 - 2e-10) ** 20), rtol=1e-14)
    np.testing.assert_allclose(race.points[2, 0, 1], 0.0, atol=1e-15)
    np.testing.assert_array_equal(race.points[4, 0, 20], (-3.0, 4.0))
    np.testing.assert_allclose(race.points[5, 0, 20, 0], -3 * 1.1**20)
    gaits = [example.gait(race, lane) for lane in range(6)]
    assert gaits == [
        "hardly moves",
        "walks down",
        "walks down",
        "jumps across the bottom",
        "swings for ever",
        "is thrown out",
    ]


def test_rate_ten_is_thrown_out_as_the_true_iterate_is_and_not_as_the_book_prints():
    study = SurfaceStudy(
        surface=EXAMPLES["rates"].study.surface, starts="-3 4", lanes=raced(SGD(rate=10.0)), length=100
    )
    np.testing.assert_allclose(study.contest().points[0, 0, 100, 0], -3 * 19.0**100, rtol=1e-12)
    assert study.gait(study.contest(), 0) == "is thrown out"


def test_the_local_minimum_of_gradient_descent_viz_starts_where_the_page_starts():
    study = EXAMPLES["viz_local"].study
    assert study.points == ((1.5, 1.5),)
    np.testing.assert_allclose(study.surface.value(np.array([1.5, 1.5])), 6.66, atol=1e-3)
    np.testing.assert_allclose(study.surface.gradient(np.array([1.5, 1.5])), (3.0, 5.88), atol=1e-2)
    assert [study.points for key, one in EXAMPLES.items() if key.startswith("viz_") for study in [one.study]] == (
        6 * [((1.5, 1.5),)]
    )


def test_momentum_on_a_quadratic_loses_what_distill_says():
    """Why Momentum Really Works, curvatures 1 and 100: the error shrinks by .98019802 per step at best, or .8182."""
    study = EXAMPLES["distill"].study
    values = study.contest().values[:, 0]
    assert (values[0, 200] / values[0, 100]) ** (1 / 200) == pytest.approx(0.9801980198, rel=1e-8)
    assert (values[1, 100] / values[1, 20]) ** (1 / 160) == pytest.approx(0.8181818, abs=0.02)


def test_downhill_is_not_straight_to_the_goal():
    """At (-7, 2) of x^2/20 + y^2: -gradient (0.7, -4) and the goal's direction (7, -2) are 64 degrees apart."""
    study = EXAMPLES["not_straight"].study
    downhill, goal = -study.surface.gradient(np.array([-7.0, 2.0])), np.array([7.0, -2.0])
    cosine = downhill @ goal / np.linalg.norm(downhill) / np.linalg.norm(goal)
    assert np.degrees(np.arccos(cosine)) == pytest.approx(64.1, abs=0.1)


def test_the_notes_of_examples_tell_what_happens():
    ends = {key: example.study.contest().points[:, :, -1, 0] for key, example in EXAMPLES.items()}
    assert [end > 0 for end in ends["viz_local"][:, 0]] == [True, False, True, True, False]
    assert [abs(end) > 0.1 for end in ends["viz_plateau"][:, 0]] == [True, False, True, True, False]
    assert (ends["balls_curve"] > 0).tolist() == [[False, True, True, False], [False, True, True, True]]
    assert (ends["balls"] > 0).tolist() == [[False, False, False, True, True], [True, False, False, True, True]]
    saddle = EXAMPLES["saddle"].study
    arrivals = [saddle.contest().arrival(lane, 0, saddle.level) for lane in range(4)]
    assert max(arrivals) == arrivals[0]
    four = EXAMPLES["himmelblau"].study.contest().points[0, :, -1]
    assert len({tuple(np.round(end)) for end in four}) == 4
    evaluations = EXAMPLES["evaluations"].study
    assert [one.place for one in standings(evaluations, evaluations.contest(), 150)] == [None, None, 1]


def test_a_cloud_is_as_wide_as_the_rate_is_large_and_the_batch_small():
    """On f = x^2/20 + y^2 the variance settles at eta sigma^2 / (lambda (2 - eta lambda)); along y, lambda is 2."""
    study = dataclasses.replace(EXAMPLES["noise"].study, length=5000)
    tail = study.contest().points[:, 0, 1000:, 1].std(axis=1)
    for lane, width in zip(study.lanes, tail, strict=True):
        eta = lane.rule.rate
        assert width == pytest.approx(study.sigma * np.sqrt(eta / (2 * (2 - 2 * eta))), rel=0.2)
    smaller = dataclasses.replace(study, batch=16).contest().points[:, 0, 1000:, 1].std(axis=1)
    np.testing.assert_allclose(smaller, tail / 4, rtol=0.05)


# Rolling balls


def test_the_ball_without_inertia_stays_in_the_shallow_valley_though_the_other_is_deeper():
    study = SurfaceStudy(surface=TwoValleys(), mode=BALL, length=2000, starts="-0.4")
    race = study.contest()
    assert race.points[0, 0, -1, 0] == pytest.approx(-1.3322207371911865, abs=1e-6)
    assert study.level_places.lowest < race.values[0, 0, -1] - 0.5
    assert study.distances(race.points[0, 0, -1]) == pytest.approx(1.4839679 + 1.3322207, abs=1e-5)


def test_with_inertia_and_little_friction_it_rolls_over_the_hill():
    study = SurfaceStudy(surface=TwoValleys(), mode=BALL, length=4000, starts="-2.1", friction=0.2, tick=0.02)
    race = study.contest()
    assert race.points[0, 0, -1, 0] < 0 < race.points[1, 0, :, 0].max()


def test_the_ball_obeys_newton():
    """theta'' = -g - c theta' on x^2/2 is a damped spring: x = e^(-ct/2) (cos wt + c/2w sin wt), w^2 = 1 - c^2/4."""
    study = SurfaceStudy(surface=TypedCurve(text="x^2/2"), mode=BALL, starts="1", length=4000, friction=0.4, tick=0.001)
    race, t = study.contest(), 0.001 * np.arange(4001)
    w = np.sqrt(1 - 0.04)
    spring = np.exp(-0.2 * t) * (np.cos(w * t) + 0.2 / w * np.sin(w * t))
    np.testing.assert_allclose(race.points[1, 0, :, 0], spring, atol=2e-3)
    np.testing.assert_allclose(race.points[0, 0, :, 0], np.exp(-t), atol=1e-3)


def test_balls_with_the_same_time_step_have_their_names():
    study = EXAMPLES["balls"].study
    assert [lane.title for lane in study.runners] == ["Ball without inertia", "Ball with inertia"]
    assert len(study.points) == 5
    assert study.rules[1] == Momentum(rate=0.05**2, beta=1 - 0.3 * 0.05)


# Course and standings


def test_without_starts_the_surface_has_its_own():
    assert SurfaceStudy(surface=Himmelblau()).points == ((0.0, 0.0),)
    assert SurfaceStudy(surface=TwoValleys(), starts="1 2; 3").points == ((1.0,), (3.0,))
    assert SurfaceStudy(surface=TwoBasins(), starts="1").points == ((1.0, 1.5),)


def test_the_finish_line_is_a_share_of_what_there_is_to_fall():
    study = SurfaceStudy(starts="-7 2", finish=0.1)
    assert study.level == pytest.approx(0.645)
    study = SurfaceStudy(surface=TwoValleys(), starts="0", finish=0.01)
    assert study.level == pytest.approx(-1.4349731 * 0.99)


def test_noise_is_measured_in_usual_slopes_and_averaged_over_the_batch():
    study = SurfaceStudy(noise=2.0, batch=16)
    assert study.course.sigma == study.sigma == pytest.approx(2.0 / 4 * median_slope(study.surface))


def test_standings_tell_who_has_arrived_and_when():
    study = SurfaceStudy(
        surface=EXAMPLES["rates"].study.surface,
        starts="3 0; 1 0",
        lanes=raced(SGD(rate=0.25), GradientDescent(rate=0.5), SGD(rate=1e-6), NumericalDescent(rate=0.25)),
        finish=0.1,
        length=30,
    )
    found = standings(study, study.contest(), 30)
    assert study.level == pytest.approx(0.5)  # of the mean height 5 of the starts
    assert [one.arrived for one in found] == [2, 2, 0, 2]
    assert [one.arrival_step for one in found] == [2.0, 1.0, None, 2.0]
    assert [one.arrival_evaluations for one in found] == [2.0, 1.0, None, 8.0]
    assert [one.place for one in found] == [2, 1, None, 2]
    assert winners(found) == [1]
    assert found[2].distance == pytest.approx(2.0, abs=1e-3)
    assert found[0].value == pytest.approx(5 * 0.25**30)


def test_nobody_has_arrived_before_they_have():
    study = SurfaceStudy(surface=EXAMPLES["rates"].study.surface, starts="3 0", lanes=raced(SGD(rate=0.25)), finish=0.1)
    before, after = (standings(study, study.contest(), moment)[0] for moment in (1, 2))
    assert (before.arrived, before.place, after.arrived, after.place) == (0, None, 1, 1)
    assert (before.step, before.value) == (1, 9 / 4)


def test_equal_evaluations_count_what_was_asked():
    study = SurfaceStudy(lanes=raced(SGD(), NumericalDescent()), count="evaluations", length=40)
    found = standings(study, study.contest(), 40)
    assert [(one.step, one.evaluations) for one in found] == [(40, 40), (10, 40)]


def test_who_wins_depends_on_what_is_counted():
    """Measuring the slope, half the rate of the best arrives in two steps, but asks eight times; a third needs more."""
    lanes = raced(NumericalDescent(rate=0.25), SGD(rate=0.2))
    study = SurfaceStudy(surface=EXAMPLES["rates"].study.surface, starts="3 0", lanes=lanes, finish=0.1, length=30)
    assert winners(standings(study, study.contest(), 30)) == [0]
    study = dataclasses.replace(study, count="evaluations")
    assert winners(standings(study, study.contest(), 30)) == [1]


def test_distance_is_that_to_the_nearest_of_the_deepest_minima():
    study = SurfaceStudy(surface=Himmelblau())
    assert study.distances(np.array([[3.0, 2.0], [3.0, 3.0]])).tolist() == pytest.approx([0.0, 1.0])
    study = SurfaceStudy(surface=LocalMinimum())
    assert study.distances(np.array([0.9053178606008483, 0.0])) > 1.8
    assert np.isnan(SurfaceStudy(surface=EXAMPLES["saddle"].study.surface).distances(np.zeros((3, 2)))).all()


def test_a_race_is_run_once():
    assert SurfaceStudy(log=True).contest() is SurfaceStudy(log=False).contest()


# What is kept


@pytest.mark.parametrize("key", EXAMPLES)
def test_every_example_survives_the_session_file_and_runs(key):
    study = EXAMPLES[key].study
    plain = json.loads(json.dumps(plain_fields(study)))
    assert from_plain_fields(SurfaceStudy, plain) == study
    race = study.contest()
    assert race.complete
    assert race.points.shape[:2] == (len(study.runners), len(study.points))


@pytest.mark.parametrize("value", [[], "no", [{"rule": "adam"}] * (MOST_LANES + 1), [3], [{"rule": "unknown"}]])
def test_what_are_no_lanes_is_refused_in_a_sentence(value):
    with pytest.raises(Refusal, match=r"\.$"):
        SurfaceStudy(lanes=value)


@pytest.mark.parametrize("value", ["1 2 3", "a", "1e300 0", 5, "; ".join(["1 1"] * (MOST_STARTS + 1)), "nan 0"])
def test_what_are_no_starts_is_refused_in_a_sentence(value):
    with pytest.raises(Refusal, match=r"starts must be a list of at most"):
        SurfaceStudy(starts=value)


def test_starts_are_spelled_and_read():
    assert spelled([(-7.0, 2.0), (1 / 3, -0.0)]) == "-7 2; 0.333333 0"
    assert places("-7, 2;; 3 -1 ;") == ((-7.0, 2.0), (3.0, -1.0))
    assert SurfaceStudy(starts="  1,2 ;3   4").starts == "1 2; 3 4"


def test_a_new_lane_has_a_colour_that_is_free():
    assert free_colour(raced(SGD(), SGD(), SGD())) == 3
    assert free_colour(raced(*(SGD() for _ in range(COLOURS)))) == 0
    assert free_colour((Lane(colour=0), Lane(colour=2))) == 1


def test_a_lane_is_called_after_its_rule_until_it_has_a_name():
    assert (Lane().title, Lane(name="mine").title) == ("SGD", "mine")
    assert Lane().at(0.5).rule == SGD(rate=0.5)


def test_the_lane_that_is_looked_at_is_one_there_is():
    assert SurfaceStudy(lane=20).chosen == 3
