// elasticlunr as Zola sets it up: titles and whole bodies of pages with the English pipeline; its own search script asks with
// title twice as heavy as body, all words needed, words completed.
import { elasticlunr } from "./packages.mjs";

export const name = "Zola's settings";

const plain = (html) => html.replace(/<(script|style|noscript)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ")
  .replace(/&(amp|lt|gt|quot|#x27|nbsp);/g, " ").replace(/\s+/g, " ");

export async function open({ pages, text }) {
  const index = elasticlunr(function () {
    this.addField("title");
    this.addField("body");
    this.setRef("route");
    this.saveDocument(false);
  });
  for (const route of pages.filter((page) => page !== "404.html" && !page.startsWith("a-z/"))) {
    const html = text(route);
    const [, title] = html.match(/<h1>([\s\S]*?)<\/h1>/);
    const [, body] = html.match(/<main[^>]*>([\s\S]*)<\/main>/);
    index.addDoc({ route, title: plain(title), body: plain(body) });
  }
  const how = { bool: "AND", expand: true, fields: { title: { boost: 2 }, body: { boost: 1 } } };
  return { whole: true, search: async (query) => index.search(query, how).map((hit) => hit.ref) };
}
