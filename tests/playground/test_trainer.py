"""The training thread: commands in, snapshots out, without Qt."""

import time

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.run import Run
from playground.commands import Advance, Back, Forget, Limit, Load, Pause, Play, Reset, Rewind, Switch, Use
from playground.pace import Pace
from playground.trainer import Trainer


@pytest.fixture
def trainer():
    trainer = Trainer(Recipe(), EmptyShelf())
    trainer.start()
    yield trainer
    trainer.stop()
    assert not trainer.alive


def until(trainer, condition, seconds=20.0):
    """The first snapshot that satisfies `condition`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        snapshot = trainer.latest.get()
        if condition(snapshot):
            return snapshot
        time.sleep(0.001)
    raise AssertionError(f"never came to pass; last: {trainer.latest.get()}")


def test_there_is_a_snapshot_before_the_thread_has_started():
    snapshot = Trainer(Recipe(), EmptyShelf()).latest.get()
    assert snapshot.state.step == 0
    assert not snapshot.playing


def test_it_takes_exactly_the_steps_it_was_asked_for(trainer):
    trainer.send(Advance(7))
    trainer.send(Advance(5))
    until(trainer, lambda s: s.state.step == 12 and not s.playing)
    time.sleep(0.05)
    assert trainer.latest.get().state.step == 12


def test_one_epoch_is_as_many_steps_as_show_every_sample_once(trainer):
    trainer.send(Advance(None))
    assert until(trainer, lambda s: s.state.step > 0 and not s.playing).state.step == 25


def test_playing_moves_on_and_pausing_stands_still(trainer):
    trainer.send(Play())
    until(trainer, lambda s: s.playing and s.state.step > 100)
    trainer.send(Pause())
    step = until(trainer, lambda s: not s.playing).state.step
    time.sleep(0.05)
    assert trainer.latest.get().state.step == step


def test_the_thread_reaches_the_same_bits_as_a_run_without_a_thread(trainer):
    trainer.send(Advance(700))
    snapshot = until(trainer, lambda s: s.state.step == 700)
    run = Run(Recipe(), EmptyShelf())
    while run.state.step < 700:
        run.go(700 - run.state.step)
    np.testing.assert_array_equal(snapshot.state.theta, run.state.theta)
    assert list(snapshot.history.checks) == run.history.checks


def test_a_knob_turned_while_training_is_obeyed_and_marked_and_keeps_the_weights(trainer):
    trainer.send(Play())
    until(trainer, lambda s: s.state.step > 50)
    trainer.send(Use(replaced(Recipe(), "optimizer.rate", 0.5)))
    snapshot = until(trainer, lambda s: s.recipe.optimizer.rate == 0.5)
    assert snapshot.run == 1
    assert snapshot.state.step > 50
    assert snapshot.history.marks[0].differences[0].path == "optimizer.rate"


def test_reset_begins_again_from_the_same_weights(trainer):
    first = trainer.latest.get().state.theta
    trainer.send(Advance(50))
    until(trainer, lambda s: s.state.step == 50)
    trainer.send(Reset())
    snapshot = until(trainer, lambda s: s.run == 2)
    assert snapshot.state.step == 0
    np.testing.assert_array_equal(snapshot.state.theta, first)


def test_a_standing_run_shows_the_scores_of_its_very_state(trainer):
    trainer.send(Advance(33))
    snapshot = until(trainer, lambda s: s.state.step == 33 and s.check.step == 33)
    assert snapshot.check.test == snapshot.objective.score(snapshot.state.theta, snapshot.objective.data.test)
    trainer.send(Use(replaced(Recipe(), "loss", "hinge")))
    snapshot = until(trainer, lambda s: s.recipe.loss != Recipe().loss and s.check != snapshot.check)
    assert snapshot.check.test == snapshot.objective.score(snapshot.state.theta, snapshot.objective.data.test)


def test_a_refused_recipe_is_a_sentence_in_the_snapshot_and_the_run_stays(trainer):
    trainer.send(Advance(20))
    theta = until(trainer, lambda s: s.state.step == 20).state.theta
    trainer.send(Use(replaced(Recipe(), "data", "plane")))
    snapshot = until(trainer, lambda s: s.failure is not None)
    assert "needs classification data" in str(snapshot.failure)
    assert snapshot.state.theta is theta
    trainer.send(Advance(1))
    assert until(trainer, lambda s: s.state.step == 21).failure is None


def test_a_mistake_in_the_program_is_shown_and_the_thread_lives(trainer, monkeypatch):
    def broken(self, most):
        raise ZeroDivisionError("a bug")

    with monkeypatch.context() as patch:
        patch.setattr(Run, "go", broken)
        trainer.send(Play())
        snapshot = until(trainer, lambda s: s.failure is not None)
        assert "ZeroDivisionError" in str(snapshot.failure)
        assert not snapshot.playing
    trainer.send(Advance(3))
    assert until(trainer, lambda s: s.state.step == 3).failure is None


def test_a_speed_limit_is_kept_and_does_not_delay_commands(trainer):
    trainer.send(Limit(2.0))
    trainer.send(Play())
    until(trainer, lambda s: s.playing)
    trainer.send(Pause())  # obeyed although the next step is not due for half a second
    assert until(trainer, lambda s: not s.playing, seconds=0.4).state.step <= 1


class Clock:
    """Seconds that pass when told."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def test_a_limit_lets_through_as_many_steps_as_its_seconds_allow():
    clock = Clock()
    pace, taken = Pace(clock), 0
    for _ in range(1000):
        clock.now += 0.01
        steps, _ = pace.due(25.0)
        taken += steps
    assert taken == pytest.approx(250, abs=1)


