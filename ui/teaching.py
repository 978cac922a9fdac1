"""Everything that explains: the lessons, the glossary and the curriculum, joined to the menus and keys of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from ui.desk import Desk
from ui.lessons.guide import Guide

if TYPE_CHECKING:
    from ui.window import Window


class Teaching(QObject):
    """Opens what explains. Nothing of it is read from files before somebody asks for it."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.guide = Guide(window, desk, self.look_up)
        deeds = {"lessons": self.guide.toggle, "glossary": self.look_up, "curriculum": self.open_curriculum}
        for key, deed in deeds.items():
            window.actions_[key].triggered.connect(lambda _=False, deed=deed: deed())

    def fill(self, menu: QMenu) -> None:
        """Put the lessons into their menu whenever it opens, below what stands there already."""
        first = len(menu.actions())

        def refill() -> None:
            from ui.lessons.leaf import said

            for action in menu.actions()[first:]:
                menu.removeAction(action)
            menu.addSeparator()
            for number, lesson in enumerate(self._desk.lessons(), 1):
                action = menu.addAction(f"{number}  {said(lesson.title)}")
                action.triggered.connect(lambda _=False, key=lesson.key: self.guide.open(key))

        menu.aboutToShow.connect(refill)

    def look_up(self, key: str = "") -> None:
        """Open the glossary, at a word if one is named."""
        from ui.glossary import GlossaryWindow

        GlossaryWindow.open(self._window, self._desk.terms(), self.follow).look_up(key)

    def open_curriculum(self) -> None:
        """Open the table of what the notes teach and where it is in the program."""
        from ui.curriculum import CurriculumWindow

        CurriculumWindow.open(self._window, self._desk, self.follow)

    def follow(self, place: str) -> None:
        """Go where a name such as `lesson:softmax/3`, `lab:scores` or `term:batch` points."""
        kind, _, rest = place.partition(":")
        if kind == "lesson":
            key, _, step = rest.partition("/")
            self.guide.open(key, int(step) - 1 if step else 0)
        elif kind == "term":
            self.look_up(rest)
        elif kind == "references":
            self._window.actions_["references"].trigger()
        else:
            self.guide.show_place(place)
        if kind not in ("term", "references"):
            self._window.activateWindow()
