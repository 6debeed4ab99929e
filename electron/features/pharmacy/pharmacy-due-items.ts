import type { DueItem } from '#shared/features/today/today.contract.ts'
import type { QueryContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { maySeeSecret } from './load-prescription.ts'
import { medicinesWithStock } from './medicines.service.ts'
import { roundOf } from './observed-doses.service.ts'
import { listLines, listPrescriptions } from './prescriptions.repository.ts'

type Kind = Extract<DueItem['kind'], `medicine-${string}` | `prescriptions-${string}` | `doses-${string}`>

const item = (kind: Kind, count: number, since: DueItem['since'], severity: DueItem['severity'], link: string) =>
  count === 0
    ? []
    : [
        {
          id: kind,
          kind,
          data: { count },
          since,
          dueOn: null,
          workingDaysLeft: null,
          roles: [],
          isMine: true,
          severity,
          link,
        } satisfies DueItem,
      ]

/** What the shelf asks for: counts of medicines, never of people. */
export const stockDueItems: DueItemSource = {
  permission: 'manage:pharmacy',
  list: async (context) => {
    const medicines = (await medicinesWithStock(context)).filter(({ state }) => state === 'active')
    const count = (matches: (medicine: (typeof medicines)[number]) => boolean) => medicines.filter(matches).length
    const path = '/poliklinik/obat'
    return [
      ...item(
        'medicine-expired',
        count(({ expired }) => expired > 0),
        context.now,
        'late',
        `${path}?tampil=expired`,
      ),
      ...item(
        'medicine-expiring',
        count(({ expiringWithin }) => expiringWithin !== null),
        context.now,
        'attention',
        `${path}?tampil=expiring`,
      ),
      ...item(
        'medicine-low',
        count(({ isLow }) => isLow),
        context.now,
        'attention',
        `${path}?tampil=low`,
      ),
    ]
  },
}

/** Prescriptions that wait to be handed out. */
export const prescriptionDueItems: DueItemSource = {
  permission: 'manage:pharmacy',
  list: async ({ db, actor, now }: QueryContext) => {
    const rows = await listPrescriptions(db, {
      inmateId: null,
      states: ['issued', 'partly-dispensed'],
      seesExtra: maySeeSecret(actor),
    })
    const lines = await listLines(
      db,
      rows.map(({ id }) => id),
    )
    const waiting = rows.filter(({ id }) =>
      lines.some((line) => line.prescription_id === id && line.state === 'active' && line.medicine_id !== null),
    )
    return item('prescriptions-waiting', waiting.length, now, 'normal', '/poliklinik/pelayanan-resep')
  },
}

/** People who missed their observed doses too often in a row. */
export const doseDueItems: DueItemSource = {
  permission: 'enter:health',
  list: async (context) => {
    const { today } = await unitDay(context)
    const doses = await roundOf(context, today)
    const open = doses.filter(({ marked }) => marked === null).length
    const flagged = new Set(doses.filter(({ isFlagged }) => isFlagged).map(({ inmate }) => inmate.id)).size
    const path = '/poliklinik/minum-obat'
    return [
      ...item('doses-missed', flagged, context.now, 'late', `${path}?tampil=missed`),
      ...item('doses-today', open, context.now, 'normal', path),
    ]
  },
}
