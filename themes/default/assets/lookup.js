// The look-up of a dossier by its code. A code never leaves the device: it is in no address, no request and no storage. The page
// loads the shards whose range of codes may hold it (src/stages/lookup) and searches them here. It does so when the form is
// sent, not while one types: shards loaded for ever longer ends would tell ever more of the code.
var minhbachLookup = (function () {
  "use strict";

  var SHARDS = 2; // so many may be loaded for an end
  var SHOWN = 20; // dossiers
  var waiting = {}; // what to do with a shard when it has come, by its name

  // The letters and digits of a code from its last to its first; src/stages/lookup/key.rs has the same rule.
  function key(code) {
    var plain = code.normalize("NFD").replace(/[đĐðÐ]/g, "D").replace(/[^A-Za-z0-9]/g, "").toUpperCase();
    return plain.split("").reverse().join("");
  }

  // The bounds as the page holds them: "a02c7a1" is 02, 027, 1; a small letter is how much is kept of the one before.
  function unfold(text) {
    var before = "";
    return (text.match(/[a-z][^a-z]*/g) || []).map(function (one) {
      return before = before.slice(0, one.charCodeAt(0) - 97) + one.slice(1);
    });
  }

  // The first and the last shard that may hold keys that begin with `wanted`. A shard begins at its bound, the first at none.
  function range(bounds, wanted) {
    function before(limit) {
      return bounds.filter(function (bound) { return bound <= limit; }).length;
    }
    return [before(wanted), before(wanted + "~")];
  }

  function anchor(shard, row) {
    if (typeof row[3] === "string") return row[3];
    return shard.texts[row[3]] + row[0].toLowerCase().replace(/[^a-z0-9]/g, "-");
  }

  // The rows of a shard whose keys begin with `wanted`, by code: [{code, rows: [{title, href, facts: [[label, text]]}]}].
  function pick(shard, wanted, found) {
    shard.rows.forEach(function (row) {
      if (key(row[0]).indexOf(wanted) !== 0) return;
      var last = found[found.length - 1];
      if (!last || last.code !== row[0]) found.push(last = { code: row[0], rows: [] });
      last.rows.push({
        title: shard.texts[row[1]],
        href: shard.texts[row[2]] + (row[3] === "" ? "" : "#" + anchor(shard, row)),
        facts: shard.forms[row[4]].map(function (label, i) {
          return [shard.texts[label], shard.texts[row[5 + i]]];
        })
      });
    });
    return found;
  }

  function page() {
    var form = document.getElementById("lookup"), input = document.getElementById("code");
    var status = document.getElementById("lookup-status"), results = document.getElementById("lookup-results");
    if (!form) return;
    var bounds = unfold(results.dataset.bounds), loaded = {}, asked;

    function put(parent, tag, text, name) {
      var element = document.createElement(tag);
      if (text) element.textContent = text;
      if (name) element.className = name;
      return parent.appendChild(element);
    }

    function say(name, values) {
      status.textContent = results.dataset[name].replace(/\{(\w+)\}/g, function (whole, value) {
        return values && value in values ? values[value] : whole;
      });
    }

    // Calls `then` with the shard, or with nothing when it cannot be loaded.
    function load(number, then) {
      if (loaded[number]) return then(loaded[number]);
      var script = document.createElement("script"), path = results.dataset.shards + number + ".js";
      var name = path.replace(/^.*\//, "").replace(/\.js$/, "");
      waiting[name] = function (shard) { then(loaded[number] = shard); };
      script.charset = "utf-8";
      script.onerror = function () { then(null); };
      script.src = path;
      document.head.appendChild(script);
    }

    function show(found, typed) {
      var rows = found.reduce(function (sum, one) { return sum + one.rows.length; }, 0);
      var values = { q: typed, n: rows, codes: found.length, shown: SHOWN };
      if (!found.length) return say(/^[a-y]\d\d(?!.*\d{6}\D?\d{4,6}$)/i.test(typed) ? "partial" : "none", values);
      say(found.length > SHOWN ? "cut" : "found", values);
      found.slice(0, SHOWN).forEach(function (one) {
        var section = put(results, "section");
        put(section, "h2", one.code);
        one.rows.forEach(function (row) {
          put(put(section, "h3"), "a", row.title).href = results.dataset.root + row.href;
          var list = put(put(section, "div", "", "facts"), "dl");
          if (results.dataset.lang) list.lang = list.parentNode.previousSibling.lang = results.dataset.lang;
          row.facts.forEach(function (fact) {
            var pair = put(list, "div");
            put(pair, "dt", fact[0]);
            pair.append(" ");
            put(pair, "dd", fact[1]);
          });
        });
      });
    }

    function run() {
      var typed = input.value.trim(), wanted = key(typed), reach = range(bounds, wanted), found = [], mine = asked = {};
      results.textContent = "";
      if (wanted.length < +results.dataset.typed) return say("short");
      if (reach[1] - reach[0] >= SHARDS) return say("many", { q: typed });
      say("loading");
      (function next(number) {
        if (number > reach[1]) return show(found, typed);
        load(number, function (shard) {
          if (mine !== asked) return; // another code was sent meanwhile
          if (!shard) return say("error");
          pick(shard, wanted, found);
          next(number + 1);
        });
      })(reach[0]);
    }

    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      run();
    });
  }

  if (typeof document !== "undefined") page();
  return {
    key: key,
    unfold: unfold,
    range: range,
    pick: pick,
    // Called by a shard.
    take: function (name, texts, forms, rows) {
      if (waiting[name]) waiting[name]({ texts: texts, forms: forms, rows: rows });
    }
  };
})();
