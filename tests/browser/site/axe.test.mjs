// axe on every type of page: two widths, light and dark, with and without scripts, most forced colours.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { violations } from "../lib/axe.mjs";
import { at, fileAt, start, watched } from "../lib/browser.mjs";
import { BASE, SITE, samples, shortest, text } from "../lib/site.mjs";

const { browser } = await start();

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
