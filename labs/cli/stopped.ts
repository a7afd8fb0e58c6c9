import type { Run } from "../engine/run.ts";
import { stage } from "../stage/texts/en.ts";

/** Where and why a run stopped: the code, and the words of the stage where they are more. */
export function whyStopped({ step, stopped = "", document }: Run): string {
  const words: Readonly<Record<string, string>> = stage.stoppedBy;
  const said = Object.hasOwn(words, stopped) ? ` (${words[stopped]})` : "";
  return `stopped at step ${step}, ${Number((step * document.world.step).toPrecision(6))} s: ${stopped}${said}`;
}
