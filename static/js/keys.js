// Two keys on every page: "/" searches, "?" says which keys there are. They can be switched off in this browser, and
// do nothing while somebody types.
const keys = document.getElementById("keys");
const choice = document.getElementById("keys-on");
const isOff = () => localStorage.getItem("keys") === "off";

choice.checked = !isOff();
choice.addEventListener("change", () => {
  if (choice.checked) localStorage.removeItem("keys");
  else localStorage.setItem("keys", "off");
});

for (const button of document.querySelectorAll("[data-shows-keys]")) {
  button.hidden = false;
  button.addEventListener("click", () => keys.showModal());
}

document.addEventListener("keydown", (event) => {
  if (isOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
  if (event.key === "/") {
    event.preventDefault();
    const field = document.getElementById("search");
    if (field) field.focus();
    else document.querySelector("[data-searches]").click();
  } else if (event.key === "?") {
    event.preventDefault();
    if (!keys.open) keys.showModal();
  }
});
