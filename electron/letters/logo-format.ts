export type LogoFormat = 'png' | 'jpg' | 'svg'

/** Told by content, never by name; `null` for anything a letter cannot carry. */
export function logoFormat(logo: Uint8Array): LogoFormat | null {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, index) => logo[index] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (starts(0xff, 0xd8, 0xff)) return 'jpg'
  const text = Buffer.from(logo.buffer, logo.byteOffset, logo.byteLength).toString('utf8')
  // The head is cut off piece by piece: one large expression would need exponential time for some inputs.
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/^\s*<\?xml[^>]*>/, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replace(/^\s*<!DOCTYPE[^>[]*>/, '')
    .trimStart()
  // Lettering and linked pictures inside a drawing would be taken from the computer at hand: the bytes would differ.
  return /^<svg[\s>]/.test(body) && !/<(text|image|foreignObject|script)[\s>]/i.test(body) ? 'svg' : null
}
