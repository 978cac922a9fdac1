"""Leaf: one page of a lab. It shows a study and asks for another one at every turn, like the lab itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.hyper import hypers
from ui.forms import Form
from ui.i18n import LANGUAGE
from ui.theme import GRID, THEME


class Leaf(QWidget):
    """A page to fill through `rows`. `turned` carries the study that is wanted, `settled` that the hand let go.

    `targets` names what a lesson may point at.
    """

    turned = Signal(object)
    settled = Signal()
    follows: ClassVar[bool] = True  # the running network; a leaf that does not is served by a clock of its own

    def __init__(self) -> None:
        super().__init__()
        self.study: Any = None
        self.targets: dict[str, QWidget] = {}
        self.forms: list[Form] = []
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self.rows.setSpacing, GRID)
        THEME.changed.connect(self._redraw)
        LANGUAGE.changed.connect(self._redraw)

    def _redraw(self) -> None:
        if self.study is not None:
            self.draw(self.study)

    def minimumSizeHint(self) -> QSize:
        # A page scrolls when it is less high than this: with the lines that its sentences take at this width.
        least = super().minimumSizeHint()
        needed = self.rows.minimumHeightForWidth(self.width()) if self.rows.hasHeightForWidth() else 0
        return QSize(least.width(), max(least.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def show_study(self, study: Any) -> None:
        """Show `study`."""
        self.study = study
        for form in self.forms:
            form.show_declared(study)
        self.draw(study)

    def draw(self, study: Any) -> None:
        """Draw what follows from `study`."""

    def display(self, frame: Any) -> None:
        """Follow the running network, or what the leaf's own clock brings."""

    def form(self, *names: str) -> Form:
        """Controls for these settings of the study."""
        form = Form(names)
        form.turned.connect(self.turned)
        form.settled.connect(self.settled)
        self.forms.append(form)
        return form

    def change(self, **settings: Any) -> None:
        """Ask for the study with these settings, each brought within its bounds."""
        declared = dict(hypers(type(self.study)))
        within = {name: bounded(declared[name], value) for name, value in settings.items()}
        self.turned.emit(replace(self.study, **within))


def bounded(declaration: Any, value: Any) -> Any:
    """A number, or every number of a row, brought within the bounds of its declaration."""
    if isinstance(value, tuple):
        return tuple(bounded(declaration, number) for number in value)
    if isinstance(value, float | int) and hasattr(declaration, "low"):
        return min(max(value, declaration.low), declaration.high)
    return value


def put(row: tuple[float, ...], place: int, number: float) -> tuple[float, ...]:
    """`row` with another number at `place`."""
    return (*row[:place], float(number), *row[place + 1 :])
