"""Losses, activations, whole networks and what keeps their weights small, with slopes by PyTorch's autograd.

Needs torch 2.13:  python -m tests.golden.make_losses  writes losses.npz beside this file.

What PyTorch has is PyTorch's, with the factor between its definition and the program's where they differ; the rest is
written out here from the formula in the papers, and shares nothing with the program. Everything is in double precision.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("losses.npz")
SAMPLES, OUTPUTS = 12, 5
FEATURES, STEPS, RATE = 3, 5, 0.3


# The program's settings by name; `functions` says what PyTorch makes of the same name.
LOSSES = {
    "cross_entropy": {"is": "cross_entropy"},
    "smoothed": {"is": "cross_entropy", "smoothing": 0.2},
    "focal": {"is": "focal"},
    "focal_half": {"is": "focal", "gamma": 0.5},
    "logistic": {"is": "logistic"},
    "logistic_mean": {"is": "logistic", "mean": True},
    "hinge": {"is": "hinge"},
    "hinge_margin": {"is": "hinge", "margin": 0.3},
    "hinge_mean": {"is": "hinge", "mean": True},
    "hinge_include_mean": {"is": "hinge", "margin": 0.3, "include": True, "mean": True},
    "squared_hinge": {"is": "squared_hinge"},
    "squared_hinge_include": {"is": "squared_hinge", "margin": 2.0, "include": True},
    "crammer_singer": {"is": "crammer_singer", "margin": 1.5},
    "one_versus_all": {"is": "one_versus_all"},
    "one_versus_all_mean": {"is": "one_versus_all", "margin": 0.4, "mean": True},
}
DISTANCES = {
    "mean_squared_error": {"is": "mean_squared_error"},
    "sum_of_squares": {"is": "sum_of_squares"},
    "mean_absolute_error": {"is": "mean_absolute_error"},
    "huber": {"is": "huber", "delta": 0.6},
    "huber_smooth_l1": {"is": "huber", "delta": 2.0},
    "log_cosh": {"is": "log_cosh"},
}
ACTIVATIONS = {
    "sigmoid": {"is": "sigmoid"},
    "tanh": {"is": "tanh"},
    "identity": {"is": "identity"},
    "step": {"is": "step"},
    "relu": {"is": "relu"},
    "leaky_relu": {"is": "leaky_relu", "alpha": 0.1},
    "elu": {"is": "elu"},
    "elu_deep": {"is": "elu", "alpha": 1.5},
    "softplus": {"is": "softplus"},
    "swish": {"is": "swish"},
    "swish_sharp": {"is": "swish", "beta": 2.5},
    "gelu": {"is": "gelu"},
}


def losses() -> dict:
    """PyTorch's value per sample from scores s, labels y and one-hot rows t."""
    import torch
    from torch.nn import functional

    def surprise(s, y, smoothing=0.0):
        return functional.cross_entropy(s, y, reduction="none", label_smoothing=smoothing)

    def focused(s, y, gamma):
        return (1 - (-surprise(s, y)).exp()) ** gamma * surprise(s, y)

    def binary(s, t):
        return functional.binary_cross_entropy_with_logits(s, t, reduction="none")

    def margins(s, y, p, margin):  # PyTorch divides by the number of all classes
        return functional.multi_margin_loss(s, y, p=p, margin=margin, reduction="none") * OUTPUTS

    def rival(s, t, margin):
        return (s.masked_fill(t > 0, -torch.inf).amax(-1) - (s * t).sum(-1) + margin).relu()

    return {
        "cross_entropy": lambda s, y, t: surprise(s, y),
        "smoothed": lambda s, y, t: surprise(s, y, 0.2),
        "focal": lambda s, y, t: focused(s, y, 2.0),
        "focal_half": lambda s, y, t: focused(s, y, 0.5),
        "logistic": lambda s, y, t: binary(s, t).sum(-1),
        "logistic_mean": lambda s, y, t: binary(s, t).mean(-1),
        "hinge": lambda s, y, t: margins(s, y, 1, 1.0),
        "hinge_margin": lambda s, y, t: margins(s, y, 1, 0.3),
        "hinge_mean": lambda s, y, t: margins(s, y, 1, 1.0) / (OUTPUTS - 1),
        "hinge_include_mean": lambda s, y, t: (margins(s, y, 1, 0.3) + 0.3) / OUTPUTS,
        "squared_hinge": lambda s, y, t: margins(s, y, 2, 1.0),
        "squared_hinge_include": lambda s, y, t: margins(s, y, 2, 2.0) + 4.0,
        "crammer_singer": lambda s, y, t: rival(s, t, 1.5),
        "one_versus_all": lambda s, y, t: (1 - (2 * t - 1) * s).relu().sum(-1),
        "one_versus_all_mean": lambda s, y, t: (0.4 - (2 * t - 1) * s).relu().mean(-1),
    }


