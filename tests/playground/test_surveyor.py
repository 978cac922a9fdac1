"""The landscape thread, without Qt and without waiting for anything but its answers."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

import playground.surveyor
from core.datasets import EmptyShelf
from core.directions import GradientDirections, RandomDirections
from core.looks import Look
from core.recipe import Recipe
from core.refusals import BLIND, NO_SURFACE
from core.run import Run
from core.snapshot import Snapshot
from core.survey import Survey, SurveyRequest
from playground.mailbox import Latest
from playground.surveyor import DOZE, SHARE, WORK, Rest, Surveyor, old

PATIENCE = 60


class Kept(Latest[Survey]):
    """A mailbox that remembers everything that was ever put into it."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Survey] = []
        self.news = threading.Condition()

    def put(self, value: Survey) -> None:
        super().put(value)
        with self.news:
            self.all.append(value)
            self.news.notify_all()

    def wait(self, until) -> Survey:
        """The first survey that satisfies `until`."""
        found: list[Survey] = []
        with self.news:
            assert self.news.wait_for(lambda: found.extend(filter(until, self.all)) or found, PATIENCE)
        return found[0]


@pytest.fixture
def surveyor() -> Iterator[Surveyor]:
    surveyor = Surveyor()
    surveyor.latest = Kept()
    surveyor.start()
    yield surveyor
    surveyor.stop()
    assert not surveyor.alive


def run(steps=20):
    going = Run(Recipe(), EmptyShelf())
    going.go(steps)
    return going


def snapshot(going, playing=False):
    state = going.state
    return Snapshot(going.number, going.recipe, going.program.objective, state, going.history, going.check, playing)


def done(request, step=None):
    return lambda seen: seen.request == request and seen.losses is not None and step in (None, seen.step)


SMALL = SurveyRequest(points="25", most=50)
OTHER = replace(SMALL, directions=RandomDirections())
# While a run plays, this takes several seconds of sleep.
LONG = SurveyRequest(points="97", directions=GradientDirections())


def test_a_look_is_answered_coarse_to_fine_with_its_request_run_and_step(surveyor):
    going = run()
    surveyor.follow(snapshot(going), SMALL)
    surveyor.latest.wait(done(SMALL))
    assert [len(seen.relief.a) for seen in surveyor.latest.all] == [13, 25, 25]
    for seen in surveyor.latest.all:
        assert (seen.request, seen.run, seen.step) == (SMALL, going.number, going.state.step)
        assert seen.failure is None
    assert surveyor.failures.get() is None


def test_the_newest_request_wins_and_the_one_before_is_dropped(surveyor):
    going = run()
    surveyor.follow(snapshot(going, playing=True), LONG)
    surveyor.latest.wait(lambda seen: seen.request == LONG)
    surveyor.follow(snapshot(going), SMALL)
    surveyor.latest.wait(done(SMALL))
    assert not any(seen.request == LONG and seen.relief.finest for seen in surveyor.latest.all)


def test_another_run_is_another_surface(surveyor):
    going = run()
    surveyor.follow(snapshot(going, playing=True), LONG)
    surveyor.latest.wait(lambda seen: seen.request == LONG)
    going.again()
    surveyor.follow(snapshot(going), LONG)
    surveyor.latest.wait(lambda seen: seen.run == 2 and seen.losses is not None)
    assert not any(seen.run == 1 and seen.relief.finest for seen in surveyor.latest.all)


def test_a_later_state_waits_until_the_look_is_done_and_then_only_its_finished_map_is_shown(surveyor):
    going = run()
    surveyor.follow(snapshot(going, playing=True), SMALL)
    first = surveyor.latest.wait(lambda seen: True)
    going.go(5)
    surveyor.follow(snapshot(going), SMALL)
    second = surveyor.latest.wait(done(SMALL, going.state.step))
    finished = [seen.step for seen in surveyor.latest.all if seen.losses is not None]
    assert finished == [first.step, second.step]
    assert [seen for seen in surveyor.latest.all if seen.step == second.step] == [second]


