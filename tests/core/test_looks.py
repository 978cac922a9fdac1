"""From a snapshot to what is seen around it: which surface it is, in what order it comes, how true it is."""

from dataclasses import replace

import numpy as np
import pytest

from core.branches import Branch, Leg, Tree
from core.datasets import EmptyShelf, Samples
from core.directions import (
    OTHER,
    STATES,
    GradientDirections,
    PrincipalDirections,
    RandomDirections,
    StateDirections,
    WeightDirections,
)
from core.elsewhere import elsewhere, thinned
from core.history import Way
from core.looks import Look, Truths
from core.objectives import Examiner
from core.portions import ALL, BATCH, DRAWN, SAMPLE
from core.recipe import Recipe, replaced
from core.refusals import NO_SURFACE
from core.run import Run
from core.snapshot import Snapshot
from core.survey import BEST, NOW, START, SurveyRequest
from core.vigil import Vigil


def run(steps=40, **settings):
    going = Run(Recipe.from_plain({"penalty": "l2", **settings}), EmptyShelf())
    while going.state.step < steps:
        going.go(steps - going.state.step)
    return going


def snapshot(going):
    return Snapshot(going.number, going.recipe, going.program.objective, going.state, going.history, going.check)


def always():
    return True


def look(going=None, request=None):
    return Look.at(snapshot(going or run()), request or SurveyRequest())


def seen(at, truths=None, go_on=always):
    return list(at.surveys(truths or Truths(), go_on))


def test_the_way_leads_from_the_first_state_to_the_present_one_which_comes_once():
    going = run(40)
    for _ in range(3):
        at = look(going)
        assert at.steps[0] == 0
        assert at.steps[-1] == going.state.step
        assert list(at.steps) == sorted(set(at.steps))
        assert len(at.states) == len(at.steps)
        np.testing.assert_array_equal(at.states[-1], going.state.theta)
        going.go(1)


def test_before_the_first_step_the_way_is_the_present_state():
    assert look(run(0)).steps == (0,)
    assert seen(look(run(0)))[-1].losses.shape == (1,)


def test_the_map_comes_coarse_to_fine_and_then_what_is_true():
    surveys = seen(look())
    assert [len(each.relief.a) for each in surveys] == [13, 25, 49, 49]
    assert [each.losses is None for each in surveys] == [True, True, True, False]
    assert [each.failure for each in surveys] == [None] * 4


def test_a_survey_says_where_it_was_made():
    going = run()
    going.again()
    going.go(5)
    last = seen(look(going))[-1]
    assert (last.run, last.step, last.samples) == (2, going.state.step, 250)
    np.testing.assert_array_equal(last.plane.centre, going.state.theta)


def test_true_and_shown_losses_are_those_of_the_states_and_of_their_shadows():
    going = run()
    last = seen(look(going, SurveyRequest(most=100)))[-1]
    objective = going.program.objective
    samples = last.request.samples(objective.data)
    for number in (0, 3, len(last.steps) - 1):
        state = dict(going.history.way.kept).get(last.steps[number], going.state.theta)
        below = last.plane.at(*last.shadow.coordinates[number])
        assert last.losses[number] == objective.score(state, samples).data_loss
        assert last.shown[number] == pytest.approx(objective.score(below, samples).data_loss, rel=1e-10)


def test_at_the_present_state_the_map_tells_the_truth():
    last = seen(look())[-1]
    middle = last.relief.data_loss[24, 24]
    assert last.losses[-1] == pytest.approx(middle, abs=1e-12)
    assert last.shown[-1] == pytest.approx(middle, abs=1e-12)


def test_the_plane_is_chosen_by_the_way():
    going = run()
    at = look(going, SurveyRequest(directions=PrincipalDirections()))
    last = seen(at)[-1]
    assert last.shadow.share == pytest.approx(sum(last.plane.shares), rel=1e-9)
    assert last.shadow.share > 0.5


def test_weights_that_are_no_numbers_have_no_surface_and_that_is_said():
    at = look()
    nowhere = np.full_like(at.centre, np.nan)
    lost = replace(at, states=(*at.states[:-1], nowhere), centre=nowhere)
    (only,) = seen(lost)
    assert only.failure.template == NO_SURFACE
    assert only.step == at.steps[-1]


def test_a_lost_state_on_the_way_does_not_spoil_the_map():
    at = look()
    lost = replace(at, states=(at.states[0], np.full_like(at.states[0], np.inf), *at.states[2:]))
    last = seen(lost)[-1]
    assert np.isfinite(last.relief.data_loss).all()
    assert np.isnan(last.shadow.coordinates[1]).all()
    assert np.isfinite(np.delete(last.losses, 1)).all()


