"""The lower rungs of the ladder: trying at random, feeling around, and measuring every slope."""

import numpy as np
import pytest
from scipy.stats import kstest

from core.datasets import Data, EmptyShelf, Samples, one_hot
from core.footing import Footing
from core.grounds import FunctionGround
from core.optimizers import OPTIMIZERS, stride
from core.recipe import Recipe
from core.search import NumericalDescent, RandomLocalSearch, RandomSearch
from core.tasks import Task
from core.training import Program, advance
from core.walks import walk

BOWL = FunctionGround(lambda x: x @ x, lambda x: 2 * x)
SEARCHES = [RandomSearch(rate=0.5), RandomLocalSearch(rate=0.2)]


class Listening:
    """A function that remembers where it was asked."""

    def __init__(self) -> None:
        self.asked: list[np.ndarray] = []

    def value(self, theta):
        self.asked.append(np.array(theta))
        return float(theta @ theta)

    def value_and_gradient(self, theta):
        return float(theta @ theta), 2 * theta


@pytest.mark.parametrize("rule", SEARCHES)
def test_only_what_is_better_is_kept(rule):
    ground = Listening()
    way = walk(rule, ground, [1.0, -1.0], 200)
    assert (np.diff(way.values) <= 0).all()
    assert way.values[-1] < 0.1
    for before, tried, after in zip(way.thetas, ground.asked, way.thetas[1:], strict=False):
        better = tried @ tried < before @ before
        np.testing.assert_array_equal(after, tried if better else before)


def test_random_search_draws_each_try_afresh_around_zero():
    ground = Listening()
    walk(RandomSearch(rate=0.5), ground, np.full(50, 1e-3), 40)
    tried = np.array(ground.asked[:40])
    assert kstest(tried.ravel() / 0.5, "norm").pvalue > 1e-3


def test_local_search_draws_around_where_it_stands():
    ground = Listening()
    way = walk(RandomLocalSearch(rate=0.01), ground, np.full(50, 3.0), 40)
    moved = np.array(ground.asked[:40]) - way.thetas[:-1]
    assert kstest(moved.ravel() / 0.01, "norm").pvalue > 1e-3


@pytest.mark.parametrize("rule", SEARCHES)
def test_draws_are_counted_by_seed_and_step(rule):
    first, again, other = (walk(rule, BOWL, [1.0, -1.0], 30, seed=seed).thetas for seed in (7, 7, 8))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)
    ground = Listening()
    at = Footing(np.ones(2), np.zeros(2), {}, seed=7, ground=ground)
    at.loss = 2.0
    for step in (5, 6, 5):
        at.theta[...] = 1.0
        at.stand(step, rule.rate)
        stride(rule, at)()
    np.testing.assert_array_equal(ground.asked[0], ground.asked[2])
    assert not np.array_equal(ground.asked[0], ground.asked[1])


def test_a_search_leaves_running_statistics_alone():
    at = Footing(np.ones(4), np.zeros(4), {}, trained=np.array([1.0, 1.0, 0.0, 1.0]), ground=BOWL)
    at.loss = np.inf
    at.stand(0, 1.0)
    stride(RandomSearch(), at)()
    assert at.theta[2] == 1.0
    assert (at.theta[[0, 1, 3]] != 1.0).all()


@pytest.mark.parametrize("rule", SEARCHES)
def test_a_loss_that_is_no_number_is_never_accepted(rule):
    undefined = FunctionGround(lambda x: np.nan if np.any(x != 1.0) else 1.0, lambda x: x)
    np.testing.assert_array_equal(walk(rule, undefined, [1.0, 1.0], 10).thetas, 1.0)


# What it costs, counted in evaluations of the loss


@pytest.mark.parametrize(
    ("rule", "cost"),
    [
        (RandomSearch(), 1),
        (RandomLocalSearch(), 1),
        (NumericalDescent(difference="central"), 6),
        (NumericalDescent(difference="forward"), 4),
        (OPTIMIZERS["sgd"].kind(), 1),
    ],
)
def test_evaluations_are_counted(rule, cost):
    way = walk(rule, BOWL, np.array([1.0, 2.0, 3.0]), 4)
    assert way.evaluations.tolist() == [0, cost, 2 * cost, 3 * cost, 4 * cost]


@pytest.mark.parametrize(
    ("optimizer", "cost"),
    [
        ("sgd", 1),
        ("adam", 1),
        ("random_search", 1),
        ({"is": "numerical_descent", "difference": "forward"}, 23),
        ("numerical_descent", 44),
    ],
)
def test_records_and_states_carry_the_count(optimizer, cost):
    recipe = Recipe.from_plain({"optimizer": optimizer, "model": {"is": "mlp", "hidden": [4]}})
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    assert program.objective.layout.size == 22
    state, records = advance(program, program.begin(), 3)
    assert records.evaluations.tolist() == [0, cost, 2 * cost]
    assert state.evaluations == 3 * cost
    later, records = advance(Program(recipe, program.data), state, 2)
    assert records.evaluations.tolist() == [3 * cost, 4 * cost]
    assert later.evaluations == 5 * cost


def test_one_numerical_gradient_of_the_books_network_is_79520_evaluations():
    """REFERENCES 2; CURRICULUM C10: 784-50-10 has 39,760 parameters."""
    samples = Samples(np.zeros((2, 784), np.uint8), one_hot(np.array([0, 1]), 10))
    data = Data(Task.CLASSIFICATION, samples, samples, tuple("0123456789"), 1 / 255)
    model = {"is": "mlp", "hidden": [50], "activation": "sigmoid"}
    program = Program(Recipe.from_plain({"model": model, "optimizer": "numerical_descent", "batch_size": 2}), data)
    state, _ = advance(program, program.begin())
    assert state.theta.size == 39_760
    assert state.evaluations == 79_520


# In the training loop


def losses(optimizer, steps, **settings):
    recipe = Recipe.from_plain({"optimizer": optimizer, "loss": "hinge", **settings})
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    _, records = advance(program, program.begin(), steps)
    return records.loss + records.penalty


def test_searches_train_on_all_data_and_their_loss_never_rises():
    for optimizer in ("random_search", "random_local_search"):
        total = losses(optimizer, 300, penalty={"is": "l2", "strength": 0.01})
        assert (np.diff(total) <= 1e-15).all()
        assert total[-1] < 0.9 * total[0]


@pytest.mark.parametrize("hidden", [[], [4], [4, 3]])
@pytest.mark.parametrize("penalty", ["none", "l2"])
def test_numerical_descent_follows_backpropagation(hidden, penalty):
    settings = {"model": {"is": "mlp", "hidden": hidden}, "penalty": penalty}
    ways = []
    for optimizer in ({"is": "numerical_descent", "rate": 0.1}, {"is": "sgd", "rate": 0.1}):
        recipe = Recipe.from_plain({"optimizer": optimizer, **settings})
        program = Program(recipe, recipe.data.data(EmptyShelf()))
        ways.append(advance(program, program.begin(), 5)[0].theta)
    np.testing.assert_allclose(*ways, rtol=1e-7, atol=1e-9)
    assert not np.array_equal(*ways)


def test_a_step_too_small_for_the_precision_measures_no_slope_at_all():
    way = walk(NumericalDescent(h=1e-20), BOWL, [1.0, 2.0], 3)
    np.testing.assert_array_equal(way.thetas, [[1.0, 2.0]] * 4)
