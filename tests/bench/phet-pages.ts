import { once } from "node:events";
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { startLine } from "./line.ts";
import { type Figures, figuresOf, type Subject } from "./page-figures.ts";
import { pageRows } from "./page-rows.ts";
import type { Row } from "./row.ts";

/**
 * The figures of bench-page for every HTML file of a folder, as PhET builds them: one file is the whole simulation.
 * They have no limits of ours to hold. Throws where the folder has no HTML file.
 */
export async function phetFigures(browser: Browser, folder: string, minutes: number): Promise<Row[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".html"));
  if (files.length === 0) throw new Error(`there is no HTML file in ${folder}`);
  const server = createServer((request, response) => {
    const file = files.find((one) => request.url?.split("?")[0] === `/${encodeURIComponent(one)}`);
    if (!file) return void response.writeHead(404).end();
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "gzip",
      "cache-control": "max-age=3600",
    };
    response.writeHead(200, headers).end(gzipSync(readFileSync(join(folder, file))));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const line = await startLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  try {
    const rows: Row[] = [];
    for (const file of files)
      rows.push(...phetRows(file, await figuresOf(browser, line, phetPage(file), minutes * 60, {}), minutes));
    return rows;
  } finally {
    await line.cut();
    server.close();
    server.closeAllConnections();
  }
}

/** One can begin once the simulation says it is built; a page that knows no simulation, once it draws something. */
const READY = `window.phet
  ? window.phet.joist.sim && (window.phet.joist.sim.isConstructionCompleteProperty
      || window.phet.joist.sim._isConstructionCompleteProperty).value
  : document.readyState === "complete" && document.querySelector("canvas, svg")`;

/** The first screen without the home screen before it: it plays by itself. */
const phetPage = (file: string): Subject => ({
  path: `/${encodeURIComponent(file)}?screens=1`,
  ready: READY,
  region: { within: "body :is(canvas, svg, button, input, [tabindex])", except: "a, [hidden]" },
});

/** The rows of a lab of ours, without limits. */
const phetRows = (file: string, figures: Figures, minutes: number): Row[] =>
  pageRows(`PhET ${file.replace(/\.html$/, "")}`, figures, minutes);
