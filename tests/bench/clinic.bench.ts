import { databaseFile, openConnection, type SqliteDatabase } from '#electron/database/open.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { askSrq, askTb, examine } from '../core/arrival-desk.ts'
import { fillClinic, personAt } from './clinic-data.ts'
import { percentile } from './measure.ts'
import type { Bench, BenchPart } from './parts.ts'

/** Calls of each kind; the first half is not counted: at the office the program has been running since the morning. */
const calls = 400
const visitsEach = 7
const fullSize = 100_000
/** A large prison, and the people of one day. */
const [largestHouse, newcomers] = [4_000, 12]

/** The promise: within three times of the bare statements, or two milliseconds over them, whichever is more. */
const allowed = (bare: number): number => Math.max(bare * 3, bare + 2)

export const clinicBench: BenchPart = {
  name: 'clinic',
  title:
    'the clinic with a large record, 95th percentile of what the core answers against the bare SQL of the same work',
  run,
}

type Work = (round: number) => unknown

async function run({ say, scale }: Bench): Promise<void> {
  const people = Math.max(200, Math.round(fullSize * scale))
  const present = Math.min(people, largestHouse)
  const folder = temporaryFolder()
  try {
    const first = await startCore(folder.path)
    const { admin } = await install(first)
    const { client: registry } = await signInAs(first, admin, 'rini', ['registrasi'])
    const { client: writer } = await signInAs(first, admin, 'sari', ['perawat'])
    const { id: inmateId } = await registry.inmates.register(newcomer())
    const { id: encounterId } = await writer.medicalRecords.record(visitFor(inmateId, 'contoh'))
    await finishArrival(writer, inmateId)
    await first.close()
    const { database: raw, key } = await openRaw(folder.path, 'admin', adminPassword)
    const begin = performance.now()
    fillClinic(raw, { people, visitsEach, inmateId, encounterId, present, newcomers })
    raw.close()
    say(
      `${people.toLocaleString('en')} people, ${(people * visitsEach).toLocaleString('en')} visits, written in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
    )

    const core = await startCore(folder.path)
    const { token } = await clientOf(core).session.logIn({ name: 'sari', password: passwordOf('sari') })
    const nurse = clientOf({
      fetch: (request) => {
        request.headers.set('authorization', `Bearer ${token}`)
        return core.fetch(request)
      },
    })
    const bare = openConnection(databaseFile(folder.path), key)
    try {
      await compare(nurse, bare, people, say)
    } finally {
      bare.close()
      await core.close()
    }
  } finally {
    folder.remove()
  }
}

/** All that the board asks for: answers, minutes, decision. */
async function finishArrival(nurse: Client, inmateId: string): Promise<void> {
  await askTb(nurse, inmateId)
  await askSrq(nurse, inmateId)
  await examine(nurse, inmateId)
  const arrival = (await nurse.arrivals.board({ show: 'all' })).find(({ inmate }) => inmate.id === inmateId)
  if (!arrival) throw new Error('the board does not know who came')
  const care = { arrivalId: arrival.id, basis: null, caredAt: null, lateReason: null }
  const from = { handedOverBy: 'Petugas contoh', handedOverOffice: 'Kejaksaan contoh' }
  await nurse.arrivals.saveMinutes({ ...care, ...from, reason: null, marks: [] })
  await nurse.arrivals.decide({ ...care, outcome: 'fit', reason: 'Sehat', lookAgainOn: null })
}

const visitFor = (inmateId: string, word: string): Parameters<Client['medicalRecords']['record']>[0] => ({
  ...{ inmateId, kind: 'visit', caredAt: null, lateReason: null, instructedBy: null, answers: null, isFinished: true },
  content: {
    ...{ subjective: `Batuk berdahak ${word}`, objective: null, assessment: 'ISPA', plan: 'Istirahat' },
    measurements: [{ sign: 'systolic', kind: null, value: 120 }],
    diagnoses: [{ code: 'J06.9', display: 'Infeksi saluran napas atas akut', rank: 'primary' }],
    ...{ procedures: [], followUp: null, confidentiality: 'normal' },
  },
})

async function compare(nurse: Client, bare: SqliteDatabase, people: number, say: Bench['say']): Promise<void> {
  const person = (round: number) => personAt(1 + ((round * 7919) % people))
  const every = { kinds: [], from: null, until: null, carerId: null }
  const statements = bareStatements(bare)
  const rows: readonly (readonly [name: string, product: Work, bareWork: Work])[] = [
    [
      'open a record',
      async (round) => {
        const inmateId = person(round)
        // As the page does: all of its questions at once.
        await Promise.all([
          nurse.medicalRecords.list({ inmateId, ...every, offset: 0, limit: 100 }),
          nurse.recordEntries.summary({ inmateId }),
        ])
      },
      (round) => statements.open(person(round)),
    ],
    ['save a visit', (round) => nurse.medicalRecords.record(visitFor(person(round), 'baru')), statements.save],
    [
      'search, rare word',
      (round) => nurse.medicalRecords.search({ ...every, inmateId: null, text: `kata${1000 + round}`, limit: 20 }),
      (round) => statements.search(`"kata${1000 + round}"*`),
    ],
    [
      'search, word of every visit',
      () => nurse.medicalRecords.search({ ...every, inmateId: null, text: 'berdahak', limit: 20 }),
      () => statements.search('"berdahak"*'),
    ],
    ['queue of today', () => nurse.medicalRecords.today({}), statements.today],
    ['arrival board', () => nurse.arrivals.board({ show: 'open' }), statements.board],
  ]
  say(`${'work'.padEnd(28)}${'core'.padStart(10)}${'bare SQL'.padStart(10)}${'ratio'.padStart(8)}  within`)
  for (const [name, product, bareWork] of rows) {
    const count = name.includes('every') || name.includes('board') ? 40 : calls
    const [mine, floor] = [await percentileOf(product, count), await percentileOf(bareWork, count)]
    const ratio = (mine / floor).toFixed(1)
    const verdict = mine <= allowed(floor) ? 'yes' : `no, ${allowed(floor).toFixed(1)} ms`
    say(
      `${name.padEnd(28)}${`${mine.toFixed(2)} ms`.padStart(10)}${`${floor.toFixed(2)} ms`.padStart(10)}${ratio.padStart(8)}  ${verdict}`,
    )
  }
}

/**
 * 95th percentile in milliseconds. All of one side, then all of the other: each writes into the same file, and whoever finds that another has
 * written forgets the pages it had decrypted.
 */
async function percentileOf(work: Work, count: number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < count; round += 1) {
    const begin = performance.now()
    await work(round)
    if (round >= count / 2) times.push(performance.now() - begin)
  }
  return percentile(times, 0.95)
}

/** What a programmer would send to the database for the same answers, and nothing around it. */
function bareStatements(bare: SqliteDatabase) {
  for (const table of ['read_log', 'encounters', 'diagnoses', 'observations', 'change_log']) copyShape(bare, table)
  bare.exec("create virtual table bench_search using fts5 (text, tokenize = 'unicode61')")
  // A look at health data is written down before the answer leaves, and a change with what it changed; without that it would be another work.
  const log = bare.prepare<[string]>(
    `insert into bench_read_log (at, account_id, procedure, kind, subject_type, subject_id)
     select '', '', '', 'health', 'inmate', value from json_each(?)`,
  )
  const logged = (rows: readonly unknown[]) =>
    log.run(JSON.stringify(rows.map((row) => (row as { readonly inmate_id: string }).inmate_id)))
  const changes = bare.prepare(
    `insert into bench_change_log (command_id, table_name, row_key, operation, before, after)
     select command_id, table_name, row_key, operation, before, after from change_log
     where command_id = (select id from command_log where procedure = 'medicalRecords.record' order by number desc limit 1)`,
  )
  const ofPerson = [
    `select e.*, i.name, a.full_name from encounters e join inmates i on i.id = e.inmate_id join accounts a on a.id = e.carer_id
     where e.inmate_id = ? order by e.cared_at desc, e.id desc limit 100`,
    'select count(*) from encounters where inmate_id = ?',
    "select d.* from diagnoses d join encounters e on e.id = d.encounter_id where e.inmate_id = ? and d.state = 'active'",
    'select * from problems where inmate_id = ?',
    'select * from allergies where inmate_id = ?',
    `select o.*, e.cared_at from observations o join encounters e on e.id = o.encounter_id
     where e.inmate_id = ? and o.state = 'final' order by e.cared_at`,
    "select f.* from follow_ups f join encounters e on e.id = f.encounter_id where e.inmate_id = ? and f.state = 'open'",
  ].map((text) => bare.prepare<[string]>(text))
  const copies = ['encounters', 'diagnoses', 'observations'].map((table) => copyRow(bare, table))
  const index = bare.prepare('insert into bench_search (text) values (?)')
  const found = bare.prepare<[string]>(
    `select e.*, i.name, a.full_name, snippet(record_search, 0, '', '', '…', 18) from encounters e
     join inmates i on i.id = e.inmate_id join accounts a on a.id = e.carer_id
     join record_search on record_search.rowid = e.search_row
     where record_search match ? order by e.cared_at desc, e.id desc limit 21`,
  )
  const queue = bare.prepare(
    `select e.*, i.name, a.full_name from encounters e join inmates i on i.id = e.inmate_id
     join accounts a on a.id = e.carer_id where e.state <> 'voided' and e.cared_at >= '2026-11-15T17:00:00.000Z'
     order by e.cared_at desc`,
  )
  const comings = bare.prepare<[], { readonly inmate_id: string; readonly outcome: string | null }>(
    `select a.*, i.name, i.sex, i.birth_date, r.written, p.block, p.room, d.outcome, d.look_again_on, m.cared_at
     from arrivals a join inmates i on i.id = a.inmate_id
     left join inmate_registers r on r.inmate_id = i.id and r.state = 'active' and r.valid_to is null
     left join inmate_placements p on p.inmate_id = i.id and p.state = 'active' and p.valid_to is null
     left join arrival_decisions d on d.arrival_id = a.id and d.state = 'active'
     left join arrival_minutes m on m.arrival_id = a.id and m.state = 'active'
     where a.state = 'open' and i.state = 'present'
     and i.id not in (select absorbed_id from inmate_merges where state = 'merged')
     and not exists (select 1 from arrivals later where later.inmate_id = a.inmate_id and later.state = 'open'
       and (later.arrived_at, later.id) > (a.arrived_at, a.id)) order by a.arrived_at, a.id`,
  )
  const answers = bare.prepare<[string]>(
    `select id, inmate_id, url, cared_at, answers from questionnaire_responses
     where inmate_id in (select value from json_each(?)) and state = 'completed' and use = 'health' order by cared_at, id`,
  )
  let saved = 0
  return {
    open: (inmateId: string) => {
      for (const statement of ofPerson) statement.all(inmateId)
      // Two questions, two entries, one commit.
      logged([{ inmate_id: inmateId }, { inmate_id: inmateId }])
    },
    save: bare.transaction(() => {
      saved += 1
      for (const statement of copies) statement.run(`bench-${saved}`)
      index.run('Batuk berdahak baru ISPA Istirahat')
      changes.run()
    }),
    search: (query: string) => logged(found.all(query)),
    today: () => logged(queue.all()),
    board: () => {
      const rows = comings.all()
      answers.all(JSON.stringify(rows.map(({ inmate_id }) => inmate_id)))
      logged(rows.filter(({ outcome }) => outcome === null))
    },
  }
}

/** An empty table with the columns, checks and indexes of the product's. */
function copyShape(bare: SqliteDatabase, table: string): void {
  const parts = bare
    .prepare<[string], { type: string; name: string; sql: string }>(
      "select type, name, sql from sqlite_schema where tbl_name = ? and type in ('table', 'index') and sql is not null",
    )
    .all(table)
    .toSorted((left, right) => right.type.localeCompare(left.type))
  for (const { type, name, sql } of parts) {
    const named =
      type === 'index' ? sql.replace(name, `bench_${name}`).replace(` ON ${table} `, ` ON bench_${table} `) : sql
    const ofOurs = named
      .replace(table, `bench_${table}`)
      .replaceAll('REFERENCES encounters ', 'REFERENCES bench_encounters ')
    bare.exec(type === 'table' ? ofOurs : named)
  }
}

/** Writes a row like the first one, under another id. */
function copyRow(bare: SqliteDatabase, table: string) {
  const columns = bare.prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`).all()
  const values = columns.map(({ name }) => {
    if (name === 'id' || (name === 'encounter_id' && table !== 'encounters')) return '@id'
    if (name === 'number') return '@id'
    if (name === 'search_row') return `(select coalesce(max(search_row), 0) + 1 from bench_${table})`
    return `"${name}"`
  })
  const statement = bare.prepare<[{ readonly id: string }]>(
    `insert into bench_${table} select ${values.join(', ')} from ${table} limit 1`,
  )
  return { run: (id: string) => statement.run({ id }) }
}
