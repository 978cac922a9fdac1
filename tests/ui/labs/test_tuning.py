"""The lab of tuning: three curves and their verdicts; a map that fills, a point that opens as a run."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.snapshot import Snapshot
from core.studies.tuning import GRID, SEARCH, TuningStudy
from core.sweep import outcome
from ui import numbers
from ui.labs.tuning import TuningLab


class Desk:
    """A desk that works at once, for whoever asks."""

    def __init__(self):
        run = Run(replaced(Recipe(), "optimizer", "sgd"), EmptyShelf())
        objective = run.program.objective
        self._snapshot = Snapshot(1, run.recipe, objective, run.state, run.history, run.check)
        self.results, self.used, self.played = {}, [], 0

    def hurry(self, going):
        """Nothing runs beside it."""

    def snapshot(self):
        return self._snapshot

    def work(self, key, job):
        self.results[key] = job

    def worked(self, key):
        found = self.results.get(key)
        if callable(found):
            *_, found = found()
            self.results[key] = found
        return found

    def sweep(self, sweep, trials=()):
        self.results["sweep"] = sweep and tuple(outcome(sweep, trial, EmptyShelf()) for trial in trials)

    def use(self, recipe):
        self.used.append(recipe)

    def reset(self):
        self.played += 1

    def play(self):
        self.played += 1


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def lab(qtbot, look, desk):
    lab = TuningLab(desk)
    qtbot.addWidget(lab)
    lab.resize(1400, 800)
    lab.show_study(TuningStudy(length=40, steps=20, side=3, trials=6, mode=GRID, small=1e-8))
    lab.study = TuningStudy(length=40, steps=20, side=3, trials=6, mode=GRID, small=1e-8)
    return lab


def test_three_curves_begin_together_and_say_what_they_show(lab, desk):
    lab.display(desk.snapshot())
    leaf = lab.leaf
    assert leaf.said["small"].text().startswith("Has hardly moved: from 0.")
    assert leaf.said["right"].text().startswith(("Falls", "Has hardly moved"))
    firsts = {float(graph._curves["loss"].item.yData[0]) for graph in leaf.graphs.values()}
    assert len(firsts) == 1


def test_turning_a_rate_runs_the_three_again(lab, desk):
    lab.display(desk.snapshot())
    before = lab.leaf.found
    lab.turn(TuningStudy(length=40, large=1e-9))
    lab.display(desk.snapshot())
    assert lab.leaf.found is not before
    assert lab.leaf.said["large"].text().startswith("Has hardly moved")


def test_a_grid_fills_and_its_best_point_opens_as_a_run(qtbot, lab, desk):
    lab.open(SEARCH)
    leaf = lab.leaf
    leaf.begin.click()
    lab.display(desk.snapshot())
    assert len(leaf.map.spots) == 9
    assert all(spot.value is not None for spot in leaf.map.spots)
    best = min(leaf.outcomes, key=lambda each: each.test_loss)
    assert leaf.open_.isEnabled()  # the best by validation is chosen at the end
    leaf.map._choose(next(spot for spot in leaf.map.spots if spot.of == best.trial))
    with qtbot.waitSignal(lab.wanted) as wanted:
        leaf.open_.click()
    assert wanted.args == ["network"]
    assert desk.used == [leaf.axes.sweep.recipe_of(best.trial)]
    assert desk.played == 2


def test_validation_chooses_and_the_test_is_asked_once_about_the_chosen_one(lab, desk):
    lab.open(SEARCH)
    leaf = lab.leaf
    assert leaf.shares.text() == "200 samples learn, 50 validate, 250 test"
    leaf.begin.click()
    assert leaf.verdict.text() == ""
    lab.display(desk.snapshot())
    best = min(leaf.outcomes, key=lambda each: each.validation_loss)
    assert leaf._chosen == best.trial
    said = leaf.verdict.text()
    assert said.startswith("Chosen by validation loss")
    assert said.endswith(f"test loss {numbers.number(best.test_loss, 3)}.")
    assert "test" not in leaf.best.text() + leaf.said.text()
    assert [spot.value for spot in leaf.map.spots] == [each.validation_loss for each in leaf.outcomes]
    lab.turn(replace(lab.study, judge="test"))
    best = min(leaf.outcomes, key=lambda each: each.test_loss)
    assert f"Chosen by test loss, {numbers.number(best.test_loss, 3)}" in leaf.verdict.text()
    assert numbers.number(best.fresh_loss, 3) in leaf.verdict.text()
    assert leaf._chosen == best.trial
    leaf.map._choose(leaf.map.spots[0])
    lab.turn(replace(lab.study, judge="validation"))
    assert leaf._chosen == leaf.map.spots[0].of  # what is pointed at stays


def test_before_the_first_search_the_map_shows_where_it_would_try(lab):
    lab.open(SEARCH)
    leaf = lab.leaf
    assert len(leaf.map.spots) == 9
    assert {spot.value for spot in leaf.map.spots} == {None}
    assert leaf.map.axes["bottom"].words == "Learning rate"
    assert leaf.map.axes["left"].words == "Batch size"
    lab.turn(replace(lab.study, mode="random", trials=20))
    assert len(leaf.map.spots) == 20
    ticks = [words for _, words in leaf.map.axes["left"]._tickLevels[0]]
    assert ticks == ["1", "2", "5", "10", "20", "50", "100", "200"]
    leaf.map._choose(leaf.map.spots[0])
    assert not leaf.open_.isEnabled()


def test_a_setting_that_is_turned_after_a_search_leaves_what_was_found_in_its_place(lab, desk):
    lab.open(SEARCH)
    lab.leaf.begin.click()
    lab.display(desk.snapshot())
    before = lab.leaf.map.spots
    lab.turn(replace(lab.study, side=5, reach=5.0))
    assert lab.leaf.map.spots == before


def test_the_arrow_keys_walk_from_point_to_point(qtbot, lab, desk):
    lab.open(SEARCH)
    lab.leaf.begin.click()
    lab.display(desk.snapshot())
    lab.leaf.map._choose(lab.leaf.map.spots[0])
    qtbot.keyClick(lab.leaf.map, Qt.Key.Key_Right)
    chosen = next(spot for spot in lab.leaf.map.spots if spot.of == lab.leaf._chosen)
    assert (chosen.x, chosen.y) == (0.5, 0.0)


def test_a_setting_that_the_recipe_does_not_have_is_a_sentence(lab):
    lab.open(SEARCH)
    lab.turn(TuningStudy(page=SEARCH, x="penalty.strength"))
    lab.leaf.begin.click()
    assert "has no setting called 'strength'" in lab.leaf.said.text()
    assert not lab.leaf.searching


def test_a_failure_of_the_processes_is_said(lab, desk):
    lab.open(SEARCH)
    lab.leaf.begin.click()
    desk.results["sweep"] = Refusal("{subject} broke.", subject="It")
    lab.display(desk.snapshot())
    assert lab.leaf.said.text() == "It broke."
