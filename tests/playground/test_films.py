"""Films: every picture is in the file, a stopped film leaves nothing, and what cannot be written is a sentence."""

from collections import deque

import imageio.v3 as imageio
import numpy as np
import pytest

from core.refusals import Refusal
from playground import films


def pictures(count):
    return [np.full((32, 48, 3), 60 * k % 256, np.uint8) for k in range(count)]


# What reads the MP4 leaves its pipes open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("name", ["film.gif", "film.mp4"])
def test_every_picture_is_in_the_file(tmp_path, name):
    path = tmp_path / name
    answers = list(films.written(path, deque([*pictures(4), None]), 10.0))
    assert answers[-1] == -4
    assert [each.name for each in tmp_path.iterdir()] == [name]
    frames = imageio.imread(path, index=None)
    assert len(frames) == 4
    assert np.abs(frames[:, 16, 24, 0].astype(int) - [0, 60, 120, 180]).max() <= 6


def test_a_film_that_is_given_up_leaves_nothing(tmp_path):
    making = films.written(tmp_path / "film.gif", deque(pictures(3)), 10.0)
    assert [next(making) for _ in range(3)] == [1, 2, 3]
    assert next(making) == 3  # it waits for more
    making.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    making = films.written(tmp_path / "nowhere" / "film.gif", deque([*pictures(1), None]), 10.0)
    with pytest.raises(Refusal, match="cannot be written"):
        list(making)


def test_mp4_without_its_package_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr("playground.films.importlib.util.find_spec", lambda _: None)
    with pytest.raises(Refusal, match=r"pip install descent-playground\[film\]"):
        list(films.written(tmp_path / "film.mp4", deque([None]), 10.0))
