// The draft protocol of a form that saves itself as one types and loses no word: without a connection, signed out, or
// in two tabs. Scorecards, practice and own words speak it. `base` is what the server holds, field by field; what
// differs from it is still to be saved.

import { byId, form, names, sentValue, setValue, token, valueOf } from "./draft_fields.js";
import { forget, keep, kept, showKept } from "./draft_kept.js";
import { say, showConflicts, showErrors, showMissing, status } from "./draft_notices.js";

const all = () => Object.fromEntries(names().map((name) => [name, sentValue(name)]));

let base,
  revision,
  timer,
  retry,
  sending = null,
  isClosed = false,
  isGoing = false;
const refused = new Map(); // by field: the value that cannot be stored, so that it is not sent again and again
const conflicts = new Map(); // by field: what is stored there now, until one has chosen

const unsaved = () => names().filter((name) => valueOf(name) !== base[name]);
const toSend = () => unsaved().filter((name) => !conflicts.has(name) && refused.get(name) !== valueOf(name));
const PARTNERS = { rating: "why", why: "rating", seen: "saw", saw: "seen" };
function withPartners(wanted) {
  const together = new Set(wanted);
  for (const name of wanted) {
    const [kind, ...key] = name.split("-");
    const partner = PARTNERS[kind] && `${PARTNERS[kind]}-${key.join("-")}`;
    if (partner && !conflicts.has(partner)) together.add(partner);
  }
  return [...together];
}

// Kept in this browser until the server has it.

function keepOpen() {
  const open = unsaved();
  if (!open.length) return forget();
  const pick = (from) => Object.fromEntries(open.map((name) => [name, from(name)]));
  return keep({ fields: pick(valueOf), base: pick((name) => base[name]) });
}
export function restore() {
  const before = kept();
  if (!before?.fields) return;
  const mine = Object.fromEntries(Object.entries(before.fields).filter(([name]) => name in base));
  for (const name of Object.keys(mine)) settle(name, mine[name], before.base[name], base[name]);
  if (Object.keys(mine).length) save();
}

// Three texts meet: mine, what mine began with, and what is stored now.

// Where one holds all of the other, that one is taken; a blank never hides words.

function settle(name, mine, before, stored) {
  if (mine === before || !mine.trim() || stored.includes(mine)) return setValue(name, stored);
  setValue(name, mine);
  if (stored !== before && !mine.includes(stored.trim())) conflicts.set(name, stored);
}

// Saving.

let lastSaved = form ? byId("saving").textContent : "";
function plan(wait = 1000) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}
export function save() {
  clearTimeout(timer);
  if (!form || isClosed) return Promise.resolve(false);
  if (sending) return sending.then(() => (toSend().length ? save() : settled()));
  if (tooLong()) keepOpen();
  const wanted = withPartners(toSend());
  if (!wanted.length) {
    if (settled()) status(lastSaved);
    return Promise.resolve(settled());
  }
  sending = send(wanted).finally(() => {
    sending = null;
  });
  return sending;
}
export const settled = () => unsaved().length === 0;

async function send(wanted) {
  const sent = Object.fromEntries(wanted.map((name) => [name, valueOf(name)]));
  const body = new FormData();
  body.set("revision", revision);
  for (const [name, value] of Object.entries(sent)) body.set(name, value);
  status("Saving…");
  let answer;
  try {
    answer = await fetch(form.dataset.autosave, {
      method: "POST",
      body,
      headers: { "X-CSRFToken": token(), "HX-Request": "true" },
    });
  } catch {
    answer = null;
  }
  await released();
  return answer ? came(answer, sent) : later("There is no connection.");
}

// A press takes the focus from a field, which saves it. What is pressed is not replaced or moved by the answer before
// it is released: it would lose its click.

let pressedAt = 0;
const LONGEST_PRESS = 2000;
document.addEventListener("pointerdown", () => {
  pressedAt = Date.now();
});
for (const end of ["pointerup", "pointercancel"])
  document.addEventListener(end, () => {
    setTimeout(() => {
      pressedAt = 0;
    }, 50); // after the click
  });
async function released() {
  while (Date.now() - pressedAt < LONGEST_PRESS) await new Promise((go) => setTimeout(go, 30));
}

