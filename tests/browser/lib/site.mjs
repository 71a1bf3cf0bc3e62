// The built site on disk: its pages, their types and links.
import { existsSync, mkdtempSync, cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `tests/run` builds the bundled portal. */
export const SITE = fileURLToPath(new URL("../out/site/", import.meta.url));

/** The address for which it is built: a sub-path with a space, on a host that only our browser knows. */
export const BASE = "http://portal.test/a/b%20c/";

const ROOT = new URL(BASE).pathname;

if (!existsSync(join(SITE, "index.html"))) {
  throw new Error("There is no site in tests/browser/out/site: run tests/run, or its command under \"Build the portal\".");
}

/** All files, as paths below the root with forward slashes, sorted. */
export const everything = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(SITE.length).split(sep).join("/"))
  .sort();

/** All but those that hold another one packed. */
export const files = everything.filter((file) => !/\.(br|gz)$/.test(file));

/** Pages that stand alone in one file each: no part of the walk, see copies.test.mjs. */
export const alone = files.filter((file) => /^mot-tep\/.*\.html$/.test(file));

/** The English pages: languages.test.mjs walks over them; all else looks at the pages of the portal's own language. */
export const english = files.filter((file) => /^en\/.*\.html$/.test(file));

/** All other pages. */
export const pages = files.filter((file) => file.endsWith(".html") && !/^(mot-tep|en)\//.test(file));

const known = new Set(everything);

/** Whether the site has this file. */
export const has = (file) => known.has(file);

/** An asset by the name that the theme gives it: its own bears a digest. */
export function asset(name) {
  const [stem, end] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
  return files.find((file) => file.startsWith(`assets/${stem}.`) && file.endsWith(end));
}

const contents = new Map();

/** The content of a text file. */
export function text(file) {
  if (!contents.has(file)) contents.set(file, readFileSync(join(SITE, file), "utf8"));
  return contents.get(file);
}

// Types of pages by their address; the first that fits counts.
const TYPES = {
  home: /^index\.html$/,
  "not found": /^404\.html$/,
  "look-up": /^tra-cuu\.html$/,
  search: /^tim-kiem\.html$/,
  "all letters": /^a-z\/index\.html$/,
  "part of a letter": /^a-z\/[a-z]+-\d+\.html$/,
  letter: /^a-z\/[a-z]+\.html$/,
  "copies to take away": /^tai-ve\/index\.html$/,
  sitemap: /^so-do-trang\.html$/,
  plans: /^ke-hoach\/index\.html$/,
  task: /^ke-hoach\/.+-nv-[^/]+\.html$/,
  "tasks by agency": /^ke-hoach\/.+-theo-co-quan\.html$/,
  "tasks by state": /^ke-hoach\/.+-theo-trang-thai\.html$/,
  plan: /^ke-hoach\/.+\.html$/,
  "handling of dossiers": /^xu-ly\/index\.html$/,
  "handling in a period": /^xu-ly\/\d{4}(-\d\d|-q\d)?\.html$/,
  "handling by an agency": /^xu-ly\/.+\.html$/,
  datasets: /^cong-khai\/index\.html$/,
  dataset: /^cong-khai\/.+\.html$/,
  "scores of all periods": /^chat-luong\/index\.html$/,
  "scores of a period": /^chat-luong\/766-\d{4}-\d\d\.html$/,
  "scores of an agency": /^chat-luong\/.+\.html$/,
  "late lists": /^tre-han\/index\.html$/,
  "late month": /^tre-han\/\d{4}-\d\d\.html$/,
  "late month, page 2": /^tre-han\/\d{4}-\d\d-2\.html$/,
  "late month, further page": /^tre-han\/\d{4}-\d\d-\d+\.html$/,
  "late month of an agency": /^tre-han\/\d{4}-\d\d-.+\.html$/,
  "register of apologies": /^xin-loi\/index\.html$/,
  "apologies of a month": /^xin-loi\/.+\.html$/,
  corrections: /^dinh-chinh\/index\.html$/,
  correction: /^dinh-chinh\/\d{4}-\d\d-\d\d-.+\.html$/,
  "earlier version": /^dinh-chinh\/.+-ban-\d+(-\d+)?\.html$/,
  "satisfaction results": /^hai-long\/index\.html$/,
  satisfaction: /^hai-long\/\d{4}-q\d(-kiosk)?\.html$/,
  "satisfaction of an agency": /^hai-long\/.+\.html$/,
  agencies: /^co-quan\/index\.html$/,
  "agencies compared": /^co-quan\/so-sanh.*\.html$/,
  agency: /^co-quan\/.+\.html$/,
  "promises and delivery": /^bang-diem\.html$/,
  "calendar of publications": /^lich-cong-bo\.html$/,
  "calendar of a year": /^lich-cong-bo-\d{4}\.html$/,
  "ways to follow": /^theo-doi\.html$/,
  "open data": /^du-lieu\/index\.html$/,
  "data of a kind": /^du-lieu\/.+\.html$/,
  reports: /^bao-cao\/index\.html$/,
  report: /^bao-cao\/.+\.html$/,
  "procedures announced": /^thu-tuc\/.+\.html$/,
  "inspections and remedies": /^kiem-tra\/.+\.html$/,
  "reception of citizens": /^tiep-cong-dan\/.+\.html$/,
  "complaints and suggestions": /^phan-anh\/.+\.html$/,
  prose: /^[^/]+\.html$/,
};

/** The type of a page, or undefined for an address of no known form. */
export function typeOf(page) {
  return Object.keys(TYPES).find((type) => TYPES[type].test(page));
}

/** Pages by type, every page type of the portal in it. */
export const byType = new Map(Object.keys(TYPES).map((type) => [type, pages.filter((page) => typeOf(page) === type)]));

/** The longest of some pages: the one with most to go wrong. */
export function longest(list) {
  return list.reduce((a, b) => (text(b).length > text(a).length ? b : a));
}

/** The longest page of a type. */
export const longestOf = (type) => longest(byType.get(type));

/** The longest page of each type. */
export const samples = [...byType].flatMap(([type, list]) => (list.length ? [{ type, page: longest(list) }] : []));

/** The shortest page of each type that has several: there the empty states are. */
export const shortest = [...byType].flatMap(([type, list]) =>
  list.length > 1 ? [{ type, page: list.reduce((a, b) => (text(b).length < text(a).length ? b : a)) }] : []);

/** The longest English page of each type. */
export const englishSamples = Object.keys(TYPES).flatMap((type) => {
  const list = english.filter((page) => typeOf(page.slice(3)) === type);
  return list.length ? [{ type, page: longest(list) }] : [];
});

/** Links of a page to its own site: [{file, anchor}]. Addresses elsewhere are left out. */
export function links(page) {
  const found = [];
  for (const [, href] of text(page).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
    const address = href.replaceAll("&amp;", "&");
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) continue;
    const [path, anchor] = address.split("#");
    const file = path === "" ? page : decodeURIComponent(new URL(path.split("?")[0], new URL(page, BASE)).pathname.slice(ROOT.length));
    found.push({ file, anchor: anchor && decodeURIComponent(anchor) });
  }
  return found;
}

/** Shortest ways from the home page in its language: page -> list of pages to click through. */
export function routes() {
  const ways = new Map([["index.html", []]]);
  for (const page of ways.keys()) {
    for (const { file } of links(page)) {
      if (file.endsWith(".html") && !file.startsWith("en/") && has(file) && !ways.has(file)) ways.set(file, [...ways.get(page), file]);
    }
  }
  return ways;
}

/** A copy as somebody carries it away: in a folder with spaces and Vietnamese letters. `remove()` takes it away. */
export function copy() {
  const folder = mkdtempSync(join(tmpdir(), "minhbach-"));
  const site = join(folder, "Cổng công khai", "bản sao số 1");
  cpSync(SITE, site, { recursive: true });
  return { site, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
