"""The room of the race of networks: what is turned is raced, what is raced is shown, and a change begins anew."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.adam import Adam
from core.datasets import EmptyShelf
from core.hyper import hypers
from core.margin_losses import Hinge
from core.optimizers import SGD
from core.penalties import L2
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.snapshot import Snapshot
from core.studies.runners import CHANGEABLE, RaceStudy, Runner
from ui import numbers
from ui.clock import FrameClock
from ui.i18n import LANGUAGE
from ui.race.names import runner_colour, runner_words
from ui.race.room import RaceRoom
from ui.race.scene import TEST
from ui.theme import THEME

LEFT = Qt.MouseButton.LeftButton
STUDY = RaceStudy(steps=20)


def snapshot_of(**settings):
    run = Run(Recipe.from_plain({"data": "spiral", "batch_size": 20, **settings}), EmptyShelf())
    return Snapshot(run.number, run.recipe, run.program.objective, run.state, run.history, run.check)


class Desk:
    """Works without threads: a job is done as far as `patience` results go, as soon as it is given."""

    def __init__(self):
        self.now, self.result, self.patience, self.jobs = snapshot_of(), None, 10_000, 0

    def hurry(self, going):
        """Nothing runs beside it."""

    def snapshot(self):
        return self.now

    def work(self, key, job):
        self.result = None
        if job is not None:
            self.jobs += 1
            try:
                for result in islice(job(), self.patience):
                    self.result = result if result is not None else self.result
            except Refusal as refusal:
                self.result = refusal

    def worked(self, key):
        return self.result


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def room(look, qtbot, desk):
    room = RaceRoom(desk)
    room.name("Race", "Which recipe learns fastest?")
    qtbot.addWidget(room)
    room.resize(1500, 900)
    room.show()
    qtbot.waitExposed(room)
    room.turn(STUDY)
    return room


@pytest.fixture
def tick(room):
    clock = FrameClock(lambda: None)
    room.attend(clock)

    def on(times=300):
        for _ in range(times):
            clock.tick()

    on()
    return on


def test_on_entering_it_races_the_recipe_of_the_running_network(room, tick, desk):
    assert room.scene.standings.taken == 20
    assert room.heats.present == desk.now.recipe
    assert room.heats.data is desk.now.objective.data
    assert room.button.text() == "Race again"


def test_curves_are_the_losses_and_accuracies_of_the_shown_runners_in_their_colours(room, tick):
    scene = room.scene
    assert len(room.curves.ribbons) == 3
    for lane, (loss, accuracy) in enumerate(room.curves.ribbons):
        np.testing.assert_allclose(loss.line.yData, np.log10(scene.standings.loss[0, lane, 0]))
        np.testing.assert_allclose(accuracy.line.yData, scene.standings.accuracy[0, lane, 0])
        assert loss.line.opts["pen"].color().name() == runner_colour(STUDY.runners[lane])
    room.curves.parts.chosen.emit(TEST)
    np.testing.assert_allclose(room.curves.ribbons[1][1].line.yData, scene.standings.accuracy[1, 1, 0])


def test_of_several_seeds_there_is_a_band(room, tick):
    assert not room.curves.ribbons[0][0].band.isVisible()
    room.turn(replace(room.study, seeds=3))
    tick()
    ribbon = room.curves.ribbons[0][0]
    assert ribbon.band.isVisible()
    low, _, high = room.scene.loss(0)
    np.testing.assert_allclose(ribbon.low.yData, np.log10(low))
    np.testing.assert_allclose(ribbon.high.yData, np.log10(high))


def test_a_hidden_runner_is_not_drawn_and_the_race_goes_on(room, tick, desk):
    jobs = desk.jobs
    QTest.mouseClick(room.column.runners.lines[1].dot, LEFT)
    assert not room.study.runners[1].shown
    assert len(room.curves.ribbons) == len(room.map.lines) == 2
    assert desk.jobs == jobs


def test_looking_at_another_runner_shows_its_settings_and_draws_nothing_else_anew(room, tick, desk, monkeypatch):
    jobs, drawn = desk.jobs, []
    for view in (room.curves, room.map, room.results):
        monkeypatch.setattr(view, "display", drawn.append)
    section = room.column.runners
    for lane in (1, 2, 1):
        QTest.mouseClick(section.lines[lane].title, LEFT)
        form = section.editor.forms["optimizer"].controls["optimizer"].form
        rule = dict(STUDY.runners[lane].changes)["optimizer"]
        assert [control.value for control in form.controls.values()] == [getattr(rule, each) for each in form.controls]
        assert set(form.controls) == {name for name, _ in hypers(type(rule))}
    assert room.scene.study.chosen == 1
    assert drawn == []
    assert desk.jobs == jobs


def test_what_can_still_be_changed_is_offered_for_every_runner(room, tick):
    section = room.column.runners
    section.editor.more.chosen.emit("penalty")
    section.lines[1].title.click()
    offered = {section.editor.more.itemData(place) for place in range(section.editor.more.count())}
    assert offered == {"", *CHANGEABLE} - {"optimizer"}
    section.lines[0].title.click()
    offered = {section.editor.more.itemData(place) for place in range(section.editor.more.count())}
    assert offered == {"", *CHANGEABLE} - {"optimizer", "penalty"}


def test_the_disc_before_a_name_has_the_colour_of_its_runner(room, tick):
    first = room.study.runners[0]
    room.turn(replace(room.study, runners=(replace(first, colour=5), *room.study.runners[1:])))
    for lane, runner in enumerate(room.study.runners):
        disc = room.results.tree.topLevelItem(lane).icon(0).pixmap(32, 32).toImage()
        assert disc.pixelColor(16, 16).name() == runner_colour(runner)


def test_a_change_of_a_runner_begins_the_race_anew(room, tick, desk):
    jobs = desk.jobs
    room.column.runners.editor.forms["optimizer"].turned.emit(
        replaced(Recipe(), "optimizer", {"is": "sgd", "rate": 0.7})
    )
    assert dict(room.study.runners[0].changes)["optimizer"] == SGD(0.7)
    assert desk.jobs == jobs + 1
    tick()
    assert room.scene.raced == room.study


def test_runners_come_change_and_go(room, tick):
    section = room.column.runners
    QTest.mouseClick(section.more, LEFT)
    assert len(room.study.runners) == 4
    assert (room.study.chosen, room.study.runners[3].colour) == (3, 3)
    section.editor.more.chosen.emit("penalty")
    assert set(dict(room.study.runners[3].changes)) == {"optimizer", "penalty"}
    assert not section.editor.lines["penalty"].isHidden()
    QTest.mouseClick(section.lines[3].out, LEFT)
    assert len(room.study.runners) == 3


def test_another_recipe_of_the_network_is_raced_at_once(room, tick, desk):
    jobs = desk.jobs
    desk.now = snapshot_of(loss="hinge")
    tick()
    assert desk.jobs == jobs + 1
    assert room.heats.present.loss == Hinge()
    assert "hinge" in room.curves.note.text.lower()


def test_a_race_is_stopped_and_gone_on_with(room, tick, desk):
    desk.patience = 12
    room.again.click()
    tick()
    assert 0 < room.scene.standings.taken < 20
    assert room.button.text() == "Stop"
    QTest.mouseClick(room.button, LEFT)
    assert room.button.text() == "Go on"
    assert room.again.isVisible()
    desk.patience = 10_000
    QTest.mouseClick(room.button, LEFT)
    tick()
    assert room.scene.standings.taken == 20


def test_the_ways_are_drawn_where_they_are_and_the_note_says_how_much_the_map_holds(room, tick):
    ways = room.scene.standings.ways
    for lane, (_, _, line, end) in enumerate(room.map.lines):
        np.testing.assert_array_equal(line.xData, ways.coordinates[lane][:, 0])
        assert end.data["x"][0] == ways.coordinates[lane][-1, 0]
    assert numbers.percent(ways.share, 0) in room.map.note.text


def test_the_results_are_the_last_numbers_and_say_that_the_race_was_fair(room, tick):
    standings, tree = room.scene.standings, room.results.tree
    for lane in range(3):
        texts = [tree.topLevelItem(lane).text(column) for column in range(5)]
        assert texts[0] == runner_words(STUDY.runners[lane])
        assert texts[1] == numbers.number(float(standings.loss[0, lane, 0, -1]), 3)
        assert texts[4] == numbers.percent(float(standings.accuracy[1, lane, 0, -1]), 1)
    assert room.results.told.text() == "Fair: same first weights ✓ · same batches ✓"
    assert standings.weights[0][0] not in room.results.told.text()
    assert standings.weights[0][0] in room.results.told.toolTip()
    assert standings.batches[0][0] in room.results.told.toolTip()


def test_an_unfair_race_does_not_claim_to_be_fair(room, tick):
    room.turn(replace(room.study, runners=(*room.study.runners, Runner((("drawing", "replacement"),)))))
    tick()
    assert room.results.told.text() == "Not fair: same first weights ✓ · same batches ✗"
    assert len(set(room.scene.standings.batches[0])) == 2
    assert all(mark in room.results.told.toolTip() for mark in room.scene.standings.batches[0])


def test_a_loss_that_does_not_suit_the_data_is_told(room, tick, desk):
    told = []
    room.told.connect(told.append)
    desk.now = snapshot_of(data="curve", loss="mean_squared_error")
    room.turn(replace(room.study, runners=(Runner((("loss", Hinge()),)),)))
    tick()
    assert len(told) == 1
    assert isinstance(told[0], Refusal)


def test_a_regression_has_no_accuracy(room, tick, desk):
    desk.now = snapshot_of(data="curve", loss="mean_squared_error")
    tick()
    assert not room.curves.below.isVisible()
    assert room.results.tree.topLevelItem(0).text(3) == "–"


def test_runners_are_called_after_what_they_change():
    runner = Runner((("optimizer", Adam(0.01)), ("penalty", L2(0.001)), ("batch_size", 5)))
    assert runner_words(runner) == "Adam 0.01 · L2 (ridge) 0.001 · batch size 5"
    assert runner_words(Runner()) == "as it is"
    assert runner_words(Runner(name="mine")) == "mine"


def test_the_cursor_reads_every_runner_and_the_numbers_leave_as_tables(room, tick):
    text = room.curves.reading(room.scene, 5)
    for lane in range(3):
        assert numbers.number(float(room.scene.standings.loss[0, lane, 0, 5])) in text
    assert room.curves.table().splitlines()[0].startswith("step,SGD 0.3 loss,SGD 0.3 accuracy")
    assert len(room.curves.table().splitlines()) == 22
    assert room.map.table().splitlines()[0].startswith("SGD 0.3 a,SGD 0.3 b")


def test_another_language_is_spoken_at_once(room, tick):
    axis = room.map.canvas.axes["bottom"]
    english = room.button.text(), room.steps.text(), axis.labelText
    LANGUAGE.choose("ko")
    assert not set(english) & {room.button.text(), room.steps.text(), axis.labelText}
    LANGUAGE.choose("en")
    assert (room.button.text(), room.steps.text(), axis.labelText) == english


def test_another_look_is_worn_at_once(room, tick):
    THEME.choose("dark")
    assert room.curves.ribbons[0][0].line.opts["pen"].color().name() == runner_colour(STUDY.runners[0])
    THEME.choose("light")
