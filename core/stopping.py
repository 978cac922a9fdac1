"""Early stopping: when a run has waited long enough for a better check."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from core.catalog import Catalog
from core.hyper import Choice, Declared, Real, Whole, hyper

TEST, TRAINING = "test", "training"


class Stopping(Declared, ABC):
    """A rule that looks at every check of a run and says which of them is the best and when to stop.

    It touches neither weights nor batches: a run that is watched takes the same steps as one that is not.
    """

    watched: str = TEST

    @abstractmethod
    def better(self, loss: float, best: float) -> bool:
        """Whether a check whose watched loss is `loss` beats the `best` so far; NaN beats nothing."""

    @abstractmethod
    def given_up(self, waited: int) -> bool:
        """Whether to stop when `waited` checks in a row have not been better."""


STOPPINGS: Catalog[Stopping] = Catalog("early stopping", Stopping)


@STOPPINGS.add("never", title="Never", formula=r"t \rightarrow \infty", source="Robbins, Monro (1951)")
@dataclass(frozen=True)
class Never(Stopping):
    """The run goes on for as long as it is left to."""

    def better(self, loss: float, best: float) -> bool:
        return False

    def given_up(self, waited: int) -> bool:
        return False


@STOPPINGS.add(
    "patience",
    title="With patience",
    formula=r"L_{i} \geq L_{best} - \delta \quad \mathrm{for} \; i = best + 1, \ldots, best + p",
    source="Goodfellow, Bengio, Courville (2016), algorithm 7.1; Prechelt (1998)",
    note=(
        "The book keeps a third part of the data aside to decide when to stop. Here the test samples decide, so that "
        "their loss at the best check is a little too good to be true. The least improvement is that of Keras."
    ),
)
@dataclass(frozen=True)
class Patience(Stopping):
    """Stops when the loss has not become better for so many checks in a row, and shows the best weights.

    A check is better when L < L_best - delta. After p checks that are not, the run stands still, and what is shown are
    the weights of the best check; Play goes on from the last step regardless.
    """

    patience: int = hyper(
        Whole(
            10,
            "patience",
            "How many checks in a row may pass without a better one; the checks are the dots of the curves.",
            symbol="p",
            low=1,
            high=1000,
            scale="log",
        )
    )
    least: float = hyper(
        Real(
            0.0,
            "least improvement",
            "By how much the loss must fall below the best one to count as better.",
            symbol=r"\delta",
            high=1.0,
            scale="log",
            smallest=1e-6,
        )
    )
    watched: str = hyper(
        Choice(
            TEST,
            "watched",
            "The loss on test samples turns upwards when a model learns by heart; that on training samples does not.",
            choices={TEST: "loss on test samples", TRAINING: "loss on training samples"},
        )
    )

    def better(self, loss: float, best: float) -> bool:
        return loss < best - self.least

    def given_up(self, waited: int) -> bool:
        return waited >= self.patience
