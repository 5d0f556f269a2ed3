// Puts a text where it can be pasted. Older WeChat has no clipboard for pages, and there only what is selected can be copied.

/** Going out of use, and the only way there is in a page without a clipboard. */
const page: { execCommand?(command: 'copy'): boolean } = document;

/** Throws where neither way is open. */
export async function copyText(text: string): Promise<void> {
  try {
    // Fails as well where there is none.
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copySelected(text)) throw error;
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'sr';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const isCopied = page.execCommand?.('copy') === true;
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
