import { isOut } from "../engine/read.ts";
import { useStage } from "./context.tsx";
import { Drawer } from "./drawer.tsx";
import { unitOf } from "./instrument-data.ts";

/** The instruments with a face of their own, and the drawer; rulers and their like are drawn in the scene. */
export function Instruments() {
  const { bench, looks, lab, t, number, unit } = useStage();
  const { faces } = looks;
  const out = bench.document.instruments.filter(({ id, kind }) => faces[kind] && isOut(bench.run, id));
  if (out.length === 0 && !bench.document.drawer?.length) return null;
  return (
    <section className="instruments" aria-label={t.instruments}>
      {out.map((part) => {
        const Face = faces[part.kind];
        const kind = bench.run.vocabulary.instruments[part.kind];
        const props = bench.run.properties.parts.get(part.id) ?? {};
        return (
          Face && (
            <div key={part.id} className="face" data-face={part.id}>
              <Face
                part={part}
                bench={bench}
                label={lab.instruments[part.id] ?? ""}
                words={t.faces}
                unit={unitOf(bench.document, part, bench.run.vocabulary, unit)}
                buttons={kind?.buttons?.(props) ?? []}
                number={number}
              />
            </div>
          )
        );
      })}
      <Drawer />
    </section>
  );
}
