"""Rules diverge just above their edge and not just below, and lambda_max of a network is the true one."""

import numpy as np
import pytest

from core import toys, valleys  # noqa: F401 - they fill the catalogues
from core.adam import Adam
from core.curvature import eigenvalues
from core.datasets import EmptyShelf
from core.edge import edges, sharpness, surface_sharpness
from core.grounds import FunctionGround
from core.inertia import QHM, Momentum, Nesterov
from core.optimizers import SGD, GradientDescent
from core.recipe import Recipe, replaced
from core.run import Run
from core.search import NumericalDescent
from core.surfaces import Typed
from core.walks import walk

LONG = Typed("x^2 / 20 + y^2")
BOWL = FunctionGround(lambda x: float(LONG.value(x)), LONG.gradient)


def grown(rule, steps=3000):
    """How many times higher a walk ends than it began."""
    values = walk(rule, BOWL, [-7.0, 2.0], steps).values
    return values[-1] / values[0] if np.isfinite(values[-1]) else np.inf


def test_the_marks_of_the_long_bowl_are_1_and_1_9():
    found = surface_sharpness(LONG, np.array([-7.0, 2.0]))
    plain, own = edges(Momentum(beta=0.9))
    assert plain.rate(found.value) == pytest.approx(1.0)
    assert own.rate(found.value) == pytest.approx(1.9)


@pytest.mark.parametrize(
    "rule",
    [
        SGD(),
        GradientDescent(),
        NumericalDescent(),
        Momentum(beta=0.9),
        Momentum(beta=0.3),
        Nesterov(beta=0.9),
        Nesterov(beta=0.5),
        QHM(beta=0.9, nu=0.7),
        QHM(beta=0.5, nu=0.2),
        QHM(beta=0.9, nu=1.0),
    ],
    ids=repr,
)
def test_just_below_its_edge_a_rule_converges_and_just_above_it_diverges(rule):
    edge = edges(rule)[-1].rate(surface_sharpness(LONG, np.zeros(2)).value)
    settings = {name: getattr(rule, name) for name in ("beta", "nu") if hasattr(rule, name)}
    steps = 600 if isinstance(rule, NumericalDescent) else 3000
    assert grown(type(rule)(rate=0.99 * edge, **settings), steps) < 1e-4
    assert grown(type(rule)(rate=1.01 * edge, **settings), steps) > 1e4


def test_rules_that_scale_every_slope_have_no_mark():
    assert edges(Adam()) == ()


def test_where_nothing_curves_upwards_there_is_no_edge():
    found = surface_sharpness(Typed("-x^2 - y^2"), np.zeros(2))
    assert edges(SGD())[0].rate(found.value) == np.inf


def test_where_a_surface_is_not_defined_there_is_no_sharpness():
    assert np.isnan(surface_sharpness(Typed("log(x) + y"), np.array([0.0, 1.0])).value)


@pytest.fixture(scope="module")
def trained():
    recipe = Recipe()
    for path, value in {"data": "xor", "model.hidden": (4,), "penalty": "l2"}.items():
        recipe = replaced(recipe, path, value)
    run = Run(recipe, EmptyShelf())
    while run.state.step < 60:
        run.go(60 - run.state.step)
    return run


def last(words):
    *waits, found = words
    assert all(wait is None for wait in waits)
    return found, len(waits)


def test_the_estimate_for_a_network_is_the_largest_eigenvalue(trained):
    objective, theta = trained.program.objective, trained.state.theta
    found, _ = last(sharpness(objective, theta, step=60))
    train = objective.data.train
    assert found.samples == len(train)
    true = eigenvalues(lambda at: objective.gradient(at, train), np.asarray(theta, float))[-1]
    assert found.value == pytest.approx(true, rel=0.01)
    assert found.step == 60


def test_an_estimate_that_knows_the_direction_is_found_at_once(trained):
    objective, theta = trained.program.objective, trained.state.theta
    first, slow = last(sharpness(objective, theta))
    _, fast = last(sharpness(objective, theta * 1.001, before=first))
    assert fast < slow
    assert fast <= 2


def test_a_direction_of_another_network_is_not_used(trained):
    objective, theta = trained.program.objective, trained.state.theta
    first, _ = last(sharpness(objective, theta))
    other = type(first)(1.0, direction=np.ones(3))
    again, _ = last(sharpness(objective, theta, before=other))
    assert again.value == first.value
