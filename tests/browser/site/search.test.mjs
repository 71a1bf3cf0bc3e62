// Search as a reader uses it, over the bundled portal: with and without marks, from a host and from disk, by address.
import assert from "node:assert/strict";
import test from "node:test";
import elasticlunr from "elasticlunr";
import { at, places, start, watched } from "../lib/browser.mjs";
import { byType, links, pages, text } from "../lib/site.mjs";

/** The letters in Vietnamese order; before them what begins with a figure. */
const ALPHABET = ["0–9", ..."AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"];

const { browser } = await start();

/** What a reader types, and the address that must be among the first three hits. */
const WANTED = [
  ["thu tuc hanh chinh", /^ke-hoach\/(000-nghi-quyet-131|001-vinh-phuc-2023|002-bien-giang-2024)/],
  ["thủ tục hành chính", /^(thu-tuc\/\d|ke-hoach\/(000-nghi-quyet-131|001-vinh-phuc-2023|002-bien-giang-2024))/],
  ["uy ban vinh phuc", /^co-quan\/ubnd-tinh-vinh-phuc\.html/],
  ["Ủy ban nhân dân tỉnh Minh Họa", /^co-quan\/ubnd-tinh-minh-hoa\.html/],
  ["uy ban", /^co-quan\/ubnd-/],
  ["ubnd vinh phuc", /^co-quan\/ubnd-tinh-vinh-phuc\.html/],
  ["bien giang", /^(co-quan|ke-hoach)\/.*bien-giang/],
  ["Đồng Sáng", /^co-quan\/.*dong-sang/],
  ["dong sang", /^co-quan\/.*dong-sang/],
  ["đất đai", /^co-quan\/.*dat-dai/],
  ["dat dai", /^co-quan\/.*dat-dai/],
  ["văn hoá thể thao minh hoạ", /^co-quan\/so-van-hoa.*mh\.html/],
  ["văn hóa thể thao minh họa", /^co-quan\/so-van-hoa.*mh\.html/],
  ["so y te", /^co-quan\/so-y-te-mh\.html/],
  ["2704", /^ke-hoach\/001-vinh-phuc-2023\.html/],
  ["2704/QĐ-UBND", /^ke-hoach\/001-vinh-phuc-2023\.html/],
  ["64/kh-ubnd", /^ke-hoach\/002-bien-giang-2024\.html/],
  ["hùng thắng cuối năm 2025", /^ke-hoach\/004-hung-thang-2025\.html/],
  ["quang ngai so ket", /^(ke-hoach|bao-cao)\/003-quang-ngai-bao-cao\.html/],
  ["quyen duoc xin loi", /^ke-hoach\/2026-cchc-minh-hoa/],
  ["mẫu đơn tờ khai được chuẩn hóa", /^ke-hoach\/001-vinh-phuc-2023/],
  ["mẫu đơn, tờ khai, ký số di động", /^ke-hoach\/001-vinh-phuc-2023/],
  ["tre han thang 10/2026", /^tre-han\/2026-10/],
  ["hai long quy III 2026", /^hai-long\/2026-q3/],
  ["cach dem ngay tre", /^phuong-phap\.html/],
  ["sở xd", /^co-quan\/so-xay-dung/],
  ["vp ubnd", /^co-quan\/van-phong-ubnd/],
  ["sowr y tees", /^co-quan\/so-y-te/],
];

async function hits(page, query) {
  await page.fill("#q", query);
  await page.waitForFunction((asked) => {
    const status = document.getElementById("search-status").textContent;
    return new URLSearchParams(location.search).get("q") === asked && status.includes(asked);
  }, query);
  return found(page);
}

function found(page) {
  return page.$$eval("#search-results li > a", (anchors) => anchors.map((a) => a.getAttribute("href")));
}

