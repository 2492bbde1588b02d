// Writing on the preview: a press on a line opens its fields, what one does with a line keeps one's place, and the
// preview that follows the form beside it loses no word.

import { adopt, renew, restore, save, settled } from "./draft.js";
import { byId, form, token } from "./draft_fields.js";
import { kept, showKept } from "./draft_kept.js";
import { status } from "./draft_notices.js";

const preview = byId("preview");
const lineOf = (address) => preview.querySelector(`[data-line="${CSS.escape(address)}"]`);

// A press on a line opens its fields, another closes them; what is not saved yet stays open.

function open(line) {
  const address = line.dataset.line;
  const copy = document.createElement("div");
  copy.innerHTML = byId("own-fields").innerHTML.replaceAll("ADDRESS", () => escaped(address));
  const is = line.dataset.is.split(" ");
  for (const part of copy.querySelectorAll("[data-only]"))
    if (!part.dataset.only.split(" ").some((word) => is.includes(word))) part.remove();
  const fields = copy.firstElementChild;
  fields.setAttribute("aria-label", line.querySelector("[data-shown]").textContent.slice(0, 80));
  fill(fields, "input", line.dataset.title);
  fill(fields, "textarea", line.dataset.text);
  fields.querySelector("a")?.setAttribute("href", line.dataset.field);
  const button = line.querySelector(".own-open");
  (button.closest("h3") ?? button).after(fields);
  button.setAttribute("aria-expanded", "true");
  adopt();
  return fields;
}
const escaped = (text) => new Option(text).innerHTML.replaceAll('"', "&quot;");
function fill(fields, kind, text) {
  const field = fields.querySelector(kind);
  if (field) field.value = field.defaultValue = text ?? "";
}
async function shut(line) {
  await save();
  if (!settled()) return;
  line.querySelector("[data-fields]").remove();
  line.querySelector(".own-open").setAttribute("aria-expanded", "false");
  line.querySelector(".own-open").focus();
}
form.addEventListener("click", (event) => {
  const button = event.target.closest(".own-open");
  if (!button) return;
  event.preventDefault();
  const line = button.closest("[data-line]");
  if (line.querySelector(":scope > [data-fields]")) return shut(line);
  const fields = open(line);
  (fields.querySelector("textarea") ?? fields.querySelector("a, button")).focus();
});

// Words that this browser kept belong to lines that are not open yet.

const names = Object.keys(kept()?.fields ?? {});
const addresses = new Set(names.map((name) => name.replace(/^(title|text):/, "")));
for (const address of addresses) {
  const line = lineOf(address);
  if (line && !line.querySelector(":scope > [data-fields]")) open(line);
}
if (names.some((name) => !form.elements[name])) showKept();
else if (names.length) restore();

// Saved: the line looks as it reads now, with what the blueprint says beside it, and the checks are those of now.

form.addEventListener("draft:saved", ({ detail }) => {
  for (const [address, html] of Object.entries(detail.shown ?? {})) {
    const row = byId(`line-${address}`);
    if (!row) continue;
    row.querySelector("[data-shown]").innerHTML = html.line;
    row.querySelector("[data-note]").innerHTML = html.note;
    row.dataset.title = html.title;
    row.dataset.text = html.text;
  }
  if (detail.findings) byId("findings").innerHTML = detail.findings;
});

// What one does with a line: first all words are saved, then it is done, and one goes on where one was.

form.addEventListener(
  "submit",
  (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    act(event.submitter);
  },
  true,
);

async function act(button) {
  await save();
  if (!settled()) {
    const trouble = byId("trouble").hidden ? form.querySelector(".wrong-here") : byId("trouble");
    return trouble?.scrollIntoView();
  }
  if (button?.name !== "deed") return;
  const body = new FormData();
  body.set("revision", form.elements.revision.value);
  body.set("deed", button.value);
  let answer;
  try {
    const headers = { "X-CSRFToken": token(), "HX-Request": "true" };
    answer = await fetch(form.action, { method: "POST", body, headers });
  } catch {
    return status("There is no connection; nothing was changed.");
  }
  if (!answer.ok) return status("Not done: the page was changed elsewhere, or you are signed out. Load it again.");
  const at = preview.scrollTop;
  preview.innerHTML = await answer.text();
  preview.scrollTop = at;
  window.htmx?.process(preview);
  renew();
  goOn(button);
}

function goOn(button) {
  const [deed, address] = button.value.split(/ (.*)/);
  const adds = deed.startsWith("add");
  const line = adds ? preview.querySelector("[data-fields]")?.closest("[data-line]") : lineOf(address);
  if (!line) return preview.focus();
  const fields = line.querySelector(":scope > [data-fields]");
  const same = [...line.querySelectorAll("[name=deed]")].find((other) => other.value === button.value);
  const target = (adds && fields?.querySelector("textarea")) || same || line.querySelector(".own-open");
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
}

// The preview follows the form beside it: what is typed here is saved before it is drawn anew, and stays open.

let opened = [];
document.addEventListener("htmx:confirm", (event) => {
  if (event.target.id !== "refresh") return;
  event.preventDefault();
  save().then(() => {
    if (settled()) event.detail.issueRequest(true);
  });
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "preview") return;
  if (!settled()) event.detail.shouldSwap = false; // somebody has typed since
  opened = [...preview.querySelectorAll("[data-fields]")].map((fields) => fields.closest("[data-line]").dataset.line);
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "preview") return;
  renew();
  for (const line of opened.map(lineOf)) if (line) open(line);
});

// On a narrow screen one sees the form or the preview.

const desk = document.querySelector(".desk-editing");
const views = document.querySelector(".view-switch");
function view(name) {
  desk.dataset.viewing = name;
  for (const button of views.children) button.setAttribute("aria-pressed", button.dataset.view === name);
}
if (views) {
  views.hidden = false;
  desk.classList.add("is-switching");
  views.addEventListener("click", (event) => {
    if (event.target.dataset.view) view(event.target.dataset.view);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && byId(link.hash.slice(1));
    if (target) view(target.closest("#facts") ? "facts" : "preview");
  });
  if (location.hash.startsWith("#line-") || location.hash === "#preview") view("preview");
}
