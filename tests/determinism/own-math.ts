/** Functions of the language whose last bits are open, or that never say the same twice. */
const OPEN = {
  Math: (
    "sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log10 log2 log1p pow cbrt hypot " +
    "random"
  ).split(" "),
  Date: ["now"],
  performance: ["now"],
} as const;

/**
 * Does `work` while each of these throws, so that one called anywhere, in a package too, is found at once. What is not
 * a call (the operator **, `new Date`) is the linter's matter. `work` must not wait for anything.
 */
export function withoutOpenFunctions<T>(work: () => T): T {
  const restore: (() => void)[] = [];
  try {
    for (const [owner, names] of Object.entries(OPEN)) {
      const target = (globalThis as unknown as Record<string, Record<string, unknown>>)[owner] ?? {};
      for (const name of names) {
        const before = Object.getOwnPropertyDescriptor(target, name);
        const value = () => {
          throw new Error(`${owner}.${name} was called`);
        };
        Object.defineProperty(target, name, { value, configurable: true, writable: true });
        restore.push(() =>
          before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name),
        );
      }
    }
    return work();
  } finally {
    for (const back of restore) back();
  }
}
