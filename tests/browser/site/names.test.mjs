// Words that readers hear alone, in a list of links or of tables, and words that must not contradict each other.
import assert from "node:assert/strict";
import test from "node:test";
import { alone, byType, english, links, pages, text } from "../lib/site.mjs";

const plain = (html) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim();
const found = (page, pattern) => [...text(page).matchAll(pattern)];
const both = (page) => [page, `en/${page}`];

test("no page has two tables of one name", () => {
  for (const page of [...pages, ...english]) {
    const names = found(page, /<caption[^>]*>(.*?)<\/caption>/gs).map(([, name]) => plain(name));
    assert.deepEqual(names.filter((name, place) => names.indexOf(name) !== place), [], page);
  }
});

test("links to figures and reasons say of what, wherever they are heard", () => {
  for (const page of [...both("bang-diem.html"), ...both("ke-hoach/2026-cchc-minh-hoa.html")]) {
    const targets = new Map();
    for (const [, href, words] of found(page, /<a href="([^"]+)">([^<]+<span class="unseen".*?<\/span>)<\/a>/gs)) {
      const name = plain(words);
      assert.equal(targets.get(name) ?? href, href, `${page}: ‘${name}’ leads to several places`);
      targets.set(name, href);
    }
    assert.ok(targets.size > 5, page);
  }
});

test("two ways to report a fault make one sentence", () => {
  for (const [page, words] of [["index.html", /Gửi thư tới \S+ hoặc gọi /], ["en/index.html", /Write to \S+ or call /]]) {
    assert.match(plain(text(page).match(/<aside class="report".*?<\/aside>/s)[0]), words);
  }
});

test("the look-up asks for as many characters before and after it was asked", () => {
  for (const page of both("tra-cuu.html")) {
    const [before] = plain(text(page).match(/<p id="code-hint">.*?<\/p>/s)[0]).match(/\d+(?= (số cuối|of its last))|(?<=last )\d+/) ?? [];
    const [, after] = text(page).match(/data-short="\D*(\d+)/);
    assert.equal(before, after, page);
  }
});

test("the index has every page but extracts of lists, further pages and earlier versions", () => {
  const index = new Set(pages.filter((page) => page.startsWith("a-z/")).flatMap((page) => links(page).map(({ file }) => file)));
  const left = pages.filter((page) => !index.has(page) && !page.startsWith("a-z/"));
  const extracts = ["tasks by agency", "tasks by state", "earlier version", "late month, page 2", "late month, further page"].flatMap((type) => byType.get(type));
  assert.deepEqual(left.filter((page) => !extracts.includes(page) && !/^tre-han\/.+-\d+\.html$/.test(page)), ["404.html"]);
});

test("the drawings of agencies have their figures in a table", () => {
  for (const page of both("co-quan/so-sanh.html")) {
    const [table] = text(page).match(/<table class="numbers" id="months-table">.*?<\/table>/s);
    assert.equal(table.match(/<tr>/g).length - 1, found(page, /<figure class="chart">/g).length);
    const months = table.match(/scope="col"/g).length - 1;
    assert.ok(months > 1 && table.match(/<td/g).length === months * (table.match(/<tr>/g).length - 1));
    for (const [, percent] of found(page, /<figcaption id="m-.*?\(([\d.,]+%)\)<\/figcaption>/g)) assert.ok(table.includes(`(${percent})`), percent);
  }
});

test("the link home is named by the portal, not by its emblem", () => {
  for (const page of [...pages, ...english].filter((page) => page !== "404.html")) assert.match(text(page), /<a class="brand"[^>]*>\s*<img [^>]*alt=""/, page);
});

test("what stands beside a value is set off by more than its colour", () => {
  for (const page of [...pages, ...english, ...alone].filter((page) => /(phan-anh|kiem-tra|thu-tuc)[/-]\d{4}/.test(page))) {
    const bare = found(page, /<t[dh][^>]*>(?:<span class="k">[^<]*<\/span> )?[^<\s](?:(?!<\/t[dh]>).)*? <span class="muted">(?!\()[^<]*/g);
    assert.deepEqual(bare.map(([cell]) => cell), [], page);
  }
});