def distances() -> dict:
    """PyTorch's value per sample from scores s and targets t."""
    from torch.nn import functional

    def mean(function, s, t, **settings):
        return function(s, t, reduction="none", **settings).mean(-1)

    return {
        "mean_squared_error": lambda s, t: mean(functional.mse_loss, s, t),
        "sum_of_squares": lambda s, t: mean(functional.mse_loss, s, t) * OUTPUTS / 2,
        "mean_absolute_error": lambda s, t: mean(functional.l1_loss, s, t),
        "huber": lambda s, t: mean(functional.huber_loss, s, t, delta=0.6),
        "huber_smooth_l1": lambda s, t: 2.0 * mean(functional.smooth_l1_loss, s, t, beta=2.0),
        "log_cosh": lambda s, t: (s - t).cosh().log().mean(-1),
    }


def activations() -> dict:
    """PyTorch's functions of an array."""
    import torch
    from torch.nn import functional

    return {
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "identity": lambda a: 1.0 * a,
        "step": lambda a: (a > 0) + 0.0 * a,
        "relu": functional.relu,
        "leaky_relu": lambda a: functional.leaky_relu(a, 0.1),
        "elu": functional.elu,
        "elu_deep": lambda a: functional.elu(a, 1.5),
        "softplus": lambda a: functional.softplus(a, threshold=1e9),
        "swish": functional.silu,
        "swish_sharp": lambda a: a * torch.sigmoid(2.5 * a),
        "gelu": lambda a: functional.gelu(a, approximate="tanh"),
    }


# Networks: the program's model, optimizer and penalty. All are trained on all samples by softmax cross entropy.
DESCENT = {"is": "gradient_descent", "rate": RATE}
NETWORKS = {
    "linear": ({"is": "linear"}, DESCENT, {"is": "none"}),
    "unbiased": ({"is": "linear", "biases": "none"}, DESCENT, {"is": "none"}),
    "bias_trick": ({"is": "linear", "biases": "trick"}, DESCENT, {"is": "l2", "strength": 0.1}),
    "mixed": ({"is": "mlp", "hidden": [4, 3], "activations": ["gelu", "elu"]}, DESCENT, {"is": "none"}),
    "normalized": (
        {"is": "mlp", "hidden": [4, 3], "activation": "relu", "normalize": True},
        DESCENT,
        {"is": "l2", "strength": 0.05},
    ),
    "decay": ({"is": "mlp", "hidden": [4, 3]}, DESCENT, {"is": "weight_decay", "strength": 0.2}),
    "decay_adam": (
        {"is": "mlp", "hidden": [4, 3], "normalize": True},
        {"is": "adam", "rate": 0.1},
        {"is": "weight_decay", "strength": 0.2},
    ),
    "max_norm": ({"is": "mlp", "hidden": [4, 3]}, DESCENT, {"is": "max_norm", "c": 0.8}),
}


def problem() -> dict[str, np.ndarray]:
    """Scores of ordinary and of large size with labels, distances, inputs of activations, and data for networks."""
    random = np.random.default_rng(20120614)
    size = np.where(np.arange(SAMPLES) < SAMPLES - 3, 1.5, 40.0)[:, None]
    return {
        "scores": size * random.standard_normal((SAMPLES, OUTPUTS)),
        "labels": random.integers(0, OUTPUTS, SAMPLES),
        "aims": random.standard_normal((SAMPLES, OUTPUTS)),
        "inputs": np.array([-30.0, *np.linspace(-6, 6, 24), 30.0]),
        "features": random.standard_normal((SAMPLES, FEATURES)) + np.array([0.0, 1.0, -2.0]),
    }


def shapes(model: dict) -> list[tuple[str, tuple[int, ...]]]:
    """Name and shape of the blocks of theta, in the program's order."""
    widths = [FEATURES, *model.get("hidden", []), OUTPUTS]
    named = []
    for number, (before, after) in enumerate(pairwise(widths), 1):
        named.append((f"W{number}", (before, after)))
        if model.get("normalize") and number < len(widths) - 1:
            named += [(f"{name}{number}", (after,)) for name in ("gain", "b", "mean", "spread")]
        elif model.get("biases") != "none":
            named.append((f"b{number}", (after,)))
    return named


