(function () {
  "use strict";
  var changes = Array.prototype.slice.call(document.querySelectorAll("[data-change]"));
  var where = document.getElementById("where");
  function current() { return changes.indexOf(document.activeElement); }
  function go(step, flagged) {
    var from = current(), n = changes.length;
    if (from < 0) { from = step > 0 ? -1 : n; }
    for (var i = from + step; i >= 0 && i < n; i += step) {
      if (!flagged || changes[i].hasAttribute("data-flagged")) {
        changes[i].focus({ preventScroll: true });
        changes[i].scrollIntoView({ block: "center" });
        return;
      }
    }
    where.textContent = flagged ? "no further flagged change" : "no further change";
  }
  document.addEventListener("focusin", function () {
    var i = current();
    if (i < 0) { return; }
    var why = changes[i].getAttribute("data-flagged");
    where.textContent = "change " + (i + 1) + " of " + changes.length + (why ? " · " + why : "");
  });
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey) { return; }
    if (e.key === "n" || e.key === "]") { go(1, false); }
    else if (e.key === "p" || e.key === "N" || e.key === "[") { go(-1, false); }
    else if (e.key === "!") { go(1, true); }
    else { return; }
    e.preventDefault();
  });
  document.getElementById("next").addEventListener("click", function () { go(1, false); });
  document.getElementById("flagged").addEventListener("click", function () { go(1, true); });
  document.getElementById("previous").addEventListener("click", function () { go(-1, false); });
})();
