// The look-up of a dossier by its code: every published row is found, from a host and from disk, and no code goes anywhere.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { at, places, start, watched } from "../lib/browser.mjs";
import { BASE, asset, files, has, text } from "../lib/site.mjs";

const { browser } = await start();
const PAGE = "tra-cuu.html";
const content = new URL("../../../content/late/", import.meta.url);

/** The code of every row of the content, as often as it has rows. */
const published = readdirSync(content).filter((name) => name.endsWith(".csv"))
  .flatMap((name) => readFileSync(new URL(name, content), "utf8").trim().split("\n").slice(1).map((line) => line.split(",")[0]));
const counts = new Map();
for (const code of published) counts.set(code, (counts.get(code) ?? 0) + 1);

/** The script and the shards of the site, without a browser. */
const world = vm.createContext({});
vm.runInContext(text(asset("lookup.js")), world);
const script = world.minhbachLookup;
const attribute = (name) => text(PAGE).match(new RegExp(`data-${name}="([^"]*)"`))[1];
const bounds = script.unfold(attribute("bounds"));
const shards = Array.from({ length: bounds.length + 1 }, (_, number) => {
  const file = `${attribute("shards")}${number}.js`;
  assert.ok(has(file), file);
  let taken;
  vm.runInNewContext(text(file), { minhbachLookup: { take: (name, texts, forms, rows) => { taken = { name, texts, forms, rows }; } } });
  assert.equal(`tra-cuu/${taken.name}.js`, file);
  return taken;
});

