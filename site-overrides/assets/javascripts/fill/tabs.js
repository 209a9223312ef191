/* Tabs for the channels and tones of a script; one variant is shown at a time. */

/** Make the tabs work. Returns `current()` (a variant's id) and `onChange(call)`. */
export function useTabs(element, sections) {
  const tabs = [...element.querySelectorAll("[role=tab]")];
  const calls = [];
  let current = tabs[0].dataset.variant;
  sections.forEach((section) => {
    const id = section.dataset.variant;
    Object.assign(section, { id: `panel-${id}`, tabIndex: 0 });
    section.setAttribute("role", "tabpanel");
    section.setAttribute("aria-labelledby", `tab-${id}`);
  });
  tabs.forEach((tab) => tab.addEventListener("click", () => select(tab.dataset.variant)));

  function select(id) {
    current = id;
    sections.forEach((section) => { section.hidden = section.dataset.variant !== id; });
    tabs.forEach((tab) => {
      const isChosen = tab.dataset.variant === id;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    });
    calls.forEach((call) => call());
  }

  element.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    const from = tabs.findIndex((tab) => tab.tabIndex === 0);
    const to = Number.isFinite(step) ? (from + step + tabs.length) % tabs.length : step < 0 ? 0 : tabs.length - 1;
    tabs[to].focus();
    tabs[to].click();
  });
  /** A link to a variant's heading opens it, and goes there once it is to be seen. */
  const follow = () => {
    const named = (section) => section.querySelector("h2")?.id === location.hash.slice(1);
    const section = sections.find(named);
    if (!section) return;
    select(section.dataset.variant);
    section.querySelector("h2").scrollIntoView();
  };
  addEventListener("hashchange", follow);
  select(current);
  follow();
  return { current: () => current, onChange: (call) => calls.push(call) };
}
