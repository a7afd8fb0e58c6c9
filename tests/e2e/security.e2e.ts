import { expect, test } from "@playwright/test";

test("a page comes with a strict policy and breaks no rule of it", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Permissions-Policy/i.test(message.text())) complaints.push(message.text());
  });
  const answer = await page.goto("/");
  const policy = (await answer?.headerValue("content-security-policy")) ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/);
  expect(policy).not.toContain("unsafe-eval");
  expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
  expect(policy).toContain("style-src-attr 'unsafe-inline'");
  // Scripts ran under the policy: the router took the page over.
  await page.waitForFunction(() => "__reactRouterDataRouter" in window);
  expect(complaints).toEqual([]);
});

test("an inline script or handler that somebody slips in does not run", async ({ page }) => {
  await page.goto("/");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.slipped = true";
    document.body.append(script);
    return "slipped" in window;
  });
  expect(ran).toBe(false);
  const clicked = await page.evaluate(() => {
    const run = document.createElement("button");
    run.setAttribute("onclick", "window.clicked = true");
    document.body.append(run);
    run.click();
    return "clicked" in window;
  });
  expect(clicked).toBe(false);
});

test("no two pages carry the same nonce", async ({ request }) => {
  const nonces = new Set<string | undefined>();
  for (let visit = 0; visit < 3; visit++) {
    const policy = (await request.get("/")).headers()["content-security-policy"];
    nonces.add(/'nonce-([^']+)'/.exec(policy ?? "")?.[1]);
  }
  expect(nonces.size).toBe(3);
  expect(nonces).not.toContain(undefined);
});

test("a form sent from another site is refused in the reader's languages", async ({ page, baseURL }) => {
  const elsewhere = (baseURL ?? "").replace("127.0.0.1", "localhost");
  await page.route("http://elsewhere.example/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<form method="post" action="${elsewhere}/language"><input name="lang" value="en"><button>go</button></form>`,
    }),
  );
  await page.goto("http://elsewhere.example/");
  const answer = page.waitForResponse(`${elsewhere}/language`);
  await page.getByRole("button").click();
  expect((await answer).status()).toBe(403);
  await expect(page.getByText("another site")).toBeVisible();
});
