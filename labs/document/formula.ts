import { CONSTANTS, FUNCTIONS, type FunctionName } from "./formula-words.ts";
import { type Token, tokenize, tokenValue } from "./formula-tokens.ts";
import { type Dimension, DIMENSIONLESS, type TextIssue } from "./units.ts";

export { checkDimension, findCycle } from "./formula-check.ts";

export type Operator = "+" | "-" | "*" | "/" | "^";
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** A formula as a tree. Numbers are SI and know their dimension; `at` is the place in the text. */
export type Formula =
  | { kind: "number"; value: number; dimension: Dimension; at: number; celsius?: true }
  | { kind: "name"; name: string; at: number }
  | { kind: "negate"; of: Formula; at: number }
  | { kind: "binary"; operator: Operator; left: Formula; right: Formula; at: number }
  | { kind: "compare"; operator: Comparison; left: Formula; right: Formula; at: number }
  | { kind: "choose"; test: Formula; then: Formula; otherwise: Formula; at: number }
  | { kind: "call"; function: FunctionName; args: readonly Formula[]; at: number };

export type ParsedFormula = { ok: true; ast: Formula } | { ok: false; issue: TextIssue };

/** Levels of brackets, calls, signs, powers and choices within each other. */
const MAX_DEPTH = 64;
const COMPARISONS: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "==", "!="]);

class Refused extends Error {
  readonly issue: TextIssue;
  constructor(code: string, at: number, message: string, params: Record<string, string> = {}) {
    super(message);
    this.issue = { code, params, at, message };
  }
}

/**
 * Parses a formula: `+ − * / ^`, comparisons, `and or not`, brackets, calls, `if(test, a, b)`, `test ? a : b`, dotted names and
 * numbers with units ("5 cm", "3 m/s^2": no space within the unit). `^` binds closest and to the right, then the
 * minus sign, so −2^2 is −4. Refuses over 2000 characters and over 64 levels, so no text overflows the stack.
 */
export function parseFormula(text: string): ParsedFormula {
  const split = tokenize(text);
  if (!split.ok) return split;
  try {
    return { ok: true, ast: new Parser(split.tokens).parse() };
  } catch (refused) {
    if (refused instanceof Refused) return { ok: false, issue: refused.issue };
    throw refused;
  }
}

/** Every place where a formula names something, in the order of the text; constants such as pi are not among them. */
export function nameNodes(ast: Formula): Extract<Formula, { kind: "name" }>[] {
  const found: Extract<Formula, { kind: "name" }>[] = [];
  const waiting: Formula[] = [ast];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === "name") found.push(node);
    else waiting.push(...childrenOf(node).reverse());
  }
  return found;
}

/** The names a formula reads, each once, in the order they first stand. */
export const namesIn = (ast: Formula): string[] => [...new Set(nameNodes(ast).map(({ name }) => name))];

function childrenOf(node: Formula): Formula[] {
  if (node.kind === "negate") return [node.of];
  if (node.kind === "binary" || node.kind === "compare") return [node.left, node.right];
  if (node.kind === "choose") return [node.test, node.then, node.otherwise];
  return node.kind === "call" ? [...node.args] : [];
}

/** Recursive descent: choice, comparison, sum, product, sign, power, atom; each rule one method. */
class Parser {
  #next = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Formula {
    if (this.#peek().type === "end") throw new Refused("empty-formula", 0, "the formula is empty");
    const ast = this.#choice();
    const rest = this.#peek();
    if (rest.type !== "end") throw this.#unexpected(rest);
    return ast;
  }

