import { useTexts } from "#app/i18n/texts.ts";

const PX_PER_CM = 4.2;
const LENGTH_CM = 83;
const ANGLE_DEG = 14;
const TIME_S = 36.8;
const PIVOT = { x: 250, y: 64 };
const RULER = { x: 400, width: 40 };

const degrees = (angle: number) => (angle * Math.PI) / 180;
const bob = {
  x: PIVOT.x + LENGTH_CM * PX_PER_CM * Math.sin(degrees(ANGLE_DEG)),
  y: PIVOT.y + LENGTH_CM * PX_PER_CM * Math.cos(degrees(ANGLE_DEG)),
};
const round = (value: number) => Math.round(value * 10) / 10;
const centimetres = Array.from({ length: 99 }, (_, index) => index + 1);
const clockMarks = Array.from({ length: 12 }, (_, index) => index * 30);

/** The bench of the first laboratory work, to scale: the thread is as long as the ruler says, the hand agrees with the digits. */
export function BenchDrawing() {
  const t = useTexts().account.home;
  return (
    <svg
      viewBox="60 20 520 490"
      fill="none"
      stroke="var(--ink)"
      fontSize="17"
      role="img"
      aria-label={t.bench}
    >
      <g stroke="var(--ink-2)">
        <path d={`M110 480V44M110 ${PIVOT.y}H270`} strokeWidth="6" />
        <path d="M70 486h120" strokeWidth="12" />
        <path d="M70 492H570" strokeWidth="1.5" />
      </g>
      <Protractor />
      <path d={`M${PIVOT.x} ${PIVOT.y}V440`} strokeDasharray="4 6" stroke="var(--ink-2)" />
      <path d={`M${PIVOT.x} ${PIVOT.y}L${round(bob.x)} ${round(bob.y)}`} strokeWidth="2" />
      <circle cx={PIVOT.x} cy={PIVOT.y} r="4" fill="var(--ink)" />
      <circle cx={round(bob.x)} cy={round(bob.y)} r="21" fill="var(--data-2)" stroke="none" />
      <Ruler unit={t.centimetres} />
      <Stopwatch digits={`0:${TIME_S.toFixed(1).replace(".", t.decimalComma)}`} />
    </svg>
  );
}

function Protractor() {
  return (
    <g stroke="var(--ink-2)" transform={`translate(${PIVOT.x} ${PIVOT.y})`}>
      <path d="M-96 0A96 96 0 0 0 96 0" />
      {[-60, -45, -30, -15, 0, 15, 30, 45, 60].map((angle) => (
        <path key={angle} d={`M0 96v${angle % 30 === 0 ? -14 : -8}`} transform={`rotate(${-angle})`} />
      ))}
    </g>
  );
}

function Ruler({ unit }: { unit: string }) {
  return (
    <g transform={`translate(${RULER.x} ${PIVOT.y})`} stroke="var(--honey)">
      <rect width={RULER.width} height={100 * PX_PER_CM} fill="var(--honey-soft)" />
      {centimetres.map((cm) => {
        const mark = cm % 10 === 0 ? 14 : cm % 5 === 0 ? 10 : 5;
        return <path key={cm} d={`M0 ${round(cm * PX_PER_CM)}h${mark}`} />;
      })}
      <g fill="var(--honey)" stroke="none" textAnchor="end">
        {[10, 20, 30, 40, 50, 60, 70, 80, 90].map((cm) => (
          <text key={cm} x={RULER.width - 3} y={round(cm * PX_PER_CM) + 6}>
            {cm}
          </text>
        ))}
      </g>
      <text x={RULER.width + 8} y="14" fill="var(--ink-2)" stroke="none">
        {unit}
      </text>
    </g>
  );
}

function Stopwatch({ digits }: { digits: string }) {
  return (
    <g transform="translate(512 404)">
      <rect x="-8" y="-76" width="16" height="18" fill="var(--ink)" stroke="none" />
      <circle r="60" fill="var(--sheet)" strokeWidth="3" />
      {clockMarks.map((turn) => (
        <path key={turn} d={`M0-54v${turn % 90 === 0 ? 9 : 6}`} transform={`rotate(${turn})`} />
      ))}
      <path d="M0 8V-46" stroke="var(--alarm)" strokeWidth="2.5" transform={`rotate(${TIME_S * 6})`} />
      <circle r="3.5" fill="var(--alarm)" stroke="none" />
      <text y="-14" textAnchor="middle" fill="var(--ink)" stroke="none" fontSize="19">
        {digits}
      </text>
    </g>
  );
}
