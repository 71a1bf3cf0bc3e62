// The search script without a browser: folding, agreement with stock elasticlunr.js, what stands above its order, spellings.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import elasticlunr from "elasticlunr";
import { engine } from "./lib/search.mjs";

const vectors = new URL("../vectors/", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, vectors), "utf8"));
const over = (files) => engine((address) => files[address]);
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

test("a query loads the files of its words only, and none twice", async () => {
  const fresh = over(portal);
  await fresh.search("giấy phép");
  const names = fresh.loaded.map((address) => address.split("/").pop().replace(/\d*\.js$/, ""));
  assert.equal(names[0], "manifest");
  assert.ok(names.filter((name) => name === "w").length <= 2 && names.filter((name) => name === "p").length <= 1, names.join(" "));
  const before = fresh.loaded.length;
  await fresh.search("giấy phép");
  assert.equal(fresh.loaded.length, before);
});

/** A search whose files arrive when they are told to; `waiting` are their names. */
function held(files) {
  const slow = over(files), load = slow.script, waiting = [];
  slow.script = (address, failed) => waiting.push({ name: address.split("/").pop().replace(".js", ""), arrive: () => load(address, failed), failed });
  const turn = () => new Promise(setImmediate);
  const arrive = async () => { waiting.splice(0).forEach((file) => file.arrive()); await turn(); };
  return { slow, waiting, arrive, turn, names: () => waiting.map(({ name }) => name), sorts: () => waiting.map(({ name }) => name[0]).join("") };
}

test("words first, then pairs, and with the last pairs what is shown of the first hits; six files at a time", async () => {
  const { slow, waiting, arrive, turn, names, sorts } = held(portal);
  const found = slow.rank("kiểm tra việc thực hiện giấy phép xây dựng nhà ở tại cấp xã");
  await turn();
  assert.deepEqual(names(), ["manifest"]);
  await arrive();
  for (let round = 0; !sorts().includes("c"); round++) {
    assert.match(sorts(), round ? /^w*p+$/ : /^w+p*$/);
    assert.ok(waiting.length === 6 && round < 4);
    await arrive();
  }
  assert.match(sorts(), /^p+c+$/);
  const guessed = names();
  await arrive();
  const { hits } = await found, each = [];
  assert.ok(guessed.includes(`c${Math.floor(hits[0].id / 12)}`), `${guessed} ${hits[0].id}`);
  const shown = slow.show(hits.slice(0, 30), (ready) => each.push(ready));
  await turn();
  while (waiting.length) {
    assert.ok(waiting.length <= 6);
    waiting.shift().arrive();
    await turn();
  }
  assert.equal((await shown).length, each.at(-1));
  assert.deepEqual(each, [...each].sort((a, b) => a - b));
});

test("what is shown of first hits is not loaded before the hits are known when no pairs are awaited, nor under a filter", async () => {
  const fresh = over(portal), shown = () => fresh.loaded.filter((address) => /\/c\d+\.js$/.test(address)).length;
  for (const filter of [{ kind: "plans" }, { year: "2026" }, { agency: "Sở Xây dựng" }]) {
    await fresh.rank("giấy phép xây dựng", filter);
    assert.equal(shown(), 0, JSON.stringify(filter));
  }
  // All of its files are there.
  await fresh.rank("giấy phép xây dựng");
  assert.equal(shown(), 0);
});

test("a query whose files are there is ranked once", async () => {
  const fresh = over(portal), world = fresh.rank.constructor("return globalThis")(), Numbers = world.Float64Array;
  let made = 0;
  world.Float64Array = function (size) { made++; return new Numbers(size); };
  const arrays = async (plain) => { made = 0; await fresh.rank("giấy phép xây dựng", {}, plain); return made; };
  await fresh.rank("giấy phép xây dựng");
  const once = await arrays(true);
  assert.ok(once > 0);
  assert.equal(await arrays(false), once);
});

test("what waits is dropped when something else is asked", async () => {
  const { slow, waiting, arrive, turn } = held(portal);
  const asked = [];
  const step = async () => { asked.push(...waiting.map(({ name }) => name)); await arrive(); };
  slow.rank("kế hoạch kiểm tra công vụ tại cấp xã").then(() => assert.fail("nobody waits for it any more"));
  await turn();
  await step();
  asked.length = 0;
  slow.drop();
  const done = slow.rank("chứng thực bản sao").then(() => "done");
  await turn();
  while (waiting.length) await step();
  assert.equal(await done, "done");
  const fresh = over(portal);
  await fresh.rank("chứng thực bản sao");
  const needed = fresh.loaded.map((address) => address.split("/").pop().replace(".js", ""));
  const more = asked.slice(6).filter((name) => !needed.includes(name) && name[0] !== "c");
  assert.deepEqual(more, []);
});

test("another spelling of a word costs no file more", async () => {
  for (const [query, files] of [["lý luận", /^w{1,2}p$/], ["tháng 09", /^w{1,3}p{1,2}$/]]) {
    const fresh = over(small);
    await fresh.rank(query);
    assert.match(fresh.loaded.map((address) => address.split("/").pop()[0]).join("").replace(/[mc]/g, ""), files, query);
  }
});

