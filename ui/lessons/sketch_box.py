"""Predict, then look: a question, a pad to sketch the answer on, and the truth drawn over it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.lessons import Sketch
from core.snapshot import Snapshot
from ui.i18n import say, word
from ui.lessons.leaf import Leaf, said
from ui.lessons.pad import Pad
from ui.theme import THEME, dress

DRAW = word("ui", "Draw your guess with the mouse, or with the arrow keys.")
SEE = word("ui", "Dotted: your guess. Solid: what is true.")


class SketchBox(QWidget):
    """Shows one sketch at a time. `revealed` says that somebody wants to see the truth."""

    revealed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown = False
        self._names = dict[str, str]()
        self.asked, self.pad, self.reply, self.hint = Leaf(), Pad(), Leaf(), QLabel()
        self.button = QPushButton()
        self.hint.setWordWrap(True)
        say(self.button.setText, "ui", word("ui", "Show the truth"))
        say(self.pad.setAccessibleName, "ui", word("ui", "Sketch"))
        layout, row = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(layout.setSpacing, 8)
        row.addWidget(dress(self.hint, "small"), 1)
        row.addWidget(self.button)
        layout.addWidget(self.asked)
        layout.addWidget(self.pad)
        layout.addLayout(row)
        layout.addWidget(self.reply)
        self.pad.sketched.connect(lambda: self.button.setEnabled(not self.shown))
        self.button.clicked.connect(self.reveal)

    @property
    def sketch(self) -> Sketch | None:
        """What is asked."""
        return self.pad.sketch

    def show_sketch(self, sketch: Sketch | None, names: dict[str, str]) -> None:
        """Ask for this; what lies on its pad already stays."""
        self._names = names
        if sketch is not self.sketch:
            self.shown = False
        self.pad.show_sketch(sketch)
        self.setVisible(sketch is not None)
        if sketch is not None:
            self.asked.show_text(f"**{said(sketch.asked)}**", names)
            self._tell()

    def reveal(self) -> None:
        """The truth is wanted."""
        if self.sketch is not None and self.pad.begun and not self.shown:
            self.shown = True
            self._tell()
            self.revealed.emit()

    def display(self, snapshot: Snapshot) -> None:
        """Draw what is true by now, once it is wanted."""
        if self.shown and self.sketch is not None:
            self.pad.show_truth(self.sketch.truth(snapshot))

    def _tell(self) -> None:
        say(self.hint.setText, "ui", SEE if self.shown else DRAW)
        self.button.setEnabled(self.pad.begun and not self.shown)
        self.button.setVisible(not self.shown)
        self.reply.setVisible(self.shown)
        if self.sketch is not None and self.shown:
            self.reply.show_text(said(self.sketch.reply), self._names)
