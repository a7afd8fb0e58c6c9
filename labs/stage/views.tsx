import type { ComponentType } from "react";
import { AirTrackView } from "../parts/air-track/view.tsx";
import { BoxView } from "../parts/box/view.tsx";
import { DiscView } from "../parts/disc/view.tsx";
import { FloorView } from "../parts/floor/view.tsx";
import type { ViewProps } from "../parts/frame.tsx";
import { GliderView } from "../parts/glider/view.tsx";
import { PendulumView } from "../parts/pendulum/view.tsx";
import { PhotogateView } from "../parts/photogate/view.tsx";
import { RulerView } from "../parts/ruler/view.tsx";
import { WallView } from "../parts/wall/view.tsx";

/** How each kind is drawn on a flat bench; a kind that is not here shows itself in a panel, or not at all. */
export const views: Readonly<Record<string, ComponentType<ViewProps> | undefined>> = {
  pendulum: PendulumView,
  "air-track": AirTrackView,
  glider: GliderView,
  photogate: PhotogateView,
  ruler: RulerView,
  floor: FloorView,
  wall: WallView,
  box: BoxView,
  disc: DiscView,
};
