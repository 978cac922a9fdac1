"""Garbage is collected by the thread of the window alone."""

import gc
import threading
import weakref

from playground.collector import ALL, MIDDLE


class Node:
    """Something that refers to itself, as widgets and their slots do."""

    def __init__(self, deaths):
        self.itself = self
        weakref.finalize(self, lambda: deaths.append(threading.current_thread()))


def test_a_thread_that_allocates_collects_nothing_and_a_tick_collects_all_of_it(collector):
    deaths = []

    def allocate():
        kept = [Node(deaths) for _ in range(200)]
        del kept[:]
        return [[] for _ in range(100_000)]  # enough for Python's own collector to come many times

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert deaths == []
    for _ in range(MIDDLE):
        collector.tick()
    assert deaths == [threading.main_thread()] * 200


def test_what_grew_old_is_collected_in_the_long_run(collector):
    deaths = []
    node = Node(deaths)
    gc.collect()  # now it is of the oldest generation
    del node
    for _ in range(ALL):
        collector.tick()
    assert len(deaths) == 1


def test_what_was_there_when_it_settled_is_looked_at_no_more(collector):
    kept = [[] for _ in range(1000)]
    collector.settle()
    assert gc.get_freeze_count() >= 1000
    assert not any(found is kept for found in gc.get_objects())
    gc.unfreeze()
