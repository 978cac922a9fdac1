"""The PyTorch script of a recipe: the same first weights and batches, slopes by autograd, rules by `torch.optim`."""

from __future__ import annotations

from core.adam import Adam, AdamW
from core.clipping import ByNorm, ByValue
from core.datasets import Data
from core.decay import MaxNorm
from core.inertia import Momentum, Nesterov
from core.optimizers import OPTIMIZERS
from core.recipe import Recipe
from core.refusals import Refusal
from core.scripts.extras import max_norm_lines
from core.scripts.network import MASK
from core.scripts.numpy_script import NumpyScript
from core.scripts.piece import block
from core.scripts.torch_names import ACTIVATION_LINES, LOSS_LINES, RULE_LINES

NO_TORCH = "{subject} has no counterpart in PyTorch; take the script with NumPy, or another optimizer."
WORDS = (NO_TORCH,)


class TorchScript(NumpyScript):
    """The same experiment with PyTorch. Raises `Refusal` for a rule that asks for the loss in the middle of a step."""

    imports = ("import sys", "from functools import lru_cache", "from pathlib import Path")
    packages = ("import numpy as np", "import torch", "import torch.nn.functional as F")
    package = "PyTorch"

    def __init__(self, recipe: Recipe, data: Data, steps: int) -> None:
        if recipe.optimizer.asks:
            raise Refusal(NO_TORCH, subject=OPTIMIZERS.entry_of(recipe.optimizer).title)
        super().__init__(recipe, data, steps)

    def _settings(self) -> str:
        return super()._settings().replace("dtype = np.", "dtype = torch.")

    def _reading(self) -> str:
        scale = "" if self._data.scale == 1 else f" * {self._data.scale!r}"
        precise = f"torch.tensor(samples[name]).to(dtype){scale}"
        return (
            super()
            ._reading()
            .replace(f"samples[name].astype(dtype){scale}", precise)
            .replace("samples[name].astype(dtype)", "torch.tensor(samples[name]).to(dtype)")
        )

    def _model(self) -> str:
        mask = block(MASK).replace(".T.astype(dtype)", ".T").replace("return (", "return torch.tensor((")
        mask = mask.replace(".reshape(units, samples).T", ".reshape(units, samples).T).to(dtype)")
        return "\n\n\n".join(([mask] if self._recipe.model.dropout else []) + [self._network.unpack()])

    def _losses(self) -> str:
        return f"def loss(s, t):\n    return {LOSS_LINES[type(self._recipe.loss)](self._recipe.loss)}"

    def _pricing(self) -> str:
        text = super()._pricing().split("\n\n\ndef price_slope")[0]
        return tensors(text)

    def _gradient(self) -> str:
        network, lines = self._network, list[str]()
        for line in network.forward():
            if "normalized(" not in line and "hat" not in line:
                lines.append(line)
        names = {name: called(ACTIVATION_LINES[type(f)](f)) for f, name in network.activations}
        lines = [translated(line, names, network.model.normalize) for line in lines]
        forward = "\n".join(f"    {line}" for line in lines)
        running = "".join(
            f"mean{k}, spread{k} = torch.zeros({width}, dtype=dtype), torch.ones({width}, dtype=dtype)\n"
            for k, width in enumerate(network.model.widths, 1)
            if network.model.normalize
        )
        kept = ", ".join("_" if name.startswith(("mean", "spread")) else name for name in network.names)
        single = "," if len(network.names) == 1 else ""
        return f"""{running}
def scores(theta, x, training=False, step=None):
    {kept}{single} = unpack(theta)
{forward}
    return s""".lstrip("\n")

    def _training(self) -> str:
        recipe, network = self._recipe, self._network
        begin = [network.beginning().replace("theta = theta.astype(dtype)", "theta = torch.tensor(theta).to(dtype)")]
        begin += [f"is_weight = {tensors(network.masks('weight'))}"] if self._asks_for_weights else []
        if self._decays:
            begin.append(f"counted = {tensors(network.masks('trained' if recipe.penalty.biases else 'weight'))}")
        begin.append("theta.requires_grad_()")
        made = self._made()
        begin.append(made or tensors(self._rule.begin))
        loop = "\n".join(f"    {line}" for line in self._loop(made))
        told = "\n".join(line for line in begin if line)
        return f"""# Training
{told}
history = []
for step in range(steps):
{loop}

print("loss of the last batch", history[-1])
print("test loss", float(loss(scores(theta, x_test), t_test).mean()))
if len(sys.argv) > 1:
    np.savez(sys.argv[1], history=history, theta=theta.detach().numpy())"""

    @property
    def _asks_for_weights(self) -> bool:
        return "is_weight" in self._rule.needs

    def _made(self) -> str:
        """The optimizer of PyTorch that is the same rule, if there is one."""
        rule, steady = self._recipe.optimizer, self._recipe.schedule.steady
        if type(rule) not in RULE_LINES or (isinstance(rule, Momentum | Nesterov) and not steady):
            return ""
        if isinstance(rule, Adam) and rule.folded:
            return ""
        return f"optimizer = torch.optim.{RULE_LINES[type(rule)](rule)}"

    def _loop(self, made: str) -> list[str]:
        recipe = self._recipe
        lines = ["i = batch(step)", "x, t, n = x_train[i], t_train[i], step + 1", "theta.grad = None"]
        lines.append("value = loss(scores(theta, x, True, step), t).mean()")
        lines.append("(value + price(theta)).backward()" if self._penalty.begin else "value.backward()")
        lines.append("history.append(float(value))")
        lines.append(f"eta = rate{'' if recipe.schedule.steady else ' * schedule(step)'}")
        after = self._clipping() + self._changes(made)
        if made and not recipe.schedule.steady:
            after.append('optimizer.param_groups[0]["lr"] = eta')
        after += ["optimizer.step()"] if made else ["g = theta.grad", *tensors(self._rule.step).splitlines()]
        after += list(map(tensors, self._max_norm()))
        return [*lines, "with torch.no_grad():", *(f"    {line}" for line in after)]

    def _changes(self, made: str) -> list[str]:
        lines = ["theta -= eta * strength * theta * counted"] if self._decays else []
        rule = self._recipe.optimizer
        if made and isinstance(rule, AdamW) and rule.decay:
            lines.append("theta -= eta * decay * theta * is_weight  # biases do not decay")
        return lines

    def _clipping(self) -> list[str]:
        clip = self._recipe.clip
        if isinstance(clip, ByNorm):
            return ["theta.grad *= limit / max(theta.grad.norm(), limit)"]
        return ["theta.grad.clamp_(-limit, limit)"] if isinstance(clip, ByValue) else []

    def _max_norm(self) -> list[str]:
        if not isinstance(self._recipe.penalty, MaxNorm):
            return []
        lines = max_norm_lines(self._recipe.penalty, self._network.layout)
        return [
            line.replace("np.maximum(np.sqrt((w**2).sum(axis=0)), c)", "w.norm(dim=0).clamp(min=c)") for line in lines
        ]


