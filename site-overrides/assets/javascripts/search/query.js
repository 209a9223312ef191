/* A query as it was typed to what is looked up, and slips of the hand. It follows query.py and spelling.py. */

import { phrasesIn, tokens } from "./words.js";

const MAX_TERMS = 24;
const SHORTEST = 4, SHORTEST_BEGINNING = 3, MOST_CORRECTIONS = 2, MOST_COMPLETIONS = 3;

/** What a manifest says about words, ready for use. */
export function language({ stop, phrases, asking, crisis, naming, somebodys }) {
  const rows = (list) => list.map((phrase) => phrase.split(" "));
  return {
    stop: new Set(stop.split(" ")), phrases: rows(phrases), asking: rows(asking), crisis: rows(crisis),
    naming: new Set(naming), somebodys: new Set(somebodys.split(" ")),
  };
}

/** Take a query apart. */
export function parseQuery(text, words) {
  const row = tokens(text, words.stop);
  const terms = row.map((one) => one.term);
  const telling = row.filter((one) => !one.stop);
  const told = telling.length ? telling : row.map((one) => ({ ...one, term: `.${one.term}` }));
  const wanted = [...new Map(told.map((one) => [one.term, one])).values()].slice(0, MAX_TERMS);
  const found = [0, 1].flatMap((gap) => phrasesIn(terms, words.phrases, gap));
  const phrases = [...new Set(found.map((phrase) => phrase.join(" ")))];
  const last = /[A-Za-z0-9]$/.test(text) ? row.at(-1) : undefined;
  return {
    tokens: wanted,
    phrases: phrases.slice(0, MAX_TERMS - wanted.length),
    unfinished: last && !last.stop ? last.term : undefined,
    wantsWords: wantsWords(row, terms, words),
    inCrisis: phrasesIn(terms, words.crisis).length > 0,
  };
}

function wantsWords(row, terms, words) {
  if (phrasesIn(terms, words.asking).length) return true;
  return terms.some((term) => words.naming.has(term)) && !row.some((one) => words.somebodys.has(one.word));
}

/** Whether one letter more, less or other, or two neighbours swapped, makes one word of the other. */
export function oneSlipApart(left, right) {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  const swapped = (long[start + 1] ?? "") + long[start];
  return short.slice(start, start + 2) === swapped && short.slice(start + 2) === long.slice(start + 2);
}

const isPlain = (word, shortest) => word.length >= shortest && /^[a-z]+$/.test(word);

/** The most frequent words that begin so. */
export async function completions(beginning, shards) {
  if (!isPlain(beginning, SHORTEST_BEGINNING)) return [];
  const words = await shards.words(`^${beginning.slice(0, 2)}`);
  return words.filter((word) => word.startsWith(beginning)).slice(0, MOST_COMPLETIONS);
}

/** The most frequent words that are one slip away; first those with the same beginning. */
export async function corrections(word, shards) {
  if (!isPlain(word, SHORTEST)) return [];
  let near = (await shards.words(`^${word.slice(0, 2)}`)).filter((known) => oneSlipApart(word, known));
  if (!near.length) {
    const lengths = [word.length, word.length - 1, word.length + 1];
    const lists = await Promise.all(lengths.map((length) => shards.words(`${word.slice(-2)}${length}`)));
    near = lists.flat().filter((known) => oneSlipApart(word, known));
  }
  return near.slice(0, MOST_CORRECTIONS);
}
