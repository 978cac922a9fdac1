"""Every rule for two directions: what it promises, and what it does where it has nothing to say."""

import numpy as np
import pytest

import core.recipe  # noqa: F401 - it registers what may be chosen
from core.datasets import EmptyShelf, Samples
from core.directions import (
    DIRECTIONS,
    GradientDirections,
    PrincipalDirections,
    RandomDirections,
    Standpoint,
    StateDirections,
    WeightDirections,
)
from core.objectives import Objective
from core.planes import filter_normalized, free, principal, shadow
from core.recipe import Recipe


def objective(**settings):
    recipe = Recipe.from_plain({"model": {"is": "mlp", "hidden": [4, 3]}, **settings})
    return Objective(recipe.model, recipe.loss, recipe.penalty, recipe.data.data(EmptyShelf()))


OBJECTIVE = objective(penalty={"is": "l2", "strength": 0.1})
SIZE = OBJECTIVE.layout.size


def standpoint(**changed):
    way = np.random.default_rng(0).normal(size=(9, SIZE)).cumsum(0)
    given = {"objective": OBJECTIVE, "theta": way[-1], "samples": OBJECTIVE.data.train, "way": list(way[:-1])}
    return Standpoint(**{**given, **changed})


EVERY = pytest.mark.parametrize("key", list(DIRECTIONS))


@EVERY
def test_the_plane_goes_through_the_standpoint_and_has_two_independent_directions(key):
    at = standpoint()
    plane = DIRECTIONS[key].kind().plane(at)
    np.testing.assert_array_equal(plane.centre, at.theta)
    assert np.linalg.matrix_rank(np.stack([plane.first, plane.second])) == 2
    assert len(set(plane.labels)) == 2


@EVERY
def test_the_same_choice_gives_the_same_plane(key):
    one, other = (DIRECTIONS[key].kind().plane(standpoint()) for _ in range(2))
    np.testing.assert_array_equal(one.first, other.first)
    np.testing.assert_array_equal(one.second, other.second)


@EVERY
@pytest.mark.parametrize("layer", [1, 2, 3])
def test_restricted_to_a_layer_nothing_else_moves(key, layer):
    plane = DIRECTIONS[key].kind(layer=layer).plane(standpoint())
    held = free(OBJECTIVE.layout, layer) == 0
    for direction in (plane.first, plane.second):
        assert direction.any()
        assert not direction[held].any()


@EVERY
def test_a_layer_that_the_model_does_not_have_restricts_nothing(key):
    one, other = DIRECTIONS[key].kind().plane(standpoint()), DIRECTIONS[key].kind(layer=7).plane(standpoint())
    np.testing.assert_array_equal(one.first, other.first)
    np.testing.assert_array_equal(one.second, other.second)


@EVERY
def test_from_all_zero_weights_at_the_very_start_there_still_is_a_plane(key):
    zero = np.zeros(SIZE)
    plane = DIRECTIONS[key].kind().plane(standpoint(theta=zero, way=[zero]))
    assert np.linalg.matrix_rank(np.stack([plane.first, plane.second])) == 2


@EVERY
def test_before_anything_was_recorded_there_is_a_plane(key):
    plane = DIRECTIONS[key].kind().plane(standpoint(way=[]))
    assert np.linalg.matrix_rank(np.stack([plane.first, plane.second])) == 2


@pytest.mark.parametrize("key", ["random", "gradient"])
def test_other_seeds_look_along_other_directions(key):
    one, other = (DIRECTIONS[key].kind(seed=seed).plane(standpoint()) for seed in (1, 2))
    assert not np.allclose(one.second, other.second)


def test_random_directions_are_filter_normalised_and_differ_from_each_other():
    at = standpoint()
    plane = RandomDirections().plane(at)
    for direction in (plane.first, plane.second):
        np.testing.assert_allclose(filter_normalized(direction, at.theta, OBJECTIVE.layout), direction, rtol=1e-9)
    assert not np.allclose(plane.first, plane.second)


def test_random_directions_are_not_the_initial_weights_of_any_seed_in_disguise():
    model, data = OBJECTIVE.model, OBJECTIVE.data
    for seed in range(3):
        initial = model.initial(data.features, data.outputs, seed)
        direction = RandomDirections(seed=seed).plane(standpoint(theta=initial)).first
        assert np.corrcoef(direction, initial)[0, 1] < 0.9


def test_along_the_way_the_directions_are_its_principal_components_with_the_standpoint_as_last_state():
    at = standpoint()
    plane = PrincipalDirections().plane(at)
    first, second, shares = principal([*at.way, at.theta])
    np.testing.assert_array_equal(plane.first, first)
    np.testing.assert_array_equal(plane.second, second)
    assert plane.shares == shares


