/* Copying words, and saying so to everybody, screen readers included. */

/** Copy words and say in `status` that it is `done`, or not; browsers allow it on secure pages only. */
export async function copy(words, status, done = "Copied.") {
  try {
    await navigator.clipboard.writeText(words);
    say(status, done);
  } catch {
    say(status, "Your browser does not allow it here. Mark the words and copy them.");
  }
}

/** Show a sentence for as long as it takes to read it. */
export function say(element, words) {
  element.textContent = words;
  setTimeout(() => { element.textContent = ""; }, 2000 + 60 * words.length);
}
