"""Momentum on a valley, against eigenvalues, a search on a grid and the way itself."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.studies.damping import (
    CREEPS,
    FLIES,
    HEAVY,
    JUMPS,
    NESTEROV,
    STEPS,
    SWINGS,
    DampingStudy,
    Valley,
    radius,
)

rules = pytest.mark.parametrize("rule", [HEAVY, NESTEROV])


def matrix(rule, eta, beta, bend):
    """One step of (x, v), written from the rules in `core.inertia` with g = bend x."""
    if rule == HEAVY:
        return np.array([[1 - eta * bend, beta], [-eta * bend, beta]])
    return np.array([[1 - (1 + beta) * eta * bend, beta**2], [-eta * bend, beta]])


@rules
@given(st.floats(0.0, 3.0), st.floats(0.0, 0.99), st.floats(0.05, 3.0))
def test_the_distance_shrinks_by_the_largest_eigenvalue_of_a_step(rule, eta, beta, bend):
    expected = np.abs(np.linalg.eigvals(matrix(rule, eta, beta, bend))).max()
    # Where both roots meet, a rounding of 1e-16 moves an eigenvalue by 1e-8.
    assert radius(rule, eta, beta, bend) == pytest.approx(expected, abs=1e-6)


@rules
def test_the_way_is_that_of_these_matrices(rule):
    study = DampingStudy(rule=rule, eta=0.4, beta=0.6)
    for place, bend in enumerate(study.curvatures):
        step, at = matrix(rule, 0.4, 0.6, bend), np.array([study.start[place], 0.0])
        for number in range(STEPS):
            assert study.way[number, place] == pytest.approx(at[0], abs=1e-12)
            at = step @ at


@rules
@pytest.mark.parametrize("flat", [0.02, 0.1, 0.7])
def test_no_place_of_a_fine_grid_is_faster_than_the_best_one(rule, flat):
    study = DampingStudy(rule=rule, flat=flat)
    eta, beta = study.best
    rates, memories = np.meshgrid(np.linspace(0, 2, 801), np.linspace(0, 0.99, 397))
    paces, least = study.pace(rates, memories), float(study.pace(eta, beta))
    assert paces.min() == pytest.approx(least, abs=6e-3)
    assert paces.min() >= least - 1e-12


def test_the_best_places_are_those_that_are_published():
    # Polyak: ((sqrt k - 1) / (sqrt k + 1)); Lessard, Recht and Packard: 1 - 2 / sqrt(3 k + 1).
    heavy, nesterov = DampingStudy(), DampingStudy(rule=NESTEROV)
    root = np.sqrt(20)
    assert heavy.condition == pytest.approx(20)
    assert heavy.pace(*heavy.best) == pytest.approx((root - 1) / (root + 1), abs=1e-7)
    assert nesterov.pace(*nesterov.best) == pytest.approx(1 - 2 / np.sqrt(61), abs=1e-7)


@rules
@pytest.mark.parametrize("beta", [0.0, 0.3, 0.9])
def test_beyond_the_largest_rate_the_ball_flies_off_and_below_it_does_not(rule, beta):
    study = DampingStudy(rule=rule, beta=beta)
    most = float(study.largest(beta))
    below, beyond = replace(study, eta=most - 1e-4), replace(study, eta=most + 1e-4)
    assert below.slowest < 1 < beyond.slowest
    assert FLIES not in map(below.manner, below.curvatures)
    assert beyond.manner(beyond.steep) == FLIES


def test_without_momentum_it_is_descent_which_leaves_one_minus_eta_lambda():
    study = DampingStudy(eta=0.7, beta=0.0)
    assert study.radii == pytest.approx((0.93, 0.4))
    assert (study.manner(0.1), study.manner(2.0)) == (CREEPS, JUMPS)
    assert study.halved == pytest.approx(np.log(0.5) / np.log(0.93))


def test_a_ball_that_swings_in_both_directions_keeps_the_root_of_beta():
    study = DampingStudy(eta=0.5, beta=0.81)
    assert [study.manner(bend) for bend in study.curvatures] == [SWINGS, SWINGS]
    assert study.radii == pytest.approx((0.9, 0.9))
    # In the long run the way itself shrinks so: over the last forty steps by 0.9^40, up to a swing.
    sizes = np.abs(study.way[:, 1])
    assert sizes[60:].max() / sizes[20:41].max() == pytest.approx(0.9**40, rel=0.25)


def test_half_of_the_distance_is_never_lost_by_what_flies_off():
    assert DampingStudy(eta=4.0, beta=0.0).halved == float("inf")


def test_the_valley_knows_its_slope():
    valley, here, h = Valley(np.array([0.1, 2.0])), np.array([-7.0, 2.0]), 1e-6
    assert valley.value(here) == pytest.approx(6.45)
    assert valley.value_and_gradient(here)[1] == pytest.approx([-0.7, 4.0])
    for central in (True, False):
        steps = np.eye(2) * h
        low = [valley.value(here - step if central else here) for step in steps]
        expected = (np.array([valley.value(here + step) for step in steps]) - low) / (2 * h if central else h)
        np.testing.assert_allclose(valley.differences(here, h, central), expected, rtol=1e-8)
