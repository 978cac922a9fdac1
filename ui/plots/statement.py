"""Statement: a sentence below a picture that says what the learner should see in it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.theme import GRID, THEME, dress


class Statement(QLabel):
    """Wraps where there is no room, for it must be read to its end."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        dress(self, "muted")
        THEME.fit(self.setContentsMargins, GRID, GRID / 2, GRID, GRID / 2)

    def say(self, words: str) -> None:
        """Say this; an empty sentence takes no room."""
        self.setVisible(bool(words))
        if words != self.text():
            self.setText(words)
