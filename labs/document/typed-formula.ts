import { checkDimension, type Formula, parseFormula } from "./formula.ts";
import { splitTyped, type TypedPiece, typedIssue } from "./typed-pieces.ts";
import { foldName } from "./typed-names.ts";
import { suggest } from "./suggest.ts";
import type { Dimension, TextIssue } from "./units.ts";

/** What a pupil may name in a formula. */
interface Name {
  symbol: string;
  id: string;
  dimension: Dimension;
}

/** A typed formula as a tree whose names are `_0`, `_1` …: the places of the names offered. */
export type TypedFormula =
  | { ok: true; ast: Formula; dimension: Dimension; fitsAll: boolean }
  /** `ast` where it was read and only its quantities do not go together. */
  | { ok: false; issue: TextIssue; ast?: Formula };

/** The most a formula that is typed may have, characters. */
export const MAX_TYPED = 200;

/** Which of the names offered a name of the tree is. */
export const placeOfName = (name: string): number => Number(name.slice(1));

/**
 * Reads a formula as pupils write it, and checks that its quantities go together. Beside what documents take: comma or
 * point; : for division; √ and functions without brackets before one sign; powers as ²; the sign × left out. What can be
 * read in two ways is refused with a word on how to write it: v²/2gs, √2gh, sin 2α. `sought =` may stand before it. The
 * places of issues are those of the text.
 */
export function readTypedFormula(text: string, names: readonly Name[], sought: string): TypedFormula {
  if (text.length > MAX_TYPED)
    return { ok: false, issue: typedIssue("formula-too-long", MAX_TYPED, { limit: String(MAX_TYPED) }) };
  const begins = afterEquals(text, sought);
  const split = splitTyped(text.slice(begins), names);
  if (!split.ok) return { ok: false, issue: placed(near(split.issue, names), (at) => at + begins) };
  const written = new Writer(split.pieces).write();
  if (!Array.isArray(written)) return { ok: false, issue: placed(written, (at) => at + begins) };
  const places = startsOf([...written, { text: "", at: text.length - begins }]);
  const toTyped = (at: number) => begins + (places.findLast(({ start }) => start <= at)?.at ?? 0);
  const parsed = parseFormula(written.map((piece) => piece.text).join(""));
  if (!parsed.ok) return { ok: false, issue: placed(parsed.issue, toTyped) };
  const checked = checkDimension(parsed.ast, (name) => names[placeOfName(name)]?.dimension);
  if (checked.ok) return { ...checked, ast: parsed.ast };
  return { ok: false, issue: placed(checked.issues[0] as TextIssue, toTyped), ast: parsed.ast };
}

const placed = (issue: TextIssue, move: (at: number) => number): TextIssue => ({
  ...issue,
  at: move(issue.at ?? 0),
});

/** Behind `g =`, where the text begins so with the sign of what is sought. */
function afterEquals(text: string, sought: string): number {
  const equals = text.indexOf("=");
  return equals >= 0 && foldName(text.slice(0, equals).trim()) === foldName(sought.trim()) ? equals + 1 : 0;
}

/** An unknown name with the sign most like it: the same letter, large or small, or one that is mistyped. */
function near(issue: TextIssue, names: readonly Name[]): TextIssue {
  if (issue.code !== "unknown-name") return issue;
  const signs = names.map(({ symbol }) => symbol);
  const typed = issue.params["name"] ?? "";
  const other = signs.find((sign) => foldName(sign).toLowerCase() === foldName(typed).toLowerCase());
  const suggestion = other ?? suggest(typed, signs);
  return suggestion === undefined ? issue : { ...issue, params: { ...issue.params, suggestion } };
}

/** A piece of formula text as documents have it, with the place of what it was made of. */
interface Written {
  text: string;
  at: number;
}

function startsOf(written: readonly Written[]): { start: number; at: number }[] {
  let length = 0;
  return written.map(({ text, at }) => {
    const start = length;
    length += text.length;
    return { start, at };
  });
}

class Unclear extends Error {
  readonly issue: TextIssue;
  constructor(code: string, at: number, params: Record<string, string> = {}) {
    super(code);
    this.issue = typedIssue(code, at, params);
  }
}

/** Of an open bracket: what closes it, and whether what stands now is below a line of division. */
interface Level {
  close: string;
  below: boolean;
}

