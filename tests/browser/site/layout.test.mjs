// Reflow, the first screen of a phone, sizes of targets, and the keyboard.
import assert from "node:assert/strict";
import test from "node:test";
import { at, start, watched } from "../lib/browser.mjs";
import { BASE, english, englishSamples, longest, pages, samples } from "../lib/site.mjs";

const { browser } = await start();

/** Opens each sample at a size and gives what `look` finds there. */
function each(name, viewport, look, options = {}) {
  test(name, async (t) => {
    const page = await watched(browser, BASE, { viewport, ...options });
    for (const { type, page: sample } of samples) {
      await t.test(`${type} (${sample})`, async () => {
        await page.goto(at(BASE, sample));
        await look(page, type);
      });
    }
    await page.context().close();
  });
}

/** Elements that stick out sideways, but for those inside a region that scrolls by itself. */
function overflowing() {
  const width = document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll("*")].filter((element) =>
    !element.closest(".scroll") && element.checkVisibility() && element.getBoundingClientRect().right > width + 1
    && getComputedStyle(element).position !== "absolute");
  return { scroll: document.documentElement.scrollWidth - innerWidth, out: out.slice(0, 3).map((e) => e.outerHTML.slice(0, 120)) };
}

async function noSidewaysScroll(page) {
  const { scroll, out } = await page.evaluate(overflowing);
  assert.ok(scroll <= 0, `${scroll} px too wide: ${out.join(" | ")}`);
}

each("no page scrolls sideways at 320 px", { width: 320, height: 640 }, noSidewaysScroll);

/** Lists have most columns, and the widest are not the longest: a page of each kind of list and month in both languages. */
const wide = [...samples, ...englishSamples].map(({ page }) => page)
  .concat([...pages, ...english].filter((page) => /^(en\/)?((phan-anh|tre-han)\/2026-(09|10)|(kiem-tra|tiep-cong-dan)\/2026-q\d)\.html$/.test(page)));

for (const width of [960, 1024, 1100, 1185, 1265]) {
  test(`nor at ${width} px, where lists are tables`, async () => {
    const page = await watched(browser, BASE, { viewport: { width, height: 700 } });
    const out = [];
    for (const sample of new Set(wide)) {
      await page.goto(at(BASE, sample));
      const { scroll } = await page.evaluate(overflowing);
      if (scroll > 0) out.push(`${sample}: ${scroll} px too wide`);
    }
    assert.ok(wide.length > 80);
    assert.deepEqual(out, []);
    await page.context().close();
  });
}

each("nor at 360 px with letters twice as large", { width: 360, height: 740 }, async (page) => {
  await page.evaluate(() => { document.documentElement.style.setProperty("font-size", "200%"); });
  await noSidewaysScroll(page);
}, { bypassCSP: true });

each("wider spacing of text (WCAG 1.4.12) cuts nothing off", { width: 360, height: 740 }, async (page) => {
  await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }" });
  await noSidewaysScroll(page);
  const cut = await page.evaluate(() => [...document.body.querySelectorAll("*")].filter((e) =>
    ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1)
    .slice(0, 3).map((e) => e.outerHTML.slice(0, 120)));
  assert.deepEqual(cut, []);
}, { bypassCSP: true });

each("the heading stands in the upper part of a phone's first screen", { width: 360, height: 740 }, async (page) => {
  const top = await page.locator("h1").evaluate((h1) => h1.getBoundingClientRect().top);
  assert.ok(top < 160, `h1 starts at ${top} px`);
});

each("targets are at least 24 px in both directions, or stand inside a text", { width: 360, height: 740 }, async (page) => {
  const small = await page.evaluate(() => {
    const inText = (e) => getComputedStyle(e).display === "inline" && e.tagName === "A"
      && e.closest("p, li, td, th, dd, figcaption, caption")?.textContent.trim() !== e.textContent.trim();
    return [...document.querySelectorAll("a[href], button, input, select, summary")]
      .filter((e) => e.checkVisibility() && !e.matches(".skip") && !inText(e))
      .filter((e) => [...e.getClientRects()].every((r) => r.height < 24 || r.width < 24))
      .map((e) => {
        // A link alone on its line may be as tall as the line if nothing else can be hit within 24 px around its middle.
        const box = e.getBoundingClientRect();
        return { html: e.outerHTML.slice(0, 120), x: box.x + box.width / 2, y: box.y + box.height / 2, size: `${Math.round(box.width)}×${Math.round(box.height)}` };
      })
      .filter((a, _, all) => all.some((b) => a !== b && Math.hypot(a.x - b.x, a.y - b.y) < 24))
      .slice(0, 5).map(({ html, size }) => `${size} ${html}`);
  });
  assert.deepEqual(small, []);
});

