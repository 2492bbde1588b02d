// Transcripts that programs write for programs: JSON of segments, and tables with a header (CSV, TSV). What is found
// is { time, who, words } for each; null where a text is none of these.

import { asClock, captionsOf } from "./transcript_captions.js";

const WORDS =
  "text sentence transcript transcription content caption message utterance texte texto testo tekst transkript";
const WHO =
  "speakername speakerdisplayname displayname speaker speakerlabel participant who user author sprecher intervenant " +
  "locuteur hablante orador falante parlante relatore spreker deelnemer name";
const TIME =
  "starttime startoffset starttimestamp starttimeseconds startseconds startms startinseconds start timestamp time " +
  "offset begin from beginn zeit debut inicio inizio tijd";
const [words, who, time] = [WORDS, WHO, TIME].map((names) => names.split(" "));
const MANY_SECONDS = 60; // for each word, where whole numbers are milliseconds

const plain = (key) => key.normalize("NFKD").replace(/\P{L}/gu, "").toLowerCase();

function keyOf(keys, wanted) {
  return wanted.map((name) => keys.find((key) => plain(key) === name)).find((key) => key !== undefined);
}

export function recordsOf(text) {
  const captions = captionsOf(text);
  if (captions) return captions;
  const begins = text.trimStart().replace(/^\uFEFF/, "");
  return /^[[{]/.test(begins) ? fromJson(begins) : fromTable(begins);
}

function fromJson(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const lists = listsIn(data).map(told).filter(Boolean);
  const most = Math.max(0, ...lists.map(size));
  // What was said stands there by sentences and by words: the former is taken.
  const list = lists.toSorted((a, b) => a.length - b.length).find((one) => size(one) >= 0.8 * most);
  return list ? clocked(list) : null;
}

function listsIn(data) {
  if (data === null || typeof data !== "object") return [];
  const inside = Object.values(data).flatMap(listsIn);
  const isList = Array.isArray(data) && data.length && data.every((one) => one && typeof one === "object");
  return isList && !data.some(Array.isArray) ? [data, ...inside] : inside;
}

const nameOf = (value) => String((value && typeof value === "object" ? value.name : value) ?? "").trim();
const size = (list) => list.reduce((total, record) => total + record.words.length, 0);

function told(list) {
  const keys = [...new Set(list.flatMap(Object.keys))];
  const [what, by, at] = [keyOf(keys, words), keyOf(keys, who), keyOf(keys, time)];
  if (!what || (!by && !at) || list.some((one) => typeof (one[what] ?? "") !== "string")) return null;
  return list
    .map((one) => ({ time: one[at] ?? "", who: nameOf(one[by]), words: (one[what] ?? "").replace(/\s+/g, " ").trim() }))
    .filter((record) => record.words);
}

function fromTable(text) {
  const first = text.split(/\r\n?|\n/, 1)[0];
  const separator = ["\t", ";", ",", "|"].find((one) => first.includes(one));
  if (!separator) return null;
  const [header, ...rows] = cellsIn(text, separator).filter((row) => row.some((cell) => cell.trim()));
  const keys = header.map((cell) => cell.trim());
  if (!keyOf(keys, words) || !keys.every((key) => key.length < 40) || !rows.length) return null;
  if (rows.some((row) => row.length > keys.length)) return null; // words with signs that nobody quoted
  const list = told(rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? ""]))));
  return list?.length ? clocked(list) : null;
}

function cellsIn(text, separator) {
  const rows = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    const row = rows.at(-1);
    if (letter === '"' && isQuoted && text[at + 1] === '"') row[row.length - 1] += text[(at += 1)];
    else if (letter === '"' && (isQuoted || !row.at(-1).trim())) isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) row.push("");
    else if (/[\r\n]/.test(letter) && !isQuoted) rows.push([""]);
    else row[row.length - 1] += letter;
  }
  return rows;
}

// Times as clocks: seconds, or milliseconds where nobody speaks so slowly.

function clocked(list) {
  const numbers = list.map((record) => (/^\d+(?:\.\d+)?s?$/.test(record.time) ? parseFloat(record.time) : NaN));
  const spoken = list.reduce((total, record) => total + record.words.split(" ").length, 0);
  const isWhole = numbers.every(Number.isInteger);
  const inSeconds = isWhole && Math.max(...numbers) > MANY_SECONDS * spoken ? 1000 : 1;
  return list.map((record, at) => {
    if (Number.isNaN(numbers[at])) return { ...record, time: /\d:\d/.test(record.time) ? String(record.time) : "" };
    return { ...record, time: asClock(numbers[at] / inSeconds) };
  });
}
