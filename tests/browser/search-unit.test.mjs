// The search script without a browser: folding, agreement with stock elasticlunr.js, what stands above its order, spellings.
import assert from "node:assert/strict";
import test from "node:test";
import elasticlunr from "elasticlunr";
import { over, read } from "./lib/search.mjs";

const portal = read("search/portal.json"), small = read("search/small.json"), texts = read("search/texts.json");
const search = over(portal), among = over(small);

/** Numbers of the documents that a query finds among those of texts.json, best first. */
async function find(query, limit = 30, filter = {}) {
  return Array.from(await among.search(query, limit, filter), (hit) => parseInt(hit.route, 10));
}

const numberOf = (title) => texts.findIndex((text) => text.title === title);

test("folding gives the vectors that the Rust code gives", () => {
  for (const { text, accented, folded } of read("folding.json")) {
    assert.equal(search.accented(text).join(" "), accented, `accented form of ${text}`);
    assert.equal(search.folded(text).join(" "), folded, `folded form of ${text}`);
  }
});

/** Always the same numbers below `n`. */
function dice(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
}

test("the ten best of 500 queries are those of stock elasticlunr.js over the whole elasticlunr index", async () => {
  const stock = elasticlunr.Index.load(read("search/portal-index.json"));
  const boosts = { t: 4, k: 2, b: 1 };
  const roll = dice(2026), all = await search.search("hồ sơ", 300);
  assert.ok(all.length > 200);
  let compared = 0;
  for (let round = 0; round < 500; round++) {
    const doc = all[roll(all.length)], words = `${doc.title} ${doc.summary}`.split(/[\s,;…]+/).filter(Boolean);
    const start = roll(words.length), picked = words.slice(start, start + 1 + roll(4)).join(" ");
    const query = roll(2) ? picked : search.folded(picked).join(" ");
    const accented = Array.from(search.accented(query)), folded = accented.map((word) => search.folded(word).join(""));
    const expected = {};
    for (const [field, boost] of Object.entries(boosts)) {
      const config = { [field]: { boost: 1, bool: "OR", expand: false } };
      const scores = stock.fieldSearch(field === "t" ? accented : folded, field, config);
      for (const ref in scores) expected[ref] = (expected[ref] ?? 0) + boost * scores[ref];
    }
    const best = Object.values(expected).sort((a, b) => b - a).slice(0, 10);
    const { hits } = await search.rank(query, {}, true);
    const ten = await search.show(hits.slice(0, 10));
    assert.equal(ten.length, best.length, query);
    ten.forEach((hit, place) => {
      // Equal scores may change places.
      assert.ok(Math.abs(hit.score - best[place]) < 1e-9, `${query}: ${place}`);
      assert.ok(Math.abs(expected[parseInt(hit.route, 10)] - best[place]) < 1e-9, `${query}: ${hit.route}`);
      compared++;
    });
  }
  assert.ok(compared > 4000, `${compared}`);
});

test("stock elasticlunr.js reads search/index.json and finds each title", () => {
  const index = elasticlunr.Index.load(read("search/index.json"));
  read("search/docs.json").docs.forEach(([, title], number) => {
    for (const word of search.folded(title)) assert.ok(String(number) in index.fieldSearch([word], "k", { k: { boost: 1, bool: "OR" } }), word);
  });
});

test("exact marks, then phrases, then words, then beginnings, then mistyped words", async () => {
  const [person, road, old, market] = ["Đương sự", "Làm đường", "Dưỡng lão", "Chợ"].map(numberOf);
  assert.deepEqual((await find("Đường")).slice(0, 2), [road, market], "marks, in title and body");
  assert.equal((await find("đương"))[0], person);
  assert.equal((await find("duong")).length, 5);
  assert.deepEqual(await find("dưỡng lão"), [old]);
  const phrase = numberOf("Quy định về thủ tục hành chính"), apart = numberOf("Chính quyền và hành động");
  assert.deepEqual(await find("hành chính"), [phrase, apart]);
  assert.deepEqual(await find("thu tuc hanh chinh"), [phrase, apart]);
  const levels = {};
  for (const query of ["hành chính", "hanh chinh", "hành ch", "hanh chinz"]) levels[query] = (await among.rank(query)).hits[0].score;
  const scores = Object.values(levels);
  assert.deepEqual(scores, [...scores].sort((a, b) => b - a), JSON.stringify(levels));
});

