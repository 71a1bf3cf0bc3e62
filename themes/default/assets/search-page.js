// The search page: results as one types, in groups by kind, under the field. Ranking is search.js/.
// The query stays on the device: all that is asked for are files that many queries share.
(function () {
  "use strict";

  var search = minhbachSearch;
  var FIRST = 10; // results shown at once
  var TYPING = 60, BEGUN = 240, SPOKEN = 400; // milliseconds: until a search while typing, after the first letter of a word; until its count is read out
  var input = get("q"), list = get("search-results"), status = get("search-status");
  var more = get("search-more"), filters = get("search-filters");
  var fields = { kind: get("search-kind"), year: get("search-year"), agency: get("search-agency") };
  var title = document.title, timer, speech, last = null, run = 0, settled = true, agencies, shown;
  var whole = true; // whether what last tells is what is shown, and all of it
  if (!input || !list) return;

  function get(id) {
    return document.getElementById(id);
  }

  function text(name, values) {
    return (list.getAttribute("data-" + name) || "").replace(/\{(\w+)\}/g, function (all, key) { return values[key]; });
  }

  function put(parent, tag, content) {
    var element = document.createElement(tag);
    if (content) element.textContent = content;
    return parent.appendChild(element);
  }

  search.script = function (address, failed) {
    var script = document.createElement("script");
    script.charset = "utf-8";
    script.src = text(list.hasAttribute("data-files") ? "files" : "root") + address;
    script.onerror = failed;
    document.head.appendChild(script);
  };
  var loaded = performance.getEntriesByType("navigation")[0];
  if (loaded && /^h[23]/.test(loaded.nextHopProtocol)) search.atOnce = 30;

  // --- Filters.

  function start() {
    return search.start().then(function () {
      if (fields.year.options.length === 1) search.years().forEach(function (year) { option(fields.year, year, year); });
    });
  }

  function option(select, value, label) {
    var one = put(select, "option", label);
    one.value = value;
    if (select === fields.agency && text("lang")) one.lang = text("lang");
  }

  function loadAgencies() {
    return agencies ? Promise.resolve() : start().then(search.agencies).then(function (names) {
      if (agencies) return;
      agencies = names;
      names.forEach(function (name) { option(fields.agency, name, name); });
    });
  }

  // --- The address keeps query and filters: ?q=…&kind=…&year=…&agency=….

  function state() {
    var now = { q: input.value.trim() };
    for (var name in fields) now[name] = fields[name].value;
    return now;
  }

  function address(now) {
    var parts = [];
    for (var name in now) if (now[name]) parts.push(name + "=" + encodeURIComponent(now[name]));
    return parts.length ? "?" + parts.join("&") : "";
  }

  // While one types, the address of the last search is replaced: Back leads to what was looked for before.
  function keep(now) {
    var next = address(now);
    whole = true;
    if (next === last) return;
    try {
      if (last !== null) history[settled ? "pushState" : "replaceState"](null, "", location.pathname + next);
    } catch (e) { /* a page opened from a folder may not: the results stand all the same */ }
    settled = false;
    last = next;
  }

  function fromAddress() {
    var asked = new URLSearchParams(location.search);
    input.value = asked.get("q") || "";
    settled = true;
    last = null;
    var named = asked.get("agency") || "", year = asked.get("year") || "";
    fields.kind.value = asked.get("kind") || "";
    if (!named && !year) {
      fields.year.value = fields.agency.value = "";
      return update();
    }
    return (named ? loadAgencies() : start()).then(function () {
      fields.year.value = year;
      fields.agency.value = named;
      update();
    }, failed);
  }

  // --- Results.

  // A hit with the very marks is marked by them: "sở" does not light up "số".
  function highlight(parent, content, hit, result) {
    var at = 0;
    content = content.normalize("NFC");
    search.eachWord(content, function (word, start) {
      var exact = search.accented(word).join(""), plain = search.folded(word).join("");
      var found = result.slots.some(function (slot) {
        return slot.forms.some(function (form) {
          var sought = hit.exact ? form.accented : form.folded, has = hit.exact ? exact : plain;
          return slot.last && form === slot.forms[0] ? has.indexOf(sought) === 0 : has === sought;
        });
      }) || result.alike.some(function (same) {
        return same.others.some(function (other) { return other.indexOf(plain) >= 0; });
      });
      if (!found) return;
      parent.append(content.slice(at, start));
      put(parent, "mark", word);
      at = start + word.length;
    });
    parent.append(content.slice(at));
  }

  function item(parent, hit, result) {
    var li = put(parent, "li"), link = put(li, "a");
    if (text("lang")) li.lang = text("lang"); // of what is found, where it is not that of the page
    link.href = text("root") + hit.route;
    highlight(link, hit.title, hit, result);
    if (hit.summary) highlight(put(li, "p"), hit.summary, hit, result);
  }

  // Kinds in the order of their best hit, each with its best; a kind alone, or chosen, with more of it on demand.
  function groups(result) {
    var kinds = [], all = {};
    result.hits.forEach(function (hit) {
      if (!all[hit.kind]) kinds.push(hit.kind);
      (all[hit.kind] = all[hit.kind] || []).push(hit);
    });
    var each = Math.max(2, Math.floor(FIRST / (kinds.length || 1)));
    return kinds.map(function (kind) {
      return { kind: kind, hits: all[kind].slice(0, each), rest: all[kind].slice(each), count: result.counts[kind] };
    });
  }

  function open(part) {
    var section = put(list, "section"), heading = put(section, "h2", text("kind-" + part.kind) || part.kind);
    heading.append(" ");
    put(heading, "span", text("number", { n: part.count })).className = "muted";
    part.items = put(section, "ol");
    part.items.className = "news";
  }

  function close(part) {
    var button = put(put(part.items.parentNode, "p"), "button", text("all", { n: part.count, kind: text("kind-" + part.kind) }));
    button.type = "button";
    button.addEventListener("click", function () {
      fields.kind.value = part.kind;
      settled = true;
      update();
      input.focus();
    });
  }

  // Paints hits in their order while they arrive, so that nothing moves that is shown. Gives a function of how many are there.
  function painter(result, parts) {
    var left = [], painted = 0;
    parts.forEach(function (part) {
      part.hits.forEach(function (hit, at) { left.push({ part: part, hit: hit, last: at + 1 === part.hits.length }); });
    });
    return function (ready) {
      if (!painted) list.textContent = "";
      for (; painted < ready; painted++) {
        var next = left[painted], part = next.part;
        if (!part.items) open(part);
        item(part.items, next.hit, result);
        if (next.last && parts.length > 1 && part.rest.length) close(part);
      }
    };
  }

  function showMore() {
    var now = shown, next = now.part.rest.splice(0, FIRST);
    more.hidden = !now.part.rest.length;
    search.show(next).then(function () {
      var place = now.part.items.children.length;
      next.forEach(function (hit) { item(now.part.items, hit, now.result); });
      now.part.items.children[place].querySelector("a").focus();
    }, function () {
      whole = false;
      update(true);
    });
  }

  function say(message) {
    clearTimeout(speech);
    speech = setTimeout(function () { status.textContent = message; }, status.textContent ? SPOKEN : 0);
  }

  function failed() {
    list.textContent = list.className = "";
    whole = false;
    shown = null;
    more.hidden = true;
    say(text("error"));
  }

  // again: after what is shown of hits was gone, or is of another portal, since a new one was published.
  function update(again) {
    var now = state(), mine = ++run;
    clearTimeout(timer);
    if (whole && address(now) === last) return;
    filters.hidden = !now.q;
    if (now.kind || now.year || now.agency) filters.open = true;
    if (!now.q) {
      list.textContent = list.className = "";
      more.hidden = true;
      say("");
      document.title = title;
      return keep(now);
    }
    if (!list.firstChild) say(text("loading"));
    list.className = "asked";
    search.drop();
    whole = false;
    return start().then(function () {
      return search.rank(input.value, now);
    }).then(function (result) {
      if (mine !== run) return;
      var parts = groups(result), hits = [].concat.apply([], parts.map(function (part) { return part.hits; })), paint = painter(result, parts);
      shown = null;
      more.hidden = true;
      return search.show(hits, function (ready) { if (ready && mine === run) paint(ready); }).then(function () {
        if (mine !== run) return;
        if (!hits.length) paint(0);
        shown = parts.length === 1 && parts[0].rest.length ? { result: result, part: parts[0] } : null;
        more.hidden = !shown;
        list.className = hits.length ? "asked" : "";
        var message = text(result.total ? "count" : "none", { n: result.total, q: now.q });
        say(message);
        document.title = message + " – " + title;
        keep(now);
      });
    }).catch(function () {
      if (mine === run) (again ? failed : update)(true);
    });
  }

  document.querySelectorAll('form[role="search"], [data-js]').forEach(function (element) { element.hidden = false; });
  input.form.addEventListener("submit", function (event) {
    event.preventDefault();
    update();
    settled = true;
  });
  input.addEventListener("focus", function () { start().catch(function () { /* said when something is asked for */ }); });
  input.addEventListener("input", function (event) {
    clearTimeout(timer);
    // What comes at once, such as what is pasted, is whole.
    var typed = /^(insert(Composition)?Text|delete)/.test(event.inputType);
    timer = setTimeout(update, !typed ? 0 : /(^|\s)\S$/.test(input.value) ? BEGUN : TYPING);
  });
  for (var name in fields) {
    fields[name].addEventListener("change", function () {
      settled = true;
      update();
    });
  }
  filters.addEventListener("toggle", function () { if (filters.open) loadAgencies().catch(failed); });
  list.addEventListener("click", function () { settled = true; });
  more.addEventListener("click", showMore);
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
