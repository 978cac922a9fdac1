"""The lab of penalties: what weights cost, and what that does to them."""

from __future__ import annotations

from core.studies.penalty import NETWORK, PAGES, SCALE, SHRINKING, STRENGTHS, TOUCHING, VECTORS, PenaltyStudy
from ui.desk import Desk
from ui.labs.book import Book
from ui.labs.penalty_network import NetworkLeaf
from ui.labs.penalty_scale import ScaleLeaf
from ui.labs.penalty_shrinking import ShrinkingLeaf
from ui.labs.penalty_strengths import KEY, StrengthsLeaf
from ui.labs.penalty_touching import TouchingLeaf
from ui.labs.penalty_vectors import VectorsLeaf


class PenaltyLab(Book):
    """Which of two weights is cheaper, one W of many, circle and diamond, decay, the running network, strengths."""

    kind = PenaltyStudy

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        strengths = StrengthsLeaf(desk)
        leaves = {VECTORS: VectorsLeaf(), SCALE: ScaleLeaf(), TOUCHING: TouchingLeaf(), SHRINKING: ShrinkingLeaf()}
        self.bind(PAGES, {**leaves, NETWORK: NetworkLeaf(desk), STRENGTHS: strengths})
        self.clock(strengths, 10.0, lambda: desk.worked(KEY))
