"""The exported PyTorch script against the history of the program."""

import subprocess
import sys

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.datasets import EmptyShelf
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS
from core.penalties import PENALTIES
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.scripts.numpy_script import arrays
from core.scripts.torch_script import TorchScript
from core.tasks import Task

pytestmark = pytest.mark.parity
STEPS = 40


def variant(**settings):
    recipe = Recipe()
    for path, value in settings.items():
        recipe = replaced(recipe, path.replace("__", "."), value)
    return recipe


def recipes():
    for key, entry in OPTIMIZERS.items():
        if not entry.kind.asks:
            yield f"optimizer {key}", variant(optimizer=key, penalty="l2", schedule="cosine")
            yield f"steady {key}", variant(optimizer=key)
    yield from ((f"penalty {key}", variant(penalty=key, optimizer="momentum")) for key in PENALTIES)
    yield from ((f"activation {key}", variant(model__activation=key)) for key in ACTIVATIONS)
    for key, entry in LOSSES.items():
        task = {"data": "plane"} if Task.CLASSIFICATION not in entry.kind.tasks else {}
        yield f"loss {key}", variant(loss=key, **task)
    yield "dropout and normalization", variant(model__dropout=0.3, model__normalize=True, optimizer="adamw")
    yield "clipped by norm", variant(clip="norm", loss="squared_hinge")
    yield "clipped by value", variant(clip="value", loss="squared_hinge")
    yield "single precision", variant(precision="float32")
    yield "short columns", variant(penalty="max_norm", penalty__c=0.5, penalty__biases=True)


RECIPES = dict(recipes())
DRIVER = """
import runpy, sys
for folder in sys.argv[1:]:
    sys.argv = [f"{folder}/script.py", f"{folder}/result.npz"]
    runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """The program's histories and those of the scripts, all of which run in one process of their own."""
    root, own = tmp_path_factory.mktemp("scripts"), {}
    for place, (name, recipe) in enumerate(RECIPES.items()):
        run, folder = Run(recipe, EmptyShelf()), root / str(place)
        while run.state.step < STEPS:
            run.go(STEPS - run.state.step)
        folder.mkdir()
        (folder / "script.py").write_text(TorchScript(recipe, run.data, STEPS).text(), encoding="utf-8")
        np.savez(folder / "experiment.npz", **arrays(run.data))
        own[name] = np.array(run.history.loss.values[:STEPS])
    folders = [str(root / str(place)) for place in range(len(RECIPES))]
    child = subprocess.run([sys.executable, "-I", "-c", DRIVER, *folders], capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr[-3000:]
    return {name: (np.load(root / str(place) / "result.npz"), own[name]) for place, name in enumerate(RECIPES)}


@pytest.mark.parametrize("name", RECIPES)
def test_the_torch_script_walks_the_way_of_the_program(results, name):
    result, own = results[name]
    np.testing.assert_allclose(result["history"], own, rtol=1e-4 if "single" in name else 1e-6, atol=0)


@pytest.mark.parametrize("key", [key for key, entry in OPTIMIZERS.items() if entry.kind.asks])
def test_a_rule_that_asks_in_the_middle_of_a_step_is_refused(key):
    recipe = variant(optimizer=key)
    with pytest.raises(Refusal, match="has no counterpart in PyTorch"):
        TorchScript(recipe, recipe.data.data(EmptyShelf()), STEPS)
