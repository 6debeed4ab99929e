import { remainingOf } from '#shared/features/letters/letter-register.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { currentProfile } from '../facility/facility.service.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { numberedClasses } from './letter-classes.ts'
import { listBlocks, listClasses, listWaiting } from './letter-numbers.repository.ts'
import { knownOnly } from './letter-walls.ts'

/** Letters that are out without a number: whoever issues letters can write it down. */
export const waitingNumberDueItems: DueItemSource = {
  permission: 'issue:letters',
  list: async (context) =>
    (await knownOnly(context, await listWaiting(context.db, [...context.actor.permissions]))).map((letter) => ({
      id: `letter-number-waiting:${letter.id}`,
      kind: 'letter-number-waiting',
      data: { template: letter.template, ...(letter.inmate_name === null ? {} : { inmateName: letter.inmate_name }) },
      since: instantSchema.parse(letter.issued_at),
      dueOn: null,
      workingDaysLeft: null,
      roles: [],
      isMine: true,
      severity: 'attention',
      link: `/kirim-terima/buku-surat?tahun=${letter.date.slice(0, 4)}&surat=${letter.id}`,
    })),
}

/** Classes whose reserved numbers run out, told to whoever can reserve more. */
export const numberBlockDueItems: DueItemSource = {
  permission: 'change:facility',
  list: async ({ db, now, services }: QueryContext): Promise<readonly DueItem[]> => {
    const year = Number(toCalendarDate(now, (await currentProfile(db, now)).timeZone).slice(0, 4))
    const [classes, blocks] = [await listClasses(db), await listBlocks(db, { year })]
    return numberedClasses(services.resourcesFolder)
      .flatMap(({ template, number }) => {
        const setting = classes.find((one) => one.template === template)
        if (setting?.source !== 'block') return []
        const own = blocks.filter((block) => block.template === template)
        return [{ template, count: remainingOf(own, year), few: setting.few_numbers ?? number.few }]
      })
      .filter(({ count, few }) => count <= few)
      .map(({ template, count }) => ({
        id: `letter-block-low:${template}`,
        kind: 'letter-block-low',
        data: { template, count },
        since: now,
        dueOn: null,
        workingDaysLeft: null,
        roles: ['admin'],
        isMine: true,
        severity: 'attention',
        link: '/pengaturan/surat',
      }))
  },
}
