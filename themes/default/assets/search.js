// The search: loads the few files of the full text that a query needs, and ranks. src/stages/search/full writes the files;
// each calls minhbachSearch(NAME, DATA), since a page opened from a folder may load scripts but not data.
// Scores are those of elasticlunr; above them stand exact marks, phrases, whole words, beginnings, mistyped words.
var minhbachSearch = (function () {
  "use strict";

  var VOWELS = "aàảãáạeèẻẽéẹiìỉĩíịoòỏõóọuùủũúụyỳỷỹýỵ";
  var WORD = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\u0300-\u036f]*/gu;
  var BOOST = [4, 2, 1]; // of the fields t, k, b
  var EXACT = 4, FOLDED = 3, BEGUN = 2, MISTYPED = 1;
  var LONGEST = 12; // words of a query that count
  var SHARDS = 2; // files at most for what begins with a half-typed word
  var WORDS = 1, PAIRS = 2, BEST_HIT = 3, HITS = 4; // what is loaded first
  var BEST = 1000; // hits that are put in order
  var engine = receive;

  // --- Spelling, by the rules of src/domain/fold.rs: one set of vectors binds both.

  function placeTone(word) {
    for (var i = 1; i < word.length; i++) {
      var a = VOWELS.indexOf(word[i - 1]), b = VOWELS.indexOf(word[i]);
      if (a < 0 || b < 0 || !(a % 6) === !(b % 6)) continue;
      var tone = a % 6 + b % 6, pair = VOWELS[a - a % 6] + VOWELS[b - b % 6], onset = (word[i - 2] || "") + pair[0];
      var first = false;
      if (onset !== "qu" && onset !== "gi") {
        if (pair !== "oa" && pair !== "oe" && pair !== "uy") continue;
        first = i + 1 === word.length;
      }
      return word.slice(0, i - 1) + VOWELS[a - a % 6 + (first ? tone : 0)] +
        VOWELS[b - b % 6 + (first ? 0 : tone)] + word.slice(i + 1);
    }
    return word;
  }

  function words(text) {
    return text.replace(/[\u00ad\u200c\u200d\u2060\ufeff]/g, "").match(WORD) || [];
  }

  function accented(text) {
    return words(text.normalize("NFC").toLowerCase().normalize("NFC").replace(/ð/g, "đ")).map(placeTone);
  }

  function folded(text) {
    text = text.normalize("NFC").toLowerCase().normalize("NFD");
    return words(text.replace(/[\u0300-\u036f]/g, "").replace(/[đð]/g, "d"));
  }

  function form(word) {
    return { accented: word, folded: folded(word).join(""), level: FOLDED };
  }

  // The spelling under which pairs of a word are kept: ki for ky, 9 for 09.
  function neutral(word) {
    return word.replace(/^([hklmst]|qu)y$/, "$1i").replace(/^0([1-9])$/, "$1");
  }

  // The other spellings of a word: kĩ and kỹ, 5 and 05.
  function respelled(word) {
    var at = VOWELS.indexOf(word[word.length - 1]), row = at - at % 6;
    if (/^[1-9]$/.test(word)) return ["0" + word];
    if (/^0[1-9]$/.test(word)) return [word[1]];
    if ((row === 12 || row === 30) && /^([hklmst]|qu)[^]$/.test(word)) return [word.slice(0, -1) + VOWELS[42 - row + at % 6]];
    return [];
  }

  // What the keys were meant for where no input method ran: Telex (duwowngf), VNI (d9uong).
  function typed(word) {
    var plain = /^[a-z]+\d[a-z\d]*$/.test(word) ? word.replace(/\d/g, "")
      : word.replace(/([aeo])\1/g, "$1").replace(/dd/g, "d").replace(/([aou])w/g, "$1").replace(/w/g, "u");
    return [plain, plain.replace(/[sfrxj]([^aeiouy]*)$/, "$1")];
  }

  // Whether one letter too many, too few, other or two changed places make a into b.
  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    for (var i = 0; i < a.length && a[i] === b[i];) i++;
    var x = a.slice(i), y = b.slice(i);
    return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) ||
      x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  }

  // --- Files. So many at a time as come over one connection or, with HTTP/1, over those that a browser opens; what is
  // needed first goes first, and what nobody needs any more is dropped before it is asked for.

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

  // Forgets everything: a page may have been left open, or a manifest kept, while a new portal was published.
  function forget() {
    files = {};
    waiting.splice(0).forEach(function (file) { file.reject(new Error(file.name)); });
    norms = null;
    again = "?" + Date.now();
  }

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

  // --- Queries.

  // The words of a query, each with its spellings; the last may be half typed. Parts of a number such as 2704/QĐ-UBND
  // stand for nothing else.
  function parse(query, plain) {
    var slots = [];
    query.trim().split(/\s+/).forEach(function (chunk) {
      var iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(chunk), all = accented(iso ? iso[3] + "/" + iso[2] + "/" + iso[1] : chunk);
      all.forEach(function (word) {
        var forms = [word].concat(plain ? [] : respelled(word)).map(form);
        forms.forEach(function (other) { other.at = forms[0].folded; });
        slots.push({ forms: forms, part: all.length > 1 && /\d/.test(chunk), terms: [], last: false, pairs: [] });
      });
    });
    slots = slots.slice(0, LONGEST);
    if (slots.length && !plain && !/[\s.,;:!?]$/.test(query)) slots[slots.length - 1].last = true;
    return slots;
  }

  // Where words of the query have others that mean the same: from, to, the others as lists of folded words.
  function synonyms(slots) {
    var found = [];
    for (var i = 0; i < slots.length; i++) {
      var best = null;
      norms.same.forEach(function (group) {
        group.forEach(function (words) {
          var said = words.split(" "), fits = said.every(function (word, at) {
            var slot = slots[i + at];
            return slot && !slot.part && slot.forms[0].folded === word;
          });
          if (!fits || best && best.to - i >= said.length) return;
          best = { from: i, to: i + said.length, others: group.filter(function (other) { return other !== words; }) };
        });
      });
      if (!best) continue;
      best.others = best.others.map(function (other) { return other.split(" "); });
      found.push(best);
      i = best.to - 1;
    }
    return found;
  }

  // Loads what the words of a query need; tells by words when all but pairs is there, by all when they are too.
  function gather(slots, alike) {
    var words = slots.map(function (slot) {
      return Promise.all(slot.forms.map(function (form) {
        return entries("w", form.folded, slot.last && form.level === FOLDED && form.folded.length > 1, form.at);
      })).then(function (found) { slot.terms = found; });
    }), pairs = [];
    function pair(first, second, begins, into) {
      pairs.push(entries("p", neutral(first) + " " + (begins ? second : neutral(second)), begins).then(function (found) {
        into.push.apply(into, found);
      }));
    }
    slots.forEach(function (slot, i) {
      var before = slots[i - 1], typed = slot.forms[0].folded, begins = slot.last && typed.length > 1;
      slot.pairs = [];
      if (!before) return;
      var firsts = spellings(before), seconds = spellings(slot);
      alike.forEach(function (same) {
        if (same.to === i) same.others.forEach(function (other) { firsts.push(other[other.length - 1]); });
        if (same.from === i) same.others.forEach(function (other) { seconds.push(other[0]); });
      });
      firsts.slice(0, 3).forEach(function (first) {
        if (begins) pair(first, typed, true, slot.pairs);
        seconds.slice(0, 3).forEach(function (second) {
          if (!begins || second !== typed) pair(first, second, false, slot.pairs);
        });
      });
    });
    alike.forEach(function (same) {
      same.found = same.others.map(function (other) {
        var parts = [];
        if (other.length === 1) {
          words.push(entries("w", other[0], false).then(function (found) { parts.push(found); }));
        }
        other.slice(1).forEach(function (word, at) {
          var into = [];
          parts.push(into);
          pair(other[at], word, false, into);
        });
        return parts;
      });
    });
    return { words: Promise.all(words), all: Promise.all(words.concat(pairs)) };
  }

  // The folded words of a slot, each spelling once.
  function spellings(slot) {
    return slot.forms.map(function (form) { return neutral(form.folded); }).filter(function (word, at, all) { return all.indexOf(word) === at; });
  }

  // Words that stand nowhere: what their keys meant, else the most frequent words one letter away.
  function mend(slots, alike) {
    var lost = slots.filter(function (slot, i) {
      return !alike.some(function (same) { return same.from <= i && i < same.to; }) && !/^\d+$/.test(slot.forms[0].folded) && slot.terms.every(function (found) { return !found.length; });
    });
    return lost.length ? load("v").then(function (text) {
      var often = {};
      text.replace(/(\D+)(\d)/g, function (all, word, count) { often[word] = +count + 1; });
      return lost.filter(function (slot) {
        var word = slot.forms[0].folded;
        var meant = typed(word).filter(function (one) { return often[one]; }).map(function (one) { return [one, FOLDED]; });
        if (!meant.length && word.length > 2) {
          meant = Object.keys(often).filter(function (one) { return isNear(word, one); })
            .sort(function (a, b) { return often[b] - often[a] || (a < b ? -1 : 1); })
            .slice(0, 4).map(function (one) { return [one, MISTYPED]; });
        }
        meant.forEach(function (one) { slot.forms.push({ accented: one[0], folded: one[0], at: one[0], level: one[1] }); });
        return meant.length;
      }).length > 0;
    }) : Promise.resolve(false);
  }

  // --- Ranking.

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
    if (filter.agency) keys.push("a" + filter.agency);
    return Promise.all(keys.map(function (key) { return entries("f", key, false); })).then(function (all) {
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

  // Ranks. filter: {kind, year, agency (its place in agencies())}, each optional. Gives {total, counts by kind,
  // hits [{id, kind, exact}] of the kind, groups of hits by kind, slots}.
  function rank(query, filter, plain, retried) {
    filter = filter || {};
    var mine = turn, known = files;
    return start().then(function () {
      var slots = parse(query, plain), alike = plain ? [] : synonyms(slots), allowed;
      var needed = gather(slots, alike), open = !plain && !filter.kind && !filter.year && !filter.agency;
      needed.words.then(function () {
        if (open && mine === turn && (slots.length > 1 || alike.length) && awaited()) guess(slots, alike);
      }).catch(function () { /* said below */ });
      return Promise.all([needed.all, only(filter)]).then(function (got) {
        allowed = got[1];
        return plain ? false : mend(slots, alike);
      }).then(function (mended) {
        return mended && gather(slots, alike).all;
      }).then(function () {
        var result = slots.length ? order(slots, alike, allowed, plain) : { ids: [], key: [], exact: [], counts: {} };
        var ids = result.ids;
        if (filter.kind) ids = ids.filter(function (doc) { return norms.kinds[norms.kind[doc]] === filter.kind; });
        return {
          total: ids.length, counts: result.counts, slots: slots, alike: alike,
          hits: best(ids, result.key).map(function (doc) {
            return { id: doc, kind: norms.kinds[norms.kind[doc]], exact: !!result.exact[doc], score: result.key[doc] };
          })
        };
      });
    }).catch(function (error) {
      if (retried || mine !== turn) throw error;
      if (known === files) forget();
      return rank(query, filter, plain, true);
    });
  }

  // Loads what is shown of the hits that stand first before the pairs are there: mostly they stay there.
  function guess(slots, alike) {
    var result = order(slots, alike, null, false);
    best(result.ids, result.key).slice(0, 3).forEach(function (doc) {
      chunk(doc, BEST_HIT).catch(function () { /* said when it is needed */ });
    });
  }

  function chunk(doc, order) {
    return load("c" + Math.floor(doc / norms.chunk), order);
  }

  // Adds to hits what is shown of them: route, title, summary, date. each is told how many of the first are complete.
  function show(hits, each) {
    var ready = 0;
    return Promise.all(hits.map(function (hit, at) {
      return chunk(hit.id, at ? HITS : BEST_HIT).then(function (docs) {
        var doc = docs[hit.id % norms.chunk];
        hit.route = doc[0];
        hit.title = doc[1];
        hit.summary = doc[2];
        hit.date = doc[3];
        while (ready < hits.length && hits[ready].route) ready++;
        if (each) each(ready);
        return hit;
      });
    }));
  }

  engine.accented = accented;
  engine.folded = folded;
  engine.rank = rank;
  engine.show = show;
  engine.start = start;
  engine.drop = drop;
  engine.atOnce = 6;
  engine.years = function () { return norms.years; };
  engine.agencies = function () { return load("a"); };
  // The first hits of a query with their routes.
  engine.search = function (query, limit, filter) {
    return rank(query, filter).then(function (result) { return show(result.hits.slice(0, limit || 10)); });
  };
  // Loads a file: address below the root of the site; failed is called when it is not there. The page and tests set it.
  engine.script = null;
  return engine;
})();
