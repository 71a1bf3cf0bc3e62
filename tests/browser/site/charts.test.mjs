// Drawings say what sentences and tables say, at the right height, with texts that can be read.
import assert from "node:assert/strict";
import test from "node:test";
import { at, start, watched } from "../lib/browser.mjs";
import { BASE, byType, pages, text } from "../lib/site.mjs";

const { browser } = await start();
const drawn = pages.filter((page) => /<text[\s>]/.test(text(page)));

test("no text of any drawing meets another, leaves its drawing or is smaller than 12 units", async () => {
  assert.ok(drawn.length > 20);
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 } });
  for (const address of drawn) {
    await page.goto(at(BASE, address));
    const wrong = await page.evaluate(() => [...document.querySelectorAll("svg")].flatMap((svg) => {
      const { width, height } = svg.viewBox.baseVal;
      const texts = [...svg.querySelectorAll("text")].map((element) => ({ box: element.getBBox(), said: element.textContent, size: parseFloat(getComputedStyle(element).fontSize) }));
      // The box of a line of text is higher than its letters: 15 % at either end are room for marks that figures lack.
      const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + a.height * .15 < b.y + b.height * .85 && b.y + b.height * .15 < a.y + a.height * .85;
      return texts.flatMap(({ box, said, size }, place) => [
        ...(size < 12 ? [`${said}: ${size}`] : []),
        ...(box.x < -.5 || box.x + box.width > width + .5 || box.y + box.height * .15 < 0 || box.y + box.height * .85 > height ? [`${said} sticks out: ${box.x} ${box.width}`] : []),
        ...texts.slice(0, place).filter((other) => meet(box, other.box)).map((other) => `${other.said} meets ${said}`),
      ]);
    }));
    assert.deepEqual(wrong, [], address);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const plain = (html) => html.replace(/<svg.*?<\/svg>/gs, "").replace(/<[^>]*>/g, "").trim();
/** The figure of a cell: of a share its per cent. */
const figure = (said) => (said.match(/[\d.,]+%/) ?? said.match(/^[\d.,]+/) ?? [null])[0];
const value = (said) => Number(said.replace(/[.%]/g, "").replace(",", "."));

/** Rows of the table of months, oldest first: [month, figures]. */
function months(page) {
  const table = text(page).match(/<table[^>]*id="months-table".*?<\/table>/s)[0];
  return [...table.matchAll(/<tr><th.*?<\/tr>/gs)].reverse().map(([row]) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell)));
}

// The column of each drawing, or how its figure follows from one: shown is the share of late ones, where the table has those in time.
const SERIES = {
  "tre-han/index.html": { closed: 1, open: 2 },
  "xu-ly/index.html": { late: (row) => `${(100 - value(figure(row[1]))).toFixed(1).replace(".", ",")}%` },
};

for (const [page, series] of Object.entries(SERIES)) {
  for (const [id, column] of Object.entries(series)) {
    test(`${page}: sentence, line and table of ${id} agree`, () => {
      const chart = text(page).match(new RegExp(`<figure class="chart"><figcaption id="trend-${id}">(.*?)</figcaption>(.*?)</figure>`, "s"));
      assert.ok(chart, "it is drawn");
      const [, sentence, svg] = chart;
      const rows = months(page).map((row) => (typeof column === "number" ? figure(row[column]) : figure(row[1]) && column(row)));
      const last = rows.findLastIndex((said) => said !== null), shown = rows.slice(0, last + 1).slice(-24);
      const newest = shown.at(-1), known = shown.filter(Boolean);
      assert.ok(sentence.includes(`: ${newest}.`), `${sentence} tells ${newest}`);
      const [, mark] = svg.match(/<text class="mark"[^>]*>([^<]*)</);
      assert.equal(mark, newest, "the figure beside the last point");
      for (const end of [known.reduce((a, b) => (value(b) < value(a) ? b : a)), known.reduce((a, b) => (value(b) > value(a) ? b : a))]) assert.ok(sentence.includes(end), `${sentence} tells ${end}`);

      const points = [...svg.match(/<path class="line[^>]*d="([^"]*)"/)[1].matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, , y]) => Number(y));
      assert.equal(points.length, known.length, "a point a month, none where there is no figure");
      const lines = [...svg.match(/class="grid" d="([^"]*)"/)[1].matchAll(/M[\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y));
      const top = value([...svg.matchAll(/<text x="[\d.]+" y="[\d.]+">([^<]*)</g)][lines.length - 1][1]);
      known.forEach((said, place) => {
        const expected = lines[0] - (lines[0] - lines.at(-1)) * (value(said) / top);
        assert.ok(Math.abs(points[place] - expected) < .15, `${said} stands at ${points[place]}, not ${expected}`);
      });
    });
  }
}

test("bars of states: drawing, list and the sentence on top have the same counts", () => {
  const bars = byType.get("plan").flatMap((page) => [...text(page).matchAll(/<figure class="bar">.*?<\/figure>/gs)].map(([bar]) => [page, bar]));
  assert.ok(bars.length);
  for (const [page, bar] of bars) {
    const parts = [...bar.matchAll(/<li><i class="(\w+)"><\/i><strong>([\d.]+)<\/strong>/g)].map(([, tone, count]) => [tone, count]);
    for (const [, tone, count] of bar.matchAll(/<text class="(\w+)"[^>]*>([^<]*)</g)) assert.ok(parts.some(([t, c]) => t === tone && c === count), `${page}: ${count}`);
    const total = parts.reduce((sum, [, count]) => sum + value(count), 0);
    assert.equal(Number(bar.match(/<figcaption>(\d+)/)[1]), total, page);
    const widths = Object.fromEntries([...bar.matchAll(/<rect class="(\w+)"[^>]*width="([\d.]+)"/g)].map(([, tone, width]) => [tone, Number(width)]));
    for (const [tone, count] of parts.filter(([, count]) => value(count) > 0)) assert.ok(Math.abs(widths[tone] - (value(count) / total * 342 - 2)) < .2, `${page}: ${tone} is ${widths[tone]} wide`);
    assert.match(text(page).match(/class="lead">(.*?)</)[1], new RegExp(`${parts.find(([tone]) => tone === "late")[1]} quá hạn`));
  }
});