  #choice(): Formula {
    return this.#deeper(() => {
      const test = this.#logic("or");
      const at = this.#peek().at;
      if (!this.#take("?")) return test;
      const then = this.#choice();
      this.#expect(":");
      return { kind: "choose", test, then, otherwise: this.#choice(), at };
    });
  }

  /** a or b is (a ? 1 : b ≠ 0), a and b is (a ? b ≠ 0 : 0); not binds closer than and, and that than or. */
  #logic(word: "or" | "and"): Formula {
    const operand = () => (word === "or" ? this.#logic("and") : this.#not());
    let left = operand();
    for (let count = 1; ; count++) {
      const token = this.#peek();
      if (token.type !== "name" || token.name !== word) return left;
      if (count === MAX_DEPTH) throw tooDeep(token.at);
      this.#next++;
      const right = truth(operand());
      const { at } = token;
      left = word === "or" ? choice(left, whole(1, at), right, at) : choice(left, right, whole(0, at), at);
    }
  }

  #not(): Formula {
    const { at, ...token } = this.#peek();
    const isWord = token.type === "name" && token.name === "not" && this.#startsOperand(this.#next + 1);
    if (!isWord) return this.#comparison();
    this.#next++;
    const test = this.#deeper(() => this.#not());
    return choice(test, whole(0, at), whole(1, at), at);
  }

  #startsOperand(index: number): boolean {
    const token = this.#tokens[index];
    return (
      token?.type === "name" || token?.type === "number" || (token?.type === "sign" && token.sign === "(")
    );
  }

  #comparison(): Formula {
    const left = this.#sum();
    const token = this.#peek();
    if (token.type !== "sign" || !COMPARISONS.has(token.sign)) return left;
    this.#next++;
    const right = this.#sum();
    return { kind: "compare", operator: token.sign as Comparison, left, right, at: token.at };
  }

  #sum(): Formula {
    return this.#chain(["+", "-"], () => this.#product());
  }

  #product(): Formula {
    return this.#chain(["*", "/"], () => this.#signed());
  }

  /** a − b − c from the left. A chain makes the tree deep on its left side, but never deeper than the text is long. */
  #chain(operators: readonly Operator[], operand: () => Formula): Formula {
    let left = operand();
    for (;;) {
      const token = this.#peek();
      const operator = operators.find((sign) => token.type === "sign" && token.sign === sign);
      if (!operator) return left;
      this.#next++;
      left = { kind: "binary", operator, left, right: operand(), at: token.at };
    }
  }

  #signed(): Formula {
    const { at } = this.#peek();
    if (this.#take("+")) return this.#deeper(() => this.#signed());
    if (!this.#take("-")) return this.#power();
    const token = this.#peek();
    if (token.type === "number" && token.unit.offset !== 0) return this.#power(-1);
    return this.#deeper(() => ({ kind: "negate", of: this.#signed(), at }));
  }

  #power(sign: 1 | -1 = 1): Formula {
    const base = this.#atom(sign);
    const { at } = this.#peek();
    if (!this.#take("^")) return base;
    const right = this.#deeper(() => this.#signed());
    return { kind: "binary", operator: "^", left: base, right, at };
  }

  #atom(sign: 1 | -1): Formula {
    const token = this.#peek();
    this.#next++;
    if (token.type === "number") {
      const { dimension, at } = token;
      const celsius = token.unit.offset === 0 ? {} : { celsius: true as const };
      return { kind: "number", value: tokenValue(token, sign), dimension, at, ...celsius };
    }
    if (token.type === "name")
      return this.#take("(") ? this.#call(token.name, token.at) : named(token.name, token.at);
    if (token.type === "sign" && token.sign === "(") {
      const inside = this.#choice();
      this.#expect(")");
      return inside;
    }
    throw this.#unexpected(token);
  }

  #call(name: string, at: number): Formula {
    const args: Formula[] = [];
    if (!this.#take(")")) {
      do args.push(this.#choice());
      while (this.#take(","));
      this.#expect(")");
    }
    if (name === "if") return choose(args, at);
    if (!Object.hasOwn(FUNCTIONS, name)) {
      throw new Refused("unknown-function", at, `there is no function ${name}`, { name });
    }
    const count = FUNCTIONS[name as FunctionName];
    if (count === Infinity ? args.length < 2 : args.length !== count) {
      throw wrongCount(name, count === Infinity ? "2 or more" : String(count), args.length, at);
    }
    return { kind: "call", function: name as FunctionName, args, at };
  }

  #deeper(rule: () => Formula): Formula {
    if (this.#depth >= MAX_DEPTH) throw tooDeep(this.#peek().at);
    this.#depth++;
    const result = rule();
    this.#depth--;
    return result;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { type: "end", at: 0 };
  }

  #take(sign: string): boolean {
    const token = this.#peek();
    if (token.type !== "sign" || token.sign !== sign) return false;
    this.#next++;
    return true;
  }

  #expect(sign: string): void {
    if (this.#take(sign)) return;
    throw new Refused("expected-sign", this.#peek().at, `${sign} is missing here`, { sign });
  }

  #unexpected(token: Token): Refused {
    if (token.type === "end") return new Refused("unexpected-end", token.at, "the formula ends too early");
    if (token.type === "sign" && token.sign === ",") {
      return new Refused(
        "unexpected-comma",
        token.at,
        "a comma separates arguments; write numbers with a point",
      );
    }
    const found = token.type === "sign" ? token.sign : token.type === "name" ? token.name : "a number";
    return new Refused("unexpected", token.at, `${found} cannot stand here`, { found });
  }
}

const whole = (value: number, at: number): Formula => ({
  kind: "number",
  value,
  dimension: DIMENSIONLESS,
  at,
});

const choice = (test: Formula, then: Formula, otherwise: Formula, at: number): Formula => ({
  kind: "choose",
  test,
  then,
  otherwise,
  at,
});

/** 1 or 0, as a comparison already is. */
const truth = (of: Formula): Formula =>
  of.kind === "compare" ? of : choice(of, whole(1, of.at), whole(0, of.at), of.at);

function named(name: string, at: number): Formula {
  const known = CONSTANTS.get(name);
  if (!known) return { kind: "name", name, at };
  return { kind: "number", value: known.value, dimension: known.dimension, at };
}

function choose(args: Formula[], at: number): Formula {
  const [test, then, otherwise] = args;
  if (!test || !then || !otherwise || args.length > 3) throw wrongCount("if", "3", args.length, at);
  return { kind: "choose", test, then, otherwise, at };
}

const tooDeep = (at: number): Refused =>
  new Refused("too-deep", at, `more than ${MAX_DEPTH} levels of brackets or signs`, {
    limit: String(MAX_DEPTH),
  });

const wrongCount = (name: string, expected: string, actual: number, at: number): Refused =>
  new Refused("wrong-arguments", at, `${name} takes ${expected} arguments, has ${actual}`, {
    name,
    expected,
    actual: String(actual),
  });
