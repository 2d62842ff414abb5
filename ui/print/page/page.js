(function () {
  "use strict";
  var where = document.getElementById("where");
  var filter = document.getElementById("filter");
  var keys = [], marks = {}, now = -1;
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  all("[data-change]").forEach(function (mark) {
    var key = mark.getAttribute("data-change");
    if (!marks[key]) { marks[key] = []; keys.push(key); }
    marks[key].push(mark);
  });
  function visible(key) {
    return marks[key].filter(function (mark) { return mark.getClientRects().length > 0; });
  }
  function why(key) {
    for (var i = 0; i < marks[key].length; i++) {
      var text = marks[key][i].getAttribute("data-why");
      if (text) { return text; }
    }
    return "";
  }
  function show(i) {
    if (now >= 0) { marks[keys[now]].forEach(function (mark) { mark.classList.remove("now"); }); }
    now = i;
    var key = keys[i], first = visible(key)[0];
    marks[key].forEach(function (mark) { mark.classList.add("now"); });
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "center" });
    where.textContent = "change " + (i + 1) + " of " + keys.length + (why(key) ? " · " + why(key) : "");
  }
  function go(step, flagged) {
    var i = now < 0 && step < 0 ? keys.length : now;
    for (i += step; i >= 0 && i < keys.length; i += step) {
      if (visible(keys[i]).length > 0 && (!flagged || why(keys[i]))) { show(i); return; }
    }
    where.textContent = flagged ? "no further flagged change" : "no further change";
  }
  function reach(hash) {
    var key = hash.replace(/^#r/, "");
    if (!marks[key]) { key += "-0"; }
    if (marks[key] && visible(key).length > 0) { show(keys.indexOf(key)); return true; }
    return false;
  }
  document.addEventListener("click", function (e) {
    var link = e.target.closest(".findings a"), mark = e.target.closest("[data-change]");
    if (link && reach(link.hash)) { history.pushState(null, "", link.hash); e.preventDefault(); }
    else if (mark) { show(keys.indexOf(mark.getAttribute("data-change"))); }
  });
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.tagName === "SELECT") { return; }
    if (e.key === "n" || e.key === "]") { go(1, false); }
    else if (e.key === "p" || e.key === "N" || e.key === "[") { go(-1, false); }
    else if (e.key === "!") { go(1, true); }
    else { return; }
    e.preventDefault();
  });
  document.getElementById("next").addEventListener("click", function () { go(1, false); });
  document.getElementById("flagged").addEventListener("click", function () { go(1, true); });
  document.getElementById("previous").addEventListener("click", function () { go(-1, false); });
  function choose() {
    var kind = filter.value;
    all(".row, .findings li").forEach(function (item) {
      var kinds = (item.getAttribute("data-kinds") || "").split(" ");
      item.hidden = kind === "*" ? kinds[0] === "" : kind !== "" && kinds.indexOf(kind) < 0;
    });
    where.textContent = "";
  }
  if (filter) {
    filter.parentNode.hidden = false;
    filter.addEventListener("change", choose);
    choose();
  }
  window.addEventListener("hashchange", function () { reach(location.hash); });
  if (location.hash) { reach(location.hash); }
})();
