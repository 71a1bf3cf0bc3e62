// The search script without a browser: which files it loads and in which order, and what it does when a portal was published anew.
import assert from "node:assert/strict";
import test from "node:test";
import { over, read } from "./lib/search.mjs";

const portal = read("search/portal.json"), small = read("search/small.json"), search = over(portal);

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
