// What makes a scorecard quick to fill in: keys, jumps to what is missing, and the parts that have a file of their own.

import { narrow, showStepOf } from "./card_steps.js";
import { usePad } from "./card_pad.js";
import { useSignals } from "./card_signals.js";
import { byId, form } from "./draft_fields.js";

usePad();
useSignals();

// 1 to 4 and N, inside the group of ratings that has the focus and nowhere else.

form.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(".levels input[type=radio]")) return;
  const wanted = [...form.elements[event.target.name]].find((radio) => radio.value === event.key.toLowerCase());
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  wanted.click();
});

// A jump to a field opens its step and puts the focus where one goes on.

document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[href^='#']");
  const target = link && byId(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  if (narrow.matches) showStepOf(target);
  const field = target.matches("fieldset")
    ? (target.querySelector("input:checked") ?? target.querySelector("input"))
    : target;
  field.scrollIntoView({ block: "center" });
  field.focus();
});
