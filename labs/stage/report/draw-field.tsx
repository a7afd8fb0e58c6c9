import { useEffect, useRef, useState } from "react";
import type { DrawTask } from "../../document/document.ts";
import type { Bench } from "../../engine/bench.ts";
import { useStage } from "../context.tsx";
import { Drawing, drawnBounds, Marks, pixelOf } from "./drawing.tsx";
import {
  keptAt,
  type Label,
  labelsOf,
  LONGEST_LABEL,
  MOST_LABELS,
  wordedLabelsOf,
  writeLabels,
} from "../../engine/labels.ts";
import { MovableMarks } from "./movable-marks.tsx";
import { useKept } from "./use-kept.tsx";

/** The drawing of the set-up: the bench as it stands is kept, and numbered words are put on it. */
export function DrawField({ task }: { task: DrawTask }) {
  const { bench, looks, lab, t } = useStage();
  const answer = bench.run.answers.get(task.id);
  const kept = useKept(bench, task.id);
  const labels = (bench.readOnly ? wordedLabelsOf : labelsOf)(answer?.text ?? "");
  const write = (at: { step: number; doings: number | undefined }, next: readonly Label[]): void =>
    bench.do({ type: "answer", task: task.id, text: writeLabels(at, next) });
  const keep = () => write({ step: bench.run.step, doings: bench.actions.length }, labels);
  const relabel = (next: readonly Label[]) => answer && write(keptAt(answer), next);
  if (!answer)
    return bench.readOnly ? (
      <p className="hint">{t.report.noDrawing}</p>
    ) : (
      <button type="button" className="btn-main" onClick={keep}>
        {t.report.keepDrawing}
      </button>
    );
  return (
    <div className="draw-field">
      {kept ? (
        <Drawing bench={kept} looks={looks} lab={lab} inHand={!bench.readOnly}>
          {bench.readOnly ? (
            <Marks labels={labels} pixel={pixelOf(kept)} />
          ) : (
            <MovableMarks labels={labels} pixel={pixelOf(kept)} onMove={relabel} />
          )}
        </Drawing>
      ) : (
        <p className="hint" role="status">
          {t.report.drawing}
        </p>
      )}
      {bench.readOnly ? (
        <Legend labels={labels} />
      ) : (
        <>
          <LabelFields labels={labels} onChange={relabel} place={() => freePlace(bench, labels)} />
          <button type="button" className="button button-small" onClick={keep}>
            {t.report.keepAnew}
          </button>
        </>
      )}
    </div>
  );
}

/** The words to a drawing, by their numbers. */
export function Legend({ labels }: { labels: readonly Label[] }) {
  if (labels.length === 0) return null;
  return (
    <ol className="drawing-legend">
      {labels.map(({ text }, i) => (
        <li key={i}>{text}</li>
      ))}
    </ol>
  );
}

/** Marks stand so far from each other that both are seen and can be taken hold of, CSS pixels. */
const APART = 28;
const IN_A_ROW = 5;

/** Where a new mark covers no other: in rows from the middle of the drawing down. */
function freePlace(bench: Bench, labels: readonly Label[]): { x: number; y: number } {
  const [left, bottom, right, top] = drawnBounds(bench.document);
  const apart = APART * pixelOf(bench);
  const places = Array.from({ length: MOST_LABELS }, (_, i) => ({
    x: (left + right) / 2 + ((i % IN_A_ROW) - (IN_A_ROW - 1) / 2) * apart,
    y: (bottom + top) / 2 - Math.floor(i / IN_A_ROW) * apart,
  }));
  const isFree = ({ x, y }: { x: number; y: number }) =>
    labels.every(({ at }) => !at || Math.hypot(at.x - x, at.y - y) > 0.9 * apart);
  return places.find(isFree) ?? (places[0] as { x: number; y: number });
}

interface LabelFieldsProps {
  labels: readonly Label[];
  /** Where the next mark is put first. */
  place(): { x: number; y: number };
  onChange: (labels: readonly Label[]) => void;
}

function LabelFields({ labels, place, onChange }: LabelFieldsProps) {
  const { t } = useStage();
  const list = useRef<HTMLOListElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) list.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus();
    asked.current = false;
  });
  const add = () => {
    asked.current = true;
    onChange([...labels, { at: place(), text: "" }]);
  };
  return (
    <>
      <ol className="drawing-labels" ref={list}>
        {labels.map((label, i) => (
          <li key={i}>
            <LabelField
              n={i + 1}
              text={label.text}
              onChange={(text) => onChange(labels.with(i, { ...label, text }))}
            />
            <button
              type="button"
              className="row-delete"
              aria-label={t.report.removeLabel({ n: i + 1 })}
              onClick={() => onChange(labels.toSpliced(i, 1))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      {labels.some(({ at }) => at) && <p className="hint">{t.report.moveLabels}</p>}
      {labels.length < MOST_LABELS && (
        <button type="button" className="button button-small" onClick={add}>
          + {t.report.addLabel}
        </button>
      )}
    </>
  );
}

function LabelField({ n, text, onChange }: { n: number; text: string; onChange: (text: string) => void }) {
  const { t } = useStage();
  const [draft, setDraft] = useState<string>();
  function keep(): void {
    if (draft !== undefined && draft.trim() !== text) onChange(draft.trim());
    setDraft(undefined);
  }
  return (
    <input
      type="text"
      maxLength={LONGEST_LABEL}
      aria-label={t.report.labelWords({ n })}
      placeholder={t.report.labelHint}
      value={draft ?? text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
    />
  );
}
