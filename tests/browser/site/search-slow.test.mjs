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

/** What the reader has: the hits, what is said of them, the title and whether there is more. */
const standing = (page) => page.evaluate(() => ({
  list: Array.from(document.querySelectorAll("#search-results li > a"), (link) => link.getAttribute("href")),
  status: document.getElementById("search-status").textContent, title: document.title, more: !document.getElementById("search-more").hidden,
}));

/** Waits until what the reader has is `former` again. */
async function returned(page, former) {
  const list = JSON.stringify(former.list), back = (asked) => {
    const links = document.querySelectorAll("#search-results li > a"), { hidden } = document.getElementById("search-more");
    return JSON.stringify(Array.from(links, (link) => link.getAttribute("href"))) === asked.list && hidden !== asked.more &&
      document.getElementById("search-status").textContent === asked.status;
  };
  await page.waitForFunction(back, { ...former, list }, { timeout: 15000 }).catch(() => { /* said by what stands there */ });
  assert.deepEqual(await standing(page), former);
}

async function asked(page, address, query) {
  await page.goto(`${at(BASE, "tim-kiem.html")}?${new URLSearchParams(address)}`);
  await settled(page, query);
  await page.waitForFunction((query) => document.getElementById("search-status").textContent.includes(`“${query}”`), query);
  return standing(page);
}

test("a letter taken back after the first hits of its query: the former list stands again, whole", async () => {
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 } });
  const former = await asked(page, { q: "sán", kind: "plans" }, "sán");
  assert.ok(former.list.length === 10 && former.more, JSON.stringify(former));
  await page.evaluate(() => {
    window.loads = 0;
    document.addEventListener("load", (event) => { window.loads += event.target.nodeName === "SCRIPT"; }, true);
  });
  // What is shown of hits comes one file at a time, and no more once something is painted.
  const held = [];
  await page.route(/\/search\/\w+\/c\d+\.js$/, (route) => { held.push(route); });
  await page.focus("#q");
  await page.keyboard.press("End");
  await page.keyboard.press("g");
  for (;;) {
    const { list } = await standing(page);
    if (list[0] !== former.list[0]) break;
    while (!held.length) await page.waitForTimeout(10);
    const loads = await page.evaluate(() => window.loads);
    held.shift().continue();
    await page.waitForFunction((before) => window.loads > before, loads);
  }
  assert.ok((await standing(page)).list.length < 10, "not all of it is painted");
  await page.keyboard.press("Backspace");
  await returned(page, former);
  assert.equal(new URL(page.url()).searchParams.get("q"), "sán");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("after an error the former query can be asked again", async () => {
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 } });
  const former = await asked(page, { q: "sán", kind: "plans" }, "sán");
  assert.ok(former.more, JSON.stringify(former));
  const empty = async () => {
    await page.waitForFunction(() => !document.querySelector("#search-results li"));
    assert.equal((await standing(page)).more, false, "nothing is offered beneath an empty list");
  };
  await page.route(/\/search\//, (route) => route.abort());
  await page.focus("#q");
  await page.keyboard.press("End");
  await page.keyboard.press("g");
  await empty();
  await page.unroute(/\/search\//);
  await page.keyboard.press("Backspace");
  await returned(page, former);
  // The names of the agencies are not there.
  const all = await asked(page, { q: "sán" }, "sán");
  await page.route(/\/a\.js/, (route) => route.abort());
  await page.evaluate(() => { document.getElementById("search-filters").open = true; });
  await empty();
  await page.unroute(/\/a\.js/);
  await page.focus("#q");
  await page.keyboard.press("Enter");
  await returned(page, all);
  await page.context().close();
});
