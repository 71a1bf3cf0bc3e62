// What a first visit costs on a slow connection; the table is for people, the limits are for the test.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { at, start, watched } from "../lib/browser.mjs";
import { engineOver } from "../lib/search.mjs";
import { BASE, SITE, asset, byType, files, has, samples, text } from "../lib/site.mjs";

const { browser } = await start();
const KB = 1024;
/** As it travels: packed by the build, for servers that pass that on, or else as a server packs it. */
const packed = (file) => (has(`${file}.gz`) ? statSync(join(SITE, `${file}.gz`)).size : gzipSync(text(file), { level: 6 }).length);
const show = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

const css = packed(asset("app.css"));
const rows = (page) => text(page).match(/<tr[\s>]/g)?.length ?? 0;

/** Pages of long lists that are full, the heaviest first. */
const full = files.filter((file) => /^tre-han\/.*\.html$/.test(file) && rows(file) > 100).sort((a, b) => packed(b) - packed(a));
const months = byType.get("late month").toSorted((a, b) => packed(b) - packed(a));

test("sizes, compressed", () => {
  console.log(["", "page".padEnd(28) + "HTML".padStart(9) + "rows".padStart(6) + "  address",
    ...samples.map(({ type, page }) => type.padEnd(28) + show(packed(page)).padStart(9) + String(rows(page)).padStart(6) + `  ${page}`),
    ...["app.css", "app.js", "search.js", "search-page.js"].map((name) => name.padEnd(28) + show(packed(asset(name))).padStart(9)),
    ...["search/index.json", "search/manifest.js"].map((name) => name.padEnd(28) + show(packed(name)).padStart(9)), ""].join("\n"));
});

test("a list page of 100 rows with its style sheet: at most 14 KB; so is the first page of a month", () => {
  assert.ok(full.length > 20, `${full.length} pages have 100 rows`);
  for (const page of [...full, ...months]) assert.ok(packed(page) + css <= 14 * KB, `${page}: ${show(packed(page) + css)}`);
  for (const page of [full[0], months[0]]) console.log(`${page}: ${rows(page)} rows, ${show(packed(page))} HTML + ${show(css)} CSS = ${show(packed(page) + css)}`);
});

test("no page with its style sheet weighs over 20 KB", () => {
  for (const { page } of samples) assert.ok(packed(page) + css <= 20 * KB, `${page}: ${show(packed(page) + css)}`);
});

test("style sheet at most 6 KB, script of every page at most 1 KB", () => {
  assert.ok(css <= 6 * KB, show(css));
  assert.ok(packed(asset("app.js")) <= KB, show(packed(asset("app.js"))));
});

test("search: no file over 40 KB; a first query at most 60 KB with scripts and manifest, a later one 25 KB", async () => {
  const shards = files.filter((file) => /^search\/[0-9a-f]+\//.test(file));
  assert.ok(shards.length > 10);
  for (const file of shards) assert.ok(packed(file) <= 40 * KB, `${file}: ${show(packed(file))}`);
  const queries = ["thủ tục hành chính", "so y te", "hồ sơ đất trễ hạn tháng 10", "2704/QĐ-UBND", "giấy chứng nhận quyền sử dụng đất", "mức độ hài lòng"];
  const scripts = packed(asset("app.js")) + packed(asset("search.js")) + packed(asset("search-page.js"));
  assert.ok(scripts <= 10 * KB, `scripts of the search page: ${show(scripts)}`);
  for (const query of queries) {
    const search = engineOver(new URL("../out/site/", import.meta.url));
    await search.search(query);
    const [manifest, ...rest] = search.loaded.map(packed), later = rest.reduce((a, b) => a + b, 0), first = scripts + manifest + later;
    console.log(`${query}: ${show(first)}, later ${show(later)}`);
    assert.ok(first <= 60 * KB && later <= 25 * KB, `${query}: ${show(first)}, ${show(later)}`);
  }
});

/** Scripts that a page names, without the data that the search page loads. */
const scripts = (page) => files.filter((file) => file.startsWith("assets/") && file.endsWith(".js") && text(page).includes(`${file}"`));

/** What the first visit to a page costs: bytes as they travel, requests, elements, and how far things move (cumulative layout shift). */
async function cost(page, address) {
  page.requests.length = 0;
  await page.goto(at(BASE, address), { waitUntil: "networkidle" });
  const [nodes, shift] = await page.evaluate(() => new Promise((resolve) => {
    let moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (moved += entry.value))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve([document.querySelectorAll("*").length, moved]), 100);
  }));
  const js = scripts(address).reduce((sum, file) => sum + packed(file), 0);
  const own = new Set(page.requests.filter((request) => !request.endsWith("/search/manifest.js")));
  return { html: packed(address), js, requests: own.size, nodes, shift };
}

test("at most 6 files a page, and on the search page what every query begins with; nothing moves", async (t) => {
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 } });
  const table = [["page", "HTML", "CSS", "JS", "requests", "elements", "CLS"]];
  const lists = [{ type: "list of 100 rows", page: full[0] }];
  for (const { type, page: address } of [...samples, ...lists]) {
    await t.test(type, async () => {
      const { html, js, requests, nodes, shift } = await cost(page, address);
      table.push([type, show(html), type === "not found" ? "–" : show(css), show(js), requests, nodes, shift]);
      assert.ok(requests <= 6, page.requests.join("\n"));
      assert.equal(shift, 0);
      assert.ok(nodes <= 2500, `${address}: ${nodes} elements`);
    });
  }
  await page.context().close();
  console.log(["", ...table.map((row) => row.map((cell, place) => (place ? String(cell).padStart(10) : cell.padEnd(28))).join("")), ""].join("\n"));
});

test("lists load at most 5 KB of scripts (aim 2.5 KB)", () => {
  const lists = samples.map(({ page }) => page).filter((page) => scripts(page).includes(asset("list.js")));
  assert.ok(lists.length > 4);
  for (const page of lists) {
    const size = scripts(page).reduce((sum, file) => sum + packed(file), 0);
    assert.ok(size <= 5 * KB, `${page}: ${show(size)}`);
  }
});
