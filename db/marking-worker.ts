import { parentPort } from "node:worker_threads";
import { type MarkWork, markWork } from "./mark-work.ts";

/** The thread that marks: takes one work after another and answers each with its number. */
parentPort?.on("message", ({ id, work }: { id: number; work: MarkWork }) => {
  try {
    parentPort?.postMessage({ id, marked: markWork(work) });
  } catch (error) {
    parentPort?.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
