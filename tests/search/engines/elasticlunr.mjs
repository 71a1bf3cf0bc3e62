// elasticlunr as it comes: English trimmer, stop words and stemmer, any word counts, over titles and summaries of our documents.
import { elasticlunr } from "./packages.mjs";

export const name = "elasticlunr, as it comes";

export async function open({ text }) {
  const index = elasticlunr(function () {
    this.addField("title");
    this.addField("body");
    this.setRef("route");
  });
  for (const [route, title, , body] of JSON.parse(text("search/docs.json")).docs) index.addDoc({ route, title, body });
  return { search: async (query) => index.search(query, {}).map((hit) => hit.ref) };
}
