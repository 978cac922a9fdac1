"""What is written below a picture is what the network answers."""

import numpy as np
import pytest

from core.losses import probabilities
from ui.plots import colours
from ui.plots.digits import SHOWN, DigitsView


@pytest.fixture
def view(shown) -> DigitsView:
    return shown(DigitsView())


def scores_of(run):
    """What the network says to every test picture."""
    return run.program.objective.scores(run.state.theta, run.data.test)


def test_the_first_pictures_are_shown_with_the_answers_and_how_sure_they_are(view, trained, snapshot):
    run = trained(30, data="few_digits", model="linear")
    view.display(snapshot(run))
    scores, labels = scores_of(run), run.data.test.labels
    shares = probabilities(scores).max(1)
    assert len(view.sheet.tiles) == SHOWN
    for place, tile in enumerate(view.sheet.tiles):
        assert tile.word == str(scores[place].argmax())
        assert tile.share == pytest.approx(shares[place])
        assert tile.wrong == (scores[place].argmax() != labels[place])
        assert (tile.second == f"is {labels[place]}") == tile.wrong


def test_a_picture_is_the_sample_itself(view, trained, snapshot):
    run = trained(1, data="few_digits", model="linear")
    view.display(snapshot(run))
    expected = colours.drawn()[run.data.test.inputs[3].reshape(28, 28)]
    np.testing.assert_array_equal(view.sheet.tiles[3].picture, expected)


def test_how_many_are_right_is_counted(view, trained, snapshot):
    run = trained(30, data="few_digits", model="linear")
    view.display(snapshot(run))
    right = int((scores_of(run).argmax(1) == run.data.test.labels).sum())
    assert view.note.text == f"{right} of 60 right"


def test_mistakes_come_first_when_they_are_asked_for(view, trained, snapshot):
    run = trained(6, data="few_digits", model="linear")
    view.display(snapshot(run))
    wrong = scores_of(run).argmax(1) != run.data.test.labels
    assert 0 < wrong.sum() < 60
    view.mistakes.click()
    assert [tile.wrong for tile in view.sheet.tiles] == sorted(wrong, reverse=True)[:SHOWN]
    view.mistakes.click()
    assert [tile.wrong for tile in view.sheet.tiles] == list(wrong[:SHOWN])


class Pupil:
    """Answers right but for the samples it is told to get wrong."""

    def __init__(self, labels):
        self.labels, self.wrong = labels, np.zeros(len(labels), bool)

    def scores(self, theta):
        return np.eye(10)[np.where(self.wrong, (self.labels + 1) % 10, self.labels)]


def test_mistakes_stay_where_they_are_until_half_of_them_are_put_right(view, trained, snapshot, monkeypatch):
    run = trained(1, data="few_digits", model="linear")
    pupil = Pupil(run.data.test.labels)
    monkeypatch.setattr("ui.plots.digits.Examiner", lambda objective, samples: pupil)
    pupil.wrong[:20] = True
    view.display(snapshot(run))
    view.mistakes.click()
    before = [tile.picture for tile in view.sheet.tiles]
    pupil.wrong[:9], pupil.wrong[40:50] = False, True
    view.display(snapshot(run))
    assert all(one is other for one, other in zip(before, (tile.picture for tile in view.sheet.tiles), strict=True))
    pupil.wrong[9:12] = False
    view.display(snapshot(run))
    assert [tile.wrong for tile in view.sheet.tiles] == 18 * [True] + 14 * [False]


def test_the_tip_lists_every_class_with_its_score_the_highest_first(view, trained, snapshot):
    run = trained(10, data="few_digits", model="linear")
    view.display(snapshot(run))
    lines = view.tip(2, 0.5, 0.5).splitlines()[1:]
    assert [int(line[0]) for line in lines] == list(np.argsort(-scores_of(run)[2]))


def test_after_a_margin_loss_the_bar_is_the_lead(view, trained, snapshot):
    run = trained(30, data="few_digits", model="linear", loss="hinge")
    view.display(snapshot(run))
    ordered = np.sort(scores_of(run), axis=1)
    lead = ordered[:, -1] - ordered[:, -2]
    assert view.sheet.tiles[0].share == pytest.approx(min(lead[0], 1.0))


def test_data_without_pictures_are_refused_in_words(view, trained, snapshot):
    view.display(snapshot(trained(1)))
    assert view.message.isVisible()
