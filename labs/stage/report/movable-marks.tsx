import type { KeyboardEvent, PointerEvent } from "react";
import { useStage } from "../context.tsx";
import { keepsFinger } from "../keeps-finger.tsx";
import { drawnBounds, markTransform, Ring } from "./drawing.tsx";
import type { Label } from "../../engine/labels.ts";

/** A press of an arrow key moves a mark by so much, CSS pixels; with Shift by ten times that. */
const NUDGE = 4;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface MovableMarksProps {
  labels: readonly Label[];
  pixel: number;
  onMove: (labels: readonly Label[]) => void;
}

/** The numbers of the labels as marks that are drawn to their places by mouse, finger or arrow keys. */
export function MovableMarks({ labels, pixel, onMove }: MovableMarksProps) {
  const { t } = useStage();
  const put = (i: number, at: { x: number; y: number }) =>
    onMove(labels.with(i, { ...(labels[i] as Label), at: inside(at) }));
  const { bench } = useStage();
  const [left, bottom, right, top] = drawnBounds(bench.document);
  const inside = ({ x, y }: { x: number; y: number }) => ({
    x: Math.min(right, Math.max(left, x)),
    y: Math.min(top, Math.max(bottom, y)),
  });
  function drag(event: PointerEvent<SVGGElement>): { x: number; y: number } | undefined {
    const mark = event.currentTarget;
    const toScreen = mark.ownerSVGElement?.getScreenCTM();
    if (!mark.hasPointerCapture(event.pointerId) || !toScreen) return undefined;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
    const place = inside({ x: at.x, y: -at.y });
    mark.setAttribute("transform", markTransform(place, pixel));
    return place;
  }
  function nudge(event: KeyboardEvent, i: number, { x, y }: { x: number; y: number }): void {
    const [across, up] = ARROWS[event.key] ?? [0, 0];
    if (across === 0 && up === 0) return;
    event.preventDefault();
    const far = NUDGE * pixel * (event.shiftKey ? 10 : 1);
    put(i, { x: x + across * far, y: y + up * far });
  }
  return labels.map(
    ({ at, text }, i) =>
      at && (
        // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a drawing
        <g
          key={i}
          ref={keepsFinger}
          className="drawing-mark drawing-mark-movable"
          transform={markTransform(at, pixel)}
          role="button"
          tabIndex={0}
          aria-label={t.report.moveLabel({ n: i + 1, words: text })}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onPointerUp={(event) => {
            const place = drag(event);
            if (place) put(i, place);
          }}
          onKeyDown={(event) => nudge(event, i, at)}
        >
          <circle r="20" fill="transparent" />
          <Ring n={i + 1} />
        </g>
      ),
  );
}
