"""Formulas: every one of the catalogues can be typeset, and none is typeset before it is seen."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.hyper import hypers
from core.recipe import Recipe
from ui import formulas
from ui.formulas import TYPESETTER, FormulaLabel, extent, letters, markup, outlines, parts, picture
from ui.theme import THEME
from ui.words import catalogs

ROOT = Path(__file__).parents[2]
LATEX = {f"{catalog.name}.{entry.key}": entry.formula for catalog in catalogs() for entry in catalog.values()}
KINDS = [Recipe, *(entry.kind for catalog in catalogs() for entry in catalog.values())]
SYMBOLS = {kind.symbol for owner in KINDS for _, kind in hypers(owner) if kind.symbol}
ADAM = r"\theta \leftarrow \theta - \eta \frac{m}{\sqrt{v}}, \quad m = \left( a, \quad b \right)"


def ink(pixmap):
    """The share of a picture that is not transparent."""
    return float((pixels(pixmap)[..., 3] > 40).mean())


def pixels(pixmap):
    """(height, width, 4) blue, green, red and alpha."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


@pytest.mark.parametrize("latex", LATEX.values(), ids=LATEX)
def test_every_formula_of_the_catalogues_can_be_typeset(look, latex):
    assert latex, "an entry without a formula"
    assert outlines(latex), latex
    assert 0.01 < ink(picture(latex, 18, "#000000")) < 0.5
    for piece in parts(latex):
        assert outlines(piece), piece


def test_every_symbol_can_be_typeset(look):
    for symbol in SYMBOLS:
        assert outlines(symbol), symbol


def test_what_cannot_be_typeset_shows_its_source(look):
    assert outlines(r"\frac{1}{") == b""
    assert extent(r"\frac{1}{", 18).width() > 20
    assert ink(picture(r"\frac{1}{", 18, "#000000")) > 0.01


def test_pictures_are_as_sharp_as_the_screen_and_in_the_colour_of_the_ink(look):
    single, double = picture(r"\eta", 20, "#ff0000", 1.0), picture(r"\eta", 20, "#ff0000", 2.0)
    assert abs(double.width() - 2 * single.width()) <= 2
    assert double.devicePixelRatio() == 2.0
    inked = pixels(double)[pixels(double)[..., 3] == 255]
    assert len(inked)
    assert (inked[:, :3] == [0, 0, 255]).all()


def test_size_scales_the_whole_formula(look):
    assert extent(ADAM, 40).width() == pytest.approx(2 * extent(ADAM, 20).width())


def test_pictures_are_made_once(look):
    picture.cache_clear()
    for _ in range(3):
        picture(r"\eta", 20, "#000000")
    assert picture.cache_info().misses == 1


def test_a_formula_is_broken_only_where_nothing_is_open():
    first, second = parts(ADAM)
    assert first.endswith(r"\sqrt{v}}")
    assert second == r"m = \left( a, \quad b \right)"
    assert parts("x") == ("x",)
    assert parts(r"\begin{cases} a, \quad b \end{cases}") == (r"\begin{cases} a, \quad b \end{cases}",)


def test_symbols_have_plain_letters():
    assert letters(r"\beta_1") == "β₁"
    assert letters(r"\eta") == "η"
    assert letters("n_{12}") == "n₁₂"


def test_rich_text_carries_the_picture(look):
    assert markup(r"\eta", 18, "#000000").startswith('<img src="data:image/png;base64,iVBOR')


def test_a_narrow_label_breaks_the_formula_and_a_narrower_one_shrinks_it(look, qtbot):
    outlines("x")
    label = FormulaLabel(ADAM)
    qtbot.addWidget(label)
    natural = label.sizeHint().width()
    assert label.lines(natural + 1) == (ADAM,)
    assert label.lines(natural - 1) == parts(ADAM)
    assert label.heightForWidth(natural - 1) > label.heightForWidth(natural + 1)
    assert label.heightForWidth(40) < label.heightForWidth(natural - 1)


def test_a_broken_formula_gets_the_height_it_needs(look, qtbot):
    outlines("x")
    column = QWidget()
    qtbot.addWidget(column)
    rows, label = QVBoxLayout(column), FormulaLabel(ADAM)
    rows.addWidget(label)
    rows.addStretch(1)
    column.resize(label.sizeHint().width() - 20, 400)
    column.show()
    qtbot.waitUntil(lambda: label.height() == label.heightForWidth(label.width()))
    assert label.height() > 1.5 * label.sizeHint().height()


def test_a_label_grows_with_the_letters(look, qtbot):
    outlines("x")
    label = FormulaLabel(r"\eta")
    qtbot.addWidget(label)
    before = label.sizeHint().height()
    THEME.resize(2.0)
    assert label.sizeHint().height() == pytest.approx(2 * before, abs=2)


def test_a_label_paints_its_formula_in_the_ink_of_the_theme(look, qtbot):
    outlines("x")
    label = FormulaLabel(r"\theta")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    THEME.choose("dark")
    ink_ = [int(THEME.palette.ink[k : k + 2], 16) for k in (5, 3, 1)]
    assert (np.abs(pixels(label.grab())[..., :3].astype(int) - ink_).max(-1) <= 2).any()
    assert label.accessibleName() == r"\theta"


LAZY = """
import sys
from PySide6.QtWidgets import QApplication
application = QApplication([])
from ui.panels.column import RecipeColumn
column = RecipeColumn()
column.resize(400, 1000)
column.show()
application.processEvents()
assert "ziamath" not in sys.modules, "the typesetter came with the window"
for _ in range(400):
    application.processEvents()
    if "ziamath" in sys.modules:
        break
    import time; time.sleep(0.01)
assert "ziamath" in sys.modules, "the typesetter never came"
heavy = {"scipy", "sklearn", "torch", "matplotlib", "OpenGL", "contourpy", "qtawesome"} & set(sys.modules)
assert not heavy, heavy
"""


def test_the_typesetter_is_loaded_after_the_window_stands():
    command = [sys.executable, "-c", LAZY]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    assert child.returncode == 0, child.stderr[-2000:]


def test_the_first_formula_appears_as_soon_as_it_can(look, qtbot, monkeypatch):
    monkeypatch.setattr(formulas.Typesetter, "loaded", property(lambda self: self._asked))
    monkeypatch.setattr(TYPESETTER, "_asked", False)
    label = FormulaLabel(r"\frac{a}{b}")
    qtbot.addWidget(label)
    label.show()
    with qtbot.waitSignal(TYPESETTER.ready):
        label.grab()
    assert ink(label.grab()) > 0
