"""The lab of errors: ten outputs against a one-hot target, by squares and by cross entropy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from core.studies.error import ErrorStudy
from ui import numbers
from ui.desk import Desk
from ui.forms import Form
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs import error_words
from ui.labs.bars import Bar, Bars
from ui.labs.error_words import QUESTS, role
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, column, firm, scrolling, settle, side_by_side, wrapped
from ui.labs.quest import Quests
from ui.labs.worked import Worked
from ui.plots.canvas import Canvas
from ui.plots.legend import STROKE, Key
from ui.plots.reading import Reading, table
from ui.plots.trace import Trace, pen
from ui.plots.view import View, comma_separated
from ui.theme import BOLD_LINE, THEME

P = np.concatenate([np.geomspace(1e-3, 0.05, 30), np.linspace(0.05, 1.0, 96)[1:]])
TOP = 5.0  # of the picture; what lies above is seen on the way to infinity
CURVES = {"entropy": "lane 6", "squares": "lane 1"}
NAMES = {"entropy": word("plots", "cross entropy, −log p"), "squares": word("plots", "half the sum of squares")}


class ErrorCurve(View):
    """Both errors over the right output; `dragged` carries the output that is wanted."""

    dragged = Signal(float)
    settled = Signal()

    def __init__(self) -> None:
        self.canvas = Canvas()
        question = word("plots", "How wrong is an answer that gives the right class the share p?")
        super().__init__("error_over_output", word("plots", "Error over the right output"), question, self.canvas)
        plot = self.canvas.plot
        self.traces = {key: Trace(plot, STROKE, lane, 5) for key, lane in CURVES.items()}
        for key in CURVES:
            self.add_key(Key(STROKE, lambda key=key: self.traces[key].colour, NAMES[key], pressable=False))
        self.line, self.dots = pg.InfiniteLine(angle=90, movable=True, bounds=(0, 1)), pg.ScatterPlotItem(pxMode=True)
        for z, item in ((30, self.dots), (40, self.line)):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        self.line.sigDragged.connect(lambda line: self.dragged.emit(round(float(line.value()), 2)))
        self.line.sigPositionChangeFinished.connect(self.settled)
        say(self.canvas.axes["bottom"].name, "plots", word("plots", "output of the right class"))
        say(self.canvas.axes["left"].name, "plots", word("plots", "error"))
        self.canvas.released.connect(self.redraw)
        self.canvas.box.sigResized.connect(lambda: settle(self.canvas))
        self.restyle()

    def restyle(self) -> None:
        self.canvas.restyle()
        for trace in self.traces.values():
            trace.restyle()
        accent = THEME.palette.colour("accent")
        self.line.setPen(pen(accent, BOLD_LINE))
        self.line.setHoverPen(pen(accent, 2 * BOLD_LINE))

    def draw(self, frame: ErrorStudy) -> None:
        here, values = float(frame.y[frame.label]), {"entropy": frame.entropy, "squares": frame.squared_error}
        self.traces["entropy"].draw(P, frame.curve(P), log=False)
        # The others share the rest as they do now, so the curve is that of dragging this very output.
        kept = replace(frame, whole=True)
        self.traces["squares"].draw(P, kept.squared_curve(P), log=False)
        heights = [min(value, TOP) for value in values.values()]
        tints = [self.traces[key].colour for key in values]
        rim = pen(THEME.palette.colour("surface"), BOLD_LINE)
        self.dots.setData([here, here], heights, size=THEME.px(13), brush=tints, pen=rim)
        self.line.setValue(here)
        self.canvas.keep((-0.02, 1.02), (-0.1, TOP))
        readings = [
            Reading(self.traces[key].colour.name(), translate("plots", NAMES[key]), numbers.number(value))
            for key, value in values.items()
        ]
        self.canvas.note.say(table(translate("plots", "p = {p}", p=numbers.number(here)), readings))
        settle(self.canvas)

    def table(self) -> str:
        frame: Any = self.frame
        return comma_separated(("p", P), ("cross_entropy", frame.curve(P)), ("squares", frame.squared_curve(P)))


class ErrorLab(Lab):
    """Drag an output, and see both errors."""

    kind = ErrorStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.bars, self.curve, self.quests = Bars(0.0, 1.0, 0.01), ErrorCurve(), Quests(QUESTS)
        self.bars.name(word("labs", "Outputs of the network"))
        self.squares, self.entropy = Worked("heading"), Worked("heading")
        self.form, self.says = firm(Form(("label", "whole", "guarded"))), wrapped()
        self.right, self.moved = QPushButton(), QPushButton()
        say(self.right.setText, "labs", word("labs", "0.6 on the right class"))
        say(self.moved.setText, "labs", word("labs", "0.6 on class 7"))
        self._connect()
        self.body.addWidget(scrolling(self._arranged()), 1)
        self.targets |= {
            "bars": self.bars, "curve": self.curve, "squares": self.squares, "entropy": self.entropy,
            "settings": self.form, "right": self.right, "moved": self.moved, "questions": self.quests,
        }  # fmt: skip
        LANGUAGE.changed.connect(self._again)
        THEME.changed.connect(self._again)

    def _connect(self) -> None:
        self.bars.dragged.connect(lambda place, value: self.turn(self.study.with_output(place, value)))
        self.curve.dragged.connect(lambda p: self.turn(self.study.with_output(self.study.label, p)))
        self.form.turned.connect(self.turn)
        self.quests.turned.connect(self.turn)
        for button, moved in ((self.right, False), (self.moved, True)):
            button.clicked.connect(lambda _=False, moved=moved: self.turn(self.study.with_example(moved)))
        for worked in (self.squares, self.entropy):
            worked.dragged.connect(lambda key, value: self.turn(self.study.with_output(int(key[2:]), value)))
        for part in (self.bars, self.curve, self.form, self.squares, self.entropy):
            part.settled.connect(self.settle)

    def _arranged(self) -> QWidget:
        settings, outputs, picture, written = Panel(), Panel(word("labs", "Outputs of the network")), Panel(), Panel()
        for part in (self.form, self.right, self.moved):
            settings.rows.addWidget(part)
        settings.rows.addStretch(1)
        THEME.fit(settings.setFixedWidth, 304)
        outputs.rows.addWidget(self.says)
        outputs.rows.addWidget(self.bars, 1)
        picture.rows.addWidget(self.curve, 1)
        for worked in (self.squares, self.entropy):
            written.rows.addWidget(worked)
        written.rows.addStretch(1)
        upper, lower = side_by_side((outputs, 6), (picture, 5)), side_by_side((settings, 0), (written, 1))
        return column(upper, lower, self.quests, stretch=0)

    def _again(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: ErrorStudy) -> None:
        bars = [
            Bar(f"✓ {k}" if k == study.label else str(k), y, role(study, k), numbers.number(y, 2), 1.0 if t else None)
            for k, (y, t) in enumerate(zip(study.outputs, study.t, strict=True))
        ]
        self.bars.show_bars(bars)
        self.curve.display(study)
        self.squares.show_lines(error_words.squares(study))
        self.entropy.show_lines(error_words.entropy(study))
        self.form.show_declared(study)
        self.quests.show_study(study)
        target = " ".join(str(int(t)) for t in study.t)
        said = translate("labs", "Ten outputs, ten classes. One-hot target: {target}", target=target)
        total = translate("labs", "Sum of the outputs: {total}", total=numbers.number(study.total, 3))
        self.says.setText(f"{said}   {total}")
