import { RopeView } from "../rope/view.tsx";

/** A cord looks like a rope. */
export const CordView = RopeView;
