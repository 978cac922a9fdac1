"""The list of keyboard shortcuts, on screen and on paper."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QWidget

from ui.actions import DEEDS
from ui.i18n import say, translate, word
from ui.theme import THEME, dress

ROWS = 16  # in one column


def shortcuts() -> list[tuple[str, str]]:
    """What has keys, in the language in force, and its keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (translate("ui", deed.tip or deed.text), ", ".join(QKeySequence(key).toString(native) for key in deed.keys))
        for deed in DEEDS
        if deed.keys
    ]


def paper() -> QTextDocument:
    """The list as a document to print."""
    rows = "".join(f"<tr><td>{escape(text)}</td><td><b>{escape(keys)}</b></td></tr>" for text, keys in shortcuts())
    document = QTextDocument()
    document.setHtml(f"<h2>Descent Playground</h2><table cellpadding=4>{rows}</table>")
    return document


class KeyList(QDialog):
    """Every action that has keys, and its keys; it does not hold up the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, "ui", word("ui", "Keyboard shortcuts"))
        layout = QGridLayout(self)
        gap = THEME.gap(3)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setHorizontalSpacing(gap)
        layout.setVerticalSpacing(THEME.gap())
        for place, (text, keys) in enumerate(shortcuts()):
            column, row = divmod(place, ROWS)
            layout.addWidget(QLabel(text), row, 2 * column)
            layout.addWidget(dress(QLabel(keys), "muted"), row, 2 * column + 1)
        self.print = QPushButton()
        say(self.print.setText, "ui", word("ui", "Print…"))
        self.print.clicked.connect(self._print)
        layout.addWidget(self.print, ROWS, 0, Qt.AlignmentFlag.AlignLeft)

    def _print(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            paper().print_(printer)