def tensors(text: str) -> str:
    """Lines for arrays as lines for tensors."""
    for name in ("zeros_like", "sqrt", "sign", "maximum", "abs", "cos", "pi"):
        text = text.replace(f"np.{name}", f"torch.{name}")
    text = text.replace("np.concatenate([", "torch.cat([").replace("]).astype(dtype)", "]).to(dtype)")
    return (
        text.replace("torch.cat([np.", "torch.cat([torch.")
        .replace(", np.ones(", ", torch.ones(")
        .replace(", np.zeros(", ", torch.zeros(")
    )


def called(function: str) -> str:
    """A function as it stands before its bracket."""
    return f"({function})" if function.startswith("lambda") else function


def translated(line: str, activations: dict[str, str], normalize: bool) -> str:
    """One line of the way forward for tensors."""
    left, _, right = line.partition(" = ")
    if left.startswith("y"):  # what was answered before dropout is of no use to autograd
        number = left.split(",")[0][1:]
        return f"z{number} = z{number} * mask{number}"
    if left.startswith("z") and "(" in right and not right.startswith("z"):
        name, number = right.split("(")[0], left[1:]
        inner = f"a{number}"
        if normalize:
            given = f"mean{number}, spread{number}, gain{number}, b{number}, training, 0.1, 1e-5"
            inner = f"F.batch_norm(a{number}, {given})"
        return f"{left} = {activations[name]}({inner})"
    return line
