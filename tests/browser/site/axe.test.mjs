// axe on every type of page: two widths, light and dark, with and without scripts, most forced colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { at, fileAt, start, watched } from "../lib/browser.mjs";
import { BASE, SITE, samples, shortest, text } from "../lib/site.mjs";

const { browser } = await start();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, a line a kind of fault: rule, first element, count. */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length}) ${nodes[0].failureSummary.replace(/\s+/g, " ")}`);
  }, TAGS);
}

/** Shows pages as a browser without scripts does: no script runs, the content of noscript stands. (axe itself needs scripts.) */
async function withoutScripts(page) {
  await page.route("**/*", async (route) => {
    const file = fileAt(BASE, route.request().url());
    if (!file.endsWith(".html")) return route.fulfill({ path: join(SITE, file) });
    const body = text(file).replace(/<script[^>]*><\/script>|<\/?noscript>/g, "");
    return route.fulfill({ contentType: "text/html; charset=utf-8", body });
  });
}

/** The samples but for the third of three pages of one template: a hundred rows take axe seconds. */
const most = samples.filter(({ type }) => type !== "late month, further page");

const WAYS = [
  ["1280 px, light", { viewport: { width: 1280, height: 900 } }],
  ["1280 px, dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["360 px, light", { viewport: { width: 360, height: 740 } }],
  ["360 px, dark", { viewport: { width: 360, height: 740 }, colorScheme: "dark" }],
  ["360 px, without scripts", { viewport: { width: 360, height: 740 } }, withoutScripts],
  ["1280 px, without scripts", { viewport: { width: 1280, height: 900 } }, withoutScripts],
  ["360 px, forced colours", { viewport: { width: 360, height: 740 }, forcedColors: "active" }],
  ["360 px, dark, shortest pages", { viewport: { width: 360, height: 740 }, colorScheme: "dark" }, null, shortest],
];

for (const [name, options, prepare, list = most] of WAYS) {
  test(name, async (t) => {
    const page = await watched(browser, BASE, options);
    await prepare?.(page);
    for (const { type, page: sample } of list) {
      await t.test(`${type} (${sample})`, async () => {
        await page.goto(at(BASE, sample));
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(page.faults, []);
      });
    }
    await page.context().close();
  });
}
