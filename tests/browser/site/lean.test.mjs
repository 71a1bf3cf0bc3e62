// The search over titles alone, as a portal has it whose host limits the number of files: opened from a folder on disk.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { start, watched } from "../lib/browser.mjs";

const LEAN = fileURLToPath(new URL("../out/lean/", import.meta.url));
const root = `${pathToFileURL(LEAN)}`;
const { browser } = await start();

/** What a reader types, and where the first three hits lead. */
const WANTED = [
  ["so y te", /^co-quan\/so-y-te-mh\.html/],
  ["2704/QĐ-UBND", /^ke-hoach\/001-vinh-phuc-2023\.html/],
  ["tre han thang 10/2026", /^tre-han\/2026-10/],
];

test("the search finds titles and codes and says that it finds no more", async () => {
  const page = await watched(browser, root, { viewport: { width: 360, height: 740 } });
  await page.goto(`${root}tim-kiem.html`);
  assert.match(await page.textContent("main"), /không tìm trong toàn văn/);
  for (const [query, expected] of WANTED) {
    await page.fill("#q", query);
    await page.waitForFunction((asked) => document.getElementById("search-status").textContent.includes(asked), query);
    const hits = await page.$$eval("#search-results li > a", (anchors) => anchors.map((a) => a.getAttribute("href")));
    assert.ok(hits.slice(0, 3).some((hit) => expected.test(hit)), `${query}: ${hits.slice(0, 3)}`);
  }
  assert.deepEqual(page.faults, []);
  assert.ok(!existsSync(`${LEAN}tra-cuu.html`) && !existsSync(`${LEAN}du-lieu`));
  await page.context().close();
});
