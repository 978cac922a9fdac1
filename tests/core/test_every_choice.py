"""Whatever can be chosen can be run: every entry of every catalogue takes steps that end in numbers."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.datasets import DATASETS
from core.initializers import INITIALIZERS
from core.losses import LOSSES
from core.models import MODELS
from core.optimizers import OPTIMIZERS
from core.penalties import PENALTIES
from core.recipe import Recipe
from core.run import Run
from core.schedules import SCHEDULES
from core.stopping import STOPPINGS
from core.tasks import Task
from playground.shelf import FileShelf

SHELF = FileShelf()
CHOICES = {
    "optimizer": OPTIMIZERS, "penalty": PENALTIES, "schedule": SCHEDULES, "stopping": STOPPINGS,
    "model": MODELS, "data": DATASETS,
}  # fmt: skip


def trained(settings, steps=30):
    run = Run(Recipe.from_plain(settings), SHELF)
    while run.state.step < steps:
        run.go(steps - run.state.step)
    return run


def numbers(run):
    check = run.examination.check(run.state)
    return [*run.state.theta, *run.history.loss.values, check.train.total, check.test.total]


@pytest.mark.parametrize(("field", "key"), [(field, key) for field, catalog in CHOICES.items() for key in catalog])
def test_every_choice_runs(field, key):
    settings = {field: key}
    if field == "data":
        try:
            data = DATASETS[key].kind().data(SHELF)
        except LookupError:
            pytest.skip("it is read from a file of the user's")
        settings["loss"] = "mean_squared_error" if data.task is Task.REGRESSION else "cross_entropy"
    run = trained(settings, 12 if key == "mnist" else 30)
    assert np.isfinite(numbers(run)).all()
    assert len(run.history.loss) == run.state.step


@pytest.mark.parametrize("key", LOSSES)
def test_every_loss_runs_on_data_it_is_meant_for(key):
    tasks = LOSSES[key].kind.tasks
    data = "circle" if Task.CLASSIFICATION in tasks else "plane"
    assert np.isfinite(numbers(trained({"loss": key, "data": data}))).all()


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("initializer", INITIALIZERS)
def test_every_activation_runs_from_every_kind_of_first_weights(activation, initializer):
    model = {"is": "mlp", "hidden": [5, 4], "activation": activation, "initializer": initializer}
    assert np.isfinite(numbers(trained({"model": model}))).all()


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("switches", [{"normalize": True}, {"dropout": 0.3}, {"hidden": []}])
def test_every_optimizer_runs_on_every_kind_of_network(optimizer, switches):
    settings = {"model": {"is": "mlp", **switches}, "optimizer": optimizer, "precision": "float32"}
    assert np.isfinite(numbers(trained(settings))).all()
