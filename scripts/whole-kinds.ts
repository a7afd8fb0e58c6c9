import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const DECLARATION = /\/labs\/parts\/[\w-]+\/part\.ts\?whole$/;

/**
 * `part.ts?whole` is a kind's declaration with its drawings, so that a bench loads one script for each kind and not three,
 * which a slow line pays for. Plain `part.ts`, as the studio has it of all kinds at once, stays apart.
 */
export const wholeKinds: Plugin = {
  name: "whole-kinds",
  enforce: "pre",
  transform(code, id) {
    if (!DECLARATION.test(id)) return undefined;
    const drawings = ["view.tsx", "face.tsx"].filter((file) => existsSync(join(id, "..", file)));
    return code + drawings.map((file) => `\nexport * from "./${file}";`).join("");
  },
};
