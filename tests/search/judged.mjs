// The judged set and how well an engine answers it.
import { readFileSync } from "node:fs";

/** Each query with the addresses that answer it: [{section, query, right: [text]}]. */
export function judged() {
  const queries = [];
  let section = "";
  const lines = readFileSync(new URL("judged.tsv", import.meta.url), "utf8").split("\n");
  lines.forEach((line, number) => {
    if (line.startsWith("#") || line === "") {
      if (line.startsWith("# ")) section = line.slice(2);
      return;
    }
    const [query, right, ...more] = line.split("\t");
    if (!right || more.length) throw new Error(`judged.tsv:${number + 1}: not a query and its addresses`);
    queries.push({ section, query, right: right.split(" ") });
  });
  return queries;
}

function pattern(address) {
  return new RegExp(`^${address.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\#]/g, "\\$&")).join(".*")}$`);
}

/**
 * Whether a hit answers a query. An engine that knows only whole pages (`whole`) cannot name a place on one: the page
 * that holds the place counts.
 */
export function answers({ right }, hit, whole) {
  return right.some((address) => pattern(whole ? address.split("#")[0] : address).test(hit));
}

/** Success among the first three and mean reciprocal rank among the first ten, with the queries that failed. */
export async function judge(engine) {
  const results = [];
  for (const one of judged()) {
    const hits = [...new Set(await engine.search(one.query))].slice(0, 10);
    results.push({ ...one, hits, rank: hits.findIndex((hit) => answers(one, hit, engine.whole)) + 1 });
  }
  const mean = (value) => results.reduce((sum, one) => sum + value(one), 0) / results.length;
  return {
    success: mean(({ rank }) => (rank > 0 && rank <= 3 ? 1 : 0)),
    mrr: mean(({ rank }) => (rank > 0 ? 1 / rank : 0)),
    misses: results.filter(({ rank }) => rank === 0 || rank > 3),
    results,
  };
}
