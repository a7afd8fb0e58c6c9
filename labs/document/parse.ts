import type { Declaration, Declarations } from "./declare.ts";
import { checkMeaning } from "./check.ts";
import {
  type Column,
  type Control,
  type LabDocument,
  type LabTexts,
  type Lang,
  languages,
  methods,
  type Part,
  type Variant,
  type World,
} from "./document.ts";
import { parseGraph } from "./graph.ts";
import type { Parsed } from "./issue.ts";
import { entries, measure, quantity } from "./parse-entries.ts";
import { parseModels } from "./parse-models.ts";
import { parseTask } from "./parse-task.ts";
import { parseTexts } from "./parse-texts.ts";
import { Reader } from "./reader.ts";

/** The kinds a document may name. */
export interface Kinds {
  parts: Declarations;
  instruments: Declarations;
}

export const limits = { parts: 200, controls: 30, variants: 30, instruments: 20, columns: 20, tasks: 30 };

/**
 * Reads a lab document of any origin: the shape first, then the meaning (units, names, cycles). Gives the document with
 * all defaults filled, or every issue with its place; never throws.
 */
export function parseLab(input: unknown, kinds: Kinds): Parsed<LabDocument> {
  const read = new Reader();
  const o = read.object(input, "", [
    ...[
      "format",
      "slug",
      "grade",
      "topics",
      "licence",
      "provenance",
      "world",
      "parts",
      "models",
      "controls",
      "variants",
    ],
    ...["instruments", "drawer", "table", "graph", "tasks", "texts"],
  ]);
  if (o["format"] !== 1)
    read.issue("format", "unknown-format", "must be 1: this reader knows no other format");
  const document: LabDocument = {
    format: 1,
    slug: read.id(o["slug"], "slug"),
    grade: read.number(o["grade"], "grade", 5, 11),
    topics: read
      .list(o["topics"] ?? [], "topics", 20)
      .map((topic, i) => read.text(topic, `topics[${i}]`, 60)),
    licence: read.text(o["licence"], "licence", 60),
    ...provenance(read, o["provenance"]),
    world: world(read, o["world"]),
    parts: parts(read, o["parts"], "parts", limits.parts, kinds.parts),
    ...(o["models"] === undefined ? {} : { models: parseModels(read, o["models"]) }),
    controls: entries(read, o["controls"], "controls", limits.controls, control),
    variants: entries(read, o["variants"], "variants", limits.variants, variant),
    instruments: parts(read, o["instruments"] ?? [], "instruments", limits.instruments, kinds.instruments),
    ...(o["drawer"] === undefined ? {} : { drawer: drawer(read, o["drawer"]) }),
    table: entries(read, o["table"], "table", limits.columns, column),
    ...(o["graph"] === undefined ? {} : { graph: parseGraph(read, o["graph"]) }),
    tasks: entries(read, o["tasks"], "tasks", limits.tasks, parseTask),
    texts: {} as Record<Lang, LabTexts>,
  };
  const texts = read.object(o["texts"], "texts", languages);
  for (const lang of languages)
    document.texts[lang] = parseTexts(read, texts[lang], `texts.${lang}`, document);
  if (read.issues.length === 0) checkMeaning(document, kinds, read);
  return read.issues.length > 0 ? { ok: false, issues: read.issues } : { ok: true, value: document };
}

function provenance(read: Reader, value: unknown): { provenance?: { version: string } } {
  if (value === undefined) return {};
  const o = read.object(value, "provenance", ["version"]);
  return { provenance: { version: read.text(o["version"], "provenance.version", 80) } };
}

function world(read: Reader, value: unknown): World {
  const o = read.object(value, "world", ["gravity", "step", "bounds", "dimensions", "pace", "method"]);
  const bounds = read
    .list(o["bounds"], "world.bounds", 4)
    .map((v, i) => measure(read, v, `world.bounds[${i}]`, "m"));
  const [left = 0, bottom = 0, right = 0, top = 0] = bounds;
  if (!(left < right && bottom < top))
    read.issue(
      "world.bounds",
      "empty-bounds",
      "must be left, bottom, right, top with left < right and bottom < top",
    );
  return {
    gravity: quantity(read, o["gravity"] ?? 9.8, "world.gravity"),
    step: measure(read, o["step"], "world.step", "s", 1e-5, 1e5),
    bounds: [left, bottom, right, top],
    dimensions: Number(read.option(String(o["dimensions"] ?? 2), "world.dimensions", ["2", "3"])) as 2 | 3,
    pace: read.number(o["pace"] ?? 1, "world.pace", 1e-6, 1e7),
    ...(o["method"] === undefined ? {} : { method: read.option(o["method"], "world.method", methods) }),
  };
}

