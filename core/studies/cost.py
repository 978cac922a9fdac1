"""What a gradient costs: evaluations of the loss and the time they take, numerical against analytic."""

from __future__ import annotations

from dataclasses import dataclass

FORWARD, CENTRAL, ANALYTIC = "forward", "central", "analytic"
# Networks of the books: the linear classifier of CS231n on CIFAR-10, 10 x 3073, and 784-50-10 on MNIST.
CIFAR, BOOK = 30_730, 39_760


def evaluations(parameters: int, method: str) -> int:
    """How often one gradient asks for the loss: n + 1 forward, 2 n central, once by backpropagation."""
    return {FORWARD: parameters + 1, CENTRAL: 2 * parameters, ANALYTIC: 1}[method]


@dataclass(frozen=True)
class Cost:
    """A network with so many parameters, and the seconds that one loss and one analytic gradient were seen to take.

    `count` evaluations of a numerical gradient have been made so far, in `elapsed` seconds.
    """

    parameters: int
    loss: float
    gradient: float
    count: int = 0
    elapsed: float = 0.0

    def evaluations(self, method: str) -> int:
        """How often one gradient of this network asks for the loss."""
        return evaluations(self.parameters, method)

    def seconds(self, method: str) -> float:
        """How long one gradient takes, as projected from what one evaluation takes."""
        return self.gradient if method == ANALYTIC else self.evaluations(method) * self.loss

    @property
    def ratio(self) -> float:
        """How many times longer the central differences take than the analytic gradient."""
        return self.seconds(CENTRAL) / self.gradient if self.gradient else float("inf")

    @property
    def share(self) -> float:
        """How much of one central gradient has been made."""
        return min(self.count / self.evaluations(CENTRAL), 1.0)
