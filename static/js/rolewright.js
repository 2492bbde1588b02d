// What every page has: buttons that copy, menus that close, forms that are sent once, or again.

// <button data-copy="#id"> copies the text (or value) of that element and says so.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.querySelector(button.dataset.copy);
  const label = button.textContent;
  try {
    if ("copyFormatted" in button.dataset) await copyFormatted(source);
    else await navigator.clipboard.writeText("value" in source ? source.value : source.textContent);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Press Ctrl+C";
    if (source.select) source.select();
    else window.getSelection().selectAllChildren(source);
  }
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
});

// With data-copy-formatted headings, lists and links come along, for systems that take pasted HTML.
async function copyFormatted(source) {
  const kinds = { "text/html": source.innerHTML, "text/plain": source.innerText };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

// A menu closes on Escape and on a click elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A form that is being sent is not sent a second time by a double click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => {
    delete form.dataset.sent;
  }, 5000);
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// A part of the page that renews itself leaves the focus where it was: on the same link or button, or else on the part.
// What has an id is found by htmx itself.
const named = (element) => [element.tagName, element.getAttribute("href"), element.name, element.textContent].join(" ");
let held = null;
document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
  const focused = document.activeElement;
  if (target.id && target !== focused && target.contains(focused)) held = { part: target.id, name: named(focused) };
});
document.addEventListener("htmx:afterSettle", ({ target }) => {
  const part = held && document.getElementById(held.part);
  if (!part?.contains(target)) return;
  const alike = [...part.querySelectorAll("a, button, summary, input")].find((element) => named(element) === held.name);
  held = null;
  if (document.activeElement !== document.body) return;
  if (!alike) part.tabIndex = -1;
  (alike ?? part).focus({ preventScroll: true });
});

// <select data-submits> and the like send their form on change; the form's button serves where scripts are off.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});

// Signing out leaves no words behind in this browser.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !event.target.action.includes("/logout/")) return;
  // The other two are how keys began before 0.2.
  for (const key of Object.keys(localStorage))
    if (/^(kept|scorecard|practice)-/.test(key)) localStorage.removeItem(key);
});

// <form data-sent-again="2"> is sent again by itself after so many seconds: what it asks for is being made.
for (const form of document.querySelectorAll("form[data-sent-again]")) {
  setTimeout(() => form.requestSubmit(), 1000 * Number(form.dataset.sentAgain));
}
