// The pad: marks of time, pasted transcripts, and lines that move into a dimension's evidence. Nothing leaves the page
// but by the draft's own saves.

import { narrow } from "./card_steps.js";
import { byId, count, form } from "./draft_fields.js";
import { notesOf } from "./transcript.js";

const two = (number) => String(number).padStart(2, "0");
const typed = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));
const pad = byId("pad");
const notes = byId("notes");
const opener = form.querySelector("[data-pad]");

function mark() {
  const clockKey = `kept-${form.dataset.keptAs}-clock`;
  const began = Number(localStorage.getItem(clockKey)) || Date.now();
  localStorage.setItem(clockKey, began);
  const seconds = Math.floor((Date.now() - began) / 1000);
  const before = pad.value.slice(0, pad.selectionEnd);
  const newLine = before && !before.endsWith("\n") ? "\n" : "";
  const stamp = `${newLine}[${two(Math.floor(seconds / 60))}:${two(seconds % 60)}] `;
  pad.setRangeText(stamp, pad.selectionEnd, pad.selectionEnd, "end");
  pad.focus();
  typed(pad);
}

// The caret stays at the line that comes next, so that one tap after the other moves one line after the other.

function move(button) {
  const begin = pad.value.lastIndexOf("\n", pad.selectionStart - 1) + 1;
  const next = pad.value.indexOf("\n", Math.max(pad.selectionEnd, begin));
  const end = next < 0 ? pad.value.length : next;
  const lines = pad.value.slice(begin, end).trim();
  if (!lines) {
    byId("moved").textContent = "There is nothing on this line.";
    return;
  }
  const evidence = byId(button.dataset.moveTo);
  evidence.value = [evidence.value.trimEnd(), lines].filter(Boolean).join("\n");
  pad.setRangeText("", begin, Math.min(end + 1, pad.value.length), "start");
  typed(evidence);
  typed(pad);
  byId("moved").textContent = `Moved to ${button.textContent}.`;
}

function paste(event) {
  const pasted = event.clipboardData.getData("text/plain");
  const lines = notesOf(pasted);
  if (lines.join("\n") === pasted) return;
  event.preventDefault();
  const before = pad.value.slice(0, pad.selectionStart);
  const after = pad.value.slice(pad.selectionEnd);
  const text = [
    before && !before.endsWith("\n") ? "\n" : "",
    lines.join("\n"),
    after && !after.startsWith("\n") ? "\n" : "",
  ];
  const start = pad.selectionStart + text[0].length;
  pad.setRangeText(text.join(""), pad.selectionStart, pad.selectionEnd, "end");
  pad.setSelectionRange(start, start);
  typed(pad);
  byId("moved").textContent = `${count(lines.length, "line")} pasted. Nothing of it left the house.`;
}

function show(isOpen) {
  notes.open = isOpen;
  opener.setAttribute("aria-expanded", String(isOpen));
}
function fit() {
  show(!narrow.matches || "first" in notes.dataset);
}
export function usePad() {
  if (!pad) return;
  form.querySelector(".pad-tools").hidden = false;
  byId("mark-time").addEventListener("click", mark);
  pad.addEventListener("paste", paste);
  pad.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    mark();
  });
  notes.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move-to]");
    if (button) move(button);
  });
  opener.addEventListener("click", () => {
    show(!notes.open);
    if (notes.open) pad.focus();
  });
  // Nothing that has the focus lies under the notes.
  form.addEventListener("focusin", (event) => {
    if (narrow.matches && !notes.contains(event.target) && !event.target.closest(".step-turn")) show(false);
  });
  form.addEventListener("card:step", (event) => {
    const here = event.detail.querySelector("textarea")?.name;
    for (const sender of notes.querySelectorAll("[data-move-to]"))
      sender.classList.toggle("is-here", narrow.matches && sender.dataset.moveTo === here);
  });
  narrow.addEventListener("change", fit);
  fit();
}
