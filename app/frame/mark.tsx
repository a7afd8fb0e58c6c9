const PETAL_TURNS = [0, 1, 2, 3, 4, 5, 6].map((n) => (n * 360) / 7);

/** The name mark: the rosette of the kurai flower, seven petals for the seven clans. Decoration beside the name. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="-14 -14 28 28" aria-hidden="true">
      {PETAL_TURNS.map((turn) => (
        <ellipse key={turn} cy={-8.6} rx={2.5} ry={4.6} transform={`rotate(${turn.toFixed(1)})`} />
      ))}
      <circle r={2.4} />
    </svg>
  );
}
