"""A map of the loss surface, 51 points to a side, against loops that set the parameters and ask point by point."""

from itertools import pairwise

import numpy as np
import pytest

from core.datasets import Samples
from core.directions import RandomDirections, Standpoint
from core.landscape import Ground, survey
from core.objectives import Objective
from core.recipe import Recipe
from playground.shelf import FileShelf

pytestmark = pytest.mark.benchmark

SIDE = np.linspace(-1, 1, 51)
MNIST = {"data": "mnist", "precision": "float32"}
DIGITS = {**MNIST, "model": {"is": "mlp", "hidden": [50], "activation": "sigmoid"}}
DEEP = {**MNIST, "model": {"is": "mlp", "hidden": [256, 128], "activation": "tanh"}}
LINEAR = {**MNIST, "model": "linear"}
TINY = {"model": {"is": "mlp", "hidden": [4, 2], "activation": "tanh"}, "data": {"is": "circle", "samples": 1000}}


class Place:
    """A surface to be mapped: objective, plane and samples."""

    def __init__(self, settings, count):
        recipe = Recipe.from_plain(settings)
        data, dtype = recipe.data.data(FileShelf()), np.dtype(recipe.precision)
        self.objective = Objective(recipe.model, recipe.loss, recipe.penalty, data, dtype)
        self.samples = Samples(data.train.inputs[:count], data.train.targets[:count])
        theta = recipe.model.initial(data.features, data.outputs, 0).astype(dtype)
        self.plane = RandomDirections().plane(Standpoint(self.objective, theta, self.samples))

    def map(self):
        """The program's own way, from unprepared samples to the finest relief."""
        *_, relief = survey(Ground(self.objective, self.plane, self.samples), SIDE, SIDE)
        return relief.data_loss

    def vectors(self):
        """Centre and directions in the precision of the objective."""
        return [np.asarray(v, self.objective.dtype) for v in (self.plane.centre, self.plane.first, self.plane.second)]

    @property
    def squash(self):
        """The activation as a textbook writes it."""
        name = type(self.objective.model.activation_after(1)).__name__ if self.objective.model.widths else ""
        return {"Sigmoid": lambda a: 1 / (1 + np.exp(-a)), "Tanh": np.tanh}.get(name)


def mapper(place):
    def run():
        return place.map().size

    return run


def loop(place):
    """A textbook's network asked at one point after the other: new parameters, forward pass, mean loss."""
    objective, samples = place.objective, place.samples
    inputs = (samples.inputs * objective.data.scale).astype(objective.dtype)
    labels, everyone = samples.labels, np.arange(len(samples))
    centre, first, second = place.vectors()
    number, squash, depth = objective.dtype.type, place.squash, len(objective.model.widths) + 1

    def loss(a, b):
        part = objective.layout.views(centre + number(a) * first + number(b) * second)
        z = inputs
        for layer in range(1, depth + 1):
            z = z @ part[f"W{layer}"] + part[f"b{layer}"]
            z = squash(z) if layer < depth else z
        z = np.exp(z - z.max(1, keepdims=True))
        z /= z.sum(1, keepdims=True)
        return -np.log(z[everyone, labels]).mean()

    return loss


def torch_loop(place):
    """What loss-landscape does: write the parameters into a module, and ask it without gradients, on one thread."""
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)
    objective, samples = place.objective, place.samples
    kinds = {"Sigmoid": torch.nn.Sigmoid, "Tanh": torch.nn.Tanh}
    sizes = [objective.data.features, *objective.model.widths, objective.data.outputs]
    layers = []
    for number, (before, after) in enumerate(pairwise(sizes), 1):
        layers.append(torch.nn.Linear(before, after))
        if number < len(sizes) - 1:
            layers.append(kinds[type(objective.model.activation_after(number)).__name__]())
    net, criterion = torch.nn.Sequential(*layers), torch.nn.CrossEntropyLoss()
    inputs = torch.tensor((samples.inputs * objective.data.scale).astype(np.float32))
    labels = torch.tensor(samples.labels)

    def turned(vector):
        parts = objective.layout.views(vector.astype(np.float32)).values()
        return [torch.tensor(np.ascontiguousarray(part.T)) for part in parts]

    centre, first, second = map(turned, place.vectors())

    def loss(a, b):
        with torch.no_grad():
            for parameter, c, d1, d2 in zip(net.parameters(), centre, first, second, strict=True):
                parameter.data = c + float(a) * d1 + float(b) * d2
            return criterion(net(inputs), labels).item()

    return loss


