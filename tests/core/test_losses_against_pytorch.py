"""Losses, activations and whole networks against PyTorch's autograd: stored in tests/golden."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.datasets import Data, Samples, one_hot
from core.decay import Decoupled
from core.losses import LOSSES
from core.models import MODELS
from core.penalties import PENALTIES, Free
from core.recipe import Recipe
from core.tasks import Task
from core.training import Program, State, advance
from tests.golden import make_losses as golden

STORED = dict(np.load(golden.FILE))
TARGETS = one_hot(STORED["labels"], golden.OUTPUTS)


def close(ours: np.ndarray, theirs: np.ndarray) -> None:
    np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize(
    ("kind", "name"), [("loss", name) for name in golden.LOSSES] + [("distance", name) for name in golden.DISTANCES]
)
def test_values_and_slopes_of_losses_are_pytorchs(kind, name):
    loss = LOSSES.from_plain((golden.LOSSES | golden.DISTANCES)[name])
    targets = TARGETS if kind == "loss" else STORED["aims"]
    close(loss.values(STORED["scores"], targets), STORED[f"value/{kind}/{name}"])
    close(loss.slopes(STORED["scores"], targets), STORED[f"slope/{kind}/{name}"])


@pytest.mark.parametrize("name", golden.ACTIVATIONS)
def test_values_and_slopes_of_activations_are_pytorchs(name):
    activation, a = ACTIVATIONS.from_plain(golden.ACTIVATIONS[name]), STORED["inputs"]
    z, slope = np.empty_like(a), np.empty_like(a)
    activation.value(a, z)
    activation.slope(a, z, slope)
    close(z, STORED[f"value/activation/{name}"])
    close(slope, STORED[f"slope/activation/{name}"])


def program(name: str) -> Program:
    model, optimizer, penalty = golden.NETWORKS[name]
    plain = {"model": model, "optimizer": optimizer, "penalty": penalty, "batch_size": golden.SAMPLES}
    samples = Samples(STORED["features"], TARGETS)
    return Program(Recipe.from_plain(plain), Data(Task.CLASSIFICATION, samples, samples, tuple("abcde")))


@pytest.mark.parametrize("name", golden.NETWORKS)
def test_networks_learn_and_answer_as_in_pytorch(name):
    machine = program(name)
    theta = np.concatenate([block.ravel() for block in golden.first_theta(golden.NETWORKS[name][0]).values()])
    state = State(0, theta, machine.fresh_memory(theta))
    for expected in STORED[f"theta/{name}"]:
        state, _ = advance(machine, state)
        np.testing.assert_allclose(state.theta, expected, rtol=1e-9, atol=1e-12)
    scores = machine.objective.scores(state.theta, machine.data.test)
    np.testing.assert_allclose(scores, STORED[f"answer/{name}"], rtol=1e-9, atol=1e-12)


def test_every_entry_is_compared():
    def kinds(settings) -> set[str]:
        return {plain["is"] for plain in settings}

    assert kinds([*golden.LOSSES.values(), *golden.DISTANCES.values()]) == set(LOSSES)
    assert kinds(golden.ACTIVATIONS.values()) == set(ACTIVATIONS)
    assert kinds(model for model, _, _ in golden.NETWORKS.values()) == set(MODELS)
    decoupled = {key for key, entry in PENALTIES.items() if issubclass(entry.kind, Decoupled | Free)}
    assert decoupled <= kinds(penalty for _, _, penalty in golden.NETWORKS.values())
