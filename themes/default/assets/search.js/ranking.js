// Ranking. Scores are those of elasticlunr; above them stand exact marks, phrases, whole words, beginnings, mistyped words.

var BOOST = [4, 2, 1]; // of the fields t, k, b
var EXACT = 4, FOLDED = 3, BEGUN = 2, MISTYPED = 1;
var BEST = 1000; // hits that are put in order

function idf(count) {
  return 1 + Math.log(norms.docs / (count + 1));
}

// Adds to a slot the documents of one folded word in its forms, scored as elasticlunr scores it. isForm tells the
// accented words that were asked for.
function term(slot, entry, isForm, penalty, level) {
  var seen = new Uint8Array(norms.docs), counts = [0, 0, 0], docs = [[], [], []];
  var forms = [];
  for (var i = 0; i < entry.lists.length; i += 4) {
    forms.push({ asked: isForm(entry.lists[i] || entry.key), lists: entry.lists.slice(i + 1, i + 4).map(list) });
  }
  forms.forEach(function (form) {
    form.lists.forEach(function (found, at) {
      if (found.capped) slot.capped = true;
      if (at === 0 && form.asked) {
        docs[0] = docs[0].concat(found.docs);
        counts[0] += found.of;
      }
      if (at < 2) add(found, 1, 1);
    });
  });
  forms.forEach(function (form) { add(form.lists[2], 2, 3); });
  function add(found, field, unless) {
    counts[field] += found.of - found.docs.length;
    found.docs.forEach(function (doc) {
      if (seen[doc] & unless) return;
      seen[doc] |= field;
      docs[field].push(doc);
      counts[field]++;
    });
  }
  docs.forEach(function (docs, field) {
    var part = idf(counts[field]) * penalty, sizes = norms.sizes[field];
    docs.forEach(function (doc) {
      slot.fields[field][doc] += part * sizes[doc];
      if (slot.level[doc] < level) slot.level[doc] = level;
    });
  });
  if (level === FOLDED) {
    forms.forEach(function (form) {
      if (form.asked) form.lists.forEach(function (found) { found.docs.forEach(function (doc) { slot.level[doc] = EXACT; }); });
    });
  }
}

// What each word finds by itself.
function weigh(slot) {
  var n = norms.docs, done = {};
  slot.level = new Uint8Array(n);
  slot.fields = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  slot.capped = false;
  slot.forms.forEach(function (form, at) {
    var whole = slot.forms.map(function (form) { return form.accented; });
    slot.terms[at].forEach(function (entry) {
      if (done[entry.key]) return;
      done[entry.key] = true;
      var is = entry.key === form.folded;
      term(slot, entry, function (word) {
        return is ? whole.indexOf(word) >= 0 : word.indexOf(form.accented) === 0;
      }, is ? 1 : 0.15 * form.folded.length / entry.key.length, is ? form.level : BEGUN);
    });
  });
}

// Documents that say it in other words have the words of the query that they lack.
function fill(slots, pairs, same) {
  same.found.forEach(function (parts, other) {
    var n = norms.docs, count = new Uint8Array(n), head = new Uint8Array(n), rarest = n;
    parts.forEach(function (found) {
      var all = new Uint8Array(n), sum = 0;
      found.forEach(function (entry) {
        var single = same.others[other].length === 1;
        entry.lists.forEach(function (text, at) {
          if (single && at % 4 === 0) return;
          var docs = list(text);
          sum += docs.of;
          docs.docs.forEach(function (doc) {
            all[doc] = Math.max(all[doc], (single ? at % 4 < 3 : !at) ? 2 : 1);
          });
        });
      });
      rarest = Math.min(rarest, sum);
      for (var doc = 0; doc < n; doc++) if (all[doc]) {
        count[doc]++;
        head[doc] += all[doc] === 2;
      }
    });
    for (var doc = 0; doc < n; doc++) {
      if (!parts.length || count[doc] < parts.length) continue;
      for (var i = same.from; i < same.to; i++) {
        var slot = slots[i];
        if (slot.level[doc] < FOLDED) {
          (head[doc] === parts.length ? [0, 1] : [2]).forEach(function (field) {
            slot.fields[field][doc] += idf(rarest) * norms.sizes[field][doc];
          });
        }
        slot.level[doc] = EXACT;
        if (i > same.from) pairs[i][doc] = 1;
      }
    }
  });
}

