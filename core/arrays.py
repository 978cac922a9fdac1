"""The flat parameter vector and its named, shaped views; seeded generators."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True)
class Block:
    """A named stretch of the flat vector with its shape; `weight` says whether penalties count it."""

    name: str
    shape: tuple[int, ...]
    start: int
    weight: bool

    @property
    def size(self) -> int:
        """How many parameters the block holds."""
        return math.prod(self.shape)


@dataclass(frozen=True)
class Layout:
    """Which parameter lies where in the flat vector theta; made with `Layout.of`."""

    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, *named: tuple[str, tuple[int, ...], bool]) -> Layout:
        """The layout of (name, shape, is it a weight?) laid end to end."""
        blocks, start = [], 0
        for name, shape, weight in named:
            blocks.append(Block(name, shape, start, weight))
            start += math.prod(shape)
        return cls(tuple(blocks))

    @property
    def size(self) -> int:
        """The number of parameters."""
        return sum(block.size for block in self.blocks)

    def view(self, theta: Array, name: str) -> Array:
        """The block `name` of theta (..., size) as an array (..., *shape) that shares its memory."""
        block = next(block for block in self.blocks if block.name == name)
        return theta[..., block.start : block.start + block.size].reshape(theta.shape[:-1] + block.shape)

    def views(self, theta: Array) -> dict[str, Array]:
        """Every block of theta by name, sharing its memory."""
        return {block.name: self.view(theta, block.name) for block in self.blocks}

    def weights(self, dtype: Any) -> Array:
        """(size,) 1 where a parameter is a weight, 0 where it is a bias."""
        return np.concatenate([np.full(block.size, block.weight, dtype) for block in self.blocks])


def generator(*numbers: int) -> np.random.Generator:
    """A random generator that depends on `numbers` alone: randomness is counted, not kept."""
    return np.random.default_rng(np.random.SeedSequence(numbers))


def sealed(array: Array) -> Array:
    """A copy of `array` that refuses to be written to."""
    copy = np.array(array)
    copy.flags.writeable = False
    return copy
