"""What a search has found, in words: the best by the loss that chooses, and what the reported figure is worth."""

from __future__ import annotations

import math

from core.choosing import TEST, VALIDATION, Candidate
from core.studies.tuning import TuningStudy
from ui import numbers
from ui.i18n import translate, word
from ui.labs.search_axes import SearchAxes

BEST = 5
HEADS = {VALIDATION: word("labs", "The best by validation loss"), TEST: word("labs", "The best by test loss")}
HONEST = word("labs", "Chosen by validation loss, {chosen}. The test, asked once, at the end: test loss {test}.")
REPORTED = word("labs", "Chosen by test loss, {test}: that is what would be reported.")
FRESH = word("labs", "Fresh samples say {fresh}: the report is too good by {gap}.")
UNSEEN = word("labs", "The samples held back, which had no say, give {fresh}: the report is too good by {gap}.")
LUCKY = word("labs", "Samples that had no say give {fresh}: this time the report is not too good, by luck.")


def shares(study: TuningStudy, counts: tuple[int, int, int]) -> str:
    """How many samples learn, choose and test."""
    learn, held, test = (numbers.whole(count) for count in counts)
    said = word("labs", "{learn} samples learn, {held} validate, {test} test")
    return translate("labs", said, learn=learn, held=held, test=test)


def verdict(best: Candidate, judge: str) -> str:
    """What the best one is worth: the test is asked once, or it chose and its figure is too good."""
    test, chosen = numbers.number(best.mean("test_loss"), 3), numbers.number(best.mean("validation_loss"), 3)
    if judge == VALIDATION:
        return translate("labs", HONEST, chosen=chosen, test=test)
    told, anew = best.mean("test_loss") + best.too_good, math.isfinite(best.mean("fresh_loss"))
    said = LUCKY if best.too_good <= 0 else FRESH if anew else UNSEEN
    values = {"fresh": numbers.number(told, 3), "gap": numbers.number(best.too_good, 2)}
    return f"{translate('labs', REPORTED, test=test)} {translate('labs', said, **values)}"


def ranking(axes: SearchAxes, best: list[Candidate], judge: str) -> str:
    """The five best, a line each."""
    if not best:
        return ""
    lines = [f"{numbers.number(each.mean(f'{judge}_loss'), 3)}   {settings(axes, each)}" for each in best[:BEST]]
    return "\n".join([translate("labs", HEADS[judge]), *lines])


def settings(axes: SearchAxes, candidate: Candidate) -> str:
    """The values on the axes."""
    place = axes.place_of(candidate.outcomes[0].trial.settings)
    pairs = zip(axes.paths, place, strict=True)
    return " · ".join(f"{axes.label(path)} {numbers.number(float(value), 3)}" for path, value in pairs)


def chosen(axes: SearchAxes, candidate: Candidate, judge: str) -> str:
    """One point: its losses without the test, unless that chooses."""
    said = {
        VALIDATION: word("labs", "validation loss {chosen}, training loss {train}"),
        TEST: word("labs", "test loss {chosen}, training loss {train}"),
    }[judge]
    figures = {"chosen": candidate.mean(f"{judge}_loss"), "train": candidate.mean("train_loss")}
    told = {name: numbers.number(value, 3) for name, value in figures.items()}
    return f"{settings(axes, candidate)}\n{translate('labs', said, **told)}"
