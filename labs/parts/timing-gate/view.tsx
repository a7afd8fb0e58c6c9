import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { useLying } from "../lying.tsx";

/** A photogate as one sees it along its beam: the beam is the dot in the cross of the ring, red hot while it is dark. */
export function TimingGateView(props: ViewProps) {
  const { part, bench, pixel, label } = props;
  const ring = useRef<SVGCircleElement>(null);
  const beam = useRef<SVGCircleElement>(null);
  const group = useLying(props, `scale(${pixel})`);
  useFrame(bench, (run) => {
    const isDark = run.instruments.get(part.id)?.dark?.() === true;
    put(ring.current, "stroke", isDark ? "var(--alarm)" : "var(--ink-2)");
    put(beam.current, "r", isDark ? "5" : "3");
  });
  return (
    <g ref={group}>
      <title>{label}</title>
      <circle r="26" fill="transparent" />
      <path d="M-6 18H6V46H-6Z" fill="var(--ink-2)" />
      <path d="M-16 46H16V52H-16Z" fill="var(--ink)" />
      <circle ref={ring} r="16" fill="none" strokeWidth="5" />
      <path d="M-13 0H-5M5 0H13M0 -13V-5M0 5V13" stroke="var(--alarm)" strokeWidth="1.5" />
      <circle ref={beam} r="3" fill="var(--alarm)" stroke="var(--sheet)" />
    </g>
  );
}

/** A photogate as it lies in the drawer: a fork with its lamp and its eye. */
export const TimingGatePicture = () => (
  <>
    <path
      d="M10 6H18V30H30V6H38V38H28V44H20V38H10Z"
      fill="var(--sheet)"
      stroke="var(--ink)"
      strokeWidth="2"
    />
    <path d="M18 14H30" stroke="var(--alarm)" strokeWidth="2" strokeDasharray="3 2" />
  </>
);
