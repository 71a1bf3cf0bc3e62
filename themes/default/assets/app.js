// Ages what is due: behind each <time datetime data-due> it writes how many days have passed or are left by the reader's clock
// at +07:00, which is never taken to be before the day of the site (in days since 1970); a day either way is tolerated.
// It works while the page arrives, so that nothing moves.
(function (d) {
  var w = d.currentScript.dataset, day = 864e5, now = Math.max(Date.now() / day + 7 / 24 | 0, w.day);
  new MutationObserver(function () {
    d.querySelectorAll("[data-due='']").forEach(function (e) {
      var n = e.dataset.due = Date.parse(e.dateTime) / day - now, b = d.createElement("b");
      b.textContent = w[n < 0 ? "late" : "left"].replace("#", Math.abs(n));
      n * n > 1 && e.after(" ", b);
    });
  }).observe(d, { childList: 1, subtree: 1 });
})(document);

// The foot says which day that was, so that a wrong clock shows.
addEventListener("DOMContentLoaded", function () {
  var clock = document.getElementById("clock");
  var day = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
  clock.append(" ", day.split("-").reverse().join("/"), ".");
  clock.hidden = false;
});

// Paper has no buttons: everything folded is opened before printing and folded again after it.
(function () {
  "use strict";
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = [].slice.call(document.querySelectorAll("main details:not([open])"));
    opened.forEach(function (d) { d.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (d) { d.open = false; });
  });
})();
