"""The exported script, run by a Python that knows nothing of this program, against the history of the program."""

import subprocess
import sys

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.clipping import CLIPS
from core.datasets import DATASETS, EmptyShelf
from core.initializers import INITIALIZERS
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS
from core.penalties import PENALTIES
from core.recipe import Recipe, replaced
from core.run import Run
from core.schedules import SCHEDULES
from core.scripts.numpy_script import NumpyScript, arrays
from core.tasks import Task

STEPS = 40
# A line search takes decisions, and a measured slope divides rounding errors by h: both magnify the last digit.
ROUGH = {"optimizer lbfgs": 1e-7, "optimizer numerical_descent": 1e-10}


def variant(**settings):
    recipe = Recipe()
    for path, value in settings.items():
        recipe = replaced(recipe, path.replace("__", "."), value)
    return recipe


def recipes():
    yield from ((f"optimizer {key}", variant(optimizer=key, penalty="l2")) for key in OPTIMIZERS)
    yield from ((f"penalty {key}", variant(penalty=key, optimizer="momentum")) for key in PENALTIES)
    yield from ((f"activation {key}", variant(model__activation=key)) for key in ACTIVATIONS)
    yield from ((f"initializer {key}", variant(model__initializer=key)) for key in INITIALIZERS)
    yield from ((f"schedule {key}", variant(schedule=key, schedule__warmup=5)) for key in SCHEDULES)
    yield from ((f"clip {key}", variant(clip=key, loss="squared_hinge")) for key in CLIPS)
    for key, entry in LOSSES.items():
        task = {"data": "plane"} if Task.CLASSIFICATION not in entry.kind.tasks else {}
        yield f"loss {key}", variant(loss=key, **task)
    yield (
        "everything in the model",
        variant(model__dropout=0.3, model__normalize=True, model__activations=["relu", "gelu"], optimizer="adamw"),
    )
    yield "linear with the bias trick", variant(model="linear", model__biases="trick", penalty="l1")
    yield "linear without biases", variant(model="linear", model__biases="none", penalty="elastic_net")
    yield "biases pay too", variant(penalty="max_norm", penalty__c=0.5, penalty__biases=True)
    yield "decay of biases too", variant(penalty="weight_decay", penalty__biases=True, optimizer="adam")
    yield "with replacement", variant(drawing="replacement", batch_size=7, seed=3)
    yield "the hinge with every switch", variant(loss="hinge", loss__include=True, loss__mean=True, loss__margin=2.0)
    yield "smoothed labels", variant(loss="cross_entropy", loss__smoothing=0.1)
    yield "Adam with a corrected rate", variant(optimizer="adam", optimizer__folded=True)
    yield "a rule of its own per layer", variant(model__initializers=["uniform", "he", "zeros"])
    yield "three classes and a full batch", variant(data="three_spirals", optimizer="gradient_descent")


RECIPES = dict(recipes())
DRIVER = """
import runpy, sys
for folder in sys.argv[1:]:
    sys.argv = [f"{folder}/script.py", f"{folder}/result.npz"]
    runpy.run_path(sys.argv[0], run_name="__main__")
"""


def written(folder, recipe, script=NumpyScript):
    """Write the script of `recipe` with its data into a folder; the answer is the program's own history."""
    run = Run(recipe, EmptyShelf())
    while run.state.step < STEPS:
        run.go(STEPS - run.state.step)
    folder.mkdir()
    (folder / "script.py").write_text(script(recipe, run.data, STEPS).text(), encoding="utf-8")
    np.savez(folder / "experiment.npz", **arrays(run.data))
    return np.array(run.history.loss.values[:STEPS])


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """What every script computes in one clean process, isolated from this checkout, and what the program computes."""
    root = tmp_path_factory.mktemp("scripts")
    own = {name: written(root / str(place), recipe) for place, (name, recipe) in enumerate(RECIPES.items())}
    folders = [str(root / str(place)) for place in range(len(RECIPES))]
    child = subprocess.run(
        [sys.executable, "-I", "-c", DRIVER, *folders], cwd=root, capture_output=True, text=True, check=False
    )
    assert child.returncode == 0, child.stderr[-3000:]
    return {name: (np.load(root / str(place) / "result.npz"), own[name]) for place, name in enumerate(RECIPES)}


@pytest.mark.parametrize("name", RECIPES)
def test_the_script_walks_the_way_of_the_program(results, name):
    result, own = results[name]
    assert len(result["history"]) == STEPS
    np.testing.assert_allclose(result["history"], own, rtol=ROUGH.get(name, 1e-12), atol=0)


def test_there_are_at_least_forty_recipes():
    assert len(RECIPES) >= 40


def test_every_data_set_can_be_learned_from(tmp_path):
    """Only shapes and scale of the data reach the script; those that need files are tried with MNIST elsewhere."""
    for key, entry in DATASETS.items():
        try:
            data = entry.kind().data(EmptyShelf())
        except LookupError:
            continue
        loss = "cross_entropy" if data.task is Task.CLASSIFICATION else "mean_squared_error"
        text = NumpyScript(variant(data=key, loss=loss), data, 1).text()
        compile(text, key, "exec")


def test_turning_a_knob_changes_one_line():
    data = Recipe().data.data(EmptyShelf())
    before, after = (
        NumpyScript(variant(optimizer="adam", optimizer__rate=rate), data, STEPS).text().splitlines()
        for rate in (0.001, 0.02)
    )
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [("rate = 0.001", "rate = 0.02")]
