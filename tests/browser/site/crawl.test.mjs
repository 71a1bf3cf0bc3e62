// The whole site as files: what a reader can reach, and what no page may hold.
import assert from "node:assert/strict";
import test from "node:test";
import { BASE, byType, files, has, links, pages, routes, samples, text } from "../lib/site.mjs";
import { at } from "../lib/browser.mjs";
import { serve } from "../lib/server.mjs";

/** Pages with a fault, for a message that one can read. */
function faulty(list, find) {
  return list.flatMap((page) => find(page).map((fault) => `${page}: ${fault}`)).slice(0, 20);
}

test("the bundled portal shows every type of page", () => {
  const absent = [...byType].filter(([, list]) => list.length === 0).map(([type]) => type);
  assert.deepEqual(absent, []);
});

test("every link leads to a file, and to an anchor that is there", () => {
  const ids = new Map(pages.map((page) => [page, new Set(Array.from(text(page).matchAll(/\sid="([^"]*)"/g), (m) => m[1]))]));
  assert.deepEqual(faulty(pages, (page) => links(page)
    .filter(({ file, anchor }) => !has(file) || (anchor && ids.has(file) && !ids.get(file).has(anchor)))
    .map(({ file, anchor }) => `${file}#${anchor ?? ""}`)), []);
});

test("links name files, never folders, so that a copy on disk works", () => {
  assert.deepEqual(faulty(pages, (page) => links(page).filter(({ file }) => file.endsWith("/") || !file.includes(".")).map((l) => l.file)), []);
});

test("every page can be reached from the home page, each type within three steps", () => {
  const ways = routes();
  assert.deepEqual(pages.filter((page) => !ways.has(page) && page !== "404.html"), []);
  const far = [...byType].filter(([type, list]) => type !== "not found" && list.length > 0
    && Math.min(...list.map((page) => ways.get(page).length)) > 3);
  assert.deepEqual(far, []);
});

test("a host serves every address of the site map and of the feeds", async (t) => {
  const server = await serve();
  t.after(server.close);
  const listed = ["sitemap.xml", "atom.xml", "dinh-chinh/feed.xml"].flatMap((file) =>
    Array.from(text(file).matchAll(/<loc>([^<]+)<\/loc>|<link[^>]*href="([^"]+)"/g), (m) => m[1] ?? m[2]));
  assert.ok(listed.length > pages.length / 2, `${listed.length} addresses`);
  for (const address of new Set(listed.map((found) => found.replaceAll("&amp;", "&").split("#")[0]))) {
    assert.ok(address.startsWith(BASE), address);
    const answer = await fetch(address.replace("http://portal.test", `http://127.0.0.1:${server.port}`));
    assert.equal(answer.status, 200, address);
    await answer.arrayBuffer();
  }
});

test("an unknown address at any depth gets the page that says so", async (t) => {
  const server = await serve();
  t.after(server.close);
  for (const path of ["khong-co.html", "ke-hoach/khong/co/trang.html"]) {
    const answer = await fetch(at(BASE, path).replace("http://portal.test", `http://127.0.0.1:${server.port}`));
    assert.equal(answer.status, 404);
    assert.equal(await answer.text(), text("404.html"));
  }
});

test("no page holds what the policy blocks, what breaks on disk, or what calls another host", () => {
  const forbidden = {
    "style attribute": /<[^>]+\sstyle=/i,
    "handler attribute": /<[^>]+\son[a-z]+="/i,
    // What a page says of itself as data is no script that runs.
    "inline script": /<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)[^>]*>\s*\S/i,
    "inline style": /<style[\s>]/i,
    "script as a module": /type="module"/i,
    "integrity (Chromium loads no such file from disk)": /\sintegrity=/i,
    "source elsewhere": /\ssrc(?:set)?="(?:[a-z]+:)?\/\//i,
    "style sheet or icon elsewhere": /<link rel="(?:stylesheet|icon|preload|preconnect|dns-prefetch)"[^>]*href="(?:[a-z]+:)?\/\//i,
    "javascript address": /="\s*javascript:/i,
  };
  assert.deepEqual(faulty(pages.filter((page) => page !== "404.html"), (page) =>
    Object.keys(forbidden).filter((what) => forbidden[what].test(text(page)))), []);
  const scripts = files.filter((file) => /^assets\/.*\.js$/.test(file));
  assert.deepEqual(faulty(scripts, (file) => text(file).match(/\bfetch\(|XMLHttpRequest|localStorage|sessionStorage|document\.cookie|\beval\(/g) ?? []), []);
});

test("every page says which language it is in, what it is about and where it belongs", () => {
  const titles = new Map();
  for (const page of pages) {
    const [, title] = text(page).match(/<title>([^<]+)<\/title>/) ?? [];
    assert.ok(title?.trim(), `${page} has no title`);
    assert.ok(!titles.has(title), `${page} and ${titles.get(title)} share the title ‘${title}’`);
    titles.set(title, page);
    assert.match(text(page), /<html lang="vi"[ >]/, page);
    assert.equal(text(page).match(/<h1[\s>]/g)?.length, 1, `headings of level 1 on ${page}`);
  }
});

test("no placeholder of a template or of the programme reaches a reader", () => {
  assert.deepEqual(faulty(samples.map(({ page }) => page), (page) =>
    text(page).replace(/ data-[a-z]+="[^"]*"/g, "").match(/\{\{|\}\}|\{%|\bundefined\b|\bNaN\b|\[object|\bnull\b|Some\(|None\b/g) ?? []), []);
});
