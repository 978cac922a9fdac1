"""Whatever happens to the program, the last session is there at the next start: whole, once, and for one of two."""

import os
import random
import subprocess
import sys
import threading
import time

import pytest

from core.recipe import Recipe, replaced
from playground import autosave, document
from playground.autosave import EVERY, MOST_SLOTS, Autosave
from playground.document import Document

SMALL = Document(replaced(Recipe(), "optimizer", "adam"))
OTHER = Document(replaced(Recipe(), "optimizer", "momentum"), title="Other")


class Clock:
    """A clock that stands still until it is moved."""

    now = 100.0

    def __call__(self):
        return self.now

    def wait(self):
        """Let as much time pass as lies between two writes."""
        self.now += EVERY


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def begun(tmp_path, clock):
    """Start a program whose autosave writes at once, not in the background."""
    started = []

    def begin(start=lambda work: work()):
        started.append(Autosave(tmp_path / "autosave", clock, start))
        return started[-1]

    yield begin
    for each in started:
        crash(each)


def crash(running):
    """End a program without a word: all the system does is to let go of its lock."""
    if running._slot:
        running._lock.release()
        running._slot = None


def slot(tmp_path, number=1):
    return tmp_path / "autosave" / str(number)


# Crash and clean exit


def test_a_first_start_has_nothing_to_recover(begun):
    first = begun()
    assert first.recovered is None
    assert first.tick(SMALL) is None


def test_a_crash_is_recovered_from_at_the_next_start(begun, clock):
    first = begun()
    clock.wait()
    first.tick(SMALL)
    crash(first)
    assert begun().recovered == SMALL


def test_a_clean_exit_leaves_nothing_to_recover_but_the_last_session(begun, clock):
    first = begun()
    clock.wait()
    first.tick(SMALL)
    first.close(OTHER)
    second = begun()
    assert second.recovered is None
    assert document.read(second.last) == OTHER


def test_a_program_that_was_closed_early_leaves_its_last_session_too(begun):
    first = begun()
    first.close(OTHER)
    assert document.read(begun().last) == OTHER


def test_what_was_recovered_is_recovered_again_when_the_second_program_crashes_later(begun, clock):
    first = begun()
    clock.wait()
    first.tick(SMALL)
    crash(first)
    second = begun()
    clock.wait()
    second.tick(second.recovered)
    assert sorted(os.listdir(second._slot)) == ["lock", "session.json"]
    assert document.read(second.last) == SMALL
    crash(second)
    assert begun().recovered == SMALL


def test_a_session_that_kills_the_program_at_once_is_not_tried_a_second_time(begun, clock, tmp_path):
    first = begun()
    clock.wait()
    first.tick(SMALL)
    crash(first)
    second = begun()
    crash(second)
    third = begun()
    assert third.recovered is None
    assert document.read(third.last) == SMALL
    assert sorted(os.listdir(slot(tmp_path))) == ["lock"]


def test_a_new_crash_counts_for_more_than_a_session_that_was_being_tried(begun, clock):
    first = begun()
    clock.wait()
    first.tick(SMALL)
    crash(first)
    second = begun()
    (second._slot / "session.json").write_text(OTHER.text())  # killed before the tried one could be taken away
    crash(second)
    assert begun().recovered == OTHER


def test_a_crashed_session_that_nobody_took_up_is_not_lost(begun, clock):
    first = begun()
    clock.wait()
    first.tick(SMALL)
    crash(first)
    second = begun()
    clock.wait()
    second.tick(OTHER)
    assert document.read(second.last) == SMALL


# When it writes


def test_it_writes_every_few_seconds_and_only_what_changed(begun, clock, tmp_path):
    running = begun()
    saved = slot(tmp_path) / "session.json"
    running.tick(SMALL)
    assert not saved.exists()
    clock.wait()
    running.tick(SMALL)
    assert document.read(saved) == SMALL
    saved.unlink()
    clock.wait()
    running.tick(SMALL)
    assert not saved.exists()
    running.tick(OTHER)
    assert document.read(saved) == OTHER
    running.tick(SMALL)
    assert document.read(saved) == OTHER


def test_a_laptop_that_slept_does_not_make_up_for_what_it_missed(begun, clock):
    running = begun()
    writes = []
    running._write = lambda _, newest: writes.append(newest)
    clock.now += 1e6
    for _ in range(10):
        running.tick(SMALL)
    assert writes == [SMALL]


def test_the_window_never_waits_for_the_disk(begun, clock, tmp_path):
    started = []
    running = begun(started.append)
    clock.wait()
    running.tick(SMALL)
    assert not (slot(tmp_path) / "session.json").exists()
    started[0]()
    assert document.read(slot(tmp_path) / "session.json") == SMALL


def test_while_the_disk_is_slow_no_second_write_is_begun(begun, clock):
    started = []
    running = begun(started.append)
    clock.wait()
    with running._writing:
        running.tick(SMALL)
    assert started == []
    running.tick(SMALL)
    assert len(started) == 1