function parts(read: Reader, value: unknown, path: string, most: number, kinds: Declarations): Part[] {
  return entries(read, value, path, most, (_read, item, at) => {
    const o = read.object(item, at);
    const kind = read.option(o["kind"], `${at}.kind`, Object.keys(kinds));
    const declaration = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    const part: Part = { id: read.id(o["id"], `${at}.id`), kind };
    if (declaration && o["kind"] === kind) fillProps(read, o, at, declaration, part);
    return part;
  });
}

function fillProps(
  read: Reader,
  o: Record<string, unknown>,
  path: string,
  { props }: Declaration,
  part: Part,
): void {
  read.object(o, path, ["id", "kind", ...Object.keys(props)]);
  for (const [name, prop] of Object.entries(props)) {
    const value = o[name];
    const at = `${path}.${name}`;
    if (prop.type === "number") part[name] = quantity(read, value ?? prop.default, at, prop.min, prop.max);
    else if (prop.type === "choice") part[name] = read.option(value ?? prop.default, at, prop.options);
    else part[name] = read.text(value, at, 90);
  }
}

const drawer = (read: Reader, value: unknown): string[] =>
  read.list(value, "drawer", limits.instruments).map((id, i) => read.id(id, `drawer[${i}]`));

function control(read: Reader, value: unknown, path: string): Control {
  const o = read.object(value, path, ["id", "target", "min", "max", "step", "unit", "live"]);
  const unit = read.text(o["unit"], `${path}.unit`, 20);
  const min = measure(read, o["min"], `${path}.min`, unit);
  return {
    id: read.id(o["id"], `${path}.id`),
    target: read.text(o["target"], `${path}.target`, 90),
    min,
    max: measure(read, o["max"], `${path}.max`, unit, min),
    step: difference(read, o["step"], `${path}.step`, unit),
    unit,
    live: read.flag(o["live"], `${path}.live`),
  };
}

/** The step of a control: in °C it would be a point of the scale and no difference. */
function difference(read: Reader, value: unknown, path: string, unit: string): number {
  if (typeof value !== "string" || !/°[CС]|℃/.test(value)) return measure(read, value, path, unit, 1e-12);
  read.issue(path, "sum-of-celsius", "must be a difference of temperatures in K");
  return 1;
}

function variant(read: Reader, value: unknown, path: string): Variant {
  const o = read.object(value, path, ["target", "spread"]);
  return {
    target: read.text(o["target"], `${path}.target`, 90),
    spread: measure(read, o["spread"], `${path}.spread`, "1", 0, 0.5),
  };
}

function column(read: Reader, value: unknown, path: string): Column {
  const o = read.object(value, path);
  const base = {
    id: read.id(o["id"], `${path}.id`),
    symbol: read.text(o["symbol"], `${path}.symbol`, 20),
    unit: read.text(o["unit"], `${path}.unit`, 20),
  };
  const shared = ["id", "symbol", "unit", "kind"];
  switch (read.option(o["kind"], `${path}.kind`, ["measured", "count", "formula"])) {
    case "measured":
      read.object(o, path, [...shared, "instrument", "of"]);
      return {
        ...base,
        kind: "measured",
        instrument: read.id(o["instrument"], `${path}.instrument`),
        ...(o["of"] === undefined ? {} : { of: read.text(o["of"], `${path}.of`, 90) }),
      };
    case "count": {
      read.object(o, path, [...shared, "min", "max"]);
      const min = read.whole(o["min"] ?? 1, `${path}.min`, 0);
      return { ...base, kind: "count", min, max: read.whole(o["max"] ?? 1000, `${path}.max`, min) };
    }
    default:
      read.object(o, path, [...shared, "formula", "truth", "tolerance"]);
      return {
        ...base,
        kind: "formula",
        formula: read.text(o["formula"], `${path}.formula`, 2000),
        ...(o["truth"] === undefined ? {} : { truth: read.text(o["truth"], `${path}.truth`, 90) }),
        ...(o["tolerance"] === undefined
          ? {}
          : { tolerance: measure(read, o["tolerance"], `${path}.tolerance`, "1", 1e-6, 1) }),
      };
  }
}
