// The search script without a browser: folding, ranking, agreement with stock elasticlunr.js, the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";
import elasticlunr from "elasticlunr";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const source = read("themes/default/assets/search.js");

/** The script in a world of its own, with `globals` in it. */
function load(globals = {}) {
  const world = vm.createContext({ ...globals });
  vm.runInContext(source, world);
  return world;
}

const bundle = load();
vm.runInContext(read("tests/vectors/search/index.js"), bundle);
const search = bundle.minhbachSearch.search;
const { docs } = JSON.parse(read("tests/vectors/search/docs.json"));
const stock = elasticlunr.Index.load(JSON.parse(read("tests/vectors/search/index.json")));

/** A search over the given texts, indexed by stock elasticlunr.js with our words. */
function small(texts) {
  const { minhbachSearch } = load();
  const index = new elasticlunr.Index();
  ["t", "k", "b"].forEach((field) => index.addField(field));
  index.setRef("id");
  index.saveDocument(false);
  const list = texts.map(([title, summary = "", date = ""], id) => {
    index.addDoc({ id, t: minhbachSearch.accented(title).join(" "), k: minhbachSearch.folded(title).join(" "),
      b: minhbachSearch.folded(summary).join(" ") });
    return [`${id}.html`, title, "plans", summary, date, 5];
  });
  minhbachSearch({ index: JSON.parse(JSON.stringify(index)), docs: list, common: [] });
  return (query) => Array.from(minhbachSearch.search(query), (hit) => hit.ref);
}

test("folding gives the vectors that the Rust code gives", () => {
  for (const { text, accented, folded } of JSON.parse(read("tests/vectors/folding.json"))) {
    assert.equal(bundle.minhbachSearch.accented(text).join(" "), accented, `accented form of ${text}`);
    assert.equal(bundle.minhbachSearch.folded(text).join(" "), folded, `folded form of ${text}`);
  }
});

test("exact marks rank above folded ones, in titles and summaries", () => {
  const find = small([["Đương sự"], ["Làm đường"], ["Dưỡng lão"], ["Chợ", "phố đường"]]);
  assert.deepEqual(find("Đường").slice(0, 2), [1, 3]);
  assert.deepEqual(find("đương")[0], 0);
  assert.deepEqual(find("duong").length, 4);
  assert.deepEqual(find("dưỡng lão"), [2]);
});

test("spellings of the same words find the same documents", () => {
  const find = small([["Thủ tục hành chính"], ["Tỉnh Điện Biên"], ["Đường sắt"], ["Ủy ban nhân dân xã Hòa Bình"],
    ["Kế hoạch cải cách", "số 2704/QĐ-UBND"], ["Mã H99.05-260930-0012"]]);
  const found = {
    "thu tuc hanh chinh": 0, "THỦ TỤC": 0, "dien bien": 1, "Ðiện Biên": 1, "Đường": 2, "uy ban": 3, "uỷ ban": 3,
    "hoà bình": 3, "hòa bình": 3, "2704": 4, "2704/qd-ubnd": 4, "2704/QĐ-UBND": 4, "260930": 5,
    "H99.05-260930-0012": 5, "thủ tục hành ch": 0,
  };
  for (const [query, ref] of Object.entries(found)) {
    assert.equal(find(query)[0], ref, query);
    assert.equal(find(query.normalize("NFD"))[0], ref, `${query} in NFD`);
  }
  assert.deepEqual(find("không_có_từ_này"), []);
});

test("all words first, any word when no document has all, newest among equals", () => {
  const find = small([["Báo cáo quý", "", "2025-01-01"], ["Báo cáo quý", "", "2026-01-01"], ["Lệ phí"]]);
  assert.deepEqual(find("báo cáo"), [1, 0]);
  assert.deepEqual(find("lệ phí báo cáo").sort(), [0, 1, 2]);
  assert.equal(find("lệ phí thư")[0], 2);
});

test("abbreviations and what they stand for find each other; an agency comes before what names it", () => {
  const first = {
    "uy ban": "co-quan/ubnd-tinh-dien-bien.html", "Uỷ ban nhân dân tỉnh Điện Biên": "co-quan/ubnd-tinh-dien-bien.html",
    "ubnd dien bien": "co-quan/ubnd-tinh-dien-bien.html", "dien bien": "co-quan/ubnd-tinh-dien-bien.html",
    "thu tuc hanh chinh": "ke-hoach/cai-cach-tthc.html", TTHC: "ke-hoach/cai-cach-tthc.html",
    "hội đồng nhân dân": "ke-hoach/cai-cach-tthc.html#nv-1", "Đường": "ke-hoach/cai-cach-tthc.html#nv-1",
    "dat dai": "co-quan/van-phong-dang-ky-dat-dai.html", "đất đai": "co-quan/van-phong-dang-ky-dat-dai.html",
  };
  for (const [query, route] of Object.entries(first)) assert.equal(search(query)[0].doc[0], route, query);
});

const queries = ["Sở Y tế", "so y te", "hồ sơ trễ hạn", "tháng 3", "dịch vụ công", "quy trinh dien tu", "ubnd", "qd ubnd",
  "xã", "Nguồn số liệu", "giay phep", "đường", "Ủy ban nhân dân xã", "bao cao k", "khong dau vet"];

