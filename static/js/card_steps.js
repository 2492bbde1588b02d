// One step at a time where the screen is narrow, with the ways on within reach of the thumb.

import { byId, form } from "./draft_fields.js";

export const narrow = window.matchMedia("(max-width: 47.99rem)");
const steps = [...form.querySelectorAll(".step")];
const bar = form.querySelector(".step-bar");
const turn = form.querySelector(".step-turn");
const saving = byId("saving");
const placeOfSaving = saving.nextSibling ? [saving.nextSibling, "before"] : [saving.parentNode, "append"];
let at = 0;

export function showStepOf(element) {
  const step = steps.indexOf(element.closest(".step"));
  if (step >= 0) show(step);
}
function show(number, withFocus) {
  at = Math.max(0, Math.min(number, steps.length - 1));
  const isLast = at === steps.length - 1;
  for (const [place, step] of steps.entries()) step.classList.toggle("is-current", place === at);
  byId("step-place").textContent = `Step ${at + 1} of ${steps.length}`;
  byId("step-progress").max = steps.length;
  byId("step-progress").value = at + 1;
  turn.querySelector("[data-step='-1']").disabled = at === 0;
  turn.querySelector("[data-step='1']").hidden = isLast;
  const end = turn.querySelector("[data-last-step]");
  if (end) end.hidden = !isLast;
  form.classList.toggle("is-last", isLast);
  form.dispatchEvent(new CustomEvent("card:step", { detail: steps[at] }));
  if (!withFocus) return;
  form.scrollIntoView();
  steps[at].querySelector("h2").focus({ preventScroll: true });
}
function fit() {
  form.classList.toggle("is-stepping", narrow.matches);
  document.body.classList.toggle("has-steps", narrow.matches);
  for (const part of [bar, turn, ...form.querySelectorAll(".all-anchors")]) part.hidden = !narrow.matches;
  if (narrow.matches) bar.append(saving);
  else placeOfSaving[0][placeOfSaving[1]](saving);
  show(at);
}
turn.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  if (button) show(at + Number(button.dataset.step), true);
});
narrow.addEventListener("change", fit);
fit();

// The anchors beside the chosen one and its neighbours are folded; one button shows all of them in full.

form.addEventListener("click", (event) => {
  const button = event.target.closest(".all-anchors");
  if (!button) return;
  const isShown = form.classList.toggle("shows-anchors");
  for (const shower of form.querySelectorAll(".all-anchors")) shower.setAttribute("aria-pressed", String(isShown));
});

// A tap on a level leads on to what it rests on, which is typed next; keys stay where they are.

form.addEventListener("click", (event) => {
  const isTap = narrow.matches && event.detail > 0 && event.target.matches(".levels input[type=radio]");
  if (!isTap) return;
  const step = event.target.closest(".step");
  const next = event.target.value === "n" ? step.querySelector(".why-not select") : step.querySelector("textarea");
  if (!next.value.trim()) next.focus({ preventScroll: true });
  if (next.getBoundingClientRect().bottom > turn.getBoundingClientRect().top) form.scrollIntoView();
});

// A keyboard on the screen does not cover the ways on.

const seen = window.visualViewport;
function lift() {
  const covered = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
  form.style.setProperty("--covered", `${covered}px`);
}
seen?.addEventListener("resize", lift);
seen?.addEventListener("scroll", lift);
