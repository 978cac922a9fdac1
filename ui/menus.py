"""The menu bar, made from the actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMainWindow, QMenu

from ui.actions import Actions
from ui.desk import Preset
from ui.i18n import say, translate, word
from ui.room_bar import fill as fill_rooms
from ui.rooms import LAB, STAGE

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (word("ui", "&File"), ("open", "table", "pictures", "", "save", "save_as", "", "quit")),
    (word("ui", "&Edit"), ("undo", "redo", "", "copy_code", "paste_code")),
    (
        word("ui", "&Run"),
        (
            "play",
            "step",
            "epoch",
            "",
            "back",
            "back_epoch",
            "reverse",
            "first",
            "newest",
            "",
            "pin",
            "runs",
            "",
            "reset",
            "reseed",
        ),
    ),
    (
        word("ui", "&View"),
        (
            "look",
            "language",
            "",
            "larger",
            "smaller",
            "normal",
            "",
            "column",
            "timeline",
            "view1",
            "view2",
            "view3",
            "view4",
            "whole",
            "",
            "present",
            "full",
        ),
    ),
    (word("ui", "&Labs"), ()),
    (word("ui", "L&essons"), ("lessons", "glossary", "curriculum")),
    (word("ui", "&Help"), ("palette", "code", "", "glossary", "curriculum", "references", "shortcuts")),
)


def fill(window: QMainWindow, actions: Actions) -> dict[str, QMenu]:
    """Put every menu of `MENUS` into the bar of `window`; the answer holds them by their English title."""
    menus: dict[str, QMenu] = {}
    for title, keys in MENUS:
        menu = window.menuBar().addMenu("")
        say(menu.setTitle, "ui", title)
        for key in keys:
            menu.addAction(actions[key]) if key else menu.addSeparator()
        menus[title] = menu
    return menus


def add_labs(menu: QMenu, enter: Callable[[str], None]) -> None:
    """The stages and the labs, as lines of a menu."""
    menu.setToolTipsVisible(True)
    for group in (STAGE, LAB):
        fill_rooms(menu, group, enter)
        menu.addSeparator()


def add_presets(menu: QMenu, presets: Callable[[], Sequence[Preset]], begin: Callable[[str], None]) -> QMenu:
    """A submenu of ready-made sessions, read anew whenever it opens so that it speaks the language in force."""
    submenu = QMenu(menu)
    say(submenu.setTitle, "ui", word("ui", "&Examples"))
    submenu.setToolTipsVisible(True)

    def refill() -> None:
        submenu.clear()
        for preset in presets():
            action = submenu.addAction(translate("core", preset.title))
            action.setToolTip(translate("core", preset.note))
            action.triggered.connect(lambda _=False, key=preset.key: begin(key))

    submenu.aboutToShow.connect(refill)
    menu.insertMenu(menu.actions()[0], submenu)
    return submenu
