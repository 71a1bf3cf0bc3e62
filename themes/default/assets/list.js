// Tables that readers sort and filter: whatever stands within [data-list]. The table stays a table; all that is added are buttons
// in its heads (th data-sort="text|num|date") and the form .filter, whose fields are named as they stand in the address: q for words,
// sap-xep for the order, others for th data-facet="NAME" or rows with data-NAME. Words come from the attributes of the script element.
(function () {
  "use strict";

  var words = document.currentScript.dataset, lang = document.documentElement.lang;
  var wide = matchMedia("(min-width: 60rem)"); // Below it lists stack and have no heads: see app.css.
  var ORDER = "sap-xep";

  function all(element, selector) {
    return [].slice.call(element.querySelectorAll(selector));
  }

  function say(name, values) {
    return words[name].replace(/\{(\w+)\}/g, function (whole, key) { return values[key]; });
  }

  // --- Texts and their order.

  // Words without marks, each after a space.
  function fold(text) {
    var plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐðÐ]/g, "d").toLowerCase();
    return " " + plain.replace(/[^a-z0-9]+/g, " ").trim();
  }

  function slug(text) {
    return fold(text).trim().replace(/ /g, "-");
  }

  var LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", TONES = "\u0300\u0309\u0303\u0301\u0323";

  // A text whose characters compare as Vietnamese dictionaries have it: letters of a syllable, its tone, the next syllable; numbers
  // by value before letters; small letters first. As domain/collate.rs, with the same vectors.
  function key(text) {
    var plain = text.normalize("NFD").replace(/[ðÐ]/g, "đ"), out = "", cases = "";
    (plain.match(/\d+|[a-z\u00c0-\u024f\u0300-\u036f\u0370-\u1fff]+/gi) || []).forEach(function (run) {
      var tones = "";
      if (/\d/.test(run)) {
        run = run.replace(/^0+/, "");
        out += "\x10" + String.fromCharCode(run.length) + run;
        return;
      }
      run = run.replace(/[\u0300-\u036f]/g, function (mark) {
        var tone = TONES.indexOf(mark);
        if (tone >= 0) tones += String.fromCharCode(2 + tone);
        return /[\u0302\u0306\u031b]/.test(mark) ? mark : "";
      }).normalize("NFC");
      [].forEach.call(run, function (letter) {
        var small = letter.toLowerCase(), place = LETTERS.indexOf(small);
        cases += letter === small ? "\x01" : "\x02";
        out += place < 0 ? "p" + small : String.fromCharCode(32 + place);
      });
      out += "\x02" + tones + "\x01";
    });
    return out + "\0" + cases + "\0" + text;
  }

  // What cells of a sort are ordered by; null where there is nothing, which is last in either direction.
  var VALUE = {
    text: function (text) {
      return text && text !== "–" ? key(text) : null;
    },
    num: function (text) {
      var found = /^\u2212?\d/.test(text) && (/\u2212?\d[\d.,]*(?=%)/.exec(text) || /^\u2212?\d[\d.,]*/.exec(text));
      if (!found) return null;
      var plain = lang === "vi" ? found[0].replace(/\./g, "").replace(",", ".") : found[0].replace(/,/g, "");
      return parseFloat(plain.replace("\u2212", "-"));
    },
    date: function (text, cell) {
      var time = all(cell, "time").pop(), found = /(\d\d)\/(\d\d)\/(\d{4})/.exec(text) || /\d+ [A-Z]\w+ \d{4}/.exec(text);
      if (time) return Date.parse(time.dateTime);
      return found ? Date.parse(found[1] ? found[3] + "-" + found[2] + "-" + found[1] : found[0] + " UTC") : null;
    },
  };

  // The text of a cell without the label that phones show.
  function textOf(cell) {
    var label = cell.querySelector(".k");
    return cell.textContent.slice(label ? label.textContent.length : 0).trim();
  }

  // --- One list: its tables, or other elements whose children are rows.

  function List(area) {
    var list = this, tools = area.querySelector(".filter");
    list.form = tools && tools.querySelector("form");
    list.chosen = "";
    list.status = tools ? tools.querySelector("[role=status]") : area.parentNode.appendChild(document.createElement("p"));
    list.status.setAttribute("role", "status");
    if (!tools) list.status.className = "unseen";
    list.tables = (area.matches("table") ? [area] : all(area, "table, [data-rows]")).map(function (element) {
      var body = element.tBodies ? element.tBodies[0] : element, units = [];
      [].forEach.call(body.children, function (row) {
        // What belongs to the row above stays below it.
        if (/\bpart\b/.test(row.className) && units.length) units[units.length - 1].rows.push(row);
        else units.push({ rows: [row], place: units.length, shown: true });
      });
      return { element: element, body: body, units: units, heads: all(element, "thead th") };
    });
    list.heads();
    wide.addListener(function () { list.heads(); });
    if (!tools) return;
    list.fields();
    list.read();
    list.form.addEventListener("input", function () { list.change(); });
    list.form.addEventListener("submit", function (event) { event.preventDefault(); });
    list.form.addEventListener("reset", function () { setTimeout(function () { list.change(); list.form.elements[0].focus(); }); });
    tools.hidden = false;
  }

  List.prototype = {
    each: function (call) {
      this.tables.forEach(function (table) { table.units.forEach(function (unit) { call(unit, table); }); });
    },

    // Buttons in the heads that can be seen, words in the others.
    heads: function () {
      var list = this;
      list.tables.forEach(function (table) {
        var buttons = wide.matches || !/\blist\b/.test(table.element.className);
        table.heads.forEach(function (head) {
          if (!head.dataset.sort || buttons === !!head.firstElementChild) return;
          var label = head.dataset.label = head.dataset.label || head.textContent, button = document.createElement("button");
          head.textContent = "";
          if (!buttons) return void (head.textContent = label);
          button.type = "button";
          button.textContent = label;
          button.appendChild(document.createElement("span")).setAttribute("aria-hidden", "true");
          button.onclick = function () { list.order(label, head.getAttribute("aria-sort") === "ascending", true); };
          head.appendChild(button);
        });
      });
    },

    // Sorts all tables by the column of that label; without a label, back to the first order.
    order: function (label, down, loud) {
      var list = this;
      list.tables.forEach(function (table) {
        var column = -1, values = [];
        table.heads.forEach(function (head, place) {
          head.removeAttribute("aria-sort");
          if (label && (head.dataset.label || head.textContent) === label) column = place;
        });
        if (column >= 0) {
          var head = table.heads[column], value = VALUE[head.dataset.sort];
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          table.units.forEach(function (unit) {
            var cell = unit.rows[0].cells[column];
            // A cell may say more than what it is filtered by.
            var text = head.dataset.facet ? list.facets(unit, table, head.dataset.facet)[0] || "" : cell && textOf(cell);
            values[unit.place] = cell ? value(text, cell) : null;
          });
        } else if (label) return;
        table.units.slice().sort(function (a, b) {
          var x = values[a.place], y = values[b.place];
          if (x == null || y == null || x === y) return (x == null) - (y == null) || a.place - b.place;
          return (x < y) === !down ? -1 : 1;
        }).forEach(function (unit) { unit.rows.forEach(function (row) { table.body.appendChild(row); }); });
      });
      if (loud && list.labels) {
        list.chosen = list.form.elements[ORDER].value = (down ? "-" : "") + slug(label);
        list.write();
      }
      if (loud) list.tell(say("sorted", { column: label, order: words[down ? "down" : "up"] }));
    },

    // What a row is under a facet: its attribute, or in the cell of the column words for states, links or the text.
    facets: function (unit, table, name) {
      var row = unit.rows[0], given = row.getAttribute("data-" + name);
      this.spoken = lang;
      if (given) return [given];
      var cell = table.heads.map(function (head, place) { return head.dataset.facet === name && row.cells[place]; }).filter(Boolean)[0];
      var parts = cell ? all(cell, ".tag") : [];
      if (cell && !parts.length) parts = all(cell, "a");
      var text = cell ? textOf(cell) : "", said = parts[0] || cell;
      // The language of these words, where it is not that of the page.
      if (said) this.spoken = (said.querySelector("[lang]") || said).closest("[lang]").lang;
      return parts.length ? parts.map(function (part) { return part.textContent; }) : text && text !== "–" ? [text] : [];
    },

    // Fills the fields for choosing from what stands in the tables.
    fields: function () {
      var list = this;
      function option(select, value, label) {
        var one = select.appendChild(document.createElement("option"));
        one.value = value;
        one.textContent = label;
        return one;
      }
      list.selects = all(list.form, "select").filter(function (select) { return select.name !== ORDER; });
      list.total = 0;
      list.each(function (unit) {
        list.total++;
        unit.text = unit.rows.map(function (row) { return fold(row.innerHTML.replace(/<[^>]*>/g, " ")); }).join("");
        unit.facets = {};
      });
      list.selects.forEach(function (select) {
        var labels = {}, counts = {}, spoken = {};
        list.each(function (unit, table) {
          unit.facets[select.name] = list.facets(unit, table, select.name).map(function (label) {
            var value = slug(label);
            labels[value] = label;
            spoken[value] = list.spoken;
            counts[value] = (counts[value] || 0) + 1;
            return value;
          });
        });
        Object.keys(labels).sort(function (a, b) { return key(labels[a]) < key(labels[b]) ? -1 : 1; }).forEach(function (value) {
          var one = option(select, value, labels[value] + " (" + counts[value] + ")");
          if (spoken[value] !== lang) one.lang = spoken[value];
        });
      });
      var seen = list.labels = {};
      if (!list.form.elements[ORDER]) return;
      list.tables.forEach(function (table) {
        table.heads.forEach(function (head) {
          var label = head.dataset.label || head.textContent, value = slug(label), sort = head.dataset.sort;
          if (!sort || seen[value]) return;
          seen[value] = label;
          option(list.form.elements[ORDER], value, sort === "text" ? label : label + ", " + words.up);
          if (sort !== "text") option(list.form.elements[ORDER], "-" + value, label + ", " + words.down);
        });
      });
    },

    // --- The form and the address.

    read: function () {
      var list = this, asked = new URLSearchParams(location.search), any = false;
      [].forEach.call(list.form.elements, function (field) {
        var value = field.name && asked.get(field.name);
        if (!value) return;
        field.value = value;
        any = any || !!field.value;
      });
      if (!any) return;
      list.form.parentNode.open = true;
      list.change();
    },

    write: function () {
      var asked = new URLSearchParams(location.search);
      [].forEach.call(this.form.elements, function (field) {
        if (!field.name) return;
        if (field.value) asked.set(field.name, field.value);
        else asked.delete(field.name);
      });
      var query = asked.toString();
      history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
    },

    change: function () {
      var order = this.form.elements[ORDER], chosen = order ? order.value : "";
      if (chosen !== this.chosen) this.order(this.labels[chosen.replace(/^-/, "")], chosen.charAt(0) === "-", false);
      this.chosen = chosen;
      this.show();
      this.write();
    },

    // Shows the rows that fit, and says how many.
    show: function () {
      var list = this, shown = 0, asked = fold(list.form.elements.q.value);
      var chosen = list.selects.filter(function (select) { return select.value; });
      list.each(function (unit) {
        unit.shown = unit.text.indexOf(asked) >= 0
          && chosen.every(function (select) { return unit.facets[select.name].indexOf(select.value) >= 0; });
        unit.rows.forEach(function (row) { row.hidden = !unit.shown; });
        shown += unit.shown;
      });
      list.tables.forEach(function (table) {
        var before = table.element.previousElementSibling;
        table.element.hidden = !table.units.some(function (unit) { return unit.shown; });
        if (before && /^H[2-4]$/.test(before.tagName)) before.hidden = table.element.hidden;
      });
      list.form.elements.clear.hidden = !chosen.length && asked === " ";
      list.tell(shown ? say("shown", { n: shown, total: list.total }) : words.none);
    },

    // Read out once the reader has stopped typing.
    tell: function (sentence) {
      var list = this;
      clearTimeout(list.timer);
      list.timer = setTimeout(function () { list.status.textContent = sentence; }, 250);
    },
  };

  window.minhbachList = { key: key, value: VALUE };
  all(document, "[data-list]").forEach(function (area) { new List(area); });
})();
