// Choosing a sentence lights all its source utterances at once. Without this file the numbered
// links still do it one by one (:target).
"use strict";

const turns = document.querySelector(".turns");
const count = document.querySelector(".lit-count");
document.documentElement.classList.add("has-script");
turns.classList.add("scripted");

function light(sentence, first) {
  for (const old of document.querySelectorAll(".chosen, .lit")) {
    old.classList.remove("chosen", "lit");
  }
  const numbers = sentence ? sentence.dataset.sources.split(" ") : [first];
  const lines = numbers.map((i) => document.getElementById("u" + i)).filter(Boolean);
  lines.forEach((line) => line.classList.add("lit"));
  if (sentence) sentence.classList.add("chosen");
  count.textContent =
    lines.length === 1 ? "1 regel gemarkeerd" : `${lines.length} regels gemarkeerd`;
  const target = document.getElementById("u" + (first || numbers[0]));
  if (target) target.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('.sources a[href^="#u"]');
  const sentence = event.target.closest(".sentence");
  if (!link && (event.target.closest("a") || !sentence)) return;
  if (link) event.preventDefault();
  light(sentence, link && link.hash.slice(2));
});
