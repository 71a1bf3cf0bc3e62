// Pictures of six types of pages, as a phone and a desktop show them (with --whole: down to the footer):
// tests/run site && node tests/browser/screenshots.mjs DIR
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { at, launch, watched } from "./lib/browser.mjs";
import { BASE } from "./lib/site.mjs";

const folder = process.argv.slice(2).find((argument) => argument !== "--whole");
if (!folder) {
  console.error("usage: node tests/browser/screenshots.mjs DIR [--whole]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const PAGES = {
  home: "index.html",
  plan: "ke-hoach/2026-cchc-minh-hoa.html",
  task: "ke-hoach/2026-cchc-minh-hoa-nv-iii-5.html",
  "late-month": "tre-han/2026-10.html",
  satisfaction: "hai-long/2026-q3.html",
  agency: "co-quan/so-y-te-mh.html",
};
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 720 } };

const { browser, stop } = await launch();
for (const [size, viewport] of Object.entries(SIZES)) {
  const page = await watched(browser, BASE, { viewport });
  // What ages by the reader's clock is seen as on the day for which tests/run builds.
  await page.clock.setFixedTime(new Date("2026-11-22T12:00:00+07:00"));
  for (const [name, address] of Object.entries(PAGES)) {
    await page.goto(at(BASE, address));
    const path = join(folder, `${name}-${size}.png`);
    await page.screenshot({ path, fullPage: process.argv.includes("--whole") });
    process.stdout.write(`${path} ${Math.ceil(statSync(path).size / 1024)} KB\n`);
  }
  await page.context().close();
}
await stop();
