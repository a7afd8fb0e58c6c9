import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown.ts";

describe("a lesson's text", () => {
  it("sets formulas as MathML: in the line, and alone where one stands alone", () => {
    const { html, problems } = renderMarkdown(
      "Period $T$.\n\n$$T = 2\\pi\\sqrt{\\frac{l}{g}}$$\n\n$$\np = mv\n$$",
    );
    expect(html.match(/<math/g)).toHaveLength(3);
    expect(html.match(/display="block"/g)).toHaveLength(2);
    expect(html).toContain("<msqrt>");
    expect(html).not.toContain("style=");
    expect(problems).toEqual([]);
  });

  it("writes the decimal comma without a space after it", () => {
    expect(renderMarkdown("$9{,}8$").html).toContain("<mn>9,8</mn>");
  });

  it("lets no line end between a number and its unit, and leaves formulas alone", () => {
    const { html } = renderMarkdown("In 2 s it is 7 % of 9.8 m/s². There are 20 000 oscillations, $2 x$.");
    expect(html).toContain("In 2\u00A0s it is 7\u00A0% of 9.8\u00A0m/s². There are 20 000 oscillations");
    expect(html).toContain("2 x");
  });

  it("keeps tables", () => {
    expect(renderMarkdown("| a | b |\n| - | - |\n| 1 | 2 |").html).toContain("<td>2</td>");
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script in a line", "text <script>alert(1)</script> text"],
    ["a javascript link", "[x](javascript:alert(1))"],
    ["a link with hidden letters", "[x](java&#x0A;script:alert(1))"],
    ["a data link", "[x](data:text/html,<script>alert(1)</script>)"],
    ["an event in HTML", '<img src=x onerror="alert(1)">'],
    ["a picture from elsewhere", "![x](https://example.com/x.png)"],
    ["a frame", '<iframe src="https://example.com"></iframe>'],
    ["a link in a formula", "$\\href{javascript:alert(1)}{x}$"],
    ["HTML in a formula", "$\\htmlStyle{color: red}{x}$ $\\text{<img src=x onerror=alert(1)>}$"],
  ])("lets nothing through: %s", (_name, markdown) => {
    const { html } = renderMarkdown(markdown);
    expect(html).not.toMatch(/<(script|img|iframe|style)|href="(javascript|data)|<[^>]*\s(onerror|style)=/i);
  });

  it("names a formula that cannot be set, and the line", () => {
    const { problems } = renderMarkdown("Good: $x$.\n\nBad: $\\frac{1}{$.");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^line 3: KaTeX parse error/);
  });

  it("does not hang on a formula that calls itself", () => {
    expect(renderMarkdown("$\\def\\x{\\x\\x}\\x$").problems).toHaveLength(1);
  });
});
