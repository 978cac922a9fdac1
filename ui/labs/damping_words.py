"""What the lab of momentum says: the two roots with their numbers, what they mean, and what there is to find out."""

from __future__ import annotations

from dataclasses import replace

from core.studies.damping import CREEPS, FLIES, HEAVY, JUMPS, SWINGS, DampingStudy, factors
from ui import numbers
from ui.i18n import translate, word
from ui.labs.damping_graphs import FLAT, STEEP
from ui.labs.quest import Quest
from ui.labs.worked import Live, Piece

MANNERS = {
    CREEPS: word("labs", "creeps, without ever turning back"),
    SWINGS: word("labs", "swings like a spring"),
    JUMPS: word("labs", "jumps from side to side"),
    FLIES: word("labs", "flies off"),
}

QUESTS = (
    Quest(
        word("labs", "Without momentum this valley allows rates below 2 / λ₂. And with momentum 0.9?"),
        (word("labs", "Smaller ones only"), word("labs", "The same"), word("labs", "Larger ones")),
        right=2,
        because=word(
            "labs",
            "Up to 2 (1 + β) / λ₂, here {most}: the speed that is kept brakes a jump to the other side. (Nesterov, who"
            " looks ahead, allows smaller ones.)",
        ),
        done=lambda study: study.rule == HEAVY and study.eta > 2 / study.steep and study.slowest < 1,
        show=lambda study: replace(study, rule=HEAVY, eta=min(2.8 / study.steep, 4.0), beta=0.9),
        begin=lambda study: replace(study, rule=HEAVY, eta=1.5 / study.steep, beta=0.0),
        values=lambda study: {"most": numbers.number(3.8 / study.steep, 3)},
    ),
    Quest(
        word("labs", "More momentum, from the best place on: does the ball arrive sooner?"),
        (word("labs", "Yes, it is faster"), word("labs", "No, it swings longer"), word("labs", "It flies off")),
        right=1,
        because=word(
            "labs",
            "Where both directions swing a step leaves √β of the distance: {kept} of it at β = {beta}. The bright ridge"
            " ends where the flat direction stops creeping.",
        ),
        done=lambda study: study.rule == HEAVY and study.beta > study.best[1] + 0.2 and study.slowest < 1,
        show=lambda study: replace(study, rule=HEAVY, eta=study.best[0], beta=0.95),
        begin=lambda study: replace(
            study, rule=HEAVY, eta=replace(study, rule=HEAVY).best[0], beta=replace(study, rule=HEAVY).best[1]
        ),
        values=lambda study: {
            "kept": numbers.percent(study.beta**0.5, 1),
            "beta": numbers.number(study.beta, 2),
        },
    ),
)


def formulas(study: DampingStudy) -> list[list[Piece]]:
    """The rule, the equation of its roots, and the roots of both directions with their numbers."""
    heavy = study.rule == HEAVY
    rule = (
        r"v \leftarrow \beta v - \eta g, \quad \theta \leftarrow \theta + v"
        if heavy
        else r"v' = \beta v - \eta g, \quad \theta \leftarrow \theta - \beta v + (1 + \beta) v'"
    )
    equation = (
        r"z^2 - (1 + \beta - \eta \lambda)\, z + \beta = 0"
        if heavy
        else r"z^2 - (1 + \beta)(1 - \eta \lambda)\, z + \beta (1 - \eta \lambda) = 0"
    )
    return [[rule, r", \qquad", equation], *(_root(study, place) for place in (0, 1))]


def _root(study: DampingStudy, place: int) -> list[Piece]:
    """The equation of one direction with its numbers, and the size of its larger root."""
    key, role = (("flat", FLAT), ("steep", STEEP))[place]
    bend = float(study.curvatures[place])
    p, q = (float(factor) for factor in factors(study.rule, study.eta, study.beta, bend))
    eta = Live(study.eta, "accent", key="eta", step=0.01)
    beta = Live(study.beta, "accent", key="beta", step=0.01)
    curvature = Live(bend, role, key=key, step=0.01)
    heavy = study.rule == HEAVY
    middle: list[Piece] = (
        ["p = 1 +", beta, "-", eta, r"\cdot", curvature]
        if heavy
        else ["p = (1 +", beta, r") (1 -", eta, r"\cdot", curvature, ")"]
    )
    size = Live(study.radii[place], role, numbers.number(study.radii[place], 4))
    roots = (
        r"\left| \frac{p + \sqrt{p^2 - 4 q}}{2} \right| ="
        if p >= 0
        else r"\left| \frac{p - \sqrt{p^2 - 4 q}}{2} \right| ="
    )
    return [
        *middle, "=", Live(p, text=numbers.number(p, 4)), r", \quad q =", Live(q, text=numbers.number(q, 4)),
        r", \quad |z| =", roots, size,
    ]  # fmt: skip


def told(study: DampingStudy) -> str:
    """What the ball does along and across the valley, and how long it takes."""
    along, across = (translate("labs", MANNERS[study.manner(float(bend))]) for bend in study.curvatures)
    first = translate("labs", "Along the valley it {along}; across it {across}.", along=along, across=across)
    if study.slowest >= 1:
        return first
    pace = translate(
        "labs",
        "A step leaves {kept} of the distance: half of it is gone after {steps} steps. No place leaves less than"
        " {least}.",
        kept=numbers.percent(study.slowest, 1),
        steps=numbers.number(study.halved, 3),
        least=numbers.percent(float(study.pace(*study.best)), 1),
    )
    return f"{first} {pace}"
