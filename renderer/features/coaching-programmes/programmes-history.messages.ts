import type { programmeNeedsTable } from '#shared/features/assessment-needs/assessment-needs.history.ts'
import type {
  coachingMembersTable,
  coachingProgrammesTable,
  coachingSuspensionsTable,
  keptApartTable,
} from '#shared/features/coaching-programmes/coaching-programmes.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { memberMessages as members } from './members.messages.ts'
import { programmeMessages as words } from './programmes.messages.ts'
import { stageWords } from './stage-words.messages.ts'

const { fields, facts } = words
const { facts: own } = members

export const programmesHistoryWords: HistoryWords<
  | typeof coachingProgrammesTable
  | typeof coachingMembersTable
  | typeof coachingSuspensionsTable
  | typeof keptApartTable
  | typeof programmeNeedsTable
> = {
  tables: {
    coaching_programmes: 'Program pembinaan',
    coaching_members: 'Peserta program',
    coaching_suspensions: members.suspensions,
    kept_apart: 'Orang yang dipisahkan',
    programme_needs: 'Kebutuhan yang dilayani',
  },
  fields: {
    'coaching_programmes.name': fields.name,
    'coaching_programmes.kind': fields.kind,
    'coaching_programmes.objective': fields.objective,
    'coaching_programmes.stages': fields.stages,
    'coaching_programmes.admits_detainees': fields.admitsDetainees,
    'coaching_programmes.capacity': fields.capacity,
    'coaching_programmes.instructor': fields.instructor,
    'coaching_programmes.place': fields.place,
    'coaching_programmes.materials': fields.materials,
    'coaching_programmes.budget_rupiah': fields.budget,
    'coaching_programmes.competence': fields.competence,
    'coaching_programmes.begins_on': fields.begins,
    'coaching_programmes.ends_on': fields.ends,
    'coaching_programmes.state': words.state,
    'coaching_programmes.ended_on': facts.endedOn,
    'coaching_programmes.end_reason': facts.endReason,
    'coaching_members.inmate_id': members.columns.person,
    'coaching_members.state': members.state,
    'coaching_members.asked_on': own.askedOn,
    'coaching_members.asked_by': own.by,
    'coaching_members.asker': members.asker,
    'coaching_members.wish': own.wish,
    'coaching_members.decided_on': 'Diputuskan pada',
    'coaching_members.decided_by': 'Diputuskan oleh',
    'coaching_members.decision_reason': own.reason,
    'coaching_members.entry_stage': own.stage,
    'coaching_members.joined_on': own.joined,
    'coaching_members.left_on': own.left,
    'coaching_members.left_reason': own.leftReason,
    'coaching_members.gone_with': members.goneLabel,
    'coaching_suspensions.from_on': members.suspendFrom,
    'coaching_suspensions.until_on': members.suspendUntil,
    'coaching_suspensions.reason': members.reason,
    'coaching_suspensions.state': members.state,
    'coaching_suspensions.lift_reason': 'Alasan dicabut',
    'kept_apart.one_inmate_id': 'Orang pertama',
    'kept_apart.other_inmate_id': 'Orang kedua',
    'kept_apart.reason': members.reason,
    'kept_apart.from_on': 'Sejak',
    'kept_apart.state': members.state,
    'kept_apart.ended_on': 'Diakhiri pada',
    'kept_apart.end_reason': 'Alasan diakhiri',
    'programme_needs.need': 'Kebutuhan',
    'programme_needs.is_served': 'Dilayani',
  },
  choices: {
    'coaching_programmes.stages': stageWords,
    'coaching_programmes.state': words.states,
    'coaching_members.state': members.states,
    'coaching_members.asked_by': members.askedBy,
    'coaching_members.entry_stage': stageWords,
    'coaching_members.gone_with': members.goneWith,
    'coaching_suspensions.state': { active: 'Berlaku', lifted: 'Dicabut' },
    'kept_apart.state': { active: 'Berlaku', ended: 'Diakhiri' },
  },
}
