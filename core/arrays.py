"""The flat parameter vector and its named, shaped views; seeded generators."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

# The ufuncs' own reductions: the methods `sum` and `max` pass through Python first, which takes as long as the work.
SUM: Callable[..., Array] = np.add.reduce
MAX: Callable[..., Array] = np.maximum.reduce


@dataclass(frozen=True)
class Block:
    """A named stretch of the flat vector with its shape; `weight` says whether penalties count it.

    What is not `trained` has no gradient: it is a running statistic that lies in theta because answers depend on it.
    """

    name: str
    shape: tuple[int, ...]
    start: int
    weight: bool
    trained: bool = True

    @property
    def size(self) -> int:
        """How many parameters the block holds."""
        return math.prod(self.shape)


@dataclass(frozen=True)
class Layout:
    """Which parameter lies where in the flat vector theta; made with `Layout.of`."""

    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, *named: tuple[str, tuple[int, ...], bool], untrained: Collection[str] = ()) -> Layout:
        """The layout of (name, shape, is it a weight?) laid end to end."""
        blocks, start = [], 0
        for name, shape, weight in named:
            blocks.append(Block(name, shape, start, weight, name not in untrained))
            start += math.prod(shape)
        return cls(tuple(blocks))

    @property
    def size(self) -> int:
        """How long theta is."""
        return sum(block.size for block in self.blocks)

    @property
    def parameters(self) -> int:
        """How many numbers are learned: all of theta but running statistics."""
        return sum(block.size for block in self.blocks if block.trained)

    def __contains__(self, name: str) -> bool:
        return any(block.name == name for block in self.blocks)

    def view(self, theta: Array, name: str) -> Array:
        """The block `name` of theta (..., size) as an array (..., *shape) that shares its memory."""
        block = next(block for block in self.blocks if block.name == name)
        return theta[..., block.start : block.start + block.size].reshape(theta.shape[:-1] + block.shape)

    def joint(self, theta: Array, number: int) -> Array:
        """Weights and, in the last row, biases of dense layer `number`, as one (..., inputs + 1, outputs) view.

        A layer without biases of its own has no last row.
        """
        blocks = {block.name: block for block in self.blocks}
        weight, bias = blocks[f"W{number}"], blocks.get(f"b{number}")
        inputs, outputs = weight.shape
        rows = inputs + (bias is not None and bias.start == weight.start + weight.size)
        end = weight.start + rows * outputs
        return theta[..., weight.start : end].reshape((*theta.shape[:-1], rows, outputs))

    def views(self, theta: Array) -> dict[str, Array]:
        """Every block of theta by name, sharing its memory."""
        return {block.name: self.view(theta, block.name) for block in self.blocks}

    def weights(self, dtype: Any) -> Array:
        """(size,) 1 where a parameter is a weight, 0 where it is a bias or the like."""
        return np.concatenate([np.full(block.size, block.weight, dtype) for block in self.blocks])

    def trained(self, dtype: Any) -> Array:
        """(size,) 1 where a number is learned, 0 where it is a running statistic."""
        return np.concatenate([np.full(block.size, block.trained, dtype) for block in self.blocks])


def generator(*numbers: int) -> np.random.Generator:
    """A random generator that depends on `numbers` alone: randomness is counted, not kept."""
    return np.random.default_rng(np.random.SeedSequence(numbers))


def sealed(array: Array) -> Array:
    """A copy of `array` that refuses to be written to."""
    copy = np.array(array)
    copy.flags.writeable = False
    return copy


def total(terms: Array, axis: int = -1) -> Array:
    """The sum over one axis, which stays as an axis of length 1."""
    return SUM(terms, axis, None, None, True)


def largest(terms: Array, axis: int = -1) -> Array:
    """The maximum over one axis, which stays as an axis of length 1."""
    return MAX(terms, axis, None, None, True)
