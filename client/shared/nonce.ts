// The page's own mark for styles that libraries write at run time; the server puts a new one into each page and its policy.

export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
