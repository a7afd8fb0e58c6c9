import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test, vi } from "vitest";
import { main } from "#labs/cli/main.ts";
import { Wrong } from "#labs/cli/wrong.ts";
import { type ReferenceSet, readReferenceSets } from "./nist-strd.ts";

const folder = mkdtempSync(join(tmpdir(), "akbuzat-fit-"));
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => rmSync(folder, { recursive: true }));

const kept = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** What the command prints. */
async function printed(...args: string[]): Promise<string> {
  const parts: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((part) => {
    parts.push(String(part));
    return true;
  });
  try {
    await main(["fit", ...args]);
  } finally {
    write.mockRestore();
  }
  return parts.join("");
}

async function refusal(...args: string[]): Promise<readonly string[]> {
  const refused = await main(["fit", ...args]).catch((error: unknown) => error);
  if (!(refused instanceof Wrong)) throw refused ?? new Error("not refused");
  return refused.lines;
}

interface Printed {
  parameters: { name: string; value: number; error: number | null }[];
  residualSumOfSquares: number;
  chiSquare: number | null;
  points: number;
  leftOut: { line: number; reason: string }[];
  notes: { code: string }[];
}

const json = async (...args: string[]) => JSON.parse(await printed(...args, "--format", "json")) as Printed;

function setOf(name: string): ReferenceSet {
  const found = readReferenceSets().find((set) => set.name === name);
  if (!found) throw new Error(`${name} is not among the reference sets`);
  return found;
}
const misra = setOf("Misra1a");
const pairs = misra.y.map((y, i) => [misra.predictors.get("x")?.[i] as number, y] as const);
const MODEL = ["--model", "b1*(1-exp(-b2*x))", "--start", "b1=500,b2=1e-4"];
const XY = ["--x", "x", "--y", "y"];

