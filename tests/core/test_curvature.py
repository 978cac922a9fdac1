"""Hessian times vector, extreme eigenvalues and all of them, from gradients alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arrays import generator
from core.curvature import eigenvalues, hessian, hessian_vector, largest_eigenvalue, power_iteration
from core.datasets import EmptyShelf
from core.objectives import Objective
from core.optimizers import GradientDescent
from core.recipe import Recipe
from core.training import Program, advance


def symmetric(values, seed=0):
    size = len(values)
    turn = np.linalg.qr(generator(seed, 6).standard_normal((size, size)))[0]
    return turn @ np.diag(values) @ turn.T


def banana_slope(p):
    bend = p[1] - p[0] ** 2
    return np.array([-2 * (1 - p[0]) - 400 * p[0] * bend, 200 * bend])


def banana_hessian(p):
    return np.array([[2 - 400 * (p[1] - 3 * p[0] ** 2), -400 * p[0]], [-400 * p[0], 200.0]])


@given(st.floats(-2, 2), st.floats(-2, 2), st.floats(-5, 5), st.floats(0.1, 5))
def test_hessian_times_vector_on_the_banana(x, y, v, w):
    p, direction = np.array([x, y]), np.array([v, w])
    measured = hessian_vector(banana_slope, p, direction)
    np.testing.assert_allclose(measured, banana_hessian(p) @ direction, rtol=1e-7, atol=1e-5)


def test_a_vector_of_no_length_has_no_image():
    assert hessian_vector(banana_slope, np.ones(2), np.zeros(2)).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_the_length_of_the_vector_does_not_matter(scale):
    p, direction = np.array([0.5, -1.0]), np.array([0.3, 0.4])
    measured = hessian_vector(banana_slope, p, scale * direction)
    np.testing.assert_allclose(measured, scale * banana_hessian(p) @ direction, rtol=1e-8)


def test_far_from_zero_the_spacing_grows_with_theta():
    slope = np.cos
    theta = np.array([1e9])
    assert hessian_vector(lambda x: x**3, theta, np.ones(1)) == pytest.approx(3e18, rel=1e-6)
    assert hessian_vector(slope, np.array([1.0]), np.ones(1)) == pytest.approx(-np.sin(1.0), rel=1e-9)


def test_all_eigenvalues_of_a_surface_in_rising_order():
    p = np.array([-1.2, 1.0])
    np.testing.assert_allclose(eigenvalues(banana_slope, p), np.linalg.eigvalsh(banana_hessian(p)), rtol=1e-8)
    H = hessian(banana_slope, p)
    np.testing.assert_array_equal(H, H.T)


@given(st.integers(1, 30), st.integers(0, 200))
def test_lanczos_finds_the_largest_eigenvalue_and_its_direction(size, seed):
    values = generator(seed, 8).standard_normal(size) * 10
    matrix = symmetric(values, seed)
    found = largest_eigenvalue(lambda v: matrix @ v, size, tolerance=1e-10)
    assert found.value == pytest.approx(values.max(), rel=1e-8, abs=1e-8)
    assert np.linalg.norm(found.direction) == pytest.approx(1.0)
    np.testing.assert_allclose(matrix @ found.direction, found.value * found.direction, atol=1e-4)
    assert found.products <= size


def test_lanczos_says_how_far_off_it_may_be():
    matrix = symmetric(np.linspace(-50, 50, 80))
    for most in (5, 10, 20):
        found = largest_eigenvalue(lambda v: matrix @ v, 80, most=most)
        assert found.products == most
        assert 50 - found.value <= found.error
        assert found.error > 1e-6


def test_the_largest_is_not_the_largest_in_magnitude():
    matrix = symmetric(np.array([-100.0, 1.0, 3.0]))
    assert largest_eigenvalue(lambda v: matrix @ v, 3).value == pytest.approx(3.0)
    assert power_iteration(lambda v: matrix @ v, 3).value == pytest.approx(-100.0)


@given(st.integers(2, 12), st.integers(0, 100))
def test_power_iteration_finds_the_dominant_one_when_there_is_a_gap(size, seed):
    values = np.concatenate([[-9.0], generator(seed, 4).uniform(-4, 4, size - 1)])
    matrix = symmetric(values, seed)
    found = power_iteration(lambda v: matrix @ v, size)
    assert found.value == pytest.approx(-9.0, rel=1e-6)
    assert found.error <= 1e-6 * 9.1


def test_of_nothing_everything_is_zero():
    assert largest_eigenvalue(lambda v: 0 * v, 4).value == 0.0
    assert power_iteration(lambda v: 0 * v, 4).value == 0.0


def test_a_curvature_that_is_no_number_ends_the_search():
    matrix, answers = symmetric(np.arange(1.0, 6.0)), iter([1.0, 1.0, np.nan])
    found = largest_eigenvalue(lambda v: next(answers) * (matrix @ v), 5)
    assert np.isnan(found.value)
    assert found.products == 3
    assert power_iteration(lambda v: np.nan * v, 4, most=5).products == 5


def test_two_over_lambda_max_is_where_descent_on_a_net_begins_to_swing():
    """Near a minimum plain descent multiplies the distance along the steepest curvature by 1 - rate lambda_max."""
    settings = {"model": "linear", "penalty": {"is": "l2", "strength": 0.05}, "optimizer": {"is": "gradient_descent"}}
    recipe = Recipe.from_plain(settings)
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    state, _ = advance(program, program.begin(), 5000)
    objective, train = program.objective, program.data.train

    def slope(theta):
        return objective.gradient(theta, train)

    top = largest_eigenvalue(lambda v: hessian_vector(slope, state.theta, v), state.theta.size)
    assert top.value == pytest.approx(eigenvalues(slope, state.theta)[-1], rel=1e-6)
    for factor, grows in ((0.98, False), (1.02, True)):
        theta = state.theta + 1e-6 * top.direction
        rule = GradientDescent(rate=factor * 2 / top.value)
        for _ in range(50):
            theta = theta - rule.rate * slope(theta)
        assert (np.linalg.norm(theta - state.theta) > 1e-6) == grows


def test_a_network_agrees_with_its_hessian_column_by_column():
    recipe = Recipe.from_plain({"model": {"is": "mlp", "hidden": [3]}})
    data = recipe.data.data(EmptyShelf())
    objective = Objective(recipe.model, recipe.loss, recipe.penalty, data)
    theta = recipe.model.initial(data.features, data.outputs, 1)
    H = hessian(lambda t: objective.gradient(t, data.train), theta)
    v = generator(3, 3).standard_normal(theta.size)
    np.testing.assert_allclose(
        H @ v, hessian_vector(lambda t: objective.gradient(t, data.train), theta, v), rtol=1e-6, atol=1e-8
    )
