"""The card of the loss surface: the map, how far it can be trusted, its parts, and cuts along single lines."""

from __future__ import annotations

from core.cuts import cuts
from ui.clock import FrameClock
from ui.desk import Desk
from ui.i18n import word
from ui.paired import Paired
from ui.plots.follow import Follower
from ui.plots.lag import RATE as LAG_RATE
from ui.plots.lag import Lag
from ui.plots.parts import PartsView
from ui.plots.profile import ProfileView
from ui.plots.surface import SurfaceView
from ui.plots.trust import TrustView
from ui.stage import Card
from ui.timeline import naming

RATE = 8.0  # draws per second


class Landscape(Card):
    """Four looks at the loss around the present weights; the first three show the same survey."""

    def __init__(self, desk: Desk, clock: FrameClock) -> None:
        self.surface, self.trust, self.parts, self.profile = SurfaceView(), TrustView(), PartsView(), ProfileView()
        super().__init__(
            (
                (word("ui", "Loss surface"), self.surface),
                (word("ui", "Profile"), self.profile),
                (word("ui", "Data + penalty"), self.parts),
                (word("ui", "Trust"), self.trust),
            )
        )
        self.surface.kin.colour = lambda key: naming.colour(desk.snapshot().tree, key)
        for view in (self.surface, self.trust, self.parts):
            clock.add(view, RATE, desk.survey)
        self.lag = Lag(self.surface.canvas, self.surface.layer)
        clock.add(self.lag, LAG_RATE, Paired(desk.snapshot, desk.survey))
        self.surface.request_changed.connect(desk.request)
        desk.request(self.surface.asked.request)
        follower = Follower(desk, "profile", cuts, self.profile.request)
        self.profile.request_changed.connect(follower.ask)
        clock.add(self.profile, RATE, follower.pull)
