"""The lab of derivatives: secant and tangent, the error over the step, and answers that are silently wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from core.studies.derivative import (
    PAGES,
    SILENT,
    SLOPE,
    DerivativeStudy,
    book,
    exhibits,
    other_partials,
    partials,
)
from ui.desk import Desk
from ui.forms import Form
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs import slope_words
from ui.labs.lab import Lab
from ui.labs.leaves import Leaves, Panel, column, firm, side_by_side, wrapped
from ui.labs.quest import Quests
from ui.labs.slope_views import ErrorView, SlopeView
from ui.labs.slope_words import QUESTS
from ui.labs.worked import Worked
from ui.theme import THEME, dress

# Settings of the books, each one press away.
EXAMPLES: dict[str, tuple[str, Callable[[], DerivativeStudy]]] = {
    "five": (word("labs", "0.01x² + 0.1x at 5"), lambda: book(5.0)),
    "ten": (word("labs", "0.01x² + 0.1x at 10"), lambda: book(10.0)),
    "first": (word("labs", "x₀² + 4² at 3"), partials),
    "second": (word("labs", "3² + x₁² at 4"), other_partials),
}
EXPLAINED = {
    "lost": word("labs", "h is smaller than one unit in the last place of 5: 5 + h is 5, and the difference is 0."),
    "vanished": word("labs", "In single precision h itself becomes 0: the quotient is 0/0."),
    "coarse": word("labs", "x + h lands on the nearest number that there is: few digits of the difference are left."),
    "cut": word("labs", "An array of whole numbers cannot hold 3 + h: it is cut to 3, and 3 − h to 2."),
    "right": word("labs", "Here it is right, to one part in a hundred at least: nothing is wrong with the formula."),
    "large": word("labs", "h is large: nothing is lost, but the secant is not the tangent yet."),
}


class Shown(NamedTuple):
    """What an exhibit says: what was typed, what came out, what is right, and why."""

    code: QLabel
    given: QLabel
    right: QLabel
    why: QLabel


class DerivativeLab(Lab):
    """Drag x, drag h, and watch the slope come close and break."""

    kind = DerivativeStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.leaves, self.slope, self.error = Leaves(PAGES), SlopeView(), ErrorView()
        self.form, self.worked = firm(Form(("curve", "x", "h", "method", "precision"))), Worked("heading")
        self.says, self.way, self.quests = wrapped("heading"), wrapped(), Quests(QUESTS)
        self.examples = {key: self._example(key) for key in EXAMPLES}
        self.shown: dict[str, Shown] = {}
        self.silent = Form(("tiny",)), Form(("spacing", "array"))
        self._connect()
        self.leaves.add(SLOPE, self._slope_page())
        self.leaves.add(SILENT, self._silent_page())
        self.body.addWidget(self.leaves, 1)
        self.targets |= {
            "pages": self.leaves.tabs, "curve": self.slope, "error": self.error, "settings": self.form,
            "formula": self.worked, "says": self.says, "way": self.way, "questions": self.quests,
        } | {f"example_{key}": button for key, button in self.examples.items()}  # fmt: skip
        LANGUAGE.changed.connect(self._again)
        THEME.changed.connect(self._again)

    def _example(self, key: str) -> QPushButton:
        button, (words, made) = QPushButton(), EXAMPLES[key]
        say(button.setText, "labs", words)
        button.clicked.connect(lambda: self.turn(replace(made(), precision=self.study.precision)))
        return button

    def _connect(self) -> None:
        self.leaves.chosen.connect(lambda key: self.turn(replace(self.study, page=key)))
        self.form.turned.connect(self._take)
        self.slope.moved.connect(lambda x: self.turn(self.study.with_x(x)))
        for view in (self.slope, self.error):
            view.stretched.connect(lambda h: self.turn(self.study.with_h(h)))
        self.worked.dragged.connect(self._scrub)
        self.quests.turned.connect(self.turn)
        for form in self.silent:
            form.turned.connect(self.turn)
            form.settled.connect(self.settle)
        for part in (self.form, self.slope, self.error, self.worked):
            part.settled.connect(self.settle)

    def _take(self, study: DerivativeStudy) -> None:
        """Another curve is looked at from its own start."""
        if type(study.curve) is not type(self.study.curve):
            study = replace(study, x=min(max(float(study.curve.terrain.start[0]), -20.0), 20.0))
        self.turn(study)

    def _scrub(self, key: str, value: float) -> None:
        self.turn(self.study.with_x(value) if key == "x" else self.study.with_h(float(f"{10.0**value:.3e}")))

    def _slope_page(self) -> QWidget:
        settings, left, right, written = Panel(), Panel(), Panel(), Panel()
        settings.rows.addWidget(self.form)
        for button in self.examples.values():
            settings.rows.addWidget(button)
        settings.rows.addStretch(1)
        THEME.fit(settings.setFixedWidth, 296)
        left.rows.addWidget(self.slope)
        right.rows.addWidget(self.error)
        for part in (self.worked, self.says, self.way):
            written.rows.addWidget(part)
        upper = side_by_side((settings, 0), (left, 1), (right, 1))
        return column(upper, written, self.quests, stretch=0)

    def _silent_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        THEME.fit(grid.setSpacing, 8)
        row = 0
        for form, keys in zip(self.silent, (("double", "single"), ("whole",)), strict=True):
            settings = Panel()
            settings.rows.addWidget(firm(form))
            settings.rows.addStretch(1)
            THEME.fit(settings.setFixedWidth, 296)
            grid.addWidget(settings, row, 0, len(keys), 1)
            for key in keys:
                grid.addWidget(self._exhibit(key), row, 1)
                grid.setRowStretch(row, 1)
                row += 1
        self.targets |= {"silent_h": self.silent[0], "silent_array": self.silent[1]}
        return page

    def _exhibit(self, key: str) -> QWidget:
        """A card with what was typed, what came out, what is right, and why."""
        panel = Panel()
        shown = self.shown[key] = Shown(QLabel(), QLabel(), QLabel(), wrapped("heading"))
        panel.rows.addStretch(1)
        for label, role in zip(shown, ("title", "numeral", "title", "heading"), strict=True):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            panel.rows.addWidget(dress(label, role))
        panel.rows.addStretch(1)
        self.targets[f"silent_{key}"] = panel
        return panel

    def _show_silent(self, study: DerivativeStudy) -> None:
        for form in self.silent:
            form.show_declared(study)
        for exhibit in exhibits(study):
            shown, right = self.shown[exhibit.key], exhibit.why == "right"
            shown.code.setText(exhibit.code)
            shown.given.setText(translate("labs", "gives {value}", value=exhibit.given))
            words = word("labs", "right is {value}") if right else word("labs", "right would be {value}")
            shown.right.setText(translate("labs", words, value=exhibit.right))
            shown.why.setText(translate("labs", EXPLAINED[exhibit.why]))

    def _again(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: DerivativeStudy) -> None:
        self.leaves.show_key(study.page)
        if study.page == SILENT:
            self._show_silent(study)
            return
        self.form.show_declared(study)
        self.slope.display(study)
        self.error.display(study)
        self.worked.show_lines(slope_words.lines(study))
        self.says.setText(slope_words.said(study))
        self.way.setText(slope_words.way(study))
        self.quests.show_study(study)
