"""The window of references: every number gets its mark when it was computed, and nothing waits for that."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.reference import Reference
from core.references import REFERENCES
from ui.catalogue_page import CataloguePage, catalogues
from ui.i18n import LANGUAGE
from ui.numbers_page import BAD, GOOD, NumbersPage
from ui.references import ReferenceWindow
from ui.theme import THEME

RIGHT = Reference("A book", "two and two", "4", lambda: 2 + 2)
WRONG = Reference("A book", "two and three", "6", lambda: 2 + 3, "It prints 6.")
LONG = Reference("A course", "a long run", ".946", note="Three seeds.", command="playground train --preset mnist")


@pytest.fixture
def page(qtbot, look):
    def made(*references):
        page = NumbersPage(references)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page.finished)
        return page

    return made


def marks(page):
    return re.findall(f"[{GOOD}{BAD}]", page.leaf.toPlainText())


def test_every_number_of_the_table_gets_its_mark(qtbot, look):
    page = NumbersPage([each for each in REFERENCES if each.source.startswith("CS231n")])
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.finished)
    assert marks(page) == [GOOD] * 28
    assert page.status.text() == "28 of 28 agree"


def test_a_wrong_number_is_shown_as_wrong(page):
    page = page(RIGHT, WRONG)
    assert marks(page) == [GOOD, BAD]
    assert page.status.text() == "1 of 2 agree"


def test_marks_come_one_by_one_so_that_the_window_never_waits(qtbot, look):
    page = NumbersPage([RIGHT, WRONG])
    qtbot.addWidget(page)
    pieces, seen = page.pieces(), []
    for _ in pieces:
        seen.append(len(marks(page)))
    assert seen == [0, 1, 2]


def test_nothing_is_computed_before_it_is_seen(qtbot, look):
    asked = []
    page = NumbersPage([replace(RIGHT, compute=lambda: asked.append(1) or 4)])
    qtbot.addWidget(page)
    page.begin()
    qtbot.wait(30)
    assert asked == []
    page.show()
    qtbot.waitUntil(lambda: page.finished)
    assert asked == [1]


def test_what_takes_minutes_shows_its_command_and_no_mark(page):
    page = page(LONG)
    assert "playground train --preset mnist" in page.leaf.toPlainText()
    assert marks(page) == []
    assert page.status.text() == "0 of 0 agree"


def test_a_mistake_of_the_source_is_struck_through_and_made_again(page):
    page = page(replace(RIGHT, misprint="5", astray=lambda: 5, note="It forgot to add."))
    assert "text-decoration: line-through" in page.leaf.toHtml()
    assert marks(page) == [GOOD]
    assert page.leaf.toPlainText().count("5") == 2


def test_the_search_finds_words_in_any_order(qtbot, page):
    page = page(RIGHT, WRONG, LONG)
    page.search.setText("three TWO")
    qtbot.waitUntil(lambda: page.finished)
    assert "two and three" in page.leaf.toPlainText()
    assert "two and two" not in page.leaf.toPlainText()
    assert page.status.text() == "0 of 1 agree"


def test_a_source_can_be_chosen(qtbot, look):
    page = NumbersPage()
    qtbot.addWidget(page)
    page.show()
    page.chapter.show_key("TensorFlow Playground, dataset.ts")
    page.begin()
    qtbot.waitUntil(lambda: page.finished)
    assert len(page.outcomes) == 6


def test_the_table_goes_to_the_clipboard_with_all_its_digits(qtbot, page):
    page = page(RIGHT, WRONG)
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[1:] == [
        ["A book", "two and two", "4", "4.0", GOOD, ""],
        ["A book", "two and three", "6", "5.0", BAD, "It prints 6."],
    ]


def test_it_is_written_anew_in_another_language_or_look(qtbot, page):
    page = page(RIGHT)
    LANGUAGE.choose("ko")
    assert not page.finished
    qtbot.waitUntil(lambda: page.finished)
    assert re.search("[가-힣]", page.status.text())
    THEME.choose("dark")
    qtbot.waitUntil(lambda: page.finished)
    assert THEME.palette.muted in page.leaf.toHtml()


# The catalogue


def test_the_catalogue_has_every_entry_with_its_formula(qtbot, look):
    page = CataloguePage()
    qtbot.addWidget(page)
    page.chapter.show_key("loss")
    page.show()
    qtbot.waitUntil(lambda: page.finished)
    text, count = page.leaf.toPlainText(), len(next(each for each in catalogues() if each.name == "loss"))
    assert page.status.text() == f"{count} entries"
    assert text.count("Source:") == count
    assert page.leaf.toHtml().count("<img") >= count
    assert "Range: 0.01 to 100" in text
    assert "Slides of 2016 print 10.9" in text, "where sources differ"


def test_the_catalogue_is_searched_by_title_key_source_and_setting(qtbot, look):
    page = CataloguePage()
    qtbot.addWidget(page)
    page.show()
    for words, found in (
        ("kingma", "Adam"),
        ("crammer_singer", "Crammer-Singer hinge"),
        ("label smoothing", "Softmax"),
    ):
        page.search.setText(words)
        qtbot.waitUntil(lambda: page.finished)
        assert found in page.leaf.toPlainText()
    page.search.setText("qwxz")
    qtbot.waitUntil(lambda: page.finished)
    assert page.status.text() == "0 entries"


def test_no_catalogue_is_missing():
    names = {catalog.name for catalog in catalogues()}
    assert {"data", "model", "loss", "penalty", "optimizer", "schedule", "surface", "plane", "activation"} <= names


def test_the_window_has_both_pages_and_leaves_the_other_window_free(qtbot, look):
    window = ReferenceWindow()
    qtbot.addWidget(window)
    window.show()
    assert not window.isModal()
    assert window.isWindow()
    assert [window.tabs.tabText(place) for place in range(2)] == [
        "Does it compute what the books print?",
        "Catalogue",
    ]
    assert window.catalogue.leaf.toPlainText() == "", "a page that is not seen is not written"


def test_asking_twice_brings_the_same_window_to_the_front(qtbot, look):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = ReferenceWindow.open(parent)
    assert ReferenceWindow.open(parent) is window
    window.close()
    qtbot.waitUntil(lambda: parent.findChild(ReferenceWindow) is None)
    assert ReferenceWindow.open(parent).isVisible()
