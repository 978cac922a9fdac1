"""Every template that a person may see is among those that can be translated."""

from string import Formatter

from core import refusals as core_refusals
from playground import refusals


def test_every_template_is_offered_for_translation_once():
    written = [value for name, value in vars(refusals).items() if name.isupper() and isinstance(value, str)]
    assert list(refusals.TEMPLATES) == written
    assert len(set(written)) == len(written)
    assert not set(written) & set(core_refusals.TEMPLATES)


def test_templates_speak_of_few_things_by_their_names():
    for template in refusals.TEMPLATES:
        fields = {field for _, field, _, _ in Formatter().parse(template) if field is not None}
        assert fields <= {"subject", "reason", "value", "most"}
