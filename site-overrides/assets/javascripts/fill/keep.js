/* Keeping what was filled in: on this device if one chooses it (oneself for all scripts, the others for this one), or in a
   link's fragment, which no server sees. */

const STORE = "columnist.details";
const MARK = "fill=";

/** Make the two ways work. Returns `save(facts)` and `restore()`. */
export function useKeep(element, form, script) {
  const part = (selector) => element.querySelector(selector);
  const remember = part("#remember"), address = part(".keep__link"), warning = part(".keep__warning");

  const save = ({ me, ...others }) => {
    if (remember.checked) remember.checked = store({ ...stored(), me, [script.slug]: others });
    address.hidden = warning.hidden = true;
  };
  remember.addEventListener("change", () => (remember.checked ? save(form.facts()) : store()));
  part("[data-keep=erase]").addEventListener("click", () => {
    store();
    remember.checked = false;
    form.fill({});
    history.replaceState(null, "", location.pathname + location.search);
    form.element.dispatchEvent(new Event("input"));
  });
  part("[data-keep=link]").addEventListener("click", () => {
    address.value = `${location.origin}${location.pathname}#${MARK}${encode(form.facts())}`;
    address.hidden = warning.hidden = false;
    address.select();
  });

  /** What was kept, under what somebody has typed already while the page was loading. */
  const restore = () => {
    const kept = stored();
    const { me, [script.slug]: others } = kept ?? {};
    remember.checked = kept !== undefined;
    form.fill({ ...others, ...(me ? { me } : {}), ...(decode(location.hash) ?? {}), ...form.facts() });
  };
  return { save, restore };
}

/** What was kept on this device; nothing where the browser keeps nothing, or something else lies there. */
function stored() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE));
    return typeof kept === "object" ? kept ?? undefined : undefined;
  } catch {
    return undefined;
  }
}

/** Keep this, or nothing any more. Returns whether it is kept: a browser may refuse, or have no room. */
function store(all) {
  try {
    if (all) localStorage.setItem(STORE, JSON.stringify(all));
    else localStorage.removeItem(STORE);
    return Boolean(all);
  } catch {
    return false;
  }
}

function encode(facts) {
  const bytes = new TextEncoder().encode(JSON.stringify(facts));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** Read facts from a fragment; anything else than an object of words gives nothing. */
function decode(hash) {
  if (!hash.startsWith(`#${MARK}`)) return undefined;
  try {
    const text = atob(hash.slice(MARK.length + 1).replace(/-/g, "+").replace(/_/g, "/"));
    const facts = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0))));
    return typeof facts === "object" && !Array.isArray(facts) ? facts : undefined;
  } catch {
    return undefined;
  }
}
