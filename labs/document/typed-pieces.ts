import { foldName, isTypable, PI_WORDS, splitRun, TYPED_FUNCTIONS } from "./typed-names.ts";
import type { TextIssue } from "./units.ts";

/** A piece of what a pupil typed. A name is `_3`, the fourth of those offered, or `pi` or `e`; a function is one of formulas. */
export interface TypedPiece {
  kind: "number" | "name" | "function" | "raised" | "sign" | "end";
  text: string;
  at: number;
}

type Split = { ok: true; pieces: TypedPiece[] } | { ok: false; issue: TextIssue };

/** What may be named. */
interface Typable {
  symbol: string;
  id: string;
}

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:[.,]\d+)?|[.,]\d+)/y;
const RAISED = /[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y;
const RUN = /[\p{L}_∆][\p{L}\p{M}\p{Nd}₀-₉_′'’]*/uy;
const SIGN = /\*\*|[-+*/^(),=√−–—·⋅×∙•∗÷:∕⁄[\]{};½¼¾]/uy;

const SIGNS: Readonly<Record<string, string>> = {
  ...{ "−": "-", "–": "-", "—": "-", "**": "^", ";": "," },
  ...{ "·": "*", "⋅": "*", "×": "*", "∙": "*", "•": "*", "∗": "*" },
  ...{ "÷": "/", ":": "/", "∕": "/", "⁄": "/" },
  ...{ "[": "(", "]": ")", "{": "(", "}": ")" },
};
const FRACTIONS: Readonly<Record<string, string>> = { "½": "0.5", "¼": "0.25", "¾": "0.75" };
const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What is wrong with a typed formula, at a place of it. */
export const typedIssue = (code: string, at: number, params: Record<string, string> = {}): TextIssue => ({
  code,
  params,
  at,
  message: [code, ...Object.values(params)].join(" "),
});

/** Splits what a pupil typed; a last piece of kind `end` stands behind the text. */
export function splitTyped(text: string, names: readonly Typable[]): Split {
  const pieces: TypedPiece[] = [];
  const read = wordsOf(names);
  const match = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  for (let at = 0; at < text.length; ) {
    const space = match(SPACE, at);
    const number = match(NUMBER, at);
    const raised = match(RAISED, at);
    const run = match(RUN, at);
    const sign = match(SIGN, at);
    const found = space ?? number ?? raised ?? run ?? sign;
    if (found === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return { ok: false, issue: typedIssue("unexpected-character", at, { character }) };
    }
    if (number !== undefined) pieces.push({ kind: "number", text: decimal(number), at });
    else if (raised !== undefined) pieces.push({ kind: "raised", text: lowered(raised), at });
    else if (run !== undefined) {
      const words = read(run, at);
      if (!Array.isArray(words)) return { ok: false, issue: words };
      pieces.push(...words);
    } else if (sign !== undefined) pieces.push(signPiece(sign, at));
    at += found.length;
  }
  pieces.push({ kind: "end", text: "", at: text.length });
  return { ok: true, pieces };
}

const decimal = (number: string): string => number.replace(",", ".").replace(/^\./, "0.");
const lowered = (raised: string): string =>
  [...raised].map((c) => ({ "⁻": "-", "⁺": "" })[c] ?? String(DIGITS.indexOf(c))).join("");

function signPiece(sign: string, at: number): TypedPiece {
  const fraction = FRACTIONS[sign];
  if (fraction !== undefined) return { kind: "number", text: fraction, at };
  if (sign === "√") return { kind: "function", text: "sqrt", at };
  return { kind: "sign", text: SIGNS[sign] ?? sign, at };
}

/**
 * Reads letters written together: a sign or id as it is, a function, a sign that looks like it, or a product of signs of
 * which there is only one reading, as in mgh.
 */
function wordsOf(names: readonly Typable[]): (run: string, at: number) => TypedPiece[] | TextIssue {
  const known = new Map<string, TypedPiece["text"]>();
  const folded = new Map<string, string | "several">();
  const signs = new Map<string, string>();
  const put = (word: string, text: string) => {
    const before = folded.get(word);
    folded.set(word, before === undefined || before === text ? text : "several");
  };
  for (const [i, { symbol }] of names.entries()) {
    if (!known.has(symbol)) known.set(symbol, `_${i}`);
    if (isTypable(symbol)) {
      put(foldName(symbol), `_${i}`);
      signs.set(foldName(symbol), `_${i}`);
    }
  }
  for (const [i, { id }] of names.entries()) {
    if (!known.has(id)) known.set(id, `_${i}`);
    if (!folded.has(foldName(id))) put(foldName(id), `_${i}`);
  }
  for (const word of PI_WORDS)
    if (!folded.has(word)) {
      put(word, "pi");
      signs.set(word, "pi");
    }
  const words = [...new Set([...signs.keys(), ...TYPED_FUNCTIONS.keys()])];
  const pieceOf = (word: string, at: number): TypedPiece => {
    const sign = signs.get(word);
    if (sign !== undefined) return { kind: "name", text: sign, at };
    return { kind: "function", text: TYPED_FUNCTIONS.get(word) as string, at };
  };
  return (run, at) => {
    const fold = foldName(run);
    const exact = known.get(run);
    if (exact !== undefined) return [{ kind: "name", text: exact, at }];
    const same = folded.get(fold);
    if (same === "several") return typedIssue("several-names", at, { name: run });
    if (same !== undefined) return [{ kind: "name", text: same, at }];
    const called = TYPED_FUNCTIONS.get(fold);
    if (called !== undefined) return [{ kind: "function", text: called, at }];
    if (fold === "e") return [{ kind: "name", text: "e", at }];
    const parts = splitRun(fold, words);
    if (parts === "several") return typedIssue("run-together", at, { name: run });
    return parts ? parts.map((word) => pieceOf(word, at)) : typedIssue("unknown-name", at, { name: run });
  };
}
