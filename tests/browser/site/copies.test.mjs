// What readers take away: the ZIP file of the whole site, and each list in one file that needs nothing beside it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import test, { after } from "node:test";
import { pathToFileURL } from "node:url";
import { at, start, watched } from "../lib/browser.mjs";
import { BASE, SITE, alone, files, has, links, longest, pages, text } from "../lib/site.mjs";
import { extract, unzip } from "../lib/zip.mjs";

const { browser } = await start();
const folder = mkdtempSync(join(tmpdir(), "minhbach-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const ZIP = "tai-ve/toan-bo-cong.zip";
const inside = unzip(readFileSync(join(SITE, ZIP)));
const root = [...inside.keys()][0].split("/")[0];
const inZip = (file) => inside.get(`${root}/${file}`)?.bytes;
const packed = (file) => /\.(gz|br)$/.test(file);

test("the ZIP file holds the site in one folder, and its list of digests is right", () => {
  assert.match(root, /^[a-z0-9-]+-2026-11-22$/);
  assert.ok([...inside.keys()].every((name) => name.startsWith(`${root}/`)));
  const left = [ZIP, "404.html", "sitemap.xml", "SHA256SUMS", "tai-ve/index.html", "en/tai-ve/index.html"];
  for (const file of files.filter((file) => !packed(file) && !left.includes(file))) {
    assert.ok(inZip(file)?.equals(readFileSync(join(SITE, file))), file);
  }
  const list = inZip("SHA256SUMS").toString().trim().split("\n").map((line) => line.split("  "));
  assert.equal(list.length + 1, inside.size);
  for (const [sum, file] of list) assert.equal(createHash("sha256").update(inZip(file)).digest("hex"), sum, file);
  // The first day that ZIP files know: the file tells no moment and no machine.
  assert.ok([...inside.values()].every(({ date }) => date === 0x00210000));
});

test("the ZIP file says of which day it is and where the living site is", () => {
  const readme = inZip("0-DOC-TRUOC.txt").toString();
  assert.ok(readme.includes("22/11/2026") && readme.includes(BASE), readme);
  const page = inZip("tai-ve/index.html").toString();
  assert.ok(page.includes("22/11/2026") && page.includes(`href="${BASE}"`) && !page.includes(".zip"));
});

test("every link of the ZIP file leads to a file in it", () => {
  const dead = pages.filter((page) => inZip(page)).flatMap((page) => {
    const html = page === "tai-ve/index.html" ? inZip(page).toString() : text(page);
    return links(page).filter(({ file }) => !inZip(file) && html.includes(basename(file))).map(({ file }) => `${page}: ${file}`);
  });
  assert.deepEqual(dead.slice(0, 20), []);
});

test("extracted to a folder with spaces and Vietnamese letters, it is read, searched and clicked through", async () => {
  const disk = join(folder, "Tải về máy", "bản sao số 1");
  extract(inside, disk);
  const home = `${pathToFileURL(join(disk, root, "/"))}`;
  const page = await watched(browser, home);
  await page.goto(at(home, "index.html"));
  await page.locator("footer a", { hasText: "Tải về" }).click();
  await page.waitForURL(at(home, "tai-ve/index.html"));
  await page.goto(`${at(home, "tim-kiem.html")}?q=dat%20dai`);
  await page.locator("main ol li a[href*='.html']").first().click();
  await page.waitForURL((url) => !url.href.includes("tim-kiem.html"));
  assert.equal(await page.locator("h1").count(), 1);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("each list has its page in one file, offered on the page of the list and on the page of copies", () => {
  assert.ok(alone.length > 20, `${alone.length} lists`);
  for (const file of alone) {
    const page = pages.find((one) => one.replaceAll("/", "-") === basename(file));
    assert.ok(page, file);
    for (const from of [page, "tai-ve/index.html"]) {
      assert.match(text(from), new RegExp(`<a href="[^"]*${file.replaceAll(".", "\\.")}" download>`), `${from} offers ${file}`);
    }
    assert.ok(text(file).includes(`<a href="${BASE}${page}">`) && text(file).includes("22/11/2026"), `${file} names its day and the living page`);
  }
});

test("a list in one file has the rows of all pages of the list", () => {
  const rows = (html) => new Set(Array.from(html.matchAll(/<tr id="([^"]+)"/g), (found) => found[1]));
  let several = 0;
  for (const file of alone) {
    const first = pages.find((one) => one.replaceAll("/", "-") === basename(file));
    const all = [first];
    for (let n = 2; has(first.replace(".html", `-${n}.html`)); n++) all.push(first.replace(".html", `-${n}.html`));
    several += all.length > 1;
    const wanted = new Set(all.flatMap((page) => [...rows(text(page))]));
    assert.deepEqual(rows(text(file)), wanted, file);
    assert.ok(!text(file).includes('class="pager"'), file);
  }
  assert.ok(several > 5, `${several} lists have several pages`);
});

test("a list in one file holds no script, loads nothing, and its policy lets only its own style pass", () => {
  const [style] = files.filter((file) => /^assets\/app\.[0-9a-f]{10}\.css$/.test(file)).map((file) => readFileSync(join(SITE, file)));
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  for (const file of alone) {
    const html = text(file);
    assert.equal(html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1], policy, file);
    assert.equal(html.match(/<style>([^]*?)<\/style>/)?.[1], style.toString(), file);
    assert.equal(html.match(/<style/g).length, 1, file);
    assert.doesNotMatch(html, /<script|<link|<iframe|\ssrc(?:set)?=|\sstyle=|\son[a-z]+="/i, file);
  }
});

for (const width of [360, 1280]) {
  test(`a list in one file, alone in a folder, is styled and readable at ${width} px`, async () => {
    const only = join(folder, `một tệp ${width}`);
    mkdirSync(only);
    for (const file of [longest(alone), alone[0], alone.at(-1)]) {
      const copied = join(only, basename(file));
      copyFileSync(join(SITE, file), copied);
      const address = `${pathToFileURL(copied)}`;
      const page = await watched(browser, address, { viewport: { width, height: 800 } });
      await page.goto(address);
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("header")).backgroundColor), "rgb(11, 42, 85)", file);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${file} is wider than the screen`);
      assert.deepEqual([page.faults, page.requests], [[], [address]], file);
      await page.context().close();
    }
  });
}
