// antd's own styles carry the page's nonce, but some helpers below it (the lock of the page's scrolling under a dialogue, the measuring
// of scroll bars) make style elements without asking anybody. Every style element that a script of ours makes gets the nonce here:
// who may run scripts on the page may style it, so the policy loses nothing.

import { readNonce } from '../shared/nonce.ts';

type Create = (this: Document, name: string, options?: ElementCreationOptions) => HTMLElement;

export function markOwnStyles(): void {
  const nonce = readNonce();
  const create = Object.getOwnPropertyDescriptor(Document.prototype, 'createElement')?.value as Create;
  const marking: Create = function (name, options) {
    const element = create.call(this, name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  Reflect.set(Document.prototype, 'createElement', marking);
}
