import type { z } from 'zod'

/**
 * What a contract's schema finds wrong with a form, in the form's own words: by the field's path, or by its first part for a list. A
 * field without words keeps those of the schema library.
 */
export function schemaProblems(
  schema: z.ZodType,
  values: unknown,
  words: Readonly<Record<string, string>>,
): Record<string, string> {
  const result = schema.safeParse(values)
  const problems: Record<string, string> = {}
  for (const issue of result.error?.issues ?? []) {
    const path = issue.path.join('.')
    problems[path] ??= words[path] ?? words[String(issue.path[0])] ?? issue.message
  }
  return problems
}
