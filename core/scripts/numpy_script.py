"""The NumPy script of a recipe: one file that a student can read, and that walks the very way of the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from core.batches import DRAWS, SHUFFLE
from core.catalog import Entry
from core.datasets import DATASETS, Data
from core.losses import LOSSES
from core.models import MODELS
from core.optimizers import OPTIMIZERS
from core.penalties import PENALTIES
from core.recipe import Recipe
from core.scripts.extras import clip_piece, max_norm_lines, penalty_piece, schedule_piece
from core.scripts.losses import loss_piece
from core.scripts.network import Network
from core.scripts.piece import block, constants
from core.scripts.rules import rule_piece

DATA = "experiment.npz"  # what the script reads beside it


class NumpyScript:
    """Writes `recipe` on `data` down as a program of `steps` steps. Raises `KeyError` for what has no lines yet."""

    imports = ("import sys", "from functools import lru_cache", "from pathlib import Path")
    packages = ("import numpy as np",)
    package = "NumPy"

    def __init__(self, recipe: Recipe, data: Data, steps: int) -> None:
        self._recipe, self._data, self._steps = recipe, data, steps
        self._network = Network(recipe.model, data.features, data.outputs)
        self._loss, self._penalty = loss_piece(recipe.loss), penalty_piece(recipe.penalty)
        self._rule, self._clip = rule_piece(recipe.optimizer), clip_piece(recipe.clip)
        self._schedule = schedule_piece(recipe.schedule)

    def text(self) -> str:
        """The whole script."""
        parts = [
            self._head(),
            self._settings(),
            self._reading(),
            self._batches(),
            section("Model", self._recipe.model, MODELS, self._model()),
            section("Loss", self._recipe.loss, LOSSES, self._losses()),
            self._pricing(),
            self._gradient(),
            section("Schedule", None, None, self._schedule.begin) if self._schedule.begin else "",
            self._training(),
        ]
        return "\n\n\n".join(part.strip("\n") for part in parts if part) + "\n"

    def _head(self) -> str:
        recipe, data = self._recipe, DATASETS.entry_of(self._recipe.data).title
        model, rule = MODELS.entry_of(recipe.model).title, OPTIMIZERS.entry_of(recipe.optimizer).title
        return f'''"""{model} on {data}, trained with {rule}.

Written by Descent Playground. It needs {self.package}, and the samples in {DATA}.
The losses it collects are those of the program, to the last few digits.
"""

{lines(self.imports)}

{lines(self.packages)}'''

    def _settings(self) -> str:
        recipe = self._recipe
        full = recipe.optimizer.full_batch or recipe.batch_size >= len(self._data.train)
        size = len(self._data.train) if full else recipe.batch_size
        known: dict[str, Any] = {"steps": self._steps, "batch_size": size, "seed": recipe.seed}
        known |= {"dropout": recipe.model.dropout} if recipe.model.dropout else {}
        for piece in (self._rule, self._schedule, self._clip, self._loss):
            known |= piece.settings
        known |= {"rho_l1" if name == "rho" else name: value for name, value in self._penalty.settings.items()}
        return f"# What can be turned\n{constants(known)}\ndtype = np.{recipe.precision}"

    def _reading(self) -> str:
        scale = "" if self._data.scale == 1 else f" * {self._data.scale!r}"
        convert = f".astype(dtype){scale}"
        return f"""# Data: inputs x (samples, {self._data.features}), targets t (samples, {self._data.outputs})
samples = np.load(Path(__file__).parent / "{DATA}")
x_train, x_test = (samples[name]{convert} for name in ("x_train", "x_test"))
t_train, t_test = (samples[name].astype(dtype) for name in ("t_train", "t_test"))


