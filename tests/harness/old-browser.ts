/** What came after Chrome 109, the last one for Windows 7 and 8. Taken away, so that a page that needs it breaks in the test. */
const newerThan109: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with'],
  Array: ['fromAsync'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  Promise: ['withResolvers', 'try'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'Set.prototype': [
    ...['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  ],
  'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength', 'resize'],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64', 'setFromHex'],
  RegExp: ['escape'],
  Error: ['isError'],
  Math: ['sumPrecise', 'f16round'],
  Intl: ['DurationFormat'],
  globalThis: ['Iterator', 'Float16Array', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack', 'scheduler'],
  AbortSignal: ['any'],
  URL: ['canParse', 'parse'],
  ReadableStream: ['from'],
  'ReadableStream.prototype': ['values'],
  'Blob.prototype': ['bytes'],
  'Response.prototype': ['bytes'],
  'Element.prototype': ['setHTMLUnsafe', 'getHTML', 'moveBefore', 'checkVisibility'],
  'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
  'Document.prototype': ['startViewTransition'],
}

const removal = `(() => {
  const removed = ${JSON.stringify(newerThan109)};
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'])
    delete iterator[name];
  for (const [path, names] of Object.entries(removed)) {
    const target = path.split('.').reduce((found, name) => found?.[name], globalThis);
    for (const name of names) if (target) delete target[name];
  }
  const typed = Object.getPrototypeOf(Uint8Array.prototype);
  for (const name of ['toSorted', 'toReversed', 'with']) delete typed[name];
  if (globalThis.ReadableStream) delete ReadableStream.prototype[Symbol.asyncIterator];
  if (globalThis.SubtleCrypto) {
    for (const name of ['importKey', 'generateKey', 'deriveBits', 'sign', 'verify']) {
      const genuine = SubtleCrypto.prototype[name];
      SubtleCrypto.prototype[name] = function (...words) {
        if (words.some((word) => /25519/.test(word?.name ?? word)))
          return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
        return genuine.apply(this, words);
      };
    }
  }
})();
`

/** Runs before the page's script. The page's workers begin as texts in memory: the same is put before each of them. */
export const oldBrowserScript = `${removal}
(() => {
  const genuine = URL.createObjectURL;
  const before = ${JSON.stringify(removal)};
  URL.createObjectURL = (given) =>
    genuine.call(URL, given instanceof Blob && /javascript/.test(given.type) ? new Blob([before, given], { type: given.type }) : given);
})();
`
