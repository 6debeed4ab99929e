import { expect, test } from '@playwright/test'
import { Keyring } from '#electron/core/keyring.ts'
import { deriveKeys } from '#electron/core/keys.ts'
import { listBackups, localRoot, readFacts } from '#electron/database/backup-format.ts'
import { requireWholeDatabase } from '#electron/database/backup-inspect.ts'
import { settleRestore } from '#electron/database/backup-switch.ts'
import { checkChain } from '#electron/database/check-chain.ts'
import type { SqliteDatabase } from '#electron/database/open.ts'
import { readOutgoing } from '#electron/features/exchange/outgoing-store.ts'
import { digestOf } from '#tests/harness/backup-office.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { Doomed, randomFrom } from '#tests/harness/crash.ts'
import { type CrashEvent, type CrashJob, confirmationOf, type KillMoment } from '#tests/harness/crash-jobs.ts'
import { finish, openRaw } from '#tests/harness/raw-database.ts'
import { copyOf, type WorkedOffice, workedOffice } from '#tests/harness/rekey-office.ts'

// Processes are killed; the operating system goes on. Power loss, where what was synced may be less than what was written, is not simulated.

const kills = Number(process.env.LENTERA_KILLS ?? 200)
const seed = Number(process.env.LENTERA_SEED ?? Math.floor(Math.random() * 1e9))

/** Of all kills, those while the process starts and signs in, and those right after it has confirmed something for the first time. */
const openingShare = 0.1
const confirmedShare = 0.2

/** A confirmation that the disk does not hold yet would be lost within so many milliseconds. */
const longestAfterConfirmationMs = 60

function momentOf(draw: number): KillMoment {
  if (draw < openingShare) return 'opening'
  return draw < openingShare + confirmedShare ? 'confirmed' : 'ready'
}

interface Reopened {
  readonly database: SqliteDatabase
  readonly folder: string
  /** All that was confirmed in this folder so far, also by processes that were killed earlier. */
  readonly said: readonly CrashEvent[]
  /** What this process said, and when it was killed. */
  readonly last: readonly CrashEvent[]
  readonly killedAt: number
}

interface Scene {
  readonly work: CrashJob['work']
  /** Of all kills. */
  readonly share: number
  /** A process that is ready is killed at most this much later. */
  readonly longestMs: number
  readonly check: (reopened: Reopened, office: WorkedOffice) => void | Promise<void>
}

const of = <Kind extends CrashEvent['kind']>(events: readonly CrashEvent[], kind: Kind) =>
  events.filter((event): event is Extract<CrashEvent, { kind: Kind }> => event.kind === kind)

const column = (database: SqliteDatabase, text: string): ReadonlySet<unknown> =>
  new Set(database.prepare(text).pluck().all())

const scenes: readonly Scene[] = [
  {
    work: 'typing',
    share: 0.2,
    longestMs: 700,
    check: ({ database, last, said, killedAt }) => {
      const drafts = new Map(
        database
          .prepare<[], { id: string; content: string }>("select id, content from drafts where form = 'uji.ketik'")
          .all()
          .map(({ id, content }) => [id, (JSON.parse(content) as { count: number }).count]),
      )
      for (const { draft, count } of of(said, 'saved-draft'))
        expect(drafts.get(draft) ?? -1).toBeGreaterThanOrEqual(count)
      const lost = of(last, 'typed').find(({ draft, count }) => count > (drafts.get(draft) ?? 0))
      expect(lost === undefined ? 0 : killedAt - lost.at, 'age of the first lost letter').toBeLessThan(3000)
    },
  },
  {
    work: 'commands',
    share: 0.25,
    longestMs: 500,
    check: ({ database, said }) => {
      const ids = column(database, 'select id from holidays')
      expect(of(said, 'saved').filter(({ id }) => !ids.has(id))).toEqual([])
    },
  },
  {
    work: 'imports',
    share: 0.15,
    longestMs: 900,
    check: ({ database, said, last }) => {
      const numbers = database.prepare<[], string>('select written from inmate_registers').pluck().all()
      expect(new Set(numbers).size, 'nobody twice').toBe(numbers.length)
      const present = new Set(numbers)
      for (const { numbers: wanted } of of(said, 'imported'))
        for (const one of wanted) expect(present.has(one)).toBe(true)
      const files = column(database, 'select id from files')
      expect(of(last, 'uploaded').filter(({ id }) => !files.has(id))).toEqual([])
    },
  },
  {
    work: 'backups',
    share: 0.15,
    longestMs: 900,
    check: async ({ folder, said }) => {
      const { data } = (await Keyring.read(folder).open('admin', adminPassword)) ?? {}
      const root = localRoot(folder)
      const listed = listBackups(root)
      if (of(said, 'backed-up').length > 0) expect(listed.length).toBeGreaterThan(0)
      for (const { id } of listed) requireWholeDatabase(root, readFacts(root, id, deriveKeys(data ?? Buffer.alloc(32))))
    },
  },
  {
    work: 'bundles',
    share: 0.15,
    longestMs: 1500,
    check: async ({ database, folder, said }) => {
      const { data } = (await Keyring.read(folder).open('admin', adminPassword)) ?? {}
      const keys = deriveKeys(data ?? Buffer.alloc(32))
      const rows = column(database, 'select id from outgoing_bundles')
      expect(of(said, 'sealed').filter(({ id }) => !rows.has(id))).toEqual([])
      for (const id of rows) for await (const _chunk of readOutgoing({ folder, open: { keys } }, String(id)));
    },
  },
  {
    work: 'rekey',
    share: 0.1,
    longestMs: 2500,
    check: async ({ folder, said }, office) => {
      const codes = [office.recoveryCode, ...of(said, 'code').map(({ recoveryCode }) => recoveryCode)]
      const opening = codes.filter((code) => Keyring.read(folder).openWithRecoveryCode(code) !== null)
      expect(opening, 'exactly one key opens').toHaveLength(1)
      const changed = of(said, 'rekeyed').at(-1)
      if (changed) expect(codes.indexOf(opening[0] ?? '')).toBeGreaterThanOrEqual(codes.indexOf(changed.recoveryCode))
      expect(await digestOf(folder, opening[0] ?? '')).toBe(await digestOfOrigin(office))
    },
  },
]

