// How well the search answers what citizens ask, over the built portal. Another engine is another module here.
import assert from "node:assert/strict";
import test from "node:test";
import * as site from "../browser/lib/site.mjs";
import { judge } from "./judged.mjs";
import * as ours from "./engines/ours.mjs";
import * as elasticlunr from "./engines/elasticlunr.mjs";
import * as zola from "./engines/zola.mjs";

const GOAL = { success: 0.97, mrr: 0.9 };

test("one of the first three hits answers", async () => {
  const { success, mrr, misses } = await judge(await ours.open(site));
  const shown = misses.map(({ query, rank, hits }) => `${query}: ${rank ? `at ${rank}` : "not found"}, first ${hits[0] ?? "nothing"}`).join("\n");
  assert.ok(success >= GOAL.success, `success@3 ${success.toFixed(3)}\n${shown}`);
  assert.ok(mrr >= GOAL.mrr, `MRR@10 ${mrr.toFixed(3)}\n${shown}`);
});

test("better than elasticlunr as it comes and as Zola sets it up", async () => {
  const own = await judge(await ours.open(site));
  for (const peer of [elasticlunr, zola]) {
    const theirs = await judge(await peer.open(site));
    assert.ok(own.success > theirs.success && own.mrr > theirs.mrr, `${peer.name}: ${theirs.success.toFixed(3)}, ${theirs.mrr.toFixed(3)}`);
  }
});
