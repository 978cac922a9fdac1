"""The lab of mistakes: every program is wrong as it is printed, and exactly one mend makes it right."""

from dataclasses import replace

import numpy as np
import pytest

from core.adam import Adam
from core.inertia import Nesterov
from core.margin_losses import Hinge
from core.references_mistakes import moved
from core.studies.mistakes import SLIPS, MistakesStudy
from core.studies.slips import agrees, outcome, told

SLIP = pytest.mark.parametrize("slip", SLIPS, ids=[slip.key for slip in SLIPS])


@SLIP
def test_the_program_is_wrong_as_it_stands_and_one_mend_of_three_is_right(slip):
    assert not slip.right(outcome(slip.run))
    assert [slip.right(outcome(mend.run)) for mend in slip.mends].count(True) == 1
    assert len(slip.mends) == 3


@SLIP
def test_a_mend_replaces_the_wrong_line_and_differs_from_it(slip):
    assert 0 <= slip.wrong < len(slip.lines)
    written = {slip.lines[slip.wrong], *(mend.line for mend in slip.mends)}
    assert len(written) == 4


PRINTED = {
    "whole": "[25000  35000]",
    "tiny": "0",
    "names": "KeyError: 'W'",
    "axis": "-21",
    "logarithm": "nan",
    "own": "3.9",
    "norm": "0.5",
    "nesterov": "-0.271",
    "correction": "10",
    "animals": "0.381908501",
}


@pytest.mark.parametrize("key", PRINTED)
def test_it_prints_what_the_notes_and_their_critics_print(key):
    assert told(MistakesStudy(slip=key).printed)[:12] == PRINTED[key][:12]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("sign", {}),
        ("whole", {}),
        ("tiny", {}),
        ("rounding", {}),
        ("start", {}),
        ("names", {}),
        ("axis", {}),
        ("logarithm", {}),
        ("overflow", {}),
        ("own", {}),
        ("norm", {}),
        ("nesterov", {}),
        ("correction", {"g": 0.5}),
    ],
)
def test_the_functions_do_what_the_lines_say(key, names):
    """The lines are run by Python itself, here and nowhere in the program."""
    slip = MistakesStudy(slip=key).open
    for place in range(4):
        study = MistakesStudy(slip=key, mend=place)
        printed = []
        scope = {"np": np, "print": printed.append, **names}
        try:
            exec("\n".join(study.lines), scope)
        except (KeyError, TypeError) as error:
            printed.append(f"{type(error).__name__}: {error}")
        if key == "names" and place == 3:  # a set has no order: only that it fails is certain
            assert printed[-1].startswith("KeyError")
        elif isinstance(printed[-1], str):
            assert str(study.printed).split(":")[0] == printed[-1].split(":")[0]
        else:
            assert agrees(printed[-1], study.printed, 1e-12) or told(printed[-1]) == told(study.printed), slip.key


def test_what_is_right_is_what_the_program_itself_computes():
    wanted = {slip.key: slip.wanted() for slip in SLIPS}
    assert wanted["nesterov"] == pytest.approx(moved([Nesterov(rate=0.1, beta=0.9)], [1.0])[0], rel=1e-12)
    assert wanted["correction"] == pytest.approx(-moved([Adam(rate=1.0)], [0.5])[0], rel=1e-6)
    hinge = Hinge().values(np.array([[3.2, 5.1, -1.7]]), np.eye(3)[:1])[0]
    assert wanted["own"] == pytest.approx(hinge, rel=1e-12)


def test_pointing_and_mending_are_told_apart():
    study = MistakesStudy(slip="axis")
    assert not study.found
    assert not study.solved
    assert replace(study, line=2).found
    assert not replace(study, line=2, mend=1).solved
    solved = replace(study, line=2, mend=2)
    assert solved.solved
    assert solved.lines[1] == "sums = -np.sum(A, axis=1)"
