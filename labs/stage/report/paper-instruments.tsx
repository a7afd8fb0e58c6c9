import { useStage } from "../context.tsx";
import { dataOf, unitOf } from "../instrument-data.ts";
import { Part } from "./paper-part.tsx";

/** The instruments that were on the bench, with what their makers write on them: nothing hidden. */
export function PaperInstruments() {
  const { bench, lab, t, number, unit } = useStage();
  const { document, run } = bench;
  const taken = new Set(bench.actions.flatMap((one) => (one.type === "place" ? [one.instrument] : [])));
  const used = document.instruments.filter(({ id }) => !document.drawer?.includes(id) || taken.has(id));
  if (used.length === 0) return null;
  const shown = (value: number | undefined, label: string): string =>
    value === undefined ? "—" : [number(value), label].filter(Boolean).join(" ");
  return (
    <Part title={t.report.instruments}>
      <div className="paper-scroll">
        <table className="paper-table paper-instruments">
          <thead>
            <tr>
              <th scope="col">{t.report.instrument}</th>
              <th scope="col">{t.report.upTo}</th>
              <th scope="col">{t.report.division}</th>
              <th scope="col">{t.report.accuracy}</th>
            </tr>
          </thead>
          <tbody>
            {used.map((part) => {
              const read = unitOf(document, part, run.vocabulary, unit);
              const data = dataOf(run, part, read);
              return (
                <tr key={part.id}>
                  <th scope="row">{lab.instruments[part.id]}</th>
                  <td>{shown(data.upTo, read.label)}</td>
                  <td>{shown(data.division, read.label)}</td>
                  <td>{shown(data.accuracyClass, "")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
