/* The fields of a script, which stand in the page: what is in them, and what is still missing. */

/** Read a form. Returns its element, `facts()`, `wrong()`, `missing()` and `fill(facts)`. */
export function useForm(element, script) {
  const inputs = [...element.querySelectorAll("[data-slot]")];
  element.addEventListener("submit", (event) => event.preventDefault());
  return {
    element,
    facts: () => factsOf(inputs),
    wrong: () => inputs.filter(isNoNumber).map((input) => script.slots[input.dataset.slot].label),
    missing: () => missingIn(script, factsOf(inputs)),
    fill: (facts) => inputs.forEach((input) => fillIn(input, facts)),
  };
}

function factsOf(inputs) {
  const facts = {};
  for (const input of inputs) {
    const value = input.value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ").replaceAll("...", "…").trim();
    const [name, part] = input.dataset.slot.split(".");
    if (!value || isNoNumber(input)) continue;
    if (part) facts[name] = { ...facts[name], [part]: value };
    else facts[name] = value;
  }
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => typeof fact === "string" || fact.name));
}

/** Whether a figure is wanted and something else stands there; a browser takes 52.000 for 52. */
function isNoNumber(input) {
  return input.type === "number" && (input.validity.badInput || !/^(-?\d+(\.\d{1,2})?)?$/.test(input.value));
}

function missingIn(script, facts) {
  return Object.entries(script.slots).filter(([name, slot]) => slot.required && !facts[name]).map(([, slot]) => slot.label);
}

function fillIn(input, facts) {
  const [name, part] = input.dataset.slot.split(".");
  const fact = Object.hasOwn(facts, name) ? facts[name] : "";
  input.value = (part ? fact?.[part] : fact) ?? "";
}
