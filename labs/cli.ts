import { main } from "./cli/main.ts";
import { Wrong } from "./cli/wrong.ts";

/** A reader that has seen enough (`| head`) ends the command; that is no error. */
for (const output of [process.stdout, process.stderr])
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Wrong)) throw error;
  process.exitCode = 1;
  process.stderr.write(`${error.message}\n`);
}
