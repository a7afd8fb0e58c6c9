import type { ComponentType } from "react";
import { AirTableView } from "../parts/air-table/view.tsx";
import { AirTrackView } from "../parts/air-track/view.tsx";
import { AttractorView } from "../parts/attractor/view.tsx";
import { BoxView } from "../parts/box/view.tsx";
import { CameraView } from "../parts/camera/view.tsx";
import { DiscView } from "../parts/disc/view.tsx";
import { DragView } from "../parts/drag/view.tsx";
import { DriverView } from "../parts/driver/view.tsx";
import { FloorView } from "../parts/floor/view.tsx";
import type { ViewProps } from "../parts/frame.tsx";
import { GliderView } from "../parts/glider/view.tsx";
import { GroundView } from "../parts/ground/view.tsx";
import { HingeView } from "../parts/hinge/view.tsx";
import { LauncherView } from "../parts/launcher/view.tsx";
import { LightGateView } from "../parts/light-gate/view.tsx";
import { MarkView } from "../parts/mark/view.tsx";
import { MassView } from "../parts/mass/view.tsx";
import { MotorView } from "../parts/motor/view.tsx";
import { PegView } from "../parts/peg/view.tsx";
import { PendulumView } from "../parts/pendulum/view.tsx";
import { PhotogateView } from "../parts/photogate/view.tsx";
import { PinView } from "../parts/pin/view.tsx";
import { ProtractorView } from "../parts/protractor/view.tsx";
import { PushView } from "../parts/push/view.tsx";
import { RigidSpringView } from "../parts/rigid-spring/view.tsx";
import { RopeView } from "../parts/rope/view.tsx";
import { RulerView } from "../parts/ruler/view.tsx";
import { SandView } from "../parts/sand/view.tsx";
import { SpringView } from "../parts/spring/view.tsx";
import { StandView } from "../parts/stand/view.tsx";
import { TableView } from "../parts/table/view.tsx";
import { TapeView } from "../parts/tape/view.tsx";
import { ThreadView } from "../parts/thread/view.tsx";
import { WallView } from "../parts/wall/view.tsx";

/** How each kind is drawn on a flat bench; a kind that is not here shows itself in a panel, or not at all. */
export const views: Readonly<Record<string, ComponentType<ViewProps> | undefined>> = {
  pendulum: PendulumView,
  "air-track": AirTrackView,
  glider: GliderView,
  photogate: PhotogateView,
  ruler: RulerView,
  tape: TapeView,
  driver: DriverView,
  "light-gate": LightGateView,
  pin: PinView,
  spring: SpringView,
  thread: ThreadView,
  mass: MassView,
  floor: FloorView,
  wall: WallView,
  box: BoxView,
  disc: DiscView,
  peg: PegView,
  hinge: HingeView,
  rope: RopeView,
  cord: RopeView,
  "rigid-spring": RigidSpringView,
  motor: MotorView,
  launcher: LauncherView,
  mark: MarkView,
  stand: StandView,
  protractor: ProtractorView,
  table: TableView,
  "air-table": AirTableView,
  attractor: AttractorView,
  camera: CameraView,
  drag: DragView,
  ground: GroundView,
  push: PushView,
  sand: SandView,
};
