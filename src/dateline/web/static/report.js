// The page is whole without this: it only lights every word of the claim that was clicked, and filters the list.
(function () {
  "use strict";
  function light() {
    var name = location.hash.slice(1), lit = document.querySelectorAll(".hl.lit");
    for (var i = 0; i < lit.length; i++) lit[i].classList.remove("lit");
    if (!name) return;
    var place = document.getElementById(name);
    if (place && place.tagName === "DETAILS") place.open = true;
    var words = document.querySelectorAll(".hl[data-claims]");
    for (var j = 0; j < words.length; j++) {
      if (words[j].dataset.claims.split(" ").indexOf(name) >= 0) words[j].classList.add("lit");
    }
  }
  addEventListener("hashchange", light);
  light();

  var chips = document.querySelector(".chips");
  if (!chips) return;
  chips.hidden = false;
  chips.addEventListener("click", function (event) {
    var chip = event.target.closest("button");
    if (!chip) return;
    chips.querySelectorAll("button").forEach(function (b) { b.setAttribute("aria-pressed", String(b === chip)); });
    var wanted = chip.dataset.show;
    document.querySelectorAll("#claims .claim").forEach(function (c) {
      c.classList.toggle("off", Boolean(wanted) && c.dataset.put !== wanted);
    });
    document.querySelectorAll("#claims .group, #claims .day").forEach(function (g) {
      g.classList.toggle("off", !g.querySelector(".claim:not(.off)"));
    });
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (d) { d.open = true; });
  });
})();
