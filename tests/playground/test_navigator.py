"""Session and run travel together: knobs follow the past, undo finds its branch, a file is walked again and judged."""

import json
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from playground.commands import Advance
from playground.document import Document, parsed
from playground.navigator import Navigator
from playground.session import Session
from playground.trainer import Trainer

FASTER = replaced(Recipe(), "optimizer.rate", 0.3)
ADAM = replaced(Recipe(), "optimizer", "adam")


class Desk:
    """The session, the run, and what joins them."""

    def __init__(self, document=None):
        document = document or Document(Recipe())
        self.news = []
        self.session, self.trainer = Session(document), Trainer(document.recipe, EmptyShelf())
        self.time = Navigator(self.session, self.trainer, self.news.append)
        self.trainer.start()
        self.time.begin()
        self.settled()

    def settled(self):
        """Wait until everything that was asked for has been done, and take notice of it."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            snapshot = self.time.snapshot
            if (
                snapshot.obeyed == self.trainer.sent
                and not (snapshot.playing or snapshot.busy)
                and snapshot.target is None
            ):
                self.time.keep_up()
                return snapshot
            time.sleep(0.001)
        raise AssertionError("never came to rest")

    def advance(self, steps):
        self.trainer.send(Advance(steps))
        return self.settled()

    def use(self, recipe):
        self.time.stand()
        self.session.use(recipe)
        return self.settled()

    def undo(self):
        self.time.stand()
        self.session.undo()
        return self.settled()

    def redo(self):
        self.time.stand()
        self.session.redo()
        return self.settled()

    def rewind(self, step):
        self.time.rewind(step)
        return self.settled()


@pytest.fixture
def opened():
    """Opens a document, and closes it after the test."""
    desks = []

    def make(document=None):
        desks.append(Desk(document))
        return desks[-1]

    yield make
    for desk in desks:
        desk.trainer.stop()


def test_the_knobs_follow_the_past_and_that_is_no_choice(opened):
    desk = opened()
    desk.advance(100)
    desk.use(FASTER)
    desk.advance(100)
    desk.rewind(50)
    assert desk.session.recipe == Recipe()
    desk.rewind(150)
    assert desk.session.recipe == FASTER
    assert len(desk.time.snapshot.tree.branches) == 1
    desk.rewind(60)
    desk.advance(60)
    assert desk.session.recipe == FASTER


def test_undoing_a_change_of_the_past_leads_back_to_the_branch_and_redoing_leads_there_again(opened):
    desk = opened()
    desk.advance(300)
    desk.rewind(100)
    desk.use(ADAM)
    snapshot = desk.advance(50)
    theta, branch = snapshot.state.theta, snapshot.tree.now
    snapshot = desk.undo()
    assert (snapshot.tree.now, snapshot.step, snapshot.recipe) == (1, 100, Recipe())
    assert desk.session.recipe == Recipe()
    snapshot = desk.redo()
    assert (snapshot.tree.now, snapshot.step, snapshot.recipe) == (branch, 150, ADAM)
    np.testing.assert_array_equal(snapshot.state.theta, theta)


def test_a_live_change_is_undone_where_the_run_is(opened):
    desk = opened()
    desk.advance(100)
    desk.use(FASTER)
    desk.advance(100)
    snapshot = desk.undo()
    assert (snapshot.step, snapshot.recipe, len(snapshot.tree.branches)) == (200, Recipe(), 1)


def test_a_branch_that_is_put_away_comes_back_with_undo(opened):
    desk = opened()
    desk.advance(100)
    desk.rewind(50)
    desk.use(ADAM)
    desk.advance(20)
    desk.time.name(2, "with\nAdam ")
    desk.time.mark("gone", 2, True)
    assert desk.settled().tree.now == 1
    assert [branch.key for branch in desk.time.document.log.branches] == [1]
    desk.undo()
    assert desk.time.labels.gone == frozenset()
    assert desk.time.labels.names == {2: "withAdam"}
    desk.undo()
    assert desk.time.labels.names == {}


def test_undoing_a_name_leaves_the_run_where_it_is(opened):
    desk = opened()
    desk.advance(100)
    desk.use(FASTER)
    desk.rewind(50)
    desk.use(ADAM)
    desk.advance(10)
    desk.time.name(2, "mine")
    snapshot = desk.undo()
    assert (snapshot.tree.now, snapshot.step, desk.time.labels.names) == (2, 60, {})


def test_undoing_a_restart_brings_the_trained_network_back(opened):
    desk = opened()
    end = desk.advance(200)
    desk.use(replaced(Recipe(), "model.hidden", [3]))
    assert desk.advance(30).step == 30
    snapshot = desk.undo()
    assert snapshot.step == 200
    assert snapshot.state.theta is end.state.theta


def test_the_last_branch_cannot_be_put_away(opened):
    desk = opened()
    desk.advance(10)
    desk.time.mark("gone", 1, True)
    assert not desk.time.labels.gone


def test_a_saved_session_is_walked_again_and_judged(opened):
    desk = opened()
    desk.advance(120)
    desk.use(FASTER)
    desk.advance(100)
    desk.rewind(150)
    desk.use(replaced(FASTER, "batch_size", 4))
    end = desk.advance(30)
    desk.time.name(2, "small batches")
    text = desk.time.document.text()
    other = opened(parsed(text, ""))
    snapshot = other.settled()
    np.testing.assert_array_equal(snapshot.state.theta, end.state.theta)
    np.testing.assert_array_equal(snapshot.history.loss.values, end.history.loss.values)
    assert [str(news) for news in other.news] == ["Reproduced: after 180 steps every bit is as the file promises."]
    assert list(other.time.labels.names.values()) == ["small batches"]
    assert other.session.recipe == snapshot.recipe
    table, again = (json.loads(desk.time.document.text())["log"] for desk in (desk, other))
    assert table["result"] == again["result"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"sha256": "0" * 64}, "Reproduced up to rounding: after 150 steps the losses are as the file promises."),
        ({"sha256": "0" * 64, "test": 5.0}, "Not reproduced: after 150 steps the test loss is "),
    ],
)
def test_a_result_that_differs_is_told(opened, change, sentence):
    desk = opened()
    desk.advance(150)
    table = json.loads(desk.time.document.text())
    table["log"]["result"] |= change
    other = opened(parsed(json.dumps(table), ""))
    assert [str(news)[: len(sentence)] for news in other.news] == [sentence]


def test_a_log_that_does_not_fit_its_own_recipe_is_a_sentence(opened):
    desk = opened()
    desk.advance(150)
    table = json.loads(desk.time.document.text())
    table["log"]["branches"][0]["changes"] = [{"step": 20, "set": {"data": {"is": "plane"}}}]
    with pytest.raises(Refusal, match=r"^log\.changes is not what the log of a session holds"):
        parsed(json.dumps(table), "")
    table["log"]["branches"][0]["changes"] = [{"step": 20, "set": {"loss": {"is": "huber"}}}]
    table["recipe"]["loss"] = {"is": "huber"}
    desk.session.begin(parsed(json.dumps(table), ""))
    snapshot = desk.settled()
    assert "needs regression data" in str(snapshot.failure)
    assert snapshot.step == 20
    assert desk.trainer.alive


def test_opening_another_session_forgets_the_branches_of_this_one(opened):
    desk = opened()
    desk.advance(100)
    text = desk.time.document.text()
    desk.session.begin(parsed(text, ""))
    snapshot = desk.settled()
    assert [branch.newest for branch in snapshot.tree.branches] == [100]
    assert snapshot.tree.now > 1000


def test_a_choice_that_was_saved_before_the_run_took_notice_of_it_is_not_lost(opened):
    desk = opened()
    desk.advance(60)
    table = json.loads(desk.time.document.text())
    table["recipe"]["optimizer"] = {"is": "adam"}
    other = opened(parsed(json.dumps(table), ""))
    snapshot = other.settled()
    assert (snapshot.step, snapshot.recipe, other.session.recipe) == (60, ADAM, ADAM)


def test_a_turn_while_a_step_is_looked_for_waits_and_the_newest_turn_counts(opened):
    desk = opened()
    desk.advance(3000)
    desk.time.rewind(2999)
    for size in (3, 4, 5):
        desk.time.stand()
        desk.session.use(replaced(Recipe(), "batch_size", size))
    snapshot = desk.settled()
    assert (snapshot.recipe.batch_size, snapshot.tree.branch.fork) == (5, 2999)
    assert desk.session.recipe.batch_size == 5


def test_an_autosave_is_hurried_by_a_new_branch(opened):
    desk = opened()
    assert desk.time.parted()
    assert not desk.time.parted()
    desk.advance(50)
    desk.rewind(20)
    desk.use(ADAM)
    assert desk.time.parted()


def test_the_memory_for_the_past_is_a_setting_that_is_saved_and_drops_what_is_too_much(opened):
    desk = opened()
    desk.advance(3000)
    kept = desk.trainer._line.grove.kept[1]
    before = len(kept.states)
    desk.time.allow(1)
    desk.settled()
    assert desk.time.memory == 1
    assert parsed(desk.time.document.text(), "").view["past_megabytes"] == 1
    desk.trainer._line.grove.allow(20_000, desk.time.snapshot.state)
    assert len(kept.states) < before
    desk.rewind(1234)
    assert desk.time.snapshot.step == 1234


# Anything at all

CHOICES = [
    Recipe(), FASTER, ADAM, replaced(Recipe(), "batch_size", 4), replaced(ADAM, "optimizer.rate", 0.05),
    replaced(Recipe(), "data.noise", 0.3), replaced(Recipe(), "model.hidden", [3]), replaced(ADAM, "seed", 8),
]  # fmt: skip
DEEDS = st.one_of(
    st.tuples(st.just("advance"), st.integers(1, 80)),
    st.tuples(st.just("use"), st.sampled_from(CHOICES)),
    st.tuples(st.just("rewind"), st.integers(0, 300)),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("redo"), st.none()),
    st.tuples(st.just("switch"), st.integers(0, 9)),
    st.tuples(st.just("reopen"), st.none()),
)


def straight(branch, step):
    """The run that takes the recipes of a branch as they come."""
    run = Run(branch.legs[0].recipe, EmptyShelf())
    for leg in (*branch.legs[1:], None):
        end = step if leg is None else min(leg.step, step)
        while run.state.step < end:
            run.go(end - run.state.step)
        if leg is not None and leg.step <= step:
            run.use(leg.recipe)
    return run


@settings(max_examples=40)
@given(st.lists(DEEDS, min_size=3, max_size=14))
def test_whatever_one_does_the_state_is_that_of_a_straight_replay_and_the_knobs_tell_its_recipe(deeds):
    desk = Desk()
    try:
        for deed, value in deeds:
            if deed == "switch":
                keys = sorted(desk.time.snapshot.tree.by_key)
                desk.time.switch(keys[value % len(keys)])
            elif deed == "reopen":
                desk.session.begin(parsed(desk.time.document.text(), ""))
            else:
                getattr(desk, deed)(*([] if value is None else [value]))
            snapshot = desk.settled()
            run = straight(snapshot.tree.branch, snapshot.step)
            np.testing.assert_array_equal(snapshot.state.theta, run.state.theta)
            np.testing.assert_array_equal(snapshot.history.loss.values, run.history.loss.values)
            assert desk.session.recipe == snapshot.recipe == run.recipe
            assert not [news for news in desk.news if not str(news).startswith("Reproduced: ")]
    finally:
        desk.trainer.stop()


# What a run does not survive


WILD = replaced(ADAM, "optimizer.rate", 100.0)


def test_going_back_to_before_a_turn_takes_all_of_it_back_and_playing_on_does_not_meet_it_again(opened):
    desk = opened(Document(ADAM))
    learned = desk.advance(400).state.theta
    for rate in (0.1, 1.0, 100.0):  # one drag
        desk.use(replaced(ADAM, "optimizer.rate", rate))
        desk.advance(20)
    desk.advance(300)
    found = desk.time.mishap()
    assert (found.step, found.before) == (400, ADAM)
    assert [(change.old, change.new) for change in found.changes] == [(0.001, 100.0)]
    desk.undo()  # the rate returns, the weights do not
    desk.advance(400)
    found = desk.time.mishap()
    assert found.step == 400
    desk.time.omit(found.place)
    snapshot = desk.settled()
    assert (snapshot.step, snapshot.recipe, desk.session.recipe, snapshot.past) == (400, ADAM, ADAM, False)
    np.testing.assert_array_equal(snapshot.state.theta, learned)
    assert desk.time.mishap() is None
    assert desk.advance(100).recipe == ADAM
    assert len(desk.time.snapshot.history.marks) == 0


def test_what_was_taken_back_with_the_past_can_be_undone(opened):
    desk = opened(Document(ADAM))
    desk.advance(300)
    desk.use(WILD)
    desk.advance(300)
    desk.time.omit(1)
    assert desk.settled().recipe == ADAM
    snapshot = desk.undo()
    assert (snapshot.tree.now, snapshot.step, snapshot.recipe) == (1, 600, WILD)
    assert desk.session.recipe == WILD


def test_one_can_go_on_from_the_past_without_what_lies_ahead(opened):
    desk = opened(Document(ADAM))
    desk.advance(300)
    desk.use(WILD)
    desk.advance(100)
    desk.rewind(200)
    desk.time.omit(1)
    snapshot = desk.settled()
    assert (snapshot.step, snapshot.recipe, snapshot.past, snapshot.tree.now) == (200, ADAM, False, 2)
    assert desk.advance(200).recipe == ADAM
    desk.time.omit(1)  # there is no such turn here
    assert desk.settled().tree.now == 2


def test_beginning_again_takes_another_recipe_from_its_own_first_weights(opened):
    desk = opened(Document(ADAM))
    first = desk.time.snapshot.state.theta
    desk.advance(300)
    desk.use(WILD)
    desk.advance(50)
    desk.time.begin_with(ADAM)
    snapshot = desk.settled()
    assert (snapshot.step, snapshot.recipe, desk.session.recipe, snapshot.run) == (0, ADAM, ADAM, 2)
    np.testing.assert_array_equal(snapshot.state.theta, first)
    assert len(snapshot.tree.kin) == 1


@pytest.mark.parametrize("opened_recipe", [Recipe(), FASTER, replaced(Recipe(), "data.noise", 0.3)])
def test_another_document_is_another_run_however_little_differs(opened, opened_recipe):
    desk = opened()
    desk.advance(100)
    desk.time.stand()
    desk.session.begin(Document(opened_recipe))
    snapshot = desk.settled()
    assert (snapshot.step, snapshot.recipe, snapshot.run) == (0, opened_recipe, 2)
    fresh = Trainer(opened_recipe, EmptyShelf()).latest.get().state.theta
    np.testing.assert_array_equal(snapshot.state.theta, fresh)
    if opened_recipe != Recipe():
        snapshot = desk.undo()
        assert (snapshot.step, snapshot.recipe) == (100, Recipe())
