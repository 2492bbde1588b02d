// The editor of a draft: forms that save themselves, and never lose what was typed.
// A form knows how often it was typed into (`typed`) and up to where that is saved (`saved`).

htmx.config.defaultSettleDelay = 0; // a key pressed while a part settles would miss htmx and reload the page

const state = new WeakMap();
const of = (form) => {
  if (!state.has(form)) state.set(form, { typed: 0, sent: 0, saved: 0, timer: 0, waiting: [] });
  return state.get(form);
};
const unsaved = (form) => of(form).typed !== of(form).saved;
const forms = () => [...document.querySelectorAll("form[data-autosaves]")];
const formOf = (element) => element?.closest?.("form[data-autosaves]");
const say = (words) => {
  document.getElementById("announcer").textContent = words;
};

// Saving: a second after the last key, at once on leaving a field.

function save(form) {
  clearTimeout(of(form).timer);
  if (unsaved(form)) htmx.trigger(form, "save");
}
document.addEventListener("input", (event) => {
  const form = formOf(event.target);
  if (!form || !event.target.name) return;
  const known = of(form);
  known.typed += 1;
  clearTimeout(known.timer);
  known.timer = setTimeout(() => save(form), 1000);
});
document.addEventListener("change", (event) => {
  const form = formOf(event.target);
  if (form && event.target.name) save(form);
});

// The address and the token may be newer than the page: a new row has got its own address, a new sign-in a new token.

document.addEventListener("htmx:configRequest", (event) => {
  const { detail } = event;
  const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
  if (token) {
    detail.headers["x-csrftoken"] = token[1];
    if (detail.parameters.csrfmiddlewaretoken) detail.parameters.csrfmiddlewaretoken = token[1];
  }
  const form = event.target;
  if (!form.matches("form[data-autosaves]")) return;
  const button = detail.triggeringEvent?.submitter;
  detail.path = button?.getAttribute("formaction") ?? form.getAttribute("action");
  of(form).sent = of(form).typed;
});

// Refusals are shown too; a sign-in page in place of an answer is not.

document.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = event;
  if (signedOut(detail.xhr)) {
    detail.shouldSwap = false;
    return;
  }
  if ([409, 422].includes(detail.xhr.status)) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});
const signedOut = (xhr) => xhr.status === 401 || (xhr.responseURL || "").includes("/accounts/login/");

document.addEventListener("htmx:afterRequest", (event) => {
  const { xhr, elt } = event.detail;
  const form = formOf(elt);
  if (!xhr) return;
  if (signedOut(xhr)) return later(form, "You are signed out.", SIGN_IN);
  if (xhr.status === 403)
    return later(form, "The server refuses this: you are signed out, or may not edit any more.", SIGN_IN);
  if (xhr.status === 0) return later(form, "There is no connection.");
  if (xhr.status >= 500) return later(form, "The server does not answer as it should.");
  if (xhr.status === 404)
    return tell(
      "This is not there any more: somebody removed it, or the draft was published or discarded. " +
        "What you typed is still on this page; copy it if you need it.",
    );
  calm();
  if (form && elt === form) came(form, xhr.status < 300);
});

function came(form, fine) {
  const known = of(form);
  if (fine) {
    known.saved = known.sent;
    const note = form.querySelector(".editor-saved");
    if (note) {
      form.setAttribute("action", note.dataset.url);
      form.elements.seen.value = note.dataset.seen;
    }
  }
  mark(form);
  if (!fine) form.querySelector("[data-conflict]")?.focus();
  else if (form.isConnected && document.activeElement === document.body) firstField(form)?.focus();
  if (fine && unsaved(form) && !known.timer) save(form);
  known.waiting.splice(0).forEach((answer) => answer(fine && !unsaved(form)));
}

// What is wrong stands at its field too.

function mark(form) {
  for (const old of form.querySelectorAll(".from-script")) old.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.classList.remove("is-invalid");
  }
  for (const entry of form.querySelectorAll(".editor-wrong [data-field]")) {
    const field = document.getElementById(entry.dataset.field);
    if (!field) continue;
    const note = document.createElement("p");
    note.className = "invalid-feedback d-block from-script";
    note.id = `${field.id}-wrong`;
    note.textContent = entry.textContent;
    field.setAttribute("aria-invalid", "true");
    field.classList.add("is-invalid");
    field.setAttribute("aria-describedby", `${note.id} ${field.getAttribute("aria-describedby") || ""}`.trim());
    field.after(note);
  }
}

// No connection, no sign-in: the text stays, and is sent again when there is one.

