"""The lab of gradients: arrows and slices, why "partial", one weight of the running network, its check and its cost."""

from __future__ import annotations

from dataclasses import replace

from core.snapshot import Snapshot
from core.studies.gradient import CHECK, COST, PAGES, PLANE, SUM, WEIGHT, GradientStudy
from ui.desk import Desk
from ui.i18n import LANGUAGE
from ui.labs.gradient_check import CheckPage
from ui.labs.gradient_cost import CostPage
from ui.labs.gradient_plane import PlanePage, SumPage
from ui.labs.gradient_weight import WeightPage
from ui.labs.lab import Lab
from ui.labs.leaves import Leaves
from ui.theme import THEME

LOOKS = 10.0  # times a second that the background is asked for news


class GradientLab(Lab):
    """Two pages that need no network, three that follow the running one."""

    kind = GradientStudy
    rate = 4.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plane, self.sum = PlanePage(self), SumPage(self)
        self.weight, self.check, self.cost = WeightPage(self), CheckPage(self), CostPage(self)
        self.pages = {PLANE: self.plane, SUM: self.sum, WEIGHT: self.weight, CHECK: self.check, COST: self.cost}
        self.leaves = Leaves(PAGES)
        for key, page in self.pages.items():
            self.leaves.add(key, page)
            self.targets |= page.targets
        self.targets["pages"] = self.leaves.tabs
        self.leaves.chosen.connect(lambda key: self.turn(replace(self.study, page=key)))
        self.body.addWidget(self.leaves, 1)
        for page in (self.weight, self.check, self.cost):
            self.clock(page, LOOKS, page.pull)
        LANGUAGE.changed.connect(self._again)
        THEME.changed.connect(self._again)

    def _again(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: GradientStudy) -> None:
        self.leaves.show_key(study.page)
        self.pages[study.page].show_study(study)

    def display(self, frame: Snapshot) -> None:
        page = self.pages[self.study.page]
        if isinstance(page, WeightPage | CheckPage | CostPage):
            page.follow(frame)
