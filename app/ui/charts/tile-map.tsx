import { Link } from "react-router";
import { Hatching } from "./line-chart.tsx";

export interface Tile {
  id: string;
  column: number;
  row: number;
  /** On the tile, where there is room. */
  label: string;
  /** Read out and shown on pointing: the full name and the value. */
  title: string;
  /** `class` colours it, from 0 (least) to 4; "hidden" is hatched, "none" an outline. */
  look: number | "hidden" | "none";
  /** Where the tile leads. */
  to?: string;
}

const WIDTH = 72;
const HEIGHT = 54;
const GAP = 3;
/** Widths of letters at 12.5 px, and of what a tile of a wide page has room for. */
const CAPITAL = 9.2;
const SMALL = 7.4;
const ROOM = WIDTH - GAP - 4;

/** Places as equal tiles, laid out about as they lie. On a phone the labels shrink to three letters each. */
export function TileMap({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  const columns = Math.max(0, ...tiles.map((tile) => tile.column)) + 1;
  const rows = Math.max(0, ...tiles.map((tile) => tile.row)) + 1;
  const codes = shortCodes(tiles.map((tile) => tile.label));
  const reading = tiles.map((tile, i) => ({ tile, code: codes[i] ?? "" }));
  reading.sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture that holds links is a group, and SVG has no fieldset
    <svg
      viewBox={`0 0 ${columns * WIDTH - GAP} ${rows * HEIGHT - GAP}`}
      className="chart tile-map"
      role="group"
      aria-label={label}
    >
      {reading.map(({ tile, code }) =>
        tile.to ? (
          <Link key={tile.id} to={tile.to} className={tileClass(tile)}>
            <TileBody tile={tile} code={code} />
          </Link>
        ) : (
          <g key={tile.id} className={tileClass(tile)}>
            <TileBody tile={tile} code={code} />
          </g>
        ),
      )}
    </svg>
  );
}

function tileClass({ look }: Tile): string {
  return `tile tile-${look}`;
}

function TileBody({ tile, code }: { tile: Tile; code: string }) {
  const box = { x: tile.column * WIDTH, y: tile.row * HEIGHT, width: WIDTH - GAP, height: HEIGHT - GAP };
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, textAnchor: "middle" as const };
  return (
    <>
      <title>{tile.title}</title>
      <rect {...box} rx="3" />
      {tile.look === "hidden" ? <Hatching {...box} /> : null}
      <text {...middle} dy="4.5" className="tile-label">
        {fitted(tile.label)}
      </text>
      <text {...middle} dy="8" className="tile-code">
        {code}
      </text>
    </>
  );
}

/** The label, or as much of it as a tile has room for and a full stop. */
function fitted(label: string): string {
  const letters = [...label];
  const width = (text: string[]) =>
    text.reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? SMALL : CAPITAL), 0);
  if (width(letters) <= ROOM) return label;
  while (width(letters) > ROOM - SMALL / 2) letters.pop();
  return `${letters.join("")}.`;
}

/** Three letters for each label, no two alike in the same case: the first three, else the first two and a later one. */
export function shortCodes(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const letters = [...label];
    const [first = "", second = ""] = letters;
    const candidates = [
      ...letters.slice(2).map((letter) => first + second + letter),
      ...letters.slice(3).map((letter) => first + (letters[2] ?? "") + letter),
    ];
    const code = candidates.find((candidate) => !taken.has(candidate)) ?? letters.slice(0, 3).join("");
    taken.add(code);
    return code;
  });
}
