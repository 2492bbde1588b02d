// Those who were chosen on a list are dealt with: the list begins anew.

for (const form of document.querySelectorAll("[data-uses]")) {
  form.addEventListener("submit", () => sessionStorage.removeItem(`chosen-${form.dataset.uses}`));
}
