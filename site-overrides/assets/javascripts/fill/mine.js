/* In the private edition: whose facts the script is filled with, chosen from the follow-ups that it is due in. */

const MARK = "#for-";

/** Make the choice work. Returns `fill()`, which fills the form and does nothing where there is nobody to choose. */
export function useMine(select, form, script) {
  const fills = script.fills ?? [];
  const named = fills.findIndex(({ about }) => about && location.hash === MARK + about);
  if (select && named > 0) select.value = String(named);
  const fill = () => {
    if (fills.length) form.fill(fills[Number(select?.value ?? 0)].facts);
  };
  select?.addEventListener("change", () => {
    fill();
    form.element.dispatchEvent(new Event("input"));
  });
  return { fill };
}
