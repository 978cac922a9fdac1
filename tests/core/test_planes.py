"""Planes: where their points are, what lies how far off, and how directions are made."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.decomposition import PCA

from core.arrays import Layout
from core.planes import Plane, filter_normalized, free, orthogonal, parameter, principal, shadow

LAYOUT = Layout.of(("W1", (3, 2), True), ("b1", (2,), False), ("W2", (2, 4), True), ("b2", (4,), False))


def random(size=LAYOUT.size, seed=0):
    return np.random.default_rng(seed).normal(size=size)


def walk(states=30, size=12, seed=1):
    """A random walk: states (states, size) as an optimizer without luck would leave them."""
    return np.random.default_rng(seed).normal(size=(states, size)).cumsum(0)


def test_a_point_of_the_plane_is_the_centre_and_so_much_of_each_direction():
    plane = Plane(np.array([1.0, 2.0]), np.array([1.0, 0.0]), np.array([0.5, 3.0]))
    np.testing.assert_array_equal(plane.at(2.0, -1.0), [2.5, -1.0])


def test_many_points_at_once_have_their_axes_in_front():
    plane = Plane(random(), random(seed=1), random(seed=2))
    a, b = np.meshgrid([0.0, 1.0, 2.0], [3.0, 4.0], indexing="ij")
    thetas = plane.at(a, b)
    assert thetas.shape == (3, 2, LAYOUT.size)
    np.testing.assert_allclose(thetas[2, 1], plane.at(2.0, 4.0))


@given(arrays(float, (5, 2), elements=st.floats(-3, 3)))
def test_states_of_the_plane_come_back_to_their_coordinates_also_when_its_directions_are_askew(coordinates):
    first = random(seed=1)
    plane = Plane(random(), first, 0.9 * first + 0.1 * random(seed=2))
    found = shadow(plane, plane.at(*coordinates.T))
    np.testing.assert_allclose(found.coordinates, coordinates, atol=1e-9)
    np.testing.assert_allclose(found.distances, 0, atol=1e-9)


def test_the_distance_leads_at_right_angles_from_the_plane_to_the_state():
    plane = Plane(np.zeros(3), np.array([2.0, 0, 0]), np.array([1.0, 1.0, 0]))
    found = shadow(plane, [np.array([4.0, 3.0, -5.0])])
    np.testing.assert_allclose(found.coordinates, [[0.5, 3.0]])
    np.testing.assert_allclose(found.distances, [5.0])


def test_no_point_of_the_plane_is_nearer_than_the_shadow():
    plane, state = Plane(random(), random(seed=1), random(seed=2)), random(seed=3)
    found = shadow(plane, [state])
    a, b = found.coordinates[0]
    for da, db in [(0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01)]:
        assert np.linalg.norm(state - plane.at(a + da, b + db)) > found.distances[0]


def test_a_direction_of_zero_has_the_coordinate_zero():
    plane = Plane(np.zeros(2), np.array([0.0, 2.0]), np.zeros(2))
    np.testing.assert_allclose(shadow(plane, [np.array([1.0, 4.0])]).coordinates, [[2.0, 0.0]])


def test_the_share_of_the_variance_is_that_of_the_states_seen_from_their_own_mean():
    states = walk()
    plane = Plane(states[-1], random(12, 1), random(12, 2))
    basis = np.linalg.qr(np.stack([plane.first, plane.second], -1))[0]
    moved = states - states.mean(0)
    expected = np.square(moved @ basis).sum() / np.square(moved).sum()
    assert shadow(plane, states).share == pytest.approx(expected, rel=1e-10)


def test_states_that_do_not_move_are_held_by_any_plane_however_far_they_are():
    state = random(seed=5)
    assert shadow(Plane(random(), random(seed=1), random(seed=2)), [state, state, state]).share == 1.0


def test_a_state_that_is_not_finite_has_no_shadow_and_does_not_touch_the_share():
    states = list(walk())
    plane = Plane(states[-1], random(12, 1), random(12, 2))
    broken = np.full(12, np.inf)
    found = shadow(plane, [*states[:10], broken, *states[10:]])
    assert np.isnan(found.coordinates[10]).all()
    assert np.isnan(found.distances[10])
    assert found.share == shadow(plane, states).share


def test_no_states_have_no_shadow():
    found = shadow(Plane(random(), random(seed=1), random(seed=2)), [])
    assert found.coordinates.shape == (0, 2)
    assert found.share == 1.0


@pytest.mark.parametrize("name", ["W1", "W2"])
def test_every_unit_of_a_normalised_direction_is_as_long_as_its_weights_and_points_as_before(name):
    drawn, theta = random(seed=1), random(seed=2)
    direction = LAYOUT.view(filter_normalized(drawn, theta, LAYOUT), name)
    d, w = LAYOUT.view(drawn, name), LAYOUT.view(theta, name)
    for unit in range(w.shape[1]):
        column = d[:, unit] * np.linalg.norm(w[:, unit]) / (np.linalg.norm(d[:, unit]) + 1e-10)
        np.testing.assert_allclose(direction[:, unit], column, rtol=1e-12)


def test_biases_of_a_normalised_direction_are_zero():
    direction = filter_normalized(random(seed=1), random(seed=2), LAYOUT)
    assert not LAYOUT.view(direction, "b1").any()
    assert not LAYOUT.view(direction, "b2").any()


def test_biases_that_are_weights_count_as_one_more_input():
    layout = Layout.of(("W1", (3, 2), True), ("b1", (2,), True))
    drawn, theta = random(8, 1), random(8, 2)
    direction = layout.joint(filter_normalized(drawn, theta, layout), 1)
    expected = np.linalg.norm(layout.joint(theta, 1), axis=0)
    np.testing.assert_allclose(np.linalg.norm(direction, axis=0), expected, rtol=1e-9)
    assert direction[-1].all()


def test_a_unit_without_weights_gets_no_direction_and_no_division_by_zero():
    theta = random(seed=2)
    LAYOUT.view(theta, "W1")[:, 1] = 0
    direction = LAYOUT.view(filter_normalized(random(seed=1), theta, LAYOUT), "W1")
    assert not direction[:, 1].any()
    assert direction[:, 0].all()


def test_scaling_a_layer_up_scales_its_direction_with_it():
    theta, drawn = random(seed=2), random(seed=1)
    louder = theta.copy()
    LAYOUT.view(louder, "W1")[...] *= 10
    before, after = (filter_normalized(drawn, each, LAYOUT) for each in (theta, louder))
    np.testing.assert_allclose(LAYOUT.view(after, "W1"), 10 * LAYOUT.view(before, "W1"))
    np.testing.assert_array_equal(LAYOUT.view(after, "W2"), LAYOUT.view(before, "W2"))


def test_all_that_is_trained_is_free_or_only_one_layer():
    layout = Layout.of(("W1", (3, 2), True), ("mean1", (2,), False), ("W2", (2, 1), True), untrained=["mean1"])
    np.testing.assert_array_equal(free(layout), [1] * 6 + [0] * 2 + [1] * 2)
    np.testing.assert_array_equal(free(LAYOUT, 1), [1] * 8 + [0] * 12)
    np.testing.assert_array_equal(free(LAYOUT, 2), [0] * 8 + [1] * 12)


@pytest.mark.parametrize(
    ("place", "name"), [(0, "W1[0, 0]"), (5, "W1[2, 1]"), (6, "b1[0]"), (7, "b1[1]"), (19, "b2[3]")]
)
def test_a_parameter_is_called_by_its_block_and_place(place, name):
    assert parameter(LAYOUT, place) == name


def test_the_orthogonal_part_is_at_right_angles_and_nothing_is_taken_for_a_direction_of_zero():
    vector, other = random(seed=1), random(seed=2)
    part = orthogonal(vector, other)
    assert part @ other == pytest.approx(0, abs=1e-12)
    assert (vector - part) @ other == pytest.approx(vector @ other)
    np.testing.assert_array_equal(orthogonal(vector, np.zeros(LAYOUT.size)), vector)


@pytest.mark.parametrize(("states", "size"), [(30, 12), (5, 40), (200, 3), (3, 2)])
def test_the_principal_directions_are_those_of_scikit_learn_up_to_sign(states, size):
    way = walk(states, size)
    expected = PCA(2).fit(way - way[-1])
    first, second, shares = principal(way)
    for found, wanted in zip((first, second), expected.components_, strict=True):
        np.testing.assert_allclose(found * np.sign(found @ wanted), wanted, atol=1e-9)
    np.testing.assert_allclose(shares, expected.explained_variance_ratio_, rtol=1e-9)


def test_the_shares_of_the_principal_directions_are_what_their_plane_holds():
    way = walk()
    first, second, shares = principal(way)
    assert shadow(Plane(way[-1], first, second), way).share == pytest.approx(sum(shares), rel=1e-9)


def test_no_other_plane_holds_more_of_the_way():
    way = walk()
    first, second, shares = principal(way)
    for seed in range(20):
        other = Plane(way[-1], first + 0.2 * random(12, seed), second + 0.2 * random(12, seed + 50))
        assert shadow(other, way).share < sum(shares)


def test_the_way_begins_on_the_positive_side_of_both_principal_directions():
    way = walk()
    first, second, _ = principal(way)
    assert (way[0] - way.mean(0)) @ first > 0
    assert (way[0] - way.mean(0)) @ second > 0


def test_a_straight_way_has_one_principal_direction_and_a_single_state_none():
    straight = np.outer(np.arange(5.0), random(seed=1))
    first, second, shares = principal(straight)
    assert np.linalg.norm(first) == pytest.approx(1)
    assert not second.any()
    assert shares == pytest.approx((1, 0))
    first, second, shares = principal([random()])
    assert not first.any()
    assert not second.any()
    assert shares == (0, 0)


def test_single_precision_states_are_compared_in_double():
    way = (100 + 1e-3 * walk(10)).astype(np.float32)
    first, second = random(12, 1), random(12, 2)
    centre = random(12, 3).astype(np.float32)
    found = shadow(Plane(centre, first, second), way)
    exact = shadow(Plane(centre.astype(float), first, second), way.astype(float))
    np.testing.assert_array_equal(found.coordinates, exact.coordinates)
    np.testing.assert_array_equal(found.distances, exact.distances)
    assert principal(way)[2] == principal(way.astype(float))[2]


def test_a_run_that_is_being_thrown_out_still_has_principal_directions():
    wild = [np.array([0.0, 0.0, 1.0]), np.array([1e250, 0.0, 1.0]), np.array([-1e260, 1e259, 1.0])]
    first, second, shares = principal(wild)
    assert np.linalg.norm(first) == pytest.approx(1)
    assert np.isfinite([*second, *shares]).all()
