/** A number as the register keeps it: no line breaks, single spaces, one kind of dash. */
export function tidyNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/**
 * Two numbers of one year with the same key are the same number, however they were typed. The database has an index over the same
 * expression.
 */
export function numberKey(number: string): string {
  return tidyNumber(number).replaceAll(' ', '').toUpperCase()
}

/** What is wrong with a typed number; null when it will do. */
export function typedNumberFault(typed: string): 'number-unreadable' | 'number-without-digit' | null {
  const number = tidyNumber(typed)
  // Office numbers are plain letters, digits and signs; anything else came along while copying.
  if (!/^[\x20-\x7e]+$/.test(number)) return 'number-unreadable'
  return /\d/.test(number) ? null : 'number-without-digit'
}

interface Block {
  readonly year: number
  readonly first: number
  readonly last: number
  readonly next: number
  readonly state: 'open' | 'closed'
}

/** How many numbers a block still has. */
export function remainingIn(block: Block): number {
  return block.state === 'open' ? block.last - block.next + 1 : 0
}

/** How many numbers the open blocks of a year still have together. */
export function remainingOf(blocks: readonly Block[], year: number): number {
  return blocks.filter((block) => block.year === year).reduce((sum, block) => sum + remainingIn(block), 0)
}

/** Whether two pieces of the same year's book share a number; a closed one still holds what it gave out. */
export function blocksOverlap(one: Pick<Block, 'year' | 'first' | 'last'>, other: Block): boolean {
  const last = other.state === 'closed' ? other.next - 1 : other.last
  return one.year === other.year && one.first <= last && other.first <= one.last
}
