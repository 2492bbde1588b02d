// A field in which people are chosen: a search narrows the list, and whoever is chosen stands above it as a chip.

const FEW = 6;
const NOTES = { training: " (in training)", chair: " (chair)" };

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function boxesOf(row) {
  return [...row.querySelectorAll("input")];
}

function chipsOf(field) {
  return [...field.querySelectorAll("[data-people-chosen] button")];
}

// Whoever is taken off by the keyboard goes on at the next chip, or where others are chosen.
function chip(row, box) {
  const name = row.querySelector(".person-name span").textContent;
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "person-chip";
  button.textContent = `${name}${NOTES[box.name] ?? ""} ×`;
  button.setAttribute("aria-label", `Take ${name} off`);
  button.addEventListener("click", () => {
    const field = row.closest("[data-people]");
    const at = chipsOf(field).indexOf(button);
    box.checked = false;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    const left = chipsOf(field);
    (left[at] ?? left.at(-1) ?? field.querySelector("[data-people-search]:not([hidden]) input") ?? box).focus();
  });
  item.append(button);
  return item;
}

// The chair votes anyway: one chip says both.
const isToldByChair = (row, box) => box.type === "checkbox" && row.querySelector("[name=chair]:checked");

function showChips(field, rows) {
  const pairs = rows.flatMap((row) => boxesOf(row).map((box) => [row, box]));
  const chips = pairs
    .filter(([row, box]) => box.checked && !isToldByChair(row, box))
    .map(([row, box]) => chip(row, box));
  field.querySelector("[data-people-chosen]").replaceChildren(...chips);
}

function narrow(field, rows, text) {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const everybody = rows.length <= FEW || "everybody" in field.dataset;
  let shown = 0;
  for (const row of rows) {
    const matches = words.every((word) => folded(row.dataset.person).includes(word));
    const isChosen = boxesOf(row).some((box) => box.checked);
    row.hidden = !(words.length > 0 ? matches : everybody || isChosen || shown < FEW);
    if (!row.hidden) shown += 1;
  }
  field.querySelector("[data-people-none]").hidden = shown > 0;
  field.querySelector("[data-people-all]").hidden = everybody || words.length > 0;
}

function listenToSearch(field, rows, input) {
  input.addEventListener("input", () => narrow(field, rows, input.value));
  input.addEventListener("change", (event) => event.stopPropagation()); // the search is no part of the form
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (input.value)
      rows
        .find((row) => !row.hidden)
        ?.querySelector("input")
        .click();
    input.select();
  });
}

function listenToRow(field, rows, row) {
  const [judges, learns] = boxesOf(row);
  row.addEventListener("change", (event) => {
    const other = event.target === judges ? learns : judges;
    if (event.target.checked && learns.type === "checkbox") other.checked = false; // a chair votes as well
    showChips(field, rows);
  });
}

for (const field of document.querySelectorAll("[data-people]")) {
  const rows = [...field.querySelectorAll("[data-person]")];
  const search = field.querySelector("[data-people-search]");
  search.hidden = rows.length <= FEW;
  listenToSearch(field, rows, search.querySelector("input"));
  for (const row of rows) listenToRow(field, rows, row);
  field.querySelector("[data-people-all]").addEventListener("click", () => {
    field.dataset.everybody = "";
    narrow(field, rows, "");
  });
  narrow(field, rows, "");
  showChips(field, rows);
}
