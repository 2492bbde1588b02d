// On a phone the sections of a blueprint fold under their headings. Without scripts and on wider screens all are open.
const narrow = window.matchMedia("(max-width: 47.99rem)");
const sections = [...document.querySelectorAll(".role-section")];
const bodyOf = (section) => section.querySelector(".role-section-body");
const buttonOf = (section) => section.querySelector(".fold-button");
const everything = Object.assign(document.createElement("button"), {
  type: "button",
  className: "btn btn-outline-secondary btn-sm fold-all",
});
sections[0]?.before(everything);

function show(section, isOpen) {
  const body = bodyOf(section);
  if (isOpen) body.removeAttribute("hidden");
  else body.setAttribute("hidden", "until-found"); // so that the browser's own search still finds what is folded
  buttonOf(section)?.setAttribute("aria-expanded", String(isOpen));
  const isAllOpen = sections.every((other) => !bodyOf(other).hasAttribute("hidden"));
  everything.textContent = isAllOpen ? "Close all sections" : "Open all sections";
}
function fold(section) {
  const heading = section.querySelector("h2");
  const anchor = heading.querySelector(".anchor");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "fold-button" });
  button.setAttribute("aria-controls", bodyOf(section).id);
  button.append(...[...heading.childNodes].filter((node) => node !== anchor));
  heading.prepend(button);
  button.addEventListener("click", () => show(section, bodyOf(section).hasAttribute("hidden")));
  show(section, false);
}
function unfold(section) {
  show(section, true);
  buttonOf(section)?.replaceWith(...buttonOf(section).childNodes);
}
// What the address names is open, and in sight.
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const section = target && target.closest(".role-section");
  if (!section || !narrow.matches) return;
  show(section, true);
  target.scrollIntoView();
}
function fit() {
  everything.hidden = !narrow.matches;
  if (narrow.matches) {
    sections.forEach(fold);
    reveal();
  } else sections.forEach(unfold);
}

everything.addEventListener("click", () => {
  const isOpen = sections.some((section) => bodyOf(section).hasAttribute("hidden"));
  for (const section of sections) show(section, isOpen);
});
for (const section of sections) bodyOf(section).addEventListener("beforematch", () => show(section, true));
window.addEventListener("hashchange", reveal);
window.addEventListener("beforeprint", () => sections.forEach((section) => show(section, true)));
document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[href^='#']");
  if (link && link.hash === location.hash) reveal(); // the same place again changes no address
});
narrow.addEventListener("change", fit);
if (narrow.matches) fit();
else everything.hidden = true;
