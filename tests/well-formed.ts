const NAME = "[A-Za-z_][\\w:.-]*";
const ATTRIBUTE = `\\s+(?:${NAME})\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const COMMENT = /^<!--(?:(?!--)[\s\S])*-->$|^<\?[\s\S]*\?>$/;
const TOKENS = new RegExp(
  `<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<(/?)(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>|[^<]+|<`,
  "g",
);

/** What keeps a text from being well-formed XML with one root (without a document type), or undefined. */
export function malformed(xml: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  for (const [token, closes, name, attributes = "", empty] of xml.matchAll(TOKENS)) {
    if (COMMENT.test(token)) continue;
    if (token === "<" || token.startsWith("<!") || token.startsWith("<?")) return "a < that begins nothing";
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(token)) return "an & that begins nothing";
    if (!name) {
      if (open.length === 0 && /\S/.test(token)) return `text outside of the root: ${token.trim()}`;
    } else if (closes) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else {
      if (hasTwice(attributes)) return `<${name}> has an attribute twice`;
      if (open.length === 0) roots++;
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) return `<${open.at(-1)}> stays open`;
  return roots === 1 ? undefined : `${roots} roots`;
}

function hasTwice(attributes: string): boolean {
  const names = [...attributes.matchAll(new RegExp(ATTRIBUTE, "g"))].map(([one]) =>
    one.split("=", 1)[0]?.trim(),
  );
  return new Set(names).size < names.length;
}