def test_a_write_that_comes_too_late_brings_no_closed_session_back(begun, clock, tmp_path):
    started = []
    running = begun(started.append)
    clock.wait()
    running.tick(SMALL)
    running.close(OTHER)
    started[0]()
    assert not (slot(tmp_path) / "session.json").exists()
    assert document.read(running.last) == OTHER


def test_it_writes_in_a_thread_that_does_not_hold_up_the_exit():
    seen = []
    done = threading.Event()

    def work():
        seen.append((threading.current_thread().daemon, threading.current_thread() is threading.main_thread()))
        done.set()

    autosave.in_background(work)
    assert done.wait(10)
    assert seen == [(True, False)]


# Two programs


def test_two_programs_do_not_fight(begun, clock, tmp_path):
    first, second = begun(), begun()
    clock.wait()
    first.tick(SMALL)
    second.tick(OTHER)
    assert document.read(slot(tmp_path, 1) / "session.json") == SMALL
    assert document.read(slot(tmp_path, 2) / "session.json") == OTHER


def test_what_belongs_to_a_running_program_is_not_recovered(begun, clock):
    first = begun()
    clock.wait()
    first.tick(SMALL)
    assert begun().recovered is None


def test_two_programs_that_crashed_come_back_in_two_starts_the_newest_first(begun, clock, tmp_path):
    first, second = begun(), begun()
    clock.wait()
    first.tick(SMALL)
    second.tick(OTHER)
    os.utime(slot(tmp_path, 1) / "session.json", (1000, 1000))
    crash(first)
    crash(second)
    assert begun().recovered == OTHER
    assert begun().recovered == SMALL
    assert begun().recovered is None


def test_more_programs_than_slots_are_told_so_and_run_all_the_same(begun):
    for _ in range(MOST_SLOTS):
        assert begun().tick(SMALL) is None
    one_more = begun()
    assert str(one_more.tick(SMALL)) == "The session is not being saved by itself: too many windows are open."
    assert one_more.tick(SMALL) is None
    one_more.close(SMALL)


# Damage


def test_a_damaged_session_is_told_once_and_put_aside(begun, tmp_path):
    slot(tmp_path).mkdir(parents=True)
    (slot(tmp_path) / "session.json").write_text("{")
    running = begun()
    assert running.recovered is None
    assert str(running.tick(SMALL)).startswith("The session of a program that was cut short cannot be restored: ")
    assert running.tick(SMALL) is None
    crash(running)
    assert begun().tick(SMALL) is None
    assert (tmp_path / "autosave" / "damaged.json").read_text() == "{"


def test_a_folder_that_cannot_be_used_is_told_once_and_does_no_harm(begun, clock, tmp_path):
    (tmp_path / "autosave").write_text("a file, not a folder")
    running = begun()
    assert str(running.tick(SMALL)).startswith("The session is not being saved by itself: ")
    clock.wait()
    assert running.tick(OTHER) is None
    running.close(OTHER)


def test_a_disk_that_fills_up_is_told_once_each_time_it_does(begun, clock, tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    running = begun()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        notices = []
        for _ in range(3):
            clock.wait()
            notices.append(running.tick(SMALL))
    assert [notice is None for notice in notices] == [False, True, True]
    assert str(notices[0]).endswith("session.json cannot be written: No space left on device.")
    clock.wait()
    assert running.tick(SMALL) is None
    assert document.read(slot(tmp_path) / "session.json") == SMALL
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        clock.wait()
        assert running.tick(OTHER) is not None
        running.close(OTHER)
    assert document.read(running.last) == SMALL


# A kill in the middle

WRITER = """
import sys
from pathlib import Path
from core.recipe import Recipe, replaced
from playground.autosave import Autosave
from playground.document import Document

class Clock:
    now = 0.0
    def __call__(self):
        self.now += 10.0
        return self.now

running = Autosave(Path(sys.argv[1]), Clock(), lambda work: work())
print(running.recovered.recipe.seed if running.recovered else None, running.tick(Document(Recipe())), flush=True)
for seed in range(1_000_000):
    view = {"fill": ["x" * 100] * (seed % 100)}
    running.tick(Document(replaced(Recipe(), "seed", seed), view))
"""


@pytest.mark.slow
def test_twenty_programs_killed_while_they_write_leave_a_whole_session_each(tmp_path):
    folder, waits = tmp_path / "autosave", random.Random(1)
    for number in range(20):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True)
        recovered, notice = writer.stdout.readline().split()
        time.sleep(waits.uniform(0.0, 0.05))
        writer.kill()
        writer.communicate()
        assert writer.returncode != 0
        assert notice == "None"
        assert recovered.isdigit() or number == 0
        left = document.read(folder / "1" / "session.json")
        assert left.view == {"fill": ["x" * 100] * (left.recipe.seed % 100)} or left.view == {}
        assert len(os.listdir(folder / "1")) <= 4  # lock, session, tried, and at most one that is unfinished
    after = Autosave(folder)
    assert after.recovered == left
    assert sorted(os.listdir(folder / "1")) == ["lock", "tried.json"]
    after.close(left)
