"""What every one of these labs promises: names for those who listen, a way by keys, and room for every word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget

from core.hyper import hypers
from core.studies.digit import PAGES as DIGITS
from core.studies.neuron import PAGES as NEURON
from core.studies.penalty import PAGES as PENALTY
from ui.caption import Caption
from ui.i18n import LANGUAGE
from ui.theme import THEME

PAGES = [("ladder", None), ("flow", None)]
PAGES += [
    (key, page) for key, pages in (("penalty", PENALTY), ("neuron", NEURON), ("digits", DIGITS)) for page in pages
]


def opened(enter, key, page):
    return enter(key, **({"page": page} if page else {"budget": 100} if key == "ladder" else {}))


@pytest.mark.parametrize(("key", "page"), PAGES)
def test_every_picture_and_control_has_a_name(enter, key, page):
    lab = opened(enter, key, page)
    focusable = [
        part
        for part in lab.findChildren(QWidget)
        if part.isVisible() and part.focusProxy() is None and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [
        part
        for part in focusable
        if not part.accessibleName() and not (isinstance(part, QAbstractButton) and part.text())
    ]
    assert [type(part).__name__ for part in nameless if not isinstance(part, QTabBar)] == []


@pytest.mark.parametrize("key", ["penalty", "ladder", "neuron", "digits", "flow"])
def test_targets_are_parts_of_the_lab(enter, key):
    lab = opened(enter, key, None)
    assert len(lab.targets) >= 6
    for part in lab.targets.values():
        assert lab.isAncestorOf(part)


@pytest.mark.parametrize("key", ["penalty", "neuron", "digits"])
def test_the_pages_can_be_turned_by_keys(enter, qtbot, key):
    lab = opened(enter, key, None)
    first = lab.study.page
    qtbot.keyClick(lab.targets["pages"], Qt.Key.Key_Right)
    assert lab.study.page != first
    assert lab.said[-1].page == lab.study.page


@pytest.mark.parametrize("key", ["penalty", "ladder", "neuron", "digits", "flow"])
def test_a_study_survives_the_session(enter, key):
    lab = opened(enter, key, None)
    kept = dict(lab.plain())
    lab.restore(kept)
    assert dict(lab.plain()) == kept
    assert set(kept) == {name for name, _ in hypers(type(lab.study))}


def crowded(lab):
    """Every label, button and tab whose words are wider than it is."""
    for part in lab.findChildren(QWidget):
        if not part.isVisible() or isinstance(part, Caption):  # the name of a setting ends in … where it must
            continue
        if isinstance(part, QTabBar):
            yield from (
                part.tabText(k) for k in range(part.count()) if part.tabRect(k).width() < part.tabSizeHint(k).width()
            )
        elif isinstance(part, QLabel | QAbstractButton) and part.text() and not getattr(part, "wordWrap", bool)():
            if part.width() < part.sizeHint().width() - 1 and "<" not in part.text():
                yield part.text()
        elif isinstance(part, QLabel) and part.text() and part.heightForWidth(part.width()) > part.height() + 2:
            yield part.text()


def settled(qtbot, lab):
    """Wait until the layouts have found their places, or seem to have found none."""
    for _ in range(40):
        qtbot.wait(25)
        if not list(crowded(lab)):
            return


@pytest.mark.parametrize(("scale", "language"), [(1.0, "en"), (1.0, "ko"), (1.4, "en"), (2.0, "en"), (2.0, "ko")])
@pytest.mark.parametrize("key", ["penalty", "ladder", "neuron", "digits", "flow"])
def test_no_word_is_clipped_at_any_scale_in_either_language(enter, qtbot, key, scale, language):
    lab = opened(enter, key, None)
    lab.desk.work = lambda key, job: None
    LANGUAGE.choose(language)
    THEME.resize(scale)
    for page in [page for name, page in PAGES if name == key]:
        if page:
            lab.open(page)
        settled(qtbot, lab)
        assert list(crowded(lab)) == [], page
