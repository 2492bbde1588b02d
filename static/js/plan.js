// The page of an interview plan: parts move without losing one's place, and words are not lost by leaving.

const plan = () => document.querySelector("#plan");
let unsaved = plan().dataset.keepsWords === "unsaved";
let place = null;

document.addEventListener("input", (event) => { if (event.target.closest("#plan")) unsaved = true; });
document.addEventListener("submit", (event) => { if (event.target.closest("#plan")) unsaved = false; });
window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

// Refused saves come back with what was typed; somebody who was signed out meanwhile keeps the page as it is.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([409, 422].includes(event.detail.xhr.status)) event.detail.shouldSwap = true;
  place = document.activeElement.closest(".plan-stage, .plan-round, fieldset")?.id;
});
document.addEventListener("htmx:afterSwap", () => { unsaved = plan().dataset.keepsWords === "unsaved"; });

// The button that was pressed keeps the focus; where it is gone, the part it stood in takes it.
document.addEventListener("htmx:afterSettle", () => {
  const refused = document.querySelector("#refused");
  if (refused) refused.focus();
  else if (document.activeElement === document.body) (document.getElementById(place) ?? plan()).focus();
});
