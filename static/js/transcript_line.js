// One line of a transcript: its time, who speaks, and the words, where it has them. A time is a clock (0:05, 00:01:02,
// 10:05 AM), a range of two, units (1m2s, “1 minute 2 seconds”), or minutes and seconds by their signs (1′02″).

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}){0,2}(?:[.,]\d{1,6})?(?:\s?(?:[ap]\.?m\.?|Uhr)(?![\p{L}]))?`;
const LOOSE = String.raw`\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,6})?`;
const DATE = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:,?\s+|T))?`;
const HOURS = String.raw`\d+\s?(?:h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|uren)`;
const MINUTES = String.raw`\d+\s?(?:m|mins?|minutes?|minuten?|minutos?|minut[io]|minuut)`;
const SECONDS = String.raw`\d+\s?(?:s|secs?|seconds?|sek|sekunden?|secondes?|segundos?|second[io]|seconden?)`;
const AND = String.raw`[\s,]*(?:(?:and|und|et|y|e|en)\s+)?`;
const UNITS = `(?:${HOURS}${AND})?(?:${MINUTES}${AND})?${SECONDS}(?![\\p{L}\\d])`;
const SIGNS = String.raw`\d+['′’]\s?\d{2}(?:''|["″”])|\d+(?:''|["″”])`;
const ONE = `${DATE}(?:${CLOCK}(?:Z(?!\\p{L}))?|${UNITS}|${SIGNS})`;
const TIME = `(?:${ONE})(?:\\s*(?:-->|[-–—,]|to|bis)\\s*${CLOCK})?`;
const of = (pattern) => new RegExp(pattern, "iu");

const UNITS_ALONE = of(`^${UNITS}$`);
const CUE = of(`^[[(]?(${LOOSE})\\s*-->\\s*${LOOSE}[\\])]?\\s*(.*)$`);
const ONLY_TIME = of(`^[[(]?(${TIME})[\\])]?:?$`);
const TIME_FIRST = of(`^[[(@]?(${TIME})(?:[\\])]|(?![\\p{L}\\d:\\])]))\\s*[-–—:]?\\s*(.*)$`);
const TIME_AFTER_NAME = of(`^(?:[[(](${TIME})[\\])]|(${TIME})\\s+[-–—])\\s*(?=\\S)`);
const MARK = String.raw`#(\d\d:\d\d:\d\d)-\d#`; // as f4 and MAXQDA write times, before or after what was said
const MARKED = of(`^(?:${MARK}\\s*(\\S.*)|(\\S.*?)\\s*${MARK})$`);
const NAME = String.raw`\p{L}[^:[\]()|@]{0,50}?(?:\s\([^()\d]{1,30}\))?`;
const HEADING = of(`^\\[?(${NAME})\\]?[\\s:,@·•–—-]+(${TIME}):?$`);
const NAME_AND_TIME = of(`^(${NAME})\\s*[[(](${TIME})[\\])]\\s*:?\\s*(.*)$`);
const NAME_FIRST = /^(?:-\s+)?(?:\[(\p{L}[^:[\]]{0,40})\]|([\p{Lu}\p{Lo}][^:.,;!?]{0,40}?))\s?:(?:\s+|$)(.*)$/u;
const TO_ALL = /^(?:From|Von|De|Da|Van)\s+(.+?)\s+(?:to|an|à|a|para|aan)\s+[^:]{1,40}:\s*(.*)$/u;
const VOICE = /<v(?:\.[^ >]+)?\s+([^>]+)>/;
const SETTINGS = /\b(?:align|position|line|size|region|vertical):\S+/g;
const SMALL = /^(?:d[aeiou]s?|del|della|van|von|vom|de[nr]|te[nr]|l[ae]|el|al|bin|ibn|y|e|zu|zur|of)$/u;

export const isCue = (line) => CUE.test(line);
export const isTime = (line) => ONLY_TIME.test(line);

