"""The banner says to which turn a run was lost, once, and offers two ways out."""

from types import SimpleNamespace

import pytest

from core.catalog import differences
from core.mishap import Mishap
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from ui.banner import Banner
from ui.i18n import LANGUAGE
from ui.rescue import AGAIN, BACK, Rescue

WILD = replaced(Recipe(), "optimizer.rate", 100.0)
LOST = Mishap(1, 3, 1867, True, Recipe(), tuple(differences(Recipe(), WILD)))
FRAME = SimpleNamespace(failure=None, busy=False)


class Helm:
    """Says what it is told to say, and notes what is asked for."""

    def __init__(self):
        self.found, self.asked = None, []

    def mishap(self):
        return self.found

    def omit(self, place):
        self.asked.append(("omit", place))

    def begin_with(self, recipe):
        self.asked.append(("begin", recipe))


@pytest.fixture
def rescue(qtbot, look):
    banner, helm = Banner(), Helm()
    qtbot.addWidget(banner)
    rescue = Rescue(banner, helm)
    rescue.banner, rescue.helm = banner, helm
    return rescue


def test_a_lost_run_gets_two_ways_out(rescue):
    rescue.display(FRAME)
    assert rescue.banner.isHidden()
    rescue.helm.found = LOST
    rescue.display(FRAME)
    assert not rescue.banner.isHidden()
    assert "since step 1,867: learning rate" in rescue.banner.text.text()
    assert "→ 100" in rescue.banner.text.text()
    back, again = rescue.banner.buttons
    assert (back.text(), again.text()) == (BACK, AGAIN)
    back.click()
    again.click()
    assert rescue.helm.asked == [("omit", 3), ("begin", Recipe())]
    rescue.helm.found = None
    rescue.display(FRAME)
    assert rescue.banner.isHidden()


def test_who_closes_it_hears_no_more_of_it_but_of_the_next_one(rescue):
    rescue.helm.found = LOST
    rescue.display(FRAME)
    rescue.banner._close()
    rescue.display(FRAME)
    assert rescue.banner.isHidden()
    rescue.helm.found = Mishap(1, 5, 2000, False, Recipe(), LOST.changes)
    rescue.display(FRAME)
    assert "only guesses" in rescue.banner.text.text()


def test_news_come_first_and_a_turn_of_a_knob_does_not_make_the_offer_blink(rescue):
    rescue.banner.tell(Refusal("Something else."))
    rescue.helm.found = LOST
    rescue.display(FRAME)
    assert (rescue.banner.text.text(), rescue.banner.buttons) == ("Something else.", [])
    rescue.banner.clear()
    rescue.display(FRAME)
    buttons = rescue.banner.buttons
    assert len(buttons) == 2
    rescue.banner.clear()  # as every turn of a knob does
    rescue.display(FRAME)
    assert not rescue.banner.isHidden()
    assert rescue.banner.buttons == buttons
    rescue.banner.tell(Refusal("Something else."))
    assert rescue.banner.buttons == []


def test_it_speaks_another_language_at_the_next_look(rescue):
    rescue.helm.found = LOST
    rescue.display(FRAME)
    LANGUAGE.choose("ko")
    rescue.display(FRAME)
    assert "1,867" in rescue.banner.text.text()
    assert rescue.banner.buttons[0].text() != BACK
