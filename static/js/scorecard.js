// A scorecard that saves itself as one types and loses no word: without a connection, signed out, or in two tabs.
// `base` is what the server holds, field by field; what differs from it is still to be saved.

const form = document.getElementById("card");
const keptAs = document.querySelector("[data-kept-as]")?.dataset.keptAs;
const byId = (id) => document.getElementById(id);
const element = (tag, words, more = {}) => Object.assign(document.createElement(tag), { textContent: words }, more);

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(keptAs));
  } catch {
    return null;
  }
};
const forget = () => localStorage.removeItem(keptAs);

// Fields by name: one text each, a tick is "yes" or "".

const names = () =>
  [...new Set([...form.elements].map((each) => each.name))].filter(
    (name) => name && !["csrfmiddlewaretoken", "revision"].includes(name),
  );
function valueOf(name) {
  const field = form.elements[name];
  if (field instanceof RadioNodeList) return field.value;
  if (field.type === "radio" || field.type === "checkbox") return field.checked ? field.value : "";
  return field.value;
}
function setValue(name, value) {
  const field = form.elements[name];
  if (field instanceof RadioNodeList) for (const each of field) each.checked = each.value === value;
  else if (field.type === "checkbox") field.checked = Boolean(value);
  else field.value = value;
}
// What the server sent: somebody may have typed before this script began.
function sentValue(name) {
  const found = form.elements[name];
  const fields = (found instanceof RadioNodeList ? [...found] : [found]).filter((each) => each.name);
  if (fields[0].options) return [...fields[0].options].find((each) => each.defaultSelected)?.value ?? "";
  if (["radio", "checkbox"].includes(fields[0].type)) return fields.find((each) => each.defaultChecked)?.value ?? "";
  return fields[0].defaultValue;
}
const all = () => Object.fromEntries(names().map((name) => [name, sentValue(name)]));
const labelOf = (name) => {
  const field = byId(name);
  const step = field?.closest(".step")?.dataset.stepName;
  const own =
    field?.getAttribute("aria-label") ||
    field?.closest("label, fieldset")?.querySelector("legend")?.firstChild?.textContent ||
    document.querySelector(`label[for="${name}"]`)?.firstChild?.textContent ||
    "";
  return own.includes(step) ? own.trim() : [step, own.trim()].filter(Boolean).join(": ");
};

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
  const found = new Set(wanted);
  for (const name of wanted) {
    const [kind, ...key] = name.split("-");
    const partner = PARTNERS[kind] && `${PARTNERS[kind]}-${key.join("-")}`;
    if (partner && !conflicts.has(partner)) found.add(partner);
  }
  return [...found];
}

// Kept in this browser until the server has it.

function keep() {
  const open = unsaved();
  if (!open.length) return forget();
  const pick = (from) => Object.fromEntries(open.map((name) => [name, from(name)]));
  try {
    localStorage.setItem(keptAs, JSON.stringify({ fields: pick(valueOf), base: pick((name) => base[name]) }));
  } catch {
    /* too much for this browser: it stays on the page */
  }
}
function restore() {
  const found = kept();
  if (!found?.fields) return;
  const mine = Object.fromEntries(Object.entries(found.fields).filter(([name]) => name in base));
  for (const name of Object.keys(mine)) settle(name, mine[name], found.base[name], base[name]);
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
const status = (words) => {
  byId("saving").textContent = words;
};
function plan(wait = 1000) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}
function save() {
  clearTimeout(timer);
  if (!form || isClosed) return Promise.resolve(false);
  if (sending) return sending.then(() => (toSend().length ? save() : settled()));
  if (tooLong()) keep();
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
const settled = () => unsaved().length === 0;

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

// A press takes the focus from a field, which saves it. What is pressed is not replaced or moved by the answer before it
// is released: it would lose its click.

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
const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? form.elements.csrfmiddlewaretoken.value;

async function came(answer, sent) {
  if (answer.status === 401) return later("You are signed out.", true);
  if (answer.status === 403) return later("The server refuses this; perhaps you are signed out.", true);
  if (answer.status === 404)
    return later("This card is not yours to save: perhaps you are signed in as somebody else now.", true);
  if (![200, 409, 410, 422].includes(answer.status)) return later("The server does not answer as it should.");
  const said = await answer.json();
  clearTimeout(retry);
  if (answer.status === 410) return close(said.closed);
  if (answer.status === 409) return merge(said);
  return saved(said, sent);
}
function saved(said, sent) {
  for (const [name, value] of Object.entries(sent)) {
    if (name in said.errors) refused.set(name, value);
    else {
      base[name] = value;
      refused.delete(name);
    }
  }
  known(said.revision);
  showErrors(said.errors);
  showMissing(said.missing);
  keep();
  trouble();
  lastSaved = `Saved at ${said.saved}`;
  status(settled() ? lastSaved : `${lastSaved}, but not everything`);
  if (toSend().length) plan();
  return settled();
}
function known(number) {
  revision = number;
  form.elements.revision.value = number;
}
function merge(said) {
  for (const [name, stored] of Object.entries(said.fields)) {
    if (!(name in base) || stored === base[name]) continue;
    settle(name, valueOf(name), base[name], stored);
    base[name] = stored;
  }
  known(said.revision);
  keep();
  lastSaved = "Saved elsewhere meanwhile";
  status(lastSaved);
  trouble();
  plan(100);
  return settled();
}
function later(words, withSignIn) {
  keep();
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
  keep();
  status("Not saved");
  say(`${words} What you typed is still on this page; copy what you need.`);
  return false;
}

// What went wrong, and both texts where two saves met.

function say(words, withSignIn) {
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
function trouble() {
  const box = byId("trouble");
  box.hidden = !conflicts.size;
  box.replaceChildren();
  delete box.dataset.said;
  if (!conflicts.size) return;
  box.append(
    element(
      "p",
      "This card was saved elsewhere while you were writing. What you typed stands in the form. Choose for each of these:",
    ),
  );
  for (const [name, stored] of conflicts) box.append(choice(name, stored));
}
function choice(name, stored) {
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
function decide(name, value) {
  conflicts.delete(name);
  setValue(name, value);
  trouble();
  keep();
  byId(name)?.focus();
  save();
}
function showErrors(errors) {
  for (const old of form.querySelectorAll(".wrong-here")) old.remove();
  for (const [name, words] of Object.entries(errors)) {
    const note = element("p", words, { className: "wrong-here" });
    const field = byId(name) ?? byId("trouble");
    if (field.tagName === "FIELDSET") field.append(note);
    else field.after(note);
  }
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
function showMissing(lacks) {
  byId("missing").replaceChildren(
    ...lacks.map((lack) => {
      const line = document.createElement("li");
      line.append(element("a", lack.words, { href: `#${lack.field}` }));
      return line;
    }),
  );
  byId("complete").hidden = lacks.length > 0;
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
    keep();
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
} else if (keptAs && kept()?.fields) {
  // The card is closed, and this browser still holds words that never reached it.
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
