"""Book: a lab of several pages, of which the study says which one lies open; OnePage: a lab of a single one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from core.snapshot import Snapshot
from ui.labs.lab import Lab
from ui.labs.leaf import Leaf
from ui.labs.leaves import Leaves, Rows
from ui.theme import dress


class Book(Lab):
    """Its `kind` has a setting `page`; only the leaf that lies open is drawn."""

    leaves: Leaves
    pages: dict[str, Leaf]

    def bind(self, titles: Mapping[str, str], leaves: Mapping[str, Leaf]) -> None:
        """Put the leaves behind tabs; to be called once, while the lab is made."""
        self.leaves, self.pages = Leaves(titles), dict(leaves)
        self.targets["pages"] = self.leaves.tabs
        for key, leaf in leaves.items():
            self.leaves.add(key, leaf)
            leaf.turned.connect(self.turn)
            leaf.settled.connect(self.settle)
            self.targets |= leaf.targets
        self.leaves.chosen.connect(self.open)
        self.body.addWidget(self.leaves)

    def open(self, page: str) -> None:
        """Open a page."""
        self.turn(replace(self.study, page=page))
        self.settle()

    @property
    def leaf(self) -> Leaf:
        """The page that lies open."""
        return self.pages[self.study.page]

    def show_study(self, study: Any) -> None:
        self.leaves.show_key(study.page)
        self.leaf.show_study(study)

    def display(self, frame: Snapshot) -> None:
        if self.leaf.follows:
            self.leaf.display(frame)


class OnePage(Lab):
    """A lab of one leaf, which scrolls where there is no room for it."""

    leaf: Leaf

    def bind(self, leaf: Leaf) -> None:
        """Show this leaf; to be called once, while the lab is made."""
        self.leaf = leaf
        leaf.turned.connect(self.turn)
        leaf.settled.connect(self.settle)
        self.targets = leaf.targets
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        rows = Rows(sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(leaf)
        area.setWidget(dress(sheet, "column"))
        self.body.addWidget(area)

    def show_study(self, study: Any) -> None:
        self.leaf.show_study(study)
