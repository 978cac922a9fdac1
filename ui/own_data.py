"""Data of one's own: which data set a file belongs to, and what is to be done once it was opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from core.datasets import Dataset
from core.losses import LOSSES
from core.pictures import OwnPictures
from core.recipe import Recipe
from core.refusals import TASK_MISMATCH, Refusal
from core.snapshot import Snapshot
from core.tables import OwnTable
from core.tasks import Task
from ui.desk import Desk
from ui.i18n import translate, word
from ui.table_window import TableWindow

TABLES = word("ui", "Tables (*.csv *.tsv *.txt *.npz *.gz)")
SUFFIXES = (".csv", ".tsv", ".txt", ".tab", ".dat", ".npz", ".gz")


def dataset(path: Path) -> Dataset | None:
    """The data set that a file or a folder belongs to, judged by its name alone; None for a session."""
    name = path.name.lower()
    if "ubyte" in name or name.endswith(".bin"):
        return OwnPictures(path=str(path.parent))
    if name.endswith(SUFFIXES):
        return OwnTable(path=str(path))
    return None if name.endswith((".json", ".zip")) else OwnPictures(path=str(path))


class OwnData(QObject):
    """Opens files of the user's as data, shows the columns of a table, and finds a loss that suits what came in.

    `use` chooses a recipe, `tell` says a refusal, `explain` says why another loss was chosen.
    """

    def __init__(
        self, window: QWidget, desk: Desk, use: Callable[[Recipe], Any], tell: Callable[..., Any], explain: Any
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._use, self._tell, self._explain = window, desk, use, tell, explain
        self._failure: Refusal | None = None
        self.table = TableWindow(window, desk)
        self.table.turned.connect(self.put)
        self.table.file_wanted.connect(self.ask_table)

    def put(self, data: Dataset) -> None:
        """Learn from these data."""
        self._use(replace(self._desk.recipe(), data=data))

    def edit(self, change: Callable[[Dataset], Dataset]) -> None:
        """Learn from what becomes of the data that are chosen now, or say why not."""
        try:
            self.put(change(self._desk.recipe().data))
        except Refusal as refusal:
            self._tell(refusal, stays=True)

    def open(self, path: Path) -> bool:
        """Learn from a file or folder; False for one that is no data but a session."""
        data = dataset(path)
        if data is not None:
            self.put(data)
        if isinstance(data, OwnTable):
            self.table.show()
        return data is not None

    def ask_table(self) -> None:
        """Ask for a table, and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, translate("ui", "Open table…"), "", translate("ui", TABLES))
        if name:
            self.open(Path(name))

    def show_table(self) -> None:
        """Show the columns of the table one learns from; ask for one if there is none."""
        if isinstance(self._desk.recipe().data, OwnTable):
            self.table.show()
        else:
            self.ask_table()

    def ask_pictures(self) -> None:
        """Ask for a folder of pictures, and open it."""
        name = QFileDialog.getExistingDirectory(self._window, translate("ui", "Open pictures…"))
        if name:
            self.put(OwnPictures(path=name))

    def display(self, frame: Snapshot) -> None:
        """Where a file asks for another task than the loss was made for, take a loss that suits it."""
        if frame.failure is self._failure:
            return
        self._failure, recipe = frame.failure, self._desk.recipe()
        mismatched = frame.failure is not None and frame.failure.template == TASK_MISMATCH
        if mismatched and isinstance(recipe.data, OwnTable | OwnPictures):
            task = Task(frame.failure.values["task"])
            if task not in recipe.loss.tasks:
                kind = next(entry.kind for entry in LOSSES.values() if task in entry.kind.tasks)
                self._use(replace(recipe, loss=kind()))
                self._explain(frame.failure)
