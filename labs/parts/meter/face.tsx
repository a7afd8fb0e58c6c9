import { FaceButtons, type FaceProps } from "../face.tsx";
import { Readout } from "../readout.tsx";

/** Digits of one reading. */
export function MeterFace(props: FaceProps) {
  return (
    <div className="meter">
      <span className="meter-name">{props.label}</span>
      <Readout {...props} />
      <FaceButtons {...props} />
    </div>
  );
}

/** A digital meter as it lies in the drawer. */
export const MeterPicture = () => (
  <>
    <rect x="5" y="10" width="38" height="28" rx="3" fill="var(--sheet)" stroke="var(--ink-2)" />
    <path d="M13 18v12M21 18h6v12h-6ZM35 18v12" fill="none" stroke="var(--ink)" strokeWidth="2" />
  </>
);
