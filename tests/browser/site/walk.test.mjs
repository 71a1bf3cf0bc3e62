// A reader clicks from the home page to every type of page, from a host and from a folder on disk.
import assert from "node:assert/strict";
import test from "node:test";
import { at, places, start, watched } from "../lib/browser.mjs";
import { byType, routes } from "../lib/site.mjs";

const { browser, server } = await start();
const ways = routes();

/** Pages for readers without scripts: others have fields in place of the links that lead to them. */
const SCRIPTLESS = ["tasks by agency", "tasks by state"];

/** The nearest page of each type to which there is a way: the crawl names the others. */
const targets = [...byType].map(([type, list]) => [type, list.filter((page) => ways.has(page))]).filter(([, list]) => list.length)
  .map(([type, list]) => [type, list.reduce((a, b) => (ways.get(b).length < ways.get(a).length ? b : a))]);

async function click(page, root, target) {
  for (const folded of await page.locator(".facets:not([open]) summary").all()) if (await folded.isVisible()) await folded.click();
  const address = at(root, target);
  const index = await page.$$eval("a[href]", (anchors, wanted) => anchors.findIndex((a) =>
    a.href.split("#")[0] === wanted && a.checkVisibility()), address);
  assert.ok(index >= 0, `no link to ${target} can be seen on ${page.url()}`);
  await page.locator("a[href]").nth(index).click();
  await page.waitForURL((url) => url.href.split("#")[0] === address);
  await page.waitForLoadState();
}

for (const [place, root] of Object.entries(places())) {
  for (const javaScriptEnabled of [true, false]) {
    test(`from ${place}, ${javaScriptEnabled ? "with" : "without"} scripts`, async (t) => {
      const page = await watched(browser, root, { javaScriptEnabled });
      for (const [type, target] of targets.filter(([type]) => !javaScriptEnabled || !SCRIPTLESS.includes(type))) {
        await t.test(type, async () => {
          page.faults.length = 0;
          await page.goto(at(root, "index.html"));
          for (const step of ways.get(target)) await click(page, root, step);
          assert.equal(await page.locator("h1").count(), 1);
          assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".top, header")).backgroundColor), "rgb(11, 42, 85)", "the style sheet is there");
          assert.deepEqual(page.faults, []);
        });
      }
      assert.deepEqual(await page.context().cookies(), []);
      if (javaScriptEnabled && root.startsWith("http")) {
        assert.deepEqual(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]), [0, 0, 0]);
      }
      await page.context().close();
    });
  }
}

test("the page for unknown addresses is styled at any depth", async () => {
  const root = Object.values(places())[0];
  const page = await watched(browser, root);
  const answer = await page.goto(at(root, "ke-hoach/khong/co.html"));
  assert.equal(answer.status(), 404);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("header")).backgroundColor), "rgb(11, 42, 85)");
  await page.locator("main a").first().click();
  await page.waitForURL(at(root, "index.html"));
  assert.deepEqual(page.faults.filter((fault) => !fault.includes("404 (Not Found)")), []);
  await page.context().close();
});

test("the host was asked only for what it has", () => {
  assert.deepEqual(server.missing.filter((path) => !path.includes("/khong/")), []);
});