const FOUND = {
  "THỦ TỤC": "Quy định về thủ tục hành chính", "thủ tục hành ch": "Quy định về thủ tục hành chính", "hoà bình": "Ủy ban nhân dân xã Hòa Bình",
  "hòa bình": "Ủy ban nhân dân xã Hòa Bình", "Ðất đai": "Văn phòng Đăng ký đất đai",
  // Numbers and codes, whole and begun.
  "2704": "Kế hoạch cải cách", "2704/QĐ-UBND": "Kế hoạch cải cách", "2704/qd-ubnd": "Kế hoạch cải cách", "qd 2704": "Kế hoạch cải cách",
  "260930": "Danh sách tháng 9/2026", "H99.05-260930-0012": "Danh sách tháng 9/2026", "h99.05-2610": "Danh sách tháng 10/2025",
  // Days and months.
  "5/10/2026": "Danh sách tháng 9/2026", "05/10/2026": "Danh sách tháng 9/2026", "2026-10-05": "Danh sách tháng 9/2026",
  "6/11/2025": "Danh sách tháng 10/2025", "tháng 09/2026": "Danh sách tháng 9/2026",
  // i and y.
  "kỹ năng": "Bồi dưỡng kĩ năng, lý luận", "lí luận": "Bồi dưỡng kĩ năng, lý luận", "công ti": "Bồi dưỡng kĩ năng, lý luận",
  // Telex and VNI.
  "laamf dduwowngf": "Làm đường", "d9uong": "Đương sự", "ddaats ddai": "Văn phòng Đăng ký đất đai", "thur tucj": "Quy định về thủ tục hành chính",
  // One letter.
  "hanh chihn": "Quy định về thủ tục hành chính", "xaay dungj": "Sở Xây dựng", "dwong": "Đương sự",
  // Other words.
  "vp đăng ký": "Văn phòng Đăng ký đất đai", "TTHC": "Quy định về thủ tục hành chính", "sổ đỏ": "Hướng dẫn", "gpxd": "Danh sách tháng 9/2026",
  "bộ phận tiếp nhận và trả kết quả": "Trang của UBND", "ubnd xa hoa binh": "Ủy ban nhân dân xã Hòa Bình",
};

test("spellings of the same words find the same documents", async (t) => {
  for (const [query, title] of Object.entries(FOUND)) {
    await t.test(query, async () => {
      assert.equal(texts[(await find(query))[0]]?.title, title);
      assert.equal(texts[(await find(query.normalize("NFD")))[0]]?.title, title, "in NFD");
    });
  }
});

test("a document number is no abbreviation, an agency comes before what names it", async () => {
  const committee = numberOf("Ủy ban nhân dân xã Hòa Bình");
  assert.ok(!(await find("2704/qđ-ubnd")).includes(committee));
  for (const query of ["ubnd", "uỷ ban"]) assert.ok((await find(query)).includes(committee));
  assert.equal((await find("xay dung"))[0], numberOf("Sở Xây dựng"));
});

test("all words first, most of them when no document has all, newest among equals, nothing where nothing is", async () => {
  const [older, newer] = texts.flatMap((text, number) => (text.title === "Báo cáo quý" ? [number] : []));
  assert.deepEqual(await find("báo cáo"), [newer, older]);
  assert.deepEqual((await find("lệ phí báo cáo")).sort((a, b) => a - b), [older, newer, numberOf("Lệ phí")]);
  assert.equal((await find("lệ phí thư"))[0], numberOf("Lệ phí"));
  for (const query of ["", " – ", "xyzxyz", "không_có_từ_này"]) assert.deepEqual(await find(query), [], query);
});

test("filters by kind, year and agency; counts by kind", async () => {
  const { counts, total } = await among.rank("xây dựng");
  assert.deepEqual({ ...counts }, { agencies: 1, plans: 2 });
  assert.equal(total, 3);
  assert.deepEqual(await find("xây dựng", 9, { kind: "agencies" }), [numberOf("Sở Xây dựng")]);
  assert.deepEqual(await find("danh sách", 9, { year: "2025" }), [numberOf("Danh sách tháng 10/2025")]);
  const agencies = Array.from(await among.agencies());
  assert.deepEqual(agencies, ["Sở Xây dựng"]);
  assert.deepEqual((await find("danh sách", 9, { agency: "Sở Xây dựng" })).length, 2);
  assert.deepEqual((await find("danh sách", 9, { agency: "Sở Xây dựng", year: "2026" })), [numberOf("Danh sách tháng 9/2026")]);
  assert.deepEqual(Array.from(among.years()), [2026, 2025]);
});
