// The script of sortable lists without a browser: the order of texts, numbers and dates.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

const source = readFileSync(new URL("../../themes/default/assets/list.js", import.meta.url), "utf8");

/** What the script shows of itself, on a page without lists in a language. */
function script(lang) {
  const document = { currentScript: { dataset: {} }, documentElement: { lang }, querySelectorAll: () => [] };
  const window = {};
  vm.runInContext(source, vm.createContext({ document, window, matchMedia: () => ({}) }));
  return window.minhbachList;
}

const { key, value } = script("vi");
const sorted = (texts) => texts.map((text) => [key(text), text]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, text]) => text);

test("texts stand in the order of domain/collate.rs", () => {
  const lists = JSON.parse(readFileSync(new URL("../vectors/collation.json", import.meta.url), "utf8"));
  assert.ok(lists.length > 5);
  for (const list of lists) {
    assert.deepEqual(sorted([...list].reverse()), list);
    assert.deepEqual(sorted(list.map((text) => text.normalize("NFD"))).map((text) => text.normalize("NFC")), list);
  }
});

test("where a tone is written does not count", () => {
  assert.deepEqual(sorted(["hoà b", "hòa c", "hoà a"]), ["hoà a", "hoà b", "hòa c"]);
});

/** A cell without elements in it. */
const cell = { querySelectorAll: () => [] };

test("figures count by value, shares by their per cent, and what is no figure has none", () => {
  const figures = { "0": 0, "12.408": 12408, "1.234,5": 1234.5, "92,3%": 92.3, "12/13 (92,3%)": 92.3, "−3": -3, "85 (đã ẩn)": 85 };
  for (const [text, expected] of Object.entries(figures)) assert.equal(value.num(text), expected, text);
  for (const text of ["", "–", "chưa có", "chưa tính được (chưa có lịch nghỉ năm 2027)"]) assert.equal(value.num(text), null, text);
  assert.equal(script("en").value.num("12,408.5"), 12408.5);
});

test("dates count by value, in both languages", () => {
  assert.equal(value.date("05/10/2026 (hẹn lại 09/10/2026)", cell), Date.UTC(2026, 9, 5));
  assert.equal(script("en").value.date("5 October 2026 (re-appointed 9 October 2026)", cell), Date.UTC(2026, 9, 5));
  assert.equal(value.date("Đang giải quyết", cell), null);
  const times = [{ dateTime: "2026-03-31" }, { dateTime: "2026-12-31" }];
  assert.equal(value.date("", { querySelectorAll: () => times }), Date.UTC(2026, 11, 31), "the last of several");
});
