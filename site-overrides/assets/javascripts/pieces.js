/* A rendered text in pieces, as tools/columnist/scripts/pieces.py has it: what was filled in, apart from the template's words. */
import { chosen, renderMarked } from "./render.js";

const PIECE = /\x01([^\x01\x02]*)(?:\x02|(?=\x01)|$)|([^\x01]+)/g;
const MARKS = /[\x01-\x03]/g;
const STOP = /(?<=[.!?…,;:])(?=\s)/;

/** The words for a compiled text as a list of `{ text, slot }`; `slot` is undefined for the template's own words. */
export function pieces(tree, facts, on) {
  const names = saidSlots(tree, facts, on);
  const parts = [];
  for (const [all, value, own] of renderMarked(tree, facts, on).matchAll(PIECE)) {
    if (own !== undefined) {
      parts.push({ text: own });
      continue;
    }
    const end = all.endsWith("\x02") ? value.length : value.search(STOP);
    const cut = end < 0 ? value.length : end;
    parts.push({ text: value.slice(0, cut), slot: names.shift() }, { text: value.slice(cut) });
  }
  return parts.map(({ text, slot }) => ({ text: text.replace(MARKS, ""), slot })).filter(({ text }) => text);
}

/** The slots of a text that are said, in their order. */
function saidSlots(tree, facts, on) {
  return tree.flatMap((node) => {
    if (node.any) return saidSlots(chosen(node, facts), facts, on);
    return node.slot && renderMarked([node], facts, on) ? [node.slot] : [];
  });
}
