declare global {
  var __webpack_nonce__: string | undefined
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

// Mantine's scroll lock asks for this very name when it adds a style; without it the content policy blocks the style.
globalThis.__webpack_nonce__ = nonce

/** The nonce that this response of the core allows for style elements. */
export function styleNonce(): string {
  return nonce
}
