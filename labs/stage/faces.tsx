import type { ComponentType } from "react";
import { BalanceFace, BalancePicture } from "../parts/balance/face.tsx";
import { CalliperFace, CalliperPicture } from "../parts/calliper/face.tsx";
import { DynamometerFace, DynamometerPicture } from "../parts/dynamometer/face.tsx";
import type { FaceProps } from "../parts/face.tsx";
import { MeterFace, MeterPicture } from "../parts/meter/face.tsx";
import { ProtractorPicture } from "../parts/protractor/view.tsx";
import { RulerPicture } from "../parts/ruler/view.tsx";
import { StopwatchFace, StopwatchPicture } from "../parts/stopwatch/face.tsx";
import { TapePicture } from "../parts/tape/view.tsx";

/** Instruments that stand beside the scene; those that lie in it have a view there. */
export const faces: Readonly<Record<string, ComponentType<FaceProps> | undefined>> = {
  stopwatch: StopwatchFace,
  meter: MeterFace,
  balance: BalanceFace,
  dynamometer: DynamometerFace,
  calliper: CalliperFace,
};

/** How each looks in the drawer, 48 × 48. */
export const pictures: Readonly<Record<string, ComponentType | undefined>> = {
  ruler: RulerPicture,
  tape: TapePicture,
  protractor: ProtractorPicture,
  stopwatch: StopwatchPicture,
  meter: MeterPicture,
  balance: BalancePicture,
  dynamometer: DynamometerPicture,
  calliper: CalliperPicture,
};
