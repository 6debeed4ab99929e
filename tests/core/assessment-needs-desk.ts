import { expect } from '@playwright/test'
import { codeFor, completeAssessments, domains, fictionalPoints } from '#tests/unit/assessment-samples.ts'
import { untilReport } from './assessment-again.ts'
import { type Assessors, type Desk, fill, formOf, openAssessment, rriAnswers } from './assessment-desk.ts'
import { countedNeeds, unreadResults } from './assessment-needs-oracle.ts'
import { music } from './coaching-desk.ts'

type Answers = ReturnType<typeof rriAnswers>
type Domain = (typeof domains)[number]['id']

/** Fictional answers of the needs that give these sums; other domains have none. */
export function needsAnswers(
  sums: Partial<Readonly<Record<Domain, number>>>,
  changes: Readonly<Record<string, readonly boolean[]>> = {},
): Answers {
  const chosen = domains.flatMap(({ id, items }) => {
    let left = sums[id] ?? 0
    const answers = items.map((linkId) => {
      const points = (fictionalPoints[linkId] ?? []).filter((one) => one <= left).at(-1) ?? 0
      left -= points
      return [linkId, [codeFor(linkId, points)]] as const
    })
    if (left > 0) throw new Error(`${id} cannot reach its sum`)
    return answers
  })
  return { ...completeAssessments['kebutuhan-kriminogenik-02'], ...Object.fromEntries(chosen), ...changes } as Answers
}

/** As far as the report: both instruments of one person, frozen. */
export async function assessNeeds(
  office: Desk,
  inmateId: string,
  { sums, ticks = {}, rri = {}, bands = {}, at = '2026-11-16' }: NeedsOfTest,
): Promise<string> {
  const { id } = await openAssessment(office, ['rri', 'kebutuhan'], inmateId)
  await fill(office, id, needsAnswers(sums, ticks), 'kebutuhan')
  await fill(office, id, rriAnswers(rri), 'rri')
  const form = await formOf(office, id, 'kebutuhan')
  for (const [scoreId, toBand] of Object.entries(bands)) {
    const proposal = { formId: form.id, scoreId, toBand, reason: 'Keterangan keluarga' }
    const { id: overrideId } = await office.client('astri').assessments.proposeOverride(proposal)
    const settled = { id: overrideId, revision: 1, isConfirmed: true, reason: null }
    await office.client('bambang').assessments.settleOverride(settled)
  }
  await untilReport(office, id, at)
  return id
}

interface NeedsOfTest {
  readonly sums: Parameters<typeof needsAnswers>[0]
  readonly ticks?: Parameters<typeof needsAnswers>[1]
  readonly rri?: Parameters<typeof rriAnswers>[0]
  /** Bands that two people put beside a sum. */
  readonly bands?: Readonly<Partial<Record<Domain, string>>>
  readonly at?: string
}

export const allNeeds = { need: null, block: null, gravity: null, offset: 0 }

/** A programme of the house that serves the needs named. */
export async function serving(
  office: Pick<Desk, 'client'>,
  name: string,
  needs: readonly string[],
  change: Partial<typeof music> = {},
): Promise<string> {
  const bina = office.client('bina')
  const { id: programmeId } = await bina.coachingProgrammes.make({ ...music, capacity: null, name, ...change })
  await bina.assessmentNeeds.serve({ programmeId, revision: 1, needs: [...needs] })
  return programmeId
}

export const needOf = async (office: Desk, assessmentId: string, need: string) =>
  (await office.client('astri').assessmentNeeds.of({ assessmentId })).needs.find((one) => one.need === need)

export const numbersOf = async (office: Desk, need: string) =>
  (await office.client('astri').assessmentNeeds.list(allNeeds)).numbers.find((one) => one.need === need)

/** The list's numbers are those that bare SQL counts. */
export async function asCounted(office: Assessors): Promise<void> {
  const { numbers } = await office.client('astri').assessmentNeeds.list(allNeeds)
  const told = numbers
    .filter(({ people }) => people > 0)
    .map(({ need, people, proposed, served, outside, without }) => ({
      ...{ need, people, proposed, served, outside, none: without },
    }))
    .toSorted((one, other) => (one.need < other.need ? -1 : 1))
  expect(told).toEqual(await countedNeeds(office.folder))
  expect(await unreadResults(office.folder)).toEqual([])
}
