"""Layers write forward and backward operations on a tape; here each is played alone."""

import numpy as np
import pytest

from core.activations import Sigmoid, Tanh
from core.arrays import Layout, generator
from core.layers import Activate, Bench, Dense, FirstDense, turned
from core.rectifiers import GELU, ReLU
from core.tape import Blank, Tape

BIASED = Layout.of(("W1", (3, 2), True), ("b1", (2,), False))
BARE = Layout.of(("W1", (3, 2), True))


def bench_of(layout: Layout, samples: int = 5, dtype=np.float64, lanes: tuple[int, ...] = ()) -> Bench:
    theta = generator(1).standard_normal((*lanes, layout.size)).astype(dtype)
    return Bench(layout, theta, np.full_like(theta, np.nan), samples)


def signal_of(bench: Bench, units: int) -> np.ndarray:
    signal = bench.signal(units)
    signal[..., :-1, :] = generator(2).standard_normal(signal[..., :-1, :].shape)
    return signal


def parameters(bench: Bench) -> tuple[np.ndarray, np.ndarray]:
    views = bench.layout.views(bench.theta)
    return views["W1"], views.get("b1", np.zeros(2))


def test_a_signal_ends_with_a_row_of_ones():
    bench = bench_of(BIASED, dtype=np.float32, lanes=(4,))
    assert bench.signal(3).shape == (4, 4, 5)
    assert bench.signal(3).dtype == np.float32
    assert bench.signal(3)[0].tolist() == [[0] * 5] * 3 + [[1] * 5]


@pytest.mark.parametrize("lanes", [(), (4,)])
@pytest.mark.parametrize("layout", [BIASED, BARE], ids=["biased", "bare"])
def test_a_dense_layer_answers_weighted_sums(layout, lanes):
    bench, tape = bench_of(layout, lanes=lanes), Tape()
    signal = signal_of(bench, 3)
    answer, _ = Dense(1).forward(tape, bench, signal, None)
    tape.straight()()
    weights, bias = parameters(bench)
    np.testing.assert_allclose(answer[..., :-1, :], turned(weights) @ signal[..., :-1, :] + bias[..., None])
    np.testing.assert_array_equal(answer[..., -1, :], 1)


@pytest.mark.parametrize("lanes", [(), (4,)])
@pytest.mark.parametrize("layout", [BIASED, BARE], ids=["biased", "bare"])
def test_a_dense_layer_sends_slopes_to_its_weights_its_bias_and_its_inputs(layout, lanes):
    bench, tape = bench_of(layout, lanes=lanes), Tape()
    signal = signal_of(bench, 3)
    _, back = Dense(1).forward(tape, bench, signal, None)
    delta = generator(3).standard_normal((*lanes, 2, 5))
    before = back(tape, delta)
    tape.straight()()
    views = layout.views(bench.gradient)
    np.testing.assert_allclose(views["W1"], signal[..., :-1, :] @ turned(delta))
    np.testing.assert_allclose(before, parameters(bench)[0] @ delta)
    if "b1" in layout:
        np.testing.assert_allclose(views["b1"], delta.sum(-1))


@pytest.mark.parametrize("layout", [BIASED, BARE], ids=["biased", "bare"])
@pytest.mark.parametrize("scale", [1.0, 1 / 255], ids=["direct", "scaled"])
@pytest.mark.parametrize("lanes", [(), (4,)])
def test_the_first_layer_reads_rows_and_scales_on_the_way(layout, scale, lanes):
    bench, tape, rows, columns = bench_of(layout, lanes=lanes), Tape(), Blank("rows"), Blank("columns")
    answer, back = FirstDense(1, scale).forward(tape, bench, rows, columns, None)
    delta = generator(3).standard_normal((*lanes, 2, 5))
    assert back(tape, delta.copy()) is None
    data = generator(4).integers(0, 256, (5, 4)).astype(float)
    data[:, -1] = 1 / scale
    tape.straight(rows, columns)(data, data.T)
    weights, bias = parameters(bench)
    np.testing.assert_allclose(answer[..., :-1, :], turned(data[:, :-1] * scale @ weights + bias[..., None, :]))
    views = layout.views(bench.gradient)
    np.testing.assert_allclose(views["W1"], data[:, :-1].T * scale @ turned(delta))
    if "b1" in layout:
        np.testing.assert_allclose(views["b1"], delta.sum(-1))


def test_wide_data_go_the_other_way_round_to_the_same_answer():
    layout = Layout.of(("W1", (100, 2), True), ("b1", (2,), False))
    bench, tape, rows, columns = bench_of(layout), Tape(), Blank("rows"), Blank("columns")
    out = np.zeros((2, 5))
    answer, _ = FirstDense(1, 1.0).forward(tape, bench, rows, columns, out)
    data = np.ones((5, 101))
    tape.straight(rows, columns)(data, data.T)
    assert answer is out
    np.testing.assert_allclose(out, turned(data @ layout.joint(bench.theta, 1)))


@pytest.mark.parametrize("activation", [Tanh(), Sigmoid(), ReLU(), GELU()])
def test_an_activation_answers_and_pulls_slopes_back(activation):
    bench, tape = bench_of(BIASED), Tape()
    signal = signal_of(bench, 3)
    a = signal[:-1].copy()
    answer, back = Activate(activation).forward(tape, bench, signal)
    delta = generator(3).standard_normal((3, 5))
    pulled = back(tape, delta)
    sent = delta.copy()
    tape.straight()()
    z, slope = np.empty_like(a), np.empty_like(a)
    activation.value(a, z)
    activation.slope(a, z, slope)
    np.testing.assert_array_equal(answer[:-1], z)
    np.testing.assert_array_equal(answer[-1], 1)
    np.testing.assert_allclose(pulled, sent * slope, rtol=1e-12)


def test_the_input_is_kept_where_the_slope_needs_it():
    bench = bench_of(BIASED)
    signal = signal_of(bench, 3)
    assert Activate(Tanh()).forward(Tape(), bench, signal)[0] is signal
    assert Activate(GELU()).forward(Tape(), bench, signal)[0] is not signal
