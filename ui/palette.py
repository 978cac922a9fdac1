"""The command palette: type a few letters of anything that can be done, in either language, and do it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.i18n import say, translate, word
from ui.theme import THEME, dress

WIDTH, HEIGHT, MOST = 640, 440, 60
OWN = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)  # keys that the window may want for itself
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True)
class Command:
    """One thing to do: its English words in a context, the group it belongs to, its keys, and the doing."""

    context: str
    text: str
    group: str
    do: Callable[[], object]
    keys: str = ""
    enabled: bool = True

    @property
    def said(self) -> str:
        """Group and words in the language in force."""
        words = translate(self.context, self.text).replace("&", "")
        return f"{translate('ui', self.group)}: {words}" if self.group else words

    def matches(self, asked: str) -> float:
        """How well the command answers to `asked`: 0 for not at all. Words count in English and as they are said."""
        return max(closeness(asked, text) for text in (self.said, f"{self.group} {self.text}"))


def closeness(asked: str, text: str) -> float:
    """From 0, when a word of `asked` does not occur in `text`, to 1, when `text` begins with it.

    Every word of `asked` must occur; at the beginning of a word it counts for more, and a short text for more than a
    long one.
    """
    words, whole = asked.casefold().split(), text.casefold()
    if not all(part in whole for part in words):
        return 0.0
    starts = sum(whole.startswith(part) or f" {part}" in whole for part in words)
    return (1 + starts) / (1 + len(words)) / (1 + len(whole) / 1000)


class Palette(QFrame):
    """A line to type in and the commands that answer to it. Enter does the marked one, Esc closes."""

    def __init__(self, window: QWidget, commands: Callable[[], Iterable[Command]]) -> None:
        super().__init__(window)
        self._window, self._collect = window, commands
        self._commands: Sequence[Command] = ()
        self.line, self.list = QLineEdit(), QListWidget()
        dress(self, "card")
        say(self.setAccessibleName, "ui", word("ui", "Commands"))
        say(self.line.setPlaceholderText, "ui", word("ui", "What do you want to do?"))
        say(self.line.setAccessibleName, "ui", word("ui", "Commands"))
        say(self.list.setAccessibleName, "ui", word("ui", "Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setSpacing(THEME.gap(0.5))
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._do)
        self.hide()

    def open(self) -> None:
        """Show everything that can be done now, at the top of the window."""
        self._commands = [command for command in self._collect() if command.enabled]
        self.line.clear()
        self._fill("")
        self.resize(min(THEME.px(WIDTH), self._window.width()), min(THEME.px(HEIGHT), self._window.height()))
        middle = (self._window.width() - self.width()) // 2
        self.move(QPoint(middle, THEME.gap(6)))
        self.show()
        self.raise_()
        self.line.setFocus()

    def _fill(self, asked: str) -> None:
        found = [(command.matches(asked), -place, command) for place, command in enumerate(self._commands)]
        found = sorted((each for each in found if each[0]), key=lambda each: each[:2], reverse=True)
        self.list.clear()
        for _, _, command in found[:MOST]:
            self._add(command)
        if not found:
            self.list.addItem(translate("ui", "Nothing answers to this."))
        self.list.setCurrentRow(0)

    def _add(self, command: Command) -> None:
        item, row, keys = QListWidgetItem(), QWidget(), QLabel(command.keys)
        item.setData(Qt.ItemDataRole.UserRole, command)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, command.said)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(THEME.gap(), 0, THEME.gap(), 0)
        layout.addWidget(QLabel(command.said), 1)
        layout.addWidget(dress(keys, "muted"))
        self.list.addItem(item)
        item.setSizeHint(QSize(0, max(row.sizeHint().height(), THEME.gap(4))))
        self.list.setItemWidget(item, row)

    def _do(self, item: QListWidgetItem | None) -> None:
        command = item.data(Qt.ItemDataRole.UserRole) if item else None
        if isinstance(command, Command):
            self.hide()
            command.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in OWN:
                event.accept()  # else the key would do what it does in the window
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._obey(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _obey(self, key: Qt.Key) -> bool:
        if key in STEPS:
            row = min(max(self.list.currentRow() + STEPS[key], 0), self.list.count() - 1)
            self.list.setCurrentRow(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True
