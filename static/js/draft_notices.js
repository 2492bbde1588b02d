// What a draft says about itself: whether it is saved, what went wrong, what it lacks, and both texts where two met.

import { byId, element, form, labelOf, valueOf } from "./draft_fields.js";

export const status = (words) => {
  byId("saving").textContent = words;
};
export function say(words, withSignIn) {
  const box = byId("trouble");
  if (!box.hidden && box.dataset.said === words) return; // said once, and not read out again with each attempt
  box.dataset.said = words;
  box.replaceChildren(element("p", words));
  if (withSignIn) {
    const next = encodeURIComponent(location.pathname);
    box.firstChild.append(
      " ",
      element("a", "Sign in in a new tab", { href: `/accounts/login/?next=${next}`, target: "_blank" }),
    );
  }
  box.hidden = false;
}

// `conflicts` is by field what is stored there; `decide(name, value)` is called with what one has chosen.

export function showConflicts(conflicts, decide) {
  const box = byId("trouble");
  box.hidden = !conflicts.size;
  box.replaceChildren();
  delete box.dataset.said;
  if (!conflicts.size) return;
  box.append(
    element(
      "p",
      "This was saved elsewhere while you were writing. What you typed stands in the form. " +
        "Choose for each of these:",
    ),
  );
  for (const [name, stored] of conflicts) box.append(choice(name, stored, decide));
}
function choice(name, stored, decide) {
  const box = element("div", "", { className: "both" });
  box.append(element("p", labelOf(name) || name), element("pre", stored));
  const add = (words, value) => {
    const button = element("button", words, { type: "button", className: "btn btn-sm btn-outline-secondary" });
    button.addEventListener("click", () => decide(name, value()));
    box.append(button, " ");
  };
  add("Keep mine", () => valueOf(name));
  add("Take this", () => stored);
  if (byId(name)?.tagName === "TEXTAREA") add("Keep both", () => `${valueOf(name)}\n${stored}`);
  return box;
}
export function showErrors(errors) {
  for (const old of form.querySelectorAll(".wrong-here")) old.remove();
  for (const [name, words] of Object.entries(errors)) {
    const note = element("p", words, { className: "wrong-here" });
    const field = byId(name) ?? byId("trouble");
    if (field.tagName === "FIELDSET") field.append(note);
    else field.after(note);
  }
}
export function showMissing(lacks) {
  byId("missing")?.replaceChildren(
    ...lacks.map((lack) => {
      const line = document.createElement("li");
      line.append(element("a", lack.words, { href: `#${lack.field}` }));
      return line;
    }),
  );
  if (byId("complete")) byId("complete").hidden = lacks.length > 0;
}
