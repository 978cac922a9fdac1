"""ViewSwitches: what the map shows beside the race - logarithmic heights, the field, the line to the minimum, space."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.studies.surface import SurfaceStudy
from ui.i18n import say, word
from ui.theme import GRID, THEME, dress

# Name in the study, words on the button, and what it is for.
SWITCHES: tuple[tuple[str, str, str], ...] = (
    ("log", word("labs", "log"), word("labs", "Colours and heights in equal factors above the lowest place")),
    ("field", word("labs", "−∇f field"), word("labs", "Arrows along −gradient: where the surface falls most steeply")),
    ("aim", word("labs", "To the minimum"), word("labs", "How far straight downhill is from straight to the minimum")),
    ("space", word("labs", "3-D"), word("labs", "Look at the surface in space")),
)


class ViewSwitches(QWidget):
    """`turned` carries the study with a switch turned."""

    turned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.study = SurfaceStudy()
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, GRID / 2)
        for name, words, tip in SWITCHES:
            button = QToolButton()
            button.setCheckable(True)
            say(button.setText, "labs", words)
            say(button.setToolTip, "labs", tip)
            button.clicked.connect(lambda on, name=name: self.turned.emit(replace(self.study, **{name: on})))
            row.addWidget(dress(button, "flat"))
            self.buttons[name] = button

    def show_study(self, study: SurfaceStudy) -> None:
        """Show how the switches stand."""
        self.study = study
        for name, button in self.buttons.items():
            button.setChecked(getattr(study, name))
