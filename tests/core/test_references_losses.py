"""Numbers that books and lectures print about losses, softmax and regularization, computed by this program.

Analytic values hold to 1e-12, printed ones to their printed digits. Where a slide is wrong, the note says so.
"""

import math

import numpy as np
import pytest
from sklearn.metrics import hinge_loss

from core.arrays import generator
from core.datasets import EmptyShelf
from core.layers import Bench
from core.losses import CrossEntropy, Loss, cross_entropy, probabilities
from core.margin_losses import CrammerSinger, Hinge, SquaredHinge
from core.models import COLUMNS, NONE, ROWS, SCORES, Linear, Perceptron, forward
from core.penalties import L1, L2
from core.recipe import Recipe, replaced
from core.regression_losses import SumOfSquares
from core.tape import Tape
from core.training import Program, advance

# Stanford CS231n, lecture 3: rows are the images of a cat, a car and a frog; columns the scores of cat, car and frog.
IMAGES = np.array([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
TRUTH = np.eye(3)
exactly = {"rtol": 1e-12, "atol": 1e-12}


def value(loss: Loss, scores, label: int) -> float:
    return float(loss.values(np.array([scores], float), np.eye(len(scores))[[label]])[0])


class TestLecture3:
    """CS231n lecture 3 and its notes, Linear classification."""

    @pytest.mark.parametrize(
        ("loss", "scale", "printed", "mean"),
        [
            (Hinge(), 1, [2.9, 0, 12.9], 5.266666666666667),
            (Hinge(), 2, [4.8, 0, 23.8], 28.6 / 3),
            (SquaredHinge(), 1, [8.41, 0, 83.25], 30.553333333333335),
            (Hinge(include=True), 1, [3.9, 1, 13.9], 6.266666666666667),
            (CrammerSinger(), 1, [2.9, 0, 6.6], 9.5 / 3),
        ],
        ids=["hinge", "hinge of 2W", "squared hinge", "right class included", "Crammer-Singer"],
    )
    def test_the_hinges_of_three_images(self, loss, scale, printed, mean):
        values = loss.values(scale * IMAGES, TRUTH)
        np.testing.assert_allclose(values, printed, **exactly)
        assert values.mean() == pytest.approx(mean, rel=1e-12)

    def test_the_frog_has_12_9_and_not_10_9_as_slides_of_2016_print(self):
        forgotten = sum(max(0, rival + 3.1) for rival in (2.2, 2.5))
        assert forgotten == pytest.approx(10.9)
        assert value(Hinge(), IMAGES[2], 2) == pytest.approx(12.9)

    def test_the_probabilities_of_three_images(self):
        printed = [[0.12998254, 0.86904954, 0.00096793], [0.02524488, 0.92391816, 0.05083695]]
        printed += [[0.42465543, 0.57322487, 0.00211971]]
        np.testing.assert_allclose(probabilities(IMAGES), printed, atol=5e-9)

    def test_the_cross_entropy_of_three_images(self):
        values = CrossEntropy().values(IMAGES, TRUTH)
        np.testing.assert_allclose(values, [2.04035515280017, 0.07913177829134899, 6.156477201664211], **exactly)
        assert values.mean() == pytest.approx(2.758654710918577, rel=1e-12)

    def test_the_0_89_of_the_slide_is_a_logarithm_to_base_ten(self):
        values = CrossEntropy().values(IMAGES, TRUTH) / math.log(10)
        np.testing.assert_allclose(values, [0.8861149839839801, 0.034366494655, 2.673724076646], rtol=1e-11)

    def test_jiggling_a_satisfied_score_moves_softmax_but_not_the_hinge(self):
        for score, expected in ((5.4, 0.0487387), (4.9, 0.0791318), (4.4, 0.1273083)):
            assert value(Hinge(), (1.3, score, 2.0), 1) == 0
            assert value(CrossEntropy(), (1.3, score, 2.0), 1) == pytest.approx(expected, abs=5e-8)
        assert value(Hinge(), (1.3, 3.0, 2.0), 1) == 0
        assert value(Hinge(), (1.3, 2.99, 2.0), 1) > 0

    @pytest.mark.parametrize(("classes", "logarithm"), [(3, 1.0986122886681098), (10, 2.302585092994046)])
    def test_scores_near_zero_give_c_minus_one_and_the_logarithm_of_c(self, classes, logarithm):
        assert value(Hinge(), np.zeros(classes), 0) == classes - 1
        assert value(CrossEntropy(), np.zeros(classes), 0) == pytest.approx(logarithm, rel=1e-15)

    def test_a_margin_of_ten(self):
        assert value(Hinge(margin=10.0), (13, -7, 11), 0) == 8

    def test_svm_against_softmax_in_the_figure_of_the_notes(self):
        scores = (-2.85, 0.86, 0.28)
        assert value(Hinge(), scores, 2) == pytest.approx(1.58, rel=1e-12)
        printed = [0.01544932, 0.63116335, 0.35338733]
        np.testing.assert_allclose(probabilities(np.array(scores)), printed, atol=5e-9)
        assert value(CrossEntropy(), scores, 2) == pytest.approx(1.0401905694301092, rel=1e-12)

    def test_the_ship_scores_60_75_and_not_61_95_which_forgets_the_bias(self):
        weights = np.array([[0.2, -0.5, 0.1, 2.0], [1.5, 1.3, 2.1, 0.0], [0.0, 0.25, 0.2, -0.3]])
        theta = np.concatenate([weights.T.ravel(), [1.1, 3.2, -1.2]])
        scores = answers(Linear(), theta, np.array([[56.0, 231.0, 24.0, 2.0]]), 3)[0]
        np.testing.assert_allclose(scores, [-96.8, 437.9, 60.75], **exactly)
        assert scores.argmax() == 1
        assert (weights @ [56, 231, 24, 2])[2] == pytest.approx(61.95)

    def test_l2_prefers_spread_weights_and_l1_does_not_care(self):
        x, narrow, spread = np.ones(4), np.array([1.0, 0, 0, 0]), np.full(4, 0.25)
        assert narrow @ x == spread @ x == 1
        assert (L2(1.0).value(narrow), L2(1.0).value(spread)) == (1.0, 0.25)
        assert (L2(0.5).value(narrow), L2(0.5).value(spread)) == (0.5, 0.125)
        assert (math.sqrt(L2(1.0).value(narrow)), math.sqrt(L2(1.0).value(spread))) == (1.0, 0.5)
        assert (L1(1.0).value(narrow), L1(1.0).value(spread)) == (1.0, 1.0)

    def test_the_slope_of_cross_entropy_by_hand(self):
        scores = np.log([[0.2, 0.3, 0.5]])
        np.testing.assert_allclose(CrossEntropy().slopes(scores, np.eye(3)[[1]]), [[0.2, -0.7, 0.5]], **exactly)

    def test_a_classifier_without_loss_is_not_the_only_one(self):
        for scale in (1, 2, 10):
            assert value(Hinge(), scale * IMAGES[1], 1) == 0
        assert L2(1.0).value(2 * IMAGES[1]) == pytest.approx(4 * L2(1.0).value(IMAGES[1]))

    def test_a_tensorflow_style_mean_of_sums_inside_out(self):
        a = np.array([[1.0, 2, 3], [4, 5, 6]])
        sums = -cross_entropy(np.exp(-a), np.ones((2, 3)))  # cross entropy with -log p = a is the sum of a
        assert sums.tolist() == pytest.approx([-6, -15])
        assert sums.mean() == pytest.approx(-10.5)


class TestDeepLearningFromScratchChapter4:
    """Deep Learning from Scratch (Saito), chapter 4."""

    answer = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
    moved = np.array([0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0])
    target = np.eye(10)[2]

    def test_the_sum_of_squared_errors(self):
        loss = SumOfSquares()
        assert loss.values(self.answer, self.target) == pytest.approx(0.09750000000000003, rel=1e-15)
        assert loss.values(self.moved, self.target) == pytest.approx(0.5975, rel=1e-15)

    def test_the_cross_entropy_error_with_the_guard_of_the_book_and_without(self):
        book = [cross_entropy(y, self.target, guard=1e-7) for y in (self.answer, self.moved)]
        assert book == pytest.approx([0.510825457099338, 2.302584092994546], rel=1e-14)
        exact = [cross_entropy(y, self.target) for y in (self.answer, self.moved)]
        assert exact == pytest.approx([0.5108256237659907, 2.3025850929940455], rel=1e-14)

    def test_softmax_of_section_3_5(self):
        printed = [0.018211273296, 0.245191812935, 0.736596913769]
        np.testing.assert_allclose(probabilities(np.array([0.3, 2.9, 4.0])), printed, atol=5e-13)

    def test_softmax_of_large_scores_does_not_overflow(self):
        np.testing.assert_allclose(
            probabilities(np.array([1010.0, 1000.0, 990.0])),
            [9.99954600e-01, 4.53978686e-05, 2.06106005e-09],
            rtol=5e-9,
        )

    def test_the_one_layer_network_its_loss_and_its_gradient(self):
        weights = np.array([[0.47355232, 0.9977393, 0.84668094], [0.85557411, 0.03563661, 0.69422093]])
        model, x, target = Linear(biases=NONE), np.array([[0.6, 0.9]]), np.eye(3)[[2]]
        scores = answers(model, weights.ravel(), x, 3)
        np.testing.assert_allclose(scores, [[1.05414809, 0.63071653, 1.1328074]], atol=5e-9)
        assert CrossEntropy().values(scores, target)[0] == pytest.approx(0.9280685387, abs=5e-11)
        # The book differentiates -log(p + 1e-7): its slope is p / (p + 1e-7) times ours, which the 7th digit shows.
        right = probabilities(scores)[0, 2]
        slopes = CrossEntropy().slopes(scores, target) * right / (right + 1e-7)
        printed = [[0.21924757, 0.14356243, -0.36281], [0.32887136, 0.21534364, -0.544215]]
        np.testing.assert_allclose(gradient(model, weights.ravel(), x, slopes).reshape(2, 3), printed, atol=5e-9)

    def test_the_two_layer_network_has_39_760_parameters_and_costs_79_520_evaluations(self):
        size = Perceptron(hidden=(50,)).layout(784, 10).size
        assert size == 39_760
        assert 2 * size == 79_520


class TestMistakesOfOthers:
    """What well-known code does otherwise."""

    def test_scikit_learns_hinge_loss_is_not_the_sum(self):
        theirs = hinge_loss([0, 1, 2], IMAGES)
        assert theirs == pytest.approx(CrammerSinger().values(IMAGES, TRUTH).mean()) == pytest.approx(9.5 / 3)
        assert theirs < Hinge().values(IMAGES, TRUTH).mean()

    def test_l1_does_not_kill_a_weight_for_ever_as_in_tensorflow_playground(self):
        recipe = replaced(replaced(Recipe(), "penalty", {"is": "l1", "strength": 1e-4}), "batch_size", 500)
        program = Program(recipe, recipe.data.data(EmptyShelf()))
        theta = program.begin().theta.copy()
        theta[0] = 0.0
        state, _ = advance(program, program.begin().__class__(0, theta, {}), 5)
        assert state.theta[0] != 0.0

    def test_classes_are_learned_by_cross_entropy_unless_one_asks_for_squares(self):
        assert Recipe().loss == CrossEntropy()

    def test_a_penalty_is_part_of_the_loss_that_is_shown(self):
        recipe = replaced(Recipe(), "penalty", {"is": "l2", "strength": 0.5})
        program = Program(recipe, recipe.data.data(EmptyShelf()))
        score = program.objective.score(program.begin().theta, program.data.test)
        assert score.penalty > 0
        assert score.total == score.data_loss + score.penalty


def answers(model: Linear, theta: np.ndarray, x: np.ndarray, outputs: int) -> np.ndarray:
    """(samples, outputs) what the model answers to x (samples, features)."""
    tape, layout = Tape(), model.layout(x.shape[1], outputs)
    forward(tape, model, Bench(layout, theta, theta, len(x), train=False), 1.0)
    rows, scores = np.concatenate([x, np.ones((len(x), 1))], 1), np.empty((outputs, len(x)))
    tape.straight(ROWS, COLUMNS, SCORES)(rows, rows.T, scores)
    return scores.T


def gradient(model: Linear, theta: np.ndarray, x: np.ndarray, slopes: np.ndarray) -> np.ndarray:
    """(size,) the slope by theta, given the slopes (samples, outputs) by the scores."""
    tape, layout, result = Tape(), model.layout(x.shape[1], slopes.shape[1]), np.zeros_like(theta)
    back = forward(tape, model, Bench(layout, theta, result, len(x)), 1.0)
    back(tape, slopes.T.copy())
    rows, scores = np.concatenate([x, np.ones((len(x), 1))], 1), np.empty(slopes.T.shape)
    tape.straight(ROWS, COLUMNS, SCORES)(rows, rows.T, scores)
    return result


def test_weights_of_the_bias_trick_are_drawn_like_those_of_random_search():
    """CS231n notes, Optimization: W = randn(10, 3073) * 1e-4, the last column for the ones."""
    model = Recipe.from_plain(
        {"model": {"is": "linear", "biases": "trick", "initializer": {"is": "normal", "s": 1e-4}}}
    ).model
    theta = model.initial(3072, 10, seed=0)
    assert theta.size == 30_730
    np.testing.assert_array_equal(theta, 1e-4 * generator(0, 0).standard_normal(30_730))
