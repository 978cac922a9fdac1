"""What PyTorch calls the losses, the activations and the rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.activations import Activation, Identity, Sigmoid, Step, Tanh
from core.adam import Adam, AdamW, AMSGrad
from core.adaptive import AdaDelta, AdaGrad, RMSProp
from core.hyper import hypers
from core.inertia import Momentum, Nesterov
from core.losses import CrossEntropy, Focal, Logistic, Loss
from core.margin_losses import CrammerSinger, Hinge, OneVersusAll, SquaredHinge
from core.optimizers import SGD, GradientDescent, Optimizer
from core.rectifiers import ELU, GELU, LeakyReLU, ReLU, Softplus, Swish
from core.regression_losses import Huber, LogCosh, MeanAbsoluteError, MeanSquaredError, SumOfSquares

WRONG = "F.relu(s - (s * t).sum(1, keepdim=True) + margin) * (1 - t)"

LOSS_LINES: dict[type[Loss], Callable[[Any], str]] = {
    CrossEntropy: lambda loss: (
        f"F.cross_entropy(s, t, reduction='none'{', label_smoothing=smoothing' * bool(loss.smoothing)})"
    ),
    Focal: lambda _: "-(t * (1 - F.softmax(s, 1)) ** gamma * F.log_softmax(s, 1)).sum(1)",
    Logistic: lambda loss: (
        f"F.binary_cross_entropy_with_logits(s, t, reduction='none').{'mean' if loss.mean else 'sum'}(1)"
    ),
    Hinge: lambda loss: summed(WRONG, loss, "margin"),
    SquaredHinge: lambda loss: summed(f"({WRONG}) ** 2", loss, "margin**2"),
    CrammerSinger: lambda _: f"({WRONG}).amax(1)",
    OneVersusAll: lambda loss: f"F.relu(margin - (2 * t - 1) * s).{'mean' if loss.mean else 'sum'}(1)",
    MeanSquaredError: lambda _: "F.mse_loss(s, t, reduction='none').mean(1)",
    SumOfSquares: lambda _: "F.mse_loss(s, t, reduction='none').sum(1) / 2",
    MeanAbsoluteError: lambda _: "F.l1_loss(s, t, reduction='none').mean(1)",
    Huber: lambda _: "F.huber_loss(s, t, reduction='none', delta=delta).mean(1)",
    LogCosh: lambda _: "(torch.abs(s - t) + F.softplus(-2 * torch.abs(s - t)) - np.log(2)).mean(1)",
}


def summed(terms: str, loss: Any, extra: str) -> str:
    """A sum over the wrong classes, or what the switches make of it."""
    value = f"({terms}).sum(1){f' + {extra}' if loss.include else ''}"
    return f"({value}) / (s.shape[1] - {0 if loss.include else 1})" if loss.mean else value


ACTIVATION_LINES: dict[type[Activation], Callable[[Any], str]] = {
    Sigmoid: lambda _: "torch.sigmoid",
    Tanh: lambda _: "torch.tanh",
    Step: lambda _: "lambda a: (a > 0).to(dtype)",
    Identity: lambda _: "lambda a: a",
    ReLU: lambda _: "F.relu",
    LeakyReLU: lambda f: f"lambda a: F.leaky_relu(a, {f.alpha!r})",
    ELU: lambda f: f"lambda a: F.elu(a, {f.alpha!r})",
    Softplus: lambda _: "F.softplus",
    Swish: lambda f: f"lambda a: a * torch.sigmoid({f.beta!r} * a)",
    GELU: lambda _: "lambda a: F.gelu(a, approximate='tanh')",
}


def made(name: str, **names: str) -> Callable[[Optimizer], str]:
    """The call that makes an optimizer of PyTorch; `names` are what it calls the settings."""

    def call(rule: Optimizer) -> str:
        known = {key for key, _ in hypers(type(rule))}
        given = [f"{theirs}={ours}" for theirs, ours in names.items() if ours in known or not ours.isidentifier()]
        return f"{name}([theta], lr=rate{''.join(f', {each}' for each in given)})"

    return call


def adagrad(rule: Any) -> str:
    """The decay of AdaGrad's rate is a number in the call: where it is 0 no setting is called so."""
    return f"Adagrad([theta], lr=rate, lr_decay={rule.decay!r}, eps=epsilon)"


ADAM = {"betas": "(beta1, beta2)", "eps": "epsilon"}
RULE_LINES: dict[type[Optimizer], Callable[[Optimizer], str]] = {
    GradientDescent: made("SGD"),
    SGD: made("SGD"),
    Momentum: made("SGD", momentum="beta"),
    Nesterov: lambda rule: made("SGD", momentum="beta")(rule).replace(")", ", nesterov=True)"),
    AdaGrad: adagrad,
    RMSProp: made("RMSprop", alpha="rho", eps="epsilon"),
    AdaDelta: made("Adadelta", rho="rho", eps="epsilon"),
    Adam: made("Adam", **ADAM),
    AdamW: made("Adam", **ADAM),
    AMSGrad: lambda rule: made("Adam", **ADAM)(rule)[:-1] + ", amsgrad=True)",
}
