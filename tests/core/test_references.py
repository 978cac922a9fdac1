"""The table of references: all of them agree, and one that did not would be seen."""

import math
import shlex
from dataclasses import replace

import numpy as np
import pytest

from core.losses import CrossEntropy
from core.recipe import Recipe
from core.reference import Reference, checked, fit, flat, significant
from core.references import REFERENCES, WORDS, grouped
from playground import cli, presets
from playground.assignments import assigned

COMPUTED = [reference for reference in REFERENCES if reference.compute]


@pytest.mark.parametrize("reference", COMPUTED, ids=lambda reference: f"{reference.source}: {reference.what}")
def test_the_program_computes_what_is_printed(reference):
    outcome = checked(reference)
    assert outcome.agrees, f"{outcome.values} is not {reference.printed}, or {outcome.mistaken} {reference.misprint}"


def test_the_slides_own_mistakes_are_among_them():
    misprints = {reference.misprint for reference in REFERENCES}
    assert {"10.9", "0.89", "61.95", "25000 35000", "-2.58983747e13 -1.29524862e12"} <= misprints
    assert any("1e-50" in reference.note for reference in REFERENCES)


def test_references_of_one_source_stand_together():
    sources = [reference.source for reference in REFERENCES]
    assert sources == [source for source, group in grouped().items() for _ in group]


def test_no_reference_stands_there_twice():
    assert len({(reference.source, reference.what) for reference in REFERENCES}) == len(REFERENCES)


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference.what)
def test_a_reference_is_computed_or_names_its_command(reference):
    assert bool(reference.compute) != bool(reference.command)
    assert not reference.astray or reference.misprint
    assert not reference.misprint or reference.note, "a mistake is told and explained"


@pytest.mark.parametrize(
    "reference", [each for each in REFERENCES if each.command], ids=lambda reference: reference.what
)
def test_a_command_is_one_that_the_program_understands(reference):
    arguments = cli.parser().parse_args(shlex.split(reference.command)[1:])
    recipe = presets.preset(arguments.preset).recipe if arguments.preset else Recipe()
    assert arguments.steps >= 1000
    assert assigned(recipe, arguments.assignments) is not None


@pytest.mark.parametrize("reference", COMPUTED, ids=lambda reference: reference.what)
def test_a_wrong_number_would_be_seen(reference):
    first, *rest = reference.printed.split()
    wrong = "1.5" if math.isnan(float(first)) else repr(float(first) * 1.25 + 0.77 + 2 * reference.spread)
    assert not checked(replace(reference, printed=" ".join([wrong, *rest]))).agrees


@pytest.mark.parametrize("reference", [each for each in COMPUTED if each.astray], ids=lambda each: each.what)
def test_a_mistake_that_comes_out_otherwise_would_be_seen(reference):
    assert not checked(replace(reference, astray=lambda: 12345.0)).agrees


def test_nothing_is_stored():
    """Whoever computes something else now is told so now."""
    reference = Reference("here", "a loss", "2.04", lambda: loss.values(np.array([[3.2, 5.1, -1.7]]), np.eye(3)[:1]))
    loss = CrossEntropy()
    assert checked(reference).agrees
    loss = CrossEntropy(smoothing=0.1)
    assert not checked(reference).agrees


def test_what_takes_minutes_says_which_command_does_it():
    with pytest.raises(LookupError, match="playground train"):
        checked(Reference("here", "a long run", "1", command="playground train"))


@pytest.mark.parametrize(
    ("value", "printed", "agrees"),
    [
        (2.0404, "2.04", True),
        (2.0449, "2.04", True),
        (2.0451, "2.04", False),
        (2.035, "2.04", True),
        (0.2049, ".2", True),
        (4.3378e-6, "4.3378e-6", True),
        (4.3379e-6, "4.3378e-6", False),
        (-2.589837473e13, "-2.58983747e13", True),
        (9.0, "9", True),
        (9.0001, "9", False),
        (1e-13, "0", True),
        (1e-11, "0", False),
        (math.nan, "nan", True),
        (0.2, "nan", False),
        (math.nan, "0.2", False),
        (math.inf, "1e3", False),
    ],
)
def test_a_number_agrees_when_it_rounds_to_what_is_printed(value, printed, agrees):
    assert fit((value,), printed) is agrees


def test_an_analytic_number_holds_to_twelve_digits():
    assert fit((2.9 + 2e-12,), "2.9", exact=True)
    assert not fit((2.9 + 4e-12,), "2.9", exact=True)


def test_a_count_that_chance_decides_may_lie_within_its_spread():
    assert fit((4.0,), "6", spread=4.5)
    assert not fit((1.4,), "6", spread=4.5)
    assert not fit((4.0,), "6")


def test_as_many_numbers_are_wanted_as_are_printed():
    assert fit((1.0, 2.0), "1 2")
    assert not fit((1.0,), "1 2")
    assert not fit((1.0, 2.0, 3.0), "1 2")
    assert not fit((), "1")


def test_whatever_is_computed_becomes_a_row_of_numbers():
    assert flat(3) == (3.0,)
    assert flat((np.array([1, 2]), 3.0)) == (1.0, 2.0, 3.0)
    assert flat([np.float64(1), (2, np.eye(2))[1]]) == (1.0, 1.0, 0.0, 0.0, 1.0)


def test_significant_digits_are_counted_as_one_reads_them():
    assert [significant(digits) for digits in ("2.04", ".0487387", "-1.8", "2.49e-17", "0", "39760")] == [
        3,
        6,
        2,
        3,
        1,
        5,
    ]


def test_every_text_is_found_for_translation():
    assert all(reference.what in WORDS and reference.source in WORDS for reference in REFERENCES)
