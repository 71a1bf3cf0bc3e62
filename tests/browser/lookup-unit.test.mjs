// The look-up's script without a browser: the vectors that bind it to the Rust code, ranges of shards, rows.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const world = vm.createContext({});
vm.runInContext(read("themes/default/assets/lookup.js"), world);
const { key, unfold, range, pick } = world.minhbachLookup;
const plain = (value) => JSON.parse(JSON.stringify(value));

test("keys are those of the Rust code", () => {
  for (const vector of JSON.parse(read("tests/vectors/lookup.json")).keys) assert.equal(key(vector.typed), vector.key, vector.typed);
});

test("bounds are unfolded and name the shards of a key and of the beginning of keys", () => {
  const bounds = unfold("a02c7a1b8A");
  assert.deepEqual(plain(bounds), ["02", "027", "1", "18A"]);
  assert.deepEqual(plain(unfold("")), []);
  const found = { "": [0, 4], "0": [0, 2], "01": [0, 0], "02": [1, 2], "0269": [1, 1], "027": [2, 2], "1": [3, 4], "18A": [4, 4], Z: [4, 4] };
  for (const [wanted, shards] of Object.entries(found)) assert.deepEqual(plain(range(bounds, wanted)), shards, wanted);
});

test("rows of a key are picked with their labels, and anchors are put together again", () => {
  const shard = {
    texts: ["Hẹn trả", "Danh sách", "a.html", "hs-", "01/10/2026", "Trễ", "7"], forms: [[0], [0, 5]],
    rows: [["H99.02-1-0012", 1, 2, 3, 1, 4, 6], ["H99.02-1-0012", 1, 2, "", 0, 4], ["h99.03-1-0012", 1, 2, "dong-1", 0, 4], ["H99.02-1-0013", 1, 2, 3, 0, 4]],
  };
  assert.deepEqual(plain(pick(shard, key("0012"), [])), [
    { code: "H99.02-1-0012", rows: [
      { title: "Danh sách", href: "a.html#hs-h99-02-1-0012", facts: [["Hẹn trả", "01/10/2026"], ["Trễ", "7"]] },
      { title: "Danh sách", href: "a.html", facts: [["Hẹn trả", "01/10/2026"]] }] },
    { code: "h99.03-1-0012", rows: [{ title: "Danh sách", href: "a.html#dong-1", facts: [["Hẹn trả", "01/10/2026"]] }] },
  ]);
  assert.deepEqual(plain(pick(shard, key("H99.03-1-0012"), [])).map((one) => one.code), ["h99.03-1-0012"]);
});
