"""Everything that the command palette offers: actions, rooms, examples, and every entry of every catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QKeySequence

from core.hyper import Nested, hypers
from core.recipe import Recipe, replaced
from ui.actions import DEEDS, Actions
from ui.desk import Desk
from ui.i18n import word
from ui.palette import Command
from ui.rooms import ROOMS

GROUPS = {
    "data": word("ui", "Data"),
    "model": word("ui", "Model"),
    "loss": word("ui", "Loss function"),
    "penalty": word("ui", "Regularization"),
    "optimizer": word("ui", "Optimizer"),
    "schedule": word("ui", "Schedule"),
    "clip": word("ui", "Gradient clipping"),
}
EXAMPLE, ROOM = word("ui", "Example"), word("ui", "Go to")


def commands(
    actions: Actions,
    desk: Desk,
    enter: Callable[[str], object],
    begin: Callable[[str], object],
    use: Callable[[Recipe], object],
) -> Iterator[Command]:
    """Every command there is now, what is done most first."""
    for deed in DEEDS:
        action = actions[deed.key]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield Command("ui", deed.text, "", action.trigger, keys, action.isEnabled())
    for room in ROOMS:
        yield Command("labs", room.title, ROOM, lambda key=room.key: enter(key))
    for preset in desk.presets():
        yield Command("core", preset.title, EXAMPLE, lambda key=preset.key: begin(key))
    recipe = desk.recipe()
    for path, declaration in hypers(Recipe):
        if isinstance(declaration, Nested) and path in GROUPS:
            for key, entry in declaration.catalog.items():

                def choose(path: str = path, key: str = key) -> None:
                    use(replaced(recipe, path, key))

                yield Command("core", entry.title, GROUPS[path], choose)
