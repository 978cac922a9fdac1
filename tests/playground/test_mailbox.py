"""Latest: the newest word, whole, without waiting."""

import threading

import pytest

from playground.mailbox import Latest


def test_an_empty_box_holds_nothing_and_says_so():
    box = Latest[str]()
    assert box.get() is None
    assert box.version == 0


def test_a_box_may_begin_with_a_word():
    assert Latest("first").versioned == (0, "first")


def test_the_newest_word_replaces_the_older_and_stays_until_it_is_replaced():
    box = Latest[str]()
    box.put("one")
    box.put("two")
    assert (box.get(), box.get()) == ("two", "two")


def test_what_is_got_is_the_very_object_that_was_put():
    word = object()
    box = Latest[object]()
    box.put(word)
    assert box.get() is word


@pytest.mark.parametrize("count", [1, 7])
def test_the_version_counts_what_was_put_even_when_the_word_is_the_same(count: int):
    box = Latest[int]()
    for _ in range(count):
        box.put(5)
    assert box.version == count


def test_a_reader_beside_a_writer_sees_whole_pairs_that_only_grow_and_in_the_end_the_last():
    box, last = Latest[int](), 100_000
    seen: list[tuple[int, int | None]] = []

    def read() -> None:
        while not seen or seen[-1][0] < last:
            pair = box.versioned
            if not seen or pair != seen[-1]:
                seen.append(pair)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, last + 1):
        box.put(number)
    reader.join()
    assert all(number == (word or 0) for number, word in seen)
    assert [number for number, _ in seen] == sorted(number for number, _ in seen)
    assert seen[-1] == (last, last)
