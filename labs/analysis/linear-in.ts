import type { Formula } from "../document/formula.ts";

/** True where the formula is a sum of parameters times what is free of them: then least squares needs no starting values. */
export const isLinearIn = (ast: Formula, parameters: ReadonlySet<string>): boolean =>
  degree(ast, parameters) <= 1;

/** Parameters in which the formula is linear together, taken in the order of `candidates`. */
export function linearOnes(ast: Formula, candidates: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of candidates) if (isLinearIn(ast, new Set([...found, name]))) found.push(name);
  return found;
}

/** The highest power of the parameters, ∞ where they stand within a function, a divisor, an exponent or a choice. */
function degree(node: Formula, parameters: ReadonlySet<string>): number {
  const of = (child: Formula) => degree(child, parameters);
  const free = (children: readonly Formula[]) => (children.every((child) => of(child) === 0) ? 0 : Infinity);
  switch (node.kind) {
    case "number":
      return 0;
    case "name":
      return parameters.has(node.name) ? 1 : 0;
    case "negate":
      return of(node.of);
    case "compare":
      return free([node.left, node.right]);
    case "choose":
      return of(node.test) === 0 ? Math.max(of(node.then), of(node.otherwise)) : Infinity;
    case "call":
      return free(node.args);
    case "binary":
      if (node.operator === "*") return of(node.left) + of(node.right);
      if (node.operator === "/") return of(node.left) + free([node.right]);
      if (node.operator === "^") return free([node.left, node.right]);
      return Math.max(of(node.left), of(node.right));
  }
}
