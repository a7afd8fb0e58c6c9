import { useRef } from "react";
import { read } from "../../engine/read.ts";
import { put, useFrame, type ViewProps } from "../frame.tsx";
import { lookOf } from "./look.ts";

/** A disc where it is, with a radius drawn so that one sees it turn. */
export function DiscView({ part, bench, pixel, label }: ViewProps) {
  const group = useRef<SVGGElement>(null);
  useFrame(bench, (run) => {
    const at = (reading: string) => read(run, `${part.id}.${reading}`);
    if (group.current) placeBody(group.current, at("x"), at("y"), at("angle"), at("present") === 1);
  });
  const radius = Number(bench.run.properties.parts.get(part.id)?.["radius"] ?? part["radius"]);
  return (
    <g ref={group}>
      <title>{label}</title>
      <DiscShape radius={radius} material={String(part["material"])} pixel={pixel} />
    </g>
  );
}

/** Puts a drawn body to (x, y), m, turned by `angle`, rad; hides it when it is gone. */
export function placeBody(group: SVGGElement, x: number, y: number, angle: number, present = true): void {
  const angleDeg = ((angle * 180) / Math.PI) % 360;
  put(group, "transform", `translate(${x.toFixed(5)} ${(-y).toFixed(5)}) rotate(${(-angleDeg).toFixed(3)})`);
  group.style.display = present ? "" : "none";
}

interface DiscShapeProps {
  radius: number;
  material: string;
  pixel: number;
}

/** A disc of a material around the origin. */
export function DiscShape({ radius, material, pixel }: DiscShapeProps) {
  const { fill, stroke, dash, mark } = lookOf(material);
  const line = { stroke, strokeWidth: 1.5 * pixel, vectorEffect: "none", fill: "none" } as const;
  const inner = radius * 0.6;
  return (
    <>
      <circle r={radius} {...line} fill={fill} strokeDasharray={dashes(dash, pixel)} />
      <path d={`M0 0H${radius}`} {...line} />
      {mark === "ring" && <circle r={inner} {...line} strokeWidth={pixel} />}
      {mark === "grain" && (
        <path d={`M0 ${-inner}A${inner} ${inner} 0 0 0 0 ${inner}`} {...line} strokeWidth={pixel} />
      )}
      {mark === "cross" && (
        <path d={`M${-inner} 0H0M0 ${-inner}V${inner}`} {...line} strokeWidth={2 * pixel} />
      )}
    </>
  );
}

/** Dashes given in pixels, as metres. */
export const dashes = (dash: string | undefined, pixel: number): string | undefined =>
  dash
    ?.split(" ")
    .map((length) => Number(length) * pixel)
    .join(" ");
