// What is due ages by the reader's clock: an abandoned portal says itself that it is late.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { at, places, start, watched } from "../lib/browser.mjs";
import { BASE, pages, text } from "../lib/site.mjs";

const { browser } = await start();
const PLAN = "ke-hoach/2026-cchc-minh-hoa.html";
const marked = pages.filter((page) => text(page).includes("data-due>"));

/** Each marked day of a page and the words behind it, as a reader sees them whose clock shows `time`. */
async function aged(root, address, time, options = {}) {
  const page = await watched(browser, root, options);
  await page.clock.install({ time: new Date(time) });
  await page.goto(at(root, address));
  const days = await page.$$eval("time[data-due]", (all) => all.map((e) => [e.dateTime, e.textContent, e.nextElementSibling?.matches("b") ? e.nextElementSibling.textContent : null]));
  const seen = await page.locator("body").innerText();
  assert.deepEqual(page.faults, []);
  await page.context().close();
  return { days, seen };
}

/** Days between two days. */
const between = (a, b) => (Date.parse(b) - Date.parse(a)) / 864e5;

test("open tasks and publications that are owed are marked, and nothing else", () => {
  const bodies = (pattern) => marked.filter((page) => pattern.test(text(page).split("<footer")[0].replace(/<head>.*<\/head>/s, "")));
  assert.ok(marked.length > 100, "the foot of every page tells of the publication that comes next");
  const others = bodies(/data-due>/).filter((page) => !/^(ke-hoach\/2026-cchc-minh-hoa|co-quan\/|tre-han\/index|lich-cong-bo|index\.html$)/.test(page));
  assert.deepEqual(others, [], "what has no duty and no reports is not due: nobody's lateness is invented");
  for (const [row] of text(PLAN).matchAll(/<tr id="nv-.*?<\/tr>/gs)) {
    const done = /Hoàn thành|Đã dừng/.test(row.match(/class="tag[^>]*>([^<]*)</)[1]);
    assert.ok(!done || !row.includes("data-due"), row);
  }
});

for (const [place, root] of Object.entries(places())) {
  test(`seven weeks after the last build (${place})`, async () => {
    const { days, seen } = await aged(root, PLAN, "2027-01-10T09:00:00+07:00");
    assert.ok(days.length > 5);
    for (const [due, shown, words] of days) {
      assert.equal(shown, due.split("-").reverse().join("/"));
      const passed = between(due, "2027-01-10");
      assert.equal(words, passed > 0 ? `quá hạn ${passed} ngày` : `còn ${-passed} ngày`, due);
    }
    assert.match(seen, /Kỳ công bố tiếp theo: .+, hạn 07\/12\/2026 quá hạn 34 ngày\./);
    assert.match(seen, /Máy của bạn: 10\/01\/2027\./);
    assert.doesNotMatch(seen, /tính đến 22\/11\/2026/, "what the build knew gives way");
    assert.doesNotMatch(seen, /\s[,.]/, "no space before a comma");
  });
}

test("the day changes at midnight in Hanoi, wherever the reader is", async () => {
  for (const timezoneId of ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    const left = async (time) => (await aged(BASE, "gioi-thieu.html", time, { timezoneId })).days.at(-1);
    assert.deepEqual(await left("2026-12-01T23:59:00+07:00"), ["2026-12-07", "07/12/2026", "còn 6 ngày"]);
    assert.deepEqual(await left("2026-12-02T00:01:00+07:00"), ["2026-12-07", "07/12/2026", "còn 5 ngày"]);
  }
});

test("where a due day has passed, no word says that it has not come", async () => {
  for (const [address, dated] of [["index.html"], ["lich-cong-bo.html", /^Đến 22\/11\/2026: không có kỳ nào/], ["tre-han/index.html"]]) {
    const page = await watched(browser, BASE);
    await page.clock.install({ time: new Date("2026-12-20T09:00:00+07:00") });
    await page.goto(at(BASE, address));
    const beside = await page.$$eval("main time[data-due]", (all) => all.map((time) => {
      const around = time.closest("tr, p");
      return [time.nextElementSibling.textContent, around.innerText, around.tagName];
    }));
    assert.ok(beside.some(([words]) => words === "quá hạn 13 ngày"), address);
    for (const [words, around, tag] of beside) {
      assert.equal(/Chưa đến hạn/.test(around), words.startsWith("còn"), `${address}, ${tag}: ${around}`);
    }
    if (dated) assert.match(await page.locator(".lead").innerText(), dated);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("within a day of the due date nothing is claimed", async () => {
  const { seen } = await aged(BASE, "gioi-thieu.html", "2026-12-07T12:00:00+07:00");
  assert.match(seen, /hạn 07\/12\/2026\.\n/, "nor is there a space for it");
  for (const [day, words] of [["05", "còn 2 ngày"], ["06", null], ["07", null], ["08", null], ["09", "quá hạn 2 ngày"]]) {
    const { days } = await aged(BASE, "gioi-thieu.html", `2026-12-${day}T12:00:00+07:00`);
    assert.deepEqual(days.at(-1), ["2026-12-07", "07/12/2026", words], day);
  }
});

test("a clock before the day of the site is not believed, and shows", async () => {
  const { days, seen } = await aged(BASE, PLAN, "2020-01-01T12:00:00+07:00");
  assert.deepEqual(days.at(-1), ["2026-12-07", "07/12/2026", "còn 15 ngày"]);
  assert.match(seen, /không sớm hơn ngày cập nhật\. Máy của bạn: 01\/01\/2020\./);
});

test("without scripts the printed text stays true", async () => {
  const page = await watched(browser, BASE, { javaScriptEnabled: false });
  await page.goto(at(BASE, PLAN));
  const seen = await page.locator("body").innerText();
  assert.match(seen, /Quá hạn hạn \d\d\/\d\d\/2026 \(\d+ ngày tính đến 22\/11\/2026\)/);
  assert.match(seen, /Kỳ công bố tiếp theo: .+, hạn 07\/12\/2026\./);
  assert.doesNotMatch(seen, /quá hạn \d+ ngày|còn \d+ ngày|máy của bạn/);
  await page.context().close();
});

test("the script takes less than 400 bytes", () => {
  const source = readFileSync(new URL("../../../themes/default/assets/app.js", import.meta.url), "utf8");
  const script = source.split("(document);")[0] + "(document);";
  const small = script.replace(/^\s*\/\/.*$/gm, "").replace(/\s+/g, " ").replace(/ ?([^\w$"' ]) ?/g, "$1").trim();
  assert.ok(small.startsWith("(function(d)"));
  assert.ok(small.length < 400, `${small.length} bytes: ${small}`);
});
