// The search: loads the few files of the full text that a query needs, and ranks. src/stages/search/full writes the files;
// each calls minhbachSearch(NAME, DATA), since a page opened from a folder may load scripts but not data.
// The parts become one script in the order of their names: while this one runs, it knows the functions of the others, but
// their variables are not set yet.

var engine = window.minhbachSearch = receive;

// Ranks. filter: {kind, year, agency (its name)}, each optional. Gives {total, counts by kind,
// hits [{id, kind, exact}] of the kind, groups of hits by kind, slots}.
function rank(query, filter, plain) {
  return anew(function () { return ranked(query, filter || {}, plain); });
}

function ranked(query, filter, plain) {
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
      if (known !== files) throw new Error(query);
      var result = slots.length ? order(slots, alike, allowed, plain) : { ids: [], key: [], exact: [], counts: {} };
      var ids = result.ids;
      if (filter.kind) ids = ids.filter(function (doc) { return norms.kinds[norms.kind[doc]] === filter.kind; });
      return {
        total: ids.length, counts: result.counts, slots: slots, alike: alike,
        hits: best(ids, result.key).map(function (doc) {
          return { id: doc, kind: norms.kinds[norms.kind[doc]], exact: !!result.exact[doc], score: result.key[doc], among: files };
        })
      };
    });
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

// Adds to hits what is shown of them: route, title, summary, date. each is told how many of the first are complete. When that
// is gone, they have to be ranked anew.
function show(hits, each) {
  var ready = 0, known = files;
  if (hits.some(function (hit) { return hit.among !== files; })) return Promise.reject(new Error("anew"));
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
  })).catch(function (error) {
    forget(known);
    throw error;
  });
}

engine.eachWord = eachWord;
engine.accented = accented;
engine.folded = folded;
engine.rank = rank;
engine.show = show;
engine.start = start;
engine.drop = drop;
engine.atOnce = 6;
engine.years = function () { return norms.years; };
engine.agencies = function () {
  return anew(function () { return start().then(function () { return load("a"); }); });
};
// The first hits of a query with their routes.
engine.search = function (query, limit, filter) {
  return anew(function () {
    return ranked(query, filter || {}).then(function (result) { return show(result.hits.slice(0, limit || 10)); });
  });
};
// Loads a file: address below the root of the site; failed is called when it is not there. The page and tests set it.
engine.script = null;