const originDigests = new WeakMap<WorkedOffice, Promise<string>>()

function digestOfOrigin(office: WorkedOffice): Promise<string> {
  const known = originDigests.get(office) ?? digestOf(office.folder.path, office.recoveryCode)
  originDigests.set(office, known)
  return known
}

/** Opens the folder as the next start would, and looks at everything that could be broken. */
async function reopen(folder: string): Promise<SqliteDatabase> {
  settleRestore(folder)
  const { database, head } = await openRaw(folder, 'admin', adminPassword)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(finish(checkChain(database, head.read()))).toEqual([])
  expect(database.prepare('select count(*) from current_command').pluck().get()).toBe(0)
  return database
}

let office: WorkedOffice
test.beforeAll(async () => {
  office = await workedOffice()
})
test.afterAll(() => {
  office.folder.remove()
  office.beforeSealing.remove()
})

for (const [index, { work, share, longestMs, check }] of scenes.entries())
  test(`killed at random moments during ${work}: what opens again is whole, and nothing confirmed is missing`, async () => {
    const rounds = Math.max(2, Math.round(kills * share))
    test.setTimeout(60_000 + rounds * 20_000)
    console.log(`${work}: seed ${seed}, ${rounds} kills (power loss is not simulated)`)
    const random = randomFrom(seed + index)
    const doomed = new Doomed()
    // A request is sealed once: each process gets the day before.
    const isFresh = work === 'bundles'
    let copy = copyOf(isFresh ? office.beforeSealing : office.folder)
    const said: CrashEvent[] = []
    let ready = 0
    let confirmed = 0
    const longest = { opening: 1500, ready: longestMs, confirmed: longestAfterConfirmationMs }
    try {
      for (let round = 0; round < rounds; round += 1) {
        // The last one at the latest has something to lose, also on a computer where the work takes longer than the others wait.
        const from = round === rounds - 1 ? 'confirmed' : momentOf(random())
        const job = { dataFolder: copy.path, work, round, caseId: office.caseId }
        const { events, at } = await doomed.killed(job, random() * longest[from], from)
        expect(of(events, 'failed')).toEqual([])
        ready += of(events, 'ready').length
        confirmed += of(events, confirmationOf[work]).length
        said.push(...events)
        const database = await reopen(copy.path)
        await check({ database, folder: copy.path, said, last: events, killedAt: at }, office)
        database.close()
        if (!isFresh) continue
        copy.remove()
        copy = copyOf(office.beforeSealing)
        said.length = 0
      }
    } finally {
      await doomed.end()
      copy.remove()
    }
    expect(ready, 'most were killed at work').toBeGreaterThan(rounds / 2)
    console.log(`${work}: ${ready} of ${rounds} killed at work, ${confirmed} times something had been confirmed`)
    expect(confirmed, 'something was confirmed that could have been lost').toBeGreaterThan(0)
  })
