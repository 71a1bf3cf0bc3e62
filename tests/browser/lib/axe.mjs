// axe, which finds what readers with a screen reader, a keyboard or little sight would stumble over.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page, a line a kind of fault: rule, first element, count. */
export async function violations(page) {
  await page.evaluate(SCRIPT);
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length}) ${nodes[0].failureSummary.replace(/\s+/g, " ")}`);
  }, TAGS);
}
