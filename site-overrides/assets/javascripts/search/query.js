/* A query as it was typed to what is looked up. It follows tools/columnist/search/query.py. */

import { phrasesIn, tokens } from "./words.js";

const MAX_TERMS = 24;

/** What a manifest says about words, ready for use. */
export function language({ stop, phrases, asking, naming, somebodys }) {
  const rows = (list) => list.map((phrase) => phrase.split(" "));
  return {
    stop: new Set(stop.split(" ")), phrases: rows(phrases), asking: rows(asking), naming: new Set(naming),
    somebodys: new Set(somebodys.split(" ")),
  };
}

/** Take a query apart. */
export function parseQuery(text, words) {
  const row = tokens(text, words.stop);
  const terms = row.map((one) => one.term);
  const byTerm = new Map(row.filter((one) => !one.stop).map((one) => [one.term, one]));
  const wanted = [...byTerm.values()].slice(0, MAX_TERMS);
  const phrases = [...new Set(phrasesIn(terms, words.phrases).map((phrase) => phrase.join(" ")))];
  const last = /[A-Za-z0-9]$/.test(text) ? row.at(-1) : undefined;
  return {
    tokens: wanted,
    phrases: phrases.slice(0, MAX_TERMS - wanted.length),
    unfinished: last && !last.stop ? last.term : undefined,
    wantsWords: wantsWords(row, terms, words),
  };
}

function wantsWords(row, terms, words) {
  if (phrasesIn(terms, words.asking).length) return true;
  return terms.some((term) => words.naming.has(term)) && !row.some((one) => words.somebodys.has(one.word));
}
