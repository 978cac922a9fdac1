"""Ten steps of every optimizer under every penalty by PyTorch, and learning rates by PyTorch's schedulers.

Needs torch 2.13:  python -m tests.golden.make_optimizers  writes optimizers.npz beside this file.

A small network (2-3-2, tanh, softmax cross entropy, double precision) is trained on all samples at once; gradients
come from PyTorch's autograd. Rules that PyTorch has are PyTorch's; the others are written out here from their papers,
in the letters of the papers, and share nothing with the program.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("optimizers.npz")
STEPS = 10
KEPT = (1, 2, 5, 10)  # after which steps theta is stored
FEATURES, HIDDEN, CLASSES, SAMPLES = 2, 3, 2, 12
SCHEDULED = 90

# The program's penalty, and what it charges for weights (biases are free): lambda sum (l1 |w| + l2 w^2).
PENALTIES = {
    "none": ({"is": "none"}, 0.0, 0.0),
    "l1": ({"is": "l1", "strength": 0.02}, 0.02, 0.0),
    "l2": ({"is": "l2", "strength": 0.02}, 0.0, 0.02),
    "elastic": ({"is": "elastic_net", "strength": 0.05, "rho": 0.3}, 0.015, 0.035),
}

# name: the program's rule, and PyTorch's (a class of torch.optim, or a function below) with its settings.
RULES = {
    "gradient_descent": ({"is": "gradient_descent", "rate": 0.3}, "SGD", {"lr": 0.3}),
    "sgd": ({"is": "sgd", "rate": 0.7}, "SGD", {"lr": 0.7}),
    "momentum": ({"is": "momentum", "rate": 0.2, "beta": 0.8}, "SGD", {"lr": 0.2, "momentum": 0.8}),
    "nesterov": (
        {"is": "nesterov", "rate": 0.2, "beta": 0.8},
        "SGD",
        {"lr": 0.2, "momentum": 0.8, "nesterov": True},
    ),
    "adagrad": ({"is": "adagrad", "rate": 0.2, "epsilon": 1e-7}, "Adagrad", {"lr": 0.2, "eps": 1e-7}),
    "adagrad_decay": (
        {"is": "adagrad", "rate": 0.2, "decay": 0.3, "epsilon": 1e-10},
        "Adagrad",
        {"lr": 0.2, "lr_decay": 0.3, "eps": 1e-10},
    ),
    "rmsprop": (
        {"is": "rmsprop", "rate": 0.05, "rho": 0.9, "epsilon": 1e-6},
        "RMSprop",
        {"lr": 0.05, "alpha": 0.9, "eps": 1e-6},
    ),
    "adadelta": (
        {"is": "adadelta", "rate": 2.0, "rho": 0.8, "epsilon": 1e-4},
        "Adadelta",
        {"lr": 2.0, "rho": 0.8, "eps": 1e-4},
    ),
    "adam": (
        {"is": "adam", "rate": 0.1, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-5},
        "Adam",
        {"lr": 0.1, "betas": (0.8, 0.99), "eps": 1e-5},
    ),
    "adam_folded": (
        {"is": "adam", "rate": 0.1, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-3, "folded": True},
        "adam_section_2",
        {"alpha": 0.1, "beta1": 0.8, "beta2": 0.99, "eps": 1e-3},
    ),
    "adamw": (
        {"is": "adamw", "rate": 0.1, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-5, "decay": 0.2},
        "AdamW",
        {"lr": 0.1, "betas": (0.8, 0.99), "eps": 1e-5, "weight_decay": 0.2},
    ),
    "amsgrad": (
        {"is": "amsgrad", "rate": 0.3, "beta1": 0.6, "beta2": 0.7, "epsilon": 1e-5},
        "Adam",
        {"lr": 0.3, "betas": (0.6, 0.7), "eps": 1e-5, "amsgrad": True},
    ),
    # PyTorch lets m forget with beta1, the paper with mu_t: with psi = 1000 both are the same from the first step on.
    "nadam": (
        {"is": "nadam", "rate": 0.1, "beta1": 0.8, "beta2": 0.99, "psi": 1000.0, "epsilon": 1e-5},
        "NAdam",
        {"lr": 0.1, "betas": (0.8, 0.99), "momentum_decay": 1000.0, "eps": 1e-5},
    ),
    "nadam_warming": (
        {"is": "nadam", "rate": 0.1, "beta1": 0.8, "beta2": 0.99, "psi": 0.5, "epsilon": 1e-5},
        "nadam_of_the_paper",
        {"alpha": 0.1, "mu": 0.8, "nu": 0.99, "psi": 0.5, "eps": 1e-5},
    ),
    "lbfgs": (
        {"is": "lbfgs", "rate": 0.5, "pairs": 3, "search": "none"},
        "LBFGS",
        {"lr": 0.5, "max_iter": 1, "history_size": 3, "tolerance_grad": 0.0, "tolerance_change": 0.0},
    ),
    "sign_descent": ({"is": "sign_descent", "rate": 0.03}, "sign_sgd", {"lr": 0.03}),
    "lion": (
        {"is": "lion", "rate": 0.03, "beta1": 0.7, "beta2": 0.9, "decay": 0.4},
        "lion",
        {"lr": 0.03, "beta1": 0.7, "beta2": 0.9, "weight_decay": 0.4},
    ),
    "qhm": (
        {"is": "qhm", "rate": 0.5, "beta": 0.9, "nu": 0.6},
        "qhm",
        {"alpha": 0.5, "beta": 0.9, "nu": 0.6},
    ),
    "qhadam": (
        {"is": "qhadam", "rate": 0.1, "beta1": 0.9, "beta2": 0.99, "nu1": 0.6, "nu2": 0.8, "epsilon": 1e-5},
        "qhadam",
        {"alpha": 0.1, "beta1": 0.9, "beta2": 0.99, "nu1": 0.6, "nu2": 0.8, "eps": 1e-5},
    ),
}

# Clipping in front of a rule: the program's clip, PyTorch's function and bound.
CLIPS = {
    "value": ({"is": "value", "limit": 0.05}, "clip_grad_value_", 0.05),
    "norm": ({"is": "norm", "limit": 0.05}, "clip_grad_norm_", 0.05),
}

# name: the program's schedule, and PyTorch's scheduler with its settings; warm-ups go in front as (steps, start).
SCHEDULES = {
    "steps": ({"is": "step", "every": 7, "gamma": 0.6}, "StepLR", {"step_size": 7, "gamma": 0.6}),
    "exponential": ({"is": "exponential", "steps": 1, "gamma": 0.95}, "ExponentialLR", {"gamma": 0.95}),
    "cosine": (
        {"is": "cosine", "steps": SCHEDULED, "floor": 0.1},
        "CosineAnnealingLR",
        {"T_max": SCHEDULED, "eta_min": 0.1},
    ),
    "cosine_restarts": (
        {"is": "cosine_restarts", "steps": 10, "multiple": 2, "floor": 0.2},
        "CosineAnnealingWarmRestarts",
        {"T_0": 10, "T_mult": 2, "eta_min": 0.2},
    ),
    "cosine_repeats": (
        {"is": "cosine_restarts", "steps": 10, "multiple": 1},
        "CosineAnnealingWarmRestarts",
        {"T_0": 10},
    ),
    "one_cycle": (
        {"is": "one_cycle", "steps": SCHEDULED, "rising": 0.4},
        "OneCycleLR",
        {"max_lr": 1.0, "total_steps": SCHEDULED, "pct_start": 0.4},
    ),
    "warm_steps": (
        {"is": "step", "every": 7, "gamma": 0.6, "warmup": 9},
        "StepLR",
        {"step_size": 7, "gamma": 0.6, "warmup": 9},
    ),
}


def problem() -> dict[str, np.ndarray]:
    """Inputs, labels and the first theta: W1 (2, 3), b1, W2 (3, 2), b2 end to end."""
    random = np.random.default_rng(20150106)
    size = FEATURES * HIDDEN + HIDDEN + HIDDEN * CLASSES + CLASSES
    return {
        "inputs": random.standard_normal((SAMPLES, FEATURES)),
        "labels": random.integers(0, CLASSES, SAMPLES),
        "theta": 0.7 * random.standard_normal(size),
    }


def trajectory(rule: str, penalty: str, clip: str | None = None) -> np.ndarray:
    """(STEPS, size) theta after each step, by PyTorch."""
    import torch

    torch.set_default_dtype(torch.float64)  # NAdam keeps the product of its momenta in the default precision
    given = problem()
    inputs, labels = torch.tensor(given["inputs"]), torch.tensor(given["labels"])
    shapes = [(FEATURES, HIDDEN), (HIDDEN,), (HIDDEN, CLASSES), (CLASSES,)]
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes])[:-1]
    parts = np.split(given["theta"], ends)
    W1, b1, W2, b2 = parameters = [
        torch.tensor(part.reshape(shape), requires_grad=True) for part, shape in zip(parts, shapes, strict=True)
    ]
    _, l1, l2 = PENALTIES[penalty]
    _, name, settings = RULES[rule]

    def loss():
        scores = torch.tanh(inputs @ W1 + b1) @ W2 + b2
        price = sum(l1 * W.abs().sum() + l2 * W.square().sum() for W in (W1, W2))
        return torch.nn.functional.cross_entropy(scores, labels) + price

    def closure():
        for parameter in parameters:
            parameter.grad = None
        value = loss()
        value.backward()
        if clip:
            getattr(torch.nn.utils, CLIPS[clip][1])(parameters, CLIPS[clip][2])
        return value

    step = stepper(name, dict(settings), parameters, closure)
    way = []
    for _ in range(STEPS):
        step()
        way.append(np.concatenate([parameter.detach().numpy().ravel() for parameter in parameters]))
    return np.array(way)


def stepper(name, settings, parameters, closure):
    """One step of PyTorch's optimizer `name`, or of the function of that name below. Only weights decay."""
    import torch

    if hasattr(torch.optim, name):
        groups = parameters
        if "weight_decay" in settings:
            decay = settings.pop("weight_decay")
            weights, biases = parameters[::2], parameters[1::2]
            groups = [{"params": weights, "weight_decay": decay}, {"params": biases, "weight_decay": 0.0}]
        optimizer = getattr(torch.optim, name)(groups, **settings)
        return lambda: optimizer.step(closure)
    memories = [{} for _ in parameters]
    rule = globals()[name]

    def step():
        closure()
        with torch.no_grad():
            for number, (theta, memory) in enumerate(zip(parameters, memories, strict=True)):
                memory["t"] = memory.get("t", 0) + 1
                kept = dict(settings)
                if number % 2 and "weight_decay" in kept:
                    kept["weight_decay"] = 0.0
                theta.copy_(rule(theta, theta.grad, memory, **kept))

    return step