def generator(*numbers):
    return np.random.default_rng(np.random.SeedSequence(numbers))"""

    def _batches(self) -> str:
        recipe, count = self._recipe, len(self._data.train)
        shuffled = recipe.drawing == SHUFFLE
        if shuffled and (recipe.optimizer.full_batch or recipe.batch_size >= count):
            return block("def batch(step):\n    return np.arange(len(x_train))  # all of them, at every step")
        epochs = max(1, DRAWS // count)
        if shuffled:
            draw = f"random.permuted(np.tile(np.arange({count}), ({epochs}, 1)), axis=1).ravel()"
        else:
            draw = f"random.integers(0, {count}, {epochs * count})"
        told = "Epochs, each in an order of its own," if shuffled else "Draws with replacement,"
        return f'''@lru_cache(maxsize=2)
def page(number):
    """{told} laid end to end."""
    random = generator(seed, number)
    return {draw}


def batch(step):
    """The samples that step number `step` looks at."""
    places = range(step * batch_size, (step + 1) * batch_size)
    return np.array([page(k // {epochs * count})[k % {epochs * count}] for k in places])'''

    def _model(self) -> str:
        return "\n\n\n".join(part for part in (self._network.functions(), self._network.unpack()) if part)

    def _losses(self) -> str:
        return self._loss.begin

    def _pricing(self) -> str:
        if not self._penalty.begin:
            return ""
        kind = "trained" if self._recipe.penalty.biases else "weight"
        counted = f"counted = {self._network.masks(kind)}  # 1 for what is penalised"
        return section("Penalty", self._recipe.penalty, PENALTIES, counted, self._penalty.begin)

    def _gradient(self) -> str:
        network, priced = self._network, bool(self._penalty.begin)
        names = ", ".join(network.names)
        forward = "\n".join(f"    {line}" for line in network.forward())
        backward = "\n".join(f"    {line}" for line in network.backward())
        single = "," if len(network.names) == 1 else ""
        slopes = ", ".join(f"d{name}" for name in network.names) + single
        both = f'''def gradient(theta, x, t, step=None):
    """Scores, and the slope of the loss by every parameter; `step` is None where no step of training is taken."""
    {names}{single} = unpack(theta)
{forward.replace("training, step", "True, step")}
    ds = loss_slope(s, t) / len(x)
{backward}
    g = np.concatenate([slope.ravel() for slope in ({slopes})])
    return s, g{" + price_slope(theta)" if priced else ""}


def scores(theta, x, training=False, step=None):
    {names}{single} = unpack(theta)
{forward}
    return s'''
        if "objective" in self._rule.needs:
            both += f"""


def objective(theta, x, t):
    return loss(scores(theta, x, training=True), t).mean(){" + price(theta)" if priced else ""}"""
        return both

    def _training(self) -> str:
        begin = [line for line in (self._network.beginning(), *self._masks(), self._rule.begin) if line]
        return f"""# Training: {OPTIMIZERS.entry_of(self._recipe.optimizer).title}
{lines(begin)}
history = []
for step in range(steps):
{lines([f"    {line}" for line in self._one_step()])}

print("loss of the last batch", history[-1])
print("test loss", loss(scores(theta, x_test), t_test).mean())
if len(sys.argv) > 1:
    np.savez(sys.argv[1], history=history, theta=theta)"""

    def _masks(self) -> Iterator[str]:
        """Which parameters count, for whoever asks."""
        network = self._network
        if "is_weight" in self._rule.needs:
            yield f"is_weight = {network.masks('weight')}"
        if "is_trained" in self._rule.needs:
            yield f"is_trained = {network.masks('trained')}.astype(bool)"
        if self._decays:
            yield f"counted = {network.masks('trained' if self._recipe.penalty.biases else 'weight')}"

    @property
    def _decays(self) -> bool:
        """Whether weights shrink beside the loss."""
        return "strength" in self._penalty.settings and not self._penalty.begin

    def _one_step(self) -> Iterator[str]:
        """The lines of the loop."""
        recipe = self._recipe
        yield "i = batch(step)"
        yield "x, t, n = x_train[i], t_train[i], step + 1"
        blind = "s, g = scores(theta, x, training=True), np.zeros_like(theta)"
        yield blind if recipe.optimizer.blind else "s, g = gradient(theta, x, t, step)"
        yield "history.append(loss(s, t).mean())"
        yield f"eta = rate{'' if recipe.schedule.steady else ' * schedule(step)'}"
        yield from () if recipe.optimizer.asks else self._clip.step.splitlines()
        yield from ["theta -= eta * strength * theta * counted"] if self._decays else []
        yield from self._rule.step.splitlines()
        yield from max_norm_lines(recipe.penalty, self._network.layout)


def lines(texts: Sequence[str]) -> str:
    """One below the other."""
    return "\n".join(texts)


def section(heading: str, value: Any, catalog: Any, *codes: str) -> str:
    """Code under a heading that says what it is and where it comes from."""
    told = heading
    if catalog is not None:
        entry: Entry[Any] = catalog.entry_of(value)
        told = f"{heading}: {entry.title} ({entry.source})"
    return f"# {told}\n" + "\n\n\n".join(code.strip("\n") for code in codes if code)


def arrays(data: Data) -> dict[str, Any]:
    """What the script reads."""
    return {
        "x_train": data.train.inputs,
        "t_train": data.train.targets,
        "x_test": data.test.inputs,
        "t_test": data.test.targets,
    }
