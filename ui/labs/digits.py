"""The lab of digits: draw one, see what goes wrong, see what is looked for."""

from __future__ import annotations

from core.studies.digit import DRAW, MISTAKES, PAGES, TEMPLATES, DigitStudy
from ui.desk import Desk
from ui.labs.book import Book
from ui.labs.digits_draw import DrawLeaf
from ui.labs.digits_mistakes import MistakesLeaf
from ui.labs.digits_templates import TemplatesLeaf


class DigitsLab(Book):
    """Three pages."""

    kind = DigitStudy

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        draw, wrong, templates = DrawLeaf(), MistakesLeaf(), TemplatesLeaf()
        self.bind(PAGES, {DRAW: draw, MISTAKES: wrong, TEMPLATES: templates})
        self.clock(wrong, 2.0, desk.snapshot)
        for leaf in (draw, wrong, templates):
            leaf.gate.begun.connect(self._begin)

    def _begin(self, preset: str) -> None:
        """Begin with the digits; the page that asked for them, and what was drawn, stay."""
        study = self.study
        self.desk.begin(preset)
        self.turn(study)
