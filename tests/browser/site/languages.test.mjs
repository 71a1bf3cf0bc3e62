// English pages below en/: a reader changes the language without scripts, and finds the same there.
import assert from "node:assert/strict";
import test from "node:test";
import { violations } from "../lib/axe.mjs";
import { at, places, start, watched } from "../lib/browser.mjs";
import { BASE, english, englishSamples, has, links, pages, text } from "../lib/site.mjs";

const { browser, server } = await start();

/** Types of pages whose English ones differ most from the Vietnamese: names beside words, rows, prose, forms. */
const LOOKED_AT = ["home", "plan", "late month", "agency", "satisfaction", "prose", "search", "look-up", "data of a kind"];

test("each page has a twin, and the links between them hold", () => {
  const wanted = pages.filter((page) => page !== "404.html" && !page.startsWith("a-z/")).map((page) => `en/${page}`);
  assert.deepEqual(wanted.filter((page) => !has(page)), []);
  assert.deepEqual(english.filter((page) => !page.startsWith("en/a-z/") && !has(page.slice(3))), []);
  for (const page of english) {
    assert.match(text(page), /<html lang="en"[ >]/, page);
    // What is printed on each sheet: its own address, in English.
    assert.ok(text(page).includes(` · ${BASE}${page} · Up to date as of 22 November 2026 · minhbach`), page);
    for (const { file } of links(page)) assert.ok(has(file), `${page}: ${file}`);
  }
});

test("no two English pages share a title", () => {
  const titles = new Map();
  for (const page of english) {
    const [, title] = text(page).match(/<title>([^<]+)<\/title>/);
    assert.ok(!titles.has(title), `${page} and ${titles.get(title)} share the title ‘${title}’`);
    titles.set(title, page);
  }
});

test("axe finds nothing on English pages", async (t) => {
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 900 }]) {
    const page = await watched(browser, BASE, { viewport, locale: "en-GB" });
    for (const { type, page: sample } of englishSamples.filter(({ type }) => LOOKED_AT.includes(type))) {
      await t.test(`${type}, ${viewport.width} px (${sample})`, async () => {
        await page.goto(at(BASE, sample));
        assert.deepEqual(await violations(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scroll");
        assert.deepEqual(page.faults, []);
      });
    }
    await page.context().close();
  }
});

test("the language is changed by a link that is large enough, and leads to the same page", async () => {
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await page.goto(at(BASE, "tre-han/2026-10.html"));
  const link = page.getByRole("link", { name: "English", exact: true });
  const { height, width } = await link.boundingBox();
  assert.ok(height >= 24 && width >= 24, `${width} × ${height}`);
  assert.equal(await link.getAttribute("lang"), "en");
  await link.click();
  assert.equal(page.url(), at(BASE, "en/tre-han/2026-10.html"));
  await page.getByRole("link", { name: "Tiếng Việt", exact: true }).click();
  assert.equal(page.url(), at(BASE, "tre-han/2026-10.html"));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

for (const [place, root] of Object.entries(places())) {
  test(`a walk in English from ${place}`, async () => {
    const page = await watched(browser, root, { locale: "en-GB" });
    await page.goto(at(root, "index.html"));
    await page.getByRole("link", { name: "English", exact: true }).click();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Late dossiers" }).filter({ visible: true }).click();
    await page.waitForURL(at(root, "en/tre-han/index.html"));
    await page.locator("main tbody").getByRole("link", { name: "October 2026" }).first().click();
    await page.waitForURL(at(root, "en/tre-han/2026-10.html"));
    assert.equal(await page.locator("#q, [data-list] th button").first().isVisible(), true, "the list can be sorted");
    const [code] = text("en/tre-han/2026-10.html").match(/H\d[\d.]*-\d{6}-\d+/);

    await page.goto(at(root, "en/tim-kiem.html"));
    await page.fill("#q", "ho so tre han");
    const hit = page.locator("#search-results li a").first();
    await hit.waitFor();
    assert.equal(await page.locator("#search-results li").first().getAttribute("lang"), "vi", "what is found is Vietnamese");
    await page.getByText("Results for “ho so tre han”").waitFor();
    await page.fill("#q", "department of health");
    await page.getByText("Results for “department of health”").waitFor();
    assert.match(await hit.innerText(), /Sở Y tế/, "an authority is found by its English name");
    await hit.click();
    await page.waitForURL((url) => url.href.startsWith(at(root, "en/")) && !url.href.includes("tim-kiem"));
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");

    await page.goto(at(root, "en/tra-cuu.html"));
    await page.fill("#code", code);
    await page.keyboard.press("Enter");
    const found = page.locator("#lookup-results h3 a").first();
    await found.waitFor();
    assert.equal(await page.locator("#lookup-results h3").first().getAttribute("lang"), "vi");
    await found.click();
    await page.waitForURL((url) => url.href.startsWith(at(root, "en/")) && !url.href.includes("tra-cuu"));
    await page.getByRole("link", { name: "Tiếng Việt", exact: true }).click();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "vi");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("the host was asked only for what it has", () => {
  assert.deepEqual(server.missing, []);
});
