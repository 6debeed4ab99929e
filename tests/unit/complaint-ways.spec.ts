import { expect, test } from '@playwright/test'
import { complaintLists } from '#shared/features/complaints/complaint.ts'
import { jsonFilesIn, readJson, shippedService } from '#tests/unit/reference-data.ts'
import { testWays, type Way } from '#tests/unit/service-ways.ts'

const inHouse = ['pengaduan-layanan-kesehatan', 'pengaduan-pembinaan-kesenian', 'pengaduan-asesmen'] as const

const upToDirection = 'open family, choose-clock without-oversight, take-step recommend, take-step direct'
const reports = 'take-step report-superior, take-step report-kanwil'

const waysInHouse: readonly Way[] = [
  [
    ...(['a grave one: improved twice, mediated, looked at in its place, punished, asked twice', 'done'] as const),
    `open inmate, attach-paper description, attach-paper evidence, choose-clock with-oversight, take-step recommend, take-step direct,
     take-step improve, take-step improve, record-answer answered, take-step follow-up, take-step follow-up, take-step follow-up,
     take-step satisfaction, take-step satisfaction, ${reports}, finish`,
  ],
  [
    ...(['a question: answered, nothing to follow up, nobody to ask', 'done'] as const),
    `open public, choose-clock information, take-step recommend, take-step direct, take-step improve, record-answer answered,
     skip-step follow-up, skip-step satisfaction, ${reports}, finish`,
  ],
  [
    ...([
      'a wish, counted anew, longer and not longer, completed, and taken up again after its end',
      'answered',
    ] as const),
    `open visitor, choose-clock aspiration, choose-clock without-oversight, extend 5, withdraw-extension, pause completion-asked,
     resume, pause force-majeure, resume, take-step recommend, take-step direct, take-step improve, record-answer answered,
     take-step follow-up, take-step satisfaction, ${reports}, finish, reopen`,
  ],
  ['refused with a reason', 'refused', `${upToDirection}, record-answer refused`],
  ['forwarded, and handled here after all', 'preparing', `${upToDirection}, record-answer forwarded, reopen`],
  [
    'from the staff, a sheet struck, stopped',
    'cancelled',
    'open staff, attach-paper evidence, void-paper evidence, cancel',
  ],
  ['taken back by who brought it', 'cancelled', 'open family, choose-clock aspiration, withdraw'],
  ['never completed', 'cancelled', 'open family, pause completion-asked, lapse'],
  ['the same as another', 'cancelled', 'open family, join duplicate'],
  ['not the same as another after all', 'preparing', 'open family, join duplicate, part'],
]

const outside = {
  'aduan-keluar-dpmptsp': ['recorded', 'examined', 'followed-up', 'satisfaction-asked', 'reported'],
  'aduan-keluar-bapas': ['recommended', 'directed', 'improved'],
} as const

/** Later versions of a file take the same ways; where the letter is made here, it is begun with. */
function waysOutside(id: keyof typeof outside, version = ''): readonly Way[] {
  const { triggers, clocks, pauseReasons, requirements } = shippedService(`${id}${version}`)
  const heard = outside[id].map((step) => `record-outside-step ${step}`).join(', ')
  const isMadeHere = requirements.some((one) => one.id === 'complaint-letter' && one.kind === 'letter')
  const begun = isMadeHere ? 'advance-paper complaint-letter, ' : ''
  const sent = `${begun}attach-paper complaint-letter, take-step direct, hand-over`
  const cause = pauseReasons[0]?.id
  return [
    ...triggers.map(({ id: trigger }): Way => {
      return [
        `from ${trigger}, settled`,
        'done',
        `open ${trigger}, ${sent}, ${heard}, record-answer settled, take-step weigh, finish`,
      ]
    }),
    ...clocks.map(({ id: clock }): Way => {
      return [`counted as ${clock}`, 'outside', `open ${triggers[0]?.id}, choose-clock ${clock}, ${sent}`]
    }),
    [
      ...(['weighed twice, not settled, weighed again later', 'answered'] as const),
      `open ${triggers[0]?.id}, ${sent}, attach-paper evidence, void-paper evidence, extend 5, withdraw-extension, pause ${cause},
       resume, ${heard}, record-answer unsettled, take-step weigh, take-step weigh, finish, reopen`,
    ],
    ['refused there', 'refused', `open ${triggers[0]?.id}, ${sent}, record-answer refused`],
    ['sent back and sent again', 'preparing', `open ${triggers[0]?.id}, ${sent}, return-for-correction, resubmit`],
    ['stopped', 'cancelled', `open ${triggers[0]?.id}, cancel`],
    ['taken back', 'cancelled', `open ${triggers[0]?.id}, withdraw`],
    ['the same as another', 'cancelled', `open ${triggers[0]?.id}, join duplicate`],
    ['not the same after all', 'preparing', `open ${triggers[0]?.id}, join duplicate, part`],
  ]
}

const table: readonly (readonly [id: string, ways: readonly Way[]])[] = [
  ...inHouse.map((id) => [id, waysInHouse] as const),
  ['aduan-keluar-dpmptsp', waysOutside('aduan-keluar-dpmptsp')],
  ['aduan-keluar-bapas', waysOutside('aduan-keluar-bapas')],
  ['aduan-keluar-dpmptsp-2', waysOutside('aduan-keluar-dpmptsp', '-2')],
  ['aduan-keluar-bapas-2', waysOutside('aduan-keluar-bapas', '-2')],
]

for (const [id, ways] of table) testWays(id, ways)

test('every procedure of complaints is in the table, and every service of the counter has one', () => {
  const files = jsonFilesIn('services').map((name) => name.replace('.json', ''))
  const lists = complaintLists.parse(readJson('reference-data/complaints.json'))
  expect(table.map(([id]) => id).toSorted()).toEqual(files.filter((id) => /^(pengaduan|aduan)-/.test(id)).toSorted())
  expect([...new Set(lists.services.map(({ procedure }) => procedure))].toSorted()).toEqual(inHouse.toSorted())
})
