/* Find documents for a query. It follows ranking.py in tools/columnist/search, to the same whole numbers. */

import { matchedLine } from "./excerpt.js";
import { completions, corrections, language, parseQuery } from "./query.js";
import { Shards, unpack } from "./shards.js";
import { stem } from "./words.js";

const WHOLE = 10, COMPLETED = 7, CORRECTED = 6;
const ARTICLE = 10, SCRIPT = 5, SCRIPT_WANTED = 12;

export class Engine {
  /** An engine for the index below an address that ends in a slash. */
  constructor(base) {
    this.base = base;
  }

  /** Load what every query needs. */
  open() {
    this.opened ??= this.load().catch((error) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  async load() {
    this.shards = new Shards(this.base);
    await this.shards.open();
    this.words = language(this.shards.manifest);
  }

  /** The best documents for what somebody typed, the best first, what an unfinished last word may become, who helps. */
  async find(text, limit) {
    try {
      return await this.search(text, limit);
    } catch {
      this.opened = undefined; // published anew since the manifest was read? Once more
      return this.search(text, limit);
    }
  }

  async search(text, limit) {
    await this.open();
    const query = parseQuery(text, this.words);
    const { terms, completion } = await this.lookUp(query);
    const ranked = this.rank(score(terms), query.wantsWords).slice(0, limit);
    const shown = await Promise.all(ranked.map(([number]) => this.shards.document(number)));
    const results = shown.map((document, place) => ({
      ...document, score: ranked[place][1], line: matchedLine(document, terms, this.words.stop),
    }));
    return { results, completion, help: query.inCrisis && this.shards.manifest.help };
  }

  /** The terms that a query comes to: each with the tenths that it counts, its documents and impacts. */
  async lookUp({ tokens, phrases, unfinished }) {
    const weights = new Map(phrases.map((phrase) => [phrase, WHOLE]));
    const known = await Promise.all(tokens.map(({ term }) => this.shards.postings(term)));
    let completion;
    for (const [place, { term, word }] of tokens.entries()) {
      if (known[place]) weights.set(term, WHOLE);
      else for (const [other, weight] of await this.instead(word, term === unfinished)) {
        if (weight === COMPLETED) completion ??= other;
        const otherTerm = stem(other);
        weights.set(otherTerm, Math.max(weight, weights.get(otherTerm) ?? 0));
      }
    }
    const found = await Promise.all([...weights].map(async ([term, weight]) => {
      const bytes = await this.shards.postings(term);
      return bytes && [term, { weight, ...unpack(bytes) }];
    }));
    return { terms: new Map(found.filter(Boolean)), completion };
  }

  /** What an unknown word may stand for: the words that it begins, or else those one slip away. */
  async instead(word, unfinished) {
    const begun = unfinished ? await completions(word, this.shards) : [];
    if (begun.length) return begun.map((other) => [other, COMPLETED]);
    return (await corrections(word, this.shards)).map((other) => [other, CORRECTED]);
  }

  /** Documents with their final scores, the best first; where words are wanted, a script before all else. */
  rank(scores, wantsWords) {
    const { articles } = this.shards.manifest;
    const script = wantsWords ? SCRIPT_WANTED : SCRIPT;
    const final = [...scores].map(([number, sum]) => [number, sum * (number < articles ? ARTICLE : script)]);
    final.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    const first = wantsWords ? final.findIndex(([number]) => number >= articles) : -1;
    return first > 0 ? [final[first], ...final.slice(0, first), ...final.slice(first + 1)] : final;
  }
}

/** Each document's sum of impacts, times the mean of 1 and the share of the terms that it has. */
function score(terms) {
  const sums = new Map(), matches = new Map();
  for (const { weight, documents, impacts } of terms.values()) {
    documents.forEach((number, place) => {
      sums.set(number, (sums.get(number) ?? 0) + weight * impacts[place]);
      matches.set(number, (matches.get(number) ?? 0) + 1);
    });
  }
  const share = (number) => terms.size + matches.get(number);
  return new Map([...sums].map(([number, sum]) => [number, Math.floor((sum * share(number)) / (2 * terms.size))]));
}
