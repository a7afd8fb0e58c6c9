import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import { isFreeBuilding } from "../engine/action.ts";
import { useStage } from "./context.tsx";
import { views } from "./views.tsx";

const Sandbox = lazy(() =>
  import("./sandbox-tools.tsx").then((module) => ({ default: module.SandboxTools })),
);
const Space = lazy(() => import("./space.tsx"));

/** Drawn before the parts, so that they move in front of it. */
const BEHIND = new Set(["protractor"]);

/** The bench itself: a drawing in metres, or a scene in space where the lab is 3-D. */
export function Scene() {
  const { bench, lab, t } = useStage();
  if (bench.document.world.dimensions === 3)
    return (
      <section className="scene" aria-label={t.scene}>
        <Suspense fallback={<p className="scene-waiting">{t.loading3d}</p>}>
          <Space bench={bench} labels={lab.parts} />
        </Suspense>
      </section>
    );
  return <FlatScene />;
}

function FlatScene() {
  const { bench, lab, t } = useStage();
  const [left, bottom, right, top] = bench.document.world.bounds;
  const svg = useRef<SVGSVGElement>(null);
  const [pixel, setPixel] = useState((right - left) / 700);
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0) setPixel(Math.max((right - left) / width, (top - bottom) / height));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [left, right, top, bottom]);
  const { parts, instruments } = bench.document;
  const [behind, beside] = [true, false].map((is) =>
    instruments.filter(({ kind }) => BEHIND.has(kind) === is),
  );
  const pieces = [...(behind ?? []), ...parts, ...(beside ?? [])];
  return (
    <div className="scene">
      <svg
        ref={svg}
        viewBox={`${left} ${-top} ${right - left} ${top - bottom}`}
        preserveAspectRatio="xMidYMid meet"
        role="img"
        aria-label={`${t.scene}: ${lab.title}`}
        className="scene-drawing"
        style={{ aspectRatio: (right - left) / (top - bottom) }}
      >
        {pieces.map((part) => {
          const View = views[part.kind];
          const label = lab.parts[part.id] ?? lab.instruments[part.id] ?? "";
          return View && <View key={part.id} part={part} bench={bench} pixel={pixel} label={label} />;
        })}
      </svg>
      {isFreeBuilding(bench.document) && bench.run.parts.some(({ kind }) => kind.domain === "rigid") && (
        <Suspense>
          <Sandbox />
        </Suspense>
      )}
    </div>
  );
}