/** Writes out what was left out: signs of multiplication, brackets of functions and powers. */
class Writer {
  #next = 0;
  readonly #levels: Level[] = [{ close: "", below: false }];
  readonly #written: Written[] = [];
  /** Whether an operand has just ended. */
  #ended = false;
  readonly #pieces: readonly TypedPiece[];

  constructor(pieces: readonly TypedPiece[]) {
    this.#pieces = pieces;
  }

  write(): Written[] | TextIssue {
    try {
      for (; this.#peek().kind !== "end"; this.#next++) this.#piece(this.#peek());
      return this.#written.length > 0 ? this.#written : typedIssue("empty-formula", 0);
    } catch (unclear) {
      if (unclear instanceof Unclear) return unclear.issue;
      throw unclear;
    }
  }

  #piece(piece: TypedPiece): void {
    const { kind, text, at } = piece;
    if (kind === "sign" && text !== "(") this.#sign(piece);
    else if (kind === "raised") this.#operand(`^(${text})`, at);
    else {
      this.#times(piece);
      if (kind === "function") this.#call(piece);
      else if (kind === "sign") {
        this.#put(text, at);
        this.#open(")");
      } else if (text === "e" && !this.#isPower(this.#peek(1)))
        throw new Unclear("unknown-name", at, { name: text });
      else this.#operand(text, at);
    }
  }

  #sign({ text, at }: TypedPiece): void {
    if (text === "=") throw new Unclear("equals-sign", at);
    const level = this.#levels.at(-1) as Level;
    if (text === ")" && this.#levels.length > 1) {
      this.#levels.pop();
      this.#operand(level.close, at);
      return;
    }
    this.#put(text, at);
    if (text === "/") level.below = true;
    else if (text !== "^" && this.#ended) level.below = false;
    this.#ended = false;
  }

  /** Two operands side by side are multiplied; below a line of division it would not be clear how much is below it. */
  #times({ kind, at }: TypedPiece): void {
    if (!this.#ended) return;
    if (kind === "number") throw new Unclear("two-in-a-row", at);
    if (this.#levels.at(-1)?.below) throw new Unclear("unclear-division", at);
    this.#put("*", at);
  }

  /** sin(α), sin α, sin²α, √l, √(l/g). */
  #call({ text, at }: TypedPiece): void {
    const isRoot = text === "sqrt";
    const code = isRoot ? "root-brackets" : "function-brackets";
    const power = this.#powerOfCall(text);
    const argument = this.#peek(1);
    const [open, close] = text === "ctg" ? ["(1/tan(", "))"] : [`${text}(`, ")"];
    this.#put(open, at);
    if (argument.kind === "sign" && argument.text === "(") {
      this.#next++;
      this.#open(close + power);
      return;
    }
    const after = this.#peek(2);
    const isOne = argument.kind === "name" || argument.kind === "number";
    const goesOn =
      argument.kind === "number" || isRoot ? this.#beginsOperand(after) : after.kind === "number";
    if (!isOne || goesOn || this.#isPower(after)) throw new Unclear(code, at, { name: text });
    this.#next++;
    this.#put(argument.text, argument.at);
    this.#operand(close + power, argument.at);
  }

  /** The power in sin²α or sin^2 α, written behind the call; −1 could mean arcsin. */
  #powerOfCall(name: string): string {
    const raised = this.#peek(1);
    const isRaised = raised.kind === "raised";
    const isSign = raised.kind === "sign" && raised.text === "^" && this.#peek(2).kind === "number";
    if (!isRaised && !isSign) return "";
    const power = isRaised ? raised.text : this.#peek(2).text;
    if (name === "sqrt" || power.startsWith("-")) throw new Unclear("function-brackets", raised.at, { name });
    this.#next += isRaised ? 1 : 2;
    return `^(${power})`;
  }

  #open(close: string): void {
    this.#levels.push({ close, below: false });
    this.#ended = false;
  }

  #operand(text: string, at: number): void {
    this.#put(text, at);
    this.#ended = true;
  }

  #put(text: string, at: number): void {
    this.#written.push({ text, at });
  }

  #peek(ahead = 0): TypedPiece {
    const last = this.#pieces.at(-1) as TypedPiece;
    return this.#pieces[this.#next + ahead] ?? last;
  }

  #isPower = ({ kind, text }: TypedPiece): boolean => kind === "raised" || (kind === "sign" && text === "^");

  #beginsOperand = ({ kind, text }: TypedPiece): boolean =>
    kind === "number" || kind === "name" || kind === "function" || (kind === "sign" && text === "(");
}
