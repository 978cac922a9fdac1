"""Ten steps of every optimizer under every penalty, through the engine, against PyTorch: stored in tests/golden."""

import numpy as np
import pytest

from core.datasets import Data, Samples, one_hot
from core.optimizers import OPTIMIZERS
from core.recipe import Recipe
from core.schedules import SCHEDULES
from core.tasks import Task
from core.training import Program, State, advance
from tests.golden import make_optimizers as golden

STORED = dict(np.load(golden.FILE))


def steps_taken(optimizer: dict, penalty: dict, clip: dict | None = None) -> np.ndarray:
    """(kept, size) theta after the stored steps, by the program."""
    samples = Samples(STORED["inputs"], one_hot(STORED["labels"], golden.CLASSES))
    recipe = Recipe.from_plain(
        {
            "model": {"is": "mlp", "hidden": [golden.HIDDEN], "activation": "tanh"},
            "loss": "cross_entropy",
            "penalty": penalty,
            "optimizer": optimizer,
            "clip": clip or "none",
            "batch_size": golden.SAMPLES,
        }
    )
    program = Program(recipe, Data(Task.CLASSIFICATION, samples, samples, ("a", "b")))
    state, way = State(0, STORED["theta"], program.fresh_memory(STORED["theta"])), []
    for _ in range(golden.STEPS):
        state, _ = advance(program, state)
        way.append(state.theta)
    return np.array([way[step - 1] for step in golden.KEPT])


@pytest.mark.parametrize("penalty", golden.PENALTIES)
@pytest.mark.parametrize("rule", golden.RULES)
def test_ten_steps_are_those_of_pytorch_or_of_the_paper(rule, penalty):
    taken = steps_taken(golden.RULES[rule][0], golden.PENALTIES[penalty][0])
    np.testing.assert_allclose(taken, STORED[f"trajectory/{rule}/{penalty}"], rtol=1e-9, atol=1e-12)


def test_every_rule_with_a_gradient_is_compared():
    compared = {settings["is"] for settings, _, _ in golden.RULES.values()}
    assert compared == {key for key, entry in OPTIMIZERS.items() if entry.kind.cost == 1}


# PyTorch's clip_grad_norm_ divides by the norm plus 1e-6, which moves the sixth digit.
@pytest.mark.parametrize(("clip", "tolerance"), [("value", 1e-9), ("norm", 1e-4)])
def test_clipping_in_front_of_a_rule_is_that_of_pytorch(clip, tolerance):
    settings, penalty = golden.RULES["momentum"][0], golden.PENALTIES["l2"][0]
    expected = STORED[f"clipped/momentum/{clip}"]
    assert np.abs(expected - STORED["trajectory/momentum/l2"]).max() > 0.01  # it did clip
    np.testing.assert_allclose(steps_taken(settings, penalty, golden.CLIPS[clip][0]), expected, rtol=tolerance)


@pytest.mark.parametrize("name", golden.SCHEDULES)
def test_schedules_are_those_of_pytorch(name):
    schedule = SCHEDULES.from_plain(golden.SCHEDULES[name][0])
    np.testing.assert_allclose(schedule.curve(golden.SCHEDULED), STORED[f"rates/{name}"], rtol=1e-12, atol=1e-15)
