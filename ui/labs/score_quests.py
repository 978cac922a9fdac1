"""The questions of the lab of scores: those of CS231n's third lecture, to be answered by doing."""

from __future__ import annotations

from dataclasses import replace

from core.studies.scores import ENTROPY, HINGE, SQUARED, ScoresStudy
from ui import numbers
from ui.i18n import word
from ui.labs.quest import Quest

CAR = ScoresStudy(image="car").car


def at_car(study: ScoresStudy) -> ScoresStudy:
    """The car as the lecture has it."""
    return replace(study, image="car", car=CAR, loss=HINGE, scale=1.0, margin=1.0, include=False, mean=False)


def at_cat(study: ScoresStudy) -> ScoresStudy:
    """The cat as the lecture has it."""
    return replace(at_car(study), image="cat", cat=ScoresStudy().cat)


def jiggled(study: ScoresStudy) -> bool:
    """Whether the car's own score was moved by about half a point."""
    return study.image == "car" and abs(study.car[1] - CAR[1]) >= 0.39


def figure(study: ScoresStudy, loss: str) -> str:
    """The loss of the image in hand, as it is written."""
    return numbers.number(study.value(loss))


HINGE_QUESTS = (
    Quest(
        word("labs", "The car outdoes the cat. Push its score below the dashed line. What is the hinge then?"),
        (word("labs", "Still 2.9"), word("labs", "Less, but above 0"), word("labs", "Exactly 0")),
        2,
        word(
            "labs",
            "The hinge is {hinge}: a rival below the right score minus Δ costs nothing. The frog did not cost anything"
            " before, either: 2.9 came from the car alone.",
        ),
        lambda study: study.image == "cat" and study.value(HINGE) == 0.0,
        lambda study: at_cat(study).with_score(1, 1.5),
        at_cat,
        lambda study: {"hinge": figure(study, HINGE)},
    ),
    Quest(
        word("labs", "Q1. The car leads by far. Move its own score by half a point. What happens to the hinge?"),
        (word("labs", "It grows"), word("labs", "It stays 0"), word("labs", "It falls below 0")),
        1,
        word(
            "labs",
            "The hinge is {hinge}: as long as the car leads by the margin, nothing is owed. "
            "Cross entropy is never satisfied: it went from 0.0791 to {entropy}.",
        ),
        jiggled,
        lambda study: at_car(study).with_score(1, 5.4),
        at_car,
        lambda study: {"hinge": figure(study, HINGE), "entropy": figure(study, ENTROPY)},
    ),
    Quest(
        word("labs", "Q2. What are the least and the largest hinge? Push the cat's own score down as far as it goes."),
        (word("labs", "0 and 1"), word("labs", "0 and ∞"), word("labs", "−∞ and ∞")),
        1,
        word(
            "labs",
            "Now it is {hinge}, two more for every point: there is no largest value, only no end. "
            "It never falls below 0.",
        ),
        lambda study: study.image == "cat" and study.cat[0] <= -3.9,
        lambda study: at_cat(study).with_score(0, -8.0),
        at_cat,
        lambda study: {"hinge": figure(study, HINGE)},
    ),
    Quest(
        word(
            "labs",
            "Q3. At first W is small and all scores are near 0. Set the size of W to 0: which hinge do you expect?",
        ),
        ("0", "1", "2", "3"),
        2,
        word(
            "labs",
            "Each of the C − 1 rivals costs the margin: {hinge} here, 9 with ten classes. If a run begins with "
            "anything else, something is wrong with the program.",
        ),
        lambda study: study.scale <= 0.05,
        lambda study: replace(at_cat(study), scale=0.0),
        at_cat,
        lambda study: {"hinge": figure(study, HINGE)},
    ),
    Quest(
        word("labs", "Q4. What if the sum includes the right class? Switch it on."),
        (word("labs", "Every loss grows by 1"), word("labs", "Nothing changes"), word("labs", "Every loss doubles")),
        0,
        word(
            "labs",
            "max(0, s − s + Δ) = Δ is added to every loss: {hinge}. "
            "The slopes stay, only the least loss is no longer 0.",
        ),
        lambda study: study.include,
        lambda study: replace(at_cat(study), include=True),
        at_cat,
        lambda study: {"hinge": figure(study, HINGE)},
    ),
    Quest(
        word("labs", "Q5. What if we take the mean over the classes instead of the sum? Switch it on."),
        (
            word("labs", "Another W is best"),
            word("labs", "The same W is best"),
            word("labs", "Every W is equally good"),
        ),
        1,
        word("labs", "Every loss is halved, now {hinge}: where the lowest place is does not change."),
        lambda study: study.mean,
        lambda study: replace(at_cat(study), mean=True),
        at_cat,
        lambda study: {"hinge": figure(study, HINGE)},
    ),
    Quest(
        word("labs", "Q6. What if each hinge is squared? Look at the frog and choose the squared hinge."),
        (word("labs", "The same loss, only larger"), word("labs", "Another loss")),
        1,
        word(
            "labs",
            "Another loss: by the hinge the frog is {times} times as bad as the cat, by squares {squares} times. "
            "Squares will not stand one very bad answer.",
        ),
        lambda study: study.loss == SQUARED,
        lambda study: replace(at_cat(study), image="frog", loss=SQUARED),
        lambda study: replace(at_cat(study), image="frog"),
        lambda study: {"times": ratio(study, HINGE), "squares": ratio(study, SQUARED)},
    ),
    Quest(
        word("labs", "The hinge of the car is 0. Double W: set its size to 2. What is the hinge now? So is W unique?"),
        (word("labs", "0 again: W is not unique"), word("labs", "Twice as large: W is unique")),
        0,
        word(
            "labs",
            "All margins are twice as large and the hinge is {hinge} still: the data cannot choose. A penalty can.",
        ),
        lambda study: study.image == "car" and study.scale >= 1.9,
        lambda study: replace(at_car(study), scale=2.0),
        at_car,
        lambda study: {"hinge": figure(study, HINGE)},
    ),
)


