/** One line of the log: what was asked and how it went, with nothing that points to a person. */
export type RequestLine = {
  time: string;
  level: "info" | "error";
  method: string;
  path: string;
  status: number;
  ms: number;
  bytes: number;
  requestId: string;
};

/** Writes a line of JSON to standard output. */
export function writeRequestLine(line: RequestLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Writes an error of ours to standard error with its request's id, so that the page's number leads to it. */
export function writeError(error: unknown, requestId: string | undefined): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const line = { time: new Date().toISOString(), level: "error", requestId, message, stack };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
