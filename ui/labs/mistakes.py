"""The lab of mistakes: here is what somebody wrote. Run it, find the line, mend it; the program checks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QListWidget, QListWidgetItem, QPushButton, QSizePolicy

from core.studies.mistakes import BY_KEY, SLIPS, MistakesStudy
from core.studies.slips import told
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.theme import THEME, dress

MENDS = 3


class MistakesLab(Lab):
    """At the left the programs, in the middle the open one line by line, at the right how it can be mended."""

    kind = MistakesStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list, self.lines = QListWidget(), QListWidget()
        self.printed, self.should, self.source = QLabel(), QLabel(), wrapped()
        self.task, self.because, self.solved = wrapped("heading"), wrapped("body"), set[str]()
        self.mends = [QPushButton() for _ in range(MENDS)]
        self.reveal, self.again = QPushButton(), QPushButton()
        self._arrange()
        self._connect()
        self.targets = {"slips": self.list, "lines": self.lines, "mends": self.mends[0], "reveal": self.reveal}
        self.targets |= {"printed": self.printed, "because": self.because}
        THEME.changed.connect(self._restyle)
        LANGUAGE.changed.connect(self._reword)
        self._restyle()

    def _arrange(self) -> None:
        choice, code, mend = Panel(word("labs", "Mistakes")), Panel(word("labs", "What they wrote")), Panel()
        choice.rows.addWidget(self.list, 1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        code.rows.addWidget(self.source)
        code.rows.addWidget(self.lines)
        self.lines.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for words, label in ((word("labs", "It prints"), self.printed), (word("labs", "It should print"), self.should)):
            head = QLabel()
            say(head.setText, "labs", words)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            code.rows.addWidget(dress(head, "muted"))
            code.rows.addWidget(label)
        code.rows.addStretch(1)
        for part in (self.task, *self.mends, self.reveal, self.again, self.because):
            mend.rows.addWidget(part)
        mend.rows.addStretch(1)
        self.body.addWidget(side_by_side((choice, 3), (code, 8), (mend, 7)))

    def _connect(self) -> None:
        for slip in SLIPS:
            item = QListWidgetItem(self.list)
            item.setData(Qt.ItemDataRole.UserRole, slip.key)
        say(self.list.setAccessibleName, "labs", word("labs", "Mistakes"))
        say(self.lines.setAccessibleName, "labs", word("labs", "What they wrote"))
        say(self.reveal.setText, "labs", word("labs", "Show me the line"))
        say(self.again.setText, "labs", word("labs", "Undo the mend"))
        self.list.currentRowChanged.connect(lambda row: self.turn(MistakesStudy(slip=SLIPS[row].key)))
        self.lines.itemActivated.connect(lambda item: self._point(self.lines.row(item)))
        self.lines.itemClicked.connect(lambda item: self._point(self.lines.row(item)))
        self.reveal.clicked.connect(lambda: self._point(self.study.open.wrong))
        self.again.clicked.connect(lambda: self.turn(replace(self.study, mend=0)))
        for place, button in enumerate(self.mends, 1):
            button.clicked.connect(lambda _=False, place=place: self.turn(replace(self.study, mend=place)))

    def _point(self, row: int) -> None:
        if not self.study.mend:
            self.turn(replace(self.study, line=row + 1))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.doItemsLayout()  # its lines were measured before they were dressed

    def show_study(self, study: MistakesStudy) -> None:
        if study.solved:
            self.solved.add(study.slip)
        self._list_slips(study)
        self._write_lines(study)
        self.source.setText(translate("labs", "After: {source}", source=translate("core", study.open.source)))
        self.printed.setText(told(study.printed))
        self.should.setText(told(study.open.wanted()))
        dress(self.printed, "accent" if study.solved else "failure")
        self._offer_mends(study)
        self.task.setText(self.words(study))
        self.because.setText(translate("core", study.open.because) if study.solved or study.mend else "")

    def words(self, study: MistakesStudy) -> str:
        """What is to be done now, or what has come of it."""
        if study.solved:
            return translate("labs", "Mended: it prints what it should.")
        if study.mend:
            return translate("labs", "Not yet: it still prints something else.")
        if study.found:
            return translate("labs", "That is the line. What should stand there?")
        if study.line:
            return translate("labs", "This line is as it should be. Look at another one.")
        return translate("labs", "Which line is wrong? Press it.")

    def _list_slips(self, study: MistakesStudy) -> None:
        with QSignalBlocker(self.list):
            for row, slip in enumerate(SLIPS):
                mark = "✓ " if slip.key in self.solved else "   "
                self.list.item(row).setText(mark + translate("core", slip.title))
            self.list.setCurrentRow(list(BY_KEY).index(study.slip))

    def _write_lines(self, study: MistakesStudy) -> None:
        with QSignalBlocker(self.lines):
            self.lines.clear()
            for number, line in enumerate(study.lines, 1):
                self.lines.addItem(f"{number:>2}  {line}")
            pointed = study.open.wrong if study.found or study.mend else study.line - 1
            if pointed >= 0:
                self.lines.setCurrentRow(pointed)

    def _offer_mends(self, study: MistakesStudy) -> None:
        offered = study.found or bool(study.mend)
        for button, mend in zip(self.mends, study.open.mends, strict=True):
            button.setText(mend.line.strip())
            button.setVisible(offered)
        self.reveal.setVisible(not offered)
        self.again.setVisible(bool(study.mend))

    def _reword(self) -> None:
        self.show_study(self.study)

    def _restyle(self) -> None:
        font = THEME.code_font()
        font.setPixelSize(THEME.size("heading"))
        for widget in (self.lines, *self.mends):
            widget.setFont(font)
        font.setPixelSize(THEME.size("title"))
        for widget in (self.printed, self.should):
            widget.setFont(font)
