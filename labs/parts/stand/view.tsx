import { useRef } from "react";
import { put, useFrame, type ViewProps } from "../frame.tsx";

/** The rod stands under this share of the board. */
const ROD_AT = 0.66;

/** The wedge between the board and the level, and a stand whose clamp holds the board near its raised end. */
export function StandView({ part, bench, pixel, label }: ViewProps) {
  const wedge = useRef<SVGPathElement>(null);
  const rod = useRef<SVGPathElement>(null);
  const foot = useRef<SVGPathElement>(null);
  const clamp = useRef<SVGCircleElement>(null);
  useFrame(bench, ({ properties }) => {
    const board = properties.parts.get(String(part["board"])) ?? {};
    const [x, y, angle, length] = ["x", "y", "angle", "length"].map((name) => Number(board[name])) as [
      number,
      number,
      number,
      number,
    ];
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const end = (share: number) =>
      [x + (share - 0.5) * length * c, -(y + (share - 0.5) * length * s)] as const;
    const low = s >= 0 ? 0 : 1;
    const [fromX, level] = end(low);
    const [toX, top] = end(1 - low);
    put(wedge.current, "d", `M${fromX} ${level}L${toX} ${top}V${level}Z`);
    const [rodX, rodY] = end(low === 0 ? ROD_AT : 1 - ROD_AT);
    const under = Number(board["thickness"]) / Math.max(0.2, c);
    put(rod.current, "d", `M${rodX} ${level}V${rodY + under / 2}`);
    put(foot.current, "d", `M${rodX - 30 * pixel} ${level}h${60 * pixel}`);
    put(clamp.current, "cx", String(rodX));
    put(clamp.current, "cy", String(rodY + under));
  });
  return (
    <g fill="none">
      <title>{label}</title>
      <path ref={wedge} fill="var(--line)" fillOpacity="0.35" stroke="var(--line-2)" strokeWidth={pixel} />
      <path ref={rod} stroke="var(--ink-2)" strokeWidth={5 * pixel} />
      <path ref={foot} stroke="var(--ink-2)" strokeWidth={10 * pixel} />
      <circle ref={clamp} r={6 * pixel} fill="var(--ink-2)" />
    </g>
  );
}