test("bars of answers have the counts of their rows, worst on the left, and their middles above each other", () => {
  const surveys = [...byType.get("satisfaction"), ...byType.get("satisfaction of an agency")];
  let seen = 0;
  for (const page of surveys) {
    const table = text(page).match(/<table[^>]*id="so-phieu".*?<\/table>/s)?.[0] ?? "";
    const axes = new Set();
    for (const [, bar] of text(page).matchAll(/<div id="q-[^"]*"><figure class="bar">(.*?)<\/figure>/gs)) {
      const question = bar.match(/<figcaption>(.*) – /)[1];
      const row = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row).find((row) => row.includes(question));
      const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => plain(cell));
      assert.ok(cells.some((cell) => bar.match(/<figcaption>(.*?)<\/figcaption>/)[1].includes(cell)), "the caption tells the share of the row");
      for (const [, tone, said] of bar.matchAll(/<text class="(v\d)"[^>]*>([^<]*)</g)) assert.ok(cells.includes(said), `${page}: ${tone} ${said} in ${cells}`);
      const tones = [...bar.matchAll(/<rect class="(v\d)"/g)].map(([, tone]) => tone);
      assert.deepEqual(tones, [...tones].sort(), page);
      axes.add(bar.match(/<path d="M([\d.]+) /)[1]);
      seen++;
    }
    assert.ok(axes.size <= 1, `${page}: ${[...axes]}`);
  }
  assert.ok(seen > 10);
});

test("intervals are drawn where their figures are", () => {
  const cells = pages.filter((page) => page.startsWith("hai-long/")).flatMap((page) => [...text(page).matchAll(/([\d,]+)–([\d,]+)% <svg class="cell-bar".*?d="M([\d.]+) 5H([\d.]+)M.*?cx="([\d.]+)"/gs)]);
  assert.ok(cells.length > 1);
  for (const [, low, high, from, to, dot] of cells) {
    assert.deepEqual([from, to].map(Number), [low, high].map(value));
    assert.ok(Number(from) <= Number(dot) && Number(dot) <= Number(to));
  }
});

/** The results of a target of the scoreboard as they are written: [per cent, goal]. */
const results = (html) => [...html.replace(/<svg.*?<\/svg>/gs, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").matchAll(/\d = ([\d,]+)%(?: [<>≤≥=]|, so với) ([\d,]+)%/g)].map(([, result, goal]) => [value(result), value(goal)]);

test("bars of results end where the table says, with the tick at the goal, and are red only where a target is missed", () => {
  let seen = 0;
  for (const [, row] of text("bang-diem.html").matchAll(/(<tr id=.*?)<\/tr>/gs)) {
    const bars = [...row.matchAll(/<svg class="bullet".*?<\/svg>/gs)].map(([svg]) => svg);
    const written = results(row);
    if (bars.length) assert.equal(bars.length, written.length, row);
    bars.forEach((bar, place) => {
      const [result, goal] = written[place], [, tone, width] = bar.match(/<rect class="([^"]*)" y="4" width="([\d.]+)"/);
      assert.ok(Math.abs(Number(width) - result * 3.4) < .25, `${result}% is ${width} wide`);
      assert.ok(Math.abs(Number(bar.match(/class="tick" x="([\d.]+)"/)[1]) - Math.min(goal * 3.4 - 1.5, 337)) < .1, bar);
      if (tone === "late") assert.match(row, /class="tag late">Không đạt</, row);
      seen++;
    });
  }
  assert.ok(seen > 5, `${seen} bars`);
});

test("targets of months: sentence, line, dashed goal and results agree", () => {
  let seen = 0;
  for (const [, row] of text("bang-diem.html").matchAll(/(<tr id=.*?)<\/tr>/gs)) {
    const chart = row.match(/<figure class="chart"><figcaption[^>]*>(.*?)<\/figcaption>(.*?)<\/figure>/s);
    if (!chart) continue;
    const [, sentence, svg] = chart, written = results(row), shares = written.map(([result]) => result);
    const points = [...svg.match(/<path class="line[^>]*d="([^"]*)"/)[1].matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, , y]) => Number(y));
    const lines = [...svg.match(/class="grid" d="([^"]*)"/)[1].matchAll(/M[\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y));
    const height = (share) => lines[0] - (lines[0] - lines.at(-1)) * (share / 100);
    assert.equal(points.length, shares.length);
    points.forEach((y, place) => assert.ok(Math.abs(y - height(shares[place])) < .15, `${shares[place]}% stands at ${y}`));
    assert.ok(Math.abs(Number(svg.match(/class="goal" d="M[\d.]+ ([\d.]+)H/)[1]) - height(written[0][1])) < .15);
    const said = (share) => `${share.toFixed(1).replace(".", ",")}%`;
    for (const share of [Math.min(...shares), Math.max(...shares), shares.at(-1)]) assert.ok(sentence.includes(said(share)), `${sentence} tells ${share}`);
    assert.ok(sentence.includes(`${written[0][1]}%`), sentence);
    seen++;
  }
  assert.ok(seen > 1, `${seen} lines`);
});
