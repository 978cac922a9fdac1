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
        wrong = MistakesLeaf(desk)
        self.bind(PAGES, {DRAW: DrawLeaf(desk), MISTAKES: wrong, TEMPLATES: TemplatesLeaf(desk)})
        self.clock(wrong, 2.0, desk.snapshot)
