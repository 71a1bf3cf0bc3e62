// Pages on paper: A4, address and version on each sheet, tables that can be read on any sheet of them, states that need no colour.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { at, start, watched } from "../lib/browser.mjs";
import { BASE, longestOf, samples, text } from "../lib/site.mjs";

const { browser } = await start();
const folder = mkdtempSync(join(tmpdir(), "minhbach-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes into each table where a row begins and where each of its cells ends, and which cell is a heading: words that the paper shows. */
function mark() {
  document.querySelectorAll("table").forEach((table, number) => {
    const say = (cell, end, word) => {
      const element = document.createElement("span");
      element.textContent = ` ${word} `;
      element.style.fontSize = "2px";
      cell.insertAdjacentElement(end, element);
    };
    // Scripts build headings anew from their words.
    for (const head of table.tHead?.rows[0]?.cells ?? []) {
      head.append(` t${number}head`);
      if (head.dataset.label) head.dataset.label += ` t${number}head`;
    }
    [...table.tBodies].flatMap((body) => [...body.rows]).forEach((row, place) => {
      if (!row.cells.length) return;
      say(row.cells[0], "afterbegin", `t${number}from${place}`);
      for (const cell of row.cells) say(cell, "beforeend", `t${number}to${place}`);
    });
  });
  return [...document.querySelectorAll("main details:not(.toc, .facets, .filter *)")].map((details) => {
    const words = [...details.children].filter((child) => child.tagName !== "SUMMARY").map((child) => child.textContent).join(" ").trim();
    return words.split(/\s+/)[0];
  });
}

/** A page on paper: its sheets as words, as they are and with marks, and the size of each in points. */
async function printed(file) {
  const page = await watched(browser, BASE);
  await page.goto(at(BASE, file));
  const pdf = join(folder, "print.pdf");
  const sheets = async () => {
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    return execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  };
  const plain = await sheets();
  const sizes = execFileSync("pdfinfo", ["-f", "1", "-l", String(plain.length), pdf], { encoding: "utf8" }).matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g);
  const hidden = await page.evaluate(mark);
  const marked = await sheets();
  assert.deepEqual(page.faults, []);
  await page.context().close();
  return { plain, marked, hidden, sizes: [...sizes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]) };
}

const PORTRAIT = [595, 842], LANDSCAPE = [842, 595];
const SCREEN = ["Mục lục", "Báo lỗi trên trang này", "Tới nội dung chính", "Trang sau", "Vuốt ngang"];
const PAGES = {
  "gioi-thieu.html": PORTRAIT, [longestOf("satisfaction")]: LANDSCAPE, [longestOf("agency")]: null, [longestOf("plan")]: LANDSCAPE, [longestOf("late month")]: LANDSCAPE,
  "bang-diem.html": null, "lich-cong-bo.html": null, [longestOf("correction")]: null,
};

for (const [file, size] of Object.entries(PAGES)) {
  test(file, async () => {
    const { plain, marked, hidden, sizes } = await printed(file);
    assert.equal(sizes.length, plain.length);
    for (const [place, sheet] of plain.entries()) {
      assert.ok([PORTRAIT, LANDSCAPE].some((a4) => `${a4}` === `${sizes[place]}`), `sheet ${place + 1} is A4: ${sizes[place]}`);
      if (size) assert.deepEqual(sizes[place], size);
      for (const said of [`${BASE}${file}`, "Cập nhật đến 22/11/2026", /minhbach \d+\.\d+\.\d+/.exec(text(file))[0], `${place + 1}/${plain.length}`]) {
        assert.ok(sheet.includes(said), `sheet ${place + 1} says ${said}: ${sheet.slice(-300)}`);
      }
    }
    const all = plain.join("\n");
    for (const screen of SCREEN) assert.ok(!all.includes(screen), screen);
    for (const words of hidden) assert.ok(all.includes(words), `what can be opened is open: ${words}`);

    let across = 0;
    for (const [place, sheet] of marked.entries()) {
      const begun = new Set(sheet.match(/t\d+from\d+/g)?.map((word) => word.replace("from", "to")));
      assert.deepEqual([...new Set(sheet.match(/t\d+to\d+/g))].filter((row) => !begun.has(row)), [], `rows that began on an earlier sheet than ${place + 1}`);
      for (const table of new Set([...begun].map((row) => row.match(/t\d+/)[0]))) assert.ok(sheet.includes(`${table}head`), `sheet ${place + 1} has rows of table ${table} without its headings`);
      across += place > 0 && [...begun].some((row) => !row.endsWith("to0"));
    }
    if (size === LANDSCAPE) assert.ok(across > 1, "a table goes on over several sheets");
  });
}