const isLarge = (word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) || SMALL.test(word);
function isName(text) {
  if (/\d{4}|\d:\d\d/.test(text)) return false; // a day or an hour
  const words = text.replace(/\s*\([^()]*\)$/, "").split(/\s+/);
  const isOne = words.length === 1 && /^\p{L}[\p{L}\p{N}_.'’-]*$/u.test(text);
  return isOne || (words.length < 6 && words.every(isLarge));
}
export const isNameAlone = (line) => isName(line) && !/[.?!…,;:]$/.test(line) && line.length < 50;

function secondsOf(time) {
  const units = [/(\d+)\s?h|(\d+)\s?(?:std|stund|ora|ore|uur|uren)/iu, /(\d+)\s?m/iu, /(\d+)\s?s(?!t)/iu];
  const parts = units.map((unit) => unit.exec(time)).map((match) => Number(match?.[1] ?? match?.[2] ?? 0));
  return parts[0] * 3600 + parts[1] * 60 + parts[2];
}

// “1:02:03”, “01:02”, from whatever a time is written as; of a range its beginning, and no frames.

export function clock(time) {
  const written = /\d{1,2}:\d{1,2}(?::\d{1,2})?/.exec(time);
  let parts = written && written[0].split(":").map(Number);
  if (!written) {
    const signs = /^(?:(\d+)['′’]\s?(?!['’]))?(\d+)(?:''|["″”])/u.exec(time);
    const seconds = signs ? Number(signs[1] ?? 0) * 60 + Number(signs[2]) : secondsOf(time);
    parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  }
  const [seconds, minutes, hours = 0] = parts.toReversed();
  return `${hours ? `${hours}:` : ""}${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}`;
}

// A line as { time, who, words, isCue }: what is empty says nothing of that kind; a cue’s words may follow it.

export function partsOf(line) {
  const cue = CUE.exec(line);
  if (cue) return { time: cue[1], ...speaker(cue[2].replace(SETTINGS, "").trim()), isCue: true };
  const only = ONLY_TIME.exec(line);
  if (only) return { time: only[1], who: "", words: "", isCue: true };
  const mark = MARKED.exec(line);
  if (mark) return { time: mark[1] ?? mark[4], ...speaker(mark[2] ?? mark[3]) };
  const bare = line.replace(/^(?:[-•*]|#{1,6})\s+/, "");
  return cellsOf(line) ?? named(bare) ?? timed(bare) ?? opened(withItsTime(speaker(line)));
}
function cellsOf(line) {
  const cells = line.split(/\s*[|\t]\s*/).filter(Boolean);
  const at = cells.length > 1 && cells.length < 5 ? cells.findIndex(isTime) : -1;
  if (at < 0) return null;
  const time = ONLY_TIME.exec(cells[at])[1];
  const [first, ...rest] = cells.toSpliced(at, 1);
  if (rest.length) return { time, who: first.replace(/:$/, ""), words: rest.join(" ") };
  return isNameAlone(first) ? { time, who: first, words: "", isCue: true } : { time, ...speaker(first) };
}
function named(line) {
  const both = HEADING.exec(line) ?? NAME_AND_TIME.exec(line);
  if (!both || !isName(both[1].trim().replaceAll(",", ""))) return null;
  return { who: both[1].trim(), time: both[2], words: both[3] ?? "", isCue: !both[3] };
}
function timed(line) {
  const first = TIME_FIRST.exec(line);
  if (!first) return null;
  const spoken = speaker(first[2]);
  // “30 seconds of silence” is no time.
  const isSure = /^[[(]/.test(line) || !UNITS_ALONE.test(first[1]) || /^\d+m\d+s$/i.test(first[1]) || spoken.who;
  return isSure ? opened({ time: first[1], ...spoken }) : null;
}
// “Tess: [00:05] Who decides?”

function withItsTime(part) {
  const time = part.who && TIME_AFTER_NAME.exec(part.words);
  return time ? { ...part, time: time[1] ?? time[2], words: part.words.slice(time[0].length) } : part;
}
const opened = (part) => (part.words ? part : { ...part, isCue: true });

function speaker(text) {
  const voice = VOICE.exec(text);
  if (voice) return { who: voice[1].trim(), words: withoutTags(text) };
  const toAll = TO_ALL.exec(text);
  if (toAll) return { who: toAll[1].trim(), words: toAll[2] };
  const first = NAME_FIRST.exec(text.replace(/^From\s+(?=[^:]{1,40}\s:\s)/, ""));
  return first ? { who: (first[1] ?? first[2]).trim(), words: first[3] } : { who: "", words: text };
}
// Those of captions: “latency < 200 ms, load > 5” is what somebody said.
const TAG = /<\/?(?:[bciuv]|font|lang|rt|ruby)(?:[.\s][^<>]*)?>|<[\d:.]+>/gi;
export const withoutTags = (text) => text.replace(TAG, "").replace(/\s+/g, " ").trim();

// WebVTT writes these signs so, as others would be tags.
const ESCAPED = { lt: "<", gt: ">", amp: "&", nbsp: " ", lrm: "", rlm: "" };
export const withSigns = (text) => text.replace(/&(lt|gt|amp|nbsp|lrm|rlm);/g, (_, name) => ESCAPED[name]);
