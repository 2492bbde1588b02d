// Signals are found by a word or under their kind; what is ticked always shows.

import { narrow } from "./card_steps.js";
import { count, form } from "./draft_fields.js";

const signals = document.getElementById("signals");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Words beside a signal keep it ticked: no tick takes words away.

form.addEventListener("input", (event) => {
  const [kind, ...key] = (event.target.name || "").split("-");
  if (kind === "saw" && event.target.value.trim()) form.elements[`seen-${key.join("-")}`].checked = true;
  if (kind !== "seen") return;
  const saw = form.elements[`saw-${key.join("-")}`];
  if (event.target.checked) return;
  if (saw.value.trim()) {
    event.target.checked = true;
    saw.focus();
    saw.select();
  }
});

function find(wanted) {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  signals.classList.toggle("is-searched", words.length > 0);
  let hits = 0;
  for (const line of signals.querySelectorAll("li")) {
    const text = plain(line.textContent);
    const isHit = words.length > 0 && words.every((word) => text.includes(word));
    line.classList.toggle("is-hit", isHit);
    hits += isHit;
  }
  const told = count(hits || "No", "signal");
  document.getElementById("signals-told").textContent = words.length ? told : "";
}
function fit() {
  signals.classList.toggle("is-folded", narrow.matches);
  for (const button of signals.querySelectorAll(".signals-fold")) button.hidden = !narrow.matches;
}
export function useSignals() {
  if (!signals) return;
  const folds = [...signals.querySelectorAll(".signals-fold")];
  signals.querySelector(".signal-tools").hidden = false;
  document.getElementById("signal-search").addEventListener("input", (event) => {
    event.stopPropagation();
    find(event.target.value);
  });
  signals.addEventListener("click", (event) => {
    const fold = event.target.closest(".signals-fold");
    if (!fold) return;
    const isOpen = fold.getAttribute("aria-expanded") === "true";
    for (const other of folds) other.setAttribute("aria-expanded", String(other === fold && !isOpen));
  });
  narrow.addEventListener("change", fit);
  fit();
}
