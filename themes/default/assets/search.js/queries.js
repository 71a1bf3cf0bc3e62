// Queries: their words in all spellings, what means the same, what their keys were meant for.

var LONGEST = 12; // words of a query that count

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
