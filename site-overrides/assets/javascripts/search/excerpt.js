/* The line of a document that fits a query best, in pieces that are marked or not. */

import { tokens } from "./words.js";

const PIECE = /([\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘-]*)/u;

/** The best line as a list of [text, marked]; the first line where none has a word of the query. */
export function matchedLine({ lines }, terms, stopWords) {
  const worths = new Map([...terms].map(([term, { weight, impacts }]) => [term, weight * Math.max(...impacts)]));
  let best = lines[0] ?? "", most = 0;
  for (const line of lines) {
    const found = new Set(termsOf(line, stopWords).filter((term) => worths.has(term)));
    const sum = [...found].reduce((total, term) => total + worths.get(term), 0);
    if (sum > most) [best, most] = [line, sum];
  }
  return pieces(best, terms, stopWords);
}

function pieces(text, terms, stopWords) {
  return text.split(PIECE).filter(Boolean)
    .map((piece) => [piece, termsOf(piece, stopWords).some((one) => terms.has(one))]);
}

function termsOf(text, stopWords) {
  return tokens(text, stopWords).filter(({ stop }) => !stop).map(({ term }) => term);
}