for (const width of [1280, 360]) {
  each(`nothing moves while the page loads (${width} px)`, { width, height: 740 }, async (page) => {
    const moved = await page.evaluate(() => new Promise((resolve) => {
      const seen = [];
      const name = ({ node }) => (node?.outerHTML ?? node?.textContent ?? "gone").slice(0, 80);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push(`${entry.value}: ${entry.sources.map(name).join(" | ")}`);
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(seen), 150);
    }));
    assert.deepEqual(moved, []);
  });
}

/** The focused element: what it is, whether its focus shows, whether something covers it. */
function focused() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const hit = document.elementFromPoint(box.x + Math.min(box.width, 8) / 2, middle);
  return {
    tag: element.tagName, skip: element.matches(".skip"), name: (element.textContent || element.id || "").trim().slice(0, 40), inMain: !!element.closest("main"),
    ring: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    seen: box.bottom > 0 && box.top < innerHeight && !!hit && (element.contains(hit) || hit.contains(element)),
    order: [...document.querySelectorAll("*")].indexOf(element),
  };
}

for (const width of [1280, 360]) {
  test(`the keyboard goes through the header in order, with its focus seen (${width} px)`, async (t) => {
    const page = await watched(browser, BASE, { viewport: { width, height: 740 } });
    for (const { type, page: sample } of samples.filter(({ type }) => type !== "not found")) {
      await t.test(`${type} (${sample})`, async () => {
        await page.goto(at(BASE, sample));
        let before = -1;
        for (let step = 0; step < 40; step++) {
          await page.keyboard.press("Tab");
          const now = await page.evaluate(focused);
          if (now.tag === "BODY" || (now.skip && step > 0)) break;
          assert.ok(now.order > before, `${now.name} comes before what had the focus`);
          assert.ok(now.ring, `the focus does not show on ${now.tag} ${now.name}`);
          assert.ok(now.seen, `${now.tag} ${now.name} has the focus but cannot be seen`);
          before = now.order;
          if (now.inMain && step > 15) break;
        }
      });
    }
    await page.context().close();
  });
}

test("what has the focus is never under the head of a table (WCAG 2.4.11)", async (t) => {
  const lists = ["tre-han/2026-10.html", "ke-hoach/2026-cchc-minh-hoa.html", longest(pages.filter((page) => page.startsWith("phan-anh/2026-")))];
  for (const width of [1280, 1000]) {
    const page = await watched(browser, BASE, { viewport: { width, height: 700 } });
    for (const list of lists) {
      await t.test(`${list} at ${width} px`, async () => {
        await page.goto(at(BASE, list));
        await page.locator("footer a").first().focus();
        for (let step = 0; step < 60; step++) {
          await page.keyboard.press("Shift+Tab");
          const under = await page.evaluate(() => {
            const now = document.activeElement, head = now.closest("tbody") && now.closest("table.list")?.tHead.rows[0].cells[0];
            return head && now.getBoundingClientRect().top < head.getBoundingClientRect().bottom ? now.outerHTML.slice(0, 120) : null;
          });
          assert.equal(under, null);
        }
      });
    }
    await page.context().close();
  }
});

test("the skip link comes first and leads past the header", async () => {
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 } });
  await page.goto(at(BASE, "index.html"));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok((await page.evaluate(focused)).inMain, "the next stop is inside main");
  await page.context().close();
});

test("the menu of a phone opens by keyboard and by touch", async () => {
  const page = await watched(browser, BASE, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto(at(BASE, "index.html"));
  const summary = page.locator("header summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("header details a").first().isVisible());
  await summary.tap();
  assert.ok(!(await page.locator("header details a").first().isVisible()));
  await page.context().close();
});
