"""Nadam: Adam with the foresight of Nesterov's momentum, which warms up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.adam import slopes_kept, squares_kept
from core.arrays import Array
from core.footing import Footing, single
from core.hyper import Real, hyper
from core.means import Mean, averages
from core.optimizers import ADAPTIVE, OPTIMIZERS, Optimizer, descend, epsilon, rate
from core.tape import Tape


@OPTIMIZERS.add(
    "nadam",
    title="Nadam",
    formula=r"\mu_t = \beta_1 \left( 1 - \frac{0.96^{t \psi}}{2} \right), \quad \theta \leftarrow \theta -"
    r" \frac{\eta}{\sqrt{\hat{v}} + \epsilon} \left( \frac{\mu_{t+1} m_t}{1 - \prod_{i=1}^{t+1} \mu_i}"
    r" + \frac{(1 - \mu_t) g_t}{1 - \prod_{i=1}^{t} \mu_i} \right)",
    source="Dozat (2016), algorithm 2",
    note="Here m forgets with mu_t, as in the paper; in PyTorch and Keras it forgets with beta1 while it is corrected"
    " with mu_t. The two agree once the warm-up is over (or at once, for a large psi). The paper multiplies v_hat by"
    " beta2; nobody does, nor does this.",
    group=ADAPTIVE,
)
@dataclass(frozen=True)
class Nadam(Optimizer):
    """Adam that already counts the newest slope as if it were part of the average, as Nesterov's ball looks ahead.

    m_t <- mu_t m_(t-1) + (1 - mu_t) g, v as in Adam; the momentum mu_t rises from about beta1 / 2 to beta1, the faster
    the larger psi.
    """

    rate: float = rate(0.002)
    beta1: float = slopes_kept()
    beta2: float = squares_kept()
    psi: float = hyper(
        Real(
            0.004,
            "momentum warm-up",
            "How fast the momentum rises to its full value; 1000 is at once.",
            symbol=r"\psi",
            low=1e-4,
            high=1000.0,
            scale="log",
        )
    )
    epsilon: float = epsilon(1e-8)

    def memory(self, theta: Array) -> dict[str, Array]:
        return {"m": np.zeros_like(theta), "gathered": single(theta), "t": single(theta), **averages(theta, "v")}

    def trace(self, tape: Tape, at: Footing) -> None:
        m, v, spare = at.memory["m"], Mean.of(at, "v"), at.blank()
        kept, new, old, fresh = (single(at.theta) for _ in range(4))
        tape.add(self._warm, at.memory, (kept, new, old, fresh))
        tape.add(np.multiply, m, kept, m)
        tape.add(np.multiply, at.gradient, new, spare)
        tape.add(np.add, m, spare, m)
        tape.add(np.multiply, at.gradient, at.gradient, spare)
        v.gather(tape, at, spare, self.beta2)
        tape.add(np.divide, v.total, v.weight, spare)
        tape.add(np.sqrt, spare, spare)
        tape.add(np.add, spare, at.number(self.epsilon), spare)
        tape.add(np.divide, at.rate, spare, spare)
        tape.add(np.multiply, at.gradient, fresh, at.gradient)
        tape.add(np.multiply, at.gradient, spare, at.gradient)
        tape.add(np.subtract, at.theta, at.gradient, at.theta)
        tape.add(np.multiply, spare, m, spare)
        descend(tape, at, spare, old)

    def _warm(self, memory: dict[str, Array], out: tuple[Array, Array, Array, Array]) -> None:
        """Move t on; write mu_t, 1 - mu_t and the factors of m and g into `out`.

        `gathered` is the weight in m: 1 minus the product of all mu so far, whatever beta1 has been meanwhile.
        """
        kept, new, old, fresh = out
        t, gathered = memory["t"], memory["gathered"]
        t += 1
        mu, after = self._mu(t), self._mu(t + 1)
        gathered[...] = mu * gathered + (1 - mu)
        kept[...], new[...] = mu, 1 - mu
        old[...] = after / (after * gathered + (1 - after))
        fresh[...] = (1 - mu) / gathered

    def _mu(self, t: Array) -> Any:
        return self.beta1 * (1 - 0.5 * 0.96 ** (t * self.psi))