def test_a_look_ends_when_it_is_told_to_wherever_it_is():
    at = look()
    asked = []
    counts = [len(asked) for _ in at.surveys(Truths(), lambda: asked.append(True) or True)]
    assert counts[-1] - counts[-2] >= 3 * len(at.states)  # true losses, and two pieces for each shown one
    for most in (0, 1, 20, 60, len(asked) - 100, len(asked) - 40, len(asked) - 1):
        left = iter(range(most))
        count = []

        def go_on(left=left, count=count):
            count.append(True)
            return next(left, None) is not None

        surveys = seen(at, go_on=go_on)
        assert len(count) == most + 1
        assert all(each.losses is None for each in surveys)


def test_a_later_state_renews_a_look_and_the_same_state_repeats_it():
    going = run()
    first, same = look(going), look(going)
    assert same.renews(first)
    assert same.repeats(first)
    going.go(1)
    later = look(going)
    assert later.renews(first)
    assert not later.repeats(first)


def test_a_first_look_renews_and_repeats_nothing():
    assert not look().renews(None)
    assert not look().repeats(None)


@pytest.mark.parametrize(
    ("path", "value", "other_surface"),
    [
        ("optimizer.rate", 0.5, False),
        ("batch_size", 3, False),
        ("loss", "hinge", True),
        ("penalty.strength", 0.1, True),
        ("data.noise", 0.3, True),
    ],
)
def test_a_knob_makes_another_surface_only_if_it_is_part_of_what_is_minimised(path, value, other_surface):
    going = run()
    first = look(going)
    going.use(replaced(going.recipe, path, value))
    assert look(going).renews(first) is not other_surface


def test_another_run_or_another_request_is_another_surface():
    going = run()
    first = look(going)
    assert not look(going, SurveyRequest(directions=RandomDirections())).renews(first)
    going.again()
    assert not look(going).renews(first)


def counting_examiner(monkeypatch):
    counted, score = [], Examiner.score
    monkeypatch.setattr(Examiner, "score", lambda self, theta: counted.append(theta) or score(self, theta))
    return counted


def test_the_truth_about_a_state_is_learned_once(monkeypatch):
    going, truths = run(), Truths()
    counted = counting_examiner(monkeypatch)
    at = look(going)
    first = seen(at, truths)[-1]
    assert len(counted) == len(at.states)
    going.history.way.add(going.state.step, going.state.theta)
    going.go(1)
    later = look(going)
    second = seen(later, truths)[-1]
    assert len(counted) == len(at.states) + 1
    np.testing.assert_array_equal(second.losses[: len(first.losses)], first.losses)


def test_on_another_surface_every_truth_is_learned_anew(monkeypatch):
    going, truths = run(), Truths()
    counted = counting_examiner(monkeypatch)
    seen(look(going), truths)
    before = len(counted)
    other = look(going, SurveyRequest(part="test"))
    last = seen(other, truths)[-1]
    assert len(counted) == before + len(other.states)
    assert last.losses[0] == going.program.objective.score(other.states[0], going.data.test).data_loss


def test_what_is_no_longer_on_the_way_is_forgotten():
    going, truths = run(), Truths()
    at = look(going)
    seen(at, truths)
    seen(replace(at, steps=at.steps[-3:], states=at.states[-3:]), truths)
    assert len(truths._known) == 3


def test_an_answer_cannot_be_written_to():
    last = seen(look())[-1]
    for array in (last.losses, last.shown, last.relief.data_loss):
        assert not array.flags.writeable


@pytest.mark.parametrize(
    ("count", "most", "left"),
    [(10, 100, 10), (100, 50, 50), (101, 50, 26), (500, 7, 32), (5000, 9999, 313), (0, 32, 0)],
)
def test_a_long_way_is_thinned_by_doubling_and_keeps_its_beginning(count, most, left):
    found = thinned(range(count), most)
    assert len(found) == left
    assert not left or found[0] == 0


def test_the_states_of_a_large_network_are_thinned_to_what_a_map_can_draw():
    going = run(3)
    way = Way(512)
    large = np.zeros(100_000)
    for step in range(400):
        way.add(step, large)
    state = replace(going.state, step=400, theta=large)
    crowded = replace(snapshot(going), state=state, history=replace(going.history, way=way))
    assert len(Look.at(crowded, SurveyRequest()).states) == 51