test("every row of every list is found by the whole code, in one shard, and leads to its row", () => {
  assert.ok(published.length > 1000, `${published.length} rows`);
  assert.equal(shards.reduce((sum, shard) => sum + shard.rows.length, 0), published.length);
  const ids = new Map();
  for (const [code, count] of counts) {
    const wanted = script.key(code), [first, last] = script.range(bounds, wanted);
    assert.equal(first, last, code);
    const found = script.pick(shards[first], wanted, []).filter((one) => one.code === code).flatMap((one) => Array.from(one.rows));
    assert.equal(found.length, count, code);
    for (const { href } of found) {
      const [page, anchor] = href.split("#");
      if (!ids.has(page)) ids.set(page, new Set(Array.from(text(page).matchAll(/\sid="([^"]*)"/g), (m) => m[1])));
      assert.ok(ids.get(page).has(anchor), href);
    }
  }
});

test("what a server sees is one of a hundred codes; an end of the length the page names needs two shards at most", () => {
  for (const shard of shards) {
    const codes = new Set(shard.rows.map((row) => row[0]));
    assert.ok(shards.length === 1 || codes.size >= 100, `${shard.name}: ${codes.size} codes`);
  }
  for (const code of counts.keys()) {
    const [first, last] = script.range(bounds, script.key(code).slice(0, +attribute("suffices")));
    assert.ok(last - first < 2, code);
  }
});

test("a look-up costs at most 40 KB, page, style sheet and scripts among it", () => {
  const packed = (file) => gzipSync(text(file), { level: 6 }).length;
  const all = [...["app.css", "app.js", "lookup.js"].map(asset), PAGE].map(packed);
  const most = Math.max(...files.filter((file) => file.startsWith("tra-cuu/")).map(packed));
  const size = all.reduce((sum, one) => sum + one, 2 * most);
  console.log(`${shards.length} shards for ${published.length} rows, at most ${most} bytes; a look-up by an end ${size} bytes`);
  assert.ok(size <= 40 * 1024, `${size}`);
});

/** A code with more rows than any other. */
const often = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
const tail = (code) => code.split("-").slice(1).join("-");

async function ask(page, typed) {
  await page.fill("#code", typed);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => {
    const said = document.getElementById("lookup-status").textContent;
    return said && said !== document.getElementById("lookup-results").dataset.loading;
  });
  return page.textContent("#lookup-status");
}

const headings = (page) => page.$$eval("#lookup-results h2", (all) => all.map((one) => one.textContent));
const links = (page) => page.$$eval("#lookup-results h3 a", (all) => all.map((one) => one.getAttribute("href")));

for (const [place, root] of Object.entries(places())) {
  test(`from ${place}`, async (t) => {
    const page = await watched(browser, root, { viewport: { width: 360, height: 740 } });
    await page.goto(at(root, PAGE));
    const address = page.url();
    await t.test("by the keyboard: a whole code, its rows newest first, and the row itself", async () => {
      await page.locator("#main").focus();
      for (let i = 0; i < 3 && !(await page.evaluate(() => document.activeElement.id === "code")); i++) await page.keyboard.press("Tab");
      await page.keyboard.type(often[0].toLowerCase());
      await page.keyboard.press("Enter");
      await page.waitForSelector("#lookup-results h2");
      assert.match(await page.textContent("#lookup-status"), new RegExp(`^${often[1]} `));
      assert.deepEqual(await headings(page), [often[0]]);
      const found = await links(page);
      assert.equal(found.length, often[1]);
      assert.deepEqual(found, [...found].sort().reverse());
      assert.ok(await page.evaluate(() => document.activeElement.id === "code"), "the focus stays");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/tre-han\/.*#hs-/);
      assert.ok(await page.locator("tr:target").isVisible());
      assert.ok((await page.textContent("tr:target")).includes(often[0]));
      await page.goBack();
    });
    await t.test("an end, with and without signs", async () => {
      for (const typed of [tail(often[0]), tail(often[0]).replace("-", ""), ` ${tail(often[0]).replace("-", " ")} `]) {
        await ask(page, typed);
        assert.ok((await headings(page)).includes(often[0]), typed);
      }
    });
    await t.test("a code that is in no list: never ‘not late’", async () => {
      const said = await ask(page, "H99.02-991231-9999");
      assert.match(said, /không có trong danh sách trễ hạn đã công bố\. Điều này không có nghĩa hồ sơ đã đúng hạn\.$/);
      assert.deepEqual(await headings(page), []);
    });
    await t.test("a beginning, too few figures, an end of many: each is told what to type", async () => {
      assert.match(await ask(page, "H99.02-2609"), /phần đầu của mã/);
      assert.match(await ask(page, "12"), /ít nhất 5 chữ số/);
      assert.match(await ask(page, "<b>0001"), /“<b>0001”|không có/);
      assert.equal(await page.locator("#lookup-status b").count(), 0);
    });
    await t.test("the code is in no address, no request and no storage", async () => {
      assert.equal(page.url(), address);
      const asked = page.requests.filter((one) => !/\/(assets|tra-cuu|tep)\/|\/(tra-cuu|2\d{3}-.*)\.html/.test(one) && !/tre-han/.test(one));
      assert.deepEqual(asked.filter((one) => one.includes(often[0])), []);
      const plain = script.key(tail(often[0])).slice(0, 6);
      assert.deepEqual(page.requests.filter((one) => /tra-cuu/.test(one) && (one.includes(tail(often[0])) || one.includes(plain))), []);
      assert.equal(await page.getAttribute("#code", "name"), null);
      assert.deepEqual(await page.context().cookies(), []);
    });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test(`from ${place}, without scripts: the ways that remain`, async () => {
    const page = await watched(browser, root, { javaScriptEnabled: false });
    await page.goto(at(root, PAGE));
    assert.equal(await page.locator("#lookup").isVisible(), false);
    assert.match(await page.textContent("main noscript, main p:has-text('JavaScript')"), /JavaScript/);
    for (const way of ["tre-han/index.html", "co-quan/index.html", "tim-kiem.html"]) {
      assert.ok(await page.locator(`main a[href="${way}"]`).first().isVisible(), way);
    }
    await page.context().close();
  });
}

test("a shard that cannot be loaded is told, never taken for an empty one", async () => {
  const page = await watched(browser, BASE);
  await page.route("**/tra-cuu/*.js", (route) => route.abort());
  await page.goto(at(BASE, PAGE));
  assert.match(await ask(page, often[0]), /Không tải được/);
  await page.context().close();
});
