// The page of an interview plan: parts move without losing one's place, and words are not lost by leaving.

const plan = () => document.querySelector("#plan");
let unsaved = plan().dataset.keepsWords === "unsaved";
let before = null;
let opened = [];

document.addEventListener("input", (event) => {
  if (!event.target.closest("#plan")) return;
  unsaved = true;
  document.querySelector("#unsaved").textContent = "Not saved yet";
});
document.addEventListener("submit", (event) => {
  if (event.target.closest("#plan")) unsaved = false;
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

// Refused saves come back with what was typed. Where nothing comes back, that is told, and the page stays as it is.
const tell = (words) => {
  const told = document.querySelector("#not-saved");
  told.textContent = words;
  told.hidden = false;
  told.focus();
};
document.addEventListener("htmx:sendError", () =>
  tell("Not saved: the server cannot be reached. Try again in a moment."),
);
document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
  if (xhr.status === 401) tell(xhr.responseText);
  else if (![409, 422].includes(xhr.status)) tell("Not saved. Open this page in another tab, then try again here.");
});
// Other parts of the page renew themselves as well; what follows is about the plan alone.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "plan") return;
  if ([409, 422].includes(event.detail.xhr.status)) event.detail.shouldSwap = true;
  if (!event.detail.shouldSwap) return;
  opened = [...document.querySelectorAll(".plan-line[open]")].map((line) => line.dataset.line);
  before = { top: document.activeElement.getBoundingClientRect().top, places: places(document.activeElement) };
});
document.addEventListener("htmx:afterSwap", () => {
  if (!before) return;
  for (const line of document.querySelectorAll(".plan-line")) line.open ||= opened.includes(line.dataset.line);
  unsaved = plan().dataset.keepsWords === "unsaved";
});

// The button that was pressed keeps the focus and its place on the screen; where it is gone, what it stood in takes it.
const places = (element) => (element ? [element.id, ...places(element.parentElement)].filter(Boolean) : []);
document.addEventListener("htmx:afterSettle", () => {
  if (!before) return;
  const refused = document.querySelector("#refused");
  if (refused) {
    before = null;
    refused.focus();
    return;
  }
  const { top, places: ids } = before;
  before = null;
  const place = ids.map((id) => document.getElementById(id)).find(Boolean) ?? plan();
  place.focus({ preventScroll: true });
  window.scrollBy({ top: place.getBoundingClientRect().top - top, behavior: "instant" });
});