async function came(answer, sent) {
  if (answer.status === 401) return later("You are signed out.", true);
  if (answer.status === 403)
    return later("The server refuses this; perhaps you are signed out, or your role needs a second factor.", true);
  if (answer.status === 404)
    return later("This is not yours to save: perhaps you are signed in as somebody else now.", true);
  if (![200, 409, 410, 422].includes(answer.status)) return later("The server does not answer as it should.");
  const reply = await answer.json();
  clearTimeout(retry);
  if (answer.status === 410) return close(reply.closed);
  if (answer.status === 409) return merge(reply);
  return saved(reply, sent);
}
function saved(reply, sent) {
  for (const [name, value] of Object.entries(sent)) {
    if (name in reply.errors) refused.set(name, value);
    else {
      base[name] = value;
      refused.delete(name);
    }
  }
  known(reply.revision);
  showErrors(reply.errors);
  showMissing(reply.missing ?? []);
  keepOpen();
  trouble();
  if (reply.saved) lastSaved = `Saved at ${reply.saved}`; // words that change nothing make no draft
  if (settled()) status(lastSaved);
  else status(reply.saved ? `${lastSaved}, but not everything` : "Not saved yet");
  if (toSend().length) plan();
  form.dispatchEvent(new CustomEvent("draft:saved", { detail: reply }));
  return settled();
}

// Fields came in later, or were drawn anew, as the server holds them.

export function adopt() {
  for (const name of names()) base[name] ??= sentValue(name);
}

export function renew() {
  clearTimeout(timer);
  base = all();
  revision = Number(form.elements.revision.value);
  refused.clear();
}
function known(number) {
  revision = number;
  form.elements.revision.value = number;
}
function merge(reply) {
  for (const [name, stored] of Object.entries(reply.fields)) {
    if (!(name in base) || stored === base[name]) continue;
    settle(name, valueOf(name), base[name], stored);
    base[name] = stored;
  }
  known(reply.revision);
  keepOpen();
  lastSaved = "Saved elsewhere meanwhile";
  status(lastSaved);
  trouble();
  plan(100);
  return settled();
}
function later(words, withSignIn) {
  keepOpen();
  status("Not saved yet");
  say(
    `${words} What you typed is kept on this page and in this browser, and is saved as soon as that is possible.`,
    withSignIn,
  );
  clearTimeout(retry);
  retry = setTimeout(save, 5000);
  return false;
}
function close(words) {
  isClosed = true;
  keepOpen();
  status("Not saved");
  say(`${words} What you typed is still on this page; copy what you need.`);
  return false;
}

const trouble = () => showConflicts(conflicts, decide);
function decide(name, value) {
  conflicts.delete(name);
  setValue(name, value);
  trouble();
  keepOpen();
  byId(name)?.focus();
  save();
}
function tooLong() {
  const most = Number(form.dataset.longest);
  const long = toSend().filter((name) => valueOf(name).length > most && [...valueOf(name)].length > most);
  if (!long.length) return false;
  for (const name of long) refused.set(name, valueOf(name));
  showErrors(
    Object.fromEntries(
      long.map((name) => [
        name,
        `At most ${most.toLocaleString("en")} characters fit here. Shorten it; it is not saved so far.`,
      ]),
    ),
  );
  status("Not saved: a text is too long");
  return true;
}
// Leaving: submitting and signing out first save what is typed.

function first(event, target) {
  if (isGoing) return;
  event.preventDefault();
  event.stopPropagation();
  const { submitter } = event;
  save().then((fine) => {
    if (!fine || conflicts.size)
      return byId("trouble").hidden
        ? form.querySelector(".wrong-here")?.scrollIntoView()
        : byId("trouble").scrollIntoView();
    isGoing = true;
    target.elements.csrfmiddlewaretoken.value = token(); // another one since a sign-in elsewhere
    setTimeout(() => target.requestSubmit(submitter), 0); // a form ignores this while it is being submitted
    setTimeout(() => {
      isGoing = false;
    }, 3000);
  });
}

if (form) {
  base = all();
  revision = Number(form.elements.revision.value);
  if (byId("trouble").hidden) restore(); // else the page came back with words that are not stored
  if (toSend().length) plan();
  form.addEventListener("input", () => {
    status("Not saved yet");
    keepOpen();
    plan();
  });
  form.addEventListener("change", () => plan(0));
  form.addEventListener("focusout", () => {
    if (toSend().length) plan(0);
  });
  form.addEventListener("submit", (event) => first(event, form));
  window.addEventListener("online", save);
  window.addEventListener("focus", () => {
    if (unsaved().length) save();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isGoing && unsaved().length) event.preventDefault();
  });
  const signOut = document.querySelector("form[action*=logout]");
  signOut?.addEventListener("submit", (event) => {
    if (unsaved().length) first(event, signOut);
  });
} else if (kept()?.fields) showKept();
