// Captions as XML (TTML and DFXP, SAMI, what video sites write) and as SubStation Alpha writes them. What is found is
// { time, who, words } for each; null where a text is neither.

const XML = /^<(?:\?xml|!--|tt\b|(?:\w+:)?tt\s|transcript\b|timedtext\b|sami\b)/i;
const SPOKEN = "p, text";
const SYNC = /<sync\s[^>]*?start\s*=\s*["']?(\d+)[^>]*>/i;
const WHEN = ["begin", "start", "t"];
const DIALOGUE = /^(?:Dialogue|Format):/m;
const ORDER = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text";

export function captionsOf(text) {
  const begins = text.trimStart().replace(/^\uFEFF/, "");
  if (XML.test(begins)) return SYNC.test(begins) ? fromSami(begins) : fromXml(begins);
  return DIALOGUE.test(begins) ? fromSubStation(begins) : null;
}

export function asClock(seconds) {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function fromXml(text) {
  const strictly = new DOMParser().parseFromString(text, "text/xml");
  // What is no XML after all, with a sign of pages, is read as a page is.
  const read = strictly.querySelector("parsererror") ? new DOMParser().parseFromString(text, "text/html") : strictly;
  const agents = [...read.getElementsByTagNameNS("*", "agent")];
  const names = Object.fromEntries(agents.map((agent) => [agent.getAttribute("xml:id"), plain(agent)]));
  const spoken = [...read.querySelectorAll(SPOKEN)].filter((one) => whenOf(one) && !one.querySelector(SPOKEN));
  const ticks = Number(read.documentElement.getAttribute("ttp:tickRate")) || 1;
  const records = spoken.map((one) => {
    const agent = one.closest("[*|agent]")?.getAttribute("ttm:agent") ?? "";
    return { time: timeOf(one, ticks), who: names[agent] || agent, words: plain(one) };
  });
  const withWords = records.filter((record) => record.words);
  return withWords.length ? withWords : null;
}

function plain(element) {
  for (const end of element.querySelectorAll("br")) end.replaceWith(" ");
  return element.textContent.replace(/\s+/g, " ").trim();
}

// SAMI closes no element: what follows a time, as a page's words.

function fromSami(text) {
  const [, ...parts] = text.split(SYNC);
  const times = parts.filter((_, at) => at % 2 === 0);
  const pages = parts.filter((_, at) => at % 2).map((part) => new DOMParser().parseFromString(part, "text/html").body);
  const records = pages.map((page, at) => ({ time: asClock(times[at] / 1000), who: "", words: plain(page) }));
  return records.filter((record) => record.words);
}

// The element that says when: itself, or the first within.

const saysWhen = (element) => WHEN.some((name) => element.hasAttribute(name));
const whenOf = (element) => [element, ...element.children].find(saysWhen);

function timeOf(element, ticks) {
  const at = whenOf(element);
  const name = WHEN.find((one) => at.hasAttribute(one));
  const written = at.getAttribute(name).trim();
  if (written.includes(":")) return written;
  const [, number, unit] = /^([\d.]+)\s*([a-z]*)$/i.exec(written) ?? [];
  const inOne = { h: 3600, m: 60, s: 1, ms: 0.001, t: 1 / ticks }[unit];
  return number ? asClock(Number(number) * (inOne ?? (name === "t" ? 0.001 : 1))) : "";
}

function fromSubStation(text) {
  const lines = text.split(/\r\n?|\n/);
  let columns = ORDER.split(", ");
  const records = [];
  for (const line of lines) {
    const [, kind, rest] = /^(Format|Dialogue):\s*(.*)$/.exec(line) ?? [];
    if (kind === "Format") columns = rest.split(/\s*,\s*/);
    if (kind !== "Dialogue") continue;
    const cells = rest.split(",");
    const last = columns.length - 1; // the words, with what commas they have
    const cell = (name) => (columns.includes(name) ? (cells[columns.indexOf(name)] ?? "").trim() : "");
    const words = cells.slice(last).join(",");
    const shown = words
      .replace(/\{[^{}]*\}/g, "")
      .replace(/\\[Nnh]/g, " ")
      .trim();
    const who = cell("Name") || cell("Actor");
    if (shown && cell("Start")) records.push({ time: cell("Start"), who, words: shown });
  }
  return records.length ? records : null;
}
