// The search on a slow line: results are painted while they arrive, the first before the others, and nothing shown moves.
import assert from "node:assert/strict";
import test from "node:test";
import { BASE } from "../lib/site.mjs";
import { at, start, watched } from "../lib/browser.mjs";

const { browser } = await start();
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** The search page behind a slow line; it writes down what stands in the list whenever that changes, and what moves. */
async function slowly() {
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 } });
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", SLOW);
  await page.goto(at(BASE, "tim-kiem.html"));
  await page.evaluate(() => {
    const list = document.getElementById("search-results");
    window.states = [];
    window.moved = [];
    new MutationObserver(() => window.states.push(Array.from(list.querySelectorAll("li > a"), (link) => link.getAttribute("href"))))
      .observe(list, { childList: true, subtree: true });
    new PerformanceObserver((entries) => entries.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.moved.push([entry.value, ...entry.sources.map(({ node }) => node?.nodeName)]); }))
      .observe({ type: "layout-shift" });
  });
  return page;
}

const settled = (page, query) => page.waitForFunction((asked) => document.title.includes(`“${asked}”`), query);

test("the first result before the others; none that stands there moves", async () => {
  const page = await slowly();
  // The last letter by a key: what moves at once when somebody types is no fault.
  await page.$eval("#q", (input) => { input.value = "thủ tục hành chín"; input.focus(); });
  await page.keyboard.press("h");
  await settled(page, "thủ tục hành chính");
  const [states, moved] = await page.evaluate(() => new Promise((done) => setTimeout(() => done([window.states, window.moved]), 100)));
  const last = states.at(-1);
  assert.ok(last.length > 5 && states.length > 1 && states[0].length < last.length, JSON.stringify(states));
  for (const state of states) assert.deepEqual(state, last.slice(0, state.length));
  assert.deepEqual(moved, []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("typed letter by letter, only what the last query says is shown in the end, and the address keeps it", async () => {
  const page = await slowly();
  await page.locator("#q").pressSequentially("đồng sáng", { delay: 100 });
  await settled(page, "đồng sáng");
  assert.match((await page.evaluate(() => window.states.at(-1)))[0], /dong-sang/);
  assert.equal(new URL(page.url()).searchParams.get("q"), "đồng sáng");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