def ratio(study: ScoresStudy, loss: str) -> str:
    """How many times the frog costs what the cat costs."""
    cat, _, frog = study.values(loss)
    return numbers.number(float(frog / cat), 2) if cat else "∞"


SOFTMAX_QUESTS = (
    Quest(
        word(
            "labs",
            "Q1. What are the least and the largest cross entropy? Pull the cat's probability down as far as it goes.",
        ),
        (word("labs", "0 and 1"), word("labs", "0 and ∞, and neither is reached"), word("labs", "ln C and ∞")),
        1,
        word("labs", "Now p is {p} and the loss {entropy}. Both ends are limits: no scores reach them."),
        lambda study: study.image == "cat" and study.probabilities[0] < 0.002,
        lambda study: at_cat(study).with_score(0, -8.0),
        at_cat,
        lambda study: {"p": numbers.number(float(study.probabilities[0]), 2), "entropy": figure(study, ENTROPY)},
    ),
    Quest(
        word("labs", "Q2. Which scores make the loss exactly 0? Push the cat's probability up as far as it goes."),
        (word("labs", "A lead of 1"), word("labs", "Its own +∞, the others −∞"), word("labs", "All scores equal")),
        1,
        word(
            "labs",
            "The loss is {entropy}, and still not 0: for p = 1 the right score would have to be infinitely far ahead.",
        ),
        lambda study: study.image == "cat" and study.probabilities[0] > 0.9,
        lambda study: at_cat(study).with_score(0, 14.0),
        at_cat,
        lambda study: {"entropy": numbers.number(study.value(ENTROPY), 2)},
    ),
    Quest(
        word("labs", "Q3. All scores near 0: set the size of W to 0. Which cross entropy do you expect?"),
        ("0", "1", "ln 3", "3"),
        2,
        word("labs", "Each class has p = 1/C, so that the loss is ln C: {entropy} for three classes, 2.303 for ten."),
        lambda study: study.scale <= 0.05,
        lambda study: replace(at_cat(study), scale=0.0),
        at_cat,
        lambda study: {"entropy": figure(study, ENTROPY)},
    ),
)
