"""RaceResults: how the runners stand, and that the race was fair."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from core.studies.heats import MEDIAN
from ui import numbers
from ui.i18n import LANGUAGE, say, translate, word
from ui.race.names import runner_colour, runner_words
from ui.race.scene import RaceScene
from ui.surfaces.table import disc
from ui.theme import GRID, THEME, dress

NAMES = 120  # pixels of the design that a name has at least
COLOUR = Qt.ItemDataRole.UserRole  # of the disc before a name
HEADINGS = (
    word("labs", "Runner"), word("labs", "Training loss"), word("labs", "Test loss"),
    word("labs", "Training accuracy"), word("labs", "Test accuracy"),
)  # fmt: skip


class RaceResults(QWidget):
    """One line per runner with the median over the seeds; below it whether the race was fair."""

    def __init__(self) -> None:
        super().__init__()
        self.tree, self.told = QTreeWidget(), QLabel()
        self._scene: RaceScene | None = None
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        say(self.tree.setAccessibleName, "labs", word("labs", "How the runners stand"))
        self.told.setWordWrap(True)
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, GRID, GRID, GRID, GRID)
        THEME.fit(layout.setSpacing, GRID)
        layout.addWidget(self.tree, 1)
        layout.addWidget(dress(self.told, "muted"))
        LANGUAGE.changed.connect(self._reword)
        THEME.changed.connect(self._reword)
        self._head()

    def _reword(self) -> None:
        self._head()
        if self._scene:
            self.display(self._scene)

    def _head(self) -> None:
        self.tree.setHeaderLabels([translate("labs", heading) for heading in HEADINGS])
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        for column in range(1, len(HEADINGS)):
            self.tree.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def display(self, scene: RaceScene) -> None:
        """Show how the runners stand."""
        self._scene = scene
        while self.tree.topLevelItemCount() > len(scene.lanes):
            self.tree.takeTopLevelItem(self.tree.topLevelItemCount() - 1)
        while self.tree.topLevelItemCount() < len(scene.lanes):
            item = QTreeWidgetItem()
            for column in range(1, len(HEADINGS)):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.tree.addTopLevelItem(item)
        for row, lane in enumerate(scene.lanes):
            item = self.tree.topLevelItem(row)
            assert item is not None
            self._fill(item, scene, lane)
        self.told.setText(self.verdict(scene))
        self.told.setToolTip(self.marks(scene))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the names what the numbers leave, but never too little to be read."""
        rest = sum(self.tree.columnWidth(column) for column in range(1, len(HEADINGS)))
        self.tree.setColumnWidth(0, max(self.tree.viewport().width() - rest, THEME.px(NAMES)))

    def _fill(self, item: QTreeWidgetItem, scene: RaceScene, lane: int) -> None:
        runner, standings = scene.study.runners[lane], scene.standings
        loss, accuracy = (each[MEDIAN, :, lane, -1] for each in (standings.loss_bands, standings.accuracy_bands))
        words = [runner_words(runner), *(numbers.number(float(each), 3) for each in loss)]
        words += [numbers.percent(float(each), 1) for each in accuracy]
        for column, text in enumerate(words):
            item.setText(column, text)
        item.setToolTip(0, words[0])
        colour = runner_colour(runner)
        if item.data(0, COLOUR) != colour:
            item.setData(0, COLOUR, colour)
            item.setIcon(0, disc(colour))

    def verdict(self, scene: RaceScene) -> str:
        """Whether all began with the same weights and saw the same samples."""
        standings = scene.standings
        if not standings.weights:
            return ""
        weights, batches = (alike(marks) for marks in (standings.weights, standings.batches))
        said = translate("labs", word("labs", "Fair:") if standings.fair else word("labs", "Not fair:"))
        return f"{said} " + translate(
            "labs", "same first weights {weights} · same batches {batches}", weights=weights, batches=batches
        )

    def marks(self, scene: RaceScene) -> str:
        """What the verdict rests on: the marks of every runner's first weights and batches, of the first seed."""
        standings = scene.standings
        if not standings.weights:
            return ""
        tip = word("labs", "Marks of the bits: first weights {weights}; batches {batches}")
        weights, batches = (", ".join(dict.fromkeys(marks[0])) for marks in (standings.weights, standings.batches))
        return translate("labs", tip, weights=weights, batches=batches)


def alike(marks: tuple[tuple[str, ...], ...]) -> str:
    """A tick if, seed by seed, all runners have the same mark, else a cross."""
    return "✓" if all(len(set(row)) == 1 for row in marks) else "✗"
