import type { RequestFile } from '#shared/features/exchange/request-file.ts'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'

export type RequirementState = 'there' | 'damaged' | 'missing' | 'later' | 'maybe'

export interface RequirementLine {
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly state: RequirementState
  readonly papers: RequestFile['papers']
}

/** Which required papers are in the bundle; what is listed but damaged or gone does not count as there. */
export function requirementLines(
  request: RequestFile,
  service: ServiceStandard | null,
  isSound: (path: string) => boolean,
): readonly RequirementLine[] {
  const papersOf = (id: string): RequestFile['papers'] => request.papers.filter((paper) => paper.requirement === id)
  const required = (service === null ? [] : publishedRequirements(service)).map((requirement): RequirementLine => {
    const papers = papersOf(requirement.id)
    const files = papers.flatMap((paper) => paper.files)
    const isOptional = requirement.condition !== null
    const absent = requirement.owedBy !== 'unit' ? 'later' : isOptional ? 'maybe' : 'missing'
    const state = files.length === 0 ? absent : files.every((file) => isSound(file.path)) ? 'there' : 'damaged'
    return { id: requirement.id, number: requirement.number, title: requirement.title, state, papers }
  })
  const known = new Set(required.map((line) => line.id))
  const others = [...new Set(request.papers.map((paper) => paper.requirement))]
    .filter((id) => !known.has(id))
    .map((id): RequirementLine => {
      const papers = papersOf(id)
      const isWhole = papers.flatMap((paper) => paper.files).every((file) => isSound(file.path))
      return { id, number: null, title: papers[0]?.title ?? id, state: isWhole ? 'there' : 'damaged', papers }
    })
  return [...required, ...others]
}
