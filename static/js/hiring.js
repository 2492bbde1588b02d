// The page on which a description is written: counts of ticked lines, and words that are not lost by leaving.

document.addEventListener("change", (event) => {
  const list = event.target.closest("[data-lines]");
  if (list) list.querySelector("[data-lines-count]").textContent = list.querySelectorAll("input:checked").length;
});

let unsaved = false;
document.addEventListener("input", (event) => {
  if (event.target.closest("[data-keeps-words]")) unsaved = true;
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-keeps-words]")) unsaved = false;
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
