// Pages on paper: A4, the address and the day on each sheet, headings of tables repeated, nothing that only a screen needs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { at, start, watched } from "../lib/browser.mjs";
import { BASE, byType, text } from "../lib/site.mjs";

const { browser } = await start();
const folder = mkdtempSync(join(tmpdir(), "minhbach-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const longest = (type) => byType.get(type).reduce((a, b) => (text(b).length > text(a).length ? b : a));

/** The sheets of a page as text, and the width of the first in points. */
async function printed(file) {
  const page = await watched(browser, BASE);
  await page.goto(at(BASE, file));
  const pdf = join(folder, "print.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const sheets = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  const [, width] = execFileSync("pdfinfo", [pdf], { encoding: "utf8" }).match(/Page size:\s+([\d.]+)/);
  return { sheets, width: Math.round(Number(width)) };
}

const PORTRAIT = 595, LANDSCAPE = 842;

const PAGES = [["gioi-thieu.html", PORTRAIT], [longest("satisfaction")], [longest("agency")], [longest("plan"), LANDSCAPE], [longest("late month"), LANDSCAPE, "Mã hồ sơ"]];

for (const [file, width, heading] of PAGES) {
  test(file, async () => {
    const { sheets, ...made } = await printed(file);
    if (width) assert.equal(made.width, width);
    for (const [at, sheet] of sheets.entries()) {
      assert.ok(sheet.includes(`${BASE}${file}`) && sheet.includes("Cập nhật đến 22/11/2026"), `sheet ${at + 1}: ${sheet.slice(-300)}`);
      assert.ok(sheet.includes(`${at + 1}/${sheets.length}`), `sheet ${at + 1} has its number`);
    }
    const all = sheets.join("\n");
    for (const screen of ["Mục lục", "Báo lỗi trên trang này", "Tới nội dung chính", "Trang sau"]) assert.ok(!all.includes(screen), screen);
    if (!heading) return;
    const rows = sheets.filter((sheet) => /\bH99\.\d/.test(sheet));
    assert.ok(rows.length > 2, `${rows.length} sheets have rows`);
    assert.deepEqual(rows.filter((sheet) => !sheet.includes(heading)).length, 0, "the headings of the table stand on every sheet that has rows");
  });
}
