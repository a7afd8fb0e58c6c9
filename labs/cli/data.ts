import { parseCells } from "../analysis/cells.ts";
import type { Cell } from "../analysis/fit-data.ts";
import { parseNumeral } from "../document/numerals.ts";
import { readText } from "./files.ts";
import { onOneLine, orRather, wrong } from "./wrong.ts";

/** Columns of a file with a header, in numbers where they are numbers. */
export interface DataFile {
  names: readonly string[];
  /** The line of the file each row begins in. */
  lines: readonly number[];
  /** Ends the command where there is no such column, or two of them. */
  column(name: string, option: string): Cell[];
  /** What is written in a cell. */
  text(row: number, name: string): string;
}

/** Reads CSV with commas, semicolons or tabs; lines that begin with # and blank lines say nothing. */
export function readData(file: string): DataFile {
  const { rows, lines } = parseCells(readText(file), { comments: true });
  const said = rows.flatMap((cells, i) =>
    cells.every(isBlank) ? [] : [{ cells, line: lines[i] as number }],
  );
  const [header, ...body] = said;
  if (!header) return wrong(`${file}: there is nothing in it`);
  const names = header.cells.map((name) => name.trim());
  for (const { cells, line } of body)
    if (cells.slice(names.length).some((cell) => !isBlank(cell)))
      wrong(
        `${file}: line ${line} has ${cells.length} cells, the header ${names.length}: with decimal commas, part cells by ; or tabs`,
      );
  const text = (row: number, name: string) => body[row]?.cells[names.indexOf(name)]?.trim() ?? "";
  return {
    names,
    lines: body.map(({ line }) => line),
    text,
    column(name, option) {
      const asked = `--${option} ${onOneLine(name)}`;
      if (!names.includes(name)) wrong(`${asked}: there is no such column in ${file}${rather(name, names)}`);
      if (names.indexOf(name) !== names.lastIndexOf(name))
        wrong(`${asked}: two columns of ${file} have this name`);
      return body.map((_, row) => parseNumeral(text(row, name)));
    },
  };
}

const isBlank = (cell: string): boolean => cell.trim() === "";

function rather(name: string, names: readonly string[]): string {
  if (names.every((one) => isBlank(one) || parseNumeral(one) !== undefined))
    return "; its first line must name the columns";
  if (names.length === 1)
    return `; there is only ${onOneLine(names.join())}: part cells by commas, semicolons or tabs`;
  return onOneLine(orRather(name, names)).replace(/^;/, ";");
}
