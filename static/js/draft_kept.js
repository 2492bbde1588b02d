// What a draft has not stored yet, kept in this browser under the draft's own name.

import { element } from "./draft_fields.js";

const keptAs = `kept-${document.querySelector("[data-kept-as]")?.dataset.keptAs}`;

export function kept() {
  try {
    return JSON.parse(localStorage.getItem(keptAs));
  } catch {
    return null;
  }
}
export function keep(words) {
  try {
    localStorage.setItem(keptAs, JSON.stringify(words));
  } catch {
    /* too much for this browser: it stays on the page */
  }
}
export const forget = () => localStorage.removeItem(keptAs);

// The draft is closed, and this browser still holds words that never reached it.

export function showKept() {
  const box = element("section", "", { className: "card-plain unsaved" });
  box.append(element("h2", "Kept in this browser, and never saved"));
  for (const text of Object.values(kept().fields)) if (text.trim()) box.append(element("p", text));
  const button = element("button", "Throw it away", { type: "button", className: "btn btn-outline-danger" });
  button.addEventListener("click", () => {
    forget();
    box.remove();
  });
  box.append(button);
  document.querySelector(".page-head").after(box);
}
