"use strict";
// Comfort only: every link works without this. It lights up a quote that runs over several paragraphs, and on narrow
// screens offers the way back to the line that the reader came from.
(function () {
  var back = document.getElementById("back");
  var wide = window.matchMedia("(min-width: 70rem)");
  var origin = null;

  function unlight() {
    document.querySelectorAll(".lit, .lit-quote").forEach(function (piece) {
      piece.classList.remove("lit", "lit-quote");
    });
  }

  function light() {
    unlight();
    var name = window.location.hash.slice(1);
    var found = /^(c\d+)-\d+$/.exec(name);
    if (!found) return;
    document.querySelectorAll(".cited." + found[1]).forEach(function (piece) { piece.classList.add("lit"); });
    document.querySelectorAll(".cited." + name).forEach(function (piece) { piece.classList.add("lit-quote"); });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (!link) return;
    if (link === back) {
      event.preventDefault();
      back.hidden = true;
      if (origin) {
        origin.scrollIntoView({ block: "center" });
        origin.focus({ preventScroll: true });
      }
    } else if (link.classList.contains("ref")) {
      origin = link;
      back.hidden = wide.matches;
    }
  });
  window.addEventListener("hashchange", light);
  light();
})();
