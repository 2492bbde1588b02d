// What makes a scorecard quick to fill in: keys, one dimension at a time on a phone, jumps, and the pad.

const form = document.getElementById("card");
const byId = (id) => document.getElementById(id);
const two = (number) => String(number).padStart(2, "0");
const typed = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));

// 1 to 4 and N, inside the group of ratings that has the focus and nowhere else.

form.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(".levels input[type=radio]")) return;
  const wanted = [...form.elements[event.target.name]].find((radio) => radio.value === event.key.toLowerCase());
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  wanted.click();
});

// Words beside a signal keep it ticked: no tick takes words away.

form.addEventListener("input", (event) => {
  const [kind, ...key] = (event.target.name || "").split("-");
  if (kind === "saw" && event.target.value.trim()) form.elements[`seen-${key.join("-")}`].checked = true;
  if (kind !== "seen") return;
  const saw = form.elements[`saw-${key.join("-")}`];
  if (event.target.checked) return;
  if (saw.value.trim()) {
    event.target.checked = true;
    saw.focus();
    saw.select();
  }
});

// One step at a time where the screen is narrow.

const narrow = window.matchMedia("(max-width: 47.99rem)");
const steps = [...form.querySelectorAll(".step")];
let at = 0;

function show(number, withFocus) {
  at = Math.max(0, Math.min(number, steps.length - 1));
  for (const [place, step] of steps.entries()) step.classList.toggle("is-current", place === at);
  byId("step-place").textContent = `Step ${at + 1} of ${steps.length}: ${steps[at].dataset.stepName}`;
  byId("step-progress").max = steps.length;
  byId("step-progress").value = at + 1;
  form.querySelector("[data-step='-1']").disabled = at === 0;
  form.querySelector("[data-step='1']").hidden = at === steps.length - 1;
  if (withFocus) {
    form.scrollIntoView();
    steps[at].querySelector("h2").focus({ preventScroll: true });
  }
}
function fit() {
  form.classList.toggle("is-stepping", narrow.matches);
  for (const part of form.querySelectorAll(".step-bar, .step-turn")) part.hidden = !narrow.matches;
  if (narrow.matches && byId("pad")) document.querySelector(".pad").open = false;
  show(at);
}
form.addEventListener("click", (event) => {
  const turn = event.target.closest("[data-step]");
  if (turn) show(at + Number(turn.dataset.step), true);
});
narrow.addEventListener("change", fit);
fit();

// A jump to a field opens its step and puts the focus where one goes on.

document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[href^='#']");
  const target = link && byId(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  const step = target.closest(".step");
  if (step && narrow.matches) show(steps.indexOf(step));
  const field = target.matches("fieldset")
    ? (target.querySelector("input:checked") ?? target.querySelector("input"))
    : target;
  field.scrollIntoView({ block: "center" });
  field.focus();
});

// The pad: marks of time, and lines that move into a dimension's evidence.

const pad = byId("pad");
if (pad) {
  const clockKey = `${form.dataset.keptAs}-clock`;
  form.querySelector(".pad-tools").hidden = false;

  function mark() {
    const began = Number(localStorage.getItem(clockKey)) || Date.now();
    localStorage.setItem(clockKey, began);
    const seconds = Math.floor((Date.now() - began) / 1000);
    const before = pad.value.slice(0, pad.selectionEnd);
    const newLine = before && !before.endsWith("\n") ? "\n" : "";
    const stamp = `${newLine}[${two(Math.floor(seconds / 60))}:${two(seconds % 60)}] `;
    pad.setRangeText(stamp, pad.selectionEnd, pad.selectionEnd, "end");
    pad.focus();
    typed(pad);
  }
  byId("mark-time").addEventListener("click", mark);
  pad.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    mark();
  });
  byId("move").addEventListener("click", () => {
    const begin = pad.value.lastIndexOf("\n", pad.selectionStart - 1) + 1;
    const next = pad.value.indexOf("\n", Math.max(pad.selectionEnd, begin));
    const end = next < 0 ? pad.value.length : next;
    const lines = pad.value.slice(begin, end).trim();
    if (!lines) return pad.focus();
    const evidence = byId(byId("move-to").value);
    evidence.value = [evidence.value.trimEnd(), lines].filter(Boolean).join("\n");
    pad.setRangeText("", begin, Math.min(end + 1, pad.value.length), "start");
    typed(evidence);
    typed(pad);
    byId("moved").textContent = `Moved to ${byId("move-to").selectedOptions[0].textContent}.`;
  });
}
