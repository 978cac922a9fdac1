"""Steps of training: the general engine against the matrix products alone, and against textbook code."""

import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.race import Race
from core.recipe import Recipe, replaced
from core.training import Program, advance
from playground.shelf import FileShelf

pytestmark = pytest.mark.benchmark


def engine(settings, steps=200):
    """The program's own way: `advance`, with states, records and everything."""
    recipe = Recipe.from_plain(settings)
    program = Program(recipe, recipe.data.data(FileShelf()))
    kept = [program.begin()]

    def run():
        kept[0], _ = advance(program, kept[0], steps)
        return steps

    return run


def products(sizes, batch):
    """Nothing but the matrix products that a step cannot do without, on buffers that stay in the cache."""
    random = np.random.default_rng(0)
    signals = [random.random((batch, n + 1), np.float32) for n in sizes]
    weights = [random.random((a + 1, b), np.float32) for a, b in pairwise(sizes)]
    deltas = [random.random((batch, n), np.float32) for n in sizes]
    gradients = [np.empty_like(w) for w in weights]

    def run():
        for k, w in enumerate(weights):
            np.dot(signals[k], w, deltas[k + 1])
        for k in reversed(range(len(weights))):
            np.dot(signals[k].T, deltas[k + 1], gradients[k])
            if k:
                np.dot(deltas[k + 1], weights[k][:-1].T, deltas[k])
        return 1

    return run


class Textbook:
    """A network as a textbook writes it: a dictionary of arrays, double precision, one line per formula."""

    def __init__(self, sizes, inputs, labels, batch, rate, act, slope):
        random = np.random.default_rng(0)
        self.depth = len(sizes) - 1
        self.params = {}
        for k in range(self.depth):
            self.params[f"W{k + 1}"] = 0.1 * random.standard_normal((sizes[k], sizes[k + 1]))
            self.params[f"b{k + 1}"] = np.zeros(sizes[k + 1])
        self.inputs, self.labels, self.batch, self.rate = inputs, labels, batch, rate
        self.act, self.slope = act, slope

    def scores(self, x):
        signals = [x]
        for k in range(1, self.depth):
            signals.append(self.act(np.dot(signals[-1], self.params[f"W{k}"]) + self.params[f"b{k}"]))
        return signals, np.dot(signals[-1], self.params[f"W{self.depth}"]) + self.params[f"b{self.depth}"]

    def loss(self, x, t):
        p = softmax(self.scores(x)[1])
        return -np.sum(t * np.log(p + 1e-7)) / len(x)

    def gradient(self, x, t):
        signals, scores = self.scores(x)
        delta, grads = (softmax(scores) - t) / len(x), {}
        for k in range(self.depth, 0, -1):
            grads[f"W{k}"], grads[f"b{k}"] = np.dot(signals[k - 1].T, delta), np.sum(delta, axis=0)
            if k > 1:
                delta = np.dot(delta, self.params[f"W{k}"].T) * self.slope(signals[k - 1])
        return grads

    def step(self, with_loss=False):
        mask = np.random.choice(len(self.inputs), self.batch)
        x, t = self.inputs[mask], self.labels[mask]
        grads = self.gradient(x, t)
        for name in self.params:
            self.params[name] -= self.rate * grads[name]
        if with_loss:
            self.loss(x, t)
        return 1


def softmax(scores):
    scores = scores - np.max(scores, axis=1, keepdims=True)
    return np.exp(scores) / np.sum(np.exp(scores), axis=1, keepdims=True)


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


SIGMOID = (sigmoid, lambda z: z * (1 - z))
RELU = (lambda a: np.maximum(a, 0), lambda z: (z > 0).astype(float))
TANH = (np.tanh, lambda z: 1 - z * z)

# Sizes, batch, functions, model; the least share of the products' speed; how often the textbook's. Its numbers are
# twice as long, so that where products are nearly everything, as in the deep net, a little over 2 is all there is.
IMAGES = {
    "784-50-10 sigmoid": (
        (784, 50, 10),
        100,
        SIGMOID,
        {"is": "mlp", "hidden": [50], "activation": "sigmoid"},
        0.70,
        2.2,
    ),
    "784-10 softmax": ((784, 10), 256, SIGMOID, {"is": "linear"}, 0.58, 2.0),
    "784-256-128-10 relu": (
        (784, 256, 128, 10),
        128,
        RELU,
        {"is": "mlp", "hidden": [256, 128], "activation": "relu"},
        0.80,
        2.0,
    ),
}


@pytest.mark.parametrize("name", IMAGES)
def test_images(name, side_by_side):
    sizes, batch, functions, model, share, times = IMAGES[name]
    data = FileShelf().mnist()
    book = Textbook(sizes, np.asarray(data[0]) / 255.0, np.eye(10)[data[1]], batch, 0.1, *functions)
    settings = {"data": "mnist", "model": model, "batch_size": batch, "precision": "float32", "drawing": "replacement"}
    ratios = side_by_side(
        f"{name}, batch {batch}",
        {
            "engine": engine(settings),
            "matrix products alone": products(sizes, batch),
            "textbook": book.step,
            "textbook with loss": lambda: book.step(with_loss=True),
        },
        "engine",
    )
    assert ratios["matrix products alone"] >= share
    assert ratios["textbook"] >= times


