// The page on which a description is written: counts of ticked lines, and words that are not lost by leaving.

document.addEventListener("change", (event) => {
  const list = event.target.closest("[data-lines]");
  if (list) list.querySelector("[data-lines-count]").textContent = list.querySelectorAll("input:checked").length;
});

// data-keeps-words="unsaved": the page came back with words that are not stored.
let unsaved = Boolean(document.querySelector('[data-keeps-words="unsaved"]'));
document.addEventListener("input", (event) => {
  if (event.target.closest("[data-keeps-words]")) unsaved = true;
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-keeps-words]")) unsaved = false;
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

// Somebody who was signed out meanwhile is told so where the preview stands; what was typed stays.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 401) event.detail.shouldSwap = true;
});
