"""The lab of fits: the same points, another loss, another best line; and one answer that is right or wrong."""

from __future__ import annotations

from core.studies.fits import FLOWER, LINES, PAGES, FitsStudy
from ui.desk import Desk
from ui.labs.book import Book
from ui.labs.fits_flower import FlowerLeaf
from ui.labs.fits_lines import LinesLeaf


class FitsLab(Book):
    """Four lines through eight points, and a flower that one is more or less sure of."""

    kind = FitsStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.bind(PAGES, {LINES: LinesLeaf(), FLOWER: FlowerLeaf()})
