"""Keys of a legend: whole words where there is room, tighter where there is little, and never a letter and …"""

import pytest
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.plots import legend
from ui.plots.legend import STROKE, Key
from ui.theme import THEME


@pytest.fixture
def said(look, monkeypatch):
    """What is written, beside the swatches."""
    said = []

    class Painter(legend.QPainter):
        def drawText(self, room, flags, words):
            said.append(words)
            super().drawText(room, flags, words)

    monkeypatch.setattr(legend, "QPainter", Painter)
    return said


def written(key, said, width):
    said.clear()
    key.setFixedWidth(width)
    key.grab()
    return said[-1] if said else ""


def test_a_key_gives_away_its_gaps_before_letters_and_letters_before_nonsense(said, qtbot):
    row = QWidget()
    qtbot.addWidget(row)
    key = Key(STROKE, lambda: QColor("red"), "smoothed")
    QHBoxLayout(row).addWidget(key)
    text = QFontMetrics(THEME.font("small")).horizontalAdvance("smoothed")
    whole = key.sizeHint().width()
    assert written(key, said, whole) == "smoothed"
    assert written(key, said, whole - 10) == "smoothed"
    assert written(key, said, whole - 10 - text // 3).endswith("…")
    assert written(key, said, whole - text) == ""
    assert key.toolTip() == "smoothed"
