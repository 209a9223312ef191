/* Stands behind Material's search box: answers its messages, a query (type 2) with results (type 3). */

import { Engine } from "./engine.js";

const QUERY = 2, RESULT = 3;
const LIMIT = 10;
const PAUSE = 120; // milliseconds without another key

const engine = new Engine(new URL("../../../search/", import.meta.url));
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
let latest = 0;

engine.open().catch(() => {}); // a query tries again

self.addEventListener("message", async ({ data: { type, data: text } }) => {
  if (type !== QUERY) return;
  const mine = (latest += 1);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (mine !== latest) return;
  const answer = await results(text).catch(failure);
  if (mine === latest) self.postMessage({ type: RESULT, data: answer });
});

async function results(text) {
  const { results: found, completion, help } = await engine.find(text, LIMIT);
  return { items: found.map((one) => [item(one)]), suggest: completion ? [completion] : [], help };
}

/** A result as Material draws it: title and text are HTML, so everything in them is escaped. */
function item({ kind, url, title, topic, line, score }) {
  const label = kind === "script" ? "Words to say" : topic;
  const sentence = line.map(([words, marked]) => (marked ? `<mark>${escape(words)}</mark>` : escape(words))).join("");
  const words = line.filter(([, marked]) => marked).map(([piece]) => piece.toLowerCase());
  return {
    location: url, title: escape(title), text: `<p>${escape(label)}</p><p>${sentence}</p>`, score,
    terms: Object.fromEntries(words.map((word) => [word, true])),
  };
}

function failure(error) {
  console.error(error);
  return { items: [], suggest: [] };
}

function escape(text) {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char]);
}
