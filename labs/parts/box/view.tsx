import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { lookOf } from "../disc/look.ts";
import { dashes, placeBody } from "../disc/view.tsx";
import { useFrame, type ViewProps } from "../frame.tsx";

/** A block where it is. */
export function BoxView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  useFrame(bench, (run) => {
    const at = (reading: string) => read(run, `${part.id}.${reading}`);
    if (group.current) placeBody(group.current, at("x"), at("y"), at("angle"), at("present") === 1);
  });
  const props = bench.run.properties.parts.get(part.id) ?? part;
  return (
    <g ref={group}>
      <title>{label}</title>
      <BoxShape
        width={Number(props["width"])}
        height={Number(props["height"])}
        material={String(part["material"])}
        pixel={pixel}
      />
    </g>
  );
}

interface BoxShapeProps {
  width: number;
  height: number;
  material: string;
  pixel: number;
}

/** A rectangle of a material around the origin. */
export function BoxShape({ width, height, material, pixel }: BoxShapeProps) {
  const { fill, stroke, dash, mark } = lookOf(material);
  const [w, h] = [width / 2, height / 2];
  const line = { stroke, strokeWidth: 1.5 * pixel, fill: "none" } as const;
  const d = {
    grain: `M${-w * 0.8} ${-h * 0.4}H${w * 0.8}M${-w * 0.5} ${h * 0.3}H${w * 0.9}`,
    ring: `M${-w * 0.7} ${-h * 0.7}H${w * 0.7}V${h * 0.7}H${-w * 0.7}Z`,
    cross: `M${-w * 0.7} ${-h * 0.7}L${w * 0.7} ${h * 0.7}M${-w * 0.7} ${h * 0.7}L${w * 0.7} ${-h * 0.7}`,
    none: "",
  }[mark];
  return (
    <>
      <rect
        x={-w}
        y={-h}
        width={width}
        height={height}
        {...line}
        fill={fill}
        strokeDasharray={dashes(dash, pixel)}
      />
      {d && <path d={d} {...line} strokeWidth={pixel} />}
    </>
  );
}
