// The search page. Reads the elasticlunr index that the build writes and scores as elasticlunr does,
// but cuts and folds words by the rules of src/domain/fold.rs (one set of test vectors binds both).
// The index comes as a script, since data cannot be loaded on file://.
var minhbachSearch = (function () {
  "use strict";

  var VOWELS = "aàảãáạeèẻẽéẹiìỉĩíịoòỏõóọuùủũúụyỳỷỹýỵ";
  var WORD = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\u0300-\u036f]*/gu;
  var BOOST = { t: 4, k: 2, b: 1 };
  var CHECKED = 2000; // best hits whose marks are compared
  var SHOWN = 50;
  var data, common, whenLoaded;

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

  // Adds the scores of one word (and of those that it begins, if `expand`) in one field to `scores`.
  function scoreField(field, token, expand, scores) {
    var store = data.index.documentStore, node = data.index.index[field].root;
    for (var i = 0; node && i < token.length; i++) node = node[token[i]];
    function walk(node, more) {
      var idf = 1 + Math.log(store.length / (node.df + 1));
      var part = BOOST[field] * idf * (more ? 0.15 * token.length / (token.length + more) : 1);
      for (var ref in node.docs) {
        var norm = 1 / Math.sqrt(store.docInfo[ref][field] || 1);
        scores.set(+ref, (scores.get(+ref) || 0) + part * norm * node.docs[ref].tf);
      }
      if (expand) for (var key in node) if (key.length === 1) walk(node[key], more + 1);
    }
    if (node) walk(node, 0);
  }

  // The query's words in both forms; the last one may be half typed.
  function parse(query) {
    var all = accented(query);
    return all.map(function (word, i) {
      return { accented: word, folded: folded(word).join(""), last: i === all.length - 1 };
    });
  }

  function matches(token, form, word) {
    return token.last ? word.startsWith(token[form]) : word === token[form];
  }

  function isExact(tokens, doc) {
    var has = doc.words || (doc.words = accented([doc[1], doc[3], doc[6]].join(" ")));
    return hasAll(has, tokens, "accented");
  }

  function isTitle(tokens, doc) {
    var has = doc.title || (doc.title = folded([doc[1], doc[6]].join(" ")));
    return hasAll(has, tokens, "folded");
  }

  function hasAll(words, tokens, form) {
    return tokens.every(function (token) {
      return words.some(function (word) { return matches(token, form, word); });
    });
  }

  // Documents with all words; if there are none, those with any. Hits with the very marks come first;
  // where the title has all words, a document's weight raises it: an agency above the tasks that name it.
  function search(query) {
    var tokens = parse(query), hits = new Map();
    var needed = tokens.filter(function (token) { return !common.has(token.folded); });
    if (!needed.length) needed = tokens;
    tokens.forEach(function (token) {
      var scores = new Map();
      scoreField("t", token.accented, token.last, scores);
      scoreField("k", token.folded, token.last, scores);
      scoreField("b", token.folded, token.last, scores);
      scores.forEach(function (score, ref) {
        var hit = hits.get(ref) || { doc: data.docs[ref], ref: ref, score: 0, found: 0, needed: 0, exact: 0 };
        hits.set(ref, hit);
        hit.score += score;
        hit.found++;
        if (needed.indexOf(token) >= 0) hit.needed++;
      });
    });
    var list = Array.from(hits.values()), whole = list.filter(function (hit) { return hit.needed === needed.length; });
    if (whole.length) list = whole;
    list.forEach(function (hit) { hit.rank = hit.score *= hit.found / tokens.length; });
    function order(a, b) {
      return b.exact - a.exact || b.rank - a.rank || b.doc[5] - a.doc[5] ||
        (b.doc[4] > a.doc[4]) - (b.doc[4] < a.doc[4]) || a.ref - b.ref;
    }
    list.sort(order).slice(0, CHECKED).forEach(function (hit) {
      hit.exact = +isExact(tokens, hit.doc);
      if (isTitle(tokens, hit.doc)) hit.rank *= 1 + hit.doc[5] / 20;
    });
    return list.sort(order);
  }

  function page() {
    var input = document.getElementById("q"), list = document.getElementById("search-results");
    if (!input || !list) return;
    var status = document.getElementById("search-status"), main = document.getElementById("main");
    var more = document.getElementById("search-more"), timer, script, asked = "", hits, tokens;

    function text(name) {
      return list.getAttribute("data-" + name) || main && main.getAttribute("data-" + name) || "";
    }

    function load() {
      if (script) return;
      script = document.createElement("script");
      script.charset = "utf-8";
      script.src = text("root") + "search/index.js";
      script.onerror = function () {
        script = null;
        status.textContent = text("error");
      };
      document.head.appendChild(script);
    }

    function put(parent, tag, content) {
      var element = document.createElement(tag);
      if (content) element.textContent = content;
      return parent.appendChild(element);
    }

    // A hit with the very marks is marked by them: "sở" does not light up "số".
    function highlight(parent, content, exact) {
      var at = 0;
      content = content.normalize("NFC");
      content.replace(WORD, function (word, start) {
        var form = (exact ? accented : folded)(word).join("");
        if (!tokens.some(function (token) { return matches(token, exact ? "accented" : "folded", form); })) return;
        parent.append(content.slice(at, start));
        put(parent, "mark", word);
        at = start + word.length;
      });
      parent.append(content.slice(at));
    }

    function show() {
      hits.splice(0, more ? SHOWN : hits.length).forEach(function (hit) {
        var item = put(list, "li"), link = put(item, "a"), kind = text("kind-" + hit.doc[2]);
        link.href = text("root") + hit.doc[0];
        highlight(link, hit.doc[1], hit.exact);
        if (kind) {
          item.append(" ");
          put(item, "span", kind).className = "search-kind";
        }
        if (hit.doc[3]) highlight(put(item, "p"), hit.doc[3], hit.exact);
      });
      if (more) more.hidden = !hits.length;
    }

    function run() {
      var query = input.value.trim();
      clearTimeout(timer);
      if (query === asked) return;
      if (query && !data) {
        status.textContent = text("loading");
        asked = null;
        return load();
      }
      asked = query;
      list.textContent = status.textContent = "";
      tokens = parse(query);
      hits = tokens.length ? search(query) : [];
      if (query) {
        var count = hits.length;
        status.textContent = text(count ? "count" : "none").replace(/\{[nq]\}/g, function (key) {
          return key === "{n}" ? count : query;
        });
      }
      show();
      try {
        history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
      } catch (e) { /* a page opened from a folder may not: the results stand all the same */ }
    }

    function fromAddress() {
      input.value = new URLSearchParams(location.search).get("q") || "";
      run();
    }

    document.querySelectorAll('form[role="search"], [data-js]').forEach(function (element) { element.hidden = false; });
    list.hidden = false;
    input.form.addEventListener("submit", function (event) {
      event.preventDefault();
      run();
    });
    input.addEventListener("focus", load);
    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(run, 300);
    });
    if (more) more.addEventListener("click", show);
    addEventListener("popstate", fromAddress);
    whenLoaded = run;
    fromAddress();
  }

  // Called by search/index.js.
  function receive(loaded) {
    data = loaded;
    common = new Set(loaded.common);
    if (whenLoaded) whenLoaded();
  }
  receive.accented = accented;
  receive.folded = folded;
  receive.search = search;

  if (typeof document !== "undefined") page();
  return receive;
})();
