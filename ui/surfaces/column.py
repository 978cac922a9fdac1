"""The column of the surface stage: examples, the surface, who races on it and how."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.contest import STEPS
from core.hyper import hypers
from core.studies.starts import spelled
from core.studies.surface import BALL, SurfaceStudy
from core.studies.surface_examples import EXAMPLES
from core.surfaces import SURFACES, Surface, Written
from core.typeset import gradient_latex, value_latex
from ui.combo import Combo, Offer, offers
from ui.controls import FormulaControl
from ui.forms import Form
from ui.formulas import FormulaLabel
from ui.i18n import LANGUAGE, say, translate, word
from ui.numbers import whole
from ui.panels.section import Section
from ui.surfaces.lanes import LanesSection
from ui.theme import THEME, dress

WIDTH = 376
COURSE = ("mode", "count", "length", "finish", "friction", "tick", "noise", "batch", "seed")
BALLS, NOISY = ("friction", "tick"), ("batch", "seed")
LOOKS = ("lane", "log", "space", "field", "aim")
# Characters of LaTeX: a gradient that has more stands on two lines; a slope that has more would be too small to read.
LONGEST_PAIR, LONGEST_SLOPE = 70, 80


class SurfaceColumn(QScrollArea):
    """Shows a study; `turned` carries another one, `settled` says that the hand has let go."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.examples, self.surface = ExampleSection(), SurfaceSection()
        self.course, self.lanes = CourseSection(), LanesSection()
        self.sections: tuple[Any, ...] = (self.examples, self.surface, self.lanes, self.course)
        self.targets: dict[str, QWidget] = {
            "examples": self.examples, "surface": self.surface, "lanes": self.lanes, "course": self.course,
        }  # fmt: skip
        inside = QWidget()
        rows = QVBoxLayout(inside)
        THEME.fit(rows.setContentsMargins, 0, 0, 4, 0)
        THEME.fit(rows.setSpacing, 8)
        for section in self.sections:
            rows.addWidget(section)
            section.turned.connect(self.turned)
            section.settled.connect(self.settled)
        rows.addStretch(1)
        self.setWidget(dress(inside, "column"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        THEME.fit(self.setMinimumWidth, WIDTH)
        THEME.fit(self.setMaximumWidth, WIDTH * 1.25)
        say(self.setAccessibleName, "labs", word("labs", "Settings"))
        for section in (self.surface, self.lanes):
            section.open()
        editor = self.lanes.editor
        self.targets |= {"starts": self.surface.starts, "formula": self.surface.value, "best": self.lanes.best}
        self.targets |= {"rule": editor.combo, "rule settings": editor.form, "sweep": editor.sweep}

    def show_study(self, study: SurfaceStudy) -> None:
        """Show this study; nothing is emitted."""
        for section in self.sections:
            section.show_study(study)

    def show_sweeps(self, sweeps: Any) -> None:
        """Show which rates suit the lanes, as far as that is known."""
        self.lanes.show_sweeps(sweeps)


class StudySection(Section):
    """A section that shows a part of the study."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.study = SurfaceStudy()
        LANGUAGE.changed.connect(self._reword)

    def _reword(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: SurfaceStudy) -> None:
        """Show this study; nothing is emitted."""
        self.study = study
        self.tell(self.told())
        if self.opened:
            self.display()

    def told(self) -> str:
        """What the closed section says."""
        return ""


class ExampleSection(StudySection):
    """Ready-made races; choosing one puts it in the place of everything else."""

    def __init__(self) -> None:
        super().__init__(word("ui", "Examples"))
        groups = [Offer(one.key, one.title, one.note, one.group) for one in EXAMPLES.values()]
        self.combo = Combo([Offer("", word("core", "your own")), *groups])
        THEME.fit(self.combo.setFixedWidth, 216)
        say(self.combo.setAccessibleName, "labs", word("labs", "Examples"))
        self.combo.chosen.connect(self._choose)
        self.head.addWidget(self.combo)

    def furnish(self, layout: QVBoxLayout) -> None:
        self.note = QLabel()
        self.note.setWordWrap(True)
        layout.addWidget(dress(self.note, "muted"))

    def _key(self) -> str:
        like = (key for key, one in EXAMPLES.items() if one.study.lanes == self.study.lanes)
        return next((key for key in like if EXAMPLES[key].study == alike(self.study, EXAMPLES[key].study)), "")

    def told(self) -> str:
        self.combo.show_key(self._key())
        return ""

    def display(self) -> None:
        key = self._key()
        self.note.setText(
            translate("core", EXAMPLES[key].note) if key else translate("labs", "Choose a ready-made race.")
        )

    def _choose(self, key: str) -> None:
        if key:
            self.turned.emit(EXAMPLES[key].study)
            self.settled.emit()
            self.open()


def alike(study: SurfaceStudy, other: SurfaceStudy) -> SurfaceStudy:
    """`study` looked at as `other` is: how one looks is no part of an example."""
    return replace(study, **{name: getattr(other, name) for name in LOOKS})


class SurfaceSection(StudySection):
    """Which surface, its formula and gradient, its settings, and where to start."""

    def __init__(self) -> None:
        super().__init__(word("ui", "Surface"))
        self.combo = Combo(offers(SURFACES))
        THEME.fit(self.combo.setFixedWidth, 216)
        say(self.combo.setAccessibleName, "labs", word("labs", "Surface"))
        self.combo.chosen.connect(self._choose)
        self.head.addWidget(self.combo)
        self._seen: dict[str, Surface] = {}
        self._shown: Any = None

    def furnish(self, layout: QVBoxLayout) -> None:
        self.summary, self.value, self.slope, self.form = QLabel(), FormulaLabel(), FormulaLabel(), Form()
        self.starts = FormulaControl(dict(hypers(SurfaceStudy))["starts"])
        self.summary.setWordWrap(True)
        layout.addWidget(dress(self.summary, "muted"))
        for part in (self.value, self.slope, self.form, self.starts):
            layout.addWidget(part)
        self.form.turned.connect(lambda surface: self.turned.emit(replace(self.study, surface=surface)))
        self.form.settled.connect(self.settled)
        self.starts.turned.connect(lambda starts: self.turned.emit(replace(self.study, starts=starts)))
        self.starts.settled.connect(self.settled)

    def told(self) -> str:
        key = SURFACES.key_of(self.study.surface)
        self._seen[key] = self.study.surface
        self.combo.show_key(key)
        return ""

    def display(self) -> None:
        surface, shown = self.study.surface, (self.study.surface, self.study.starts, LANGUAGE.code)
        if shown == self._shown:
            return
        self._shown = shown
        entry = SURFACES.entry_of(surface)
        self.summary.setText(translate("core", entry.summary))
        value, slope = written(surface)
        for label, latex in ((self.value, value), (self.slope, slope)):
            label.setVisible(bool(latex))
            if label.latex != latex:
                label.show_formula(latex)
        self.form.show_declared(surface, entry.formula)
        self.form.setVisible(bool(self.form.controls))
        self.starts.show_value(self.study.starts)
        self.starts.field.setPlaceholderText(spelled(self.study.points))

    def _choose(self, key: str) -> None:
        surface = self._seen[key] if key in self._seen else SURFACES[key].kind()
        self.turned.emit(replace(self.study, surface=surface, starts=""))
        self.settled.emit()


def written(surface: Surface) -> tuple[str, str]:
    """Formula and gradient as LaTeX; no gradient where it is too long to be read."""
    entry = SURFACES.entry_of(surface)
    if not isinstance(surface, Written):
        return entry.formula, ""
    typed = entry.source == "typed by you"
    name = f"f({', '.join(surface.expression.algebra.variables)})"
    value = f"{name} = {value_latex(surface.expression)}" if typed else entry.formula
    slopes = gradient_latex(surface.expression)
    if max(map(len, slopes)) > LONGEST_SLOPE:
        return value, ""
    if len(slopes) == 1:
        return value, f"f'(x) = {slopes[0]}"
    if sum(map(len, slopes)) <= LONGEST_PAIR:
        return value, rf"\nabla f = \left({slopes[0]},\; {slopes[1]}\right)"
    names = (r"\frac{\partial f}{\partial x}", r"\frac{\partial f}{\partial y}")
    return value, r", \quad ".join(f"{name} = {slope}" for name, slope in zip(names, slopes, strict=True))


class CourseSection(StudySection):
    """What all lanes share: length, counting, finish line and noise, or how the balls roll."""

    def __init__(self) -> None:
        super().__init__(word("ui", "Course"))

    def furnish(self, layout: QVBoxLayout) -> None:
        self.form = Form(COURSE)
        layout.addWidget(self.form)
        self.form.turned.connect(self.turned)
        self.form.settled.connect(self.settled)

    def told(self) -> str:
        steps = self.study.count == STEPS
        words = word("labs", "{count} steps") if steps else word("labs", "{count} evaluations")
        counted = translate("labs", words, count=whole(self.study.length))
        noise = translate("labs", "noise {noise}", noise=f"{self.study.noise:g}") if self.study.noise else ""
        return " · ".join(part for part in (counted, noise) if part)

    def display(self) -> None:
        self.form.show_declared(self.study)
        for name in BALLS:
            self.form.controls[name].setVisible(self.study.mode == BALL)
        for name in NOISY:
            self.form.controls[name].setVisible(self.study.noise > 0)
