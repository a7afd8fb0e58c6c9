import { builtinModules } from "node:module";
import { type Import, listImports } from "./imports.ts";
import { readSource } from "./source-text.ts";

/** A place that breaks a rule of the design: printed as `file:line: rule`. */
export type Violation = { file: string; line: number; rule: string };

/** Lowest first: a layer may import itself and what is below it. */
const LAYERS = ["document", "engine", "parts", "index", "catalog", "stage", "studio"];

/** What of Math is the same to the last bit in every engine: IEEE 754 fixes it, or it is exact. */
const EXACT =
  "abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN10|LN2|LOG10E|LOG2E|PI|SQRT1_2|SQRT2";

const IMPURE: [RegExp, string][] = [
  [/\bDate\b|\bperformance\s*\./g, "the clock of the machine"],
  [
    /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|requestIdleCallback)\b/g,
    "a timer",
  ],
  [/\bMath\s*\??\.\s*random\b|\bcrypto\b/g, "chance from outside (use the engine's seeded random)"],
  [
    new RegExp(`\\bMath\\s*\\??\\.\\s*(?!(?:${EXACT}|random)\\b)`, "g"),
    "a function of Math whose last bits differ between browsers (use the engine's own)",
  ],
  [/\bMath\b(?!\s*\??\.)/g, "Math as a whole, which hides the function used"],
  [
    /(?<!\d+n\s*)\*\*/g,
    "the operator ** on numbers (its last bits differ between browsers: multiply, or use the engine's own power)",
  ],
  [
    /\.\s*toString\s*\(\s*(?!\)|10\s*\))/g,
    "toString with a base (how a fraction is written in it is left open: write it in tens)",
  ],
  [/\bIntl\b|\.\s*(?:toLocale\w*|localeCompare)\b/g, "the language of the machine"],
  [/\bfor\s*\(\s*(?:(?:const|let|var)\s+)?[\w$]+\s+in\b/g, "for…in, which follows no order of ours"],
  [/\.\s*(?:sort|toSorted)\s*\(\s*\)/g, "a sort without a comparison, which takes numbers as text"],
  [
    /\.\s*(?:sort|toSorted)\s*\([^;]{0,200}?\?\s*-?1\s*:\s*-?1\s*\)/g,
    "a sort whose comparison never says equal: then its order is left open",
  ],
  [/\b(?:WeakRef|FinalizationRegistry)\b/g, "what depends on when memory is cleared"],
];

/** Tests and what they set up with: `NAME.test.ts`, `test-NAME.ts`, `tests/`. */
const isTest = (file: string) => /\.test\.tsx?$|\/test-[^/]+\.tsx?$/.test(file) || file.startsWith("tests/");
/** What touches Node in labs/: the command line and the catalogue's folder-reading loader. */
const touchesNode = (file: string) => /^labs\/(?:cli\.ts|cli\/[^/]+\.ts|catalog\/folder\.ts)$/.test(file);
const isPure = (file: string) => /^labs\/.*\.ts$/.test(file) && !isTest(file) && !touchesNode(file);

/** Holds one file against the rules of who may import whom and what a pure file of labs/ may call. */
export function checkFile(file: string, source: string): Violation[] {
  const text = readSource(source);
  const violations = listImports(file, text).flatMap((entry) =>
    brokenBy(file, entry).map((rule) => ({ file, line: entry.line, rule })),
  );
  if (isPure(file)) violations.push(...impurities(file, text.withoutStrings));
  return violations.sort((a, b) => a.line - b.line);
}

function brokenBy(file: string, { specifier, path }: Import): string[] {
  const [folder = ""] = file.split("/", 1);
  const rules: string[] = [];
  if (path) {
    rules.push(...folderRule(file, folder, path));
    if (folder === "labs" && !isTest(file)) rules.push(...layerRule(file, path));
  }
  if (isPure(file) && !isAllowedInPure(specifier, path)) {
    rules.push(`a .ts file of labs/ is pure and may not import ${specifier}`);
  }
  if (path && touchesNode(path) && folder === "labs" && !touchesNode(file) && !isTest(file)) {
    rules.push("only the command line and the tests import what touches Node in labs/");
  }
  if (isPackage(specifier, "better-sqlite3") && file !== "db/client.ts") {
    rules.push("only db/client.ts opens a database: better-sqlite3 is imported nowhere else");
  }
  if (isPackage(specifier, "matter-js") && !/^(?:labs\/engine\/rigid|tests\/bench\/)/.test(file)) {
    rules.push("matter-js stays behind labs/engine/rigid; only benchmarks use it as it comes");
  }
  return rules;
}

function folderRule(file: string, folder: string, path: string): string[] {
  const [target = ""] = path.split("/", 1);
  if (target === folder || isTest(file)) return [];
  if (target === "app") return ["nothing imports app/ but app/ and the tests"];
  const allowed: Record<string, string[]> = { labs: [], content: ["labs"], db: ["labs", "content"] };
  if (!allowed[folder] || allowed[folder].includes(target)) return [];
  return [`${folder}/ may import ${allowed[folder].join("/, ") || "nothing"}/ and itself, not ${target}/`];
}

function layerRule(file: string, path: string): string[] {
  const from = layerOf(file);
  const to = layerOf(path);
  if (!from || !to || from === to) return [];
  if (from === "analysis") {
    const mathOnly = to === "document" || /^labs\/engine\/math/.test(path);
    return mathOnly ? [] : ["labs/analysis may import labs/document and the engine's math only"];
  }
  if (to === "analysis") return from === "document" ? ["labs/document imports no other layer"] : [];
  if (LAYERS.indexOf(from) > LAYERS.indexOf(to)) return [];
  return [`labs/${from} is below labs/${to} and may not import it`];
}

/** The layer of a path in labs/; `undefined` for the command line, which stands outside them, and for other folders. */
function layerOf(path: string): string | undefined {
  const [folder, name = ""] = path.split("/");
  if (folder !== "labs") return undefined;
  if (name === "index.ts") return "index";
  return name === "analysis" || LAYERS.includes(name) ? name : undefined;
}

function isAllowedInPure(specifier: string, path: string | undefined): boolean {
  if (path) return !path.endsWith(".tsx") && !/^(db|app)\//.test(path);
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return false;
  return !["react", "react-dom", "react-router", "three", "@react-three"].some((name) =>
    isPackage(specifier, name),
  );
}

const isPackage = (specifier: string, name: string) => specifier === name || specifier.startsWith(`${name}/`);

function impurities(file: string, withoutStrings: string): Violation[] {
  return IMPURE.flatMap(([pattern, what]) =>
    [...withoutStrings.matchAll(pattern)].map((found) => ({
      file,
      line: withoutStrings.slice(0, found.index).split("\n").length,
      rule: `a .ts file of labs/ is pure and may not use ${what}`,
    })),
  );
}
