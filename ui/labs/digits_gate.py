"""Gate: what a page of the lab of digits shows as long as the running network has never seen any."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.snapshot import Snapshot
from ui.i18n import say, word
from ui.labs.leaves import wrapped
from ui.theme import GRID, THEME, dress


def pictured(snapshot: Snapshot) -> bool:
    """Whether the running network looks at pictures of digits."""
    data = snapshot.objective.data
    return data.image == (28, 28) and data.features == 784


class Gate(QStackedWidget):
    """Shows `inside`, or in its middle a sentence and the button that begins with the digits.

    `begun` carries the key of the preset that is to be begun. `words`, of the context "labs", say what is missing.
    """

    begun = Signal(str)

    def __init__(self, inside: QWidget, words: str, preset: str) -> None:
        super().__init__()
        self.said, self.button, invitation = wrapped("heading"), QPushButton(), QWidget()
        say(self.said.setText, "labs", words)
        say(self.button.setText, "labs", word("labs", "Begin with the digits"))
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows = QVBoxLayout(invitation)
        THEME.fit(rows.setSpacing, GRID * 2)
        rows.addStretch(1)
        rows.addWidget(self.said)
        rows.addWidget(dress(self.button, "primary"), 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(1)
        self.addWidget(inside)
        self.addWidget(invitation)
        self.button.clicked.connect(lambda: self.begun.emit(preset))

    def open(self, known: bool) -> None:
        """Show what is inside if the network knows digits."""
        self.setCurrentIndex(0 if known else 1)

    @property
    def opened(self) -> bool:
        """Whether what is inside is shown."""
        return self.currentIndex() == 0