def test_in_the_centre_are_the_present_the_first_or_the_best_weights():
    going = run(600, optimizer="adam")
    states = dict(going.history.way.kept)
    for centre, step in ((NOW, going.state.step), (START, 0)):
        at = look(going, SurveyRequest(centre=centre, points="25"))
        last = seen(at)[-1]
        assert last.middle == step
        np.testing.assert_array_equal(last.plane.centre, states.get(step, going.state.theta))
        here = list(last.steps).index(step)
        np.testing.assert_allclose(last.shadow.coordinates[here], 0, atol=1e-9)


def test_the_best_weights_are_those_next_to_the_check_of_lowest_test_loss():
    going = run(600, optimizer="adam")
    checks = going.history.checks
    lowered = replace(checks[2], test=replace(checks[2].test, data_loss=1e-9))
    going.history.checks[2] = lowered
    lost = replace(checks[3], test=replace(checks[3].test, data_loss=float("nan")))
    going.history.checks[3] = lost
    at = look(going, SurveyRequest(centre=BEST))
    assert abs(at.middle - lowered.step) <= going.history.way.stride
    np.testing.assert_array_equal(at.centre, dict(going.history.way.kept)[at.middle])


def test_what_early_stopping_kept_is_the_best():
    going = run(300)
    kept = replace(going.state, step=123)
    watched = replace(snapshot(going), vigil=Vigil(state=kept))
    at = Look.at(watched, SurveyRequest(centre=BEST))
    assert at.middle == 123
    assert at.centre is kept.theta


def test_from_the_first_weights_even_a_lost_run_is_seen():
    going = run(60)
    going.state = replace(going.state, theta=np.full_like(going.state.theta, np.nan))
    assert seen(look(going))[0].failure
    last = seen(look(going, SurveyRequest(centre=START)))[-1]
    assert last.failure is None
    assert last.downhill is None
    assert np.isnan(last.shadow.coordinates[-1]).all()


@pytest.mark.parametrize(
    "directions", [PrincipalDirections(), RandomDirections(), WeightDirections(), GradientDirections()]
)
def test_downhill_is_minus_the_gradient_as_the_plane_sees_it(directions):
    going = run(60)
    last = seen(look(going, SurveyRequest(directions=directions)))[-1]
    slope = going.program.objective.gradient(going.state.theta, going.data.train)
    directions = np.stack([last.plane.first, last.plane.second])
    expected = np.linalg.lstsq(directions.T, -slope, rcond=None)[0]
    np.testing.assert_allclose(last.downhill, expected, rtol=1e-6, atol=1e-12)
    inside = np.linalg.norm(expected @ directions) / np.linalg.norm(slope)
    assert last.held == pytest.approx(inside, rel=1e-5)
    # Walking a little that way lowers what is minimised, as far as the slope says.
    small = 1e-6 / np.linalg.norm(last.downhill)
    objective, theta = going.program.objective, going.state.theta
    totals = [objective.score(theta + k * small * last.downhill @ directions, going.data.train).total for k in (0, 1)]
    assert totals[1] < totals[0]


def test_the_plane_of_a_portion_is_that_of_all_samples():
    going = run(60)
    for directions in (GradientDirections(), PrincipalDirections()):
        planes = [
            seen(look(going, SurveyRequest(directions=directions, points="25", portion=portion)))[-1].plane
            for portion in (ALL, BATCH, SAMPLE, DRAWN)
        ]
        for plane in planes[1:]:
            np.testing.assert_array_equal(plane.first, planes[0].first)
            np.testing.assert_array_equal(plane.second, planes[0].second)


def test_beside_a_portion_the_full_surface_is_seen_and_how_near_the_mean_comes():
    going, truths = run(60), Truths()
    request = SurveyRequest(points="25", portion=BATCH)
    last = seen(look(going, request), truths)[-1]
    alone = seen(look(going, SurveyRequest(points="25")))[-1]
    np.testing.assert_allclose(last.full.data_loss, alone.relief.data_loss, rtol=1e-12)
    assert last.gap.pieces == 25
    assert last.gap.largest < 1e-12
    assert alone.full is None
    assert last.samples == 10
    # Flipping on, the full surface is there at once.
    on = seen(look(going, replace(request, number=1)), truths)
    assert all(each.full is last.full for each in on)
    assert np.abs(on[-1].relief.data_loss - last.relief.data_loss).max() > 1e-3


