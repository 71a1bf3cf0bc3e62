// node tests/search/compare.mjs [--misses] [ENGINE.mjs …]: how well engines answer the judged set over the built portal.
// An engine is a module with `name` and `open(site)`, which gives `search(query)`: addresses, best first; `whole` when it knows
// only whole pages; `close` when something has to be stopped.
import { pathToFileURL } from "node:url";
import * as site from "../browser/lib/site.mjs";
import { judge, judged } from "./judged.mjs";

const given = process.argv.slice(2);
const own = ["ours", "elasticlunr", "zola"].map((name) => new URL(`engines/${name}.mjs`, import.meta.url).href);
const others = given.filter((word) => word !== "--misses").map((path) => pathToFileURL(path).href);
console.log(`${`${judged().length} queries`.padEnd(28)}success@3   MRR@10`);
for (const path of [...own, ...others]) {
  const { name, open } = await import(path);
  const engine = await open(site);
  const { success, mrr, misses } = await judge(engine);
  await engine.close?.();
  console.log(`${name.padEnd(28)}${success.toFixed(3).padStart(9)}${mrr.toFixed(3).padStart(9)}`);
  if (!given.includes("--misses") || path !== own[0]) continue;
  for (const { query, right, hits, rank } of misses) {
    console.log(`  ${query} → ${right.join(" ")}; ${rank ? `at ${rank}` : "not found"}: ${hits.slice(0, 3).join(" ")}`);
  }
}
