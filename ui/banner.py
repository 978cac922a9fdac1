"""Sentences for whoever sits there: what was refused, what failed, what can be done now. Nothing modal or blinking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from core.refusals import Refusal
from ui.i18n import say, sentence, translate, word
from ui.theme import THEME, dress

SECONDS = 12


@dataclass(frozen=True)
class Offer:
    """A way out: the words on a button and what they mean, both of the context "ui", and what it does."""

    text: str
    tip: str
    do: Callable[[], object]


class Banner(QWidget):
    """One line under the top bar; hidden when there is nothing to say. News go away by themselves, failures stay.

    An offer, a sentence with buttons, gives way to news; `closed` says that a person wants to hear no more of it.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        dress(self.text, "warning")
        self.buttons: list[QPushButton] = []
        close = QToolButton()
        close.setText("✕")
        dress(close, "flat")
        say(close.setAccessibleName, "ui", word("ui", "Close this message"))
        close.clicked.connect(self._close)
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
        self._show(sentence(news), ())
        if not stays:
            self._timer.start(SECONDS * 1000)

    def offer(self, text: str, offers: Sequence[Offer]) -> bool:
        """Show `text` with a button for each of `offers`, unless there are news; the answer is whether it stands."""
        if self.isHidden() or self.offering:
            self._show(text, offers)
        return self.offering

    def withdraw(self) -> None:
        """Offer nothing any more; news stay."""
        if self.offering:
            self._show("", ())
            self.hide()

    def clear(self) -> None:
        """Say no news any more; an offer stays as long as it holds."""
        if not self.offering:
            self.hide()

    @property
    def offering(self) -> bool:
        """Whether what stands there is an offer."""
        return bool(self.buttons)

    def _show(self, text: str, offers: Sequence[Offer]) -> None:
        self._timer.stop()
        self.text.setText(text)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(offer) for offer in offers]
        self.show()

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(translate("ui", offer.text))
        button.setToolTip(translate("ui", offer.tip))
        button.clicked.connect(lambda _=False: offer.do())
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.count() - 1, button)
        return button

    def _close(self) -> None:
        if self.offering:
            self.closed.emit()
        self.withdraw()
        self.clear()
