import type { Bench } from "../../engine/bench.ts";
import type { Marking } from "../../engine/marking.ts";
import { useStage } from "../context.tsx";
import { MarkingShown } from "../marking.tsx";
import { PaperConclusion, PaperPrediction, PaperResult } from "./paper-answers.tsx";
import { PaperFormulas } from "./paper-formulas.tsx";
import { PaperGraph } from "./paper-graph.tsx";
import { PaperInstruments } from "./paper-instruments.tsx";
import { PaperPictures } from "./paper-pictures.tsx";
import { Part } from "./paper-part.tsx";
import { PaperRemarks, type Remark } from "./paper-remarks.tsx";
import { PaperTable } from "./paper-table.tsx";

/** Whose work a report is and when it was done; all of it as it is to be read. */
export interface PaperHead {
  pupil: string;
  group: string;
  school: string;
  /** When it was handed in; undefined while it is not. */
  handedIn: string | undefined;
  /** By which the attempt is found. */
  number: string;
  /** Of the lab; undefined where it is not known. */
  version: number | undefined;
  /** With which the work was given back, the first first. */
  remarks: readonly Remark[];
}

interface PaperProps {
  head: PaperHead;
  /** The bench of each picture by its id, where they are at hand; else the page goes through the replays itself. */
  pictures?: ReadonlyMap<string, Bench>;
  marking: Marking | undefined;
}

/**
 * The report of the run on the stage's bench, as a paper a school files: all of it is in the pupil's actions. On a bench that
 * takes doings the answers have fields.
 */
export function Paper({ head, pictures, marking }: PaperProps) {
  const { bench, lab, t } = useStage();
  const { tasks, table, graph } = bench.document;
  const has = (...kinds: string[]) => tasks.some(({ kind }) => kinds.includes(kind));
  return (
    <>
      <PaperTitle head={head} mark={marking && marking.max > 0 ? marking.mark : undefined} />
      <Part title={t.report.aim}>
        <p>{lab.summary}</p>
      </Part>
      <PaperInstruments />
      <PaperPictures pictures={pictures} />
      {has("predict") && <PaperPrediction />}
      {table.length > 0 && (
        <Part title={t.report.measurements}>
          <PaperTable />
        </Part>
      )}
      {graph && (
        <Part title={t.report.graph}>
          <PaperGraph />
        </Part>
      )}
      {has("formula") && (
        <Part title={t.formula.title}>
          <PaperFormulas />
        </Part>
      )}
      {has("result") && (
        <Part title={t.report.result}>
          <PaperResult />
        </Part>
      )}
      {has("conclude", "write") && (
        <Part title={t.report.conclusion}>
          <PaperConclusion />
        </Part>
      )}
      <PaperRemarks remarks={head.remarks} />
      {marking && (
        <Part title={t.report.marking}>
          <MarkingShown marking={marking} />
        </Part>
      )}
      <p className="paper-sign">
        <span>{t.report.teacher}</span> <span className="paper-line" />
        <span>{t.report.signature}</span> <span className="paper-line" />
      </p>
    </>
  );
}

function PaperTitle({ head, mark }: { head: PaperHead; mark: number | undefined }) {
  const { lab, t } = useStage();
  const rows = [
    [t.report.doneBy, head.pupil],
    [t.report.group, head.group],
    [t.report.school, head.school],
    [t.report.date, head.handedIn ?? t.report.notHandedIn],
    [t.report.number, head.number],
    ...(head.version === undefined ? [] : [[t.report.lab, t.report.version({ n: head.version })]]),
    ...(mark === undefined ? [] : [[t.mark, String(mark)]]),
  ];
  return (
    <header className="paper-head">
      <p className="paper-kind">{t.report.work}</p>
      <h1>{lab.title}</h1>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
