// What a query costs a visitor: bytes and time in a real browser, beside Pagefind over the same pages.
//
//   node benches/search.mjs SITE [--queries N] [--slow N] [--pagefind FOLDER]
//
// SITE is a built portal. Queries are taken from its own titles by a fixed rule: phrases of one to four words, every other
// one typed without marks. Each first query runs in a browser without cache; bytes are those of all scripts and data that the
// browser loaded for it, compressed by the server with gzip; the heads of answers are left out. --slow measures so many first queries at
// 400 kbit/s and 400 ms round trip: the page is loaded, then the query is pasted, or typed. FOLDER is one in which `npm install pagefind` ran. The packages of tests/browser serve.
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))("playwright-core");
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

const { values: options, positionals: [site] } = parseArgs({
  allowPositionals: true,
  options: { queries: { type: "string", default: "100" }, slow: { type: "string", default: "0" }, pagefind: { type: "string" } },
});

function folder(root, policy) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(path === "/empty.html" ? 200 : 404, { "content-type": "text/html" });
      return response.end("<!doctype html><title>x</title>");
    }
    const type = TYPES[extname(file)];
    const headers = { "content-type": type ?? "application/octet-stream", "cache-control": "max-age=600" };
    if (policy) headers["content-security-policy"] = policy;
    if (type) headers["content-encoding"] = "gzip";
    response.writeHead(200, headers);
    const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
    sent.bytes += body.length;
    response.end(body);
  }), sent = { bytes: 0 };
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready({ server, sent, root: `http://127.0.0.1:${server.address().port}/` })));
}

/** Phrases of the site's own titles, the same for every engine. */
function queries(count) {
  const { docs } = JSON.parse(readFileSync(join(site, "search/docs.json"), "utf8"));
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  const taken = new Map();
  for (let i = 0; taken.size < count && i < 50 * count; i++) {
    const words = docs[(i * 7919 + 13) % docs.length][1].match(/[\p{L}\d/-]+/gu) ?? [];
    const length = 1 + (i % 4), from = (i * 31) % Math.max(1, words.length - length + 1);
    const phrase = words.slice(from, from + length).join(" ").toLowerCase();
    if (phrase.length > 2) taken.set(i % 2 ? plain(phrase) : phrase, true);
  }
  return [...taken.keys()];
}

/** A page whose loaded bytes are counted, without the page itself and its styles. */
async function counted(browser, slow) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const kinds = new Map(), names = new Map(), heads = new Map();
  const count = { bytes: 0, files: [], largest: 0 };
  await network.send("Network.enable");
  if (slow) await network.send("Network.emulateNetworkConditions", SLOW);
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    names.set(requestId, response.url.replace(/.*\//, ""));
    heads.set(requestId, response.encodedDataLength);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (["Document", "Stylesheet", "Image", "Other"].includes(kinds.get(requestId))) return;
    encodedDataLength -= heads.get(requestId);
    count.bytes += encodedDataLength;
    count.files.push(`${names.get(requestId)} ${encodedDataLength}`);
    count.largest = Math.max(count.largest, encodedDataLength);
  });
  return { page, count, close: () => context.close() };
}

const settled = (page, query) => page.waitForFunction((asked) => document.title.includes(`“${asked}”`), query, { polling: 5 });

/**
 * From the last character typed to the right first result on the screen, and to all of them, in milliseconds of the browser's
 * clock. Right is what stands first in the end; it counts from the frame from which it stands there to stay.
 */
async function typed(page, query, delay) {
  await page.evaluate(() => {
    const list = document.getElementById("search-results");
    window.seen = [];
    const look = () => window.seen.push({ at: performance.now(), first: list.querySelector("li a")?.href ?? document.title });
    new MutationObserver(() => requestAnimationFrame(look)).observe(list, { childList: true, subtree: true });
    document.getElementById("q").addEventListener("input", () => { window.typedAt = performance.now(); window.seen = []; });
  });
  if (delay) await page.locator("#q").pressSequentially(query, { delay });
  else await page.fill("#q", query);
  await settled(page, query.trim());
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const { seen, typedAt } = window, right = seen.at(-1)?.first, other = seen.findLastIndex(({ first }) => first !== right);
    done([(seen[other + 1]?.at ?? performance.now()) - typedAt, (seen.at(-1)?.at ?? performance.now()) - typedAt]);
  }))));
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const line = (name, values, unit, scale = 1) => console.log(`${name.padEnd(52)} median ${(quantile(values, 0.5) / scale).toFixed(1)}  p95 ${(quantile(values, 0.95) / scale).toFixed(1)}  worst ${(Math.max(...values) / scale).toFixed(1)} ${unit}`);

