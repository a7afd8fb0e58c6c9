/** A source with its comments, or its comments and the insides of its strings, turned into spaces; lines stay put. */
export type SourceText = { withoutComments: string; withoutStrings: string };

const AFTER_WHICH_A_SLASH_BEGINS_A_PATTERN =
  /(^|[(,=:[!&|?{};+\-*%<>~^]|\b(return|typeof|case|in|of|yield|await))\s*$/;

/** Blanks out what is not code, so that a rule's search finds calls and imports and not words about them. */
export function readSource(source: string): SourceText {
  const code = source.split("");
  const strings = source.split("");
  const blank = (target: string[], from: number, to: number) => {
    for (let at = from; at < to; at++) if (target[at] !== "\n") target[at] = " ";
  };
  /** Positions of `${` whose `}` returns to the template around it, as depths of braces. */
  const templates: number[] = [];
  let depth = 0;

  const readTemplate = (from: number) => {
    let at = from;
    while (at < source.length && source[at] !== "`" && !source.startsWith("${", at))
      at += source[at] === "\\" ? 2 : 1;
    blank(strings, from, Math.min(at, source.length));
    if (source[at] !== "$") return at + 1;
    templates.push(depth++);
    return at + 2;
  };

  for (let at = 0; at < source.length; ) {
    const two = source.slice(at, at + 2);
    const one = source[at] ?? "";
    if (two === "//" || two === "/*") {
      const found = source.indexOf(two === "//" ? "\n" : "*/", at + 2);
      const end = found === -1 ? source.length : two === "//" ? found : found + 2;
      blank(code, at, end);
      blank(strings, at, end);
      at = end;
    } else if (one === '"' || one === "'" || (one === "/" && beginsPattern(strings, at))) {
      const end = endOfQuoted(source, at);
      blank(strings, at + 1, end - 1);
      at = end;
    } else if (one === "`") {
      at = readTemplate(at + 1);
    } else if (one === "}" && templates.at(-1) === depth - 1) {
      depth = templates.pop() ?? 0;
      at = readTemplate(at + 1);
    } else {
      if (one === "{") depth++;
      if (one === "}") depth--;
      at++;
    }
  }
  return { withoutComments: code.join(""), withoutStrings: strings.join("") };
}

function beginsPattern(strings: string[], at: number): boolean {
  return AFTER_WHICH_A_SLASH_BEGINS_A_PATTERN.test(strings.slice(Math.max(0, at - 200), at).join(""));
}

/** The position after the closing quote or slash; a quote that never closes ends with its line, as text in JSX does. */
function endOfQuoted(source: string, from: number): number {
  const quote = source[from];
  let inClass = false;
  for (let at = from + 1; at < source.length; at++) {
    const character = source[at];
    if (character === "\n") return from + 1;
    if (character === "\\") at++;
    else if (quote === "/" && character === "[") inClass = true;
    else if (quote === "/" && character === "]") inClass = false;
    else if (character === quote && !inClass) return at + 1;
  }
  return from + 1;
}
