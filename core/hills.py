"""Surfaces made of hills and hollows on a bowl: round bumps exp(-d^2 / 0.2), with y stretched by 1.4."""

from __future__ import annotations

from dataclasses import dataclass

from core.surfaces import HILLS, SURFACES, Terrain, Written


def bump(height: float, x: float, y: float) -> str:
    """The formula of a bump of that height around (x, 1.4 y)."""
    return f"{height}*exp(-((x - {x})**2 + (1.4*y - {y})**2)/0.2)"


@SURFACES.add(
    "local_minimum",
    title="Local and global minimum",
    formula=r"f = x^2 + v^2 - 2 e^{-((x-1)^2 + v^2)/0.2} - 6 e^{-((x+1)^2 + v^2)/0.2},\; v = 1.4 y",
    source="gradient_descent_viz, local minimum",
    group=HILLS,
)
@dataclass(frozen=True)
class LocalMinimum(Written):
    """Two holes in a bowl: the shallow one lies on the way to the deep one."""

    text = f"{bump(-2.0, 1.0, 0.0)} + {bump(-6.0, -1.0, 0.0)} + x**2 + (1.4*y)**2"
    known = Terrain(
        ((-2, 2), (-2, 2)),
        (1.5, 1.5),
        minima=((-0.9675774464554597, 0), (0.9053178606008483, 0)),
        saddles=((0.12025036405942188, 0),),
    )


@SURFACES.add(
    "hills",
    title="Hills",
    formula=r"f = x^2 + v^2 + 2 e^{-((x-1)^2 + v^2)/0.2} + 6 e^{-((x+1)^2 + v^2)/0.2} - 2 e^{-((x-1)^2 + (v+1)^2)/0.2}",
    source="gradient_descent_viz, hills",
    note="v = 1.4 y.",
    group=HILLS,
)
@dataclass(frozen=True)
class Hills(Written):
    """Two hills and a hollow in a bowl: the path bends around them, and where it ends depends on where it starts."""

    text = f"{bump(2.0, 1.0, 0.0)} + {bump(6.0, -1.0, 0.0)} + {bump(-2.0, 1.0, -1.0)} + x**2 + (1.4*y)**2"
    known = Terrain(
        ((-2, 2), (-2, 2)),
        (1.5, 1.5),
        minima=((0.9003065222993073, -0.6534011583039486), (0.041507125699561755, -0.0006403776376543045)),
        saddles=(
            (0.45829297372301103, -0.44998075616155386),
            (1.4852458636525214, 0.006561191693455617),
            (-1.71027297234088, 0),
        ),
        maxima=((-1.0346981883783095, 0), (1.1215460775056234, 0.0050603856635397125)),
    )
