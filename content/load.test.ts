import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listCourses } from "./courses.ts";
import { loadCourses } from "./load.ts";

const slug = "oscillations-and-collisions";
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "courses-"));
  cpSync(`content/courses/${slug}`, join(root, slug), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const edit = (file: string, change: (text: string) => string) => {
  const path = join(root, slug, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};

const replace = (file: string, from: string, to: string) =>
  edit(file, (text) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  });

const complaint = () => {
  try {
    loadCourses(root);
  } catch (error) {
    return (error as Error).message;
  }
  return "none";
};

describe("a folder of courses", () => {
  it("is read as it is", () => {
    expect(loadCourses(root)).toEqual(listCourses());
  });

  it("is read from disk once", () => {
    expect(listCourses()).toBe(listCourses());
  });

  it("that is empty has no courses", () => {
    rmSync(join(root, slug), { recursive: true });
    expect(loadCourses(root)).toEqual([]);
  });
});

describe("a broken lesson is named", () => {
  it("where a language is missing", () => {
    rmSync(join(root, slug, "momentum/ba.md"));
    expect(complaint()).toContain(`${slug}/momentum/ba.md: is missing or cannot be read`);
  });

  it("where a whole lesson is missing", () => {
    rmSync(join(root, slug, "orbits"), { recursive: true });
    expect(complaint()).toContain(`${slug}/orbits/lesson.json: is missing or cannot be read`);
  });

  it("where the JSON does not parse", () => {
    edit("momentum/ru.json", (text) => text.slice(0, -4));
    expect(complaint()).toContain(`${slug}/momentum/ru.json: is not JSON: `);
  });

  it("where the text asks a question, a figure or a lab that the lesson does not have", () => {
    edit("momentum/en.md", (text) => `${text}\n{{question:moon}}\n\n{{figure:moon}}\n\n{{lab:moon}}\n`);
    const said = complaint();
    for (const kind of ["question", "figure", "lab"]) {
      expect(said).toMatch(new RegExp(`momentum/en\\.md: line \\d+: \\{\\{${kind}:moon\\}\\} names nothing`));
    }
  });

  it("where the text forgets a question, or asks it twice", () => {
    replace("momentum/en.md", "{{question:puck}}", "");
    replace("momentum/ru.md", "{{question:puck}}", "{{question:puck}}\n\n{{question:puck}}");
    expect(complaint()).toContain("momentum/en.md: {{question:puck}} is nowhere in the text");
    expect(complaint()).toMatch(/momentum\/ru\.md: line \d+: \{\{question:puck\}\} names nothing/);
  });

  it("where an option, a question or a figure has no text", () => {
    replace("momentum/ba.json", '"still":', '"stil":');
    replace("momentum/en.json", '"puck":', '"pack":');
    replace("momentum/ru.json", '"wagons":', '"wagon":');
    const said = complaint();
    expect(said).toContain("momentum/ba.json: questions.boat.options.still: has no text");
    expect(said).toContain("momentum/ba.json: questions.boat.options.stil: is not in lesson.json");
    expect(said).toContain("momentum/en.json: questions.puck: has no text");
    expect(said).toContain("momentum/ru.json: figures.wagons: has no text");
  });

  it("where the correct option is not there, an id is there twice, or a unit is unknown", () => {
    replace("momentum/lesson.json", '"correct": "back"', '"correct": "up"');
    replace("momentum/lesson.json", '"id": "sledge"', '"id": "puck"');
    replace("momentum/lesson.json", '"unit": "m/s"', '"unit": "verst"');
    const said = complaint();
    expect(said).toContain("questions.boat: the correct option up is not among its options");
    expect(said).toContain("questions: puck is there twice");
    expect(said).toContain("questions.puck.unit: unknown unit verst");
  });

  it("where a figure is missing or would run something", () => {
    rmSync(join(root, slug, "momentum/wagons.svg"));
    replace("orbits/two-orbits.svg", "<circle ", '<circle onclick="alert(1)" ');
    replace("collisions/carts.svg", "</svg>", "<script>alert(1)</script></svg>");
    const said = complaint();
    expect(said).toContain("momentum/wagons.svg: is missing or cannot be read");
    expect(said).toContain("figures.two-orbits: onclick= must not be in a figure");
    expect(said).toContain("figures.carts: <script must not be in a figure");
  });

  it("where a formula cannot be set", () => {
    replace("orbits/en.md", "\\frac{GM}{r^2}", "\\frac{GM}{r^2");
    expect(complaint()).toMatch(/orbits\/en\.md: text from line \d+, line \d+: KaTeX parse error/);
  });

  it("where a field of the course is unknown or of the wrong type", () => {
    replace("course.json", '"grade": 9', '"grade": "nine", "price": 1');
    expect(complaint()).toMatch(/course\.json: grade: /);
    expect(complaint()).toMatch(/course\.json: .*price/);
  });

  it("where a slug is not the folder's name, or reaches outside the course", () => {
    replace("momentum/lesson.json", '"slug": "momentum"', '"slug": "impulse"');
    expect(complaint()).toContain("momentum/lesson.json: slug: must be the folder's name, momentum");
    replace("course.json", '"momentum"', '"../momentum"');
    expect(complaint()).toMatch(/course\.json: lessons\.2: must be lower-case Latin letters/);
  });

  it("together with every other one, in a single error", () => {
    rmSync(join(root, slug, "momentum/ba.md"));
    rmSync(join(root, slug, "orbits/ru.json"));
    expect(complaint().match(/^- /gm)).toHaveLength(2);
  });
});
