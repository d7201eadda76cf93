// Choosing a sentence lights all its source utterances at once. Without this file the numbered
// links still do it one by one (:target).
"use strict";

const turns = document.querySelector(".turns");
const count = document.querySelector(".lit-count");
document.documentElement.classList.add("has-script");
turns.classList.add("scripted");

// Beside the report the transcript scrolls by itself. On a phone it stands below: there we go to
// it as a link does, so that "back" leads back to the sentence.
const beside = matchMedia("(min-width: 62rem)");

function light(numbers, sentence) {
  for (const old of document.querySelectorAll(".chosen, .lit")) {
    old.classList.remove("chosen", "lit");
  }
  const lines = numbers.map((i) => document.getElementById("u" + i)).filter(Boolean);
  lines.forEach((line) => line.classList.add("lit"));
  if (sentence) sentence.classList.add("chosen");
  count.textContent =
    lines.length === 1 ? "1 regel gemarkeerd" : `${lines.length} regels gemarkeerd`;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('.sources a[href^="#u"]');
  const sentence = event.target.closest(".sentence");
  if (!link && (event.target.closest("a") || !sentence)) return;
  const numbers = sentence ? sentence.dataset.sources.split(" ") : [link.hash.slice(2)];
  const first = link ? link.hash.slice(2) : numbers[0];
  light(numbers, sentence);
  event.preventDefault();
  if (beside.matches) document.getElementById("u" + first).scrollIntoView({ block: "nearest" });
  else location.hash = "u" + first;
});