class Regressor(Textbook):
    """The same with one answer and half the squared error."""

    def gradient(self, x, t):
        signals, scores = self.scores(x)
        delta, grads = (scores - t) / len(x), {}
        for k in range(self.depth, 0, -1):
            grads[f"W{k}"], grads[f"b{k}"] = np.dot(signals[k - 1].T, delta), np.sum(delta, axis=0)
            if k > 1:
                delta = np.dot(delta, self.params[f"W{k}"].T) * self.slope(signals[k - 1])
        return grads


def test_a_tiny_network(side_by_side):
    settings = {"data": "plane", "loss": "sum_of_squares", "optimizer": {"is": "sgd", "rate": 0.01}}
    data = Recipe.from_plain(settings).data.data(EmptyShelf())
    book = Regressor((2, 4, 2, 1), data.train.inputs, data.train.targets, 10, 0.01, *TANH)
    ratios = side_by_side(
        "2-4-2-1 tanh, batch 10, squared error", {"engine": engine(settings, 640), "textbook": book.step}, "engine"
    )
    assert ratios["textbook"] >= 3.5


@pytest.fixture
def node_engine():
    """TensorFlow Playground's engine in a process of its own; a call lets it take 2,000 steps.

    `PLAYGROUND_NN` names its compiled nn.ts, such as from `npx esbuild nn.ts --format=cjs --outfile=nn.js`.
    """
    compiled, node = os.environ.get("PLAYGROUND_NN"), shutil.which("node")
    if not compiled or not node:
        pytest.skip("needs node, and PLAYGROUND_NN = the path of TensorFlow Playground's compiled nn.ts")
    command = [node, Path(__file__).with_name("playground_engine.js"), compiled, "10"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def run():
            process.stdin.write("2000\n")
            process.stdin.flush()
            assert process.stdout.readline() == "done\n"
            return 2000

        yield run
        process.stdin.close()


def test_a_tiny_network_against_the_engine_of_the_playground_in_the_browser(side_by_side, node_engine):
    settings = {"data": "plane", "loss": "sum_of_squares", "optimizer": {"is": "sgd", "rate": 0.01}}
    contenders = {"engine": engine(settings, 640), "TensorFlow Playground's nn.ts in node": node_engine}
    ratios = side_by_side("2-4-2-1 tanh, batch 10, squared error", contenders, "engine")
    assert ratios["TensorFlow Playground's nn.ts in node"] >= 0.70


@pytest.mark.parametrize(("lanes", "gain"), [(8, 3.0), (32, 8.0)])
def test_recipes_abreast(lanes, gain, side_by_side):
    settings = {"data": "plane", "loss": "sum_of_squares", "optimizer": {"is": "sgd", "rate": 0.01}}
    recipes = [replaced(Recipe.from_plain(settings), "optimizer.rate", 0.001 * (1 + lane)) for lane in range(lanes)]
    race = Race(recipes, recipes[0].data.data(EmptyShelf()))

    def together():
        race.advance(640)
        return 640 * lanes

    title = f"{lanes} recipes of a tiny network, steps of single recipes"
    ratios = side_by_side(title, {"together": together, "one after the other": engine(settings, 640)}, "together")
    assert ratios["one after the other"] >= gain


def test_other_libraries(side_by_side):
    torch = pytest.importorskip("torch")
    from sklearn.neural_network import MLPClassifier

    torch.set_num_threads(1)
    data = FileShelf().mnist()
    inputs, labels = np.asarray(data[0], np.float32) / 255, np.asarray(data[1], np.int64)
    net = torch.nn.Sequential(torch.nn.Linear(784, 50), torch.nn.Sigmoid(), torch.nn.Linear(50, 10))
    x, t, rule = torch.from_numpy(inputs), torch.from_numpy(labels), torch.optim.SGD(net.parameters(), lr=0.1)
    measure = torch.nn.CrossEntropyLoss()

    def torch_step():
        picked = torch.randint(0, 60_000, (100,))
        rule.zero_grad()
        measure(net(x[picked]), t[picked]).backward()
        rule.step()
        return 1

    sklearn = MLPClassifier((50,), "logistic", solver="sgd", batch_size=100, learning_rate_init=0.1)

    def sklearn_step():
        picked = np.random.randint(0, 60_000, 100)
        sklearn.partial_fit(inputs[picked], labels[picked], classes=range(10))
        return 1

    model = {"is": "mlp", "hidden": [50], "activation": "sigmoid"}
    settings = {"data": "mnist", "model": model, "batch_size": 100, "precision": "float32", "drawing": "replacement"}
    contenders = {"engine": engine(settings), "PyTorch eager, one thread": torch_step, "scikit-learn": sklearn_step}
    ratios = side_by_side("784-50-10, batch 100, against other libraries", contenders, "engine")
    assert ratios["PyTorch eager, one thread"] >= 1.9
    assert ratios["scikit-learn"] >= 5.0
