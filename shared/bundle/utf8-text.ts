/** Node and every browser have it; only the list of pure JavaScript does not. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly ignoreBOM: true; readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string }

/** The text of bytes; what is no UTF-8 becomes a replacement sign. A byte order mark is kept: it is a byte that counts. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** @throws TypeError for what is no UTF-8 */
export const exactTextOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
