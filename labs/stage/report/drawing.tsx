import type { ReactNode } from "react";
import type { LabDocument, LabTexts } from "../../document/document.ts";
import type { Bench } from "../../engine/bench.ts";
import { isOut } from "../../engine/read.ts";
import { FlatPieces, flatBounds } from "../space-flat.tsx";
import type { Looks } from "../looks.tsx";
import type { Label } from "../../engine/labels.ts";
import { Still } from "./still.tsx";

/** Drawn before the parts, so that they move in front of it. */
const BEHIND = new Set(["protractor"]);

/** How wide the drawing is thought to be, CSS pixels: what hairlines and letters are sized by. */
const WIDE = 560;
const HIGH = 420;
/** Rulers and their like, as wide as on the bench, may stand out of the world by this, CSS pixels. */
const AROUND = 20;

/** What a drawing shows: left, bottom, right and top; m of the world, but a scene in space is drawn flat in its own unit. */
export const drawnBounds = (document: LabDocument): readonly [number, number, number, number] =>
  document.world.dimensions === 3 ? flatBounds : document.world.bounds;

/** A CSS pixel of the drawing in the unit of its bounds. */
export function pixelOf({ document }: Bench): number {
  const [left, bottom, right, top] = drawnBounds(document);
  return Math.max((right - left) / WIDE, (top - bottom) / HIGH);
}

interface DrawingProps {
  bench: Bench;
  looks: Looks;
  lab: LabTexts;
  /** True where what stands on it can be moved: then it is no mere picture. */
  inHand?: boolean;
  children?: ReactNode;
}

/** The set-up as it stands on a still bench, with marks on it; a server draws it too. */
export function Drawing({ bench, looks, lab, inHand = false, children }: DrawingProps) {
  const [left, bottom, right, top] = drawnBounds(bench.document);
  const pixel = pixelOf(bench);
  const around = AROUND * pixel;
  const [width, height] = [right - left + 2 * around, top - bottom + 2 * around];
  return (
    <svg
      className="drawing"
      viewBox={`${left - around} ${-top - around} ${width} ${height}`}
      style={{ aspectRatio: width / height }}
      role={inHand ? "group" : "img"}
      aria-label={lab.title}
    >
      {bench.document.world.dimensions === 3 ? (
        <Still View={FlatPieces} props={{ bench }} />
      ) : (
        piecesOf(bench).map((part) => {
          const View = looks.views[part.kind];
          const label = lab.parts[part.id] ?? lab.instruments[part.id] ?? "";
          return View && <Still key={part.id} View={View} props={{ part, bench, pixel, label }} />;
        })
      )}
      {children}
    </svg>
  );
}

function piecesOf({ document, run }: Bench) {
  const out = document.instruments.filter(({ id }) => isOut(run, id));
  return [
    ...out.filter(({ kind }) => BEHIND.has(kind)),
    ...document.parts,
    ...out.filter(({ kind }) => !BEHIND.has(kind)),
  ];
}

/** The numbers of the labels that have a place, each in a ring. */
export function Marks({ labels, pixel }: { labels: readonly Label[]; pixel: number }) {
  return labels.map(
    ({ at }, i) =>
      at && (
        <g key={i} className="drawing-mark" transform={markTransform(at, pixel)}>
          <Ring n={i + 1} />
        </g>
      ),
  );
}

/** What puts a mark to its place, in the unit of the bounds, at the size of the letters. */
export const markTransform = (at: { x: number; y: number }, pixel: number): string =>
  `translate(${at.x} ${-at.y}) scale(${pixel})`;

/** A number in a ring, in CSS pixels around the origin. */
export function Ring({ n }: { n: number }) {
  return (
    <>
      <circle r="10" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.25" />
      <text y="4.5" textAnchor="middle" fontSize="13" fill="var(--ink)">
        {n}
      </text>
    </>
  );
}
