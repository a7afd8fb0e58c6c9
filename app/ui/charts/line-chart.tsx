import { roundTicks } from "./scales.ts";

export interface LineSeries {
  name: string;
  /** One per category; `undefined` leaves a gap. */
  values: readonly (number | undefined)[];
}

interface LineChartProps {
  /** What a screen reader says the picture is; the numbers stand in a table beside it. */
  label: string;
  categories: readonly string[];
  /** Two at most: a full line with discs, a dashed one with squares. */
  series: readonly LineSeries[];
  /** Categories of which nothing may be shown: hatched. */
  hatched: readonly boolean[];
  formatValue: (value: number) => string;
}

/** Lines over categories, drawn once for a wide page and once for a phone, so that the words keep their size. */
export function LineChart(props: LineChartProps) {
  return (
    <>
      <Lines {...props} width={480} height={280} className="chart chart-wide" />
      <Lines {...props} width={328} height={240} className="chart chart-narrow" />
    </>
  );
}

const LEFT = 48;
const TOP = 12;
const BOTTOM = 28;
/** What a letter of a name at a line's end needs, px. */
const LETTER = 8.4;
/** What a label of the lower axis needs, px. */
const LABEL_WIDTH = 56;

function Lines(props: LineChartProps & { width: number; height: number; className: string }) {
  const { label, categories, series, hatched, formatValue, width, height, className } = props;
  const right = 16 + LETTER * Math.max(...series.map((one) => one.name.length));
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const ticks = roundTicks(Math.max(0, ...values));
  const top = ticks.at(-1) ?? 1;
  const step = (width - LEFT - right) / Math.max(1, categories.length - 1);
  const x = (index: number) => LEFT + index * step;
  const y = (value: number) => height - BOTTOM - (value / top) * (height - TOP - BOTTOM);
  const band = (index: number) => {
    const from = Math.max(LEFT, x(index) - step / 2);
    return { x: from, width: Math.min(width - right, x(index) + step / 2) - from };
  };
  const every = Math.ceil(LABEL_WIDTH / step);
  const labelled = (index: number) => (categories.length - 1 - index) % every === 0;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={className} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - right} y1={y(tick)} y2={y(tick)} className="chart-grid" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {formatValue(tick)}
          </text>
        </g>
      ))}
      {hatched.map((yes, i) =>
        yes ? <Hatching key={i} {...band(i)} y={TOP} height={height - TOP - BOTTOM} /> : null,
      )}
      {categories.map((category, i) =>
        labelled(i) ? (
          <text key={category} x={x(i)} y={height - 8} textAnchor="middle">
            {category}
          </text>
        ) : null,
      )}
      {series.map((one, i) => (
        <Line key={one.name} values={one.values} kind={i + 1} x={x} y={y} />
      ))}
      {endLabels(series, y).map(({ name, at, kind }) => (
        <text key={name} x={width - right + 12} y={at + 4} className={`chart-name chart-${kind}`}>
          {name}
        </text>
      ))}
    </svg>
  );
}

/** Slanting lines where something is kept back; drawn, since a pattern's id would have to differ on each picture. */
export function Hatching({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const lines: string[] = [];
  for (let c = 6; c < width + height; c += 6) {
    const [x1, y1] = c < height ? [0, c] : [c - height, height];
    const [x2, y2] = c < width ? [c, 0] : [width, c - width];
    lines.push(
      `M${(x + x1).toFixed(1)} ${(y + y1).toFixed(1)}L${(x + x2).toFixed(1)} ${(y + y2).toFixed(1)}`,
    );
  }
  return <path d={lines.join("")} className="chart-hatching" />;
}

interface LineProps {
  values: LineSeries["values"];
  kind: number;
  x: (index: number) => number;
  y: (value: number) => number;
}

function Line({ values, kind, x, y }: LineProps) {
  const points = values.flatMap((value, i) => (value === undefined ? [] : [{ i, px: x(i), py: y(value) }]));
  const path = points.map(({ i, px, py }, n) => {
    const joined = n > 0 && points[n - 1]?.i === i - 1;
    return `${joined ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`;
  });
  return (
    <g className={`chart-${kind}`}>
      <path d={path.join("")} className="chart-line" />
      {points.map(({ i, px, py }) =>
        kind === 1 ? (
          <circle key={i} cx={px} cy={py} r="3.5" />
        ) : (
          <rect key={i} x={px - 3} y={py - 3} width="6" height="6" />
        ),
      )}
    </g>
  );
}

/** Each name at the height of its line's last point, at least a line of text apart. */
function endLabels(series: readonly LineSeries[], y: (value: number) => number) {
  const labels = series.flatMap(({ name, values }, i) => {
    const last = values.findLast((value) => value !== undefined);
    return last === undefined ? [] : [{ name, kind: i + 1, at: y(last) }];
  });
  const [upper, lower] = labels.sort((a, b) => a.at - b.at);
  if (!upper || !lower) return labels;
  const overlap = Math.max(0, 16 - (lower.at - upper.at));
  return [
    { ...upper, at: upper.at - overlap / 2 },
    { ...lower, at: lower.at + overlap / 2 },
  ];
}
