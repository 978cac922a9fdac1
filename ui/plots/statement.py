"""Statement: a sentence below a picture that says what the learner should see in it."""

from __future__ import annotations

from ui.panels.section import Gist
from ui.theme import GRID, THEME


class Statement(Gist):
    """One line; where there is no room for all of it, the whole is the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        THEME.fit(self.setContentsMargins, GRID, 0, GRID, 0)

    def say(self, words: str) -> None:
        """Say this; an empty sentence takes no room."""
        self.setVisible(bool(words))
        if words != self.text:
            self.show_text(words)
