// The judged set itself: every address is there, nothing is judged twice, and the measure tells right from wrong.
import assert from "node:assert/strict";
import test from "node:test";
import { pages, text } from "../browser/lib/site.mjs";
import { answers, judge, judged } from "./judged.mjs";

const places = pages.flatMap((page) => [page, ...Array.from(text(page).matchAll(/\sid="([^"]+)"/g), (found) => `${page}#${found[1]}`)]);

test("at least 150 queries, each once, each with addresses that the portal has", () => {
  const all = judged();
  assert.ok(all.length >= 150, `${all.length}`);
  assert.equal(new Set(all.map(({ query }) => query)).size, all.length);
  const absent = all.flatMap(({ query, right }) => right.filter((address) => !places.some((place) => answers({ right: [address] }, place)))
    .map((address) => `${query}: ${address}`));
  assert.deepEqual(absent, []);
});

test("an engine that answers nothing has 0, one that names a right address second has half", async () => {
  const nothing = await judge({ search: async () => [] });
  assert.deepEqual([nothing.success, nothing.mrr, nothing.misses.length], [0, 0, judged().length]);
  const right = new Map(judged().map((one) => [one.query, places.find((place) => answers(one, place))]));
  const second = await judge({ search: async (query) => ["404.html", right.get(query)] });
  assert.deepEqual([second.success, second.mrr, second.misses], [1, 0.5, []]);
  const fourth = await judge({ search: async (query) => ["404.html", "a", "b", right.get(query)] });
  assert.deepEqual([fourth.success, fourth.mrr], [0, 0.25]);
});

test("a star stands for anything; a page is not a place on it, but for engines that know whole pages only", () => {
  assert.ok(answers({ right: ["a/*-b.html"] }, "a/1-b.html") && answers({ right: ["a/b*"] }, "a/b.html#c"));
  assert.ok(!answers({ right: ["a/b.html"] }, "a/b.html#c") && !answers({ right: ["a/b.html#c"] }, "a/b.html"));
  assert.ok(answers({ right: ["a/b.html#c"] }, "a/b.html", true) && !answers({ right: ["a/b.html"] }, "a/bxhtml"));
});