def test_a_map_that_is_old_is_replaced_at_once_by_a_coarse_one(surveyor):
    going = run()

    def walk(step):
        while going.state.step < step:
            going.go(step - going.state.step)

    walk(20)
    surveyor.follow(snapshot(going, playing=True), LONG)
    surveyor.latest.wait(lambda seen: seen.request == LONG)
    walk(35)
    surveyor.follow(snapshot(going, playing=True), LONG)  # it can wait
    time.sleep(0.2)
    assert all(seen.step == 20 for seen in surveyor.latest.all)
    walk(100)
    surveyor.follow(snapshot(going, playing=True), LONG)
    assert len(surveyor.latest.wait(lambda seen: seen.step == 100).relief.a) == 13
    assert not any(seen.relief.finest for seen in surveyor.latest.all)


@pytest.mark.parametrize(("step", "now", "is_old"), [(0, 0, False), (0, 1, True), (100, 200, False), (100, 201, True)])
def test_a_map_is_old_when_the_run_has_come_twice_as_far_or_gone_back_as_far(step, now, is_old):
    assert old(step, now) is is_old
    assert old(now, step) is is_old


def test_what_was_seen_is_not_looked_at_again(surveyor, monkeypatch):
    looked, surveys, going = [], Look.surveys, run()
    monkeypatch.setattr(Look, "surveys", lambda self, *given: looked.append(self.request) or surveys(self, *given))
    for request in (SMALL, OTHER):
        surveyor.follow(snapshot(going), request)
        surveyor.latest.wait(done(request))
        surveyor.follow(snapshot(going), request)
        while surveyor._called.is_set():
            time.sleep(0.001)
    surveyor.follow(snapshot(going), replace(OTHER, part="test"))
    surveyor.latest.wait(done(replace(OTHER, part="test")))
    assert looked == [SMALL, OTHER, replace(OTHER, part="test")]


def test_between_two_looks_it_waits_to_be_called(surveyor):
    surveyor.follow(snapshot(run()), SMALL)
    surveyor.latest.wait(done(SMALL))
    assert not surveyor._called.is_set()


def test_a_request_that_comes_while_nothing_moves_is_answered(surveyor):
    now = snapshot(run())
    for request in (SMALL, OTHER, SMALL, LONG):
        surveyor.follow(now, request)
    assert surveyor.latest.wait(done(LONG))


def test_weights_that_are_no_numbers_are_answered_by_a_sentence_and_are_no_mistake(surveyor):
    going = run()
    lost = replace(snapshot(going), state=replace(going.state, theta=np.full_like(going.state.theta, np.nan)))
    surveyor.follow(lost, SMALL)
    assert surveyor.latest.wait(lambda seen: seen.failure).failure.template == NO_SURFACE
    assert surveyor.failures.get() is None


def test_divergence_in_the_middle_of_a_run_is_told_although_the_map_is_only_renewed(surveyor):
    going = run()
    surveyor.follow(snapshot(going), SMALL)
    surveyor.latest.wait(done(SMALL))
    lost = replace(snapshot(going), state=replace(going.state, step=99, theta=np.full_like(going.state.theta, np.inf)))
    surveyor.follow(lost, SMALL)
    assert surveyor.latest.wait(lambda seen: seen.failure).step == 99


def test_a_mistake_of_the_program_is_told_and_the_thread_lives(surveyor, monkeypatch):
    def broken(self, truths, go_on):
        raise ZeroDivisionError("somewhere deep")

    now = snapshot(run())
    with monkeypatch.context() as patch:
        patch.setattr(Look, "surveys", broken)
        surveyor.follow(now, SMALL)
        failure = surveyor.latest.wait(lambda seen: seen.failure).failure
    assert failure.template == BLIND
    assert "ZeroDivisionError: 'somewhere deep'" in str(failure)
    assert surveyor.failures.get() is failure
    surveyor.follow(now, OTHER)
    assert surveyor.latest.wait(done(OTHER))


def test_it_stops_in_the_middle_of_a_long_look(surveyor):
    surveyor.follow(snapshot(run(), playing=True), LONG)
    surveyor.latest.wait(lambda seen: seen.request == LONG)
    surveyor.stop()
    assert not surveyor.alive
    assert not any(seen.relief.finest for seen in surveyor.latest.all)


def test_it_may_be_stopped_before_it_was_started_or_asked():
    idle = Surveyor()
    idle.stop()
    assert not idle.alive
    waiting = Surveyor()
    waiting.start()
    assert waiting.alive
    waiting.stop()
    assert not waiting.alive


