"""Legends of the labs: what curves mean, in a row above a graph."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout

from ui.plots.legend import STROKE, Key
from ui.plots.trace import colour_of


def legend(*strokes: tuple[str, str]) -> QHBoxLayout:
    """A row that says what curves mean: words of the context "plots", and the role of each curve's colour."""
    row = QHBoxLayout()
    for words, role in strokes:
        row.addWidget(Key(STROKE, lambda role=role: QColor(colour_of(role)), words, False))
    row.addStretch(1)
    return row
