"""A drawn digit: the pen, the frame of MNIST, what a network answers, and what it gets wrong."""

from dataclasses import replace

import numpy as np
import pytest

from core.arrays import generator
from core.datasets import Data, Samples, one_hot
from core.digits import NAMES, Mnist
from core.losses import CrossEntropy
from core.models import Linear, Perceptron
from core.objectives import Objective
from core.penalties import Free
from core.refusals import Refusal
from core.studies.digit import DigitStudy, answer, centred, mistakes
from core.tasks import Task
from playground.shelf import FileShelf

BLANK = DigitStudy()


def test_a_stroke_blackens_what_the_pen_touches_and_nothing_else():
    drawn = BLANK.stroked((10.5, 5.5), (10.5, 20.5))
    assert drawn.drawing[10, 5:21] == pytest.approx(np.ones(16))
    assert drawn.drawing[10, 2] == drawn.drawing[20, 10] == 0.0
    assert 0.0 < drawn.drawing[9, 10] <= 1.0
    assert BLANK.blank
    assert not drawn.blank


def test_a_tap_of_the_pen_is_a_round_dot():
    dot = replace(BLANK, pen=2.0).stroked((14.0, 14.0), (14.0, 14.0)).drawing
    assert dot == pytest.approx(dot.T)
    assert dot == pytest.approx(dot[::-1])


def test_rubbing_takes_the_ink_away_again():
    line = BLANK.stroked((10.5, 5.5), (10.5, 20.5))
    rubbed = line.stroked((10.5, 3.5), (10.5, 22.5), rub=True)
    assert rubbed.drawing[10].max() == 0.0
    assert rubbed.drawing.sum() < 0.2 * line.drawing.sum()


def test_a_drawing_survives_being_written_down():
    drawn = BLANK.stroked((3.0, 4.0), (20.0, 9.0))
    assert len(drawn.ink) == 784
    assert replace(BLANK, ink=drawn.ink).drawing == pytest.approx(drawn.drawing)
    assert replace(BLANK, ink="0" * 784) == BLANK


@pytest.mark.parametrize("ink", ["1", "g" * 784, 784 * "F", None])
def test_what_is_no_picture_is_refused_with_a_sentence(ink):
    with pytest.raises(Refusal, match=r"DigitStudy\.ink must be 784 digits"):
        replace(BLANK, ink=ink)


def test_a_small_digit_in_a_corner_is_shown_as_mnist_would_have_it():
    shown = BLANK.stroked((3.0, 3.0), (12.0, 3.0)).picture
    rows = np.nonzero(shown.max(1) > 0.2)[0]
    assert np.ptp(rows) + 1 == pytest.approx(20, abs=2)
    grid = np.arange(28)
    assert shown.sum(1) @ grid / shown.sum() == pytest.approx(14.0, abs=0.1)
    assert shown.sum(0) @ grid / shown.sum() == pytest.approx(14.0, abs=0.1)


def test_without_the_switch_the_drawing_is_shown_as_it_is():
    drawn = replace(BLANK.stroked((3.0, 3.0), (12.0, 3.0)), centred=False)
    assert drawn.picture is drawn.drawing
    assert drawn.pixels.dtype == np.uint8
    assert drawn.pixels.max() == 255


def test_digits_of_mnist_are_left_nearly_as_they_are():
    images = Mnist().data(FileShelf()).test.inputs[:40].reshape(-1, 28, 28) / 255
    moved = [np.abs(centred(image) - image).mean() for image in images]
    assert np.mean(moved) < 0.03  # a shift by one pixel is 0.065


def digits(model):
    """An objective on ten little pictures, and a theta."""
    random = generator(3)
    samples = Samples(random.integers(0, 256, (10, 784)).astype(np.uint8), one_hot(np.arange(10), 10))
    data = Data(Task.CLASSIFICATION, samples, samples, NAMES, scale=1 / 255, image=(28, 28))
    objective = Objective(model, CrossEntropy(), Free(), data)
    return objective, 0.1 * random.standard_normal(objective.layout.size), samples


def test_the_answer_to_a_drawing_is_the_forward_pass_written_by_hand():
    objective, theta, _ = digits(Perceptron(hidden=(5,)))
    drawn = BLANK.stroked((5.0, 5.0), (22.0, 20.0))
    part, x = objective.layout.views(theta), drawn.pixels[0] / 255
    z = np.tanh(x @ part["W1"] + part["b1"])
    s = z @ part["W2"] + part["b2"]
    said = answer(objective, theta, drawn.pixels)
    assert said.hidden[0] == pytest.approx(z)
    assert said.scores == pytest.approx(s)
    assert said.shares == pytest.approx(np.exp(s) / np.exp(s).sum())
    assert said.winner == s.argmax()


def test_a_linear_model_has_no_hidden_units():
    objective, theta, _ = digits(Linear())
    assert answer(objective, theta, BLANK.pixels).hidden == ()


def test_the_worst_mistake_comes_first():
    objective, theta, samples = digits(Linear())
    scores = objective.scores(theta, samples)
    found = mistakes(objective, samples, scores)
    losses = CrossEntropy().values(scores, samples.targets)
    assert set(found.places) == {k for k in range(10) if scores[k].argmax() != k}
    assert (np.diff(losses[found.places]) <= 0).all()
    assert found.asked == 10
    assert len(found.places) == 10 - np.trace(found.confusion.counts)
    assert (found.answers != found.labels).all()
