"""The time line: what is drawn where, and where a drag, a click or a key leads."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.snapshot import Snapshot
from core.timeline import Timeline
from playground.labels import Labels
from ui.actions import Actions
from ui.i18n import LANGUAGE
from ui.timeline import naming
from ui.timeline.lanes import MOST, ancestry, lanes
from ui.timeline.strip import HINT, LEAST, NARROW, PAST, TimeStrip, branch_menu

ADAM = replaced(Recipe(), "optimizer", "adam")


class Helm:
    """A time line without a thread: what is asked for is done at once and noted."""

    def __init__(self):
        self.line, self.labels, self.asked = Timeline(Recipe(), EmptyShelf()), Labels(), []

    def advance(self, steps):
        end = self.line.step + steps
        while self.line.step < end:
            self.line.go(end - self.line.step)

    def fork(self, step, recipe, steps):
        self.rewind(step)
        self.line.use(recipe)
        self.advance(steps)

    @property
    def snapshot(self):
        run = self.line.run
        return Snapshot(
            run.number, run.recipe, run.program.objective, run.state, self.line.history, run.check, tree=self.line.tree
        )

    def rewind(self, step):
        self.asked.append(("rewind", step))
        self.line.rewind(step)
        self.advance(step - self.line.step)

    def back(self, steps=1):
        self.rewind(max(self.line.step - steps, 0))

    def switch(self, key, step=None):
        self.asked.append(("switch", key, step))
        self.line.switch(key, step)
        self.advance((self.line.branch.newest if step is None else step) - self.line.step)

    def omit(self, place):
        self.asked.append(("omit", place))
        self.line.omit(place)
        self.advance(self.line.branch.length - self.line.step)

    def name(self, key, name):
        self.labels = self.labels.named(key, name)

    def mark(self, which, key, on):
        self.labels = self.labels.switched(which, key, on)

    memory = 128

    def allow(self, megabytes):
        self.memory = megabytes

    def keep_up(self):
        """There is nothing to keep up with."""


@pytest.fixture
def helm():
    helm = Helm()
    helm.advance(400)
    return helm


@pytest.fixture
def strip(qtbot, look, helm):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    strip = TimeStrip(helm, actions)
    strip.setParent(window)
    strip.resize(1000, 160)
    window.resize(1000, 200)
    window.show()
    strip.actions_ = actions
    strip.window_ = window
    strip.display(helm.snapshot)
    yield strip
    window.close()
    look.processEvents()


def test_dragging_the_handle_goes_to_the_step_under_the_pointer(qtbot, strip, helm):
    track = strip.track
    begin, end = track.place(400, 0).toPoint(), track.place(150, 0).toPoint()
    qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(track, end)
    assert abs(track.step - 150) <= 1
    assert abs(helm.line.step - 150) <= 1
    qtbot.mouseRelease(track, Qt.MouseButton.LeftButton, pos=end)
    strip.display(helm.snapshot)
    assert track.step == helm.line.step
    assert strip.hint.text() == PAST


def test_a_drag_beyond_both_ends_stays_within_them(qtbot, strip, helm):
    qtbot.mousePress(strip.track, Qt.MouseButton.LeftButton, pos=strip.track.place(400, 0).toPoint())
    qtbot.mouseMove(strip.track, QPoint(-50, 30))
    assert helm.line.step == 0
    qtbot.mouseMove(strip.track, QPoint(2000, 30))
    assert helm.line.step == 400


def test_the_keys_lead_a_step_back_and_to_both_ends(qtbot, strip, helm):
    for key, step in (
        (Qt.Key.Key_Left, 399),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_PageUp, 21),
        (Qt.Key.Key_End, 400),
    ):
        qtbot.keyClick(strip.track, key)
        strip.display(helm.snapshot)
        assert helm.line.step == step
    strip.actions_["back"].trigger()
    strip.display(helm.snapshot)
    strip.actions_["back_epoch"].trigger()
    assert helm.line.step == 374
    strip.actions_["first"].trigger()
    assert helm.line.step == 0


def test_time_runs_backwards_until_the_first_step(qtbot, strip, helm):
    strip._speed = lambda: 5000.0
    strip.actions_["reverse"].trigger()
    for _ in range(3):
        strip._run_back()
        strip.display(helm.snapshot)
    assert helm.line.step == 0
    strip._run_back()
    assert not strip._backwards.isActive()


def test_the_strip_says_what_can_be_done(strip, helm):
    assert strip.hint.text() == HINT
    assert not strip.buttons["newest"].isEnabled()
    strip.display(replace(helm.snapshot, target=77))
    assert "77" in strip.hint.text()


def test_a_fork_has_a_lane_of_its_own_and_a_click_on_the_other_leads_there(qtbot, strip, helm):
    helm.fork(100, ADAM, 200)
    strip.display(helm.snapshot)
    first, second = strip.track.lanes
    assert (first.parent_row, second.parent_row, second.begin, second.changes) == (None, 0, 100, (100,))
    assert ancestry(helm.line.tree) == {1: 100}
    qtbot.mouseClick(strip.track, Qt.MouseButton.LeftButton, pos=strip.track.place(350, 0).toPoint())
    assert helm.asked[-1] == ("switch", 1, pytest.approx(350, abs=1))
    assert strip.track.sizeHint().height() >= strip.track.place(0, 1).y() + 11


def test_only_so_many_lanes_are_drawn_and_the_present_one_with_its_parents_is_among_them(strip, helm):
    for turn in range(10):
        helm.line.switch(1, 50 + turn)
        helm.advance(50 + turn - helm.line.step)
        helm.line.use(replaced(ADAM, "batch_size", 2 + turn))
        helm.advance(20)
    helm.switch(2)
    drawn = [lane.branch.key for lane in lanes(helm.line.tree, helm.labels)]
    assert len(drawn) == MOST
    assert drawn[:2] == [1, 2]
    assert 11 in drawn
    fewer = [lane.branch.key for lane in lanes(helm.line.tree, helm.labels, 3)]
    assert fewer == [1, 2, 11]


def test_what_was_put_away_has_no_lane(helm):
    helm.fork(100, ADAM, 50)
    helm.mark("gone", 1, True)
    assert [lane.branch.key for lane in lanes(helm.line.tree, helm.labels)] == [2]


def test_branches_are_called_by_letter_and_change_or_by_their_own_name(look, helm):
    helm.fork(100, ADAM, 50)
    tree = helm.line.tree
    one, other = tree.branches
    assert naming.name(one, tree, helm.labels) == "A"
    assert naming.name(other, tree, helm.labels) == "B  optimizer SGD → Adam"
    helm.name(2, "my own")
    assert naming.name(other, tree, helm.labels) == "B  my own"
    assert list(naming.differing(one, tree)) == ["optimizer Adam → SGD, since step 100"]
    assert naming.colour(tree, 1) != naming.colour(tree, 2)


def test_the_menu_of_a_branch_says_what_differs_and_does_what_it_says(qtbot, strip, helm):
    helm.fork(100, ADAM, 50)
    menu = branch_menu(strip, helm, 1)
    deeds = {action.text(): action for action in menu.actions()}
    assert "optimizer Adam → SGD, since step 100" in deeds
    assert deeds["Draw its curves beside"].isChecked()
    deeds["Draw its curves beside"].trigger()
    assert helm.labels.hidden == frozenset([1])
    deeds["Keep for good"].trigger()
    assert helm.labels.pinned == frozenset([1])
    deeds["Go there"].trigger()
    assert helm.line.branch.key == 1


def test_everything_is_drawn_in_both_looks_and_languages(strip, helm, look):
    helm.fork(100, ADAM, 250)
    helm.rewind(60)
    strip.display(helm.snapshot)
    for code in ("ko", "en"):
        LANGUAGE.choose(code)
        picture = strip.grab().toImage()
        assert picture.width() > 0
        assert len({picture.pixel(x, picture.height() - 40) for x in range(0, picture.width(), 7)}) > 2


def test_the_memory_for_the_past_can_be_chosen(strip, helm):
    menu = strip.more.menu()
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions()}
    assert offered["128 MB"].isChecked()
    offered["64 MB"].trigger()
    assert helm.memory == 64


def test_turns_ahead_are_told_and_one_press_goes_on_without_them(qtbot, look, helm):
    helm.advance(100)
    helm.line.use(replaced(Recipe(), "optimizer.rate", 0.5))
    helm.advance(50)
    helm.line.use(replaced(Recipe(), "optimizer.rate", 0.1))
    helm.advance(50)
    window = QWidget()
    qtbot.addWidget(window)
    strip = TimeStrip(helm, Actions(window))
    qtbot.addWidget(strip)
    strip.display(helm.snapshot)
    assert strip.ahead.isHidden()
    helm.rewind(520)
    strip.display(helm.snapshot)
    assert "at step 550 a turn" in strip.hint.text()
    helm.rewind(460)
    strip.display(helm.snapshot)
    assert "2 turns of knobs lie ahead, from step 500 on" in strip.hint.text()
    assert not strip.ahead.isHidden()
    strip.ahead.click()
    strip.display(helm.snapshot)
    assert helm.asked[-1] == ("omit", 1)
    assert (helm.line.step, helm.line.branch.legs[-1].step, strip.ahead.isHidden()) == (460, 0, True)
    helm.switch(1, 580)
    strip.display(helm.snapshot)
    assert strip.hint.text() == PAST
    assert strip.ahead.isHidden()


def test_where_the_hint_has_no_room_it_is_the_tooltip_alone(strip, qapp):
    strip.resize(380, 160)
    qapp.processEvents()
    assert strip.hint.isHidden()
    assert strip.toolTip() == strip.hint.text() != ""
    strip.resize(1000, 160)
    qapp.processEvents()
    assert not strip.hint.isHidden()


def test_on_a_low_screen_the_buttons_stand_beside_the_line_and_then_the_line_alone(strip, look):
    def shown():
        look.processEvents()
        return strip.hint.isVisible(), strip.buttons["first"].isVisible(), strip.runs.isVisible()

    high = strip.sizeHint().height()
    strip.spare(True)
    assert shown() == (False, True, True)
    assert strip.track.x() > strip.buttons["newest"].geometry().right()
    assert strip.sizeHint().height() < 0.7 * high
    assert strip.minimumSizeHint().width() <= LEAST, "it does not push the views out of the window"
    strip.resize(NARROW - 1, 80)
    assert shown() == (False, False, False)
    assert strip.track.width() > 0.9 * strip.width()
    strip.resize(1000, 160)
    strip.spare(False)
    assert shown() == (True, True, True)
    assert strip.sizeHint().height() == high