def first_theta(model: dict) -> dict[str, np.ndarray]:
    """Parameters to begin with, by name: every block at random, running variances positive."""
    random = np.random.default_rng(7)
    theta = {name: 0.7 * random.standard_normal(shape) for name, shape in shapes(model)}
    return {name: np.abs(block) + 0.5 if name.startswith("spread") else block for name, block in theta.items()}


def scores_of(model: dict, theta: dict, x, train: bool):
    """The scores of PyTorch; in training the running statistics in theta follow the batch."""
    from torch.nn import functional

    known, names = activations(), model.get("activations", [])
    layers = len(model.get("hidden", [])) + 1
    for number in range(1, layers + 1):
        normalized = f"gain{number}" in theta
        bias = theta.get(f"b{number}")
        x = x @ theta[f"W{number}"] + (0.0 if bias is None or normalized else bias)
        if normalized:
            running, gain = (theta[f"mean{number}"], theta[f"spread{number}"]), theta[f"gain{number}"]
            x = functional.batch_norm(x, *running, gain, bias, training=train)
        if number < layers:
            x = known[names[number - 1] if names else model.get("activation", "tanh")](x)
    return x


def coupled(model: dict, penalty: dict, theta: dict):
    """lambda sum w^2 over what counts as a weight."""
    if penalty["is"] != "l2":
        return 0.0
    weights = [name for name in theta if name[0] == "W" or (name[0] == "b" and model.get("biases") == "trick")]
    return penalty["strength"] * sum(theta[name].square().sum() for name in weights)


def optimizer_of(settings: dict, penalty: dict, theta: dict):
    """PyTorch's optimizer. Decoupled decay is that of AdamW; under plain descent it is PyTorch's own weight_decay."""
    import torch

    decay = penalty["strength"] if penalty["is"] == "weight_decay" else 0.0
    weights = [block for name, block in theta.items() if name[0] == "W"]
    others = [block for name, block in theta.items() if name[0] != "W" and block.requires_grad]
    groups = [{"params": weights, "weight_decay": decay}, {"params": others, "weight_decay": 0.0}]
    kind = torch.optim.AdamW if settings["is"] == "adam" else torch.optim.SGD
    return kind(groups, lr=settings["rate"])


def trained(name: str) -> tuple[np.ndarray, np.ndarray]:
    """(STEPS, size) theta after each step, and the scores of the finished model, by PyTorch."""
    import torch
    from torch.nn import functional

    model, settings, penalty = NETWORKS[name]
    given = problem()
    x, y = torch.tensor(given["features"]), torch.tensor(given["labels"])
    theta = {
        block: torch.tensor(value, requires_grad=not block.startswith(("mean", "spread")))
        for block, value in first_theta(model).items()
    }
    optimizer, way = optimizer_of(settings, penalty, theta), []
    for _ in range(STEPS):
        optimizer.zero_grad()
        (functional.cross_entropy(scores_of(model, theta, x, True), y) + coupled(model, penalty, theta)).backward()
        optimizer.step()
        if penalty["is"] == "max_norm":
            with torch.no_grad():
                for block, value in theta.items():
                    if block[0] == "W":
                        value *= (penalty["c"] / value.norm(dim=0)).clamp(max=1.0)
        way.append(np.concatenate([value.detach().numpy().ravel() for value in theta.values()]))
    with torch.no_grad():
        return np.array(way), scores_of(model, theta, x, False).numpy()


def value_and_slope(function, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The function of PyTorch at an array, and the derivative of the sum of its values."""
    import torch

    told = torch.tensor(at, requires_grad=True)
    value = function(told)
    value.sum().backward()
    return value.detach().numpy(), told.grad.numpy()


def make() -> dict[str, np.ndarray]:
    """Everything the file holds, by name: problem, value/kind/name, slope/kind/name, theta/network, answer/network."""
    import torch

    arrays = problem()
    labels, targets = torch.tensor(arrays["labels"]), torch.tensor(np.eye(OUTPUTS)[arrays["labels"]])
    aims = torch.tensor(arrays["aims"])
    functions = {
        **{("loss", name): (lambda s, f=f: f(s, labels, targets)) for name, f in losses().items()},
        **{("distance", name): (lambda s, f=f: f(s, aims)) for name, f in distances().items()},
        **{("activation", name): f for name, f in activations().items()},
    }
    for (kind, name), function in functions.items():
        at = arrays["inputs"] if kind == "activation" else arrays["scores"]
        arrays[f"value/{kind}/{name}"], arrays[f"slope/{kind}/{name}"] = value_and_slope(function, at)
    for name in NETWORKS:
        arrays[f"theta/{name}"], arrays[f"answer/{name}"] = trained(name)
    return arrays


if __name__ == "__main__":
    np.savez_compressed(FILE, **make())
