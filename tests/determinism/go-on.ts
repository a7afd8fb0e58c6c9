// A process of its own that opens saved runs: one run's JSON a line comes in, one ending's JSON a line goes out.
import { createInterface } from "node:readline";
import { runOn } from "./run-on.ts";

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(runOn(line)));
