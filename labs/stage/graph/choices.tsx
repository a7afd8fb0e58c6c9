import { type AxisShape, axisShapes, shapedText } from "../../document/axis.ts";
import { fits } from "../../document/graph.ts";
import { type GraphChoice, LONGEST_FORMULA } from "../../engine/graph-choice.ts";
import { useStage } from "../context.tsx";
import { readStarts } from "./fitting.ts";

interface ChoicesProps {
  view: GraphChoice;
  weigh: boolean;
  onChange(change: Partial<GraphChoice>): void;
}

/** What to lay along the axes, and what line to draw through the points. */
export function Choices({ view, weigh, onChange }: ChoicesProps) {
  const { t } = useStage();
  const a = t.analysis;
  return (
    <div className="graph-choices">
      <AxisChoice
        label={a.vertical}
        column={view.y}
        shape={view.yAxis}
        onChange={(y, yAxis) => onChange({ y, yAxis })}
      />
      <AxisChoice
        label={a.horizontal}
        column={view.x}
        shape={view.xAxis}
        onChange={(x, xAxis) => onChange({ x, xAxis })}
      />
      <label>
        {a.fit}
        <select
          value={view.fit}
          onChange={(event) => onChange({ fit: event.target.value as GraphChoice["fit"] })}
        >
          {(["none", ...fits, "formula"] as const).map((fit) => (
            <option key={fit} value={fit}>
              {a.fits[fit]}
            </option>
          ))}
        </select>
      </label>
      {view.fit === "formula" && <OwnFormula view={view} onChange={onChange} />}
      {view.fit !== "none" && (
        <p className="graph-checks">
          <label>
            <input
              type="checkbox"
              checked={weigh}
              onChange={(event) => onChange({ weigh: event.target.checked })}
            />
            {a.weigh}
          </label>
          <label>
            <input
              type="checkbox"
              checked={view.residuals}
              onChange={(event) => onChange({ residuals: event.target.checked })}
            />
            {a.residuals}
          </label>
        </p>
      )}
    </div>
  );
}

function OwnFormula({ view, onChange }: Omit<ChoicesProps, "weigh">) {
  const { t } = useStage();
  const a = t.analysis;
  const bad = readStarts(view.starts) === undefined;
  return (
    <>
      <label className="graph-wide">
        {a.formula}
        <input
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={LONGEST_FORMULA}
          value={view.formula}
          onChange={(event) => onChange({ formula: event.target.value })}
        />
        <span className="hint">{a.formulaHint}</span>
      </label>
      <label className="graph-wide">
        {a.starts}
        <input
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={LONGEST_FORMULA}
          aria-invalid={bad || undefined}
          value={view.starts}
          onChange={(event) => onChange({ starts: event.target.value })}
        />
        <span className={bad ? "field-error" : "hint"}>{bad ? a.startsBad : a.startsHint}</span>
      </label>
    </>
  );
}

interface AxisChoiceProps {
  label: string;
  column: string;
  shape: AxisShape;
  onChange(column: string, shape: AxisShape): void;
}

function AxisChoice({ label, column, shape, onChange }: AxisChoiceProps) {
  const { bench, lab, t } = useStage();
  const { table } = bench.document;
  const symbol = table.find(({ id }) => id === column)?.symbol ?? column;
  return (
    <fieldset className="graph-axis">
      <legend>{label}</legend>
      <select aria-label={label} value={column} onChange={(event) => onChange(event.target.value, "plain")}>
        {table.map(({ id, symbol }) => (
          <option key={id} value={id}>
            {symbol} — {lab.columns[id]}
          </option>
        ))}
      </select>
      <select
        aria-label={`${label}: ${t.analysis.shape}`}
        value={shape}
        onChange={(event) => onChange(column, event.target.value as AxisShape)}
      >
        {axisShapes.map((one) => (
          <option key={one} value={one}>
            {one === "log" ? t.analysis.logAxis : shapedText(symbol, one)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
