// What is typed under a debrief stays in this browser until it is kept: a sign-in that has ended costs no words.
const root = document.querySelector("[data-keeps-words]");
const kept = (name) => `scorecard-debrief-${root.dataset.keepsWords}-${name}`;
const plain = (text) => text.replace(/\s+/g, " ").trim();
const notes = [...root.querySelectorAll(".debrief-notes .prose")].map((note) => plain(note.textContent));

for (const field of root.querySelectorAll("textarea")) {
  const before = localStorage.getItem(kept(field.name));
  if (before && notes.includes(plain(before))) localStorage.removeItem(kept(field.name));
  else if (before && !field.value) field.value = before;
  field.addEventListener("input", () => {
    if (field.value) localStorage.setItem(kept(field.name), field.value);
    else localStorage.removeItem(kept(field.name));
  });
}
// Once the round has ended, its reason is kept or no longer wanted.
if (!root.querySelector("#end-reason")) localStorage.removeItem(kept("reason"));