def test_after_a_long_sleep_nothing_is_made_up_for():
    clock = Clock()
    pace = Pace(clock)
    clock.now += 3600
    steps, _ = pace.due(60.0)
    assert steps <= 8


def test_the_wait_ends_when_the_next_step_is_due():
    clock = Clock()
    pace = Pace(clock)
    steps, wait = pace.due(4.0)
    assert steps == 0
    clock.now += wait
    assert pace.due(4.0)[0] == 1


EARLY = {
    "data": {"is": "circle", "samples": 40, "noise": 0.5},
    "model": {"is": "mlp", "hidden": [30]},
    "optimizer": {"is": "sgd", "rate": 0.3},
    "stopping": {"is": "patience", "patience": 3},
}


@pytest.mark.parametrize("speed", [None, 4000.0])
def test_early_stopping_stands_still_at_the_same_step_and_shows_the_best_weights(trainer, speed):
    alone = Run(Recipe.from_plain(EARLY), EmptyShelf())
    while not alone.resting:
        alone.go(100)
    trainer.send(Limit(speed))
    trainer.send(Use(alone.recipe))
    trainer.send(Play())
    snapshot = until(trainer, lambda s: s.vigil.stopped is not None and not s.playing)
    assert (snapshot.vigil.stopped, len(snapshot.history.loss)) == (alone.state.step, alone.state.step)
    np.testing.assert_array_equal(snapshot.state.theta, alone.shown.theta)
    trainer.send(Limit(50.0))
    snapshot = until(trainer, lambda s: s.check.step == alone.shown.step)
    assert snapshot.check == alone.vigil.best
    trainer.send(Play())
    snapshot = until(trainer, lambda s: s.state.step > alone.state.step + 3)
    assert snapshot.playing


# Through time


def advance(trainer, steps):
    """Take so many steps and wait for them."""
    end = trainer.latest.get().step + steps
    trainer.send(Advance(steps))
    return until(trainer, lambda s: s.step == end and not s.playing)


def test_going_back_shows_what_is_near_at_once_and_then_the_very_step(trainer):
    end = advance(trainer, 900)
    trainer.send(Rewind(333))
    past = until(trainer, lambda s: s.step == 333 and s.target is None and s.check.step == 333)
    alone = Run(Recipe(), EmptyShelf())
    while alone.state.step < 333:
        alone.go(333 - alone.state.step)
    np.testing.assert_array_equal(past.state.theta, alone.state.theta)
    np.testing.assert_array_equal(past.history.loss.values, alone.history.loss.values)
    assert past.check == alone.examination.check(alone.state)
    assert (past.past, past.newest, past.playing) == (True, 900, False)
    trainer.send(Back())
    until(trainer, lambda s: s.step == 332 and s.target is None)
    trainer.send(Rewind(10**9))
    again = until(trainer, lambda s: s.step == 900 and s.target is None)
    assert again.state.theta is end.state.theta


def test_playing_in_the_past_plays_the_record_and_goes_on_beyond_its_end(trainer):
    advance(trainer, 200)
    trainer.send(Use(replaced(Recipe(), "optimizer.rate", 0.02)))
    advance(trainer, 100)
    trainer.send(Rewind(150))
    assert until(trainer, lambda s: s.step == 150 and s.target is None and s.obeyed == 4).recipe == Recipe()
    advance(trainer, 60)
    snapshot = until(trainer, lambda s: s.step == 210)
    assert (snapshot.recipe.optimizer.rate, snapshot.newest, len(snapshot.tree.branches)) == (0.02, 300, 1)
    advance(trainer, 200)
    assert until(trainer, lambda s: s.step == 410).newest == 410


def test_a_knob_turned_in_the_past_begins_a_branch_and_switching_leads_back(trainer):
    advance(trainer, 300)
    trainer.send(Rewind(100))
    trainer.send(Use(replaced(Recipe(), "optimizer", "adam")))
    until(trainer, lambda s: s.obeyed == 3)
    advance(trainer, 50)
    snapshot = until(trainer, lambda s: s.step == 150)
    assert [(branch.key, branch.fork, branch.newest) for branch in snapshot.tree.branches] == [
        (1, 0, 300),
        (2, 100, 150),
    ]
    assert snapshot.run == 1
    trainer.send(Switch(1))
    snapshot = until(trainer, lambda s: s.step == 300 and s.target is None)
    assert (snapshot.recipe, snapshot.tree.now, snapshot.run) == (Recipe(), 1, 1)
    trainer.send(Forget(2))
    until(trainer, lambda s: len(s.tree.branches) == 1)


def test_a_change_meant_for_a_step_that_is_still_looked_for_happens_at_that_step(trainer):
    advance(trainer, 2000)
    trainer.send(Rewind(1999))
    trainer.send(Use(replaced(Recipe(), "batch_size", 3)))
    assert until(trainer, lambda s: s.obeyed == 3).tree.branch.fork == 1999


def test_a_log_is_walked_again_up_to_where_it_stood(trainer):
    advance(trainer, 400)
    logs = tuple(branch.promise().moved(5) for branch in until(trainer, lambda s: s.step == 400).tree.branches)
    end = trainer.latest.get().state
    other = Trainer(replaced(Recipe(), "seed", 3), EmptyShelf())
    other.start()
    other.send(Load(logs, 6, 250))
    snapshot = until(other, lambda s: s.step == 250 and s.target is None)
    assert (snapshot.newest, snapshot.recipe) == (400, Recipe())
    other.send(Rewind(400))
    snapshot = until(other, lambda s: s.step == 400 and s.target is None)
    np.testing.assert_array_equal(snapshot.state.theta, end.theta)
    other.stop()
