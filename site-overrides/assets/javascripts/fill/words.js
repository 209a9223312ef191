/* The words of all variants and replies, with what is filled in; what is still missing shows the example as a blank. */
import { pieces } from "../pieces.js";
import { make } from "./make.js";

/** Render every text of the page again. */
export function showWords(page, script, facts, on) {
  const known = withExamples(script, facts);
  for (const text of [...script.variants, ...script.replies]) {
    const box = page.querySelector(`.words[data-text="${CSS.escape(text.id)}"]`);
    if (!box) continue;
    const isBlank = (slot) => !Object.hasOwn(facts, slot);
    const subject = text.subject ? [make("p", { className: "words__subject" }, ...line(pieces(text.subject, known, on), isBlank))] : [];
    box.replaceChildren(...subject, ...paragraphs(pieces(text.body, known, on), isBlank));
  }
}

/** What is filled in, and the example of what must be and is not yet. */
export function withExamples(script, facts) {
  const examples = Object.entries(script.slots).filter(([name, slot]) => slot.required && !facts[name]);
  return { ...Object.fromEntries(examples.map(([name, slot]) => [name, slot.example])), ...facts };
}

function paragraphs(parts, isBlank) {
  const blocks = [make("p", {})];
  for (const { text, slot } of parts) {
    text.split("\n\n").forEach((block, index) => {
      if (index) blocks.push(make("p", {}));
      blocks.at(-1).append(...line([{ text: block, slot }], isBlank));
    });
  }
  return blocks;
}

function line(parts, isBlank) {
  return parts.flatMap(({ text, slot }) => {
    if (slot) return make("span", { className: isBlank(slot) ? "blank" : "filled", textContent: text });
    return text.split("\n").flatMap((row, index) => (index ? [make("br", {}), row] : [row]));
  });
}
