import { inflateSync } from "node:zlib";

/** What a PDF is made of, as far as a paper to be filed is concerned. */
export interface PdfFacts {
  /** Width and height of each page, mm. */
  pages: [number, number][];
  fonts: number;
  /** Of these, those whose letters lie in the file: as a font file, or drawn one by one as Chromium does of a variable font. */
  embedded: number;
  /** Every letter that can be selected and copied as itself. */
  letters: Set<string>;
}

/** Reads the pages, fonts and letters of a PDF as Chromium writes it. */
export function readPdf(pdf: Buffer): PdfFacts {
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  return {
    pages: boxes.map(([, width, height]) => [millimetres(width), millimetres(height)]),
    fonts: count(text, /\/Subtype\s*\/(Type3|TrueType|Type1|CIDFontType[02])\b/g),
    embedded: count(text, /\/Subtype\s*\/Type3\b|\/FontFile[23]?\s/g),
    letters: new Set(streamsOf(pdf, text).flatMap(lettersOf)),
  };
}

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);

function streamsOf(pdf: Buffer, text: string): string[] {
  return [...text.matchAll(/\/Length (\d+).{0,200}?>>\s*stream\r?\n/gs)].flatMap((match) => {
    const from = match.index + match[0].length;
    try {
      return [inflateSync(pdf.subarray(from, from + Number(match[1]))).toString("latin1")];
    } catch {
      return [];
    }
  });
}

/** The right-hand sides of a font's table from glyphs to letters. */
function lettersOf(stream: string): string[] {
  const letters: string[] = [];
  for (const [, pairs = ""] of stream.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, hex = ""] of pairs.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g))
      letters.push(fromHex(hex));
  for (const [, ranges = ""] of stream.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = "", to = "", hex = ""] of ranges.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let i = 0; i <= Number.parseInt(to, 16) - Number.parseInt(from, 16); i++)
        letters.push(String.fromCodePoint((fromHex(hex).codePointAt(0) ?? 0) + i));
  return letters;
}

const fromHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
