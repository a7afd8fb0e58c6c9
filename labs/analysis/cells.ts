import { parseNumeral } from "../document/numerals.ts";

/** What stands between the cells of a line: a tab in what spreadsheets copy, else as the file has it. */
export type Separator = "\t" | ";" | ",";

/** A table as text: rows of cells, not all of one length, and the line of the text each row begins in, from 1. */
export interface Cells {
  rows: string[][];
  lines: number[];
}

/**
 * The separator of a text by its first line that says something: a tab, else a semicolon, else a comma, outside quotes. A
 * line that is one number (1,5) has none: it is taken for one column, which a tab parts as well as any.
 */
export function separatorOf(text: string, comments = false): Separator {
  const lines = text.slice(0, 65_536).split(/[\r\n]+/);
  const first = lines.find((line) => !/^[\s\uFEFF]*$/.test(line) && !(comments && line.startsWith("#")));
  const bare = (first ?? "").replace(/"(?:[^"]|"")*"/g, "");
  if (bare.includes("\t")) return "\t";
  if (bare.includes(";")) return ";";
  return bare.includes(",") && parseNumeral(bare) === undefined ? "," : "\t";
}

/**
 * Splits what was pasted or read into cells, in time linear in its length, and never fails: quoted cells may hold
 * separators, line breaks and doubled quotes; a quote that is never closed is a character like others. Lines end in LF, CR LF
 * or CR; a byte order mark is skipped, and with `comments` so are lines that begin with #. A blank line is a row of one blank
 * cell; a line break at the end begins no row.
 */
export function parseCells(
  text: string,
  {
    comments = false,
    separator = separatorOf(text, comments),
  }: { comments?: boolean; separator?: Separator } = {},
): Cells {
  return new Reader(text, separator, comments).read();
}

class Reader {
  readonly #text: string;
  readonly #separator: string;
  readonly #comments: boolean;
  readonly #cells: Cells = { rows: [], lines: [] };
  #at: number;
  #line = 1;
  /** False from the first quote on that is never closed: none after it can be. */
  #quotes = true;

  constructor(text: string, separator: string, comments: boolean) {
    this.#text = text;
    this.#separator = separator;
    this.#comments = comments;
    this.#at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  read(): Cells {
    while (this.#at < this.#text.length) {
      if (this.#comments && this.#text[this.#at] === "#") this.#rest();
      else {
        this.#cells.lines.push(this.#line);
        this.#cells.rows.push(this.#row());
      }
      this.#breakLine();
    }
    return this.#cells;
  }

  #row(): string[] {
    const row = [this.#cell()];
    while (this.#text[this.#at] === this.#separator) {
      this.#at++;
      row.push(this.#cell());
    }
    return row;
  }

  #cell(): string {
    const inside = this.#quotes && this.#text[this.#at] === '"' ? this.#quoted() : "";
    return inside + this.#rest(this.#separator);
  }

  /** Up to the end of the line, or to `stop` before it. */
  #rest(stop = "\n"): string {
    const from = this.#at;
    for (; this.#at < this.#text.length; this.#at++) {
      const c = this.#text[this.#at];
      if (c === stop || c === "\n" || c === "\r") break;
    }
    return this.#text.slice(from, this.#at);
  }

  #quoted(): string {
    const parts: string[] = [];
    for (let from = this.#at + 1; ; ) {
      const end = this.#text.indexOf('"', from);
      if (end < 0) {
        this.#quotes = false;
        return "";
      }
      parts.push(this.#text.slice(from, end));
      if (this.#text[end + 1] !== '"') {
        this.#at = end + 1;
        const inside = parts.join('"');
        this.#line += inside.match(/\r\n|\r|\n/g)?.length ?? 0;
        return inside;
      }
      from = end + 2;
    }
  }

  #breakLine(): void {
    if (this.#at >= this.#text.length) return;
    this.#at += this.#text.startsWith("\r\n", this.#at) ? 2 : 1;
    this.#line++;
  }
}

/** Writes a table so that `parseCells` reads the same cells: quotes where they are needed, a line break after each row. */
export function writeCells(rows: readonly (readonly string[])[], separator: Separator): string {
  return rows.map((row) => `${row.map((cell) => writeCell(cell, separator)).join(separator)}\n`).join("");
}

const writeCell = (cell: string, separator: Separator): string =>
  cell.includes(separator) || /["\r\n]|^[#\uFEFF ]| $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A number for a spreadsheet, with all its digits; with a comma in Bashkir and Russian ones. Blank where there is none. */
export function writeNumber(value: number | undefined, point: "." | ","): string {
  if (value === undefined || !Number.isFinite(value)) return "";
  return String(value).replace(".", point);
}
