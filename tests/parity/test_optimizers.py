"""The same comparisons as with the stored arrays, but live: is PyTorch today what it was when they were made?"""

import numpy as np
import pytest

from tests.core import test_optimizers_against_pytorch as compared
from tests.golden import make_optimizers as golden

pytestmark = pytest.mark.parity


@pytest.fixture(autouse=True)
def torch():
    return pytest.importorskip("torch")


@pytest.mark.parametrize("penalty", golden.PENALTIES)
@pytest.mark.parametrize("rule", golden.RULES)
def test_ten_steps_agree_with_pytorch_live(rule, penalty):
    kept = [step - 1 for step in golden.KEPT]
    taken = compared.steps_taken(golden.RULES[rule][0], golden.PENALTIES[penalty][0])
    np.testing.assert_allclose(taken, golden.trajectory(rule, penalty)[kept], rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", golden.SCHEDULES)
def test_schedules_agree_with_pytorch_live(name):
    np.testing.assert_allclose(golden.rates(name), compared.STORED[f"rates/{name}"], rtol=1e-12, atol=1e-15)


def test_the_stored_arrays_are_what_the_generator_makes_today():
    made = golden.make()
    assert made.keys() == compared.STORED.keys()
    for name, array in made.items():
        np.testing.assert_allclose(array, compared.STORED[name], rtol=1e-11, atol=1e-13, err_msg=name)
