"""What stands beside the map: the race, and whatever else can be told about one lane at one step.

A side is a widget made with the desk alone. It has `show_at(study, contest, lane, step)`, which is called at most
fifteen times a second and only while the side can be seen. It may have a signal `turned(study)`, and a signal
`stepped(steps)` which lets the race go on or back:

    contest.walk(lane, start)      the whole way of a lane: thetas, values, evaluations
    study.runners[lane].rule       the optimizer with its settings; study.runners[lane].title is its name
    study.surface, study.points    the function and the places to start from

A line in `SIDES` is all it takes. A side is imported and made when it is first looked at.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.i18n import LANGUAGE, translate, word
from ui.plots.view import View
from ui.surfaces.scene import Scene
from ui.theme import THEME, dress

RACE = "race"


@dataclass(frozen=True)
class Side:
    """One tab: its key, its title, and where its class is found."""

    key: str
    title: str
    place: str = ""  # module:class


SIDES: tuple[Side, ...] = (
    Side(RACE, word("labs", "Race")),
    Side("anatomy", word("labs", "Step"), "ui.surfaces.anatomy:AnatomySide"),
    Side("place", word("labs", "Place"), "ui.surfaces.place:PlaceSide"),
    Side("basins", word("labs", "Basins"), "ui.surfaces.basins:BasinSide"),
)


class Sides(QWidget):
    """Tabs over the sides; the first is the race, which is given."""

    turned = Signal(object)
    stepped = Signal(int)
    exported = Signal(str, bytes)
    opened = Signal(str)

    def __init__(self, desk: Desk, race: QWidget) -> None:
        super().__init__()
        self._desk, self._scene = desk, None
        self.made: dict[str, QWidget] = {RACE: race}
        self.tabs, self.pages = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.pages.addWidget(race)
        for _ in SIDES:
            self.tabs.addTab("")
        layout = QVBoxLayout(self)
        half = THEME.gap(0.5)
        layout.setContentsMargins(half, half, half, half)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.pages, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, "card")
        self.tabs.currentChanged.connect(self._turn)
        LANGUAGE.changed.connect(self._name)
        self._name()

    @property
    def key(self) -> str:
        """The side that is in front."""
        return SIDES[self.tabs.currentIndex()].key

    def open(self, key: str) -> None:
        """Bring a side to the front."""
        self.tabs.setCurrentIndex([side.key for side in SIDES].index(key))

    def _name(self) -> None:
        for place, side in enumerate(SIDES):
            self.tabs.setTabText(place, translate("labs", side.title))

    def _turn(self, place: int) -> None:
        side = SIDES[place]
        if side.key not in self.made:
            module, _, name = side.place.partition(":")
            widget: Any = getattr(importlib.import_module(module), name)(self._desk)
            if hasattr(widget, "turned"):
                widget.turned.connect(self.turned)
            if hasattr(widget, "stepped"):
                widget.stepped.connect(self.stepped)
            for view in widget.findChildren(View):
                view.exported.connect(self.exported)
            self.made[side.key] = widget
            self.pages.addWidget(widget)
        self.pages.setCurrentWidget(self.made[side.key])
        if self._scene is not None:
            self.display(self._scene)
        self.opened.emit(side.key)

    def display(self, scene: Scene) -> None:
        """Let the side in front show the lane that is looked at; called by the clock."""
        self._scene = scene
        widget: Any = self.made[self.key]
        if hasattr(widget, "show_at"):
            widget.show_at(scene.study, scene.contest, scene.lane, scene.step)
