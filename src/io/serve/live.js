/* Preview only: the server puts this script into the pages it shows; no published page loads it. */
(function () {
  "use strict";

  var version = new URL(document.currentScript.src).searchParams.get("v");
  var source = null;

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function hide() {
    var panel = document.getElementById("live-faults");
    if (panel) panel.remove();
  }

  function show(text) {
    hide();
    var panel = document.createElement("section");
    panel.id = "live-faults";
    panel.lang = "vi";
    panel.setAttribute("role", "alert");
    // In the page before it is filled: screen readers announce what is added to an alert.
    document.body.appendChild(panel);
    add(panel, "h2", "Nội dung mới có lỗi; trang đang hiện là bản dựng tốt gần nhất");
    var list = add(panel, "pre", text);
    list.tabIndex = 0;
    var button = add(panel, "button", "Đóng");
    button.type = "button";
    button.addEventListener("click", hide);
  }

  // A browser allows six connections to a server: pages in the background must not hold them.
  function open() {
    if (source || document.hidden) return;
    source = new EventSource("/-/events?v=" + version);
    source.addEventListener("reload", function () {
      location.reload();
    });
    source.addEventListener("faults", function (event) {
      show(event.data);
    });
  }

  function close() {
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) close();
    else open();
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
})();
