/* In the private edition: whose facts the script is filled with, chosen from the follow-ups that it is due in. */
import { make } from "./form.js";

const MARK = "#for-";

/** Build the choice. Returns its element and `fill()`, which fills the form; both do nothing where there is nothing to choose. */
export function buildMine(form, script) {
  const fills = script.fills ?? [];
  const select = make("select", { id: "fill-mine" },
    ...fills.map(({ label }, index) => make("option", { value: String(index), textContent: label })));
  const field = make("div", { className: "fill__field" },
    make("label", { htmlFor: select.id, textContent: "Filled in for" }), select);
  const element = make("div", { className: "fill", hidden: fills.length < 2 }, field);
  const named = fills.findIndex(({ about }) => about && location.hash === MARK + about);
  if (named > 0) select.value = String(named);
  const fill = () => {
    if (fills.length) form.fill(fills[Number(select.value)].facts);
  };
  select.addEventListener("change", () => {
    fill();
    form.element.dispatchEvent(new Event("input"));
  });
  return { element, fill };
}
