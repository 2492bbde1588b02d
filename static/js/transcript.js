// A transcript as systems write it, or what somebody dictated, cut into lines: “[12:03] Maria: what she said”. A time
// and a speaker stand where the text has them. Knows WebVTT, SRT and SBV, and what meetings copy: a speaker with the
// time beside, above or below, times in brackets, “Name: words”; JSON and tables by transcript_data.js,
// captions in XML by transcript_captions.js.

import { recordsOf } from "./transcript_data.js";
import { clock, isCue, isNameAlone, isTime, partsOf, withoutTags, withSigns } from "./transcript_line.js";

const LONGEST = 240;
const MOST = 0.8; // of the times of a text, where that is how it is written
const BLOCK = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/;

const REMARK = new RegExp(
  "^.{1,60} (?:started|stopped) transcription$|hat die Transkription (?:gestartet|beendet)$|" +
    "^Transcribed by |^Transcription ended",
);

const isStamp = (line) => line !== undefined && (isTime(line) || isCue(line));
const saysWho = (line) => line !== undefined && !isStamp(line) && partsOf(line).who;
const written = ({ time, who, words }) =>
  `${time ? `[${clock(time)}] ` : ""}${who && words ? `${who}: ` : who}${withoutTags(words)}`.trim();

export function notesOf(text) {
  const records = recordsOf(text);
  if (records) return records.flatMap(shorter).map(written);
  const lines = plainLines(text);
  const parts = withNames(lines.some(isCue) ? withoutFurniture(lines) : lines).map((line) =>
    typeof line !== "string" ? line : REMARK.test(line) ? { words: line, who: "", isRemark: true } : partsOf(line),
  );
  nameAfterTimes(parts);
  if (!parts.some((part) => part.time)) return untimed(lines.filter(Boolean));
  const spoken = [];
  for (const part of parts) {
    const last = spoken.at(-1);
    // What follows a cue, or a heading of name and time, is what was said there.
    if (part.time && last?.isCue && !last.words && !part.who && !part.words) continue; // one time, written twice
    if (part.time || part.isRemark || !last?.isCue || (part.who && last.words)) spoken.push({ ...part });
    else if (!last.words && last.who && part.who !== last.who) last.words = written(part);
    else if (!last.words) Object.assign(last, { who: part.who, words: part.words });
    else last.words = `${last.words} ${written(part)}`;
  }
  const notes = joined(spoken)
    .filter((part) => part.words || part.who)
    .flatMap(shorter)
    .map(written)
    .map((line) => (lines[0].startsWith("WEBVTT") ? withSigns(line) : line));
  return notes.length ? notes : lines.filter(Boolean);
}
function plainLines(text) {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll("\u00a0", " ")
    .replace(/[：]/g, ": ")
    .replace(/（([\d:.,]+)）/g, " ($1)")
    .replace(/([*_`])([[(]?\d[\d:.,]+[\])]?)\1/g, "$2")
    .replace(/<\/?(?:[biu]|font)(?:\s[^<>]*)?>|\{\\[^{}]*\}/gi, "")
    .replace(/\*\*|__(?=\S)|(?<=\S)__/g, "")
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line, at, lines) => !areInitials(line, lines[at + 1]));
}

// Of pictures without a face a copy keeps the initials, above the name.

function areInitials(line, name = "") {
  if (!/^\p{Lu}{2,3}$/u.test(line) || !isNameAlone(name)) return false;
  const parts = name.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part));
  return parts.length > 1 && [...line].every((letter) => parts.some((part) => part.startsWith(letter)));
}

// A file of captions without what is no caption: its head, styles and notes, and the number or name above each cue.

function withoutFurniture(lines) {
  const kept = [];
  let isInBlock = false;
  for (const [at, line] of lines.entries()) {
    const begins = at === 0 || !lines[at - 1];
    isInBlock = line !== "" && !isCue(line) && (isInBlock || (begins && BLOCK.test(line)));
    const isLabel = isCue(lines[at + 1] ?? "") && (begins || /^\d+$/.test(line));
    const named = isCue(line) && /^\d+\s+"([^"]+)"/.exec(lines[at - 1] ?? "");
    if (!isInBlock && (!isLabel || isCue(line))) kept.push(named ? `${line} <v ${named[1]}>` : line);
  }
  return kept;
}

// Where a text writes the speaker on a line of its own, above or below each time, that line is who speaks there.

function withNames(lines) {
  const filled = lines.filter(Boolean);
  const times = [...filled.keys()].filter((at) => isStamp(filled[at]) && !isStamp(filled[at - 1]));
  const lastOf = (at) => (isStamp(filled[at + 1]) ? lastOf(at + 1) : at);
  const isOne = (at) => filled[at] !== undefined && !isStamp(filled[at]) && isNameAlone(filled[at]);
  const above = times.filter((at) => isOne(at - 1) && !saysWho(filled[lastOf(at) + 1])).map((at) => at - 1);
  const below = times
    .map(lastOf)
    .filter((at) => isOne(at + 1) && filled[at + 2] !== undefined && !isStamp(filled[at + 2]))
    .map((at) => at + 1);
  const isMost = (names) => times.length > 0 && names.length >= MOST * times.length;
  if (isMost(above))
    for (const at of above) [filled[at], filled[at + 1]] = [null, { ...partsOf(filled[at + 1]), who: filled[at] }];
  else if (isMost(below)) for (const at of below) filled[at] = { who: filled[at], words: "" };
  return filled.filter((line) => line !== null);
}

// Where times are followed by a name alone, and that by words without a time, the name is who speaks there.

function nameAfterTimes(parts) {
  const times = parts.filter((part) => part.time);
  const names = parts.filter(
    ({ time, who, words }, at) => time && !who && isNameAlone(words) && parts[at + 1] && !parts[at + 1].time,
  );
  if (names.length > 1 && names.length >= MOST * times.length)
    for (const part of names) Object.assign(part, { who: part.words, words: "", isCue: true });
}

// One speaker's cues that follow each other closely are one line, as far as a line stays easy to move.

function joined(cues) {
  const lines = [];
  for (const part of cues) {
    const last = lines.at(-1);
    const goesOn =
      last?.isCue && part.isCue && (last.who === part.who || !part.who) && !/[.?!…]["”»]?$/.test(last.words);
    if (goesOn && last.words.length + part.words.length < LONGEST) last.words = `${last.words} ${part.words}`;
    else lines.push({ ...part });
  }
  return lines;
}

// What somebody said at length is several lines, each with its time and speaker.

function shorter(part) {
  const lines = part.words ? [] : [""];
  for (const sentence of part.words ? sentencesOf(part.words) : []) {
    const last = lines.at(-1);
    if (last && last.length + sentence.length < LONGEST) lines[lines.length - 1] = `${last} ${sentence}`;
    else lines.push(sentence);
  }
  return lines.map((words) => ({ ...part, words }));
}

// What somebody dictated comes without lines: a long one is cut after its sentences. A name with a colon and nothing
// behind it belongs to the line below.

function untimed(lines) {
  const whole = [];
  for (const line of lines) {
    const isOpen = /^\p{L}[^:]{0,40}:$/u.test(whole.at(-1) ?? "") && isNameAlone(whole.at(-1).slice(0, -1));
    if (isOpen) whole[whole.length - 1] = `${whole.at(-1)} ${line}`;
    else whole.push(line);
  }
  return whole.flatMap(sentencesOf);
}
function sentencesOf(line) {
  if (line.length <= LONGEST) return [line];
  const cut = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(line);
  return [...cut].map((part) => part.segment.trim()).filter(Boolean);
}