def test_the_losses_of_the_batch_of_a_step_are_learned_anew_with_every_step():
    going, truths = run(60), Truths()
    request = SurveyRequest(points="25", portion=DRAWN)
    for _ in range(2):
        last = seen(look(going, request), truths)[-1]
        train, indices = going.data.train, going.program.drawer.indices(going.state.step - 1)
        batch = Samples(train.inputs[indices], train.targets[indices])
        first = going.history.way.kept[0][1]
        assert last.losses[0] == pytest.approx(going.program.objective.score(first, batch).data_loss, rel=1e-12)
        going.go(1)


def beside(present, *others):
    """A snapshot of one run in a tree with others."""
    branches = [
        Branch(key, None, key, 0, (Leg(0, each.recipe),), each.history) for key, each in enumerate((*others, present))
    ]
    return replace(snapshot(present), tree=Tree(tuple(branches), len(others)))


def test_through_start_now_and_the_end_of_another_run():
    first, second = run(80), run(80, seed=5)
    end = first.history.way.kept[-1][1]
    at = Look.at(beside(second, first), SurveyRequest(directions=StateDirections(), points="25"))
    last = seen(at)[-1]
    assert last.plane.labels == (STATES[0], OTHER)
    np.testing.assert_allclose(last.plane.at(*last.other), end, atol=1e-9)
    assert (np.abs(last.other) <= (last.relief.a[-1], last.relief.b[-1])).all()
    elsewhere = Look.at(beside(second, first), SurveyRequest(points="25"))
    assert seen(elsewhere)[-1].other is None
    assert not elsewhere.renews(look(second, SurveyRequest(points="25")))


def test_the_other_run_is_the_newest_whose_weights_mean_the_same():
    present, one, two = run(40), run(40, seed=1), run(40, seed=2)
    other_model, other_data = run(40, model="linear"), run(40, data="xor")
    tip = {each: each.history.way.kept[-1][1] for each in (one, two)}
    assert elsewhere(beside(present, one, two)) is tip[two]
    assert elsewhere(beside(present, two, one, other_model, other_data)) is tip[one]
    assert elsewhere(beside(present)) is None
    assert elsewhere(snapshot(present)) is None
    two.history.way.add(1000, np.full_like(tip[two], np.nan))
    assert elsewhere(beside(present, one, two)) is tip[one]


def test_where_two_weights_cost_something_their_zero_is_on_the_map():
    going = run(60, optimizer="adam")
    last = seen(look(going, SurveyRequest(directions=WeightDirections(), points="25")))[-1]
    for origin, axis in zip(last.plane.origin, (last.relief.a, last.relief.b), strict=True):
        assert axis[0] < -origin < axis[-1]


def test_the_plane_along_the_way_is_that_of_scikit_learn_for_the_recorded_weights():
    decomposition = pytest.importorskip("sklearn.decomposition")
    going = run(80, optimizer="adam")
    last = seen(look(going, SurveyRequest(directions=PrincipalDirections(), points="25")))[-1]
    recorded = [theta for _, theta in going.history.way.kept]
    if recorded[-1] is not going.state.theta:
        recorded.append(going.state.theta)
    model = decomposition.PCA(2).fit(np.stack(recorded))
    for own, component in zip((last.plane.first, last.plane.second), model.components_, strict=True):
        assert abs(own @ component) == pytest.approx(1, abs=1e-9)
    np.testing.assert_allclose(last.plane.shares, model.explained_variance_ratio_, rtol=1e-9)
    assert last.shadow.share == pytest.approx(model.explained_variance_ratio_.sum(), rel=1e-9)


def test_the_ways_of_other_branches_lie_on_the_map_as_their_states_do():
    present, other, foreign = run(60), run(90, seed=1), run(40, model="linear")
    at = Look.at(beside(present, other, foreign), SurveyRequest(points="25"), {0, 1, 99})
    last = seen(at)[-1]
    assert [key for key, _ in last.ways] == [0]  # weights of another model mean something else
    (way,) = (points for _, points in last.ways)
    assert len(way) == len(at.beside[0][1])
    for point, theta in zip(way, at.beside[0][1], strict=True):
        off = theta - last.plane.at(*point)
        assert abs(off @ last.plane.first) + abs(off @ last.plane.second) < 1e-9  # dropped at right angles
    assert (np.abs(way) <= (last.relief.a[-1], last.relief.b[-1])).all()


def test_a_branch_more_is_a_reason_to_look_again_though_nothing_has_moved():
    present, other = run(60), run(90, seed=1)
    tree = beside(present, other)
    assert not Look.at(tree, SurveyRequest(), {0}).repeats(Look.at(tree, SurveyRequest()))
    assert Look.at(tree, SurveyRequest(), {0}).repeats(Look.at(tree, SurveyRequest(), {0}))
