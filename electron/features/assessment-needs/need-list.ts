import {
  type assessmentNeedsContract,
  type NeedNumbers,
  type NeedRow,
  type needGravities,
  needsPerPage,
} from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { lacksProgramme } from '#shared/features/assessment-needs/needs.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { ProgrammeRow } from '../coaching-programmes/coaching-programmes.repository.ts'
import { listActiveClientIds, listAssessed } from './assessment-needs.repository.ts'
import { needFactsIn } from './need-facts.ts'
import { type MetNeed, standingsOfNeeds } from './need-standing.ts'
import { type NeedOfPerson, personNeeds, whereIs } from './person-needs.ts'
import { placesLeft, servingProgrammes } from './serving-programmes.ts'

type Person = Awaited<ReturnType<typeof listAssessed>>[number]

interface Line {
  readonly person: Person
  readonly where: 'here' | 'client'
  readonly need: NeedOfPerson
  readonly met: MetNeed
}

async function linesOf(context: QueryContext): Promise<{ readonly lines: readonly Line[]; readonly assessed: number }> {
  const needs = await personNeeds(context, null)
  const clients = await listActiveClientIds(context.db)
  const people = (await listAssessed(context.db, [...needs.keys()])).flatMap((person) => {
    const where = whereIs(person.state, clients.has(person.id))
    return where === 'gone' ? [] : [{ person, where }]
  })
  const metBy = await standingsOfNeeds(
    context,
    people.map(({ person }) => person.id),
  )
  const lines = people.flatMap(({ person, where }) =>
    (needs.get(person.id) ?? []).toSorted(byTitle).map((need) => ({
      ...{ person, where, need },
      met: metBy(person.id, need, where === 'client'),
    })),
  )
  return { lines, assessed: people.length }
}

function numbersOf(
  { id, title }: { readonly id: string; readonly title: string },
  lines: readonly Line[],
  programmes: readonly ProgrammeRow[],
): NeedNumbers {
  const count = (...standings: readonly MetNeed['standing'][]) =>
    lines.filter(({ met }) => standings.includes(met.standing)).length
  const places = programmes.map(placesLeft)
  return {
    ...{ need: id, title, people: lines.length, without: count('none'), proposed: count('proposed') },
    ...{ served: count('served', 'finished'), outside: count('outside'), programmes: programmes.length },
    placesLeft: places.includes(null) ? null : places.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  }
}

const titles = new Intl.Collator('id')
const byTitle = (one: NeedOfPerson, other: NeedOfPerson) => titles.compare(one.title, other.title)

type Gravity = (typeof needGravities)[number]

/** The gravest first. */
const gravities: readonly Gravity[] = ['danger', 'attention', 'notice', 'ticked']

const gravityOf = ({ band }: NeedOfPerson): Gravity => {
  if (band === null) return 'ticked'
  return band.severity === 'none' ? 'ticked' : band.severity
}

function toRow({ person, where, need, met }: Line): NeedRow {
  return {
    ...{ id: `${person.id} ${need.need}`, inmateId: person.id, name: person.name, registerNumber: person.written },
    ...{ person: where, block: where === 'here' ? person.block : null, room: where === 'here' ? person.room : null },
    ...{ need: need.need, title: need.title, band: need.band, isTicked: need.isTicked },
    ...{ foundOn: met.foundOn, assessmentId: need.assessmentId },
    waitingFor: met.participations.filter(({ state }) => state === 'waiting').map(({ row }) => row.name),
  }
}

/** The unit's needs in numbers, and by name whoever has none of the programmes that would serve one, the gravest needs first. */
export const needList: ServiceOf<typeof assessmentNeedsContract>['list'] = async (
  { need, block, gravity, offset },
  context,
) => {
  const { lines, assessed } = await linesOf(context)
  const serving = await servingProgrammes(context)
  const { needs: facts } = needFactsIn(context.services.resourcesFolder)
  const byNeed = Map.groupBy(lines, (line) => line.need.need)
  // People come in the order of their names, the needs of each in that of their titles.
  const open = lines.filter(({ met }) => lacksProgramme(met.standing))
  const wanted = open
    .filter((line) => need === null || line.need.need === need)
    .filter((line) => block === null || (line.where === 'here' && line.person.block === block))
  const ranked = Map.groupBy(wanted, (line) => gravityOf(line.need))
  const found = gravities.filter((one) => gravity === null || one === gravity).flatMap((one) => ranked.get(one) ?? [])
  const rows = found.slice(offset, offset + needsPerPage).map(toRow)
  await context.recordRead('inmate', [...new Set(rows.map(({ inmateId }) => inmateId))])
  const blocks = open.flatMap(({ where, person }) => (where === 'here' && person.block !== null ? [person.block] : []))
  return {
    numbers: facts.map((fact) => numbersOf(fact, byNeed.get(fact.id) ?? [], serving.get(fact.id) ?? [])),
    blocks: [...new Set(blocks)].toSorted((one, other) => one.localeCompare(other, 'id')),
    ...{ assessed, rows, total: found.length },
  }
}
