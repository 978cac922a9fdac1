"""Every template that a person may see is among those that can be translated."""

from core import refusals as core_refusals
from core.refusals import Refusal
from playground import refusals


def test_a_refusal_within_another_keeps_one_full_stop():
    inner = Refusal(refusals.NOT_TEXT, subject="a.json")
    assert str(Refusal(refusals.NOT_KEPT, reason=inner)) == (
        "The session is not being saved by itself: a.json is not text in UTF-8."
    )


def test_every_template_is_offered_for_translation_once():
    written = [value for name, value in vars(refusals).items() if name.isupper() and isinstance(value, str)]
    assert list(refusals.TEMPLATES) == written
    assert len(set(written)) == len(written)
    assert not set(written) & set(core_refusals.TEMPLATES)
