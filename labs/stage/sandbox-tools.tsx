import { useId, useRef, useState } from "react";
import { MAX_BODIES } from "../engine/rigid.ts";
import { useFrame } from "../parts/frame.tsx";
import { useStage } from "./context.tsx";
import { isLimited, movable, SandboxBodies } from "./sandbox-bodies.tsx";
import { useDrawing, useHand } from "./sandbox-hand.tsx";
import { SandboxHandKeys } from "./sandbox-keys.tsx";
import { sandboxTexts } from "./sandbox-texts.ts";

const SHAPES = ["disc", "box", "plank"] as const;
const MATERIALS = ["wood", "steel", "rubber", "ice"] as const;

/**
 * Over the scene of a lab with rigid bodies: draws the bodies made by hand, lets the pointer take and throw them, and
 * offers the palette; in a replay it only draws. Loads the rigid world with it: import it lazily.
 */
export function SandboxTools() {
  const { bench, lang, number } = useStage();
  const t = sandboxTexts[lang];
  const root = useRef<HTMLFieldSetElement>(null);
  const drawing = useDrawing(root);
  const [shape, setShape] = useState<(typeof SHAPES)[number]>("box");
  const [material, setMaterial] = useState<string>("wood");
  const [sizeCm, setSizeCm] = useState(40);
  const [chosen, setChosen] = useState<string>();
  const ids = useId();
  const bodies = movable(bench.run);
  const full = bodies.length >= MAX_BODIES;
  const [left, , right, top] = bench.document.world.bounds;

  function add(x: number, y: number): void {
    if (full) return;
    const id = `made-${bench.actions.filter(({ type }) => type === "push").length + 1}`;
    bench.do({ type: "push", push: { type: "add", id, shape, x, y, size: sizeCm / 100, material } });
    setChosen(id);
  }
  useHand({ bench, drawing, onChoose: setChosen, onEmpty: add });

  return (
    <fieldset ref={root} className="sandbox-tools" disabled={bench.readOnly} hidden={bench.readOnly}>
      <legend className="visually-hidden">{t.tools}</legend>
      {drawing && (
        <SandboxBodies bench={bench} drawing={drawing} chosen={bench.readOnly ? undefined : chosen} />
      )}
      <p className="sandbox-how">{t.how}</p>
      <div className="sandbox-row">
        <label>
          {t.shape}{" "}
          <select value={shape} onChange={(event) => setShape(event.target.value as typeof shape)}>
            {SHAPES.map((name) => (
              <option key={name} value={name}>
                {t.shapes[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.material}{" "}
          <select value={material} onChange={(event) => setMaterial(event.target.value)}>
            {MATERIALS.map((name) => (
              <option key={name} value={name}>
                {t.materials[name]}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={ids}>{t.size}</label>
        <input
          id={ids}
          type="range"
          min={5}
          max={150}
          step={5}
          value={sizeCm}
          aria-valuetext={`${number(sizeCm)} ${t.centimetres}`}
          onChange={(event) => setSizeCm(Number(event.target.value))}
        />
        <output htmlFor={ids}>
          {number(sizeCm)} {t.centimetres}
        </output>
        <button
          type="button"
          className="button"
          disabled={full}
          onClick={() => add(dropX(bodies.length, left, right), top - sizeCm / 200 - 0.05)}
        >
          {t.drop}
        </button>
      </div>
      <SandboxHandKeys bodies={bodies} chosen={chosen} onChoose={setChosen} />
      <p className="sandbox-count" aria-live="polite">
        {full ? t.full : t.count({ n: number(bodies.length) })}
      </p>
      <Limited text={t.limited} />
    </fieldset>
  );
}

/** Where the next body falls: in the middle half, each time elsewhere, so that they do not pile up in the air. */
const dropX = (count: number, left: number, right: number): number =>
  (left + right) / 2 + ((((count * 4) % 11) - 5) / 20) * (right - left);

/** Says that a speed was held at its limit, from the frame on when it happened. */
function Limited({ text }: { text: string }) {
  const { bench } = useStage();
  const note = useRef<HTMLParagraphElement>(null);
  useFrame(bench, (run) => {
    if (note.current) note.current.hidden = !isLimited(run);
  });
  return (
    <p ref={note} className="sandbox-limited" hidden>
      {text}
    </p>
  );
}