test("stock elasticlunr.js reads the index and finds the same documents", () => {
  const one = (token, form, field) => {
    const config = { [field]: { boost: 1, bool: "AND", expand: token.last } };
    return Object.keys(stock.fieldSearch([token[form]], field, config) ?? {}).map(Number);
  };
  let some = 0;
  for (const query of queries) {
    const words = Array.from(bundle.minhbachSearch.accented(query));
    const sets = words.map((accented, i) => {
      const token = { accented, folded: bundle.minhbachSearch.folded(accented).join(""), last: i === words.length - 1 };
      return new Set([...one(token, "accented", "t"), ...one(token, "folded", "k"), ...one(token, "folded", "b")]);
    });
    let expected = docs.map((_, id) => id).filter((id) => sets.every((set) => set.has(id)));
    if (!expected.length) expected = docs.map((_, id) => id).filter((id) => sets.some((set) => set.has(id)));
    const found = Array.from(search(query), (hit) => hit.ref).sort((a, b) => a - b);
    assert.deepEqual(found, expected, query);
    some += found.length;
  }
  assert.ok(some > 100);
});

test("scores of one word are those of elasticlunr", () => {
  for (const word of ["xa", "giay", "2025", "trinh"]) {
    const boosts = { t: 4, k: 2, b: 1 };
    const expected = {};
    for (const [field, boost] of Object.entries(boosts)) {
      const scores = stock.fieldSearch([word], field, { [field]: { boost: 1, bool: "OR", expand: true } });
      for (const ref in scores) expected[ref] = (expected[ref] ?? 0) + boost * scores[ref];
    }
    for (const hit of search(word)) assert.ok(Math.abs(hit.score - expected[hit.ref]) < 1e-9, `${word} ${hit.ref}`);
  }
});

/** As much of a document as the script uses. */
class Element {
  constructor(tag, attributes = {}) {
    Object.assign(this, { tag, attributes, nodes: [], listeners: {}, hidden: true, value: "" });
  }
  getAttribute(name) { return this.attributes[name] ?? null; }
  addEventListener(name, f) { this.listeners[name] = f; }
  appendChild(node) { this.nodes.push(node); return node; }
  append(text) { if (text) this.nodes.push(text); }
  set textContent(text) { this.nodes = text ? [text] : []; }
  get textContent() { return this.nodes.map((node) => node.textContent ?? node).join(""); }
  all(tag) { return this.nodes.flatMap((node) => node.tag === undefined ? [] : [...(node.tag === tag ? [node] : []), ...node.all(tag)]); }
}

/** The search page opened at `address`. */
function open(address) {
  const elements = {
    q: new Element("input"), "search-results": new Element("ol", { "data-root": "../", "data-kind-plans": "Kế hoạch" }),
    "search-status": new Element("p"), "search-more": new Element("button"),
    main: new Element("main", { "data-none": "Không có {q}", "data-count": "{n} kết quả cho {q}", "data-loading": "Đang tải" }),
  };
  const form = elements.q.form = new Element("form");
  const head = new Element("head"), addresses = [];
  const world = load({
    document: { head, getElementById: (id) => elements[id] ?? null, createElement: (tag) => new Element(tag), querySelectorAll: () => [form] },
    location: { search: address, pathname: "/tim-kiem.html" }, history: { replaceState: (a, b, url) => addresses.push(url) },
    addEventListener() {}, clearTimeout() {}, setTimeout: (f) => f(), URLSearchParams,
  });
  const index = () => vm.runInContext(read("tests/vectors/search/index.js"), world);
  return { form, head, addresses, index, ...elements, list: elements["search-results"], status: elements["search-status"] };
}

test("the page loads the index only when it is wanted and shows results with their words marked", () => {
  const page = open("");
  assert.equal(page.form.hidden, false);
  assert.equal(page.head.nodes.length, 0);
  page.q.listeners.focus();
  assert.equal(page.head.nodes[0].src, "../search/index.js");
  page.q.value = "giay phep";
  page.q.listeners.input();
  assert.equal(page.status.textContent, "Đang tải");
  page.index();
  const items = page.list.all("li");
  assert.equal(page.status.textContent, `${items.length} kết quả cho giay phep`);
  assert.match(items[0].all("a")[0].href, /^\.\.\/ke-hoach\//);
  assert.equal(items[0].all("span")[0].textContent, "Kế hoạch");
  assert.deepEqual(new Set(items.flatMap((item) => item.all("mark")).map((mark) => mark.textContent.toLowerCase())), new Set(["giấy", "phép"]));
  assert.deepEqual(page.addresses, ["?q=giay%20phep"]);
  page.q.value = "sở y tế";
  page.form.listeners.submit({ preventDefault() {} });
  const marked = page.list.all("li")[0].all("mark").map((mark) => mark.textContent.toLowerCase());
  assert.deepEqual(new Set(marked), new Set(["sở", "y", "tế"]));
  page.q.value = "giay phep";
  page.q.listeners.input();
  assert.equal(page["search-more"].hidden, true);
});

test("the page answers the address, and escapes nothing into markup", () => {
  const page = open("?q=%3Cb%3E+zzzz");
  assert.equal(page.head.nodes.length, 1);
  page.index();
  assert.equal(page.status.textContent, "Không có <b> zzzz");
  page.q.value = "";
  page.q.listeners.input();
  assert.equal(page.status.textContent, "");
  assert.equal(page.addresses.at(-1), "/tim-kiem.html");
  page.q.value = "a";
  page.q.listeners.input();
  assert.ok(page.list.all("li").length <= 50);
});
