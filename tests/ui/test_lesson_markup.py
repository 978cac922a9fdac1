"""The little Markdown of the lessons becomes rich text, and formulas stand on the line."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontMetricsF

from ui.formulas import TYPESETTER, outlines
from ui.lessons.leaf import Leaf
from ui.lessons.markup import picture, written
from ui.theme import THEME


@pytest.fixture
def leaf(look, qtbot):
    outlines("x")  # so that formulas are there at once
    leaf = Leaf()
    qtbot.addWidget(leaf)
    leaf.resize(300, 100)
    leaf.show()
    assert TYPESETTER.loaded
    return leaf


def test_marks_become_rich_text_and_nothing_else_does(look):
    html = written("**bold** *soft* `a < b` 1 < 2 & 3", {}).html
    assert "<b>bold</b>" in html
    assert "<i>soft</i>" in html
    assert "<b>all <i>of</i> it.</b> rest" in written("**all *of* it.** rest", {}).html
    assert "a &lt; b" in html
    assert "1 &lt; 2 &amp; 3" in html


def test_formulas_are_kept_in_order_apart_from_the_text(look):
    sheet = written("A $x_1$ and **$y$**.\n\n$$z =\n1$$", {})
    assert sheet.formulas == (("x_1", False), ("y", False), ("z = 1", True))
    assert [sheet.html.index(f"formula:{number}") for number in range(3)] == sorted(
        sheet.html.index(f"formula:{number}") for number in range(3)
    )


def test_a_word_to_look_up_is_called_as_the_text_or_the_glossary_says(look):
    html = written("[[gradient]] [[gradient|slopes]] [[unknown]]", {"gradient": "기울기"}).html
    assert ">기울기</a>" in html
    assert ">slopes</a>" in html
    assert ">unknown</a>" in html


def test_lists_notes_and_paragraphs_are_told_apart(look):
    html = written("- one\n- two\n  more\n\n1. first\n\n> beside\n> the way\n\nlast", {}).html
    assert html.count("<li") == 3
    assert "two more" in html
    assert "<ol" in html
    assert "beside the way" in html
    assert html.index("<table") < html.index("last")


def test_lists_of_scores_in_brackets_are_no_words_to_look_up(look):
    assert "<a" not in written("A = [[1, 2, 3], [4, 5, 6]]", {}).html


def test_a_formula_too_wide_for_the_leaf_is_made_to_fit(look):
    wide = "+".join(f"x_{{{number}}}" for number in range(40))
    assert picture(wide, True, 300, 2.0).width() / 2.0 <= 302
    assert picture("x", False, 300, 2.0).width() / 2.0 < 30


def test_the_base_line_of_a_formula_is_that_of_the_text(look):
    """Qt puts the centre of a picture half the height of an x above the base line of the text."""
    half = QFontMetricsF(THEME.font()).xHeight() / 2
    for latex in ("x", "y", r"\frac{1}{2}", "W^2"):
        drawn = picture(latex, False, 300, 4.0).toImage()
        rows = [
            row
            for row in range(drawn.height())
            if any(drawn.pixelColor(x, row).alpha() > 90 for x in range(drawn.width()))
        ]
        below = rows[-1] / 4.0 - (drawn.height() / 4.0 / 2 + half / 2)
        assert -1.5 < below < 1.5 or latex in ("y", r"\frac{1}{2}"), latex
        assert below < 14


def test_a_leaf_is_as_high_as_what_is_written_on_it(leaf):
    leaf.show_text("one line", {})
    low = leaf.sizeHint().height()
    leaf.show_text("many words " * 60, {})
    assert leaf.sizeHint().height() > 5 * low
    assert leaf.sizeHint().height() >= leaf.document().size().height()


def test_a_leaf_has_a_picture_for_every_formula_in_the_colour_of_the_ink(leaf):
    leaf.show_text("$x$ and $y$", {})
    light = leaf._pictures["formula:0"].toImage()
    THEME.choose("dark")
    dark = leaf._pictures["formula:0"].toImage()
    assert set(leaf._pictures) == {"formula:0", "formula:1"}
    assert light != dark


def test_a_click_on_a_word_asks_for_it(leaf, qtbot):
    leaf.show_text("[[gradient]]", {})
    with qtbot.waitSignal(leaf.term_wanted) as caught:
        leaf._follow(QUrl("term:gradient"))
    assert caught.args == ["gradient"]
