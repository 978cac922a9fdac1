"""CodeDoor: opens the panel with the code beside the rooms, keeps it up to date, and writes it to files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from core.refusals import Refusal
from core.snapshot import Snapshot
from ui.desk import Desk
from ui.i18n import translate, word

if TYPE_CHECKING:
    from ui.code.panel import CodePanel
    from ui.window import Window

RATE = 8.0
MOST = 0.46  # of the width of the window at first; from then on the border is dragged
SCRIPTS = word("ui", "Python scripts (*.py)")


class CodeDoor(QObject):
    """Nothing is made before somebody asks for the code."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.panel: CodePanel | None = None
        window.actions_["code"].triggered.connect(lambda _=False: self.toggle())

    def toggle(self) -> None:
        """Open the panel, or close it."""
        if self.panel is None:
            self._make()
        elif self.panel.isVisible():
            self.panel.hide()
        else:
            self.panel.show()

    def _make(self) -> None:
        from ui.code.panel import CodePanel

        self.panel = panel = CodePanel()
        panel.saved.connect(self._ask)
        panel.closed.connect(panel.hide)
        body = self._window.body
        body.addWidget(panel)
        widths = body.sizes()
        width = min(panel.sizeHint().width(), round(MOST * sum(widths)))
        body.setSizes([max(widths[0] - width, 0), *widths[1:-1], width])
        self._window.clock.add(self, RATE)

    def isVisible(self) -> bool:
        """Whether a person could see the code."""
        return self.panel is not None and self.panel.isVisible()

    def display(self, frame: Snapshot) -> None:
        """Write down what is chosen now."""
        if self.panel:
            self.panel.show_recipe(frame.recipe, frame.objective.data, frame.state.step)

    def _ask(self, text: str) -> None:
        title = translate("ui", "Save as…")
        name, _ = QFileDialog.getSaveFileName(self._window, title, "experiment.py", translate("ui", SCRIPTS))
        if name:
            self.save(Path(name), text)

    def save(self, path: Path, text: str) -> None:
        """Write the script, and beside it the samples that it reads, or say why not."""
        try:
            self._desk.keep_script(path.with_suffix(".py"), text)
        except Refusal as refusal:
            self._window.banner.tell(refusal, stays=True)
