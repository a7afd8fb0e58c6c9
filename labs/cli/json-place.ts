/** What may come next in a JSON text. */
type Next = "value" | "first-item" | "first-key" | "key" | "colon" | "more" | "end";

const TOKEN =
  /[ \t\n\r]*(?:([[\]{},:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/uy;

/** Line and column, from 1, of the first thing that makes a text no JSON: the language's own message often lacks them. */
export function tornAt(text: string): { line: number; column: number } {
  const open: string[] = [];
  let next: Next = "value";
  TOKEN.lastIndex = 0;
  for (let good = 0; ; good = TOKEN.lastIndex) {
    const [, sign, string, other] = TOKEN.exec(text) ?? [];
    const after = follow(next, sign, string, other, open);
    if (after === undefined) return placeOf(text, good);
    next = after;
  }
}

/** What may follow a token; undefined where the token may not stand here or there is none. */
function follow(
  next: Next,
  sign: string | undefined,
  string: string | undefined,
  other: string | undefined,
  open: string[],
): Next | undefined {
  const afterValue = (): Next => (open.length > 0 ? "more" : "end");
  if (sign === "]" || sign === "}") {
    const empty = sign === "]" ? "first-item" : "first-key";
    if ((next !== "more" && next !== empty) || open.pop() !== sign) return undefined;
    return afterValue();
  }
  if (next === "more") return sign === "," ? (open.at(-1) === "}" ? "key" : "value") : undefined;
  if (next === "colon") return sign === ":" ? "value" : undefined;
  if (next === "key" || next === "first-key") return string === undefined ? undefined : "colon";
  if (next === "end") return undefined;
  if (sign === "[" || sign === "{") {
    open.push(sign === "[" ? "]" : "}");
    return sign === "[" ? "first-item" : "first-key";
  }
  return string === undefined && other === undefined ? undefined : afterValue();
}

function placeOf(text: string, from: number): { line: number; column: number } {
  const at = from + (/^[ \t\n\r]*/.exec(text.slice(from))?.[0].length ?? 0);
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
