import { createElement, type ReactNode } from "react";
import type { Formula } from "../../document/formula.ts";
import { formatNumeral } from "../../document/numerals.ts";
import type { Lang } from "../../document/document.ts";

interface WrittenProps {
  ast: Formula;
  /** What a name of the tree is shown as. */
  signOf(name: string): string;
  lang: Lang;
  /** Of what is sought, with an = behind it. */
  sought: string;
}

/** A formula set as in a book, as MathML: the browser draws it and screen readers read it (docs/decisions/006-mathml.md). */
export function Written({ ast, signOf, lang, sought }: WrittenProps) {
  const set = setter(signOf, lang);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <div className="formula-scroll" tabIndex={0}>
      {math("math", { display: "block" }, row(sign(sought), operator("="), set(ast)))}
    </div>
  );
}

type Children = readonly ReactNode[];

const math = (tag: string, attributes: object, ...children: Children): ReactNode =>
  createElement(tag, attributes as Record<string, string>, ...children);
const row = (...children: Children): ReactNode => math("mrow", {}, ...children);
const operator = (text: string): ReactNode => math("mo", {}, text);
const sign = (text: string): ReactNode => math("mi", {}, text);
const inBrackets = (inner: ReactNode): ReactNode => row(operator("("), inner, operator(")"));

/** How closely a formula holds together as it is drawn: a fraction and a root are wholes, but not under a power. */
function closeness(node: Formula): "sum" | "product" | "fraction" | "power" | "whole" {
  if (node.kind === "negate") return "sum";
  if (node.kind === "call") return node.function === "exp" ? "power" : "whole";
  if (node.kind !== "binary") return "whole";
  if (node.operator === "+" || node.operator === "-") return "sum";
  if (node.operator === "*") return "product";
  return node.operator === "/" ? "fraction" : "power";
}

function setter(signOf: (name: string) => string, lang: Lang): (node: Formula) => ReactNode {
  const set = (node: Formula): ReactNode => {
    switch (node.kind) {
      case "number":
        return numberOf(node.value, lang);
      case "name":
        return sign(signOf(node.name));
      case "negate":
        return row(operator("−"), factor(node.of));
      case "call":
        return call(node);
      case "binary":
        return binary(node);
      // tests and choices are not typed
      default:
        return sign("?");
    }
  };
  const factor = (node: Formula) => (closeness(node) === "sum" ? inBrackets(set(node)) : set(node));
  const base = (node: Formula) => (closeness(node) === "whole" ? set(node) : inBrackets(set(node)));
  const call = ({ function: name, args }: Extract<Formula, { kind: "call" }>): ReactNode => {
    const [first] = args;
    if (!first) return sign(name);
    if (name === "sqrt") return math("msqrt", {}, set(first));
    if (name === "exp") return math("msup", {}, sign("e"), row(set(first)));
    return row(sign(NAMES[name] ?? name), operator("\u2061"), inBrackets(row(...listed(args.map(set)))));
  };
  const binary = ({ operator: of, left, right }: Extract<Formula, { kind: "binary" }>): ReactNode => {
    if (of === "/") return math("mfrac", {}, row(set(left)), row(set(right)));
    if (of === "^") return math("msup", {}, base(left), row(set(right)));
    if (of === "*") return row(factor(left), operator("·"), factor(right));
    return row(set(left), operator(of === "-" ? "−" : "+"), factor(right));
  };
  return set;
}

/** Functions that are called otherwise in school; e stands for a number, and so it is upright in print. */
const NAMES: Readonly<Record<string, string>> = {
  asin: "arcsin",
  acos: "arccos",
  atan: "arctg",
  tan: "tg",
  log10: "lg",
};

const listed = (args: Children): ReactNode[] =>
  args.flatMap((arg, i) => (i > 0 ? [operator(";"), arg] : [arg]));

function numberOf(value: number, lang: Lang): ReactNode {
  if (value === Math.PI) return sign("π");
  return value === Math.E ? sign("e") : math("mn", {}, formatNumeral(value, lang));
}
