import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { readLab } from "../catalog/folder.ts";
import { languages, type LabDocument } from "../document/document.ts";
import type { Parsed } from "../document/issue.ts";
import { parseLab } from "../index.ts";
import { tornAt } from "./json-place.ts";
import { lineOf, onOneLine, orRather, wrong } from "./wrong.ts";

/** Where the built-in labs lie. */
export const catalogue = join(import.meta.dirname, "../catalog");

/** No document or attempt is larger. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The built-in lab's or the file's document. Ends the command with each issue where it does not parse. */
export function documentOf(name: string | undefined): LabDocument {
  if (!name) return wrong(`which lab? there are ${slugs().join(", ")}; or name a file`);
  const folder = join(catalogue, name);
  const parsed = parseFile(slugs().includes(name) ? folder : name);
  return parsed.ok ? parsed.value : wrong(...parsed.issues.map((issue) => lineOf(name, issue)));
}

/** The names of the built-in labs. */
export const slugs = (): string[] =>
  readdirSync(catalogue)
    .filter((name) => existsSync(join(catalogue, name, "lab.json")))
    .sort();

/** Parses a document with its texts inside, or a lab's folder. */
export function parseFile(file: string): Parsed<LabDocument> {
  if (!existsSync(file))
    return wrong(`${file}: there is no such file or built-in lab${orRather(file, slugs())}`);
  if (!statSync(file).isDirectory()) return parseLab(readJson(file));
  for (const name of ["lab.json", ...languages.map((lang) => `text.${lang}.json`)]) {
    if (!existsSync(join(file, name))) wrong(`${file}: is no lab's folder: there is no ${name} in it`);
    readJson(join(file, name));
  }
  return parseLab(readLab(file));
}

/** What a JSON file holds. Ends the command where it cannot be read or is no JSON. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const { line, column } = tornAt(text);
    const said = onOneLine((error as SyntaxError).message);
    return wrong(`${file}: line ${line}, column ${column}: is no JSON: ${said}`);
  }
}

/** The text of a file of any sort (a pipe too), up to `MOST_BYTES`, without a byte order mark. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes.length > MOST_BYTES) wrong(`${file}: is larger than ${MOST_BYTES / 1024 / 1024} MB`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    wrong(`${file}: is written in UTF-16: save it as UTF-8`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return wrong(`${file}: is no text in UTF-8`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    const handle = openSync(file, "r");
    try {
      return readUpTo(handle, MOST_BYTES + 1);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return wrong(`${file}: cannot be read: ${onOneLine((error as Error).message)}`);
  }
}

function readUpTo(handle: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length < most; ) {
    const chunk = new Uint8Array(64 * 1024);
    const read = readSync(handle, chunk, 0, Math.min(chunk.length, most - length), null);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return Buffer.concat(chunks);
}
