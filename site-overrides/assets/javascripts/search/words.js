/* Text to words and words to terms. It follows words.py step by step. */

import { porter2 } from "./stem.js";

const LONGEST = 40;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SMALL = ("two three four five six seven eight nine ten eleven twelve " +
  "thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split(" ");
const NUMBERS = new Map([...SMALL.entries(), ...TENS.entries()].map(([place, word]) =>
  [word, String((place + 2) * (word.endsWith("ty") ? 10 : 1))]));

/** The raw words of a text in lower case, without accents. */
export function split(text) {
  return text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/(?<=[0-9]),(?=[0-9]{3})/g, "")
    .replace(/(^|[^a-z0-9])(e|co|re)-(?=[a-z])/g, "$1$2")
    .match(WORD) ?? [];
}

/** A word's stem, with one spelling for British and American words. */
export function stem(word) {
  if (!/^[a-z]+$/.test(word)) return word;
  return porter2(word
    .replace(/([iy])s(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/g, "$1z")
    .replace(/([lbvnm])our(?=(?:s|ed|ing|ite|ites|able|ful)?$)/g, "$1or"));
}

/** What one raw word stands for: the word, its term, and whether it is a stop word. */
export function token(raw, stopWords) {
  let word = raw.replace(/n't$|(?:'(?:s|re|ve|ll|d|m|em))+$/, "").replace(/'/g, "");
  word = [...word].slice(0, LONGEST).join("");
  word = word.replace(/([0-9]+)k$/, "$1000").replace(/([0-9]+)(?:st|nd|rd|th)$/, "$1");
  word = NUMBERS.get(word) ?? word;
  const stop = stopWords.has(word) || /^\p{L}$/u.test(word);
  return { word, term: stop ? word : stem(word), stop };
}

/** The words of a text in their order. */
export function tokens(text, stopWords) {
  return split(text).map((raw) => token(raw, stopWords));
}

/** The known phrases that stand in a row of terms, with so many others behind their first, as lists of terms. */
export function phrasesIn(terms, phrases, gap = 0) {
  return terms.flatMap((_, place) =>
    phrases.filter((phrase) => phrase.every((one, offset) => one === terms[place + offset + (offset && gap)])));
}
