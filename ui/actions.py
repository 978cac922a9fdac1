"""Everything that can be done: its words, keys and icon. Buttons, menus and shortcuts are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.i18n import say, word
from ui.icons import icon


@dataclass(frozen=True)
class Deed:
    """One thing to do: `text` and `tip` are translated, `keys` are its shortcuts, the first of which menus show.

    Only what is `ready` can be done at once.
    """

    key: str
    text: str
    tip: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    ready: bool = True


DEEDS: tuple[Deed, ...] = (
    Deed("play", word("ui", "Play"), word("ui", "Train on, or stand still"), ("Space",), "play"),
    Deed("step", word("ui", "One step"), word("ui", "Take a single step of the optimizer"), (".",), "step"),
    Deed(
        "epoch",
        word("ui", "One epoch"),
        word("ui", "Look at every training sample once"),
        ("Shift+.", ">"),
        "epoch",
    ),
    Deed("back", word("ui", "One step back"), word("ui", "Go one step back in time"), (",",), "back"),
    Deed(
        "back_epoch",
        word("ui", "One epoch back"),
        word("ui", "Go back in time by as many steps as an epoch has"),
        ("Shift+,", "<"),
    ),
    Deed(
        "reverse",
        word("ui", "Play backwards"),
        word("ui", "Let time run backwards, at the speed that is chosen, or stop it"),
        ("Shift+Space",),
        "reverse",
    ),
    Deed("first", word("ui", "First step"), word("ui", "Go back to the first weights"), ("Ctrl+Home",), "first"),
    Deed(
        "newest",
        word("ui", "Newest step"),
        word("ui", "Go to the end of this branch"),
        ("Ctrl+End",),
        "newest",
    ),
    Deed(
        "runs",
        word("ui", "Runs"),
        word("ui", "Every branch and run in a table: compare, keep, export"),
        ("F6",),
        "runs",
    ),
    Deed(
        "pin",
        word("ui", "Keep this run"),
        word("ui", "Never forget this run, whatever begins after it"),
        ("Ctrl+P",),
        "pin",
    ),
    Deed(
        "copy_code",
        word("ui", "Copy the settings as a code"),
        word("ui", "A short text that fits into a message; whoever pastes it has the same settings"),
        ("Ctrl+Shift+C",),
    ),
    Deed(
        "paste_code",
        word("ui", "Paste settings from a code"),
        word("ui", "Choose the settings of a code that somebody sent"),
        ("Ctrl+Shift+V",),
    ),
    Deed(
        "reset",
        word("ui", "Reset"),
        word("ui", "Begin again from the same first weights"),
        ("Ctrl+R",),
        "restart",
    ),
    Deed(
        "reseed",
        word("ui", "New seed"),
        word("ui", "Begin again from other first weights and other batches"),
        ("Ctrl+Shift+R",),
        "dice",
    ),
    Deed("open", word("ui", "Open…"), "", ("Ctrl+O",), "open"),
    Deed(
        "table",
        word("ui", "Open table…"),
        word("ui", "Learn from a table of yours: choose its columns"),
        ("Ctrl+D",),
    ),
    Deed("pictures", word("ui", "Open pictures…"), word("ui", "Learn from a folder of pictures (IDX or CIFAR-10)")),
    Deed("save", word("ui", "Save"), "", ("Ctrl+S",), "save"),
    Deed("save_as", word("ui", "Save as…"), "", ("Ctrl+Shift+S",)),
    Deed("quit", word("ui", "Quit"), "", ("Ctrl+Q",)),
    Deed("undo", word("ui", "Undo"), word("ui", "Take back the last choice"), ("Ctrl+Z",), "undo"),
    Deed("redo", word("ui", "Redo"), word("ui", "Choose again"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Deed("look", word("ui", "Light or dark"), word("ui", "Change from light to dark and back"), ("Ctrl+T",), "look"),
    Deed("language", word("ui", "한국어 / English"), word("ui", "Change the language"), ("Ctrl+L",), "language"),
    Deed("larger", word("ui", "Larger"), "", ("Ctrl++", "Ctrl+=")),
    Deed("smaller", word("ui", "Smaller"), "", ("Ctrl+-",)),
    Deed("normal", word("ui", "Normal size"), "", ("Ctrl+0",)),
    Deed("full", word("ui", "Full screen"), "", ("F11",)),
    Deed(
        "present",
        word("ui", "Present"),
        word("ui", "Leave the views and the figures, in large letters for a hall; the same key or Esc ends it"),
        ("F5",),
    ),
    Deed(
        "forward",
        word("ui", "Go on"),
        word("ui", "While presenting: go on in the lesson, or to the next view"),
        ("PgDown",),
        ready=False,
    ),
    Deed(
        "backward",
        word("ui", "Go back"),
        word("ui", "While presenting: go back in the lesson, or to the view before"),
        ("PgUp",),
        ready=False,
    ),
    Deed("column", word("ui", "Hide or show the settings"), "", ("Ctrl+B",)),
    Deed("timeline", word("ui", "Hide or show the time line"), "", ("Ctrl+J",)),
    Deed("whole", word("ui", "Show all views"), "", ("Esc",)),
    Deed("view1", word("ui", "Loss view"), word("ui", "Let the loss fill the window, or show all views"), ("Ctrl+1",)),
    Deed("view2", word("ui", "Accuracy view"), word("ui", "Let the accuracy fill the window"), ("Ctrl+2",)),
    Deed("view3", word("ui", "Surface view"), word("ui", "Let the loss surface fill the window"), ("Ctrl+3",)),
    Deed("view4", word("ui", "Data view"), word("ui", "Let boundary, weights or digits fill the window"), ("Ctrl+4",)),
    Deed(
        "references",
        word("ui", "Reference numbers"),
        word("ui", "Does this program compute what the books print?"),
        ("F2",),
    ),
    Deed(
        "code",
        word("ui", "Show the code"),
        word("ui", "The present experiment as a short script with NumPy or PyTorch"),
        ("Ctrl+E",),
    ),
    Deed(
        "palette",
        word("ui", "Commands…"),
        word("ui", "Find anything that can be done by a few of its letters"),
        ("Ctrl+K", "Ctrl+Shift+P"),
    ),
    Deed("glossary", word("ui", "Glossary"), word("ui", "What a word means, in Korean and English"), ("F3",)),
    Deed("lessons", word("ui", "Lessons"), word("ui", "Open or close the lessons beside the rooms"), ("F4",)),
    Deed("curriculum", word("ui", "Curriculum"), word("ui", "Everything that is taught here, and where it is")),
    Deed("shortcuts", word("ui", "Keyboard shortcuts"), "", ("F1",)),
)


class Actions(QObject):
    """The actions of a window by key; they speak the language in force."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {deed.key: made(deed, window) for deed in DEEDS}
        self.show_playing(False)

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def show_playing(self, playing: bool) -> None:
        """Let the play button say what a press of it would do."""
        action = self._actions["play"]
        say(action.setText, "ui", word("ui", "Pause") if playing else word("ui", "Play"))
        action.setIcon(icon("pause" if playing else "play", "on_accent"))


def made(deed: Deed, window: QWidget) -> QAction:
    """The action of `window` that does `deed`."""
    action = QAction(window)
    action.setObjectName(deed.key)
    action.setShortcuts([QKeySequence(key) for key in deed.keys])
    say(action.setText, "ui", deed.text)
    say(action.setToolTip, "ui", deed.tip or deed.text)
    action.setEnabled(deed.ready)
    if deed.icon:
        action.setIcon(icon(deed.icon))
    window.addAction(action)
    return action
