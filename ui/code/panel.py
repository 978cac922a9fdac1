"""CodePanel: the present experiment as a short script. Turning a knob changes, and marks, the line that holds it."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QTabBar, QTextEdit, QToolButton, QVBoxLayout, QWidget

from core.datasets import Data
from core.recipe import Recipe
from core.refusals import Refusal
from core.scripts.numpy_script import NumpyScript
from core.scripts.torch_script import TorchScript
from ui.code.colouring import Colouring, changed
from ui.i18n import LANGUAGE, say, sentence, word
from ui.panels.section import Gist
from ui.theme import GRID, THEME, dress

KINDS = ((NumpyScript, "NumPy"), (TorchScript, "PyTorch"))
FEWEST = 100  # steps of a script, when the run has not come so far
WIDTH, COLUMNS = 440, 88  # pixels at least, at scale 1; letters of a line that has room


class CodePanel(QWidget):
    """A script that walks the way of the run. `saved` carries its text, `closed` that nobody wants to see it."""

    saved = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._recipe, self._data, self._steps = Recipe(), None, FEWEST
        self._refused: Refusal | None = None
        self.title, self.note, self.tabs, self.text = QLabel(), Gist(), QTabBar(), QPlainTextEdit()
        say(self.title.setText, "ui", word("ui", "The same as code"))
        say(self.setAccessibleName, "ui", word("ui", "The same as code"))
        say(self.text.setAccessibleName, "ui", word("ui", "The same as code"))
        for _, name in KINDS:
            self.tabs.addTab(name)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(lambda _: self._write())
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)  # nothing lies beyond the edge
        self.colouring = Colouring(self.text.document())
        self.copy = self._button(word("ui", "Copy"), self._copy)
        self.save = self._button(word("ui", "Save…"), lambda: self.saved.emit(self.script))
        self.close_ = self._button(word("ui", "Close"), self.closed.emit)
        self._arrange()
        THEME.changed.connect(self._restyle)
        LANGUAGE.changed.connect(self._tell)
        self._restyle()

    def _button(self, text: str, deed: object) -> QToolButton:
        button = QToolButton()
        say(button.setText, "ui", text)
        button.clicked.connect(deed)
        dress(button, "flat")
        return button

    def _arrange(self) -> None:
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(dress(self.title, "heading"))
        head.addStretch(1)
        for button in (self.copy, self.save, self.close_):
            head.addWidget(button)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addWidget(self.note)
        layout.addWidget(self.text, 1)
        THEME.fit(layout.setContentsMargins, GRID, GRID, GRID, GRID)
        THEME.fit(layout.setSpacing, GRID / 2)
        THEME.fit(self.setMinimumWidth, WIDTH)

    def sizeHint(self) -> QSize:
        """Wide enough for a line as programmers write them."""
        letters = QFontMetricsF(THEME.code_font()).horizontalAdvance("0") * COLUMNS
        edges = 2 * self.text.document().documentMargin() + self.text.verticalScrollBar().sizeHint().width()
        around = self.contentsMargins().left() + self.layout().contentsMargins().left()
        return QSize(math.ceil(letters + edges + 2 * around + THEME.gap(3)), super().sizeHint().height())

    @property
    def script(self) -> str:
        """The script that is shown."""
        return self.text.toPlainText()

    def show_recipe(self, recipe: Recipe, data: Data, step: int) -> None:
        """Write down what is chosen now, for as many steps as the run had taken at first; mark what has changed."""
        if recipe == self._recipe and data is self._data:
            return
        if data is not self._data:
            self._steps = max(FEWEST, step)
        self._recipe, self._data = recipe, data
        self._write(marks=True)

    def _write(self, marks: bool = False) -> None:
        if self._data is None:
            return
        before, place = self.script, self.text.verticalScrollBar().value()
        kind, _ = KINDS[self.tabs.currentIndex()]
        try:
            after, self._refused = kind(self._recipe, self._data, self._steps).text(), None
        except Refusal as refusal:
            after, self._refused = "", refusal
        self._tell()
        self.text.setPlainText(after)
        self.text.verticalScrollBar().setValue(place)
        self._mark(changed(before, after) if marks and before else [])

    def _tell(self) -> None:
        if self._refused:
            self.note.show_text(sentence(self._refused))
        else:
            say(
                self.note.show_text,
                "ui",
                word("ui", "Begins at step 0 with what is chosen now, and finds the same losses."),
            )

    def _mark(self, lines: list[int]) -> None:
        marks = list[QTextEdit.ExtraSelection]()
        for line in lines:
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(THEME.palette.colour("accent_soft"))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.cursor = QTextCursor(self.text.document().findBlockByNumber(line))
            marks.append(mark)
        self.text.setExtraSelections(marks)
        if lines:
            self.text.setTextCursor(QTextCursor(self.text.document().findBlockByNumber(lines[0])))
            self.text.ensureCursorVisible()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.script)

    def _restyle(self) -> None:
        self.text.setFont(THEME.code_font())
        self._mark([])
