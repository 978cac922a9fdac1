"""Sentences for whoever sits there: what was refused, what failed. Nothing modal, nothing that blinks."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from core.refusals import Refusal
from ui.i18n import say, sentence, word
from ui.theme import THEME, dress

SECONDS = 12


class Banner(QWidget):
    """One line under the top bar; hidden when there is nothing to say. News go away by themselves, failures stay."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        dress(self.text, "warning")
        close = QToolButton()
        close.setText("✕")
        dress(close, "flat")
        say(close.setAccessibleName, "ui", word("ui", "Close this message"))
        close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.gap())
        layout.addWidget(self.text)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def tell(self, news: Refusal | None, stays: bool = False) -> None:
        """Show what `news` says; it goes away after a while unless it `stays`."""
        if news is None:
            return
        self.text.setText(sentence(news))
        self.show()
        self._timer.stop()
        if not stays:
            self._timer.start(SECONDS * 1000)

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()
