// Files. So many at a time as come over one connection or, with HTTP/1, over those that a browser opens; what is
// needed first goes first, and what nobody needs any more is dropped before it is asked for.

var WORDS = 1, PAIRS = 2, BEST_HIT = 3, HITS = 4; // what is loaded first

var files = {}, waiting = [], arriving = {}, norms, again = "", turn = 0;

// What a page loads by itself, such as the manifest, comes before it is asked for.
function receive(name, data) {
  var file = arriving[name];
  delete arriving[name];
  if (file) file.resolve(data);
  else files[name] = Promise.resolve(data);
  next();
}

function load(name, order) {
  waiting.forEach(function (file) { if (file.name === name) file.order = Math.min(file.order, order || 0); });
  if (!files[name]) {
    files[name] = new Promise(function (resolve, reject) {
      waiting.push({ name: name, order: order || 0, resolve: resolve, reject: reject, among: files });
    });
    Promise.resolve().then(next);
  }
  return files[name];
}

function next() {
  waiting.sort(function (a, b) { return a.order - b.order; });
  waiting = waiting.filter(function (file) {
    // What was asked for before all was forgotten comes first: it bears the same name.
    return arriving[file.name] || Object.keys(arriving).length >= engine.atOnce || request(file);
  });
}

function request(file) {
  var name = file.name;
  arriving[name] = file;
  engine.script("search/" + (norms ? norms.folder + "/" + name + ".js" : name + ".js" + again), function () {
    delete arriving[name];
    delete file.among[name];
    file.reject(new Error(name));
    next();
  });
}

function awaited() {
  return waiting.length || Object.keys(arriving).length;
}

// Another query will be asked: what waits for this one is not loaded, and who waits for it gets no answer.
function drop() {
  turn++;
  waiting = waiting.filter(function (file) {
    if (file.order) delete files[file.name];
    return !file.order;
  });
}

function start() {
  return norms ? Promise.resolve() : load("manifest").then(function (manifest) {
    norms = norms || unpack(manifest);
  });
}

// Forgets the files known when one was gone: a page may have been left open, or a manifest kept, while a new portal was
// published.
function forget(known) {
  if (known !== files) return;
  files = {};
  waiting.splice(0).forEach(function (file) { file.reject(new Error(file.name)); });
  norms = null;
  again = "?" + Date.now();
}

// Asks a second time when something is gone, with everything loaded anew; not what was dropped meanwhile.
function anew(ask) {
  var mine = turn, known = files;
  return ask().catch(function (error) {
    if (mine !== turn) throw error;
    forget(known);
    return ask();
  });
}
