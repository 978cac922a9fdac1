"""Rungs: the five ways down as a list: what the hiker does, what a step costs, and how far it has come."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.studies.climbing import Climb
from core.studies.ladder import ANALYTIC, HIKER, LOCAL, NUMERICAL, RANDOM, RUNGS, STOCHASTIC
from ui import numbers
from ui.i18n import LANGUAGE, translate
from ui.labs.leaves import wrapped
from ui.plots.trace import colour_of
from ui.theme import GRID, THEME

ROLES = {RANDOM: "lane 4", LOCAL: "lane 1", NUMERICAL: "lane 3", ANALYTIC: "lane 0", STOCHASTIC: "lane 2"}


class Rungs(QWidget):
    """Name and story of every rung on the left, its figures on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.climb: Climb | None = None
        self.visible: tuple[str, ...] = tuple(RUNGS)
        self.names, self.stories, self.figures = dict[str, QLabel](), dict[str, QLabel](), dict[str, QLabel]()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        THEME.fit(grid.setHorizontalSpacing, GRID * 2)
        THEME.fit(grid.setVerticalSpacing, 2)
        for place, key in enumerate(RUNGS):
            self.names[key], self.stories[key], self.figures[key] = QLabel(), wrapped("muted"), QLabel()
            self.figures[key].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.names[key], 3 * place, 0)
            grid.addWidget(self.stories[key], 3 * place + 1, 0)
            grid.addWidget(self.figures[key], 3 * place, 1, 2, 1)
            grid.setRowStretch(3 * place + 2, 1)
        grid.setColumnStretch(0, 1)
        LANGUAGE.changed.connect(self._write)
        THEME.changed.connect(self._write)
        self._write()

    def show_climb(self, climb: Climb | None) -> None:
        """Show how far every rung has come."""
        self.climb = climb
        self._write()

    def show_only(self, visible: tuple[str, ...]) -> None:
        """Tell of these rungs alone; of the others nothing but the number is seen."""
        if visible != self.visible:
            self.visible = visible
            self._write()

    def _write(self) -> None:
        for number, key in enumerate(RUNGS, 1):
            shown = key in self.visible
            name = escape(translate("core", RUNGS[key])) if shown else "?"
            colour = colour_of(ROLES[key]) if shown else THEME.palette.muted
            size = THEME.size("heading")
            self.names[key].setText(
                f'<span style="color:{colour};font-size:{size}px;font-weight:600">{number}&nbsp;&nbsp;{name}</span>'
            )
            self.stories[key].setText(translate("core", HIKER[key]) if shown else "")
            self.figures[key].setText(self._figures(key) if shown else "")

    def _figures(self, key: str) -> str:
        lane = self.climb.lanes[key] if self.climb else None
        if lane is None:
            return ""
        loss = numbers.steady(lane.best, 3)
        right = translate("labs", "{share} right", share=numbers.percent(float(lane.accuracies[-1]), 0))
        cost = translate("labs", "{cost} per step", cost=numbers.whole(lane.cost))
        steps = translate("labs", "{steps} steps", steps=numbers.whole(lane.steps))
        muted, small = THEME.palette.muted, THEME.size("small")
        return (
            f'<span style="font-size:{THEME.size("title")}px">{loss}</span>&nbsp;&nbsp;{escape(right)}<br>'
            f'<span style="color:{muted};font-size:{small}px">{escape(cost)} · {escape(steps)}</span>'
        )
