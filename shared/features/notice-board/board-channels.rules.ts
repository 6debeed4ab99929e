/** Ways to complain as the banner tells them, in this order. */
export const boardChannels = [
  'counter',
  'box',
  'letter',
  'phone',
  'message',
  'email',
  'website',
  'social',
  'lapor',
] as const

export type BoardChannel = (typeof boardChannels)[number]

const withoutSigns = (text: string): string => text.replaceAll(/[\s().-]/g, '')

/** One Indonesian mobile number as the whole world dials it, without a plus; null for anything else. */
function mobileNumber(text: string): string | null {
  const [, digits] = /^(?:\+?62|0)(8\d{7,12})$/.exec(withoutSigns(text)) ?? []
  return digits === undefined ? null : `62${digits}`
}

/** The first address of a page in a text. */
function pageAddress(text: string): string | null {
  const [found, scheme] = /(https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[^\s,;]*)?/i.exec(text) ?? []
  if (found === undefined || text.includes('@')) return null
  return scheme === undefined ? `https://${found}` : found
}

/**
 * What a telephone opens when it looks at the code beside a channel; null where there is nothing to open or the text is not one address:
 * a code that leads nowhere is worse than none.
 */
export function linkOf(channel: BoardChannel, text: string): string | null {
  switch (channel) {
    case 'message': {
      const number = mobileNumber(text)
      return number === null ? null : `https://wa.me/${number}`
    }
    case 'email':
      return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text) ? `mailto:${text}` : null
    case 'website':
    case 'social':
    case 'lapor':
      return pageAddress(text)
    default:
      return null
  }
}
