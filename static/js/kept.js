// What is typed here stays in this browser until it is on record: a sign-in that has ended costs no words.
const root = document.querySelector("[data-kept]");
const kept = (form, field) => `kept-${root.dataset.kept}-${form.dataset.keptForm}-${field.name}`;
const plain = (text) => text.replace(/\s+/g, " ").trim();
const onRecord = [...document.querySelectorAll("[data-kept-done]")].map((words) => plain(words.textContent));

for (const form of document.querySelectorAll("[data-kept-form]")) {
  for (const field of form.querySelectorAll("textarea, input[type=text]")) {
    const before = localStorage.getItem(kept(form, field));
    if (before && onRecord.includes(plain(before))) localStorage.removeItem(kept(form, field));
    else if (before && !field.value) field.value = before;
    field.addEventListener("input", () => {
      if (field.value) localStorage.setItem(kept(form, field), field.value);
      else localStorage.removeItem(kept(form, field));
    });
  }
}
// What is on record needs no keeping.
for (const over of (root.dataset.keptOver || "").split(" ").filter(Boolean)) {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`kept-${root.dataset.kept}-${over}-`)) localStorage.removeItem(key);
  }
}
