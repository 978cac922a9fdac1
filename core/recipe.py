"""Everything the learner chose, in one frozen object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from core import (
    animals,
    bowls,
    decay,
    digits,
    heights,
    hills,
    margin_losses,
    pictures,
    points,
    rectifiers,
    refusals,
    regression_losses,
    saddles,
    tables,
    valleys,
)

# What is imported first stands first in every list.
# isort: off
from core import inertia, adaptive, adam, nadam, second_order, search

# isort: on
from core.batches import REPLACEMENT, SHUFFLE
from core.catalog import differences, from_plain_fields, plain_fields
from core.clipping import CLIPS, Clip, Unclipped
from core.datasets import DATASETS, Dataset
from core.hyper import Change, Choice, Declared, Nested, Whole, hyper, hypers
from core.losses import LOSSES, CrossEntropy, Loss
from core.models import MODELS, Model, Perceptron
from core.optimizers import OPTIMIZERS, SGD, Optimizer
from core.penalties import PENALTIES, Free, Penalty
from core.refusals import Refusal, brief
from core.schedules import SCHEDULES, Constant, Schedule
from core.stopping import STOPPINGS, Never, Stopping
from core.tasks import Task
from core.toys import Circle

# Modules that nothing else here names: their entries register themselves when they are imported.
REGISTERED = (
    *(animals, digits, heights, pictures, points, tables),
    *(bowls, hills, saddles, valleys),
    *(margin_losses, regression_losses),
    rectifiers,
    decay,
    *(inertia, adaptive, adam, nadam, second_order, search),
)


@dataclass(frozen=True)
class Recipe(Declared):
    """A run before it begins: data, model, loss, penalty, optimizer, schedule, batches, seed and precision."""

    data: Dataset = hyper(Nested(Circle(), "data", "What is learned from.", catalog=DATASETS, change=Change.RESTART))
    model: Model = hyper(Nested(Perceptron(), "model", "What learns.", catalog=MODELS, change=Change.RESTART))
    loss: Loss = hyper(Nested(CrossEntropy(), "loss", "What counts as wrong.", symbol="L", catalog=LOSSES))
    penalty: Penalty = hyper(Nested(Free(), "regularization", "What weights cost.", symbol="R", catalog=PENALTIES))
    optimizer: Optimizer = hyper(
        Nested(SGD(), "optimizer", "How a gradient becomes a step.", catalog=OPTIMIZERS, change=Change.NEW_MEMORY)
    )
    schedule: Schedule = hyper(
        Nested(Constant(), "schedule", "How the learning rate changes with time.", catalog=SCHEDULES)
    )
    clip: Clip = hyper(
        Nested(Unclipped(), "gradient clipping", "What is done to a gradient that is too long.", catalog=CLIPS)
    )
    stopping: Stopping = hyper(
        Nested(Never(), "early stopping", "When a run has waited long enough for a better check.", catalog=STOPPINGS)
    )
    batch_size: int = hyper(
        Whole(10, "batch size", "How many samples one step looks at.", symbol="B", low=1, high=60_000, scale="log")
    )
    drawing: str = hyper(
        Choice(
            SHUFFLE,
            "drawing",
            "Shuffled: every sample once per epoch. With replacement: every draw is free, as in the book.",
            choices={SHUFFLE: "shuffled", REPLACEMENT: "with replacement"},
        )
    )
    seed: int = hyper(
        Whole(
            0,
            "seed",
            "The same seed gives the same first weights and the same batches.",
            high=2**31 - 1,
            change=Change.RESTART,
        )
    )
    precision: str = hyper(
        Choice(
            "float64",
            "precision",
            "How many digits the arithmetic keeps: about 7 or about 16. Single precision is twice as fast on images.",
            choices={"float32": "single (float32)", "float64": "double (float64)"},
            change=Change.RESTART,
        )
    )

    def plain(self) -> dict[str, Any]:
        """The recipe as JSON knows it."""
        return plain_fields(self)

    @classmethod
    def from_plain(cls, plain: Any) -> Recipe:
        """The recipe that `plain` describes; what is not named keeps its default. Raises `Refusal`."""
        if not isinstance(plain, Mapping):
            raise Refusal(refusals.NOT_A_TABLE, subject="recipe", value=brief(plain))
        return from_plain_fields(cls, plain)

    def change_to(self, other: Recipe) -> Change:
        """What turning this recipe into `other` asks of a run."""
        return max((difference.change for difference in differences(self, other)), default=Change.NOTHING)

    def mismatch(self, task: Task) -> Refusal | None:
        """Why the loss does not suit data of this task, or None when it does."""
        if task in self.loss.tasks:
            return None
        title, needed = LOSSES.entry_of(self.loss).title, " / ".join(sorted(self.loss.tasks))
        return Refusal(
            refusals.TASK_MISMATCH, subject=title, needed=needed, value=DATASETS.entry_of(self.data).title, task=task
        )


def replaced(declared: Any, path: str, value: Any) -> Any:
    """`declared` with the setting at the dotted `path` set to a plain value. Raises `Refusal`.

    For an entry of a catalogue the value may be its key: `replaced(recipe, "optimizer", "adam")`.
    """
    name, _, rest = path.partition(".")
    known = dict(hypers(type(declared)))
    if name not in known:
        subject = type(declared).__name__
        raise Refusal(refusals.UNKNOWN_FIELD, subject=subject, choices=", ".join(known) or "none", value=brief(name))
    if rest:
        value = replaced(getattr(declared, name), rest, value)
    else:
        declaration = known[name]
        value = declaration.catalog.from_plain(value) if isinstance(declaration, Nested) else value
    return replace(declared, **{name: value})
