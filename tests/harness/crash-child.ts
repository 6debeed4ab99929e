import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ORPCError } from '@orpc/client'
import { v7 as newId } from 'uuid'
import { makeBackup } from './backup-office.ts'
import { clientOf } from './client.ts'
import { adminPassword, passwordOf, startCore } from './core.ts'
import { type CrashEvent, type CrashJob, crashClock, typedForm, typedPlace } from './crash-jobs.ts'
import { sealed } from './exchange-office.ts'
import { applyPlan, checkFile, uploadList } from './inmate-list.ts'

/** A core in a process of its own that works until it is killed. One JSON line per event; a line is written after the core has confirmed. */
const say = (event: CrashEvent): void => console.log(JSON.stringify(event))

// Modules are loaded while the process before this one still works; the folder is opened when the word comes.
const [line] = (await once(createInterface({ input: process.stdin }), 'line')) as [string]
const job = JSON.parse(line) as CrashJob

async function signIn(name: string, password = passwordOf(name)) {
  const { token } = await clientOf(core).session.logIn({ name, password })
  return { token, client: clientOf(core, token) }
}

const core = await startCore(job.dataFolder, { clock: crashClock(job) })

/** As the page does: what is typed while a save is under way goes with the next one. */
async function type(): Promise<void> {
  const { client } = await signIn('sari')
  const id = newId()
  say({ kind: 'ready' })
  let typed = 0
  const keys = setInterval(() => {
    typed += 1
    say({ kind: 'typed', draft: id, count: typed, at: performance.timeOrigin + performance.now() })
  }, 4)
  for (let sequence = 1; ; sequence += 1) {
    const count = typed
    const place = { ...typedPlace, subject: `${job.round}` }
    await client.drafts.save({ id, ...place, path: '/uji', sequence, content: typedForm(count) })
    say({ kind: 'saved-draft', draft: id, count })
    if (typed > 5000) clearInterval(keys)
  }
}

async function command(): Promise<void> {
  const { client } = await signIn('admin', adminPassword)
  say({ kind: 'ready' })
  for (let index = 0; ; index += 1) {
    const date = new Date(Date.UTC(2030, 0, 1 + job.round * 1500 + index)).toISOString().slice(0, 10) as never
    const holiday = { date, name: `Hari ${index} ${'x'.repeat(80)}`, kind: 'libur-daerah', source: 'SE' } as const
    say({ kind: 'saved', id: (await client.facility.addHoliday(holiday)).id })
  }
}

async function importLists(): Promise<void> {
  const { client, token } = await signIn('rini')
  say({ kind: 'ready' })
  for (let list = 0; ; list += 1) {
    const rows = Array.from({ length: 12 }, (_, index) => {
      const number = `AI.${job.round * 1000 + list * 12 + index + 1000}/2026`
      return `${number};Orang ${job.round} ${list} ${index};L;Contoh;01/02/1990;01/11/2026`
    })
    const head = 'No. Reg;Nama Lengkap;Jenis Kelamin;Tempat Lahir;Tgl Lahir;Tgl Masuk'
    const fileId = await uploadList(core, token, [head, ...rows].join('\n'))
    say({ kind: 'uploaded', id: fileId })
    const plan = await checkFile(client, fileId, { isComplete: false })
    const { applied } = await applyPlan(client, plan.id)
    say({ kind: 'imported', numbers: rows.map((row) => row.split(';')[0] ?? ''), applied })
  }
}

async function backUp(): Promise<void> {
  const { client } = await signIn('admin', adminPassword)
  say({ kind: 'ready' })
  for (let index = 0; ; index += 1) {
    await client.facility.changePreferences({ idleMinutes: 5 + (index % 20), maximumMegabytes: 20 })
    const made = await makeBackup(client)
    if (made.kind === 'made') say({ kind: 'backed-up' })
  }
}

async function seal(): Promise<void> {
  const { client } = await signIn('sari')
  say({ kind: 'ready' })
  const caseId = job.caseId ?? ''
  const { revision } = await client.recommendations.get({ caseId })
  say({ kind: 'sealed', id: (await sealed(client, { caseId, revision })).id })
  await once(process, 'never')
}

async function rekey(): Promise<void> {
  const { client } = await signIn('admin', adminPassword)
  say({ kind: 'ready' })
  for (;;) {
    const { ticket, recoveryCode } = await client.dataKey.prepare({ password: adminPassword })
    // Told before it can hold: the test must know both codes.
    say({ kind: 'code', recoveryCode })
    for await (const event of await client.dataKey.change({ ticket, recoveryCode, acceptDamagedFiles: false }))
      if (event.kind === 'changed') say({ kind: 'rekeyed', recoveryCode })
  }
}

const works = { typing: type, commands: command, imports: importLists, backups: backUp, bundles: seal, rekey }

try {
  await works[job.work]()
} catch (error) {
  say({
    kind: 'failed',
    code: error instanceof ORPCError ? `${error.code} ${JSON.stringify(error.data)}` : String(error),
  })
  process.exit(3)
}