test("a large portal names its files by folders", async () => {
  const manifest = JSON.parse(/^minhbachSearch\("manifest",(.*)\)\n$/.exec(portal["search/manifest.js"])[1]);
  const files = { ...portal };
  for (const sort of ["w", "p"]) {
    const keys = manifest.shards[sort][0];
    manifest.shards[sort] = [keys.split("!")[0], true];
    files[`search/${manifest.folder}/d${sort}0.js`] = `minhbachSearch("d${sort}0",${JSON.stringify(keys)})\n`;
  }
  files["search/manifest.js"] = `minhbachSearch("manifest",${JSON.stringify(manifest)})\n`;
  const folders = over(files), routes = (hits) => Array.from(hits, (hit) => hit.route);
  for (const query of ["Sở Y tế", "giay phep xay dung", "hồ sơ tr"]) {
    assert.deepEqual(routes(await folders.search(query)), routes(await search.search(query)), query);
  }
});

test("a page left open while a new portal was published starts again once; a portal that is gone is an error", async () => {
  const files = { ...small }, moved = over(files);
  await moved.search("đường");
  for (const address of Object.keys(files)) {
    const next = address.replace(/^search\/[0-9a-f]+\//, "search/new/");
    files[next] = files[address].replace(/"folder":"[0-9a-f]+"/, '"folder":"new"');
    if (next !== address) delete files[address];
  }
  assert.equal((await moved.search("hành chính")).length, 2);
  assert.ok(moved.loaded.some((address) => /manifest\.js\?\d+$/.test(address)));
  await assert.rejects(over({}).search("đường"));
});

/** Puts the files of another portal in place of those that are there. */
function publish(files, others) {
  for (const address of Object.keys(files)) delete files[address];
  Object.assign(files, others);
}

test("whatever of a former portal is asked for comes from the new one: hits, an agency that has another place, all agencies", async () => {
  const query = "danh sách", agency = "Sở Xây dựng";
  const right = Array.from(await over(small).search(query, 10, { agency }), ({ route }) => route);
  assert.equal(right.length, 2);
  for (const before of [[], ["show"], ["rank"], ["agencies", "show"]]) {
    const files = { ...portal }, moved = over(files);
    const former = await moved.rank(query, { agency });
    if (before.includes("show")) await moved.show(former.hits.slice(0, 1));
    if (before.includes("agencies")) await moved.agencies();
    publish(files, small);
    assert.deepEqual(Array.from(await moved.search(query, 10, { agency }), ({ route }) => route), right, before.join());
    assert.deepEqual(Array.from(await moved.agencies()), [agency], before.join());
  }
  const files = { ...portal }, moved = over(files);
  await moved.search(query);
  publish(files, small);
  assert.deepEqual(Array.from(await moved.agencies()), [agency]);
});

test("hits of a former portal are not taken for documents of the new one that have their numbers", async () => {
  const files = { ...portal }, moved = over(files);
  const { hits } = await moved.rank("danh sách");
  await moved.show(hits.slice(0, 2));
  publish(files, small);
  await moved.rank("kỹ năng");
  await assert.rejects(moved.show(hits.slice(2, 4)));
});

test("two queries at once in a portal that was published anew both start again", async () => {
  const files = { ...portal }, moved = over(files);
  await moved.search("đường");
  publish(files, small);
  const both = { end: null };
  Promise.all([moved.search("hành chính"), moved.search("dưỡng lão")]).then((found) => { both.end = found.map(({ length }) => length); }, (error) => { both.end = error; });
  for (let round = 0; round < 100 && !both.end; round++) await new Promise(setImmediate);
  assert.deepEqual(both.end, [2, 1]);
});

test("a file that fails for a dropped query keeps no other from its answer", async () => {
  const query = "chứng thực bản sao", answer = await search.rank(query);
  // A file of the former query alone, and one for which both wait.
  for (const former of ["kế hoạch kiểm tra công vụ tại cấp xã", query]) {
    const { slow, waiting, arrive, turn } = held(portal);
    let old, end;
    slow.rank(former).catch((error) => { old = error.message; });
    await turn();
    await arrive();
    const name = waiting[0].name;
    slow.drop();
    slow.rank(query).then((found) => { end = found; }, (error) => { end = error; });
    await turn();
    waiting.shift().failed();
    await turn();
    while (waiting.length) await arrive();
    assert.equal(old, name);
    assert.deepEqual(Array.from(end?.hits ?? [], ({ id }) => id), Array.from(answer.hits, ({ id }) => id), `${former}: ${end}`);
  }
});

test("what comes late of the former portal is not taken for the new one's, and who waits for it gets it", async () => {
  const query = "thủ tục hành chính", answer = Array.from((await search.rank(query)).hits, ({ id, score }) => [id, score]);
  for (const late of [false, true]) {
    const files = { ...portal }, { slow, waiting, arrive, turn, names } = held(files);
    let end, agencies;
    slow.atOnce = 30;
    slow.start().then(slow.agencies).then((found) => { agencies = found; }, (error) => { agencies = error; });
    slow.rank(query).then((found) => { end = found; }, (error) => { end = error; });
    await turn();
    await arrive();
    assert.match(names().join(" "), /^a w/);
    const [lost] = waiting.splice(1, 1), old = waiting.splice(0);
    // The words of the former portal stood in no document.
    for (const [address, text] of Object.entries(files)) {
      files[address.replace(/^search\/\w+\//, "search/new/")] = text.replace(/"folder":"\w+"/, '"folder":"new"');
      if (/\/[wp]\d+\.js$/.test(address)) files[address] = text.replace(/,".*"/, ',""');
    }
    lost.failed();
    await turn();
    assert.match(names().join(" "), /^manifest\?\d+$/);
    if (late) await arrive();
    old.forEach((file) => file.arrive());
    await turn();
    while (waiting.length) await arrive();
    assert.deepEqual(Array.from(end?.hits ?? [], ({ id, score }) => [id, score]), answer, `${late}: ${end}`);
    assert.ok(agencies?.length, `${agencies}`);
  }
});