// All hits, best first. plain: by elasticlunr's score alone.
function order(slots, alike, allowed, plain) {
  var n = norms.docs, ids = [], key = new Float64Array(n), exact = new Uint8Array(n), counts = {};
  var pairs = slots.map(function (slot) {
    var holds = new Uint8Array(n);
    (slot.pairs || []).forEach(function (entry) {
      entry.lists.forEach(function (text) { list(text).docs.forEach(function (doc) { holds[doc] = 1; }); });
    });
    return holds;
  });
  slots.forEach(weigh);
  alike.forEach(function (same) { fill(slots, pairs, same); });
  var needed = slots.filter(function (slot) { return !slot.capped; }), size = slots.length, most = 0;
  if (!needed.length) needed = slots;
  // Mistyped words count only where nothing is missing.
  function found(doc) {
    for (var all = 0, sure = 0, i = 0; i < needed.length; i++) {
      all += needed[i].level[doc] > 0;
      sure += needed[i].level[doc] > MISTYPED;
    }
    return all === needed.length ? all : sure;
  }
  for (var doc = 0; doc < n; doc++) {
    if (allowed && !allowed[doc]) continue;
    var hit = found(doc);
    if (hit < (plain ? 1 : Math.max(most, 1))) continue;
    if (hit > most && !plain) {
      most = hit;
      ids = [];
    }
    ids.push(doc);
  }
  ids.forEach(function (doc) {
    var rank = 0, level = EXACT, near = 0, titled = 0;
    for (var field = 0; field < 3; field++) {
      for (var sum = 0, hits = 0, i = 0; i < size; i++) {
        sum += slots[i].fields[field][doc];
        hits += slots[i].fields[field][doc] > 0;
      }
      rank += BOOST[field] * sum * hits / size;
      if (field === 1) titled = hits;
    }
    slots.forEach(function (slot, i) {
      if (slot.level[doc]) level = Math.min(level, slot.level[doc]);
      near += pairs[i][doc];
    });
    exact[doc] = level === EXACT;
    var phrase = size > 1 && near === size - 1;
    if (!plain) {
      rank *= (1 + (size > 1 ? near / (size - 1) : 0)) * (titled === size ? 1 + norms.weight[doc] / 20 : 1);
      rank = (most === needed.length ? 2 * level + phrase : 0) + rank / (rank + 50);
    }
    key[doc] = rank;
    counts[norms.kinds[norms.kind[doc]]] = (counts[norms.kinds[norms.kind[doc]]] || 0) + 1;
  });
  return { ids: ids, key: key, exact: exact, counts: counts };
}

// The best of the hits in their order; the number of a document settles ties, newest first.
function best(ids, key) {
  if (ids.length > BEST) {
    var keys = Float64Array.from(ids, function (doc) { return key[doc]; }).sort(), least = keys[keys.length - BEST];
    ids = ids.filter(function (doc) { return key[doc] >= least; });
  }
  return ids.sort(function (a, b) { return key[b] - key[a] || a - b; });
}

// Documents of a year or an agency, as a set.
function only(filter) {
  var keys = [];
  if (filter.year) keys.push("y" + filter.year);
  if (filter.agency) keys.push(load("a", WORDS).then(function (names) { return "a" + names.indexOf(filter.agency); }));
  return Promise.all(keys).then(function (keys) {
    return Promise.all(keys.map(function (key) { return entries("f", key, false); }));
  }).then(function (all) {
    if (!keys.length) return null;
    var allowed = new Uint8Array(norms.docs);
    all.forEach(function (found, round) {
      found.forEach(function (entry) {
        list(entry.lists[0]).docs.forEach(function (doc) { if (allowed[doc] === round) allowed[doc]++; });
      });
    });
    return allowed.map(function (rounds) { return rounds === keys.length; });
  });
}