def sign_sgd(x, g, memory, lr):
    """Bernstein et al. (2018), algorithm 1: x <- x - delta sign(g)."""
    return x - lr * g.sign()


def lion(theta, g, memory, lr, beta1, beta2, weight_decay):
    """Chen et al. (2023), algorithm 2."""
    m = memory.get("m", 0 * g)
    c = beta1 * m + (1 - beta1) * g
    memory["m"] = beta2 * m + (1 - beta2) * g
    return theta - lr * (c.sign() + weight_decay * theta)


def qhm(theta, g, memory, alpha, beta, nu):
    """Ma, Yarats (2019), the QHM update rule."""
    memory["g"] = beta * memory.get("g", 0 * g) + (1 - beta) * g
    return theta - alpha * ((1 - nu) * g + nu * memory["g"])


def qhadam(theta, grad, memory, alpha, beta1, beta2, nu1, nu2, eps):
    """Ma, Yarats (2019), the QHAdam update rule."""
    t = memory["t"]
    memory["g"] = beta1 * memory.get("g", 0 * grad) + (1 - beta1) * grad
    memory["s"] = beta2 * memory.get("s", 0 * grad) + (1 - beta2) * grad**2
    g, s = memory["g"] / (1 - beta1**t), memory["s"] / (1 - beta2**t)
    return theta - alpha * ((1 - nu1) * grad + nu1 * g) / (((1 - nu2) * grad**2 + nu2 * s).sqrt() + eps)


