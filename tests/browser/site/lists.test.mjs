// Lists that readers sort and filter: buttons in heads, fields, the address, phones, copies on disk, and pages without scripts.
import assert from "node:assert/strict";
import test from "node:test";
import { at, places, start, watched } from "../lib/browser.mjs";
import { BASE, byType, links, pages, samples, text } from "../lib/site.mjs";

const { browser } = await start();
const PLAN = "ke-hoach/2026-cchc-minh-hoa.html", MONTH = "tre-han/2026-10.html";
const WIDE = { viewport: { width: 1280, height: 900 } }, PHONE = { viewport: { width: 360, height: 740 } };

async function open(root, address, options = WIDE, query = "") {
  const page = await watched(browser, root, options);
  await page.goto(at(root, address) + query);
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** The texts of a column of the rows that can be seen. */
const column = (page, table, place) => page.$$eval(`${table} tbody tr`, (rows, n) => rows.filter((row) => row.checkVisibility())
  .map((row) => { const cell = row.cells[n], label = cell?.querySelector(".k"); return cell ? cell.textContent.slice(label?.textContent.length ?? 0).trim() : null; }), place);
const said = (page, sentence) => page.locator("[data-list] [role=status], [data-list] + [role=status]").filter({ hasText: sentence }).first().waitFor({ state: "attached", timeout: 2000 });
const row = (page) => page.locator("div[data-list] tbody tr");

for (const [place, root] of Object.entries(places())) {
  test(`a plan is filtered by state and agency, and the address keeps it (${place})`, async () => {
    const page = await open(root, PLAN);
    const whole = await row(page).count();
    await page.locator(".filter summary").click();
    const options = await page.$$eval("#list-trang-thai option", (all) => all.map((one) => one.textContent));
    const counts = options.slice(1).map((option) => Number(option.match(/\((\d+)\)$/)[1]));
    assert.equal(counts.reduce((a, b) => a + b), whole, `each task has one state: ${options}`);
    await page.selectOption("#list-trang-thai", "qua-han");
    const late = Number(options.find((option) => option.startsWith("Quá hạn")).match(/\d+/)[0]);
    await said(page, `Đang hiện ${late} trong ${whole} dòng.`);
    for (const state of await page.$$eval("div[data-list] tbody tr", (rows) => rows.filter((r) => r.checkVisibility()).map((r) => r.querySelector(".tag:not(p .tag)").textContent))) assert.equal(state, "Quá hạn");
    assert.equal(new URL(page.url()).search, "?trang-thai=qua-han");
    assert.equal(await page.locator("#sec-i").isVisible(), await page.locator("#tasks-sec-i").isVisible(), "a heading goes with its table");

    await page.reload();
    await said(page, `Đang hiện ${late} trong ${whole} dòng.`);
    assert.ok(await page.locator("#list-q").isVisible(), "what is chosen can be seen");

    await page.fill("#list-q", "khong co chu nay o dau ca");
    await said(page, "Không có dòng nào khớp.");
    const clear = page.getByRole("button", { name: `Xóa bộ lọc (${whole} dòng)` });
    await clear.click();
    await said(page, `Đang hiện ${whole} trong ${whole} dòng.`);
    assert.equal(new URL(page.url()).search, "");
    await close(page);
  });

  test(`heads sort, say so, and keep what is unknown last (${place})`, async () => {
    const page = await open(root, MONTH);
    const table = "#agencies-table";
    const button = page.locator(`${table} thead button`).filter({ hasText: "Tổng" });
    for (const [order, word] of [["ascending", "tăng dần"], ["descending", "giảm dần"]]) {
      await button.click();
      const cells = (await column(page, table, 3)).filter((cell) => /^\d/.test(cell ?? "")).map((cell) => Number(cell.replace(/\./g, "")));
      assert.ok(cells.length > 5);
      assert.deepEqual(cells, [...cells].sort((a, b) => (order === "ascending" ? a - b : b - a)));
      assert.deepEqual(await page.$$eval(`${table} [aria-sort]`, (heads) => heads.map((head) => head.ariaSort)), [order]);
      await page.locator(`[role=status]`).filter({ hasText: `Đã sắp xếp theo “Tổng”, ${word}.` }).waitFor({ state: "attached", timeout: 2000 });
      const known = (await column(page, table, 3)).map((cell) => /^\d/.test(cell ?? ""));
      assert.deepEqual(known, [...known].sort((a, b) => b - a), "unknown ones are last");
    }
    await page.locator(`${table} thead button`).first().press("Enter");
    const names = await column(page, table, 0);
    assert.deepEqual(names.indexOf("Sở Y tế") > names.indexOf("Sở Xây dựng"), true, names.join());
    await close(page);
  });
}

test("a late list is filtered by agency, reason and words without marks; a part of a list says so", async () => {
  const page = await open(BASE, MONTH, WIDE, "?q=chuyen+nhuong%2C+tang");
  await said(page, "trong 50 dòng.");
  for (const cell of await column(page, "#closed", 1)) assert.match(cell, /chuyển nhượng/i);
  const reasons = await page.$$eval("#list-ly-do option", (all) => all.slice(1).map((one) => one.textContent.replace(/ \(\d+\)$/, "")));
  assert.ok(reasons.length > 1);
  assert.match(await page.locator("[data-list] .muted").first().innerText(), /chỉ tìm trong 50 dòng của trang này; danh sách có \d+ dòng/);
  await page.getByText("Tải cả danh sách").waitFor();
  await close(page);
});

test("on English pages what is chosen from says which language it is in", async () => {
  const page = await open(BASE, `en/${MONTH}`);
  const spoken = (field) => page.$$eval(`#list-${field} option`, (all) => [...new Set(all.slice(1).map((one) => one.lang))]);
  assert.deepEqual(await spoken("ly-do"), ["vi"]);
  assert.deepEqual(await spoken("co-quan"), [""]);
  await close(page);
});

test("on a phone the order is chosen from a field, and no head can be reached", async () => {
  const page = await open(BASE, MONTH, PHONE);
  assert.equal(await page.locator("#closed thead button").count(), 0);
  assert.ok(await page.locator("#agencies-table thead button").count() > 3, "figures that scroll sideways keep their heads");
  await page.locator(".filter summary").click();
  await page.selectOption("#list-order", "ngay-tre");
  const days = (await column(page, "#closed", 6)).map(Number);
  assert.deepEqual(days, [...days].sort((a, b) => a - b));
  assert.equal(new URL(page.url()).search, "?sap-xep=ngay-tre");
  await page.setViewportSize(WIDE.viewport);
  assert.ok(await page.locator("#closed thead button").count() > 5, "a wider window has them");
  await page.selectOption("#list-order", "");
  assert.equal((await column(page, "#closed", 6))[0], String(Math.max(...days)), "the first order comes back");
  await close(page);
});

test("parts of a target stay below it", async () => {
  const plan = pages.find((page) => /<tr id="ct-[^>]*class="part"/.test(text(page)));
  assert.ok(plan, "some plan has compound targets");
  const page = await open(BASE, plan);
  const parents = () => page.$$eval("#targets-table tbody tr", (rows) => {
    let above = "";
    return Object.fromEntries(rows.map((row) => [row.id, row.matches(".part") ? above : (above = row.id)]));
  });
  const before = await parents();
  await page.locator("#targets-table thead button").nth(1).click();
  assert.deepEqual(await parents(), before);
  await close(page);
});

test("agencies are found by their names", async () => {
  const page = await open(BASE, "co-quan/index.html", PHONE);
  await page.locator(".filter summary").click();
  await page.fill("#list-q", "so y te");
  const names = await page.$$eval("[data-rows] li", (items) => items.filter((item) => item.checkVisibility()).map((item) => item.textContent));
  assert.ok(names.length && names.every((name) => /Sở Y tế/i.test(name)), names.join());
  await close(page);
});

test("a page from a list loads the script, no other does, and nothing moves when it comes", async (t) => {
  for (const { type, page: sample } of samples) {
    assert.equal(/assets\/list\./.test(text(sample)), /data-sort=|data-rows/.test(text(sample)) && /data-list/.test(text(sample)), `${type}: ${sample}`);
  }
  for (const viewport of [WIDE.viewport, PHONE.viewport]) {
    for (const address of [PLAN, MONTH, "co-quan/index.html", "ke-hoach/index.html", "hai-long/2026-q3.html"]) {
      await t.test(`${address} at ${viewport.width} px`, async () => {
        // The script comes late, long after the first picture of the page.
        const page = await watched(browser, BASE, { viewport });
        await page.route(/assets\/list\./, async (route) => { await new Promise((go) => setTimeout(go, 400)); await route.continue(); });
        await page.goto(at(BASE, address));
        const moved = await page.evaluate(() => new Promise((resolve) => {
          const seen = [];
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => seen.push(`${entry.value} ${entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 60))}`)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(seen), 300);
        }));
        assert.deepEqual(moved, []);
        await close(page);
      });
    }
  }
});

test("without scripts there are links to the same tasks by agency and state, and no dead form", async () => {
  const page = await open(BASE, PLAN, { ...WIDE, javaScriptEnabled: false });
  assert.equal(await page.locator(".filter").isVisible(), false);
  assert.equal(await page.locator("thead button").count(), 0);
  await page.locator(".facets summary").click();
  await page.getByRole("link", { name: "Quá hạn", exact: true }).click();
  await page.waitForURL(/-theo-trang-thai\.html#qua-han$/);
  const group = page.locator("tbody").filter({ has: page.locator("#qua-han") });
  const count = Number((await group.locator("[scope=rowgroup] .muted").innerText()).match(/\d+/)[0]);
  assert.equal(await group.locator("tr").count(), count + 1);
  assert.equal(await group.locator("td:last-child .tag.late").count(), count);
  const head = await page.locator("thead").boundingBox(), target = await page.locator("#qua-han").boundingBox();
  assert.ok(target.y >= head.y + head.height - 1, "the head of the group is not below that of the table");
  await close(page);
});

test("the pages by agency and by state have each task of the plan under each agency that leads it, and under its state", () => {
  const facets = [...byType.get("tasks by agency"), ...byType.get("tasks by state")];
  const tasks = (rows) => rows.split("<tr").slice(1).filter((row) => row.includes('<th scope="row">'));
  // A task as it reads, without its anchors: a task of several agencies stands there several times.
  const read = (rows) => tasks(rows).map((row) => row.slice(row.indexOf(">") + 1, row.indexOf("</tr>")));
  assert.ok(facets.length > 5);
  for (const page of facets) {
    const plan = page.replace(/-theo-(co-quan|trang-thai)/, ""), groups = text(page).split("<tbody>").slice(1);
    const whole = read(text(plan).match(/<section><h2 id="tasks">.*?<\/section>/s)[0]), shown = groups.flatMap(read);
    assert.deepEqual([...new Set(shown)].sort(), [...new Set(whole)].sort(), page);
    if (page.includes("-trang-thai")) assert.equal(shown.length, whole.length, page);
    for (const group of groups) assert.equal(tasks(group).length, Number(group.match(/\((\d+) /)[1]), page);
    const ways = links(plan).filter(({ file }) => file === page).map(({ anchor }) => anchor);
    assert.deepEqual(ways, groups.map((group) => group.match(/id="([^"]+)"/)[1]), page);
    assert.match(text(page), /<meta name="robots" content="noindex">/);
  }
});