async function ours(browser, asked) {
  const { server, root } = await folder(resolve(site), POLICY);
  const first = [], later = [], warm = [], largest = [], shown = [];
  for (const [at, query] of asked.entries()) {
    const { page, count, close } = await counted(browser);
    await page.goto(`${root}tim-kiem.html`);
    shown.push((await typed(page, query, 0))[0]);
    first.push(count.bytes);
    largest.push(count.largest);
    const before = count.bytes, files = count.files.length, next = asked[(at + 1) % asked.length];
    await typed(page, next, 0);
    later.push(count.bytes - before);
    if (process.env.SHOW && count.bytes - before > Number(process.env.SHOW)) console.log(next, count.bytes - before, count.files.slice(files));
    await page.fill("#q", "");
    await page.waitForFunction(() => !document.title.includes("“"));
    warm.push((await typed(page, next, 0))[0]);
    await close();
  }
  line("ours: first query, all scripts and data", first, "KB", 1000);
  line("ours: a later query", later, "KB", 1000);
  line("ours: largest file of a first query", largest, "KB", 1000);
  line("ours: character to result, cold, local network", shown, "ms");
  line("ours: character to result, warm", warm, "ms");
  const slow = asked.slice(0, Number(options.slow)), pasted = [], written = [], whole = [];
  for (const query of slow) {
    for (const [delay, into] of [[0, pasted], [150, written]]) {
      const { page, close } = await counted(browser, true);
      await page.goto(`${root}tim-kiem.html`);
      await page.waitForLoadState("load");
      const [first, all] = await typed(page, query, delay);
      into.push(first);
      if (!delay) whole.push(all);
      await close();
    }
  }
  if (slow.length) {
    line("ours: slow network, cold, pasted at once", pasted, "ms");
    line("ours: slow network, cold, pasted, until all results", whole, "ms");
    line("ours: slow network, cold, typed at 150 ms a key", written, "ms");
  }
  server.close();
}

async function pagefind(browser, asked) {
  const kept = mkdtempSync(join(tmpdir(), "pagefind-"));
  const started = performance.now();
  execFileSync(join(options.pagefind, "node_modules/.bin/pagefind"), ["--site", resolve(site), "--output-path", join(kept, "pagefind")], { stdio: "ignore" });
  console.log(`Pagefind: index ${((performance.now() - started) / 1000).toFixed(1)} s`);
  // Counted where it is sent: Pagefind loads from a worker, of which a page's counters know nothing.
  const { server, sent, root } = await folder(kept);
  const first = [], later = [];
  const search = (page, query) => page.evaluate(async (words) => {
    window.engine ??= await import("/pagefind/pagefind.js");
    const { results } = await window.engine.search(words);
    await Promise.all(results.slice(0, 10).map((one) => one.data()));
  }, query);
  for (const [at, query] of asked.entries()) {
    const { page, close } = await counted(browser);
    await page.goto(`${root}empty.html`);
    let before = sent.bytes;
    await search(page, query);
    first.push(sent.bytes - before);
    before = sent.bytes;
    await search(page, asked[(at + 1) % asked.length]);
    later.push(sent.bytes - before);
    await close();
  }
  line("Pagefind: first query, ten results", first, "KB", 1000);
  line("Pagefind: a later query", later, "KB", 1000);
  const slow = [];
  for (const query of asked.slice(0, Number(options.slow))) {
    const { page, close } = await counted(browser, true);
    await page.goto(`${root}empty.html`);
    slow.push(await page.evaluate(async (words) => {
      const engine = await import("/pagefind/pagefind.js");
      await engine.init();
      const asked = performance.now(), { results } = await engine.search(words);
      await results[0]?.data();
      return performance.now() - asked;
    }, query));
    await close();
  }
  if (slow.length) line("Pagefind: slow network, its script loaded, first result", slow, "ms");
  server.close();
  rmSync(kept, { recursive: true, force: true });
}

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-background-networking"] });
const asked = queries(Number(options.queries));
console.log(`${site}: ${asked.length} queries, such as ${asked.slice(0, 6).map((query) => `“${query}”`).join(", ")}`);
await ours(browser, asked);
if (options.pagefind) await pagefind(browser, asked);
await browser.close();
