/* Snowball 3.1's English stemmer (Porter2), for the letters a to z: https://snowballstem.org/algorithms/english/ */

const KNOWN = {
  __proto__: null, andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", howe: "howe", news: "news",
  sky: "sky", early: "earli", gently: "gentl", idly: "idl", only: "onli", singly: "singl", skies: "sky", skis: "ski",
  ugly: "ugli",
};
const REGION = /^[^aeiouy]*[aeiouy]+[^aeiouy]/;
const FIRST_REGION = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
const SHORT = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/;
const STEP_2 = {
  __proto__: null, tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize",
  ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", fulli: "ful",
  ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", ogist: "og", lessli: "less",
  ogi: "og", li: "",
};
const STEP_3 = {
  __proto__: null, tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "",
  ative: "",
};
const ENDING_2 = ending(Object.keys(STEP_2));
const ENDING_3 = ending(Object.keys(STEP_3));
const ENDING_4 = ending("ic ance ence able ible ate ive ize iti al ism ion er ous ant ent ment ement".split(" "));

function ending(suffixes) {
  return new RegExp(`(?:${suffixes.join("|")})$`);
}

/** The stem of a word. */
export function porter2(word) {
  if (word in KNOWN) return KNOWN[word];
  if (word.length < 3) return word;
  const marked = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const first = end(marked, FIRST_REGION, 0) ?? end(marked, REGION, 0) ?? marked.length;
  const second = end(marked, REGION, first) ?? marked.length;
  const ended = step1c(step1b(step1a(marked), first));
  return step5(step4(step3(step2(ended, first), first, second), second), first, second).replace(/Y/g, "y");
}

function end(word, region, start) {
  const match = region.exec(word.slice(start));
  return match ? start + match[0].length : undefined;
}

function step1a(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].+s$/.test(word) && !/[su]s$/.test(word) ? word.slice(0, -1) : word;
}

function step1b(word, first) {
  const [suffix] = /(?:eed|ed|ing)(?:ly)?$/.exec(word) ?? [""];
  const before = word.slice(0, word.length - suffix.length);
  if (suffix.startsWith("eed")) {
    return before.length >= first && !/^(?:succ|proc|exc)$/.test(before) ? `${before}ee` : word;
  }
  if (suffix === "ing" && /^(?:even|cann|inn|earr|herr|out)$/.test(before)) return word;
  if (suffix === "ing" && /^[^aeiouy]y$/.test(before)) return `${before[0]}ie`;
  return suffix && /[aeiouy]/.test(before) ? mended(before, first) : word;
}

function mended(word, first) {
  if (/(?:at|bl|iz)$/.test(word)) return `${word}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) return /^[aeo]..$/.test(word) ? word : word.slice(0, -1);
  return word.length === first && SHORT.test(word) ? `${word}e` : word;
}

function step1c(word) {
  return word.replace(/(.[^aeiouy])[yY]$/, "$1i");
}

function step2(word, first) {
  const { 0: suffix, index } = ENDING_2.exec(word) ?? { index: -1 };
  if (index < first) return word;
  if (suffix === "ogi" && word[index - 1] !== "l") return word;
  if (suffix === "li" && !/[cdeghkmnrt]/.test(word[index - 1] ?? "")) return word;
  return word.slice(0, index) + STEP_2[suffix];
}

function step3(word, first, second) {
  const { 0: suffix, index } = ENDING_3.exec(word) ?? { index: -1 };
  return index < (suffix === "ative" ? second : first) ? word : word.slice(0, index) + STEP_3[suffix];
}

function step4(word, second) {
  const { 0: suffix, index } = ENDING_4.exec(word) ?? { index: -1 };
  return index < second || (suffix === "ion" && !/[st]/.test(word[index - 1] ?? "")) ? word : word.slice(0, index);
}

function step5(word, first, second) {
  const before = word.slice(0, -1);
  if (word.endsWith("ll")) return before.length >= second ? before : word;
  if (!word.endsWith("e")) return word;
  return before.length >= second || (before.length >= first && !SHORT.test(before)) ? before : word;
}
