/* Copying words, and saying so to everybody, screen readers included. */

/** Copy words and say in `status` whether it worked; browsers allow it on secure pages only. */
export async function copy(words, status) {
  try {
    await navigator.clipboard.writeText(words);
    say(status, "Copied.");
  } catch {
    say(status, "Your browser does not allow it here. Mark the words and copy them.");
  }
}

/** Show a sentence for a while. */
export function say(element, words) {
  element.textContent = words;
  setTimeout(() => { element.textContent = ""; }, 3000);
}