def test_a_state_that_is_not_finite_does_not_spoil_the_way():
    at = standpoint()
    broken = standpoint(way=[*at.way, np.full(SIZE, np.nan)])
    np.testing.assert_array_equal(PrincipalDirections().plane(broken).first, PrincipalDirections().plane(at).first)


def test_running_statistics_stay_where_they_are():
    normal = objective(model={"is": "mlp", "hidden": [4], "normalize": True})
    theta = normal.model.initial(normal.data.features, normal.data.outputs, 0)
    way = [theta + k for k in range(4)]
    untrained = free(normal.layout) == 0
    assert untrained.any()
    for key in DIRECTIONS:
        plane = DIRECTIONS[key].kind().plane(Standpoint(normal, theta, normal.data.train, way))
        assert not plane.first[untrained].any()
        assert not plane.second[untrained].any()


def test_the_first_direction_down_the_gradient_is_minus_the_gradient_of_loss_and_penalty():
    at = standpoint()
    plane = GradientDirections().plane(at)
    gradient = OBJECTIVE.gradient(at.theta, at.samples)
    cosine = plane.first @ gradient / np.linalg.norm(plane.first) / np.linalg.norm(gradient)
    assert cosine == pytest.approx(-1, abs=1e-12)
    assert plane.first @ plane.second == pytest.approx(0, abs=1e-10)
    for direction in (plane.first, plane.second):
        assert np.linalg.norm(direction) == pytest.approx(np.linalg.norm(at.theta))


def test_the_gradient_over_many_samples_is_taken_block_by_block_without_favouring_any():
    samples = OBJECTIVE.data.train
    many = Samples(np.tile(samples.inputs, (5, 1))[:1100], np.tile(samples.targets, (5, 1))[:1100])
    at = standpoint(samples=many)
    np.testing.assert_allclose(at.gradient(), OBJECTIVE.gradient(at.theta, many), rtol=1e-10, atol=1e-12)


def test_where_the_gradient_is_zero_the_plane_is_random():
    at = standpoint(theta=np.zeros(SIZE), samples=Samples(np.zeros((2, 2)), np.eye(2)))
    assert not at.gradient().any()
    assert GradientDirections().plane(at).first.any()


def test_from_zero_weights_the_way_downhill_is_of_length_one():
    linear = objective(model="linear")
    theta = np.zeros(linear.layout.size)
    plane = GradientDirections().plane(Standpoint(linear, theta, linear.data.train))
    assert np.linalg.norm(plane.first) == pytest.approx(1)
    assert np.linalg.norm(plane.second) == pytest.approx(1)


def test_the_plane_through_three_states_holds_all_three():
    other = np.random.default_rng(5).normal(size=SIZE)
    at = standpoint(other=other)
    plane = StateDirections().plane(at)
    found = shadow(plane, [at.theta, at.way[0], other])
    np.testing.assert_allclose(found.distances, 0, atol=1e-10)
    np.testing.assert_allclose(found.coordinates[:2], [[0, 0], [1, 0]], atol=1e-12)
    assert found.coordinates[2, 1] == pytest.approx(1)
    assert plane.first @ plane.second == pytest.approx(0, abs=1e-9)


def test_without_another_run_the_third_state_is_the_middle_of_the_way():
    at = standpoint()
    found = shadow(StateDirections().plane(at), [at.way[len(at.way) // 2]])
    np.testing.assert_allclose(found.distances, 0, atol=1e-10)


def test_two_weights_move_by_themselves_and_the_axes_read_their_values():
    at = standpoint()
    plane = WeightDirections(first=3, second=9).plane(at)
    assert plane.labels == ("W1[0, 3]", "b1[1]")
    assert plane.origin == (at.theta[3], at.theta[9])
    moved = plane.at(0.5, -2.0) - at.theta
    assert moved[3] == pytest.approx(0.5)
    assert moved[9] == pytest.approx(-2.0)
    assert np.count_nonzero(np.abs(moved) > 1e-12) == 2


def test_weights_are_counted_within_the_layer_and_begin_anew_after_the_last():
    plane = WeightDirections(first=0, second=free(OBJECTIVE.layout, 3).sum() + 1, layer=3).plane(standpoint())
    assert plane.labels == ("W3[0, 0]", "W3[0, 1]")


def test_the_same_weight_twice_leaves_the_second_direction_open():
    plane = WeightDirections(first=2, second=2).plane(standpoint())
    assert plane.second.any()
    assert plane.first @ plane.second == pytest.approx(0, abs=1e-12)
