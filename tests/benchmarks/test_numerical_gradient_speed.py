"""The fast numerical gradient of the book's network against the book's loop over every parameter."""

import numpy as np
import pytest

from core.datasets import Data, Samples, one_hot
from core.gradients import numerical
from core.objectives import Objective
from core.recipe import Recipe
from core.tasks import Task
from playground.shelf import FileShelf

pytestmark = pytest.mark.benchmark

H, LOOKED_AT = 1e-4, 300


class Book:
    """784-50-10 as Deep Learning from Scratch builds it: a dictionary of arrays, and a loss that runs the whole net."""

    def __init__(self, layout, theta, x, t):
        self.layout, self.theta, self.x, self.t = layout, theta.copy(), x, t
        self.parameters = layout.views(self.theta)

    def loss(self):
        hidden = 1 / (1 + np.exp(-(np.dot(self.x, self.parameters["W1"]) + self.parameters["b1"])))
        scores = np.dot(hidden, self.parameters["W2"]) + self.parameters["b2"]
        powers = np.exp(scores - np.max(scores, axis=1, keepdims=True))
        p = powers / np.sum(powers, axis=1, keepdims=True)
        return -np.sum(np.log(p[np.arange(len(self.t)), self.t])) / len(self.t)

    def slope(self, number):
        """The central difference by one parameter: two losses."""
        kept = self.theta[number]
        self.theta[number] = kept + H
        ahead = self.loss()
        self.theta[number] = kept - H
        behind = self.loss()
        self.theta[number] = kept
        return (ahead - behind) / (2 * H)


def test_the_fast_numerical_gradient_is_four_hundred_times_the_books(side_by_side):
    images, labels, *_ = FileShelf().mnist()
    samples = Samples(images[:100], one_hot(labels[:100], 10))
    data = Data(Task.CLASSIFICATION, samples, samples, tuple("0123456789"), 1 / 255)
    recipe = Recipe.from_plain({"model": {"is": "mlp", "hidden": [50], "activation": "sigmoid"}})
    objective = Objective(recipe.model, recipe.loss, recipe.penalty, data)
    theta = recipe.model.initial(784, 10, 0)
    book = Book(objective.layout, theta, images[:100] / 255, labels[:100])
    looked_at = np.random.default_rng(0).choice(theta.size, LOOKED_AT, replace=False)
    fast = numerical(objective, theta, samples, H)
    slow = np.array([book.slope(number) for number in looked_at])
    assert np.abs(fast[looked_at] - slow).max() <= 1e-9
    turn = iter(range(10**9))

    def naive():
        """Part of a gradient: one parameter of 39,760."""
        book.slope(looked_at[next(turn) % LOOKED_AT])
        return 1 / theta.size

    def quick():
        numerical(objective, theta, samples, H)
        return 1

    contenders = {"fast": quick, "book (extrapolated from 300 parameters)": naive}
    ratios = side_by_side("Numerical gradient, 784-50-10, batch 100", contenders, "fast")
    print(f"  largest difference to the book's: {np.abs(fast[looked_at] - slow).max():.1e}")
    assert ratios["book (extrapolated from 300 parameters)"] >= 400
