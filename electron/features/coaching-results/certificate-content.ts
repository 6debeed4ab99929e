import { Failure } from '#shared/contract/failure.ts'
import {
  type CertificateContent,
  certificateContentSchema,
} from '#shared/features/coaching-results/coaching-certificates.contract.ts'
import { attendanceFigures } from '#shared/features/coaching-results/coaching-figures.rules.ts'
import { headPostId } from '#shared/features/posts/posts.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { listMembershipsOf } from '../coaching-programmes/coaching-members.repository.ts'
import { requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { profileOn } from '../facility/facility.service.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { signatoriesOn } from '../posts/known-posts.ts'
import { countsByPerson } from './coaching-attendance.repository.ts'
import { listAssessments } from './coaching-results.repository.ts'
import { type ReadContext, refuse, resultFactsIn } from './result-facts.ts'

const writtenDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

export const written = (date: string): string => writtenDate.format(Date.parse(`${date}T00:00:00.000Z`))

/** What a certificate of that day says. @throws Failure not-found, refused (nobody-signs) */
export async function certificateContentOf(
  { db, services }: ReadContext,
  about: { readonly programmeId: string; readonly inmateId: string; readonly issuedOn: CalendarDate },
): Promise<CertificateContent> {
  const { programmeId, inmateId, issuedOn } = about
  const { resourcesFolder } = services
  const programme = await requireProgramme(db, programmeId)
  const [person, summary] = [await findInmate(db, inmateId), await findSummary(db, inmateId)]
  if (!person || !summary) throw new Failure('not-found')
  const head = (await signatoriesOn(db, resourcesFolder, issuedOn)).find(({ postId }) => postId === headPostId)
  if (!head) throw refuse('nobody-signs')
  const memberships = (await listMembershipsOf(db, inmateId)).filter((row) => row.programme_id === programmeId)
  const days = memberships.flatMap(({ joined_on }) => (joined_on === null ? [] : [joined_on])).toSorted()
  const [from = issuedOn] = days
  // While somebody still belongs to it, until the day of the certificate.
  const isMember = memberships.some(({ joined_on, left_on }) => joined_on !== null && left_on === null)
  const lastDay = memberships
    .flatMap(({ left_on }) => left_on ?? [])
    .toSorted()
    .at(-1)
  const until = isMember ? issuedOn : (lastDay ?? issuedOn)
  const counts = await countsByPerson(db, { from, to: until, programmeId, inmateId })
  const figures = attendanceFigures(counts, coachingFactsIn(resourcesFolder).reasons)
  const [last] = (await listAssessments(db, { inmateId, programmeId })).filter(({ grades }) => grades !== '{}')
  return certificateContentSchema.parse({
    name: person.name,
    birth:
      [person.birth_place, person.birth_date === null ? null : written(person.birth_date)]
        .filter((part) => part !== null)
        .join(', ') || null,
    registerNumber: summary.written,
    programme: programme.name,
    competence: programme.competence,
    ...{ from, until, present: figures.present, offered: figures.offered },
    grades: last ? gradesIn(resourcesFolder, JSON.parse(last.grades)) : [],
    place: (await profileOn(db, issuedOn)).city,
    signatory: head.signatory,
  })
}

/** Grades in words, in the order of the aspects. */
export function gradesIn(folder: string, grades: Readonly<Record<string, string>>): CertificateContent['grades'] {
  const { aspects, scale } = resultFactsIn(folder)
  return aspects.flatMap(({ id, title }) => {
    const grade = scale.find((one) => one.id === grades[id])
    return grade ? [{ aspect: title, grade: `${grade.letter} (${grade.title})` }] : []
  })
}
