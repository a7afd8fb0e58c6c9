import { lazy, Suspense, useRef } from "react";
import { isFreeBuilding } from "../engine/action.ts";
import { isOut } from "../engine/read.ts";
import { useStage } from "./context.tsx";
import { IconButton } from "./icon-button.tsx";
import { keepsFinger } from "./keeps-finger.tsx";
import { patiently } from "./patiently.tsx";
import { isMovable, usePlacing } from "./placing.tsx";
import { Handles } from "./handles.tsx";
import { nearer, wholeOf } from "./sight.ts";
import { useSight } from "./use-sight.tsx";

const Sandbox = lazy(
  patiently(() => import("./sandbox-tools.tsx").then((module) => ({ default: module.SandboxTools }))),
);
const Space = lazy(patiently(() => import("./space.tsx")));

/** Drawn before the parts, so that they move in front of it. */
const BEHIND = new Set(["protractor"]);

/** The bench itself: a drawing in metres, or a scene in space where the lab is 3-D. */
export function Scene() {
  const { bench, lab, t } = useStage();
  if (bench.document.world.dimensions === 3)
    return (
      <section className="scene" aria-label={t.scene}>
        <Suspense fallback={<div className="scene-waiting" />}>
          <Space bench={bench} labels={lab.parts} />
        </Suspense>
      </section>
    );
  return <FlatScene />;
}

function FlatScene() {
  const { bench, looks, lab, t, attempt } = useStage();
  const { bounds } = bench.document.world;
  const [left, bottom, right, top] = bounds;
  const frame = useRef<HTMLDivElement>(null);
  const building = isFreeBuilding(bench.document);
  const { sight, setSight, place } = useSight(frame, bounds, !building, attempt);
  const { box, pixel } = place;
  usePlacing(frame, bench);
  const { parts } = bench.document;
  const instruments = bench.document.instruments.filter(({ id }) => isOut(bench.run, id));
  const [behind, beside] = [true, false].map((is) =>
    instruments.filter(({ kind }) => BEHIND.has(kind) === is),
  );
  const pieces = [...(behind ?? []), ...parts, ...(beside ?? [])];
  const zoom = (times: number) => setSight(nearer(sight, times, sight.x, sight.y, bounds));
  return (
    <div className="scene">
      <div
        ref={frame}
        className="scene-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is seen is moved by keys
        tabIndex={0}
        role="application"
        aria-label={`${t.scene}: ${lab.title}`}
        aria-description={t.desk.sceneKeys}
        data-larger={sight.zoom > 1}
      >
        <svg
          viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
          preserveAspectRatio="xMidYMid meet"
          role="img"
          aria-label={`${t.scene}: ${lab.title}`}
          className="scene-drawing"
          style={{ aspectRatio: (right - left) / (top - bottom) }}
        >
          {pieces.map((part) => {
            const View = looks.views[part.kind];
            const label = lab.parts[part.id] ?? lab.instruments[part.id] ?? "";
            const view = View && <View key={part.id} part={part} bench={bench} pixel={pixel} label={label} />;
            if (!view || !isMovable(bench.run, part)) return view;
            return (
              // a finger on an instrument moves it, one beside it scrolls the page
              <g
                key={part.id}
                ref={bench.readOnly ? undefined : keepsFinger}
                data-lies={part.id}
                className="scene-lying"
              >
                {view}
              </g>
            );
          })}
        </svg>
        <Handles place={place} />
      </div>
      <div className="scene-sight">
        <IconButton name={t.desk.larger} sign="+" onClick={() => zoom(1.5)} />
        <IconButton name={t.desk.smaller} sign="−" off={sight.zoom <= 1} onClick={() => zoom(1 / 1.5)} />
        {sight.zoom > 1 && (
          <IconButton name={t.desk.whole} sign="1:1" onClick={() => setSight(wholeOf(bounds))} />
        )}
      </div>
      {building && bench.run.parts.some(({ kind }) => kind.domain === "rigid") && (
        <Suspense>
          <Sandbox />
        </Suspense>
      )}
    </div>
  );
}
