/* Compiled texts and facts to the words that are said: what tools/columnist/scripts/render.py and tidy.py do, step by
   step and with the same text byte for byte. compiled.py there describes the tree and the facts. */
const VALUE = "\x01", END = "\x02", SEAM = "\x03", MARKS = /[\x01-\x03]/g, ADDRESS = /:\/\/|@|[a-z0-9]\.[a-z0-9]/;
const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTHS = "January February March April May June July August September October November December".split(" ");
const KNOWN = ["she/her/her/hers/herself", "he/him/his/his/himself", "they/them/their/theirs/themself"];
const PRONOUNS = KNOWN[2].split("/");
const RULES = [
  [/(^|\n)\x03*(?:[-*•–]|[0-9]+[.)]) *\x03[ \x03]*(?=\n|$)/g, "$1" + SEAM],
  [/[ \n\x01-\x03]+/g, gap],
  [/^[ \n\x02]+|[ \n\x03]+$/g, ""],
  [/\( ?\x03\)|“ ?\x03”|"\x03"/g, SEAM],
  [/([(“]) ([\x01\x03])/g, "$1$2"],
  [/(^|[\n(“]|[.!?]["')”’]* )\x03[,;:.](?=[ \n\x03]|$)/g, "$1" + SEAM],
  [/ \x03(?=\)|[,.!?]\)|[,;:.!?](?:[ \n"'”’\x01-\x03]|$))/g, SEAM],
  [/[,;:](\x02?)\x03(?=[,;:.!?)])/g, "$1" + SEAM],
  [/([.!?…]["”]?)(\x02?)\x03\.|([!?])(\x02?)\x03\3/g, "$2$4$1$3"],
];
const ABBREVIATION = /(^|[ (\n\x01-\x03])(e\.g|i\.e|[ap]\.m|etc|vs|cf|Mr|Mrs|Ms|Dr|Prof|St)\. /g;
const SENTENCE_START =
  /(^|(?:[.!?]["')”’]*|\n)\n(?![\x01\x03]+[^\n\x01-\x03]*\x02\x03?(?:\n|$))|[.!?]["')”’]* )([\x01\x03]+)(["'“‘(]*)([^ \n\x01-\x03]+)/g;

const day = (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`, longDate = (date) => `${day(date)} ${date.getUTCFullYear()}`;
const weekday = (date) => DAYS[(date.getUTCDay() + 6) % 7];
const standIn = (node) => node.filters?.find(([name]) => name === "or")?.[1];
const tail = (word) => [...word].slice(1).join("");
const isShaped = (word) => tail(word) !== tail(word).toLowerCase();
const capital = (word) => ADDRESS.test(word) || isShaped(word) ? word : [...word][0].toUpperCase() + tail(word);
const lower = (words) =>
  isShaped(words.split(" ")[0]) || /^I(['’ ]|$)/.test(words) ? words : [...words][0].toLowerCase() + tail(words);
const isSmall = ([letter = ""]) => letter !== letter.toUpperCase(), possessive = (name) => name + "'s";
const firstName = (name) =>
  name.replace(/^((Dr|Prof|Mrs?|Ms|Mx)\.? )+(?=[^ ]+ )/i, "").match(/^((Dr|Prof|Mrs?|Ms|Mx)\.? )*[^ ]*/i)[0];
const DATE_FILTERS = { __proto__: null, day, date: longDate, weekday, "on-day": onDay };
const TEXT_FILTERS = { __proto__: null, possessive, lower, capital: (words) => words.replace(/^[^ ]+/, capital) };

/** The words for a compiled text, with what is known (slot name to value) and the day that they are for (ISO). */
export function render(tree, facts, on) { return renderMarked(tree, facts, on).replace(MARKS, ""); }

/** The same with a mark before and after every value. */
export function renderMarked(tree, facts, on) { return tidy(text(tree, facts, dateOf(on))); }

/** Whether an alternative can be said: every slot of its own is known, or else a passage inside it can be said. */
export function canBeSaid(tree, facts) {
  const slots = tree.filter((node) => node.slot), passages = tree.filter((node) => node.any);
  if (slots.length) return slots.every((node) => (standIn(node) || raw(node, facts)) !== "");
  return !passages.length || passages.some((node) => node.any.some((inner) => canBeSaid(inner, facts)));
}

const text = (tree, facts, on) => tree.map((node) =>
  node.any ? SEAM + text(chosen(node, facts), facts, on) + SEAM : node.slot ? slot(node, facts, on) : node).join("");

/** The alternative of a passage that is said, or nothing. */
export function chosen({ any }, facts) {
  const isLast = (inner) => any.length > 1 && inner === any.at(-1) && !inner.some((own) => own.slot);
  return any.find((inner) => canBeSaid(inner, facts) || isLast(inner)) ?? [];
}

function slot(node, facts, on) {
  let value = raw(node, facts) || standIn(node) || "";
  for (const [name] of (value && node.filters) || []) {
    value = (value instanceof Date ? DATE_FILTERS : TEXT_FILTERS)[name]?.(value, on) ?? value;
  }
  const words = (value instanceof Date ? longDate(value) : value).replace(/^[ \n]+|[ \n]+$/g, "");
  return words ? VALUE + words + END : SEAM;
}

function raw({ slot: name, type, part = "name", verb }, facts) {
  const value = (Object.hasOwn(facts, name) ? facts[name] : "") ?? "", words = String(value);
  if (typeof value === "object") return person(value, part, verb);
  if (type === "date") return dateOf(words) ?? "";
  if (type !== "number" || /^-?\d{1,4}(\.\d{1,2})?$/.test(words)) return words;
  return /^-?\d+(\.\d{1,2})?$/.test(words) ? words.replace(/\B(?=(\d{3})+(\.|$))/g, ",") : "";
}

function dateOf(iso) {
  const date = new Date(/^(?!0000)\d{4}-\d\d-\d\d$/.test(iso) ? iso : NaN);
  return !isNaN(date) && date.toISOString().startsWith(iso) ? date : undefined;
}

function onDay(date, on) {
  const distance = (date - on) / 864e5, far = Math.abs(distance);
  if (far <= 1) return ["yesterday", "today", "tomorrow"][distance + 1];
  const isOtherYear = date.getUTCFullYear() !== on.getUTCFullYear();
  return "on " + (far <= 6 ? weekday : far > 90 && isOtherYear ? longDate : day)(date);
}

function person(facts, part, verb) {
  const name = facts.name ?? "", first = facts.first || firstName(name), place = PRONOUNS.indexOf(part);
  if (!name || part === "first") return name && first;
  if (place < 0) return facts[part] || (part === "last" ? lastName(name) : "");
  const forms = declined(facts.pronouns ?? "");
  const word = forms ? forms[place] : place === 2 || place === 3 ? possessive(first) : first;
  const form = verb?.[forms?.[0] === "they" ? 0 : 1] ?? "";
  return word + (/^[^']/.test(form) ? " " : "") + form;
}

function declined(pronouns) {
  const forms = pronouns.toLowerCase().split("/").map((form) => form.trim()), pair = forms.slice(0, 2).join("/") + "/";
  if (forms.length === 2 || forms.length === 3) return KNOWN.find((five) => five.startsWith(pair))?.split("/");
  return forms.length === 5 && forms.every((form) => /^\p{L}+$/u.test(form)) ? forms : undefined;
}

function lastName(name) {
  const words = name.split(" ").slice(1), isLarge = (word) => !isSmall(word.replace(/^['’]+/, ""));
  return words.slice(words.slice(0, -1).findLastIndex(isLarge) + 1).join(" ");
}

function tidy(marked) {
  const words = RULES.reduce((left, rule) => left.replace(...rule), marked);
  if (words !== marked) return tidy(words);
  const guarded = words.replace(ABBREVIATION, `$1$2.${SEAM} `);
  return guarded.replace(SENTENCE_START, (_, start, marks, open, word) => start + marks + open + capital(word));
}

function gap(run) {
  if (run.search(MARKS) < 0) return run;
  const space = ["\n\n", "\n", " "].find((one) => run.includes(one)) ?? "";
  return (run.includes(END) ? END : "") + space + (run.endsWith(VALUE) ? VALUE : SEAM);
}
