import { databaseFile, openConnection, type SqliteDatabase } from '#electron/database/open.ts'
import { type Client, clientOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { crowdMember, fillHouse } from '#tests/harness/crowd.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { day, music } from '../core/coaching-desk.ts'
import { copyRows } from './copy-rows.ts'
import { percentile } from './measure.ts'
import type { Bench, BenchPart } from './parts.ts'

const fullSize = 1_000_000
const people = 60
const calls = 400

/** The promise: within three times of the bare statements, or two milliseconds over them, whichever is more. */
const allowed = (bare: number): number => Math.max(bare * 3, bare + 2)

export const coachingBench: BenchPart = {
  name: 'coaching',
  title:
    'the sheet of a session of 60 people among a million marks, 95th percentile against the bare SQL of the same rows',
  run,
}

const sessionAt = (index: number) => `0198000a-0000-7000-8000-${String(index).padStart(12, '0')}`

async function run({ say, scale }: Bench): Promise<void> {
  const sessions = Math.max(20, Math.round((fullSize * scale) / people))
  const folder = temporaryFolder()
  try {
    const first = await startCore(folder.path)
    const { admin } = await install(first)
    const { client: registry } = await signInAs(first, admin, 'rini', ['registrasi'])
    const { client: coach } = await signInAs(first, admin, 'bina', ['pembina'])
    const { id: inmateId } = await registry.inmates.register(newcomer())
    const { id: programmeId } = await coach.coachingProgrammes.make({ ...music, capacity: null })
    const { database: raw, key } = await openRaw(folder.path, 'admin', adminPassword)
    fillHouse(raw, { people, blocks: 2, inmateId })
    for (let index = 1; index <= people; index += 1) await join(coach, programmeId, crowdMember(index))
    const time = { on: day('2026-11-16'), startsAt: '08:00', minutes: 45 }
    const place = { place: 'Aula', instructor: 'Bapak Sampel', title: null, note: null }
    const { id } = await coach.coachingSessions.add({ programmeId, kind: 'session', ...time, ...place })
    await coach.attendance.mark({
      ...{ sessionId: id, origin: 'click' },
      marks: [{ inmateId: crowdMember(1), reason: 'hadir', note: null, basis: null }],
    })
    await first.close()
    fillMarks(raw, id, sessions)
    raw.close()
    say(`${(sessions * people).toLocaleString('en')} marks in ${sessions.toLocaleString('en')} sessions`)
    const core = await startCore(folder.path)
    const { token } = await clientOf(core).session.logIn({ name: 'bina', password: passwordOf('bina') })
    const reader = clientOf({
      fetch: (request) => {
        request.headers.set('authorization', `Bearer ${token}`)
        return core.fetch(request)
      },
    })
    const bare = openConnection(databaseFile(folder.path), key)
    try {
      await compare(reader, bareSheet(bare), sessions, say)
    } finally {
      bare.close()
      await core.close()
    }
  } finally {
    folder.remove()
  }
}

async function join({ coachingProgrammes }: Client, programmeId: string, inmateId: string): Promise<void> {
  const wish = { askedOn: day('2026-11-02'), askedBy: 'self', asker: null, wish: null } as const
  const { id } = await coachingProgrammes.ask({ programmeId, inmateId, ...wish })
  await coachingProgrammes.accept({ id, revision: 1, on: day('2026-11-02'), reason: null })
}

/** Copies of one session and one mark. */
function fillMarks(raw: SqliteDatabase, sessionId: string, sessions: number): void {
  copyRows(raw, [
    {
      ...{ table: 'coaching_sessions', where: `id = '${sessionId}'`, count: sessions },
      changes: { id: "printf('0198000a-0000-7000-8000-%012d', i)" },
    },
    {
      ...{ table: 'attendance_marks', where: `session_id = '${sessionId}'`, count: sessions * people },
      changes: {
        id: "printf('0198000b-0000-7000-8000-%012d', i)",
        session_id: `printf('0198000a-0000-7000-8000-%012d', i / ${people})`,
        inmate_id: `printf('01980000-0000-7000-8000-%012d', 1 + i % ${people})`,
      },
    },
  ])
}

/** What a programmer would send to the database for the same sheet, and nothing around it. */
function bareSheet(bare: SqliteDatabase): (sessionId: string) => number {
  const session = bare.prepare<[string], { readonly programme_id: string; readonly held_on: string }>(
    `select s.*, p.name from coaching_sessions s join coaching_programmes p on p.id = s.programme_id where s.id = ?`,
  )
  const members = bare.prepare<[string, string, string]>(
    `select m.inmate_id, i.name, r.written, p.block, p.room from coaching_members m join inmates i on i.id = m.inmate_id
     left join inmate_registers r on r.inmate_id = i.id and r.state = 'active' and r.valid_to is null
     left join inmate_placements p on p.inmate_id = i.id and p.state = 'active' and p.valid_to is null
     where m.programme_id = ? and m.joined_on <= ? and (m.left_on is null or m.left_on >= ?) order by i.name_key, i.id`,
  )
  const marks = bare.prepare<[string]>(
    `select m.*, a.full_name from attendance_marks m join accounts a on a.id = m.recorded_by
     where m.session_id = ? and m.state = 'active' order by m.recorded_at, m.id`,
  )
  return (sessionId) => {
    const found = session.get(sessionId)
    if (!found) throw new Error('no such session')
    members.all(found.programme_id, found.held_on, found.held_on)
    return marks.all(sessionId).length
  }
}

async function compare(
  { attendance }: Client,
  bare: (sessionId: string) => number,
  sessions: number,
  say: Bench['say'],
): Promise<void> {
  const times: readonly [number[], number[]] = [[], []]
  for (let round = 0; round < calls; round += 1) {
    const sessionId = sessionAt((round * 7919) % sessions)
    const begin = performance.now()
    const { rows } = await attendance.sheet({ sessionId })
    const middle = performance.now()
    const found = bare(sessionId)
    const end = performance.now()
    if (rows.length !== people || rows.reduce((sum, { marks }) => sum + marks.length, 0) !== found)
      throw new Error('both sides did not find the same marks')
    // At the office the program has been running since the morning.
    if (round < calls / 2) continue
    times[0].push(middle - begin)
    times[1].push(end - middle)
  }
  const [mine, floor] = [percentile(times[0], 0.95), percentile(times[1], 0.95)]
  const verdict = mine <= allowed(floor) ? 'yes' : `no, ${allowed(floor).toFixed(1)} ms`
  say(
    `sheet of 60 people: core ${mine.toFixed(2)} ms, bare SQL ${floor.toFixed(2)} ms, ratio ${(mine / floor).toFixed(1)}, within: ${verdict}`,
  )
}
