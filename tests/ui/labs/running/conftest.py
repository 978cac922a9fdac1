"""Labs beside a running network: a desk that works at once, small runs to look at, and a way into a lab by its key."""

import importlib
from itertools import islice

import pytest

from core.arrays import generator
from core.datasets import Data, EmptyShelf, Samples, one_hot
from core.digits import NAMES
from core.models import Linear, Perceptron
from core.objectives import Objective
from core.penalties import L2
from core.recipe import Recipe
from core.run import Run
from core.snapshot import Snapshot
from core.tasks import Task
from core.toys import Moons
from core.training import Program
from ui.rooms import room

# A job is asked for so many results at most before its newest one is shown.
PATIENCE = 1000


class Bench:
    """A desk that does its work at once, and remembers what it was asked for."""

    def __init__(self, snapshot):
        self.shown = snapshot
        self.results, self.jobs, self.asked = {}, [], []

    def hurry(self, going):
        """Nothing runs beside it."""

    def snapshot(self):
        return self.shown

    def recipe(self):
        return self.shown.recipe

    def use(self, recipe):
        self.asked.append(("use", recipe))

    def settle(self):
        self.asked.append(("settle",))

    def begin(self, key):
        self.asked.append(("begin", key))

    def step(self):
        self.asked.append(("step",))

    def pause(self):
        self.asked.append(("pause",))

    def work(self, key, job):
        self.jobs.append(key)
        found = [] if job is None else [result for result in islice(job(), PATIENCE) if result is not None]
        self.results[key] = found[-1] if found else None

    def worked(self, key):
        return self.results.get(key)


def snapshot_of(run, number=1):
    """A run as the window sees it."""
    objective = run.program.objective
    return Snapshot(number, run.recipe, objective, run.state, run.history, run.check)


@pytest.fixture
def moons():
    """A small network after a few steps, with a penalty."""
    run = Run(Recipe(data=Moons(), model=Perceptron(hidden=(4,)), penalty=L2(0.01)), EmptyShelf())
    for _ in range(3):
        run.go(50)
    return snapshot_of(run)


@pytest.fixture
def digits():
    """A model on thirty pictures of noise that have the shape of digits."""
    random = generator(3)
    samples = Samples(random.integers(0, 256, (30, 784)).astype("uint8"), one_hot(random.integers(0, 10, 30), 10))
    data = Data(Task.CLASSIFICATION, samples, samples, NAMES, scale=1 / 255, image=(28, 28))
    begun = snapshot_of(Run(Recipe(), EmptyShelf()))

    def snapshot(model=None):
        recipe = Recipe(model=model or Linear())
        objective = Objective(recipe.model, recipe.loss, recipe.penalty, data)
        return Snapshot(2, recipe, objective, Program(recipe, data).begin(), begun.history, begun.check)

    return snapshot


def serve(lab):
    """What the clock does: hand every visible part its newest frame."""
    for viewer, pull in [(lab, lab.desk.snapshot), *((viewer, pull) for viewer, _, pull in lab.served)]:
        frame = pull()
        if viewer.isVisible() and frame is not None:
            viewer.display(frame)


@pytest.fixture
def pump():
    """The clock as a function of the lab."""
    return serve


@pytest.fixture
def enter(look, qtbot, moons):
    """Makes the lab `key` on a desk of its own, with some settings, shows it, and keeps what it asks for in `said`."""

    def entered(key, snapshot=None, **settings):
        entry = room(key)
        module, _, name = entry.place.partition(":")
        lab = getattr(importlib.import_module(module), name)(Bench(snapshot or moons))
        lab.name(entry.title, entry.question)
        qtbot.addWidget(lab)
        lab.restore({**lab.plain(), **settings})
        lab.show_study(lab.study)
        lab.said = []
        lab.turned.connect(lab.said.append)
        lab.resize(1560, 860)
        with qtbot.waitExposed(lab):
            lab.show()
        serve(lab)
        serve(lab)
        return lab

    return entered
