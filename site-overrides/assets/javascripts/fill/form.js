/* The fields of a script: one group for each person, one for the rest. */

const PARTS = {
  name: "Full name",
  first: "What you call them, if not the first word",
  pronouns: "Pronouns",
  role: "What they do",
  org: "Where they work",
};
const PRONOUN_PARTS = ["they", "them", "their", "theirs", "themself"];
const PRONOUNS = ["she/her", "he/him", "they/them"];
const TYPES = { date: "date", number: "number", link: "url" };

/** Build the form. Returns its element, `facts()`, `missing()` and `fill(facts)`. */
export function buildForm(script) {
  const element = make("form", { className: "fill", autocomplete: "off" });
  element.setAttribute("aria-label", "Your own people and dates");
  element.addEventListener("submit", (event) => event.preventDefault());
  const used = usedParts(script);
  const rest = make("fieldset", { className: "fill__group" }, make("legend", { textContent: "The rest" }));
  for (const [name, slot] of Object.entries(script.slots)) {
    if (slot.type === "person") element.append(personGroup(name, slot, used.get(name) ?? new Set()));
    else rest.append(field(name, slot.label, slot, slot.example));
  }
  if (rest.children.length > 1) element.append(rest);
  const inputs = () => [...element.querySelectorAll("[data-slot]")];
  return {
    element,
    facts: () => factsOf(inputs()),
    missing: () => missingIn(script, factsOf(inputs())),
    fill: (facts) => inputs().forEach((input) => fillIn(input, facts)),
  };
}

function personGroup(name, slot, used) {
  const group = make("fieldset", { className: "fill__group" }, make("legend", { textContent: slot.label }));
  for (const part of ["name", "first", "pronouns", "role", "org"]) {
    if (part !== "name" && !used.has(part)) continue;
    const isNeeded = part === "name" && slot.required;
    const declared = { type: part, required: isNeeded, hint: part === "name" ? slot.hint : null };
    group.append(field(`${name}.${part}`, part === "name" ? "Full name" : PARTS[part], declared, slot.example[part]));
  }
  return group;
}

function field(key, label, slot, example) {
  const id = `fill-${key.replace(".", "-")}`;
  const need = slot.required || slot.type === "first" || slot.type === "pronouns" ? "" : " (optional)";
  const input = slot.type === "choice" ? choice(slot.of, "Choose") : slot.type === "pronouns" ? choice(PRONOUNS, "Not given")
    : make("input", { type: TYPES[slot.type] ?? "text" });
  input.id = id;
  input.dataset.slot = key;
  input.required = Boolean(slot.required);
  if (slot.max) input.maxLength = slot.max;
  if (example && input.tagName === "INPUT" && slot.type !== "date") input.placeholder = example;
  const row = make("div", { className: "fill__field" }, make("label", { htmlFor: id, textContent: label + need }), input);
  if (slot.hint) {
    const hint = make("p", { className: "fill__hint", id: `${id}-hint`, textContent: slot.hint });
    input.setAttribute("aria-describedby", hint.id);
    row.append(hint);
  }
  return row;
}

function choice(words, none) {
  const options = words.map((word) => make("option", { value: word, textContent: word }));
  return make("select", {}, make("option", { value: "", textContent: none }), ...options);
}

/** The parts of each person that the script's words use; `first` stands in for pronouns, so both go together. */
function usedParts(script) {
  const used = new Map();
  const walk = (tree) => tree.forEach((node) => {
    if (node.any) node.any.forEach(walk);
    if (!node.slot) return;
    const parts = used.get(node.slot) ?? used.set(node.slot, new Set()).get(node.slot);
    parts.add(PRONOUN_PARTS.includes(node.part) ? "pronouns" : node.part ?? "name");
    if (node.part !== "name") parts.add("first");
  });
  for (const text of [...script.variants, ...script.replies]) [text.subject ?? [], text.body].forEach(walk);
  return used;
}

function factsOf(inputs) {
  const facts = {};
  for (const input of inputs) {
    const value = input.value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ").replaceAll("...", "…").trim();
    const [name, part] = input.dataset.slot.split(".");
    if (!value) continue;
    if (part) facts[name] = { ...facts[name], [part]: value };
    else facts[name] = value;
  }
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => typeof fact === "string" || fact.name));
}

function missingIn(script, facts) {
  return Object.entries(script.slots).filter(([name, slot]) => slot.required && !facts[name]).map(([, slot]) => slot.label);
}

function fillIn(input, facts) {
  const [name, part] = input.dataset.slot.split(".");
  const fact = Object.hasOwn(facts, name) ? facts[name] : "";
  input.value = (part ? fact?.[part] : fact) ?? "";
}

/** Make an element with properties and children; text is text and never markup. */
export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
