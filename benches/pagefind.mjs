// Pagefind over the same pages, for tests/search/compare.mjs: `npm install pagefind` in a folder of your own, then
//
//   PAGEFIND=FOLDER node tests/search/compare.mjs benches/pagefind.mjs
//
// Pagefind searches in a browser only, so this one starts Chromium, without the policy under which our site runs.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

export const name = "Pagefind";

const TYPES = { ".js": "text/javascript", ".json": "application/json", ".html": "text/html" };

export async function open({ SITE }) {
  const { launch } = await import("../tests/browser/lib/browser.mjs");
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  const bundle = join(folder, "pagefind");
  execFileSync(join(process.env.PAGEFIND, "node_modules/.bin/pagefind"), ["--site", SITE, "--output-path", bundle], { stdio: "ignore" });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const bytes = path === "/" ? "<!doctype html><title>x</title>" : await readFile(join(folder, path)).catch(() => null);
    response.writeHead(bytes === null ? 404 : 200, { "content-type": TYPES[path === "/" ? ".html" : extname(path)] ?? "application/octet-stream" });
    response.end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { browser, stop } = await launch();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async () => { window.engine = await import("/pagefind/pagefind.js"); await window.engine.init(); });
  return {
    whole: true,
    search: async (query) => page.evaluate(async (asked) => {
      const { results } = await window.engine.search(asked);
      const best = await Promise.all(results.slice(0, 20).map((one) => one.data()));
      const routes = best.map((one) => one.url.replace(/^\//, "").replace(/^$|(?<=\/)$/, "index.html"));
      // The index by letter names every page, and is no answer.
      return routes.filter((route) => !route.startsWith("a-z/"));
    }, query),
    close: async () => {
      await stop();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
