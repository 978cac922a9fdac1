"""What a model's scores say: which class it answers, and how sure it is of that."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.losses import LOSSES, PROBABILITY, Logistic, Loss, probabilities
from ui import numbers
from ui.i18n import translate


@dataclass(frozen=True, eq=False)
class Answers:
    """The class answered for each sample (samples,), and how sure the model is of it.

    After a loss that speaks of probabilities, `shares` (samples, classes) are these, and `figures` (samples,) are those
    of the classes answered; after the others, figures are by how much the highest score leads the second. `certainty`
    is the same from 0, undecided, to 1: certain, or a lead of one or more.
    """

    winners: Array
    figures: Array
    certainty: Array
    shares: Array | None = None

    def words(self, place: int) -> str:
        """How sure the model is of one answer, in words."""
        figure = float(self.figures[place])
        if self.shares is not None:
            return numbers.percent(figure, 0)
        return translate("plots", "leads by {lead}", lead=numbers.number(figure, 3))


def answers(loss: Loss, scores: Array) -> Answers:
    """What the `scores` (samples, classes) of a model that was trained with `loss` say."""
    # Laid class by class, reductions over the few classes run through memory in order: ten times as fast.
    scores = np.asfortranarray(scores)
    winners, classes = scores.argmax(-1), scores.shape[-1]
    with np.errstate(all="ignore"):
        if LOSSES.entry_of(loss).group != PROBABILITY:
            ordered = np.partition(scores, -2, axis=-1)
            lead = ordered[:, -1] - ordered[:, -2]
            return Answers(winners, lead, settled(lead))
        shares = 1 / (1 + np.exp(-scores)) if isinstance(loss, Logistic) else probabilities(scores)
        won = shares.max(-1)
        return Answers(winners, won, settled((won - 1 / classes) / (1 - 1 / classes)), shares)


def settled(certainty: Array) -> Array:
    """Within [0, 1], and 0 where scores were no numbers."""
    return np.nan_to_num(np.clip(certainty, 0.0, 1.0))
