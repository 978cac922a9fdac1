"""The colours of Python code, and of the lines that a turned knob has changed."""

from __future__ import annotations

import difflib
import keyword
import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.theme import THEME

_NOTE, _TEXT = r"(?P<note>#.*)", r"(?P<text>'[^']*'|\"[^\"]*\")"
_NUMBER, _WORD = r"(?P<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)", r"(?P<word>\b\w+\b)"
WORD = re.compile("|".join((_NOTE, _TEXT, _NUMBER, _WORD)))
QUOTES = '"""'


class Colouring(QSyntaxHighlighter):
    """Keywords bold, comments and texts muted, numbers in the accent colour: what can be turned catches the eye."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        THEME.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        quoted = self.previousBlockState() == 1
        odd = text.count(QUOTES) % 2 == 1
        if quoted or text.lstrip().startswith(QUOTES):
            self.setFormat(0, len(text), shade("muted"))
            self.setCurrentBlockState(1 if quoted != odd else 0)
            return
        self.setCurrentBlockState(0)
        for match in WORD.finditer(text):
            self.setFormat(match.start(), match.end() - match.start(), self._format(match))

    def _format(self, match: re.Match[str]) -> QTextCharFormat:
        if match["note"] or match["text"]:
            return shade("muted")
        if match["number"]:
            return shade("accent")
        return shade("ink", bold=keyword.iskeyword(match["word"] or ""))


def shade(role: str, bold: bool = False) -> QTextCharFormat:
    """Letters in the colour of a role."""
    answer = QTextCharFormat()
    answer.setForeground(QColor(getattr(THEME.palette, role)))
    if bold:
        answer.setFontWeight(QFont.Weight.DemiBold)
    return answer


def changed(before: str, after: str) -> list[int]:
    """The numbers of the lines of `after` that do not stand in `before`, or stand elsewhere."""
    matcher = difflib.SequenceMatcher(a=before.splitlines(), b=after.splitlines(), autojunk=False)
    return [
        number
        for tag, _, _, begin, end in matcher.get_opcodes()
        if tag in ("replace", "insert")
        for number in range(begin, end)
    ]
