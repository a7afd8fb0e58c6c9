import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { phetFigures } from "../bench/phet-pages.ts";

test("a folder of whole simulations in one file each is measured as the benches are", async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), "akbuzat-phet-"));
  const noise = Array.from({ length: 20_000 }, (_, i) => ((i * 2654435761) % 4294967296).toString(36)).join(
    "",
  );
  writeFileSync(join(folder, "tiny.html"), `<!doctype html><canvas></canvas><script>/* ${noise} */</script>`);
  writeFileSync(join(folder, "notes.txt"), "not a simulation");
  const rows = await phetFigures(browser, folder, 0.02);
  rmSync(folder, { recursive: true });
  const value = (name: string) =>
    rows.find((row) => row.name.startsWith(`PhET tiny: ${name}`))?.value ?? Number.NaN;
  for (const row of ["frame while playing, p95", "usable with the network off", "heap grown by"])
    expect(value(row), row).not.toBeNaN();
  expect(value("first visit, gzip")).toBeGreaterThan(50);
  expect(value("next visit, gzip")).toBe(0);
  expect(value("usable at 1 Mbit/s + 300 ms")).toBeGreaterThan(
    0.3 + (value("first visit, gzip") * 8.192) / 1000,
  );
  expect(value("heap after load")).toBeGreaterThan(0.1);
});