describe("fits on the command line", () => {
  test("a file, a formula and where to begin: NIST's values of Misra1a, as another process", async () => {
    const file = kept("misra.csv", `x,y\n${pairs.map((pair) => pair.join(",")).join("\n")}\n`);
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...["labs/cli.ts", "fit", file, ...XY, ...MODEL, "--format", "json"],
    ]);
    const found = JSON.parse(stdout) as Printed;
    expect(found).toMatchObject({ points: 14, chiSquare: null, leftOut: [], degreesOfFreedom: 12 });
    expect(found.residualSumOfSquares).toBeCloseTo(0.12455138894, 10);
    for (const [i, { value, deviation }] of misra.parameters.entries()) {
      expect((found.parameters[i]?.value as number) / value).toBeCloseTo(1, 9);
      expect((found.parameters[i]?.error as number) / deviation).toBeCloseTo(1, 9);
    }
  });

  test.each([
    ["semicolons and decimal commas", ";", ",", "\n", ""],
    ["tabs, decimal commas, Windows", "\t", ",", "\r\n", "\uFEFF"],
    ["commas, comments, blank lines", ",", ".", "\n\n# noon\n", "# by hand\n"],
  ])("the same from %s, with quotes and spaces", async (_, separator, point, end, before) => {
    const number = (value: number) => ` ${String(value).replace(".", point)}`;
    const lines = pairs.map(([x, y]) => `"${number(x)}"${separator}${number(y)} `);
    const file = kept("other.csv", `${before}"x"${separator}y\n${lines.join(end)}\n`);
    const { parameters, points } = await json(file, ...XY, ...MODEL);
    expect(points).toBe(14);
    expect(parameters[0]?.value).toBeCloseTo(238.94212918, 7);
  });

  test("Lanczos1, whose errors hang on digits that doubles do not have: NIST's values all the same", async () => {
    const set = setOf("Lanczos1");
    const rows = set.y.map((y, i) => `${set.predictors.get("x")?.[i]};${y}`.replaceAll(".", ","));
    const start = set.parameters.map(({ name, starts }) => `${name}=${starts[0]}`).join(",");
    const file = kept("lanczos.csv", `x;y\n${rows.join("\n")}\n`);
    const found = await json(file, ...XY, "--model", set.formula, "--start", start);
    expect(found.residualSumOfSquares / set.residualSum).toBeCloseTo(1, 9);
    for (const [i, { value, deviation }] of set.parameters.entries()) {
      expect((found.parameters[i]?.value as number) / value).toBeCloseTo(1, 9);
      expect((found.parameters[i]?.error as number) / deviation).toBeCloseTo(1, 9);
    }
  });

  test("digits beyond those of doubles are read from the file, with a point, a comma or a power of ten", async () => {
    const y = ["1,00000000000000000000000012", "1.99999999999999999999999988", "3·10^0", "4e0"];
    const file = kept("long.csv", `x;y\n${y.map((one, i) => `${i + 1};${one}`).join("\n")}\n`);
    const found = await json(file, ...XY, "--model", "line");
    /** 12, −12, 0, 0 (10⁻²⁶) about x: a line takes (Σ(x − 2.5) r)²/5 = 12²/5 of the 288. */
    expect(found.residualSumOfSquares / 259.2e-52).toBeCloseTo(1, 9);
    expect(await printed(file, ...XY, "--model", "line")).toMatch(/slope {5}= 1 ± \S+\n/);
  });

  test("errors of the points weigh them and give χ²", async () => {
    const file = kept("york.csv", "h,t,dt\n1,1,0.5\n2,3,0.1\n3,4,0.5\n");
    const { parameters, chiSquare } = await json(
      file,
      "--x",
      "h",
      "--y",
      "t",
      "--sy",
      "dt",
      "--model",
      "proportional",
    );
    expect(parameters[0]?.value).toBeCloseTo(652 / 440, 12);
    expect(parameters[0]?.error).toBeCloseTo(1 / Math.sqrt(440), 12);
    expect(chiSquare).toBeGreaterThan(0);
  });

  test("curves by name find their own beginning; y = and ** are understood", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [i / 10 + 0.1, 3 * Math.exp(-0.7 * (i / 10 + 0.1))]);
    const file = kept("decay.csv", `t;A\n${rows.map((row) => row.join(";")).join("\n")}`);
    const asked = [file, "--x", "t", "--y", "A", "--model"];
    expect((await json(...asked, "exponential")).parameters).toMatchObject([
      { name: "a", value: expect.closeTo(3, 9) },
      { name: "b", value: expect.closeTo(-0.7, 9) },
    ]);
    expect((await json(...asked, "A = k*2.718281828459045**(-t/tau)")).parameters[1]?.value).toBeCloseTo(
      1 / 0.7,
      8,
    );
  });

  test("in words for people: rounded as a report has it, and what was left out with its line", async () => {
    const file = kept("gaps.csv", "x,y\n1,2\n2,\nthree,1\n\n3,5\n4,6\n5,9\n");
    expect(await printed(file, ...XY, "--model", "line")).toBe(
      `y = intercept + slope*x
  intercept = 0.114285714286 ± 0.841282    (0.1 ± 0.8)
  slope     = 1.65714285714 ± 0.235606    (1.7 ± 0.2)
4 points; left out: line 3 (a blank cell), line 4 (a cell that is no number); 2 degrees of freedom
residual sum of squares 0.971428571429, standard deviation 0.696932
`,
    );
  });

  test("two points: parameters, but no errors", async () => {
    const { parameters, notes } = await json(kept("two.csv", "x,y\n1,2\n2,4\n"), ...XY, "--model", "line");
    expect(parameters.map(({ error }) => error)).toEqual([null, null]);
    expect(notes.map(({ code }) => code)).toEqual(["errors-unknown"]);
  });

  test("10⁵ rows", async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `${i},${2 * i + ((i * 7919) % 13) - 6}`);
    const { points, parameters } = await json(
      kept("many.csv", `x,y\n${rows.join("\n")}`),
      ...XY,
      "--model",
      "line",
    );
    expect(points).toBe(100_000);
    expect(parameters[1]?.value).toBeCloseTo(2, 6);
  });

  const two = kept("plain.csv", "x,y,s\n1,2,1\n2,4,1\n3,7,1\n");
  test.each<[string[], string]>([
    [[], "which file?"],
    [[two, "more"], "one file at a time"],
    [[join(folder, "none.csv"), ...XY, "--model", "line"], "cannot be read"],
    [[two, "--y", "y", "--model", "line"], "--x: which? there are x, y, s"],
    [[two, ...XY], "--model: which? line, proportional"],
    [[two, "--x", "X1", "--y", "y", "--model", "line"], "did you mean x?"],
    [[two, ...XY, "--sy", "sigma", "--model", "line"], "there are x, y, s"],
    [[two, ...XY, "--model", "pwoer"], "did you mean power?"],
    [[two, ...XY, "--model", "a*x +"], "the formula ends too early"],
    [[two, ...XY, "--model", "a*lg(x)"], "there is no function lg"],
    [[two, ...XY, "--model", "a*y"], "y is what is fitted"],
    [[two, ...XY, "--model", "a*x", "--start", "b=1"], "has no parameter b"],
    [[two, ...XY, "--model", "a*x", "--start", "a"], "must be NAME=NUMBER"],
    [[two, ...XY, "--model", "line", "--start", "slope=1"], "finds its own"],
    [[two, ...XY, "--model", "line", "--format", "xml"], "must be text or json"],
    [[two, ...XY, "--model", "sine"], "3 points cannot tell 4 parameters"],
    [[two, "--x", "s", "--y", "y", "--model", "line"], "the same x"],
    [[two, ...XY, "--model", "a*b*x"], "do not tell b"],
    [[two, ...XY, "--model", "line", "--sz", "s"], "--sz: there is no such option; did you mean --s"],
    [[two, ...XY, "--model", "line", "--weights"], "there are --x, --y, --sx, --sy"],
    [
      [kept("straight.csv", "x,y\n1,2.1\n2,3.9\n3,6.2\n4,7.8\n5,10.1\n"), ...XY, "--model", "sine"],
      "no best sine was found",
    ],
    [
      [kept("far.csv", "x,y\n1,2\n2,4\n3,6\n4,8\n"), ...XY, "--model", "x/(1 + exp(-a))"],
      "say by --start where",
    ],
    [[kept("one.csv", "x,y\n1,2\n"), ...XY, "--model", "line"], "1 point cannot tell 2 parameters"],
    [[kept("spaces.csv", "x y\n1 2\n"), ...XY, "--model", "line"], "there is only x y: part cells by"],
    [[kept("empty.csv", "\n# nothing\n"), ...XY, "--model", "line"], "there is nothing in it"],
    [[kept("bare.csv", "1,2\n2,4\n"), ...XY, "--model", "line"], "first line must name the columns"],
    [[kept("commas.csv", "x,y\n1,5,2,5\n"), ...XY, "--model", "line"], "part cells by ; or tabs"],
    [[kept("twice.csv", "x;x;y\n1;2;3\n"), ...XY, "--model", "line"], "two columns"],
    [
      [kept("words.csv", "x;y\none;2\ntwo;3\n"), ...XY, "--model", "line"],
      "line 2 (a cell that is no number)",
    ],
  ])("%j is refused in one line", async (args, words) => {
    expect(await refusal(...args)).toEqual([expect.stringContaining(words)]);
  });
});
