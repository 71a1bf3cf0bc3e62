// What stands in the files: numbers, lists of documents, the entries of words and pairs.

var SHARDS = 2; // files at most for what begins with a half-typed word

function numbers(text) {
  for (var out = [], value = 0, unit = 1, i = 0; i < text.length; i++) {
    var code = text.charCodeAt(i), digit = code - 35 - (code > 92) - (code > 124);
    value += digit * unit;
    unit *= 34;
    if (digit < 56) {
      out.push(value);
      value = 0;
      unit = 1;
    }
  }
  return out;
}

// Documents, and how many there are when only the most important were written.
function list(text) {
  var capped = text[0] === "|", gaps = numbers(capped ? text.slice(1) : text), of = capped ? gaps.shift() : gaps.length;
  for (var next = 0, i = 0; i < gaps.length; i++) {
    gaps[i] += next;
    next = gaps[i] + 1;
  }
  return { docs: gaps, of: of, capped: capped };
}

function unpack(manifest) {
  var n = manifest.docs, values = numbers(manifest.norms[0]), exact = manifest.norms[1], doc = 0;
  manifest.weight = new Uint8Array(n);
  manifest.kind = new Uint8Array(n);
  manifest.sizes = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (var i = 0; i < values.length;) {
    for (var run = values.slice(i, i + 5), last = (i += 5) + run[4]; i < last; i++, doc++) {
      var b = values[i];
      if (!exact && b) b = (4.5 + (b - 1) % 4) * Math.pow(2, (b - 1 >> 2) - 2);
      manifest.weight[doc] = run[0];
      manifest.kind[doc] = run[1];
      [run[2], run[3], b].forEach(function (size, field) { manifest.sizes[field][doc] = 1 / Math.sqrt(size || 1); });
    }
  }
  return manifest;
}

// The place of the last of sorted keys that is not above key.
function place(keys, key) {
  for (var low = 0, high = keys.length; low + 1 < high;) {
    var middle = low + high >> 1;
    if (keys[middle] <= key) low = middle;
    else high = middle;
  }
  return low;
}

// The entries of a key, or of all keys that begin with it. at: the word beside whose entry it stands, as another spelling does.
function entries(sort, key, begins, at) {
  var keys = norms.shards[sort][0].split("!"), folders = norms.shards[sort][1], folder = place(keys, at || key);
  var order = sort === "p" ? PAIRS : WORDS;
  return (folders ? load("d" + sort + folder, order) : Promise.resolve("")).then(function (text) {
    if (folders) keys = text.split("!");
    var first = place(keys, at || key), last = first;
    while (begins && last - first + 1 < SHARDS && (keys[last + 1] || "").indexOf(key) === 0) last++;
    var names = [];
    for (; first <= last; first++) names.push(sort + (folders ? folder * 128 + first : first));
    return Promise.all(names.map(function (name) { return load(name, order); }));
  }).then(function (texts) {
    var found = [];
    texts.join("!").split("!").forEach(function (entry) {
      if (entry.indexOf(key) !== 0) return;
      var parts = entry.split(" "), name = sort === "p" ? parts.shift() + " " + parts.shift() : parts.shift();
      if (name === key || begins) found.push({ key: name, lists: parts });
    });
    return found;
  });
}
