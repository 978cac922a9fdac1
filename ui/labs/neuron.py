"""The lab of neurons: one of them by hand, the running network as a graph, shapes, and six animals."""

from __future__ import annotations

from core.studies.neuron import ANIMALS, NETWORK, ONE, PAGES, SHAPES, NeuronStudy
from ui.desk import Desk
from ui.labs.book import Book
from ui.labs.neuron_animals import KEY, AnimalsLeaf
from ui.labs.neuron_network import NetworkLeaf
from ui.labs.neuron_one import OneLeaf
from ui.labs.neuron_shapes import ShapesLeaf


class NeuronLab(Book):
    """Four pages."""

    kind = NeuronStudy

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        animals = AnimalsLeaf(desk)
        self.bind(PAGES, {ONE: OneLeaf(), NETWORK: NetworkLeaf(), SHAPES: ShapesLeaf(), ANIMALS: animals})
        self.clock(animals, 10.0, lambda: desk.worked(KEY))
