import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useStage } from "../context.tsx";
import { keepsFinger } from "../keeps-finger.tsx";
import { BOTTOM, HEIGHT, LEFT, RIGHT, type Scales, TOP, WIDTH } from "./frame.ts";
import { type Place, pathOf, withStroke } from "./sketching.ts";
import { tickLabel } from "./words.ts";

interface PredictProps {
  scales: Scales;
  drawn: readonly Place[];
  onDraw(drawn: Place[]): void;
  onSay(words: string): void;
}

/** How far an arrow takes the cross, pixels; with Shift farther. */
const STEP = 6;
const FAR = 30;

/** The field in which a graph is foreseen: a stroke of mouse or finger, single presses, or a cross led by keys. */
export function Predict({ scales, drawn, onDraw, onSay }: PredictProps) {
  const { lang, t } = useStage();
  const stroke = useRef<Place[] | undefined>(undefined);
  const line = useRef<SVGPathElement>(null);
  const order = useRef<Place[]>([]);
  const [cross, setCross] = useState<Place>([(LEFT + WIDTH - RIGHT) / 2, (TOP + HEIGHT - BOTTOM) / 2]);
  const say = ([x, y]: Place, n: number) =>
    onSay(
      t.analysis.predictAt({
        x: tickLabel(rounded(scales.x.toValue(x)), lang),
        y: tickLabel(rounded(scales.y.toValue(y)), lang),
        n,
      }),
    );
  function add(places: readonly Place[]): void {
    order.current.push(...places.slice(0, 1));
    onDraw(withStroke(drawn, places));
  }
  function move(event: PointerEvent<SVGElement>): void {
    if (!stroke.current) return;
    stroke.current.push(placeOf(event));
    line.current?.setAttribute("d", pathOf(stroke.current));
  }
  function end(): void {
    if (stroke.current) add(isPress(stroke.current) ? stroke.current.slice(0, 1) : stroke.current);
    stroke.current = undefined;
    line.current?.setAttribute("d", "");
  }
  function key(event: KeyboardEvent): void {
    const way = WAYS[event.key];
    if (way) {
      const far = event.shiftKey ? FAR : STEP;
      const next = within([cross[0] + way[0] * far, cross[1] + way[1] * far]);
      setCross(next);
      say(next, drawn.length);
    } else if (event.key === " " || event.key === "Enter") {
      add([cross]);
      say(cross, withStroke(drawn, [cross]).length);
    } else if (event.key === "Backspace" || event.key === "Delete") {
      const last = order.current.pop() ?? drawn.at(-1);
      const left = drawn.filter((place) => place[0] !== last?.[0]);
      onDraw(left);
      say(cross, left.length);
    } else return;
    event.preventDefault();
  }
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a field one draws in, by keys too
    <g
      ref={begin}
      role="application"
      aria-label={`${t.analysis.predictArea}. ${t.analysis.predictHint}`}
      tabIndex={0}
      className="graph-predict"
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        stroke.current = [placeOf(event)];
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <rect x={LEFT} y={TOP} width={WIDTH - LEFT - RIGHT} height={HEIGHT - TOP - BOTTOM} fill="transparent" />
      <path d={pathOf(drawn)} stroke="var(--data-4)" strokeWidth="2" strokeDasharray="6 4" />
      {drawn.length < 30 &&
        drawn.map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r="3" stroke="var(--data-4)" fill="var(--paper)" />
        ))}
      <path ref={line} stroke="var(--data-4)" strokeWidth="2" />
      <path
        className="graph-cross"
        d={`M${cross[0] - 8} ${cross[1]}h16M${cross[0]} ${cross[1] - 8}v16`}
        stroke="var(--ink)"
      />
    </g>
  );
}

/** Who began to draw is at once in the field to draw in. */
function begin(field: SVGGElement | null): () => void {
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "nearest" });
  return keepsFinger(field);
}

const WAYS: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const rounded = (value: number): number => Number(value.toPrecision(3));

const within = ([x, y]: Place): Place => [
  Math.min(Math.max(x, LEFT), WIDTH - RIGHT),
  Math.min(Math.max(y, TOP), HEIGHT - BOTTOM),
];

/** A finger that hardly moved has pressed. */
const isPress = (stroke: readonly Place[]): boolean => {
  const [x0, y0] = stroke[0] ?? [0, 0];
  return stroke.every(([x, y]) => Math.abs(x - x0) < 5 && Math.abs(y - y0) < 5);
};

/** Where a pointer is in the drawing. */
function placeOf(event: PointerEvent<SVGElement>): Place {
  const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM();
  if (!matrix) return [LEFT, HEIGHT - BOTTOM];
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return within([x, y]);
}
