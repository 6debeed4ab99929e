import { normaliseName } from '#shared/features/inmates/inmate-name.rules.ts'
import type { laporImportsContract } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { isKnownHeading, laporFields } from '#shared/features/lapor-import/lapor-list.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { listsIn, requireComplaint } from '../complaints/complaint-facts.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { findVault } from '../identity-vault/identity-vault.repository.ts'
import { findReportOf, putWord } from './lapor-import.repository.ts'
import { type LaporList, laporColumnsOf, readLaporList, refuseList } from './lapor-list-source.ts'
import { isOwnOffice, planLaporList, serviceOfCategory } from './plan-lapor-list.ts'
import { takeLaporLines } from './take-lapor-lines.ts'

/** Every different word of a column, and on how many lines it stands. */
function wordsOf(texts: readonly (string | null)[]): readonly { readonly word: string; readonly count: number }[] {
  const told = texts.flatMap((text) => text ?? [])
  return [...Map.groupBy(told, normaliseName).values()].flatMap((same) => {
    const [word] = same
    return word === undefined ? [] : [{ word, count: same.length }]
  })
}

export const laporImportsService: ServiceOf<typeof laporImportsContract> = {
  check: async (input, context) => {
    const { db, now, services } = context
    const list = await readLaporList(context, input)
    const planned = await planLaporList(list, context)
    const unit = await currentProfile(db, now)
    const columns = laporColumnsOf(services.resourcesFolder)
    const own = planned.filter(({ shown }) => shown.kind !== 'other-office')
    return {
      ...{
        fileName: list.fileName,
        sizeInBytes: list.sizeInBytes,
        sheets: [...list.sheets],
        sheet: list.sheet,
      },
      columns: list.headings.flatMap((heading, index) =>
        heading === ''
          ? []
          : [
              {
                key: list.keys[index] ?? '',
                heading,
                field: list.fields[index] ?? null,
              },
            ],
      ),
      missing: [...list.missing],
      categories: wordsOf(own.map(({ read }) => read.category)).map(({ word, count }) => ({
        ...{ word, count, service: serviceOfCategory(word, list, columns) },
      })),
      institutions: wordsOf(planned.map(({ read }) => read.institution)).map(({ word, count }) => ({
        ...{ word, count, isOwn: isOwnOffice(word, unit.name, list) },
      })),
      hasVault: (await findVault(db)) !== undefined,
      lines: planned.map(({ shown }) => shown),
    }
  },

  learn: async ({ kind, word, meaning, ...address }, context) => {
    const { db, actor, now, newId } = context
    const list = await readLaporList(context, address)
    const known = kind === 'column' ? knownColumn(context, list, word) : await knownWord(context, list, kind, word)
    if (!known || !isMeaning(context, kind, meaning)) throw refuseList('unknown-word')
    await putWord(db, {
      ...{
        id: newId(),
        kind,
        word: kind === 'column' ? word : normaliseName(word),
        meaning,
      },
      ...{ learnt_by: actor.accountId, learnt_at: now },
    })
    return {}
  },

  apply: takeLaporLines,

  ofComplaint: async ({ id }, context) => {
    await requireComplaint(context, id)
    const report = await findReportOf(context.db, id)
    return report
      ? {
          ...{ trackingId: report.tracking_id, status: report.status },
          statusAt: instantSchema.parse(report.status_at),
        }
      : null
  },
}

/** A heading of this list. A first line that is no heading may be a line of names: it is not kept. @throws Failure refused */
function knownColumn({ services }: CommandContext, list: LaporList, key: string): boolean {
  const columns = laporColumnsOf(services.resourcesFolder)
  if (!list.headings.some((heading) => isKnownHeading(heading, columns))) throw refuseList('headings-unknown')
  return list.keys.includes(key)
}

/** A word of the column that it is said to be of: nothing else of a list is kept. */
async function knownWord(context: CommandContext, list: LaporList, kind: 'category' | 'institution', word: string) {
  const planned = await planLaporList(list, context)
  return planned.some(({ read }) => read[kind] !== null && normaliseName(read[kind]) === normaliseName(word))
}

function isMeaning({ services }: CommandContext, kind: 'column' | 'category' | 'institution', meaning: string | null) {
  if (kind === 'column') return meaning === null || laporFields.some((field) => field === meaning)
  if (kind === 'category') return listsIn(services).services.some(({ id }) => id === meaning)
  return meaning === 'own' || meaning === 'other'
}
