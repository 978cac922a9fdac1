"""A gradient check of the running network: backpropagation against differences, layer by layer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QHideEvent
from PySide6.QtWidgets import QHeaderView, QProgressBar, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.checking import SAMPLES, Checking, checking
from core.studies.gradient import GradientStudy
from core.studies.probing import Probe
from ui import numbers
from ui.forms import Form
from ui.i18n import LANGUAGE, say, sentence, translate, word
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, firm, side_by_side, wrapped
from ui.plots.trace import colour_of
from ui.theme import THEME

KEY = "gradient/check"
VERDICTS = {
    "right": (word("labs", "right"), "lane 2"),
    "unclear": (word("labs", "unclear: look at it"), "warning"),
    "blind": (word("labs", "cannot tell: another h"), "warning"),
    "wrong": (word("labs", "wrong"), "failure"),
}


class CheckPage(QWidget):
    """Layer by layer: backpropagation against differences, and the weights that disagree most."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self._snapshot: Snapshot | None = None
        self._newest: Snapshot | None = None
        self._asked: tuple[Any, ...] = ()
        self.form, self.again, self.bar = firm(Form(("h", "fault"))), QPushButton(), QProgressBar()
        self.layers, self.worst = table(5), table(5)
        self.says, self.how = wrapped("heading"), wrapped()
        say(self.again.setText, "labs", word("labs", "Check again"))
        say(self.layers.setAccessibleName, "labs", word("labs", "Relative error of each layer"))
        say(self.worst.setAccessibleName, "labs", word("labs", "The weights that disagree most"))
        self.bar.setTextVisible(False)
        self.form.turned.connect(lab.turn)
        self.form.settled.connect(lab.settle)
        self.again.clicked.connect(self._renew)
        LANGUAGE.changed.connect(self._head)
        self._arrange()
        self._head()

    def _arrange(self) -> None:
        settings, found = Panel(), Panel(word("labs", "Relative error of each layer"))
        worst = Panel(word("labs", "The weights that disagree most"))
        for part in (self.form, self.again, self.bar, self.says, self.how):
            settings.rows.addWidget(part)
        settings.rows.addStretch(1)
        THEME.fit(settings.setFixedWidth, 368)
        found.rows.addWidget(self.layers)
        worst.rows.addWidget(self.worst)
        tables = QWidget()
        rows = QVBoxLayout(tables)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(found, 1)
        rows.addWidget(worst, 1)
        THEME.fit(rows.setSpacing, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(side_by_side((settings, 0), (tables, 1)))

    def _head(self) -> None:
        layer, error = translate("labs", "layer"), translate("labs", "relative error")
        analytic, numerical = translate("labs", "backpropagation"), translate("labs", "differences")
        sure, judged = translate("labs", "differences are sure to"), translate("labs", "verdict")
        self.layers.setHeaderLabels([layer, translate("labs", "parameters"), error, sure, judged])
        self.worst.setHeaderLabels([translate("labs", "weight"), analytic, numerical, translate("labs", "gap"), error])

    def show_study(self, study: GradientStudy) -> None:
        """Show the settings, and check with them."""
        self.form.show_declared(study)
        self._ask()

    def follow(self, snapshot: Snapshot) -> None:
        """Check this network when nothing was checked yet, or when it is another one."""
        known = self._snapshot
        if known is None or known.run != snapshot.run or known.objective.layout != snapshot.objective.layout:
            self._asked = ()
        self._newest = snapshot
        if not self._asked:
            self._snapshot = snapshot
            self._ask()

    def _renew(self) -> None:
        self._snapshot, self._asked = self._newest, ()
        self._ask()

    def _ask(self) -> None:
        snapshot, study = self._snapshot, self._lab.study
        asked = (snapshot, study.h, study.fault)
        if snapshot is None or not self.isVisible() or asked == self._asked:
            return
        self._asked = asked
        objective, theta, h, fault = snapshot.objective, snapshot.state.theta, study.h, study.fault
        self._lab.desk.work(KEY, lambda: checking(Probe.of(objective, theta, SAMPLES), h, fault))

    def pull(self) -> Any:
        """How far the check has come."""
        return self._lab.desk.worked(KEY)

    def display(self, frame: Checking | Refusal) -> None:
        """Show how far the check has come; called by the clock."""
        if isinstance(frame, Refusal):
            self.says.setText(sentence(frame))
            return
        self.bar.setRange(0, frame.whole)
        self.bar.setValue(frame.done)
        if not frame.finished and not frame.checked:
            return
        sizes = {block.name: block.size for block in self._snapshot.objective.layout.blocks} if self._snapshot else {}
        rows = []
        for block, doubt, judged in zip(frame.blocks, frame.doubts, frame.verdicts, strict=True):
            words, role = VERDICTS[judged]
            size, error = numbers.whole(sizes.get(block.name, 0)), numbers.number(block.error, 3)
            rows.append(([block.name, size, error, numbers.number(doubt, 1), translate("labs", words)], role))
        fill(self.layers, rows)
        fill(self.worst, [(_worst(name, one), "ink") for name, one in frame.worst])
        step = numbers.whole(self._snapshot.state.step) if self._snapshot else ""
        counts = {"checked": numbers.whole(frame.checked), "parameters": numbers.whole(frame.parameters)}
        said = word("labs", "{checked} of {parameters} parameters checked on {samples} samples, at step {step}.")
        double = word("labs", "All in float64. The differences are taken with h and 2h: where they disagree, or a kink"
                      " lies between, they are not sure themselves.")  # fmt: skip
        asked = translate("labs", said, samples=SAMPLES, step=step, **counts)
        self.says.setText(asked)
        self.how.setText(translate("labs", double))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._asked = ()
        self._lab.desk.work(KEY, None)

    @property
    def targets(self) -> dict[str, QWidget]:
        """What a lesson may point at."""
        return {"check": self.layers, "worst": self.worst, "check_settings": self.form, "check_again": self.again}


def _worst(name: str, one: Any) -> list[str]:
    index = ", ".join(str(place) for place in one.index)
    figures = (one.analytic, one.numerical, abs(one.analytic - one.numerical), one.error)
    said = (numbers.number(figure, digits) for figure, digits in zip(figures, (6, 6, 2, 2), strict=True))
    return [f"{name}[{index}]", *said]


def table(columns: int) -> QTreeWidget:
    """A quiet table."""
    tree = QTreeWidget()
    tree.setColumnCount(columns)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    return tree


def fill(tree: QTreeWidget, rows: list[tuple[list[str], str]]) -> None:
    """Show these rows, the last cell of each in the colour of its role."""
    while tree.topLevelItemCount() > len(rows):
        tree.takeTopLevelItem(tree.topLevelItemCount() - 1)
    for place, (cells, role) in enumerate(rows):
        item = tree.topLevelItem(place) or QTreeWidgetItem(tree)
        for column, words in enumerate(cells):
            item.setText(column, words)
            item.setFont(column, THEME.font("heading", bold=column == 0))
        item.setForeground(len(cells) - 1, QColor(colour_of(role)))
