// What a first visit costs on a slow connection; the table is for people, the limits are for the test.
import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { at, start, watched } from "../lib/browser.mjs";
import { BASE, byType, files, samples, text } from "../lib/site.mjs";

const { browser } = await start();
const KB = 1024;
const packed = (file) => gzipSync(text(file), { level: 6 }).length;
const asset = (name) => files.find((file) => file.startsWith("assets/") && file.endsWith(name.slice(name.lastIndexOf("."))) && file.includes(name.slice(0, name.lastIndexOf("."))));
const show = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

const css = packed(asset("app.css"));
const rows = (page) => text(page).match(/<tr[\s>]/g)?.length ?? 0;

/** A page of a long list that is full. */
const full = byType.get("late month").concat(byType.get("late month, page 2")).filter((page) => rows(page) > 100)
  .reduce((a, b) => (a && packed(a) >= packed(b) ? a : b), undefined);

test("sizes, compressed", () => {
  console.log(["", "page".padEnd(28) + "HTML".padStart(9) + "rows".padStart(6) + "  address",
    ...samples.map(({ type, page }) => type.padEnd(28) + show(packed(page)).padStart(9) + String(rows(page)).padStart(6) + `  ${page}`),
    ...["app.css", "app.js", "search.js"].map((name) => name.padEnd(28) + show(packed(asset(name))).padStart(9)),
    ...["search/index.json", "search/index.js"].map((name) => name.padEnd(28) + show(packed(name)).padStart(9)), ""].join("\n"));
});

test("a list page of 100 rows with its style sheet: at most 20 KB", () => {
  assert.ok(full, "there is a month with more than one page");
  const size = packed(full) + css;
  console.log(`${full}: ${show(packed(full))} HTML + ${show(css)} CSS = ${show(size)} (aim 14 KB)`);
  assert.ok(size <= 20 * KB, show(size));
});

test("style sheet at most 6 KB, scripts of a page at most 5 KB", () => {
  assert.ok(css <= 6 * KB, show(css));
  const scripts = packed(asset("app.js")) + packed(asset("search.js"));
  assert.ok(scripts <= 5 * KB, show(scripts));
});

test("search index at most 150 KB for 2,000 documents", () => {
  const size = packed("search/index.js");
  const { documentStore } = JSON.parse(text("search/index.json"));
  const limit = 150 * KB * Math.max(1, documentStore.length / 2000);
  console.log(`${documentStore.length} documents: ${show(size)}`);
  assert.ok(size <= limit, `${show(size)} for ${documentStore.length} documents`);
});

test("at most 6 requests a page", async (t) => {
  const page = await watched(browser, BASE);
  for (const { type, page: sample } of samples) {
    await t.test(type, async () => {
      page.requests.length = 0;
      await page.goto(at(BASE, sample), { waitUntil: "networkidle" });
      assert.ok(page.requests.length <= 6, page.requests.join("\n"));
      const elements = await page.evaluate(() => document.querySelectorAll("*").length);
      if (elements > 2500) console.log(`${sample}: ${elements} elements (aim 2,500 for 100 rows)`);
    });
  }
  await page.context().close();
});
