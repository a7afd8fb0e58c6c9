import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Marked, Marker, MarkWork } from "./mark-work.ts";

export interface MarkingQueue {
  mark: Marker;
  /** Ends the thread; what waits is refused. */
  close(): Promise<void>;
}

interface Order {
  id: number;
  work: MarkWork;
  triesLeft: number;
  resolve(marked: Marked): void;
  reject(error: Error): void;
}

interface QueueOptions {
  /** The longest rigid lab takes some twenty seconds on a school's server. */
  timeoutMs?: number;
  /** A thread that ended under a work gets a second one for it. */
  tries?: number;
  file?: string;
}

/** A run in the thread may not eat up the server's memory, MB. */
const MOST_MEMORY_MB = 512;

/**
 * One thread that marks attempts one after another, so that pages are answered meanwhile. It begins with the first work and
 * does not keep the process alive. A thread that crashes or takes longer than `timeoutMs` is ended and another begun.
 */
export function createMarkingQueue(options: QueueOptions = {}): MarkingQueue {
  const { timeoutMs = 120_000, tries = 2 } = options;
  const file = options.file ?? join(process.cwd(), "db/marking-worker.ts");
  const waiting: Order[] = [];
  let current: Order | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let next = 0;

  function begin(): Worker {
    const begun = new Worker(file, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    begun.on("message", (answer: { id: number; marked?: Marked; failed?: string }) => {
      if (begun !== worker || answer.id !== current?.id) return;
      if (answer.marked) current.resolve(answer.marked);
      else current.reject(new Error(answer.failed));
      done();
    });
    begun.on("error", (error: Error) => lost(begun, error));
    begun.on("exit", (code) => lost(begun, new Error(`the marking thread ended with ${code}`)));
    begun.unref();
    return begun;
  }
  function done(): void {
    clearTimeout(timer);
    current = undefined;
    goOn();
  }
  function lost(which: Worker, error: Error): void {
    if (which !== worker) return;
    worker = undefined;
    void which.terminate();
    if (!current) return;
    if (closed || --current.triesLeft <= 0) current.reject(error);
    else waiting.unshift(current);
    done();
  }
  function goOn(): void {
    if (current || closed) return;
    current = waiting.shift();
    if (!current) return;
    worker ??= begin();
    const order = current;
    timer = setTimeout(() => {
      order.triesLeft = 0;
      if (worker) lost(worker, new Error(`marking took longer than ${timeoutMs} ms`));
    }, timeoutMs);
    timer.unref();
    worker.postMessage({ id: order.id, work: order.work });
  }

  return {
    mark: (work) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error("the marking queue is closed"));
        waiting.push({ id: next++, work, triesLeft: tries, resolve, reject });
        goOn();
      }),
    async close() {
      closed = true;
      const ended = worker;
      for (const order of waiting.splice(0)) order.reject(new Error("the marking queue is closed"));
      if (ended) lost(ended, new Error("the marking queue is closed"));
      await ended?.terminate();
    },
  };
}
