"""The lab of four pixels: W x + b with every number to turn, and the scores that come of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.studies.pixels import ANIMALS, MISPRINT, PixelStudy
from ui import numbers
from ui.desk import Desk
from ui.forms import Form
from ui.formulas import FormulaLabel
from ui.i18n import LANGUAGE, translate, word
from ui.labs.bars import Bar, Bars
from ui.labs.cells import Cell, Cells
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, Segments, column, firm, scrolling, side_by_side, wrapped
from ui.labs.pieces import Live, Piece
from ui.labs.worked import Worked
from ui.theme import GRID, THEME

TERMS = ((-30.0, 80.0), (-200.0, 500.0), (-3000.0, 3000.0))
RANGES = ((-200.0, 500.0), (-1000.0, 1500.0), (-6000.0, 9000.0))


class PixelsLab(Lab):
    """Four pixels in a column, three rows of weights, three scores."""

    kind = PixelStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.image, self.weights = Cells(1.0), Cells(0.05)
        self.pixels, self.biases, self.scores = Cells(1.0), Cells(0.1), Cells(0.05, 104)
        self.bars, self.terms = Bars(*RANGES[0], 1.0), Bars(*RANGES[0], 1.0)
        self.worked, self.form = Worked("title"), firm(Form(("biased",)))
        self.rows = Segments(dict(zip(ANIMALS, ANIMALS, strict=True)), "class")
        self.says, self.losses = wrapped("heading"), wrapped()
        for part, words in (
            (self.image, word("labs", "The image, 2 × 2 pixels")),
            (self.weights, word("labs", "Weights W, a row for each class")),
            (self.pixels, word("labs", "Pixels x")),
            (self.biases, word("labs", "Biases b")),
            (self.scores, word("labs", "Scores")),
            (self.bars, word("labs", "Scores")),
            (self.terms, word("labs", "What each pixel adds to the score")),
        ):
            part.name(words)
        self._connect()
        self.body.addWidget(scrolling(self._arranged()), 1)
        self.targets |= {
            "image": self.image, "weights": self.weights, "pixels": self.pixels, "biases": self.biases,
            "scores": self.scores, "bars": self.bars, "formula": self.worked, "terms": self.terms, "class": self.rows,
            "settings": self.form, "says": self.says,
        }  # fmt: skip
        LANGUAGE.changed.connect(self._again)
        THEME.changed.connect(self._again)

    def _connect(self) -> None:
        self.image.dragged.connect(lambda r, c, value: self.turn(self.study.with_pixel(2 * r + c, value)))
        self.pixels.dragged.connect(lambda r, c, value: self.turn(self.study.with_pixel(r, value)))
        self.biases.dragged.connect(lambda r, c, value: self.turn(self.study.with_bias(r, value)))
        self.weights.dragged.connect(lambda r, c, value: self.turn(self.study.with_weight(r, c, value)))
        self.bars.dragged.connect(lambda place, value: self.turn(self.study.with_score(place, value)))
        self.bars.released.connect(lambda: self.bars.fit(RANGES))
        self.rows.chosen.connect(lambda key: self.turn(replace(self.study, row=key)))
        self.worked.dragged.connect(self._scrub)
        self.form.turned.connect(self.turn)
        for part in (self.image, self.pixels, self.biases, self.weights, self.bars, self.worked):
            part.settled.connect(self.settle)

    def _arranged(self) -> QWidget:
        product, picture = Panel(), Panel(word("labs", "The image"))
        written, bars = Panel(), Panel(word("labs", "Scores"))
        row = QHBoxLayout()
        THEME.fit(row.setSpacing, GRID)
        parts = ((r"W", self.weights), (r"\cdot\, x", self.pixels), (r"+\, b", self.biases), (r"=\, s", self.scores))
        for latex, cells in parts:
            row.addLayout(self._headed(latex, cells))
        row.insertStretch(0, 1)
        row.addStretch(1)
        product.rows.addLayout(row)
        product.rows.addStretch(1)
        picture.rows.addWidget(self.image)
        picture.rows.addStretch(1)
        for part in (self.rows, self.worked, self.says, self.losses, self.form):
            written.rows.addWidget(part)
        bars.rows.addWidget(self.bars, 1)
        adds = Panel(word("labs", "What each pixel adds to the score"))
        adds.rows.addWidget(self.terms, 1)
        upper = side_by_side((picture, 0), (product, 1))
        return column(upper, side_by_side((bars, 4), (column(written, adds, stretch=1), 7)), stretch=1)

    @staticmethod
    def _headed(latex: str, cells: Cells) -> QVBoxLayout:
        """A matrix with its name above it."""
        rows = QVBoxLayout()
        THEME.fit(rows.setSpacing, GRID / 2)
        name = FormulaLabel(latex, "heading")
        THEME.fit(name.setFixedHeight, 28)
        rows.addWidget(name)
        rows.addWidget(cells, 0, Qt.AlignmentFlag.AlignTop)
        rows.addStretch(1)
        return rows

    def _scrub(self, key: str, value: float) -> None:
        kind, _, place = key.partition(" ")
        row, column_ = ANIMALS.index(self.study.row), int(place)
        study = self.study
        turned = {
            "w": lambda: study.with_weight(row, column_, value),
            "x": lambda: study.with_pixel(column_, value),
            "b": lambda: study.with_bias(row, value),
        }
        self.turn(turned[kind]())

    def _again(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: PixelStudy) -> None:
        self._show_matrices(study, ANIMALS.index(study.row))
        names, scores = [translate("core", name) for name in ANIMALS], study.scores
        figures = [numbers.number(float(score), 5) for score in scores]
        marks = [f"✓ {name}" if place == 0 else name for place, name in enumerate(names)]
        said = enumerate(zip(marks, scores, figures, strict=True))
        self.bars.show_bars([Bar(name, float(score), f"lane {k}", figure) for k, (name, score, figure) in said])
        self.bars.fit(RANGES)
        self._show_terms(study, ANIMALS.index(study.row))
        self.rows.show_key(study.row, dict(zip(ANIMALS, figures, strict=True)))
        self.worked.show_lines([self._line(study, ANIMALS.index(study.row))])
        self.form.show_declared(study)
        self._speak(study, names)

    def _show_terms(self, study: PixelStudy, row: int) -> None:
        terms = [float(term) for term in study.terms[row]] + ([study.biases[row]] if study.biased else [])
        names = ["x 1", "x 2", "x 3", "x 4", "b"]
        shown = zip(names[: len(terms)], terms, strict=True)
        self.terms.show_bars(
            [Bar(name, term, f"lane {row}", numbers.number(term, 5), fixed=True) for name, term in shown]
        )
        self.terms.fit(TERMS)

    def _show_matrices(self, study: PixelStudy, chosen: int) -> None:
        shades = [x / 255 if THEME.palette.dark else 1 - x / 255 for x in study.pixels]
        inks = ["surface" if shade > 0.5 else "ink" for shade in shades]
        pixels = [Cell(x, ink, ground="ink", shade=s) for x, ink, s in zip(study.pixels, inks, shades, strict=True)]
        self.image.show_cells([pixels[:2], pixels[2:]])
        self.pixels.show_cells([[pixel] for pixel in pixels])
        rows = enumerate(study.weights)
        self.weights.show_cells([[Cell(float(w), f"lane {r}", lit=r == chosen) for w in row] for r, row in rows])
        tints = [f"lane {r}" if study.biased else "faint" for r in range(3)]
        self.biases.show_cells([[Cell(b, tint)] for b, tint in zip(study.biases, tints, strict=True)])
        figures = [numbers.number(float(score), 5) for score in study.scores]
        scores = enumerate(zip(study.scores, figures, strict=True))
        self.scores.show_cells([[Cell(float(s), f"lane {r}", text, fixed=True)] for r, (s, text) in scores])

    @staticmethod
    def _line(study: PixelStudy, row: int) -> list[Piece]:
        """The chosen score, written out."""
        pieces: list[Piece] = [f"s_{row + 1}", "="]
        for place, (w, x) in enumerate(zip(study.weights[row], study.pixels, strict=True)):
            pieces += ["+"] if place else []
            weight = Live(float(w), f"lane {row}", key=f"w {place}", step=0.05)
            pieces += [weight, r"\cdot", Live(x, key=f"x {place}", step=1.0)]
        pieces += ["+", Live(study.biases[row], f"lane {row}", key="b 0")] if study.biased else []
        score = float(study.scores[row])
        return [*pieces, "=", Live(score, "accent", numbers.number(score, 5))]

    def _speak(self, study: PixelStudy, names: list[str]) -> None:
        winner = names[study.winner]
        said = translate("labs", "It is taken for: {name}. It is a cat, so this W is not a good one.", name=winner)
        if study.winner == 0:
            said = translate("labs", "It is taken for a cat, and it is one.")
        if np.isclose(study.scores[2], MISPRINT):
            said = translate("labs", "61.95 is what the lecture's figure prints for the ship: the bias was forgotten.")
        self.says.setText(said)
        hinge, entropy = (numbers.number(value) for value in study.losses)
        self.losses.setText(translate("labs", "Hinge {hinge}, cross entropy {entropy}", hinge=hinge, entropy=entropy))
