// A transcript as systems write it, or what somebody dictated, cut into lines: “[12:03] Maria: what she said”. A time
// and a speaker stand where the text has them. Knows WebVTT and SRT, and what meetings copy: a speaker with the time
// beside or above, times in brackets, “Name: words”.

const TIME = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const CUE = new RegExp(`^\\[?(${TIME})\\s*-->\\s*${TIME}\\]?\\s*(.*)$`);
const TIME_FIRST = new RegExp(`^[[(]?(${TIME})[\\])]?\\s*[-–—]?\\s*(.*)$`);
const NAME = String.raw`\p{L}[^:[\]()]{0,50}?`;
const HEADING = new RegExp(`^\\[?(${NAME})\\]?[\\s:,–-]+(${TIME})$`, "u");
const NAME_AND_TIME = new RegExp(`^(${NAME})\\s*[[(](${TIME})[\\])]\\s*:?\\s*(.*)$`, "u");
const NAME_FIRST = /^(\p{Lu}[^:.,;!?]{0,40}):\s+(\S.*)$/u;
const VOICE = /<v(?:\.[^ >]+)?\s+([^>]+)>/;
const LONGEST = 240;

const clock = (time) => {
  const [seconds, minutes, hours = 0] = time
    .replace(/[.,]\d+$/, "")
    .split(":")
    .map(Number)
    .toReversed();
  return `${hours ? `${hours}:` : ""}${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}`;
};
const withoutTags = (text) =>
  text
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

// Each line of the text as { time, who, words }; what is empty says nothing of that kind.

function partsOf(line) {
  const cue = CUE.exec(line);
  if (cue) return { time: cue[1], ...speaker(cue[2]), isCue: true };
  const both = HEADING.exec(line) ?? NAME_AND_TIME.exec(line);
  if (both) return { who: both[1].trim(), time: both[2], words: both[3] ?? "", isCue: !both[3] };
  const timed = TIME_FIRST.exec(line);
  if (timed) return { time: timed[1], ...speaker(timed[2]) };
  return speaker(line);
}
function speaker(text) {
  const voice = VOICE.exec(text);
  if (voice) return { who: voice[1].trim(), words: withoutTags(text) };
  const named = NAME_FIRST.exec(text);
  return named ? { who: named[1].trim(), words: named[2] } : { who: "", words: text };
}
const written = ({ time, who, words }) =>
  `${time ? `[${clock(time)}] ` : ""}${who ? `${who}: ` : ""}${withoutTags(words)}`.trim();

export function notesOf(text) {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const isFile = lines.some((line) => CUE.test(line)); // which numbers its cues
  const parts = lines.filter((line) => line && !(isFile && /^(WEBVTT\b|NOTE\b|\d+$)/.test(line))).map(partsOf);
  if (!parts.some((part) => part.time)) return lines.filter(Boolean).flatMap(sentencesOf);
  const said = [];
  for (const part of parts) {
    const last = said.at(-1);
    // What follows a cue, or a heading of name and time, is what was said there.
    if (part.time || !last?.isCue) said.push({ ...part });
    else if (!last.words) Object.assign(last, { who: part.who || last.who, words: part.words });
    else last.words = `${last.words} ${written(part)}`;
  }
  return joined(said)
    .filter((part) => part.words)
    .map(written);
}

// One speaker's cues that follow each other closely are one line, as far as a line stays easy to move.

function joined(said) {
  const lines = [];
  for (const part of said) {
    const last = lines.at(-1);
    const goesOn =
      last?.isCue && part.isCue && (last.who === part.who || !part.who) && !/[.?!…]["”»]?$/.test(last.words);
    if (goesOn && last.words.length + part.words.length < LONGEST) last.words = `${last.words} ${part.words}`;
    else lines.push({ ...part });
  }
  return lines;
}

// What somebody dictated comes without lines: a long one is cut after its sentences.

function sentencesOf(line) {
  if (line.length <= LONGEST) return [line];
  const cut = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(line);
  return [...cut].map((part) => part.segment.trim()).filter(Boolean);
}
