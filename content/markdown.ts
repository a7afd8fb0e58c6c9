import type { Nodes as Html, Root as HtmlRoot } from "hast";
import type { Nodes, Root } from "mdast";
import rehypeKatex from "rehype-katex";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { bindUnits } from "./typography.ts";

/** GitHub's rules, plus the classes by which formulas are found, minus pictures: a figure is a file of its lesson. */
const allowed = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => !["img", "picture", "source", "input"].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    code: [["className", /^language-./, "math-inline", "math-display"] as [string, RegExp, string, string]],
  },
};

/** A paragraph that is nothing but a formula is set large and alone, on one line or three: `$$…$$`. */
function displayLoneFormulas() {
  return (tree: Root) => {
    for (const node of tree.children) {
      const only = node.type === "paragraph" && node.children.length === 1 ? node.children[0] : undefined;
      if (only?.type !== "inlineMath") continue;
      only.data = { ...only.data, hProperties: { className: ["language-math", "math-display"] } };
    }
  };
}

function bindUnitsInText() {
  const visit = (node: Nodes) => {
    if (node.type === "text") node.value = bindUnits(node.value);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  return (tree: Root) => visit(tree);
}

/** A formula wider than a phone scrolls in its place, so it must be reachable by keys. */
function focusDisplayFormulas() {
  const visit = (node: Html) => {
    if (node.type === "element" && node.tagName === "math" && node.properties["display"] === "block")
      node.properties["tabIndex"] = 0;
    if ("children" in node) for (const child of node.children) visit(child);
  };
  return (tree: HtmlRoot) => visit(tree);
}

// Sanitised before the formulas are set: what an author writes cannot pass, what KaTeX makes is not touched.
const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(displayLoneFormulas)
  .use(bindUnitsInText)
  .use(remarkRehype)
  .use(rehypeSanitize, allowed)
  .use(rehypeKatex, { output: "mathml", strict: "ignore", maxSize: 20, maxExpand: 200 })
  .use(focusDisplayFormulas)
  .use(rehypeStringify)
  .freeze();

/**
 * Turns Markdown with formulas in `$…$` and `$$…$$` into safe HTML with MathML, readable aloud and without fonts to send.
 * A formula that cannot be set is named in `problems`, with its line.
 */
export function renderMarkdown(text: string): { html: string; problems: string[] } {
  const file = pipeline.processSync(text);
  const problems = file.messages.map((message) => {
    const cause = message.cause instanceof Error ? message.cause.message : message.reason;
    return `line ${message.line ?? "?"}: ${cause}`;
  });
  return { html: String(file), problems };
}
