"""Lab: a room of its own for one idea. It shows a frozen study and emits another one at every turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.catalog import from_plain_fields, plain_fields
from core.hyper import Declared
from core.refusals import Refusal
from core.snapshot import Snapshot
from ui.clock import FrameClock
from ui.desk import Desk
from ui.hurry import Hurry
from ui.i18n import say
from ui.panels.section import Gist
from ui.theme import GRID, THEME, dress


class Lab(QWidget):
    """A head with title and question, and a body to fill.

    `kind` is the class of the study, `rate` how often per second `display` wants the newest snapshot; 0 for never.
    `turned` carries the study that is wanted; `told` a refusal, `wanted` the key of
    a room that is to be entered. `targets` names what a lesson may point at.
    """

    turned = Signal(object)
    settled = Signal()
    told = Signal(object)
    wanted = Signal(str)
    kind: ClassVar[type[Declared] | None] = None
    rate: ClassVar[float] = 15.0

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.study: Any = self.kind() if self.kind else None
        self.targets: dict[str, QWidget] = {}
        self._hurry = Hurry(desk, self)
        self.served: list[tuple[Any, float, Callable[[], Any]]] = []
        self.title, self.question, self.body = QLabel(), Gist(), QHBoxLayout()
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(dress(self.title, "title"))
        head.addWidget(self.question, 1)
        layout.addLayout(head)
        layout.addLayout(self.body, 1)
        THEME.fit(head.setSpacing, GRID * 1.5)
        THEME.fit(layout.setSpacing, GRID)
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self.body.setSpacing, GRID)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)

    def name(self, title: str, question: str) -> None:
        """Say what the room is called and which question it answers."""
        say(self.title.setText, "labs", title)
        say(self.question.show_text, "labs", question)
        say(self.setAccessibleName, "labs", title)

    def turn(self, study: Any) -> None:
        """Show another study, and ask for it to be kept."""
        if study != self.study:
            self._hurry()
            self.study = study
            self.show_study(study)
            self.turned.emit(study)

    def settle(self) -> None:
        """A hand has let go: the next turn is a choice of its own."""
        self.settled.emit()

    def plain(self) -> Mapping[str, Any]:
        """The study as JSON knows it."""
        return plain_fields(self.study) if self.study is not None else {}

    def restore(self, plain: Mapping[str, Any] | None) -> None:
        """Show the study that `plain` describes, or the first one; a refused one changes nothing and is told."""
        if self.kind is None or (plain or {}) == self.plain():
            return
        try:
            study = from_plain_fields(self.kind, plain or {})
        except Refusal as refusal:
            self.told.emit(refusal)
            return
        if study != self.study:
            self.study = study
            self.show_study(study)

    def clock(self, viewer: Any, rate: float, pull: Callable[[], Any]) -> None:
        """While the room is made: let the clock serve `viewer`, a part of it, with what `pull` answers."""
        self.served.append((viewer, rate, pull))

    def attend(self, clock: FrameClock) -> None:
        """Let `clock` serve the room and its parts from now on."""
        if self.rate:
            clock.add(self, self.rate)
        for viewer, rate, pull in self.served:
            clock.add(viewer, rate, pull)

    def show_study(self, study: Any) -> None:
        """Draw everything that follows from `study`."""

    def display(self, frame: Snapshot) -> None:
        """Follow the running network; called by the clock while the room is visible."""
