"""The card of the loss surface: one survey for map, parts and trust; cuts are made only while one looks at them."""

import pytest

from core.cuts import RAY
from core.datasets import EmptyShelf
from core.looks import Look, Truths
from core.recipe import Recipe
from core.run import Run
from core.snapshot import Snapshot
from core.survey import COARSE, SurveyRequest
from ui.clock import FrameClock
from ui.landscape import Landscape


class Desk:
    """Surveys and works at once, without threads."""

    def __init__(self):
        run = Run(Recipe.from_plain({"penalty": "l2", "batch_size": 20}), EmptyShelf())
        run.go(20)
        self.now = Snapshot(run.number, run.recipe, run.program.objective, run.state, run.history, run.check)
        self.requests, self.result, self.jobs = [], None, 0

    def snapshot(self):
        return self.now

    def request(self, request):
        self.requests.append(request)

    def survey(self):
        return self.seen

    def work(self, key, job):
        self.jobs += 1
        self.result = [each for each in job() if each is not None][-1]

    def worked(self, key):
        return self.result


@pytest.fixture
def desk():
    desk = Desk()
    *_, desk.seen = Look.at(desk.now, SurveyRequest(points=COARSE)).surveys(Truths(), lambda: True)
    return desk


@pytest.fixture
def clock():
    return FrameClock(lambda: None)


@pytest.fixture
def card(look, qtbot, desk, clock):
    card = Landscape(desk, clock)
    qtbot.addWidget(card)
    card.resize(620, 460)
    card.show()
    qtbot.waitExposed(card)
    return card


def tick(clock):
    for _ in range(300):
        clock.tick()


def test_it_asks_for_the_surface_that_its_controls_show(card, desk):
    assert desk.requests == [card.surface.asked.request]
    card.surface.asked.combo.chosen.emit("random")
    assert desk.requests[-1] is card.surface.asked.request


def test_map_parts_and_trust_show_the_same_survey_when_they_are_in_front(card, desk, clock):
    views = {0: card.surface, 2: card.parts, 3: card.trust}
    for tab, view in views.items():
        assert view.frame is None
        card.tabs.setCurrentIndex(tab)
        tick(clock)
        assert view.frame is desk.seen


def test_a_cut_is_worked_at_only_while_somebody_looks_at_it(card, desk, clock):
    tick(clock)
    assert desk.jobs == 0
    card.tabs.setCurrentIndex(1)
    tick(clock)
    assert desk.jobs == 1
    card.profile.combo.chosen.emit(RAY)
    tick(clock)
    assert desk.jobs == 2
    assert card.profile.frame.request.along == RAY


def test_its_tabs_can_be_found_by_lessons(card):
    assert [view.key for _, view in card.views] == ["surface", "profile", "parts", "trust"]
