import { useRef } from "react";
import { FaceButtons, type FaceProps } from "../face.tsx";
import { say, useFrame } from "../frame.tsx";
import { Readout } from "../readout.tsx";

/** The clock of a photogate: its digits, and what it measures now. */
export function TimingGateFace(props: FaceProps) {
  const { part, bench, label, words } = props;
  const mode = useRef<HTMLElement>(null);
  useFrame(bench, (run) => {
    say(mode.current, words.modes[run.instruments.get(part.id)?.mode?.() as keyof typeof words.modes] ?? "");
  });
  return (
    <div className="meter">
      <span className="meter-name">
        {label}
        <small ref={mode} className="meter-mode" />
      </span>
      <Readout {...props} />
      <FaceButtons {...props} />
    </div>
  );
}