for (const [place, root] of Object.entries(places())) {
  test(`from ${place}`, async (t) => {
    const page = await watched(browser, root, { viewport: { width: 360, height: 740 } });
    await page.goto(at(root, "tim-kiem.html"));
    for (const [query, wanted] of WANTED) {
      await t.test(query, async () => {
        const list = await hits(page, query);
        assert.ok(list.slice(0, 3).some((href) => wanted.test(href)), `${list.length} hits: ${list.slice(0, 5).join(" ")}`);
      });
    }
    await t.test("a hit with the very marks stands above one without", async () => {
      await hits(page, "thông");
      const exact = await page.$$eval("#search-results ol", (lists) => lists.map((ol) => [...ol.children].map((li) =>
        /(?<!\p{L})thông/iu.test([li.querySelector("a"), ...li.querySelectorAll("p")].map((e) => e.textContent).join(" ").normalize("NFC")))));
      assert.ok(exact.flat().length > 3 && exact[0][0], "there are hits");
      for (const group of exact) assert.deepEqual(group, [...group].sort((a, b) => b - a));
    });
    await t.test("the words of the query are marked", async () => {
      await hits(page, "dat dai");
      assert.deepEqual(await page.$$eval("#search-results section:first-child li:first-child a mark", (marks) => marks.map((m) => m.textContent.toLowerCase())), ["đất", "đai"]);
    });
    await t.test("groups by kind, each with all of its hits on demand; filters; Back", async () => {
      await hits(page, "đất");
      const groups = await page.$$eval("#search-results h2", (headings) => headings.map((heading) => heading.textContent));
      assert.ok(groups.length > 1, groups.join());
      const button = page.locator("#search-results section button").first();
      const count = Number((await button.textContent()).match(/\d+/)[0]);
      await button.click();
      await page.waitForFunction(() => document.querySelectorAll("#search-results section").length === 1);
      assert.equal(await page.evaluate(() => document.activeElement.id), "q");
      for (let shown = 10; shown < count; shown += 10) {
        await page.click("#search-more");
        await page.waitForFunction((least) => document.querySelectorAll("#search-results li").length > least, shown);
        assert.ok(await page.evaluate(() => document.activeElement.matches("#search-results li > a")));
      }
      assert.equal((await found(page)).length, count);
      assert.equal(await page.isVisible("#search-more"), false);
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll("#search-results section").length > 1);
      assert.equal(await page.inputValue("#q"), "đất");
      await page.evaluate(() => { document.getElementById("search-filters").open = true; });
      await page.waitForFunction(() => document.getElementById("search-agency").options.length > 10);
      await page.selectOption("#search-agency", { label: await page.$eval("#search-agency option:nth-child(5)", (o) => o.textContent) });
      await page.waitForFunction(() => new URLSearchParams(location.search).get("agency"));
      const [some, address] = [await found(page), page.url()];
      await page.goto(at(root, "index.html"));
      await page.goto(address);
      await page.waitForFunction(() => new URLSearchParams(location.search).get("agency") === document.getElementById("search-agency").value &&
        document.getElementById("search-status").textContent.includes("đất"));
      assert.deepEqual(await found(page), some);
      await page.goto(at(root, "tim-kiem.html"));
    });
    await t.test("nothing found is said, and the index of all pages stays", async () => {
      assert.deepEqual(await hits(page, "xyzxyz"), []);
      assert.match(await page.textContent("#search-status"), /xyzxyz/);
      assert.ok(await page.locator("section.index a").first().isVisible());
    });
    await t.test("from the home page to the results, to a hit, and back", async () => {
      await page.goto(at(root, "index.html"));
      await page.fill("#q", "dong sang");
      await page.keyboard.press("Enter");
      await page.waitForURL(/tim-kiem\.html\?q=/);
      await page.locator("#search-results li > a").first().click();
      await page.waitForURL(/dong-sang/);
      await page.goBack();
      await page.waitForSelector("#search-results li > a");
      assert.equal(await page.inputValue("#q"), "dong sang");
      assert.match((await found(page))[0], /dong-sang/);
      await page.goBack();
      await page.waitForURL(/index\.html$/);
    });
    await t.test("an address with a query shows its results; markup in it stays text", async () => {
      await page.goto(`${at(root, "tim-kiem.html")}?q=${encodeURIComponent("2704 <img src=x>")}`);
      await page.waitForFunction(() => document.getElementById("search-status").textContent.includes("2704"));
      assert.equal(await page.locator("#search-status img, #search-results img").count(), 0);
    });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test(`from ${place}, without scripts: an index of all pages in place of the box`, async () => {
    const page = await watched(browser, root, { javaScriptEnabled: false });
    await page.goto(at(root, "tim-kiem.html"));
    assert.equal(await page.locator("main form").isVisible(), false);
    assert.ok(await page.locator("main noscript, main p").first().isVisible());
    const letters = await page.$$eval("section.index .letters a", (anchors) => anchors.map((a) => [a.textContent, a.getAttribute("href")]));
    const order = [...letters].sort(([a], [b]) => ALPHABET.indexOf(a) - ALPHABET.indexOf(b));
    assert.deepEqual(letters, order);
    await page.locator("section.index .letters a", { hasText: /^Đ$/ }).click();
    await page.waitForURL(/a-z\/dd\.html$/);
    assert.ok(await page.locator("main ul.az a").first().isVisible());
    // Everything can be reached by letters and ranges alone.
    const listed = new Set(letters.map(([, href]) => href));
    for (const file of listed) if (file.startsWith("a-z/")) links(file).forEach((link) => listed.add(link.file));
    const absent = ["plan", "task", "agency", "late month of an agency", "satisfaction of an agency", "prose"].flatMap((type) => byType.get(type))
      .filter((file) => !listed.has(file) && !/^tre-han\/.*-\d+\.html$/.test(file)); // further pages of a list
    assert.deepEqual(absent, []);
    await page.context().close();
  });
}

test("stock elasticlunr.js loads the index; every hit leads to a page", () => {
  const index = elasticlunr.Index.load(JSON.parse(text("search/index.json")));
  assert.ok(index.fieldSearch(["2704"], "k", { k: { boost: 1, bool: "OR", expand: false } }) !== undefined);
  const { docs } = JSON.parse(text("search/docs.json"));
  assert.ok(docs.length > 100, `${docs.length} documents`);
  for (const [href] of docs) assert.ok(pages.includes(href.split("#")[0]), href);
});
