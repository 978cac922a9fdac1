"""Playing moves a number, at the speed that was asked for, and never beyond the ends."""

import pytest

from ui.surfaces.film import LONGEST, Film


@pytest.fixture
def time():
    return [0.0]


@pytest.fixture
def film(time):
    film = Film(lambda: time[0])
    film.show_length(100)
    return film


def pass_by(film, time, seconds):
    """Let so many seconds pass, tick by tick."""
    for _ in range(round(seconds / 0.01)):
        time[0] += 0.01
        film.tick()


def test_it_begins_and_stays_at_its_length(film):
    assert (film.moment, film.ended) == (100.0, True)
    film.show_length(200)
    assert film.moment == 200.0
    film.go(50.0)
    film.show_length(100)
    assert film.moment == 50.0
    film.show_length(10)
    assert film.moment == 10.0


def test_playing_from_the_end_begins_anew_and_goes_at_its_speed(film, time):
    film.speed = 20.0
    film.play()
    pass_by(film, time, 1.0)
    assert film.moment == pytest.approx(20.0)
    film.play()
    pass_by(film, time, 1.0)
    assert film.moment == pytest.approx(20.0)
    assert not film.playing


def test_it_ends_at_the_end_and_says_so(film, time):
    told = []
    film.switched.connect(told.append)
    film.speed = 1000.0
    film.play()
    pass_by(film, time, 0.5)
    assert (film.moment, film.playing, told) == (100.0, False, [True, False])


def test_a_long_gap_is_a_short_one(film, time):
    film.play()
    time[0] += 60.0
    film.tick()
    assert film.moment == pytest.approx(film.speed * LONGEST)


def test_a_step_stands_still_and_is_whole(film, time):
    film.go(7.6)
    film.play()
    film.step(1)
    assert (film.moment, film.playing) == (8.0, False)
    film.step(-1)
    film.step(-1)
    assert film.moment == 6.0
    film.step(-99)
    assert film.moment == 0.0


def test_it_moves_only_when_it_moves(film):
    moved = []
    film.moved.connect(lambda: moved.append(film.moment))
    film.go(100.0)
    film.go(1e9)
    assert moved == []
    film.go(3.0)
    assert moved == [3.0]