def test_numbers_beyond_all_bounds_raise_no_warning_in_the_thread(surveyor):
    going = run()
    far = replace(snapshot(going), state=replace(going.state, theta=1e200 * going.state.theta))
    surveyor.follow(far, SMALL)
    assert surveyor.latest.wait(lambda seen: seen.failure or seen.losses is not None).failure is None


class Clock:
    """Time that passes only when somebody works or sleeps."""

    def __init__(self) -> None:
        self.now, self.slept, self.naps = 100.0, 0.0, 0

    def perf_counter(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert 0 <= seconds <= DOZE
        self.now += seconds
        self.slept += seconds
        self.naps += 1


@pytest.fixture
def clock(monkeypatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(playground.surveyor, "time", clock)
    return clock


def yes():
    return True


def no():
    return False


@pytest.mark.parametrize("piece", [0.0001, 0.002, 0.01, 0.3])
def test_while_a_run_plays_it_works_no_more_than_its_share(clock, piece):
    rest = Rest(yes, yes, hurried=False)
    worked = 0.0
    while worked < 2:
        clock.now += piece
        worked += piece
        assert rest.go_on()
    owed = (WORK + piece) / SHARE  # what is worked now is slept for a little later
    assert worked / (worked + clock.slept + owed) <= SHARE * 1.001
    assert worked / (worked + clock.slept) >= SHARE * 0.98


@pytest.mark.parametrize(("playing", "hurried"), [(no, False), (no, True), (yes, True)])
def test_while_nothing_plays_or_the_first_map_is_awaited_it_does_not_sleep(clock, playing, hurried):
    rest = Rest(playing, yes, hurried=hurried)
    for _ in range(100):
        clock.now += 0.01
        assert rest.go_on()
    assert clock.slept == 0


def test_it_sleeps_now_and_then_and_not_after_every_little_piece(clock):
    rest = Rest(yes, yes, hurried=False)
    for _ in range(10_000):
        clock.now += 0.0001
        rest.go_on()
    assert clock.naps <= 1000


def test_the_first_map_is_hurried_and_everything_after_it_takes_its_time(surveyor, clock, monkeypatch):
    slept: list[float] = []

    def surveys(self, truths, go_on):
        for _ in range(2):
            clock.now += 1
            go_on()
            slept.append(clock.slept)
            yield replace(Survey.blind(self.request, self.run, self.steps[-1], None), losses=np.zeros(1))

    monkeypatch.setattr(Look, "surveys", surveys)
    going = run()
    for number, playing in enumerate((True, True, False)):
        surveyor.follow(snapshot(going, playing), SMALL)
        surveyor.latest.wait(lambda _, number=number: len(surveyor.latest.all) == 2 * number + 2)
        going.go(1)
    pause = 1 / SHARE - 1
    assert slept == pytest.approx([0, pause, 2 * pause, 3 * pause, 3 * pause, 3 * pause])


def test_its_sleep_ends_when_the_run_pauses(clock):
    rest = Rest(lambda: clock.now < 101.2, yes, hurried=False)
    clock.now += 1
    assert rest.go_on()
    assert 0.2 <= clock.slept <= 0.2 + DOZE


def test_its_sleep_and_its_work_end_when_something_else_is_wanted(clock):
    rest = Rest(yes, lambda: clock.now < 101.2, hurried=False)
    clock.now += 1
    assert not rest.go_on()
    assert 0.2 <= clock.slept <= 0.2 + DOZE
    assert not Rest(yes, no, hurried=True).go_on()


def test_sleep_is_not_counted_as_work(clock):
    rest = Rest(yes, yes, hurried=False)
    clock.now += 0.01
    rest.go_on()
    once = clock.slept
    clock.now += 0.01
    rest.go_on()
    assert clock.slept == pytest.approx(2 * once, rel=0.01)


def test_nothing_is_lost_when_requests_come_faster_than_looks(surveyor):
    going, begin = run(), time.monotonic()
    for number in range(300):
        request = replace(SMALL, most=1 + number % 7, points="25")
        surveyor.follow(snapshot(going), request)
    assert surveyor.latest.wait(done(replace(SMALL, most=1 + 299 % 7)))
    assert time.monotonic() - begin < PATIENCE
