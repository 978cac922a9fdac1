"""What is printed about the animals: what a misprint costs, and how often three units learn six rows."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from core.animals import Animals
from core.datasets import Data, EmptyShelf
from core.losses import cross_entropy
from core.optimizers import GradientDescent
from core.recipe import Recipe, replaced
from core.reference import Reference
from core.training import Program, advance

SOURCE = "Animals: TensorFlow-Tutorials, chapter 4"
SHELF = EmptyShelf()


def floor(data: Data) -> Any:
    """The lowest mean cross entropy of any model: it answers equal inputs with the shares of their labels."""
    _, group = np.unique(data.train.inputs, axis=0, return_inverse=True)
    same = group.ravel()[:, None] == group.ravel()
    shares = same @ data.train.targets / same.sum(1, keepdims=True)
    return cross_entropy(shares, data.train.targets).mean()


def note_recipe(**settings: Any) -> Recipe:
    """The recipe of the animals' note: three ReLU units, full batch; with other settings."""
    recipe = Recipe(data=Animals(), optimizer=GradientDescent())
    for path, value in ({"model.hidden": (3,), "model.activation": "relu"} | settings).items():
        recipe = replaced(recipe, path, value)
    return recipe


def learned(recipe: Recipe, steps: int) -> Any:
    """Loss and accuracy on all the animals after training."""
    program = Program(recipe, recipe.data.data(SHELF))
    state, _ = advance(program, program.begin(), steps)
    score = program.objective.score(state.theta, program.data.train)
    return score.data_loss, score.accuracy


def learned_by(recipe: Recipe, seeds: int) -> int:
    """How many of the runs from so many seeds have learned all the animals after 1,000 steps."""
    lanes = tuple(replaced(recipe, "seed", seed) for seed in range(seeds))
    program = Program(lanes[0], recipe.data.data(SHELF), lanes[1:])
    state, _ = advance(program, program.begin(), 1000)
    return sum(program.objective.score(theta, program.data.train).accuracy == 1 for theta in state.theta)


NOTE = note_recipe(
    **{
        "model.initializer": {"is": "uniform", "r": 0.05},
        "model.initializers": ("same", "xavier_uniform"),
        "optimizer.rate": 0.01,
    }
)

ANIMALS: tuple[Reference, ...] = (
    Reference(
        SOURCE,
        "As printed, the cross entropy cannot fall below",
        ".3819085",
        lambda: floor(Animals(printed=True).data(SHELF)),
        "The row [1, 1] is missing in print: five rows meet six labels, and [0, 0] is twice other and once bird.",
    ),
    Reference(SOURCE, "As they should be: the lowest cross entropy", "0", lambda: floor(Animals().data(SHELF))),
    Reference(
        SOURCE,
        "Loss when all units are dead",
        "1.0114042647",
        lambda: learned(note_recipe(**{"model.initializer": "zeros", "optimizer.rate": 0.5}), 400)[0],
        "Biases alone learn only how often each class occurs.",
    ),
    Reference(
        SOURCE,
        "Ten ReLU units, He, rate .1: accuracy after 1,000 epochs",
        "1",
        lambda: learned(note_recipe(**{"model.hidden": (10,), "model.initializer": "he"}), 1000)[1],
    ),
    Reference(
        SOURCE,
        "With the note's own three units, U(±.05) and rate .01: how many of 40 runs learn all rows",
        "6",
        lambda: learned_by(NOTE, 40),
        "Units die. Chance decides: two such counts easily differ by 4. The last layer is drawn as Keras draws it.",
        spread=2 * math.sqrt(40 * 0.15 * 0.85),
    ),
)
