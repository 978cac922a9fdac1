"""The optimizers as lines of a script: what they remember (`begin`) and one step of them (`step`).

In the lines `theta` holds all parameters, `g` is the gradient, `eta` the rate of this step and `n` = 1, 2, 3 ... its
number. `is_weight` is 1 where weight decay acts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.adam import Adam, AdamW, AMSGrad, QHAdam
from core.adaptive import AdaDelta, AdaGrad, RMSProp
from core.hyper import hypers
from core.inertia import QHM, Lion, Momentum, Nesterov
from core.nadam import Nadam
from core.optimizers import SGD, GradientDescent, Optimizer, SignDescent
from core.scripts.piece import Piece, block
from core.scripts.searches import LBFGS_LINES, LBFGS_STEP, numerical_step, search_step
from core.search import NumericalDescent, RandomLocalSearch, RandomSearch
from core.second_order import LBFGS

MOMENTS = """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**n), v / (1 - beta2**n)
"""
DECAY = "theta -= eta * decay * theta * is_weight\n"
TWO = "m, v = np.zeros_like(theta), np.zeros_like(theta)"


def rule_piece(rule: Optimizer) -> Piece:
    """The lines of `rule`. Raises `KeyError` for a rule that nobody has written down yet."""
    begin, step = _WRITTEN[type(rule)](rule)
    settings = {name: getattr(rule, name) for name, _ in hypers(type(rule)) if name not in ("folded", "difference")}
    if not getattr(rule, "decay", 1.0):
        settings.pop("decay")
    if isinstance(rule, LBFGS):
        settings["search"] = rule.search == "wolfe"
    needs = {"objective"} if rule.asks else set[str]()
    needs |= {"gradient"} if isinstance(rule, LBFGS) else set()
    needs |= {name for name in ("is_weight", "is_trained") if name in step}
    return Piece(block(step), block(begin), settings, frozenset(needs))


def adam(rule: Adam) -> tuple[str, str]:
    """Algorithm 1 of the paper, or the efficient form of its section 2."""
    if not rule.folded:
        return TWO, block(MOMENTS) + "\ntheta -= eta * m_hat / (np.sqrt(v_hat) + epsilon)"
    return (
        TWO,
        """
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        corrected = eta * np.sqrt(1 - beta2**n) / (1 - beta1**n)
        theta -= corrected * m / (np.sqrt(v) + epsilon)
    """,
    )


def adagrad(rule: AdaGrad) -> tuple[str, str]:
    """Squares are summed up."""
    pace = "eta / (1 + decay * (n - 1))" if rule.decay else "eta"
    return (
        "h = np.zeros_like(theta)",
        f"""
        h += g**2
        theta -= {pace} * g / (np.sqrt(h) + epsilon)
    """,
    )


def lion(rule: Lion) -> tuple[str, str]:
    """The sign of a mixture."""
    return "m = np.zeros_like(theta)", (DECAY if rule.decay else "") + block("""
        theta -= eta * np.sign(beta1 * m + (1 - beta1) * g)
        m = beta2 * m + (1 - beta2) * g
    """)


def adamw(rule: AdamW) -> tuple[str, str]:
    """Adam, with the weights shrunk beside it."""
    step = block(MOMENTS) + "\ntheta -= eta * m_hat / (np.sqrt(v_hat) + epsilon)"
    return TWO, (DECAY if rule.decay else "") + step


def fixed(begin: str, step: str) -> Callable[[Any], tuple[str, str]]:
    """Lines that are the same for every setting."""
    return lambda _: (begin, step)


_WRITTEN: dict[type[Optimizer], Callable[[Any], tuple[str, str]]] = {
    GradientDescent: fixed("", "theta -= eta * g"),
    SGD: fixed("", "theta -= eta * g"),
    SignDescent: fixed("", "theta -= eta * np.sign(g)"),
    Momentum: fixed("v = np.zeros_like(theta)", "v = beta * v - eta * g\ntheta += v"),
    Nesterov: fixed(
        "v = np.zeros_like(theta)",
        """
        old, v = v, beta * v - eta * g
        theta += -beta * old + (1 + beta) * v
        """,
    ),
    QHM: fixed(
        "v = np.zeros_like(theta)",
        """
        v = beta * v + (1 - beta) * g
        theta -= eta * ((1 - nu) * g + nu * v)
        """,
    ),
    Lion: lion,
    AdaGrad: adagrad,
    RMSProp: fixed(
        "h = np.zeros_like(theta)",
        """
        h = rho * h + (1 - rho) * g**2
        theta -= eta * g / (np.sqrt(h) + epsilon)
        """,
    ),
    AdaDelta: fixed(
        "h, u = np.zeros_like(theta), np.zeros_like(theta)",
        """
        h = rho * h + (1 - rho) * g**2
        delta = np.sqrt((u + epsilon) / (h + epsilon)) * g
        u = rho * u + (1 - rho) * delta**2
        theta -= eta * delta
        """,
    ),
    Adam: adam,
    AdamW: adamw,
    AMSGrad: fixed(
        "m, v, peak = np.zeros_like(theta), np.zeros_like(theta), np.zeros_like(theta)",
        """
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        peak = np.maximum(peak, v)
        m_hat, p_hat = m / (1 - beta1**n), peak / (1 - beta2**n)
        theta -= eta * m_hat / (np.sqrt(p_hat) + epsilon)
        """,
    ),
    QHAdam: fixed(
        TWO,
        block(MOMENTS)
        + "\nup = (1 - nu1) * g + nu1 * m_hat\ndown = np.sqrt((1 - nu2) * g**2 + nu2 * v_hat) + epsilon\n"
        + "theta -= eta * up / down",
    ),
    Nadam: fixed(
        TWO + "\nproduct = 1.0",
        """
        mu, mu_next = (beta1 * (1 - 0.5 * 0.96 ** (k * psi)) for k in (n, n + 1))
        product *= mu
        m = mu * m + (1 - mu) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_bar = mu_next * m / (1 - product * mu_next) + (1 - mu) * g / (1 - product)
        theta -= eta * m_bar / (np.sqrt(v / (1 - beta2**n)) + epsilon)
        """,
    ),
    LBFGS: fixed(LBFGS_LINES, LBFGS_STEP),
    RandomSearch: lambda rule: ("", search_step(rule)),
    RandomLocalSearch: lambda rule: ("", search_step(rule)),
    NumericalDescent: lambda rule: ("", numerical_step(rule)),
}
