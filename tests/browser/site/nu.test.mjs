// The Nu validator (vnu-jar, needs Java) over every page, and one English page of each type: these are made by the same templates.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { SITE, englishSamples, pages } from "../lib/site.mjs";

// Findings that are no faults: on a file, the validator takes 'self' of the policy in the page to mean nothing. The walk in
// the browser sees real breaches.
const KNOWN = [/^Resource violates Content Security Policy \(meta tag\): external (stylesheet|script) “[^”]*(assets\/|search\/manifest\.js)/,
  // It does not compute the digest that the policy of a page in one file names; copies.test.mjs does.
  /^Inline style violates Content Security Policy \(meta tag\): blocked by “style-src” directive \(missing .*hash/,
  /^Resource violates Content Security Policy \(meta tag\): image “[^”:]*”/];
// Data for search engines, which no browser runs and no policy blocks; the gate of the build refuses any other script in a page.
const isData = ({ message, extract }) => message.startsWith("Inline script violates") && extract?.includes("application/ld+json");

test("no page breaks a rule of HTML", () => {
  const jar = createRequire(import.meta.url)("vnu-jar");
  const whole = readdirSync(SITE).filter((name) => name !== "en").map((name) => join(SITE, name));
  const list = [...whole, ...englishSamples.map(({ page }) => join(SITE, page))];
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json", "--skip-non-html", ...list],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.error ? String(run.error) : run.stderr.slice(0, 2000));
  const { messages } = JSON.parse(run.stdout);
  const faults = messages.filter((one) => !isData(one) && !KNOWN.some((known) => known.test(one.message)));
  const kinds = new Map();
  for (const { url, lastLine, type, subType, message, extract } of faults) {
    const kind = `${subType ?? type}: ${message.replace(/“[^”]*”/g, "…")}`;
    const known = kinds.get(kind);
    kinds.set(kind, known ? { ...known, n: known.n + 1 } : { n: 1, first: `${url.split("/out/site/")[1]}:${lastLine} ${message} ${extract?.replace(/\s+/g, " ")}` });
  }
  console.log(`${pages.length} pages, ${faults.length} findings`);
  assert.deepEqual([...kinds.values()].map(({ n, first }) => `${n}× ${first}`), []);
});
