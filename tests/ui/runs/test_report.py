"""The report of a comparison: it stands by itself, says what differs and since when, and nothing of it is executed."""

from html.parser import HTMLParser

import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.timeline import Timeline
from playground.labels import Labels
from ui.i18n import LANGUAGE
from ui.runs.report import report, sentences
from ui.runs.rows import Cell, Row, Sheet, sheet

MOMENTUM = replaced(replaced(Recipe(), "optimizer", "momentum"), "optimizer.rate", 0.02)


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.sources, self.words = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.sources += [value for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture
def line(look):
    line = Timeline(Recipe(), EmptyShelf())
    for steps, recipe in ((120, None), (0, MOMENTUM), (30, None)):
        if recipe:
            line.rewind(50)
            while line.step < 50:
                line.go(50 - line.step)
            line.use(recipe)
        end = line.step + steps
        while line.step < end:
            line.go(end - line.step)
    return line


def written(line, pictures=(), code="abc"):
    labels = Labels()
    return report(sheet(line.tree, labels), line.tree, labels, pictures, code)


def test_the_page_says_in_which_settings_two_branches_differ_and_since_which_step(line):
    words = " ".join(Page(written(line)).words)
    assert "Optimizer: Momentum against SGD, since step 50" in words
    one, other = line.tree.branch, next(b for b in line.tree.branches if b.key != line.tree.now)
    assert sentences(one, other)[0].endswith("since step 50")


def test_nothing_is_fetched_and_the_pictures_are_in_the_page(line):
    page = Page(written(line, [("Loss", b"\x89PNG")]))
    assert [source.split(",")[0] for source in page.sources] == ["data:image/png;base64"]
    assert "script" not in page.tags


def test_what_a_person_wrote_is_no_code_of_the_page(line):
    nasty = "<script>alert(1)</script>"
    labels = Labels()
    branch = line.tree.branches[0]
    table = Sheet((nasty,), (Row(branch, (Cell(nasty, nasty),)),))
    page = Page(report(table, line.tree, labels, [(nasty, b"")], nasty))
    assert "script" not in page.tags
    assert page.words.count(nasty) == 4


def test_the_page_speaks_the_language_in_force(line):
    LANGUAGE.choose("ko")
    text = written(line)
    assert '<html lang="ko">' in text
    assert "Comparison of runs" not in text
