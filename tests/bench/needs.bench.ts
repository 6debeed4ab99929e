import type { SqliteDatabase } from '#electron/database/open.ts'
import type { Client } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { crowdMember, fillHouse } from '#tests/harness/crowd.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { type Assessors, openAssessors } from '../core/assessment-desk.ts'
import { allNeeds, assessNeeds } from '../core/assessment-needs-desk.ts'
import { signedNeeds } from '../core/assessment-office.ts'
import { copyRows } from './copy-rows.ts'
import { percentile } from './measure.ts'
import type { Bench, BenchPart } from './parts.ts'

const fullSize = 2_000
const calls = 40

export const needsBench: BenchPart = {
  name: 'needs',
  title:
    'needs without a programme, of 2,000 assessed people: first page and numbers of the unit, 95th percentile against the bare SQL of the same people and results',
  run,
}

async function run({ say, scale }: Bench): Promise<void> {
  const people = Math.max(20, Math.round(fullSize * scale))
  const office = await openAssessors()
  try {
    await signedNeeds(office.client('astri'), office.client('bambang'))
    const model = await assessNeeds(office, office.inmateId, { sums: { keuangan: 2, 'waktu-luang': 2, keluarga: 6 } })
    const { database: raw } = await openRaw(office.folder, 'admin', adminPassword)
    try {
      fillResults(raw, office, model, people)
      await compare(office.client('bambang'), bareList(raw), people + 1, say)
    } finally {
      raw.close()
    }
  } finally {
    await office.close()
  }
}

const caseSql = "printf('0198000e-0000-7000-8000-%012d', i)"

/** Everybody of the crowd with the results of the model. */
function fillResults(raw: SqliteDatabase, { inmateId }: Assessors, model: string, people: number): void {
  fillHouse(raw, { people, blocks: 8, inmateId })
  const inmate = `printf('${crowdMember(0).slice(0, -12)}%012d', i + 1)`
  const form = (column: string) => `t.${column} || '-' || i`
  const ofModel = { where: `assessment_id = '${model}'`, count: people }
  copyRows(raw, [
    {
      ...{ table: 'service_cases', where: `id = '${model}'`, count: people },
      changes: { id: caseSql, inmate_id: inmate, number: "t.number || '-' || i" },
    },
    { ...{ table: 'assessments', where: `id = '${model}'`, count: people }, changes: { id: caseSql } },
    { ...{ ...ofModel, table: 'assessment_forms' }, changes: { id: form('id'), assessment_id: caseSql } },
    { ...{ ...ofModel, table: 'assessment_findings' }, changes: { form_id: form('form_id'), assessment_id: caseSql } },
  ])
}

/** What a programmer would send to the database for the same people and results, and nothing around it. */
function bareList(bare: SqliteDatabase): () => number {
  const rows = bare.prepare<[], { readonly id: string; readonly scores: string; readonly ticks: string }>(
    `select i.id, i.name, r.written, p.block, p.room, f.scores, f.ticks from inmates i
     join service_cases c on c.inmate_id = i.id and c.phase <> 'cancelled'
     join assessment_findings f on f.assessment_id = c.id and f.is_current = 1
     left join inmate_registers r on r.inmate_id = i.id and r.state = 'active' and r.valid_to is null
     left join inmate_placements p on p.inmate_id = i.id and p.state = 'active' and p.valid_to is null
     where i.state = 'present' order by i.name_key, i.id`,
  )
  return () => {
    const people = new Set<string>()
    for (const { id, scores, ticks } of rows.all()) {
      people.add(id)
      JSON.parse(scores)
      JSON.parse(ticks)
    }
    return people.size
  }
}

async function compare(
  { assessmentNeeds }: Client,
  bare: () => number,
  people: number,
  say: Bench['say'],
): Promise<void> {
  const times: readonly [number[], number[]] = [[], []]
  for (let round = 0; round < calls; round += 1) {
    const begin = performance.now()
    const { assessed } = await assessmentNeeds.list(allNeeds)
    const middle = performance.now()
    const found = bare()
    const end = performance.now()
    if (assessed !== people || found !== people) throw new Error(`${assessed} and ${found} people instead of ${people}`)
    // At the office the program has been running since the morning.
    if (round < calls / 2) continue
    times[0].push(middle - begin)
    times[1].push(end - middle)
  }
  const [mine, floor] = [percentile(times[0], 0.95), percentile(times[1], 0.95)]
  say(
    `${people.toLocaleString('en')} people: core ${mine.toFixed(1)} ms, bare SQL ${floor.toFixed(1)} ms, ratio ${(mine / floor).toFixed(1)}`,
  )
}
