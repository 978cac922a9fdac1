"""The figures that a whole lecture hall must be able to read: step, epoch, loss, accuracy."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from core.objectives import Score
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import say, word
from ui.theme import THEME, dress

WIDTH, SMALL_WIDTH = 96, 68  # pixels of a figure at scale 1, and of one in small type
GAP, SMALL_GAP = 24, 16  # pixels between two of them
FIGURES: tuple[tuple[str, str, str], ...] = (
    ("step", word("ui", "step"), word("ui", "How many steps the optimizer has taken.")),
    ("epoch", word("ui", "epoch"), word("ui", "How often the training data were seen.")),
    ("train_loss", word("ui", "training loss"), word("ui", "Data loss on training samples, without the penalty.")),
    ("test_loss", word("ui", "test loss"), word("ui", "Data loss on samples the model has never learned from.")),
    ("train_accuracy", word("ui", "training accuracy"), word("ui", "Share of training samples classified right.")),
    ("test_accuracy", word("ui", "test accuracy"), word("ui", "Share of test samples classified right.")),
)


class Figure(QWidget):
    """One number in large type over the words that say what it is."""

    def __init__(self, words: str, meaning: str) -> None:
        super().__init__()
        self.number, self.caption = QLabel("–"), QLabel()
        dress(self.number, "numeral")
        dress(self.caption, "small")
        say(self.caption.setText, "ui", words)
        say(self.setToolTip, "ui", meaning)
        say(self.number.setAccessibleName, "ui", words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.number)
        layout.addWidget(self.caption)
        # As wide as most numbers become, so that neighbours keep their place while this one grows.
        self._width = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout.addItem(self._width)
        THEME.fit(self._widen, WIDTH)

    def show_small(self, small: bool) -> None:
        """Take less room, or all it needs to be read from afar."""
        dress(self.number, "title" if small else "numeral")
        THEME.fit(self._widen, SMALL_WIDTH if small else WIDTH)

    def needs(self, small: bool) -> int:
        """How wide it is, in pixels."""
        return max(THEME.px(SMALL_WIDTH if small else WIDTH), self.caption.sizeHint().width())

    def _widen(self, width: int) -> None:
        self._width.changeSize(width, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def display(self, text: str) -> None:
        """Show `text`; nothing is painted when it is what stands there already."""
        if self.number.text() != text:
            self.number.setText(text)


class Readout(QWidget):
    """The figures of a snapshot, side by side."""

    def __init__(self) -> None:
        super().__init__()
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(layout.setSpacing, GAP)
        layout.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._small = False
        self.figures = {key: Figure(words, meaning) for key, words, meaning in FIGURES}
        for figure in self.figures.values():
            layout.addWidget(figure)

    def show_small(self, small: bool) -> None:
        """Show every figure in small type, or in type that a hall can read."""
        if small == self._small:
            return
        self._small = small
        THEME.fit(self._layout.setSpacing, SMALL_GAP if small else GAP)
        for figure in self.figures.values():
            figure.show_small(small)

    def needs(self, small: bool) -> int:
        """How wide all figures are side by side, in pixels."""
        shown = [figure for figure in self.figures.values() if not figure.isHidden()]
        gaps = THEME.px(SMALL_GAP if small else GAP) * (len(shown) - 1)
        return sum(figure.needs(small) for figure in shown) + gaps

    def display(self, snapshot: Snapshot) -> None:
        """Show where the run is."""
        state, check = snapshot.state, snapshot.check
        self.figures["step"].display(numbers.whole(state.step))
        self.figures["epoch"].display(f"{snapshot.epoch:.1f}")
        self.figures["train_loss"].display(loss(check.train))
        self.figures["test_loss"].display(loss(check.test))
        self.figures["train_accuracy"].display(accuracy(check.train))
        self.figures["test_accuracy"].display(accuracy(check.test))
        classifying = check.train.accuracy is not None
        self.figures["train_accuracy"].setVisible(classifying)
        self.figures["test_accuracy"].setVisible(classifying)


def loss(score: Score) -> str:
    """The data loss with four digits; a diverged one in words of mathematics."""
    return "∞" if not math.isfinite(score.data_loss) else numbers.steady(score.data_loss)


def accuracy(score: Score) -> str:
    """The accuracy in percent, or a dash when there is none."""
    return "–" if score.accuracy is None else numbers.percent(score.accuracy, 1)
