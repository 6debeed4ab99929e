/** The choices of a field, in the order of their words. */
export const optionsOf = <Code extends string>(titles: Readonly<Record<Code, string>>) =>
  (Object.entries(titles) as [Code, string][]).map(([value, label]) => ({ value, label }))
