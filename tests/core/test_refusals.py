"""What core says when it cannot accept something."""

import string

import pytest

from core import refusals
from core.refusals import TEMPLATES, Refusal, brief


def test_a_refusal_is_a_sentence_and_keeps_its_parts_for_translation():
    refusal = Refusal(refusals.RANGE, subject="Adam.beta1", low="0", high="0.999", value="1.3")
    assert str(refusal) == "Adam.beta1 must be in [0, 0.999], got 1.3."
    assert refusal.template == refusals.RANGE
    assert refusal.values == {"subject": "Adam.beta1", "low": "0", "high": "0.999", "value": "1.3"}


def test_a_refusal_is_a_value_error_so_that_nobody_need_know_it():
    assert issubclass(Refusal, ValueError)


def test_every_template_is_listed_for_the_translators():
    written = {value for name, value in vars(refusals).items() if name.isupper() and isinstance(value, str)}
    assert written == set(TEMPLATES)
    assert len(TEMPLATES) == len(set(TEMPLATES))


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_is_a_sentence_with_named_blanks(template: str):
    blanks = [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]
    assert template.endswith((".", "?", "{value}"))
    assert all(blank.isidentifier() for blank in blanks)


def test_a_long_value_is_cut_where_it_would_fill_the_window():
    assert brief("short") == "'short'"
    assert len(brief("x" * 1000)) == 60
    assert brief("x" * 1000).endswith("...")
    assert len(brief([1] * 1000, most=20)) == 20


def test_a_number_too_long_for_python_to_write_is_still_spoken_of():
    assert brief(10**5000) == "something of type int that is too long to write"
