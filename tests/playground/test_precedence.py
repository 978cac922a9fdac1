"""The hand goes first: threads that compute pause while the window paints what it turned."""

import threading
import time

import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe
from playground.commands import Pause, Play
from playground.precedence import HAND, LONGEST, Precedence
from playground.surveyor import Rest
from playground.trainer import Trainer
from playground.workers import Worker


@pytest.fixture(autouse=True)
def released():
    yield
    HAND.release()


def held(monkeypatch):
    """Let a claim last as long as the test wants."""
    monkeypatch.setattr("playground.precedence.LONGEST", 30.0)
    HAND.claim()


def until(condition, seconds=10.0):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.001)
    assert condition()


def test_nobody_waits_where_nothing_is_claimed():
    precedence = Precedence()
    precedence.wait()
    assert not precedence.claimed


def test_who_waits_goes_on_when_the_claim_is_released():
    precedence, gone = Precedence(), threading.Event()
    precedence.claim()
    thread = threading.Thread(target=lambda: (precedence.wait(), gone.set()))
    thread.start()
    assert not gone.wait(LONGEST / 5)
    precedence.release()
    assert gone.wait(10)
    thread.join()


def test_a_claim_that_nobody_releases_holds_up_nobody_for_good():
    precedence = Precedence()
    precedence.claim()
    precedence.wait()
    assert not precedence.claimed


def test_the_trainer_stands_still_as_long_as_the_hand_claims_the_time(monkeypatch):
    trainer = Trainer(Recipe(), EmptyShelf())
    trainer.start()
    trainer.send(Play())
    until(lambda: trainer.latest.get().state.step > 100)
    held(monkeypatch)
    time.sleep(0.1)
    step = trainer.latest.get().state.step
    time.sleep(0.1)
    assert trainer.latest.get().state.step == step
    HAND.release()
    until(lambda: trainer.latest.get().state.step > step)
    trainer.send(Pause())
    trainer.stop()


def test_the_landscape_waits_between_two_pieces_of_work(monkeypatch):
    rest, gone = Rest(lambda: True, lambda: True, hurried=True), threading.Event()
    held(monkeypatch)
    thread = threading.Thread(target=lambda: (rest.go_on(), gone.set()))
    thread.start()
    assert not gone.wait(0.05)
    HAND.release()
    assert gone.wait(10)
    thread.join()


def test_a_worker_begins_nothing_and_goes_on_with_nothing(monkeypatch):
    worker, begun = Worker("test"), []

    def job():
        begun.append(1)
        yield from range(10**9)

    held(monkeypatch)
    worker.give(job)
    time.sleep(0.1)
    assert not begun
    HAND.release()
    until(lambda: (worker.latest.get() or 0) > 10)
    held(monkeypatch)
    time.sleep(0.1)
    found = worker.latest.get()
    time.sleep(0.1)
    assert worker.latest.get() == found
    HAND.release()
    until(lambda: worker.latest.get() > found)
    worker.end()
    worker.join(5)