/** What a printer without colour, which leaves backgrounds out, would lose on the page: lines of text that are pale, states without words. */
function lost() {
  const part = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const grey = (colour) => {
    const [r, g, b, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return alpha * (0.2126 * part(r / 255) + 0.7152 * part(g / 255) + 0.0722 * part(b / 255)) + (1 - alpha);
  };
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement: element, textContent } = texts.currentNode;
    if (!textContent.trim() || !seen(element) || element.closest("svg, .unseen")) continue;
    const against = contrast(grey(getComputedStyle(element).color), 1);
    if (against < 4.5) found.push(`pale: ${textContent.trim().slice(0, 40)} (${against.toFixed(1)})`);
  }
  for (const label of document.querySelectorAll(".bar svg text")) {
    const beneath = label.parentElement.querySelector(`rect.${label.classList[0]}`);
    const against = contrast(grey(getComputedStyle(label).fill), grey(getComputedStyle(beneath).fill));
    if (against < 4.5) found.push(`pale in a bar: ${label.textContent} (${against.toFixed(1)})`);
  }
  for (const tag of document.querySelectorAll(".tag")) {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(tag);
    if (!tag.textContent.trim()) found.push("a state without words");
    if (seen(tag) && (borderTopStyle === "none" || parseFloat(borderTopWidth) < 1 || contrast(grey(borderTopColor), 1) < 3)) found.push(`a state without a line around it: ${tag.textContent}`);
  }
  // Without colours the parts of a bar are told apart by their order, which is that of the words below.
  for (const bar of document.querySelectorAll("figure.bar")) {
    const parts = [...bar.querySelectorAll("rect")].map((rect) => rect.classList[0]);
    const words = [...bar.querySelectorAll("li i")].map((mark) => mark.className).filter((tone) => parts.includes(tone));
    if (words.length && `${parts}` !== `${words}`) found.push(`a bar whose parts ${parts} are not in the order of its words ${words}`);
  }
  return found;
}

test("on grey paper everything can be read and no state needs its colour", async () => {
  const page = await watched(browser, BASE, { viewport: { width: 1000, height: 900 } });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const { page: file } of samples) {
    await page.goto(at(BASE, file));
    assert.deepEqual([...new Set(await page.evaluate(lost))], [], file);
  }
  await page.context().close();
});

test("the name of a table stands on the sheet of its first row, wherever the sheet ends", async () => {
  const page = await watched(browser, BASE);
  await page.goto(at(BASE, "tiep-can.html"));
  await page.emulateMedia({ media: "print" });
  for (const kind of ["list", "numbers"]) {
    await page.evaluate((name) => {
      document.body.innerHTML = `<main><div id="above"></div><table class="${name}"><caption>NAME</caption><thead><tr><th>Head</th></tr></thead>
        <tbody>${"<tr><th>ROW</th></tr>".repeat(9)}</tbody></table></main>`;
    }, kind);
    for (let height = kind === "list" ? 560 : 880; height < (kind === "list" ? 680 : 1000); height += 24) {
      await page.evaluate((px) => { document.getElementById("above").style.height = `${px}px`; }, height);
      const file = join(folder, "torn.pdf");
      await page.pdf({ path: file, preferCSSPageSize: true });
      const sheets = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).split("\f");
      assert.equal(sheets.findIndex((sheet) => sheet.includes("NAME")), sheets.findIndex((sheet) => sheet.includes("ROW")), `${kind} below ${height} px`);
    }
  }
  await page.context().close();
});

test("what speaks of the filter is not printed; with forced colours a list keeps the rule below its head", async () => {
  const page = await watched(browser, BASE, { viewport: { width: 1280, height: 900 } });
  await page.goto(at(BASE, "tre-han/2026-10.html"));
  const words = page.getByText("Bộ lọc chỉ tìm trong");
  assert.ok(await words.isVisible());
  await page.emulateMedia({ media: "print" });
  assert.equal(await words.isVisible(), false);
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  assert.equal(await page.locator("#closed thead th").first().evaluate((head) => getComputedStyle(head).borderBottomWidth), "2px");
  await page.context().close();
});
