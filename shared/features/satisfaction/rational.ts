/** An exact fraction. The denominator is positive. */
export interface Rational {
  readonly over: bigint
  readonly under: bigint
}

export function rational(over: number | bigint, under: number | bigint): Rational {
  const [top, bottom] = [BigInt(over), BigInt(under)]
  if (bottom <= 0n) throw new RangeError('a fraction without a positive denominator')
  return { over: top, under: bottom }
}

export const plus = (left: Rational, right: Rational): Rational => ({
  over: left.over * right.under + right.over * left.under,
  under: left.under * right.under,
})

export const times = (left: Rational, right: Rational): Rational => ({
  over: left.over * right.over,
  under: left.under * right.under,
})

/** The nearest whole number of 1/`parts`, a half upwards. For fractions that are not negative. */
export function inParts(value: Rational, parts: number): number {
  return Number((2n * value.over * BigInt(parts) + value.under) / (2n * value.under))
}
