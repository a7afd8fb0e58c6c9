import { useRef } from "react";
import type { DrawnBody } from "../engine/rigid.ts";
import { useStage } from "./context.tsx";
import { sandboxTexts } from "./sandbox-texts.ts";

/** How far a press of a button leads a body, m, and how fast one throws it, m/s. */
const STEP = 0.2;
const THROW = 4;

const WAYS = [
  ["left", "←", -STEP, 0],
  ["right", "→", STEP, 0],
  ["up", "↑", 0, STEP],
  ["down", "↓", 0, -STEP],
] as const;

interface SandboxHandKeysProps {
  bodies: readonly DrawnBody[];
  chosen: string | undefined;
  onChoose(id: string): void;
}

/** The hand without a pointer: choose a body, lead it step by step, let it go, throw it, take it away. */
export function SandboxHandKeys({ bodies, chosen, onChoose }: SandboxHandKeysProps) {
  const { bench, lang, lab, number } = useStage();
  const t = sandboxTexts[lang];
  /** Where the body was last told to go. */
  const goal = useRef<{ id: string; x: number; y: number }>(undefined);
  const body = bodies.find(({ id }) => id === chosen);

  function lead(dx: number, dy: number): void {
    if (!body) return;
    const from = goal.current?.id === body.id ? goal.current : body;
    goal.current = { id: body.id, x: from.x + dx, y: from.y + dy };
    bench.do({ type: "push", push: { type: "move", ...goal.current } });
    if (!bench.playing) bench.play();
  }
  function release(vx: number, vy: number): void {
    goal.current = undefined;
    if (body) bench.do({ type: "push", push: { type: "throw", id: body.id, vx, vy } });
  }
  function remove(id: string): void {
    bench.do({ type: "push", push: { type: "remove", id } });
  }
  const name = ({ id, shape, material }: DrawnBody, i: number) =>
    `${number(i + 1)}. ${lab.parts[id] ?? `${t.shapes[shape as "disc"]}, ${t.materials[material] ?? material}`}`;

  return (
    <div className="sandbox-row">
      <label>
        {t.body}{" "}
        <select value={body?.id ?? ""} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{t.none}</option>
          {bodies.map((one, i) => (
            <option key={one.id} value={one.id}>
              {name(one, i)}
            </option>
          ))}
        </select>
      </label>
      {WAYS.map(([way, arrow, dx, dy]) => (
        <button
          key={way}
          type="button"
          className="button"
          aria-label={t[way]}
          title={t[way]}
          disabled={!body}
          onClick={() => lead(dx, dy)}
        >
          {arrow}
        </button>
      ))}
      <button type="button" className="button" disabled={!body} onClick={() => release(0, 0)}>
        {t.letGo}
      </button>
      <button type="button" className="button" disabled={!body} onClick={() => release(-THROW, THROW / 2)}>
        {t.throwLeft}
      </button>
      <button type="button" className="button" disabled={!body} onClick={() => release(THROW, THROW / 2)}>
        {t.throwRight}
      </button>
      <button type="button" className="button" disabled={!body} onClick={() => body && remove(body.id)}>
        {t.remove}
      </button>
      <button
        type="button"
        className="button"
        disabled={bodies.length === 0}
        onClick={() => {
          for (const { id } of bodies) remove(id);
        }}
      >
        {t.clear}
      </button>
    </div>
  );
}
