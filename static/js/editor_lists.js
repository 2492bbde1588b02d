// Lists of a draft: lines that are dragged or moved by keys, and lines that are pasted.

const row = (element) => element.closest?.(".editor-row");
const rowsBeside = (line) => [...line.parentElement.children];

// Dragging within one list. The buttons beside the grip do the same for keys, fingers and screen readers.

let dragged = null;
document.addEventListener("dragstart", (event) => {
  const grip = event.target.closest?.(".editor-grip");
  if (!grip) return;
  dragged = row(grip);
  dragged.classList.add("is-dragged");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", "");
});
document.addEventListener("dragover", (event) => {
  const target = placeUnder(event);
  unmark();
  if (!target) return;
  event.preventDefault();
  target.line.classList.add(target.after ? "drops-after" : "drops-before");
});
document.addEventListener("drop", (event) => {
  const target = placeUnder(event);
  if (!target) return;
  event.preventDefault();
  const lines = rowsBeside(dragged);
  const from = lines.indexOf(dragged);
  const at = lines.indexOf(target.line) + (target.after ? 1 : 0);
  const to = at > from ? at - 1 : at;
  if (to !== from) move(dragged, from, to);
});
document.addEventListener("dragend", () => {
  unmark();
  dragged?.classList.remove("is-dragged");
  dragged = null;
});

function placeUnder(event) {
  let line = dragged && row(event.target);
  while (line && line.parentElement !== dragged.parentElement) line = row(line.parentElement);
  if (!line) return null;
  const box = line.getBoundingClientRect();
  return { line, after: event.clientY > box.top + box.height / 2 };
}
function unmark() {
  for (const line of document.querySelectorAll(".drops-before, .drops-after"))
    line.classList.remove("drops-before", "drops-after");
}
function move(line, from, to) {
  htmx.ajax("POST", line.querySelector(".editor-grip").dataset.moves, {
    target: "#editor-body",
    swap: "outerHTML",
    values: { to: to + 1, from: from + 1 },
  });
}

// Alt with an arrow moves the line that one is at.

document.addEventListener("keydown", (event) => {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  const tools = event.target.closest?.(".editor-tools");
  const button = tools?.querySelector(`[name=to][value=${event.key === "ArrowUp" ? "up" : "down"}]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

// Pasted lines are not saved before they are added, so nothing else happens to the page until they are.

const holdsLines = (form) => form.elements.lines.value.trim() !== "";
const pasting = () => [...document.querySelectorAll(".editor-paste")].filter(holdsLines);
document.addEventListener("htmx:confirm", (event) => {
  const open = pasting().find((form) => !form.contains(event.detail.elt));
  if (!open) return;
  event.preventDefault();
  document.getElementById("announcer").textContent = "Add the pasted lines first, or empty their field.";
  open.elements.lines.focus();
});
let adding = false;
document.addEventListener("submit", () => {
  adding = true;
});
window.addEventListener("beforeunload", (event) => {
  if (!adding && pasting().length) event.preventDefault();
});
document.addEventListener("htmx:afterRequest", () => {
  adding = false;
});
document.addEventListener("click", (event) => {
  const form = event.target.closest("[data-paste-ends]")?.closest(".editor-paste");
  if (!form) return;
  const slot = form.closest(".editor-slot");
  slot.replaceChildren();
  document.getElementById(`${slot.id}-link`)?.focus();
});
document.addEventListener("htmx:load", (event) => {
  if (event.target.matches?.(".editor-paste")) event.target.elements.lines.focus();
});
