/* Keeping what was filled in: on this device if one chooses it (oneself for all scripts, the others for this one), or in a
   link's fragment, which no server sees. */
import { make } from "./form.js";

const STORE = "columnist.details";
const MARK = "fill=";

/** Build the two ways. Returns their element, `save(facts)` and `restore()`. */
export function buildKeep(form, script) {
  const remember = make("input", { type: "checkbox", id: "remember" });
  const erase = make("button", { type: "button", className: "md-button", textContent: "Erase my details" });
  const link = make("button", { type: "button", className: "md-button", textContent: "Make a link" });
  const address = make("input", { type: "text", readOnly: true, hidden: true, className: "keep__link" });
  address.setAttribute("aria-label", "A link with what you filled in");
  const warning = make("p", { className: "keep__warning", hidden: true, textContent:
    "Whoever has this link can read the names and dates in it. It is not sent to us; it would be to whomever you give it." });

  const stored = () => JSON.parse(localStorage.getItem(STORE) ?? "{}");
  const save = ({ me, ...others }) => {
    const all = { ...stored(), me, [script.slug]: others };
    if (remember.checked) localStorage.setItem(STORE, JSON.stringify(all));
    address.hidden = warning.hidden = true;
  };
  remember.addEventListener("change", () => (remember.checked ? save(form.facts()) : localStorage.removeItem(STORE)));
  erase.addEventListener("click", () => {
    localStorage.removeItem(STORE);
    remember.checked = false;
    form.fill({});
    history.replaceState(null, "", location.pathname + location.search);
    form.element.dispatchEvent(new Event("input"));
  });
  link.addEventListener("click", () => {
    address.value = `${location.origin}${location.pathname}#${MARK}${encode(form.facts())}`;
    address.hidden = warning.hidden = false;
    address.select();
  });

  const restore = () => {
    const held = localStorage.getItem(STORE) !== null;
    remember.checked = held;
    const { me, [script.slug]: others } = stored();
    form.fill({ ...others, ...(me ? { me } : {}), ...(decode(location.hash) ?? {}) });
  };
  const element = make("div", { className: "keep" },
    make("label", { className: "keep__remember", htmlFor: remember.id }, remember, " Remember my details on this device"),
    erase, link, warning, address);
  return { element, save, restore };
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