def adam_section_2(theta, g, memory, alpha, beta1, beta2, eps):
    """Kingma, Ba (2015), the more efficient order at the end of section 2; Deep Learning from Scratch, 6.1.6."""
    t = memory["t"]
    memory["m"] = beta1 * memory.get("m", 0 * g) + (1 - beta1) * g
    memory["v"] = beta2 * memory.get("v", 0 * g) + (1 - beta2) * g**2
    alpha_t = alpha * (1 - beta2**t) ** 0.5 / (1 - beta1**t)
    return theta - alpha_t * memory["m"] / (memory["v"].sqrt() + eps)


def nadam_of_the_paper(theta, g, memory, alpha, mu, nu, psi, eps):
    """Dozat (2016), algorithm 2 with mu_t = mu (1 - 0.5 * 0.96^(psi t)), but n_hat = n / (1 - nu^t)."""
    t = memory["t"]
    now, after = (mu * (1 - 0.5 * 0.96 ** (psi * k)) for k in (t, t + 1))
    memory["product"] = memory.get("product", 1.0) * now
    memory["m"] = now * memory.get("m", 0 * g) + (1 - now) * g
    memory["n"] = nu * memory.get("n", 0 * g) + (1 - nu) * g**2
    m_hat = after * memory["m"] / (1 - memory["product"] * after) + (1 - now) * g / (1 - memory["product"])
    return theta - alpha * m_hat / ((memory["n"] / (1 - nu**t)).sqrt() + eps)


def rates(schedule: str) -> np.ndarray:
    """(SCHEDULED,) the learning rate of each step by PyTorch's scheduler, for a rate of 1."""
    import torch
    from torch.optim import lr_scheduler

    _, name, settings = SCHEDULES[schedule]
    settings = dict(settings)
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    warmup = settings.pop("warmup", 0)
    scheduler = getattr(lr_scheduler, name)(optimizer, **settings)
    if warmup:
        rising = lr_scheduler.LinearLR(optimizer, 1 / (warmup + 1), 1.0, warmup)
        scheduler = lr_scheduler.SequentialLR(optimizer, [rising, scheduler], [warmup])
    values = []
    for _ in range(SCHEDULED):
        values.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if len(values) < SCHEDULED:
            scheduler.step()
    return np.array(values)


def make() -> dict[str, np.ndarray]:
    """Everything the file holds, by name: problem, trajectory/rule/penalty, clipped/rule/clip, rates/schedule."""
    arrays = problem()
    kept = [step - 1 for step in KEPT]
    for rule in RULES:
        for penalty in PENALTIES:
            arrays[f"trajectory/{rule}/{penalty}"] = trajectory(rule, penalty)[kept]
    for clip in CLIPS:
        arrays[f"clipped/momentum/{clip}"] = trajectory("momentum", "l2", clip)[kept]
    for schedule in SCHEDULES:
        arrays[f"rates/{schedule}"] = rates(schedule)
    return arrays


if __name__ == "__main__":
    np.savez_compressed(FILE, **make())
