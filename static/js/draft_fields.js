// The fields of a form that saves itself, by name: one text each, a tick is "yes" or "".

export const form = document.getElementById("card");
export const byId = (id) => document.getElementById(id);
export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
export const element = (tag, words, more = {}) =>
  Object.assign(document.createElement(tag), { textContent: words }, more);

export const names = () =>
  [...new Set([...form.elements].map((field) => field.name))].filter(
    (name) => name && !["csrfmiddlewaretoken", "revision"].includes(name),
  );
export function valueOf(name) {
  const field = form.elements[name];
  if (field instanceof RadioNodeList) return field.value;
  if (field.type === "radio" || field.type === "checkbox") return field.checked ? field.value : "";
  return field.value;
}
export function setValue(name, value) {
  const field = form.elements[name];
  if (field instanceof RadioNodeList) for (const radio of field) radio.checked = radio.value === value;
  else if (field.type === "checkbox") field.checked = Boolean(value);
  else field.value = value;
}
// What the server sent: somebody may have typed before this script began.
export function sentValue(name) {
  const held = form.elements[name];
  const fields = (held instanceof RadioNodeList ? [...held] : [held]).filter((field) => field.name);
  if (fields[0].options) return [...fields[0].options].find((option) => option.defaultSelected)?.value ?? "";
  if (["radio", "checkbox"].includes(fields[0].type)) return fields.find((field) => field.defaultChecked)?.value ?? "";
  return fields[0].defaultValue;
}
export const labelOf = (name) => {
  const field = byId(name);
  const step = field?.closest("[data-step-name]")?.dataset.stepName;
  const own =
    field?.getAttribute("aria-label") ||
    field?.closest("label, fieldset")?.querySelector("legend")?.firstChild?.textContent ||
    document.querySelector(`label[for="${name}"]`)?.firstChild?.textContent ||
    "";
  return own.includes(step) ? own.trim() : [step, own.trim()].filter(Boolean).join(": ");
};

export const token = () =>
  document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? form.elements.csrfmiddlewaretoken.value;