def walker(loss, points):
    """Some points of the map, another stretch of it at each call."""
    places = iter(np.random.default_rng(0).choice(SIDE, (1_000_000, 2)))

    def run():
        for _ in range(points):
            loss(*next(places))
        return points

    return run


def agrees(place, loss, tolerance):
    """Whether the map says what the loop says at 200 random points."""
    heights, random = place.map(), np.random.default_rng(1)
    worst = max(abs(heights[i, j] - loss(SIDE[i], SIDE[j])) for i, j in random.integers(0, len(SIDE), (200, 2)))
    print(f"\n  largest difference at 200 points: {worst:.1e}")
    return worst <= tolerance


@pytest.mark.parametrize(
    ("name", "settings", "count", "demand"),
    [
        ("784-50-10, 1,000 samples", DIGITS, 1000, 15),
        ("784-50-10, 10,000 samples", DIGITS, 10_000, 20),
        ("784-256-128-10, 1,000 samples", DEEP, 1000, 3),
        ("784-10 softmax, 1,000 samples", LINEAR, 1000, 80),
        ("784-10 softmax, 10,000 samples", LINEAR, 10_000, 80),
        ("2-4-2-2 tanh, 500 samples", {**TINY, "precision": "float32"}, 500, 10),
        ("2-4-2-2 tanh, 500 samples, double", TINY, 500, 5),
    ],
)
def test_a_map_takes_a_fraction_of_the_time_of_a_loop(side_by_side, name, settings, count, demand):
    place = Place(settings, count)
    loss = loop(place)
    contenders = {"this program": mapper(place), "loop in NumPy": walker(loss, max(1, 20_000 // count))}
    ratios = side_by_side(f"{name}: points of a 51 x 51 map", contenders, "this program", rounds=5)
    assert agrees(place, loss, 3e-6)
    assert ratios["loop in NumPy"] >= demand


@pytest.mark.parametrize(
    ("name", "settings", "count", "demand"),
    [
        ("784-50-10, 1,000 samples", DIGITS, 1000, 20),
        ("784-50-10, 10,000 samples", DIGITS, 10_000, 20),
        ("2-4-2-2 tanh, 500 samples", {**TINY, "precision": "float32"}, 500, 20),
    ],
)
def test_a_map_takes_a_fraction_of_the_time_of_pytorch(side_by_side, name, settings, count, demand):
    place = Place(settings, count)
    loss = torch_loop(place)
    contenders = {"this program": mapper(place), "loop in PyTorch": walker(loss, max(1, 20_000 // count))}
    ratios = side_by_side(f"{name}: points of a 51 x 51 map", contenders, "this program", rounds=5)
    assert agrees(place, loss, 3e-6)
    assert ratios["loop in PyTorch"] >= demand


def test_the_first_coarse_map_is_there_at_once(side_by_side):
    place = Place(DIGITS, 1000)
    side = np.linspace(-1, 1, 49)

    def coarse():
        next(survey(Ground(place.objective, place.plane, place.samples), side, side))
        return 1

    def fine():
        list(survey(Ground(place.objective, place.plane, place.samples), side, side))
        return 1

    title = "784-50-10, 1,000 samples: maps of 49 x 49 points, of which 13 x 13 come first"
    ratios = side_by_side(title, {"the first level": coarse, "all levels": fine}, "the first level", rounds=5)
    assert ratios["all levels"] >= 6
