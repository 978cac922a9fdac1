"""Whatever the letters' size and the language: words have the room they need, and every target has a name."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.studies.derivative import PAGES as SLOPE_PAGES
from core.studies.gradient import PAGES as GRADIENT_PAGES
from core.studies.scores import PAGES as SCORE_PAGES
from ui.i18n import LANGUAGE
from ui.labs.brackets import BracketsLab
from ui.labs.derivative import DerivativeLab
from ui.labs.error import ErrorLab
from ui.labs.gradient import GradientLab
from ui.labs.leaves import Sentence
from ui.labs.pixels import PixelsLab
from ui.labs.scores import ScoresLab
from ui.labs.worked import Worked
from ui.theme import THEME

LABS = {
    "scores": (ScoresLab, tuple(SCORE_PAGES)),
    "pixels": (PixelsLab, ()),
    "brackets": (BracketsLab, ()),
    "error": (ErrorLab, ()),
    "derivative": (DerivativeLab, tuple(SLOPE_PAGES)),
    "gradient": (GradientLab, tuple(GRADIENT_PAGES)),
}
every_lab = pytest.mark.parametrize("name", LABS)


def cramped(lab):
    """What has less room than it needs, in words."""
    found = []
    for widget in lab.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QPushButton) and not isinstance(widget, Sentence) and widget.text():
            wanted = widget.sizeHint()
            if widget.width() < wanted.width() - 1 or widget.height() < wanted.height() - 1:
                found.append(widget.text())
        if isinstance(widget, Sentence | Worked) and widget.height() < widget.heightForWidth(widget.width()) - 2:
            found.append(widget.accessibleName() or widget.text())
    return found


@every_lab
@pytest.mark.parametrize(("scale", "language"), [(1.0, "ko"), (1.6, "en"), (2.0, "ko")])
def test_nothing_is_cut_off(opened, desk, name, scale, language):
    kind, pages = LABS[name]
    THEME.resize(scale)
    LANGUAGE.choose(language)
    lab = opened(kind)
    lab.resize(1576, 860)
    for page in pages or ("",):
        if page:
            lab.restore({"page": page})
            lab.display(desk.snapshot())
            for viewer, _, pull in lab.served:
                if viewer.isVisible() and pull() is not None:
                    viewer.display(pull())
        for _ in range(4):
            QCoreApplication.processEvents()
        assert cramped(lab) == [], page


@every_lab
def test_every_target_has_a_name_for_those_who_do_not_see_it(opened, name):
    lab = opened(LABS[name][0])
    assert lab.targets
    for key, widget in lab.targets.items():
        assert key.isidentifier()
        assert widget is not None
    for widget in lab.findChildren(QWidget):
        focused = widget.focusPolicy() and widget.isVisible() and type(widget).__module__.startswith("ui.labs")
        if focused:
            assert widget.accessibleName(), widget


@every_lab
def test_another_language_is_spoken_at_once(opened, name):
    lab = opened(LABS[name][0])

    def words():
        labels = (label.text() for kind in (QLabel, QPushButton) for label in lab.findChildren(kind))
        return " ".join(text for text in labels if text)

    english = words()
    LANGUAGE.choose("ko")
    assert words() != english
    LANGUAGE.choose("en")
    assert words() == english
