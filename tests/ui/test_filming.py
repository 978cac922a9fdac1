"""Filming a view: its moments in order, and the window stays free."""

from collections import deque

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.refusals import Refusal
from ui.filming import WIDEST, Filming, pixels
from ui.plots.view import View


class Slides(View):
    """Shows one colour after the other."""

    def __init__(self):
        self.board = QWidget()
        self.board.setAutoFillBackground(True)
        super().__init__("slides", "Loss", "How wrong is it?", self.board)
        self.shown = []

    def draw(self, frame):
        self.shown.append(frame)

    def moments(self):
        for left in (2, 1, 0):
            palette = self.board.palette()
            palette.setColor(self.board.backgroundRole(), QColor(100 * left, 0, 0))
            self.board.setPalette(palette)
            yield left


class Desk:
    """Takes every picture at once."""

    def __init__(self):
        self.taken, self.pictures, self.answer = [], deque(), None

    def film(self, path, pictures, rate):
        self.path, self.pictures, self.answer = path, pictures, 0

    def worked(self, key):
        while self.pictures and not isinstance(self.answer, Refusal):
            picture = self.pictures.popleft()
            if picture is None:
                self.answer = -len(self.taken)
            else:
                self.taken.append(picture)
                self.answer = len(self.taken)
        return self.answer

    def work(self, key, job):
        assert (key, job) == ("film", None)
        self.answer = None


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def told():
    return []


@pytest.fixture
def filming(qtbot, look, desk, told):
    window = QWidget()
    qtbot.addWidget(window)
    return Filming(window, desk, lambda refusal, stays: told.append(refusal))


@pytest.fixture
def slides(qtbot, look):
    view = Slides()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.display("before")
    return view


def test_the_moments_are_filmed_in_order_and_the_view_goes_on_afterwards(qtbot, tmp_path, filming, desk, slides):
    filming.film(slides, tmp_path / "film")
    assert desk.path.name == "film.gif"
    qtbot.waitUntil(lambda: filming._view is not None and slides.filming)
    slides.display("during")
    assert slides.shown == ["before"]  # a newer frame must not come between
    qtbot.waitUntil(lambda: not filming.busy)
    reds = [int(picture[picture.shape[0] // 2, picture.shape[1] // 2, 0]) for picture in desk.taken]
    assert reds == [200, 100, 0]
    assert slides.shown[-1] == "during"
    assert filming.progress is None


def test_a_film_can_be_stopped(qtbot, tmp_path, filming, desk, slides):
    filming.film(slides, tmp_path / "film.mp4")
    filming.progress.canceled.emit()
    assert not filming.busy
    assert desk.answer is None
    assert not slides.filming


def test_what_cannot_be_written_is_told(qtbot, tmp_path, filming, desk, slides, told):
    filming.film(slides, tmp_path / "film.gif")
    desk.answer = Refusal("{subject} is full.", subject="The disk")
    qtbot.waitUntil(lambda: not filming.busy)
    assert [str(refusal) for refusal in told] == ["The disk is full."]


def test_pictures_have_even_sides_and_are_not_too_wide(slides):
    slides.resize(1301, 701)
    picture = pixels(slides.picture())
    assert picture.shape[1] <= WIDEST
    assert picture.shape[0] % 2 == picture.shape[1] % 2 == 0


def test_only_views_with_moments_offer_a_film(slides):
    class Still(Slides):
        moments = View.moments

    still = Still()
    assert "Save film (GIF, MP4)…" in [action.text() for action in slides.menu.actions()]
    assert "Save film (GIF, MP4)…" not in [action.text() for action in still.menu.actions()]
