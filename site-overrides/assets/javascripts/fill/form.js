/* The fields of a script, which stand in the page: what is in them, and what is still missing. */

/** Read a form. Returns its element, `facts()`, `missing()` and `fill(facts)`. */
export function useForm(element, script) {
  const inputs = [...element.querySelectorAll("[data-slot]")];
  element.addEventListener("submit", (event) => event.preventDefault());
  return {
    element,
    facts: () => factsOf(inputs),
    missing: () => missingIn(script, factsOf(inputs)),
    fill: (facts) => inputs.forEach((input) => fillIn(input, facts)),
  };
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