const SIGN_IN = "/accounts/login/?next=/blueprints/";
let retry = 0;
function tell(words, link) {
  const box = document.getElementById("trouble");
  box.replaceChildren(words);
  if (link) {
    const anchor = Object.assign(document.createElement("a"), {
      href: link,
      target: "_blank",
      textContent: "Sign in in a new tab",
    });
    box.append(" ", anchor);
  }
  box.hidden = false;
}
function calm() {
  clearTimeout(retry);
  document.getElementById("trouble").hidden = true;
}
function later(form, trouble, link) {
  tell(trouble + (form ? " What you typed is kept on this page and saved as soon as that is possible." : ""), link);
  if (form)
    of(form)
      .waiting.splice(0)
      .forEach((answer) => answer(false));
  clearTimeout(retry);
  retry = setTimeout(again, 5000);
}
const again = () => forms().filter(unsaved).forEach(save);
window.addEventListener("online", again);
window.addEventListener("focus", () => {
  if (!document.getElementById("trouble").hidden) again();
});
window.addEventListener("beforeunload", (event) => {
  if (forms().some(unsaved)) event.preventDefault();
});

// Before anything else is done to the page, what is being typed is saved; where that fails, the page stays.

document.addEventListener("htmx:confirm", (event) => {
  const { elt } = event.detail;
  const open = forms().find((form) => unsaved(form) && !form.contains(elt));
  if (!open || elt.closest("[data-discards]")) return;
  event.preventDefault();
  of(open).waiting.push((fine) => {
    if (fine) event.detail.issueRequest(true);
    else open.querySelector("[aria-invalid], textarea, input:not([type=hidden])")?.focus();
  });
  save(open);
});

// Where the focus goes, and what is said, after a part of the page was replaced.

document.addEventListener("htmx:load", (event) => {
  const part = event.target;
  if (part.id === "editor-body") {
    if (part.dataset.announce) say(part.dataset.announce);
    const wanted = part.dataset.focus && document.getElementById(part.dataset.focus);
    if (wanted) {
      wanted.focus();
      wanted.scrollIntoView({ block: "nearest" });
    }
    if (part.dataset.opens) document.getElementById(part.dataset.opens)?.click();
  }
  const form = part.matches?.("form[data-autosaves]") ? part : part.querySelector?.("form[data-autosaves]");
  if (form && part.id !== "editor-body" && !form.contains(document.activeElement)) firstField(form)?.focus();
  if (part.matches?.(".editor-confirm")) part.focus();
  for (const select of part.querySelectorAll?.("select[data-searchable]") ?? []) searchable(select);
});
const firstField = (form) => form.querySelector("textarea, select, input:not([type=hidden]):not([type=search])");

// Escape saves and closes; an empty new form just goes away.

document.addEventListener("keydown", (event) => {
  const form = event.key === "Escape" && formOf(event.target);
  if (!form || !form.closest("#editor-body")) return;
  event.preventDefault();
  if (form.dataset.new !== undefined && !of(form).typed) drop(form);
  else form.querySelector("[name=then][value=close]").click();
});
document.addEventListener("click", (event) => {
  const form = event.target.closest("[data-drops]") && formOf(event.target);
  if (form) drop(form);
  if (event.target.closest("[data-reloads]")) {
    event.preventDefault();
    location.reload();
  }
});
function drop(form) {
  const slot = form.closest(".editor-slot");
  const link =
    document.getElementById(`${slot.id}-link`) ?? slot.closest(".editor-row")?.querySelector(".editor-tools a");
  slot.replaceChildren();
  link?.focus();
}

// A long select gets a field above it that narrows it down.

function searchable(select) {
  if (select.dataset.searchable === "yes" || select.options.length < 12) return;
  select.dataset.searchable = "yes";
  const all = [...select.children].map((node) => node.cloneNode(true));
  const field = Object.assign(document.createElement("input"), {
    type: "search",
    className: "form-control form-control-sm editor-search",
    autocomplete: "off",
    placeholder: "Type to narrow the list",
  });
  field.setAttribute("aria-label", "Narrow the list");
  field.addEventListener("input", () => narrow(select, all, field.value.trim().toLowerCase()));
  select.before(field);
}
function narrow(select, all, wanted) {
  const chosen = select.value;
  const fits = (option) => option.value === chosen || option.textContent.toLowerCase().includes(wanted);
  const kept = all
    .map((node) => node.cloneNode(true))
    .filter((node) => {
      if (node.tagName === "OPTION") return fits(node);
      const others = [...node.children].filter((option) => !fits(option));
      for (const option of others) option.remove();
      return node.children.length > 0;
    });
  select.replaceChildren(...kept);
  select.value = chosen;
}
for (const select of document.querySelectorAll("select[data-searchable]")) searchable(select);
if (window.matchMedia("(max-width: 61.99rem)").matches)
  document.querySelector(".editor-rail details")?.removeAttribute("open");
